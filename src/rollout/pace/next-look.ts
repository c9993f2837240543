import type { Judgement } from '../judge/judge.ts'
import type { State } from '../judge/state.ts'
import type { Part } from '../observation.ts'
import { dueSpans, limits } from './due.ts'
import { othersThan, ruledOutBy, WHOLE } from './parts.ts'
import { type Rhythm, requestsFor, type Spent, targetGroupsOf } from './rhythm.ts'

/** What is known of a group when the next look at it is planned. */
export interface History {
  readonly state: State
  readonly judgement: Pick<Judgement, 'holdsFor'>
  readonly rhythm: Rhythm
}

export interface PaceSettings {
  /** The time between two looks at the whole group when nothing is due, in milliseconds. */
  readonly pollMs: number
  readonly alarms: 'none' | 'some'
  /** How many groups of the region are watched at the same time, and which of them this one is, from 0. */
  readonly crowd: { readonly size: number; readonly index: number }
}

/** When the next look comes, and what it asks for first. */
export interface NextLook {
  readonly afterMs: number
  /** The others are asked for in the same look, unless these rule out that anything has changed. */
  readonly parts: readonly Part[]
}

/** The poll interval that the times below are for, in milliseconds. A shorter one makes all of them shorter. */
const USUAL_MS = 15_000

/** Up to so many groups of a region are watched one by one; more of them share their requests. */
export const FEW = 5

/** Most requests of Auto Scaling for a group in a minute. */
const MOST = 12

/** All in milliseconds. */
export interface Pace {
  /** Until the look that confirms the threshold. */
  readonly confirm: number
  /** Where a change is due. */
  readonly near: number
  /** Where one may come at any time. */
  readonly open: number
  /** After a change that was due and did not come. */
  readonly later: number
  /** Where none is due yet. */
  readonly far: number
  /** Where Auto Scaling need not be asked: load balancers and alarms have limits of their own. */
  readonly apart: number
  /** After which each part is asked for, whatever else is. */
  readonly whole: number
  readonly window: number
}

/** The pauses for a poll interval. Who polls less often than usual is in no hurry but where a change is due. */
export function paceFor(pollMs: number): Pace {
  const share = pollMs / USUAL_MS
  const short = Math.min(1, share)
  return {
    confirm: 2000 * short,
    near: 2000 * short,
    open: 7200 * share,
    far: 8900 * share,
    later: 7600 * share,
    apart: 6000 * share,
    whole: pollMs * 4,
    window: 60_000 * short,
  }
}

/** When the next look is due, as all that was seen of the group tells. @param now milliseconds since the epoch */
export function nextLook(history: History, settings: PaceSettings, now: number): NextLook {
  const { state, judgement, rhythm } = history
  const pace = paceFor(settings.pollMs)
  const blockers = ruledOutBy(state.latest, state)
  if (judgement.holdsFor !== undefined || blockers.length === 0) {
    const holds = judgement.holdsFor ?? settings.pollMs
    const wanted = now + Math.min(settings.pollMs, Math.max(holds, pace.confirm))
    const at = earliest(rhythm.requests, { wanted, most: MOST - requestsFor(WHOLE), pace })
    return { afterMs: aligned(at, settings, pace.near) - now, parts: WHOLE }
  }
  const first = firstParts(blockers, history, settings, now)
  const room = MOST - reserveFor(first, blockers, history, { pace, now })
  const at = paced(history, { pace, now, first, room })
  const parts = [...first, ...overdue(first, { history, settings, at, room })]
  return { afterMs: aligned(at, settings, gridOf(at - now, settings)) - now, parts }
}

/** What is asked for first: what ruled it out last time. Of many groups it is the group, which is asked for with others. */
function firstParts(
  blockers: readonly Part[],
  { state, rhythm }: History,
  settings: PaceSettings,
  now: number,
): Part[] {
  if (!isCrowd(settings)) return blockers.slice(0, 1)
  const isTurn = isTurnOf(settings, rhythm.asked.refreshes ?? 0, now)
  const others = blockers.filter((part) => part !== 'refreshes')
  const isDue = others.length === 0 && isWarm(state, rhythm, now)
  return ['group', ...(isTurn || isDue ? ['refreshes' as const] : [])]
}

/** Whether AWS should count by now those that came into service last. */
function isWarm(state: State, rhythm: Rhythm, now: number): boolean {
  const spans = dueSpans(state, rhythm)
  return spans.every(({ to }) => to <= now)
}

/** Of many groups each has its own time for what is asked for each alone: all together one every two seconds. */
function isTurnOf({ pollMs, crowd }: PaceSettings, asked: number, now: number): boolean {
  const each = 2000 * Math.min(1, pollMs / USUAL_MS)
  const turn = (time: number) => Math.floor((time - crowd.index * each) / (crowd.size * each))
  return turn(now + pollMs) > turn(asked)
}

export function isCrowd({ crowd }: Pick<PaceSettings, 'crowd'>): boolean {
  return crowd.size > FEW
}

/** What looks may cost. */
interface Means {
  readonly pace: Pace
  readonly now: number
  /** What each look asks for. */
  readonly first: readonly Part[]
  /** Requests in a minute. */
  readonly room: number
}

/** When the next look comes: as soon as it is wanted, if such looks can go on for a minute, and else a little later. */
function paced(history: History, means: Means): number {
  const { now, pace, first, room } = means
  const each = requestsFor(first)
  const { requests } = history.rhythm
  if (each === 0) return now + pace.apart
  const { pause, until } = wantedFor(history, means)
  const longest = Math.max(pause, pace.later)
  const steps = Math.max(1, Math.ceil((longest - pause) / (pace.near / 10)))
  const pauses = Array.from({ length: steps }, (_, n) => Math.min(longest, pause + (n * pace.near) / 10))
  const known = [...requests, ...laterLooks(history, means)]
  const lasting = pauses.find((longer) => canGoOn(known, { ...means, pause: longer, until }))
  // A failure must be seen in time: it may take of what is left for the end.
  const wanted = now + (lasting ?? longest)
  const usual = earliest(requests, { wanted, most: (lasting === undefined ? MOST : room) - each, pace })
  // A clock of the verdict is no guess: the look comes when it is over.
  const over = limits(history.state).filter((limit) => limit > now && limit < usual)
  return over.length === 0
    ? usual
    : earliest(requests, { wanted: Math.min(...over), most: MOST - requestsFor(WHOLE), pace })
}

/** What the other parts will cost within the minute. */
function laterLooks({ rhythm: { asked } }: History, { first, pace, now }: Means): Spent[] {
  return othersThan(first)
    .map((part) => ({ at: (asked[part] ?? 0) + pace.whole, count: requestsFor([part]) }))
    .filter(({ at }) => at > now && at < now + pace.window)
}

/** Whether there can be looks with this pause until then, and with the usual ones from then on, for a minute. */
function canGoOn(
  requests: readonly Spent[],
  { now, pace, first, room, pause, until }: Means & { readonly pause: number; readonly until: number },
): boolean {
  const spent = [...requests]
  const each = requestsFor(first)
  for (let at = now + pause; at < now + pace.window; at += at < until ? pause : Math.max(pause, pace.later)) {
    const soFar = spent.filter((one) => one.at <= at)
    if (usedAt(soFar, at, pace.window) + each > room) return false
    spent.push({ at, count: each })
  }
  return true
}

interface Wanted {
  readonly pause: number
  /** Until when such pauses are wanted. */
  readonly until: number
}

/** How long the pause should be, as all that is due tells. */
function wantedFor({ state, rhythm }: History, { pace, now }: Means): Wanted {
  const spans = dueSpans(state, rhythm)
  const near = spans.filter(({ from, to }) => now >= from - pace.near && now <= to + pace.near)
  if (near.length > 0) {
    return { pause: pace.near, until: Math.max(...near.map(({ to }) => to + pace.near)) }
  }
  const ahead = spans.map(({ from }) => from).filter((from) => from > now)
  const isSure = ahead.length > 0 || !isLastStep({ state, rhythm })
  const usual = isSure ? pace.far : pace.open
  const pause = Math.min(usual, ...ahead.map((time) => Math.max(time - now, pace.near)))
  return { pause, until: now + pause * 2 }
}

/** Whether the next instances that AWS counts may be enough. */
function isLastStep({ state, rhythm }: Pick<History, 'state' | 'rhythm'>): boolean {
  return stepsLeft(state, rhythm) <= 1
}

/** How often AWS's percentage has to grow by the most that it ever grew; 1 where nobody can tell yet. */
function stepsLeft({ latest, policy }: State, { step }: Rhythm): number {
  const { refresh } = latest
  if (refresh === undefined || step === 0) return 1
  // AWS rounds down, and the last batch may bring a few more than those before it.
  return Math.ceil((policy.healthThreshold - (refresh.percentageComplete ?? 0)) / (step * 1.25 + 1))
}

/** No instance is launched and in service in less. */
const STEP_MS = 15_000

/** Whether it may be reached in this time, so that there must be requests left for it. */
function mayEndWithin(ms: number, { state, rhythm }: History, now: number): boolean {
  const { standing } = state.latest
  if (standing === 'failed' || standing === 'doomed' || standing === 'unknown') return false
  if ((stepsLeft(state, rhythm) - 1) * STEP_MS >= ms) return false
  return dueSpans(state, rhythm).every(({ from }) => from - now < ms)
}

/** What has not been asked for in long, as far as there is room. */
function overdue(
  first: readonly Part[],
  {
    history,
    settings,
    at,
    room,
  }: {
    readonly history: History
    readonly settings: PaceSettings
    readonly at: number
    readonly room: number
  },
): Part[] {
  const { state, rhythm } = history
  const { pollMs } = settings
  const { whole, window } = paceFor(pollMs)
  const longest: Record<Part, number> = {
    refreshes: state.latest.standing === 'open' ? pollMs / 2 : whole,
    group: pollMs * 3,
    targets: Number.POSITIVE_INFINITY,
    alarms: settings.alarms === 'some' ? pollMs * 0.9 : Number.POSITIVE_INFINITY,
  }
  let left = room - usedAt(rhythm.requests, at, window) - requestsFor(first)
  return othersThan(first).filter((part) => {
    if (isCrowd(settings) && part === 'refreshes') return false
    const age = at - (rhythm.asked[part] ?? 0)
    const cost = requestsFor([part])
    // The group tells how far it has come, and who of it is sick; the refresh, that it failed or is another.
    const isMuch = part === 'alarms' || age >= whole
    if (age < longest[part] || (cost > left && !isMuch)) return false
    left -= cost
    return true
  })
}

/**
 * What must be left for the end: the rest of the look that meets the threshold, and the look that confirms it; two more
 * where targets may be late. Where no end is near, the rest of a look.
 */
function reserveFor(
  first: readonly Part[],
  blockers: readonly Part[],
  history: History,
  { pace, now }: { readonly pace: Pace; readonly now: number },
): number {
  const rest = requestsFor(othersThan(first))
  if (!mayEndWithin(pace.window, history, now)) return rest
  const isLate = targetGroupsOf(history.state.latest.observation) > 0 && !blockers.includes('targets')
  return rest + requestsFor(WHOLE) + (isLate ? 1 : 0)
}

/** The first time from `wanted` at which no more than `most` requests were made in the minute before it. */
function earliest(
  requests: readonly Spent[],
  { wanted, most, pace: { window } }: { readonly wanted: number; readonly most: number; readonly pace: Pace },
): number {
  const times = [wanted, ...requests.map(({ at }) => at + window).filter((at) => at > wanted)]
  return times.find((at) => usedAt(requests, at, window) <= most) ?? Math.max(...times)
}

function usedAt(requests: readonly Spent[], at: number, window: number): number {
  return requests.reduce((sum, spent) => sum + (spent.at > at - window ? spent.count : 0), 0)
}

/** Many groups are looked at together: at the same times, so that one request asks for many. */
function aligned(at: number, settings: PaceSettings, grid: number): number {
  return isCrowd(settings) ? Math.ceil(at / grid) * grid : at
}

function gridOf(pause: number, { pollMs }: PaceSettings): number {
  return pause >= pollMs / 3 ? pollMs : pollMs / 3
}
