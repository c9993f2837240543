import type { State } from '../judge/state.ts'
import type { Observation, Part } from '../observation.ts'
import type { View } from '../view.ts'
import { WHOLE } from './parts.ts'

/** A stretch of time, in milliseconds since the epoch. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What the pace of the looks at a group goes by, beside what they showed. Times in milliseconds since the epoch. */
export interface Rhythm {
  /** The requests of Auto Scaling in the latest minute. */
  readonly requests: readonly Spent[]
  /** When each part was asked for last. */
  readonly asked: Readonly<Partial<Record<Part, number>>>
  /** Between which looks the latest instances came into service, so that they warm up since then. */
  readonly arrived?: Span
  /** The most by which AWS's percentage ever grew from one look to the next; 0 where it never did. */
  readonly step: number
}

export interface Spent {
  readonly at: number
  readonly count: number
}

export const BEFORE_THE_FIRST: Rhythm = { requests: [], asked: {}, step: 0 }

/** One look: what was asked for, and what was known before and after it. */
export interface Asked {
  readonly parts: readonly Part[]
  /** Absent before the first look. */
  readonly before?: State | undefined
  readonly after: State
  /** How long requests are remembered, in milliseconds. */
  readonly windowMs: number
}

/** The rhythm with one more look. */
export function rhythmWith(rhythm: Rhythm, { parts, before, after, windowMs }: Asked): Rhythm {
  const { at } = after.latest.observation
  const arrived = arrival(rhythm, { parts, before, after, windowMs })
  const count = requestsFor(parts)
  const percentages = [before, after].map((state) => state?.latest.refresh?.percentageComplete ?? 0)
  const [earlier = 0, now = 0] = percentages
  return {
    requests: spend(rhythm.requests, { at, count }, windowMs),
    // What the first look took from the one before the apply is not old yet.
    asked: {
      ...rhythm.asked,
      ...Object.fromEntries((before === undefined ? WHOLE : parts).map((part) => [part, at])),
    },
    step: Math.max(rhythm.step, now - earlier),
    ...(arrived === undefined ? rhythm.arrived && { arrived: rhythm.arrived } : { arrived }),
  }
}

/** The requests of the latest minute with these. */
export function spend(requests: readonly Spent[], spent: Spent, windowMs: number): Spent[] {
  return [...requests.filter(({ at }) => at > spent.at - windowMs), spent]
}

/**
 * When instances came into service at last: our own count grew; or AWS says that it waits for some to warm up, which costs
 * no request. Only the pace goes by these words, and no verdict.
 */
function arrival(rhythm: Rhythm, { parts, before, after, windowMs }: Asked): Span | undefined {
  const to = after.latest.observation.at
  const last = before?.latest
  const isMore = inServiceOn(after.latest) > (last === undefined ? 0 : inServiceOn(last))
  // What AWS says of it is nearer to the moment than two looks at the group that are far apart.
  const isTold = (rhythm.arrived?.from ?? 0) >= (rhythm.asked.group ?? to)
  if (parts.includes('group') && isMore && !isTold) return { from: rhythm.asked.group ?? to, to }
  const isNear = to - (rhythm.asked.refreshes ?? 0) < windowMs / 2
  if (parts.includes('refreshes') && isNear && isWarming(after) && !isWarming(before))
    return { from: rhythm.asked.refreshes ?? to, to }
  return undefined
}

/** In service on the expected image, in whatever health. */
function inServiceOn({ health }: View): number {
  return health.serving - health.outdated
}

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html */
function isWarming(state: State | undefined): boolean {
  return /\bwarm(ing)?[ -]?up\b/i.test(state?.latest.refresh?.statusReason ?? '')
}

/**
 * How many requests of Auto Scaling these parts take. Beside them EC2 is asked for new instances, once for each; load
 * balancers and alarms have limits of their own.
 */
export function requestsFor(parts: readonly Part[]): number {
  return parts.filter((part) => part === 'refreshes' || part === 'group').length
}

/** How many target groups the group is attached to, as far as its instances show. */
export function targetGroupsOf({ instances }: Observation): number {
  return instances.reduce((most, { targets }) => Math.max(most, targets.length), 0)
}
