import { failedGate, waitingGates } from '../gates/gate.ts'
import { runsImage, soundPercentage } from '../health.ts'
import type { Observation } from '../observation.ts'
import { type Expectation, type View, viewOf } from '../view.ts'
import { courseWith, type Point } from './course.ts'
import { pauseOf, type Stretch, stretchWith } from './pause.ts'
import type { RolloutPolicy } from './policy.ts'
import { type Progress, progressWith } from './stall.ts'

/**
 * All that is kept of the looks at a group. It does not grow with their number: of instances only those of the latest look
 * are in it. Times in milliseconds since the epoch.
 */
export interface State {
  readonly expectation: Expectation
  readonly policy: RolloutPolicy
  readonly latest: View
  readonly firstAt: number
  /** The refresh that belongs to this rollout; absent before one was seen. */
  readonly ours?: string
  /** The last refresh seen that is not ours. */
  readonly theirs?: string
  /** Whether a refresh was ever seen. */
  readonly hasRefresh: boolean
  /** Since when the refresh stands as it does. */
  readonly standingSince: number
  /** The looks in a row, up to the latest, that count towards the threshold. */
  readonly streak: Streak
  readonly stretch: Stretch
  readonly progress: Progress
  /** The last look in which nothing was meant to move. */
  readonly pausedAt?: number
  /** The healthy percentage over time, one point for each change. */
  readonly course: readonly Point[]
  /** Whether an instance of the image was ever seen. */
  readonly launched: boolean
}

interface Streak {
  readonly looks: number
  readonly since: number
}

/** What is known before the first look. */
export interface Terms {
  readonly expectation: Expectation
  readonly policy: RolloutPolicy
}

/** What is known with one more look. @param before the looks until then; what is expected where there was none */
export function fold(before: State | Terms, look: Observation): State {
  const { expectation, policy } = before
  const last = 'latest' in before ? before : undefined
  const latest = viewOf(look, expectation)
  const { at } = look
  const ours = last?.ours ?? ownRefresh(latest, expectation)
  const isTheirs = latest.refresh !== undefined && latest.refresh.id !== ours
  const theirs = isTheirs ? latest.refresh?.id : last?.theirs
  const stretch = stretchWith(last?.stretch, latest)
  const isPaused = pauseOf({ latest, stretch }) !== undefined || isHeld(latest, policy)
  const pausedAt = isPaused ? at : last?.pausedAt
  const isLaunched = look.instances.some((each) => runsImage(each, expectation.images))
  return {
    ...{ expectation, policy, latest, stretch },
    ...(ours !== undefined && { ours }),
    ...(theirs !== undefined && { theirs }),
    ...(pausedAt !== undefined && { pausedAt }),
    firstAt: last?.firstAt ?? at,
    hasRefresh: latest.refresh !== undefined || last?.hasRefresh === true,
    standingSince: last?.latest.standing === latest.standing ? last.standingSince : at,
    streak: streakWith(last, latest, policy),
    progress: progressWith(last?.progress, latest),
    course: courseWith(last?.course ?? [], latest),
    launched: isLaunched || last?.launched === true,
  }
}

/**
 * The refresh that belongs to this rollout: the one the action started, or the first that was seen. Terraform starts one
 * for a group and an apply: of several that are new at that look the oldest is its own, also where a newer one began
 * while the apply was busy. Only times can tell where nobody had looked before.
 * @param first the first look at which a refresh was seen
 */
function ownRefresh(
  first: View,
  { refreshId, notOurs, startedAt, looked = true }: Expectation,
): string | undefined {
  if (refreshId !== undefined) return refreshId
  const ours = first.observation.refreshes.filter(({ id }) => !notOurs.has(id))
  if (looked) return ours.at(-1)?.id
  const [newest, earlier] = ours
  const isLate = earlier !== undefined && (newest?.startedAt ?? startedAt) > startedAt
  return (isLate ? earlier : newest)?.id
}

/** The last of the looks that count is always a whole one: see `reached`. */
function streakWith(last: State | undefined, latest: View, policy: RolloutPolicy): Streak {
  const { at } = latest.observation
  const counts = isWhole(latest) || isBacked(latest, last)
  if (!counts || !isWell(latest, policy)) return { looks: 0, since: at }
  const before = last?.streak
  return before === undefined || before.looks === 0
    ? { looks: 1, since: at }
    : { ...before, looks: before.looks + 1 }
}

/**
 * A look with old parts counts directly behind a whole one in which these were well, at its own time: then the looks that
 * count have seen each part as often as there are looks. Where a refresh is still to come, none may be missing.
 */
function isBacked({ observation, standing }: View, last: State | undefined): boolean {
  if (last === undefined || !isWhole(last.latest)) return false
  const { expectation, policy, latest } = last
  if (expectation.how === 'changed' && standing === 'none') return false
  return isWell(viewOf({ ...observation, at: latest.observation.at }, expectation), policy)
}

type Threshold = Pick<RolloutPolicy, 'healthThreshold' | 'extent' | 'newThreshold'>

/** Whether the rollout could count as reached by this look, every part of which must have been asked for in it. */
export function meetsThreshold(view: View, threshold: Threshold): boolean {
  return isWhole(view) && isWell(view, threshold)
}

/** Whether nothing in the look is from one before it. */
export function isWhole({ observation: { stale = [] } }: View): boolean {
  return stale.length === 0
}

function isWell(
  { observation, health, percentage, standing }: View,
  { healthThreshold, extent, newThreshold = 0 }: Threshold,
): boolean {
  const mayBeReached = standing === 'none' || standing === 'open' || standing === 'ended'
  const isQuiet = observation.alarms.every(({ state }) => state === 'OK')
  const isHolding = observation.exists && mayBeReached && isQuiet && holdAll(observation, extent)
  return isHolding && percentage >= healthThreshold && soundPercentage(health) >= newThreshold
}

function holdAll({ gates }: Observation, extent: RolloutPolicy['extent']): boolean {
  return failedGate(gates) === undefined && waitingGates(gates, extent).length === 0
}

/**
 * Whether the instances are there, and only a gate or a hold needs its time: that is no stall, nor the beginning of one
 * that is over before an instance which falls ill could be replaced.
 */
function isHeld(view: View, policy: RolloutPolicy): boolean {
  const { gates } = view.observation
  const isWaiting = failedGate(gates) === undefined && waitingGates(gates, policy.extent).length > 0
  if (isWaiting && view.percentage >= policy.healthThreshold) return true
  return policy.extent === 'step' && meetsThreshold(view, policy)
}
