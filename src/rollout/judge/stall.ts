import type { View } from '../view.ts'

/** How far a rollout has ever come, and when it got there. */
export interface Progress {
  /** The last look that was better than all before it; milliseconds since the epoch. */
  readonly at: number
  readonly best: Figures
  /** What the refreshes were seen to be: a word that comes back is no news. */
  readonly statuses: ReadonlySet<string>
}

interface Figures {
  readonly percentage: number
  readonly healthy: number
  readonly outdated: number
}

/** AWS has ten statuses. More words than these are no news any more. */
const MOST_STATUSES = 100

/**
 * How far it has come with one more look. Better is a new best only: instances that come up and are taken out again, over
 * and over, get nowhere. A new status of the refresh is news too.
 */
export function progressWith(before: Progress | undefined, view: View): Progress {
  const { percentage, health, refresh, observation } = view
  const figures = { percentage, healthy: health.healthy, outdated: health.outdated }
  const status = `${refresh?.id} ${refresh?.status}`
  if (before === undefined) return { at: observation.at, best: figures, statuses: new Set([status]) }
  const { best, statuses } = before
  const isBest = isBetter(figures, best)
  const isNews = !statuses.has(status) && statuses.size < MOST_STATUSES
  if (!isBest && !isNews) return before
  return {
    at: observation.at,
    best: isBest ? figures : best,
    statuses: isNews ? new Set([...statuses, status]) : statuses,
  }
}

function isBetter(now: Figures, best: Figures): boolean {
  if (now.percentage !== best.percentage) return now.percentage > best.percentage
  if (now.healthy !== best.healthy) return now.healthy > best.healthy
  return now.outdated < best.outdated
}

/** What tells a stall; times in milliseconds since the epoch. */
export interface Quiet {
  readonly latest: View
  readonly firstAt: number
  readonly progress: Progress
  /** The last look in which nothing was meant to move. */
  readonly pausedAt?: number
}

/** When a rollout that goes on like this is stalled. Milliseconds since the epoch. */
export function stallsAt({ latest, firstAt, progress, pausedAt = firstAt }: Quiet, stallMs: number): number {
  return Math.max(progress.at, pausedAt) + stallMs + latest.observation.warmupMs
}

/**
 * Whether nothing has got better for `stallMs`, and the time an instance needs to warm up besides.
 * The clock stands while nothing is meant to move, and runs from anew when the pause is over.
 */
export function isStalled(quiet: Quiet, stallMs: number): boolean {
  return quiet.latest.observation.at >= stallsAt(quiet, stallMs)
}
