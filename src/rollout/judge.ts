import { formatDuration } from '../text/duration.ts'
import type { Health } from './health.ts'
import type { AlarmView, Observation, RefreshView } from './observation.ts'
import { endedWords } from './partial.ts'
import { pauseOf } from './pause.ts'
import { isStalled } from './stall.ts'
import { type Expectation, type View, viewOf } from './view.ts'

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
  const ending =
    vanished(all) ??
    refreshLost(all) ??
    alarmRaised(all) ??
    reached(all) ??
    refreshFellShort(all) ??
    notStarted(all) ??
    timedOut(all) ??
    stalled(all)
  return {
    kind: ending?.kind ?? 'wait',
    message: ending?.message ?? waitingMessage(latest),
    health: latest.health,
    percentage: latest.percentage,
    ...(latest.refresh === undefined ? {} : { refresh: latest.refresh }),
    ...(pause === undefined ? {} : { pause }),
  }
}

function vanished({ latest }: Case): Ending | undefined {
  return latest.observation.exists ? undefined : { kind: 'failed', message: 'The group is gone.' }
}

/** A refresh that ended badly, that another one has taken the place of, or that rolls out something else. */
function refreshLost({ views, latest }: Case): Ending | undefined {
  const { refresh, standing, observation } = latest
  if (refresh === undefined) return undefined
  const first = views.find((each) => each.refresh !== undefined)?.refresh
  if (first !== undefined && first.id !== refresh.id) {
    const message = `Refresh ${first.id} was superseded by ${refresh.id}, which somebody else started.`
    return { kind: 'superseded', message }
  }
  if (isForeign(refresh, observation)) {
    const message = `Refresh ${refresh.id} rolls out template version ${refresh.desiredVersion}, but the group is on ${observation.templateVersion}: somebody else started it.`
    return { kind: 'superseded', message }
  }
  if (standing !== 'failed') return undefined
  return { kind: 'failed', message: `The instance refresh ended ${refresh.status}${reasonOf(refresh)}` }
}

/** Only numbers can be compared: `$Latest` may mean the same as a number. */
function isForeign({ desiredVersion = '' }: RefreshView, { templateVersion = '' }: Observation): boolean {
  const numbered = /^\d+$/
  return numbered.test(desiredVersion) && numbered.test(templateVersion) && desiredVersion !== templateVersion
}

function reasonOf({ statusReason }: RefreshView): string {
  return statusReason === undefined ? '; AWS gives no reason.' : `: ${statusReason}`
}

function alarmRaised({ latest }: Case): Ending | undefined {
  const raised = latest.observation.alarms.filter(({ state }) => state === 'ALARM')
  if (raised.length === 0) return undefined
  const names = raised.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`))
  return { kind: 'failed', message: `CloudWatch is in ALARM: ${names.join(', ')}` }
}

function reached({ views, latest, expectation, policy }: Case): Ending | undefined {
  if (awaitsRefresh(latest, expectation, policy) || hasVanished(views)) return undefined
  const before = views.findLastIndex((each) => !meetsThreshold(each, policy))
  const streak = views.slice(before + 1)
  const since = streak[0]?.observation.at ?? latest.observation.at
  const isLongEnough = latest.observation.at - since >= policy.bakeMs
  return streak.length >= policy.consecutiveHealthy && isLongEnough
    ? { kind: 'reached', message: reachedMessage(latest.health) }
    : undefined
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

function meetsThreshold(
  { observation, percentage, standing }: View,
  { healthThreshold }: RolloutPolicy,
): boolean {
  const mayBeReached = standing === 'none' || standing === 'open' || standing === 'ended'
  const isQuiet = observation.alarms.every(({ state }) => state === 'OK')
  return observation.exists && mayBeReached && isQuiet && percentage >= healthThreshold
}

/** A refresh that AWS calls Successful while old instances serve on: a last checkpoint under 100 %, protection. */
function refreshFellShort({ views, latest, policy }: Case): Ending | undefined {
  const { refresh } = latest
  if (refresh === undefined || latest.standing !== 'ended') return undefined
  if (latest.percentage >= policy.healthThreshold) return undefined
  if (latest.health.outdated === 0 || endedFor(views) < policy.settleMs) return undefined
  return {
    kind: 'failed',
    message: `The refresh ended ${endedWords(refresh)}, but ${shortfall(latest.health)}.`,
  }
}

/** For how long, in milliseconds, the refresh has been at its end: AWS's listings may lag behind it. */
function endedFor(views: readonly View[]): number {
  const before = views.findLastIndex(({ standing }) => standing !== 'ended')
  const since = views[before + 1]?.observation.at ?? 0
  return (views.at(-1)?.observation.at ?? 0) - since
}

function notStarted({ views, latest, expectation, policy }: Case): Ending | undefined {
  const isIdle =
    latest.standing === 'none' && !awaitsRefresh(latest, expectation, policy) && !hasVanished(views)
  if (!isIdle || expectation.how === 'created' || latest.health.outdated === 0) return undefined
  if (latest.percentage >= policy.healthThreshold) return undefined
  const message = `No instance refresh is moving this group, and ${shortfall(latest.health)}.`
  return { kind: 'not-started', message }
}

function timedOut({ latest, expectation, policy }: Case): Ending | undefined {
  if (latest.observation.at - expectation.startedAt < policy.timeoutMs) return undefined
  const message = `After ${formatDuration(policy.timeoutMs)} ${standingStill(latest, policy)}`
  return { kind: 'timed-out', message }
}

/** At the threshold it only has to hold: the polls in a row and the bake time are no stall. */
function stalled({ views, latest, policy }: Case): Ending | undefined {
  if (meetsThreshold(latest, policy) || !isStalled(views, policy.stallMs)) return undefined
  const message = `For ${formatDuration(policy.stallMs)} nothing got better: ${standingStill(latest, policy)}`
  return { kind: 'stalled', message }
}

function standingStill(
  { observation, health, percentage, refresh }: View,
  { healthThreshold }: RolloutPolicy,
): string {
  const isShort = percentage < healthThreshold
  return `${[
    `${percentage} % is healthy on the new image (${health.healthy} of ${health.desired}), ${isShort ? `not ${healthThreshold} %` : 'but that has not held for long enough'}`,
    refresh === undefined ? 'no refresh is running' : `the refresh is ${refresh.status}`,
    ...observation.alarms.filter(({ state }) => state !== 'OK').map(alarmText),
  ].join('; ')}.`
}

function shortfall({ outdated, serving }: Health): string {
  return `${outdated} of ${serving} in service do not run the new image`
}

function reachedMessage({ desired, healthy }: Health): string {
  if (desired === 0 && healthy === 0) return '0 instances: the group wants none, so none was verified.'
  return `${healthy} of ${desired} healthy on the new image.`
}

function waitingMessage({ observation, health, percentage, refresh, standing }: View): string {
  const parts = [`${percentage} %`, `${health.healthy}/${health.desired} healthy on the new image`]
  if (health.outdated > 0) parts.push(`${health.outdated} on another`)
  if (refresh !== undefined) parts.push(`refresh ${refresh.status}`)
  if (standing === 'unknown') parts.push('a status this version does not know: waiting')
  parts.push(...observation.alarms.filter(({ state }) => state !== 'OK').map(alarmText))
  return parts.join(' · ')
}

function alarmText({ name, state }: AlarmView): string {
  return `alarm ${name} ${state}`
}

/** What a poll without an answer leaves. */
export interface Silence {
  readonly lastSeen: Observation | undefined
  /** AWS's last word of trouble. */
  readonly trouble: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Judges while AWS does not answer: what was seen last stands, and only the deadline ends the wait. */
export function judgeSilence(
  { lastSeen, trouble, now }: Silence,
  expectation: Expectation,
  policy: RolloutPolicy,
): Judgement {
  const { health, percentage, refresh } = viewOf(lastSeen ?? unseen(now), expectation)
  const isOver = now - expectation.startedAt >= policy.timeoutMs
  return {
    kind: isOver ? 'timed-out' : 'wait',
    health,
    percentage: lastSeen === undefined ? 0 : percentage,
    message: isOver
      ? `AWS did not answer until the time was over: ${trouble}`
      : `AWS does not answer: ${trouble}`,
    ...(refresh === undefined ? {} : { refresh }),
  }
}

function unseen(at: number): Observation {
  return {
    at,
    desired: 0,
    instances: [],
    refreshes: [],
    suspended: [],
    alarms: [],
    exists: true,
    warmupMs: 0,
  }
}
