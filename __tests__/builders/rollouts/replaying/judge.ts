import type { Health } from '../../../../src/rollout/health.ts'
import {
  endedBadly,
  reachedMessage,
  shortfall,
  standingStill,
  waitingMessage,
} from '../../../../src/rollout/judge/words.ts'
import type { Observation, RefreshView } from '../../../../src/rollout/observation.ts'
import type { Standing } from '../../../../src/rollout/standing.ts'
import { type Expectation, type View, viewOf } from '../../../../src/rollout/view.ts'
import { endedWords } from '../../../../src/rollout/words/partial.ts'
import { formatDuration } from '../../../../src/text/duration.ts'
import { pauseOf } from './pause.ts'
import { isStalled } from './stall.ts'

/** When a rollout counts as reached, and how long to wait for it. */
export interface RolloutPolicy {
  /** Percent of desired capacity, 1-100. */
  readonly healthThreshold: number
  readonly consecutiveHealthy: number
  /** How long the threshold must hold, beside the polls in a row. */
  readonly bakeMs: number
  readonly timeoutMs: number
  /** How long nothing may get better. */
  readonly stallMs: number
  /** How long AWS may take to show what was begun: a refresh, or the last instances of one. */
  readonly settleMs: number
}

export type VerdictKind = 'reached' | 'failed' | 'not-started' | 'superseded' | 'stalled' | 'timed-out'

/** What to think of a rollout: go on waiting, or an end. */
export interface Judgement {
  readonly kind: 'wait' | VerdictKind
  readonly health: Health
  /** What counts against the threshold: the lower of our own figure and AWS's. 0-100. */
  readonly percentage: number
  /** The refresh that is followed, as last seen. */
  readonly refresh?: RefreshView
  /** One sentence: what is going on, or how it ended. */
  readonly message: string
  /** Why it pauses, with the time left; changes with every poll. */
  readonly pause?: string
  /** Set where the threshold is met, and has to hold for one more look: for how long still, in milliseconds. */
  readonly holdsFor?: number
}

interface Ending {
  readonly kind: VerdictKind
  readonly message: string
}

/** All that a judgement looks at; `latest` is the last of `views`. */
interface Case {
  readonly views: readonly View[]
  readonly latest: View
  readonly expectation: Expectation
  readonly policy: RolloutPolicy
}

/**
 * The former judge, kept to hold the one that folds against: it replays every look at every look.
 * Judges a rollout by all that was seen of it, oldest first. Pure: the same history gives the same judgement.
 * Reached needs `consecutiveHealthy` observations in a row at or above the threshold on the expected image, over at
 * least the bake time, no alarm, and a refresh (where there is one) that is open or Successful; nothing else is ever
 * reached. The first of the endings that holds is the verdict.
 * @param history at least one observation
 */
export function judge(
  history: readonly Observation[],
  expectation: Expectation,
  policy: RolloutPolicy,
): Judgement {
  const views = history.map((observation) => viewOf(observation, expectation))
  const latest = views.at(-1)
  if (latest === undefined) throw new RangeError('judge needs at least one observation')
  const all: Case = { views, latest, expectation, policy }
  const pause = pauseOf(views)
  const ending = endingOf(all)
  return {
    kind: ending?.kind ?? 'wait',
    message: ending?.message ?? waitingMessage(latest, expectation),
    health: latest.health,
    percentage: latest.percentage,
    ...(latest.refresh === undefined ? {} : { refresh: latest.refresh }),
    ...(pause === undefined ? {} : { pause }),
    ...(ending === undefined && holding(all)),
  }
}

/** The first that holds. */
function endingOf(all: Case): Ending | undefined {
  const lost = vanished(all) ?? superseded(all) ?? endedBadlyFor(all)
  if (lost === 'settling') return undefined
  return (
    lost ??
    alarmRaised(all) ??
    reached(all) ??
    refreshFellShort(all) ??
    notStarted(all) ??
    timedOut(all) ??
    stalled(all)
  )
}

function vanished({ latest }: Case): Ending | undefined {
  return latest.observation.exists ? undefined : { kind: 'failed', message: 'The group is gone.' }
}

/** A refresh that another one has taken the place of, or that rolls out something else. */
function superseded({ views, latest, expectation }: Case): Ending | undefined {
  const { refresh, observation } = latest
  if (refresh === undefined) return undefined
  const ours = ownRefresh(views, expectation)
  const other = views.findLast((each) => each.refresh !== undefined && each.refresh.id !== ours)?.refresh
  if (ours !== undefined && other !== undefined) {
    const message = `Refresh ${ours} was superseded by ${other.id}, which somebody else started.`
    return { kind: 'superseded', message }
  }
  if (isForeign(refresh, observation)) {
    const message = `Refresh ${refresh.id} rolls out template version ${refresh.desiredVersion}, but the group is on ${observation.templateVersion}: somebody else started it.`
    return { kind: 'superseded', message }
  }
  return undefined
}

/**
 * The refresh that belongs to this rollout: the one the action started, or the first that was seen. Terraform starts one
 * for a group and an apply: of several that are new at that look the oldest is its own, also where a newer one began
 * while the apply was busy. Only times can tell where nobody had looked before.
 */
function ownRefresh(
  views: readonly View[],
  { refreshId, notOurs, startedAt, looked = true }: Expectation,
): string | undefined {
  if (refreshId !== undefined) return refreshId
  const first = views.find(({ refresh }) => refresh !== undefined)
  const ours = (first?.observation.refreshes ?? []).filter(({ id }) => !notOurs.has(id))
  if (looked) return ours.at(-1)?.id
  const [newest, earlier] = ours
  const isLate = earlier !== undefined && (newest?.startedAt ?? startedAt) > startedAt
  return (isLate ? earlier : newest)?.id
}

/** Only numbers can be compared: `$Latest` may mean the same as a number. */
function isForeign({ desiredVersion = '' }: RefreshView, { templateVersion = '' }: Observation): boolean {
  const numbered = /^\d+$/
  return numbered.test(desiredVersion) && numbered.test(templateVersion) && desiredVersion !== templateVersion
}

/**
 * A refresh that ended in any other way than Successful. Whoever cancels one often starts another: there is no verdict
 * before AWS had the time to show it, for what follows from this verdict must not meet somebody else's refresh.
 */
function endedBadlyFor({ views, latest, expectation, policy }: Case): Ending | 'settling' | undefined {
  const { refresh, standing, observation } = latest
  if (refresh === undefined || standing !== 'failed') return undefined
  const isLate = observation.at - expectation.startedAt >= policy.timeoutMs
  const mayBeReplaced = refresh.status === 'Cancelled'
  if (mayBeReplaced && !isLate && stoodFor(views, 'failed') < policy.settleMs) return 'settling'
  return { kind: 'failed', message: endedBadly(refresh) }
}

function alarmRaised({ latest }: Case): Ending | undefined {
  const raised = latest.observation.alarms.filter(({ state }) => state === 'ALARM')
  if (raised.length === 0) return undefined
  const names = raised.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`))
  return { kind: 'failed', message: `CloudWatch is in ALARM: ${names.join(', ')}` }
}

function reached(all: Case): Ending | undefined {
  const streak = streakOf(all)
  const isEnough = streak.looks >= all.policy.consecutiveHealthy && streak.ms >= all.policy.bakeMs
  return isEnough && isWhole(all.latest)
    ? { kind: 'reached', message: reachedMessage(all.latest.health, all.expectation) }
    : undefined
}

function holding(all: Case): Pick<Judgement, 'holdsFor'> {
  const { looks, ms } = streakOf(all)
  const isNextLast = looks > 0 && looks >= all.policy.consecutiveHealthy - 1
  return isNextLast ? { holdsFor: Math.max(0, all.policy.bakeMs - ms) } : {}
}

/** The looks in a row, up to the latest, at which the rollout could count as reached, and the time they span. */
function streakOf({ views, latest, expectation, policy }: Case): { looks: number; ms: number } {
  if (awaitsRefresh(latest, expectation, policy) || hasVanished(views)) return { looks: 0, ms: 0 }
  const isShort = (each: View, n: number) => {
    const before = views[n - 1]
    return !isWell(each, policy) || !(isWhole(each) || isBacked(each, before))
  }
  const isBacked = ({ observation, standing }: View, before: View | undefined) => {
    if (before === undefined || !isWhole(before)) return false
    if (expectation.how === 'changed' && standing === 'none') return false
    return isWell(viewOf({ ...observation, at: before.observation.at }, expectation), policy)
  }
  const streak = views.slice(views.findLastIndex(isShort) + 1)
  const since = streak[0]?.observation.at ?? latest.observation.at
  return { looks: streak.length, ms: latest.observation.at - since }
}

/** Whether a refresh that was seen is no longer listed: AWS keeps them for weeks, so that is a listing that lags. */
function hasVanished(views: readonly View[]): boolean {
  return views.at(-1)?.refresh === undefined && views.some(({ refresh }) => refresh !== undefined)
}

/** Whether a refresh is still to be expected: instances that look right now may be about to be replaced. */
function awaitsRefresh(
  { standing, observation }: View,
  { how, startedAt }: Expectation,
  { settleMs }: RolloutPolicy,
): boolean {
  return standing === 'none' && how === 'changed' && observation.at - startedAt < settleMs
}

function meetsThreshold(view: View, policy: RolloutPolicy): boolean {
  return isWhole(view) && isWell(view, policy)
}

function isWhole({ observation: { stale = [] } }: View): boolean {
  return stale.length === 0
}

function isWell({ observation, percentage, standing }: View, { healthThreshold }: RolloutPolicy): boolean {
  const mayBeReached = standing === 'none' || standing === 'open' || standing === 'ended'
  const isQuiet = observation.alarms.every(({ state }) => state === 'OK')
  return observation.exists && mayBeReached && isQuiet && percentage >= healthThreshold
}

/** A refresh that AWS calls Successful while old instances serve on: a last checkpoint under 100 %, protection. */
function refreshFellShort({ views, latest, expectation, policy }: Case): Ending | undefined {
  const { refresh } = latest
  if (refresh === undefined || latest.standing !== 'ended') return undefined
  if (latest.percentage >= policy.healthThreshold) return undefined
  if (latest.health.outdated === 0 || stoodFor(views, 'ended') < policy.settleMs) return undefined
  return {
    kind: 'failed',
    message: `The refresh ended ${endedWords(refresh)}, but ${shortfall(latest, expectation)}.`,
  }
}

/** For how long, in milliseconds, the refresh has stood like this: AWS's listings may lag behind it. */
function stoodFor(views: readonly View[], standing: Standing): number {
  const before = views.findLastIndex((view) => view.standing !== standing)
  const since = views[before + 1]?.observation.at ?? 0
  return (views.at(-1)?.observation.at ?? 0) - since
}

function notStarted({ views, latest, expectation, policy }: Case): Ending | undefined {
  const isIdle =
    latest.standing === 'none' && !awaitsRefresh(latest, expectation, policy) && !hasVanished(views)
  if (!isIdle || expectation.how === 'created' || latest.health.outdated === 0) return undefined
  if (latest.percentage >= policy.healthThreshold) return undefined
  const message = `No instance refresh is moving this group, and ${shortfall(latest, expectation)}.`
  return { kind: 'not-started', message }
}

function timedOut({ latest, expectation, policy }: Case): Ending | undefined {
  if (latest.observation.at - expectation.startedAt < policy.timeoutMs) return undefined
  const message = `After ${formatDuration(policy.timeoutMs)} ${standingStill(latest, expectation, policy)}`
  return { kind: 'timed-out', message }
}

/** At the threshold it only has to hold: the polls in a row and the bake time are no stall. */
function stalled({ views, latest, expectation, policy }: Case): Ending | undefined {
  if (meetsThreshold(latest, policy) || !isStalled(views, policy.stallMs)) return undefined
  const message = `For ${formatDuration(policy.stallMs)} nothing got better: ${standingStill(latest, expectation, policy)}`
  return { kind: 'stalled', message }
}
