import type { View } from '../../../../src/rollout/view.ts'
import { pauseOf } from './pause.ts'

/**
 * Whether nothing has got better for `stallMs`, and the time an instance needs to warm up besides.
 * Better is a new best only: instances that come up and are taken out again, over and over, get nowhere.
 * The clock stands while nothing is meant to move, and runs from anew when the pause is over.
 */
export function isStalled(views: readonly View[], stallMs: number): boolean {
  const latest = views.at(-1)
  if (latest === undefined) return false
  const isTooLong = (since: View | undefined) =>
    latest.observation.at - (since ?? latest).observation.at >= stallMs + latest.observation.warmupMs
  return isTooLong(lastProgress(views)) && isTooLong(lastPause(views) ?? views[0])
}

/** The last view in which nothing was meant to move; undefined where there was none. */
function lastPause(views: readonly View[]): View | undefined {
  return views.findLast((_, index) => pauseOf(views.slice(0, index + 1)) !== undefined)
}

/** The last view that was better than all before it; a new status of the refresh is news too. */
function lastProgress(views: readonly View[]): View | undefined {
  let best = views[0]
  let last = views[0]
  const seenStatuses = new Set<string>()
  for (const view of views) {
    const status = `${view.refresh?.id} ${view.refresh?.status}`
    if (best === undefined || isBetter(view, best) || !seenStatuses.has(status)) last = view
    if (best === undefined || isBetter(view, best)) best = view
    seenStatuses.add(status)
  }
  return last
}

function isBetter(view: View, best: View): boolean {
  if (view.percentage !== best.percentage) return view.percentage > best.percentage
  if (view.health.healthy !== best.health.healthy) return view.health.healthy > best.health.healthy
  return view.health.outdated < best.health.outdated
}
