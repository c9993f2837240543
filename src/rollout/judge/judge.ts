import { definedOf } from '../../text/defined.ts'
import { formatDuration } from '../../text/duration.ts'
import { failedGate, type GateKind } from '../gates/gate.ts'
import type { Health } from '../health.ts'
import type { Observation, RefreshView } from '../observation.ts'
import { endedWords } from '../words/partial.ts'
import { nextOf } from './next.ts'
import { pauseOf } from './pause.ts'
import { isStalled } from './stall.ts'
import { isWhole, meetsThreshold, type State } from './state.ts'
import { endedBadly, reachedMessage, shortfall, standingStill, waitingMessage } from './words.ts'

export type VerdictKind =
  | 'reached'
  | 'failed'
  | `${GateKind}-failed`
  | 'not-started'
  | 'superseded'
  | 'stalled'
  | 'timed-out'

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
  /** What has to happen next, where it goes on; changes with every poll. */
  readonly next?: string
  /** Set where the threshold is met, and has to hold for one more look: for how long still, in milliseconds. */
  readonly holdsFor?: number
}

interface Ending {
  readonly kind: VerdictKind
  readonly message: string
}

/**
 * Judges a rollout by all that was seen of it. Pure: the same looks give the same judgement.
 * Reached needs `consecutiveHealthy` observations in a row at or above the threshold on the expected image, over at
 * least the bake time, the last of them whole, no alarm, every gate holding, and a refresh (where there is one) that is
 * open or Successful; nothing else is ever reached. The first of the endings that holds is the verdict.
 */
export function verdict(state: State): Judgement {
  const { latest, expectation, policy } = state
  const pause = pauseOf(state)
  const ending = endingOf(state)
  const hold = ending === undefined ? holding(state) : {}
  const isMoving = ending === undefined && pause === undefined
  const next = isMoving ? nextOf({ view: latest, how: expectation.how, policy, ...hold }) : undefined
  return {
    kind: ending?.kind ?? 'wait',
    message: ending?.message ?? waitingMessage(latest, expectation),
    health: latest.health,
    percentage: latest.percentage,
    ...(latest.refresh === undefined ? {} : { refresh: latest.refresh }),
    ...definedOf({ pause, next }),
    ...hold,
  }
}

/** The first that holds. */
function endingOf(all: State): Ending | undefined {
  const lost = vanished(all) ?? superseded(all) ?? endedBadlyFor(all)
  if (lost === 'settling') return undefined
  return (
    lost ??
    alarmRaised(all) ??
    gateFailed(all) ??
    reached(all) ??
    refreshFellShort(all) ??
    notStarted(all) ??
    timedOut(all) ??
    stalled(all)
  )
}

function vanished({ latest }: State): Ending | undefined {
  return latest.observation.exists ? undefined : { kind: 'failed', message: 'The group is gone.' }
}

/** A refresh that another one has taken the place of, or that rolls out something else. */
function superseded({ ours, theirs, latest }: State): Ending | undefined {
  const { refresh, observation } = latest
  if (refresh === undefined) return undefined
  if (ours !== undefined && theirs !== undefined) {
    const message = `Refresh ${ours} was superseded by ${theirs}, which somebody else started.`
    return { kind: 'superseded', message }
  }
  if (isForeign(refresh, observation)) {
    const message = `Refresh ${refresh.id} rolls out template version ${refresh.desiredVersion}, but the group is on ${observation.templateVersion}: somebody else started it.`
    return { kind: 'superseded', message }
  }
  return undefined
}

/** Only numbers can be compared: `$Latest` may mean the same as a number. */
function isForeign({ desiredVersion = '' }: RefreshView, { templateVersion = '' }: Observation): boolean {
  const numbered = /^\d+$/
  return numbered.test(desiredVersion) && numbered.test(templateVersion) && desiredVersion !== templateVersion
}

/**
 * A refresh that ended in any other way than Successful. Whoever cancels one often starts another: there is no verdict
 * before AWS had the time to show it, for what follows from this verdict must not meet somebody else's refresh. What AWS
 * gave up by itself nobody is about to replace.
 */
function endedBadlyFor(state: State): Ending | 'settling' | undefined {
  const { latest, expectation, policy } = state
  const { refresh, standing, observation } = latest
  if (refresh === undefined || standing !== 'failed') return undefined
  const isLate = observation.at - expectation.startedAt >= policy.timeoutMs
  const mayBeReplaced = refresh.status === 'Cancelled'
  if (mayBeReplaced && !isLate && stoodFor(state) < policy.settleMs) return 'settling'
  return { kind: 'failed', message: endedBadly(refresh) }
}

function alarmRaised({ latest }: State): Ending | undefined {
  const raised = latest.observation.alarms.filter(({ state }) => state === 'ALARM')
  if (raised.length === 0) return undefined
  const names = raised.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`))
  return { kind: 'failed', message: `CloudWatch is in ALARM: ${names.join(', ')}` }
}

function gateFailed({ latest }: State): Ending | undefined {
  const gate = failedGate(latest.observation.gates)
  return gate && { kind: `${gate.kind}-failed`, message: `${gate.message}.` }
}

function reached(all: State): Ending | undefined {
  const streak = streakOf(all)
  const isEnough = streak.looks >= all.policy.consecutiveHealthy && streak.ms >= all.policy.bakeMs
  return isEnough && isWhole(all.latest)
    ? { kind: 'reached', message: reachedMessage(all.latest.health, all.expectation) }
    : undefined
}

function holding(all: State): Pick<Judgement, 'holdsFor'> {
  const { looks, ms } = streakOf(all)
  const isNextLast = looks > 0 && looks >= all.policy.consecutiveHealthy - 1
  return isNextLast ? { holdsFor: Math.max(0, all.policy.bakeMs - ms) } : {}
}

/** The looks in a row, up to the latest, at which the rollout could count as reached, and the time they span. */
function streakOf(state: State): { looks: number; ms: number } {
  const { streak, latest } = state
  if (awaitsRefresh(state) || hasVanished(state)) return { looks: 0, ms: 0 }
  return { looks: streak.looks, ms: latest.observation.at - streak.since }
}

/** Whether a refresh that was seen is no longer listed: AWS keeps them for weeks, so that is a listing that lags. */
function hasVanished({ latest, hasRefresh }: State): boolean {
  return latest.refresh === undefined && hasRefresh
}

/** Whether a refresh is still to be expected: instances that look right now may be about to be replaced. */
function awaitsRefresh({ latest: { standing, observation }, expectation, policy }: State): boolean {
  const { how, startedAt } = expectation
  return standing === 'none' && how === 'changed' && observation.at - startedAt < policy.settleMs
}

/** A refresh that AWS calls Successful while old instances serve on: a last checkpoint under 100 %, protection. */
function refreshFellShort(state: State): Ending | undefined {
  const { latest, expectation, policy } = state
  const { refresh } = latest
  if (refresh === undefined || latest.standing !== 'ended' || policy.extent === 'step') return undefined
  if (latest.percentage >= policy.healthThreshold) return undefined
  if (latest.health.outdated === 0 || stoodFor(state) < policy.settleMs) return undefined
  return {
    kind: 'failed',
    message: `The refresh ended ${endedWords(refresh)}, but ${shortfall(latest, expectation)}.`,
  }
}

/** For how long, in milliseconds, the refresh has stood like this: AWS's listings may lag behind it. */
function stoodFor({ latest, standingSince }: State): number {
  return latest.observation.at - standingSince
}

function notStarted(state: State): Ending | undefined {
  const { latest, expectation, policy } = state
  const isIdle = latest.standing === 'none' && !awaitsRefresh(state) && !hasVanished(state)
  if (!isIdle || expectation.how === 'created' || latest.health.outdated === 0) return undefined
  if (policy.extent === 'step') return undefined
  if (latest.percentage >= policy.healthThreshold) return undefined
  const message = `No instance refresh is moving this group, and ${shortfall(latest, expectation)}.`
  return { kind: 'not-started', message }
}

function timedOut({ latest, expectation, policy }: State): Ending | undefined {
  if (latest.observation.at - expectation.startedAt < policy.timeoutMs) return undefined
  const message = `After ${formatDuration(policy.timeoutMs)} ${standingStill(latest, expectation, policy)}`
  return { kind: 'timed-out', message }
}

/** At the threshold it only has to hold: the polls in a row and the bake time are no stall. */
function stalled(state: State): Ending | undefined {
  const { latest, expectation, policy } = state
  if (meetsThreshold(latest, policy) || !isStalled(state, policy.stallMs)) return undefined
  const message = `For ${formatDuration(policy.stallMs)} nothing got better: ${standingStill(latest, expectation, policy)}`
  return { kind: 'stalled', message }
}
