import type { AutoScaling } from '../../../src/deps/aws.ts'
import { verdict } from '../../../src/rollout/judge/judge.ts'
import { meetsThreshold } from '../../../src/rollout/judge/state.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import { viewOf } from '../../../src/rollout/view.ts'
import { type Watch, watchGroup } from '../../../src/steps/rollout/groups/watch.ts'
import { expectation, group, newAmi, policy, start } from '../values/observations.ts'
import { autoscalingWith } from '../world/autoscaling.ts'
import { keptLog, neverAborted, steppingClock } from '../world/parts.ts'
import { observed, type Shape, simulate } from './simulated.ts'

const SETTLE = 90_000

/** The defaults of the inputs. */
function watchFor(shape: Shape): Watch {
  const { how } = shape
  const hows = { refresh: 'changed', created: 'created', unchanged: 'unchanged' } as const
  return {
    group,
    expectation: expectation({ how: hows[how], images: [newAmi] }),
    eventsSince: start,
    ...(how !== 'created' && { before: simulate(shape).look(start - 60_000) }),
    policy: policy({ timeoutMs: 90 * 60_000, stallMs: 30 * 60_000, settleMs: SETTLE }),
    pollIntervalMs: 15_000,
    alarms: [],
    judge: verdict,
    beside: 'lenient',
  }
}

/** When one who saw everything at every moment would know how it ends. */
function truthOf(shape: Shape, { expectation, policy }: Watch): number {
  const { look, changes, ends } = simulate(shape)
  if (ends !== undefined) {
    const at = start + (shape.end?.at ?? 0)
    // Whether somebody has started another takes its time to show.
    return ends === 'Cancelled' ? at + SETTLE : at
  }
  const isMet = (at: number) => meetsThreshold(viewOf(look(at), expectation), policy)
  const since = changes.findLastIndex((at) => !isMet(at)) + 1
  return changes[since] ?? Number.NaN
}

/** How a simulated rollout was judged. Milliseconds. */
export interface Ending {
  readonly verdict: string
  /** What is old in the look that the verdict rests on. */
  readonly rests: Observation['stale']
  /** From the truth to the verdict. */
  readonly delay: number
  /** Requests of Auto Scaling and EC2, and of load balancers, in the minute that has most. */
  readonly most: number
  readonly mostOfTargets: number
  readonly took: number
  /** The longest time in which nobody asked for the refreshes. */
  readonly unasked: number
}

/** Over any minute. */
function mostInAMinute(requests: readonly number[]): number {
  return Math.max(
    0,
    ...requests.map((from) => requests.filter((at) => at >= from && at < from + 60_000).length),
  )
}

/** Watches a simulated rollout to its verdict, on a clock of its own. */
export async function watched(shape: Shape): Promise<Ending> {
  const clock = steppingClock()
  const { look } = simulate(shape)
  const { observe, requests, ofTargets } = observed(shape, look, clock)
  const watch = watchFor(shape)
  const seen: Observation[] = []
  const asked = [clock.now()]
  const noting: AutoScaling['observe'] = async (...how) => {
    if (how[2] === undefined || how[2].parts.includes('refreshes')) asked.push(clock.now())
    const look = await observe(...how)
    seen.push(look)
    return look
  }
  const deps = {
    autoscaling: autoscalingWith({ observe: noting }),
    clock,
    log: keptLog(),
    signal: neverAborted,
  }
  const { verdict: kind } = await watchGroup(watch, deps)
  return {
    verdict: kind,
    rests: seen.at(-1)?.stale,
    delay: clock.now() - truthOf(shape, watch),
    most: mostInAMinute(requests),
    mostOfTargets: mostInAMinute(ofTargets),
    took: clock.now() - start,
    unasked: Math.max(...asked.map((at, n) => (asked[n + 1] ?? at) - at)),
  }
}
