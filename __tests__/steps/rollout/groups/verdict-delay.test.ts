import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AutoScaling } from '../../../../src/deps/aws.ts'
import { verdict } from '../../../../src/rollout/judge/judge.ts'
import { meetsThreshold } from '../../../../src/rollout/judge/state.ts'
import type { Observation } from '../../../../src/rollout/observation.ts'
import { viewOf } from '../../../../src/rollout/view.ts'
import { type Watch, watchGroup } from '../../../../src/steps/rollout/groups/watch.ts'
import { observed, type Shape, shapes, simulate } from '../../../builders/rollouts/simulated.ts'
import { expectation, group, newAmi, policy, start } from '../../../builders/values/observations.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'
import { keptLog, neverAborted, steppingClock } from '../../../builders/world/parts.ts'

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

interface Ending {
  readonly verdict: string
  /** What is old in the look that the verdict rests on. */
  readonly rests: Observation['stale']
  readonly delay: number
  /** Requests of Auto Scaling and EC2, and of load balancers. */
  readonly most: number
  readonly mostOfTargets: number
  readonly took: number
}

/** Over any minute. */
function mostInAMinute(requests: readonly number[]): number {
  return Math.max(
    0,
    ...requests.map((from) => requests.filter((at) => at >= from && at < from + 60_000).length),
  )
}

async function watched(shape: Shape): Promise<Ending> {
  const clock = steppingClock()
  const { look } = simulate(shape)
  const { observe, requests, ofTargets } = observed(shape, look, clock)
  const watch = watchFor(shape)
  const seen: Observation[] = []
  const noting: AutoScaling['observe'] = async (...asked) => {
    const look = await observe(...asked)
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
  }
}

/** The delays of many rollouts, none of them longer than the worst, none asked for more often than may be. */
async function delaysOf(all: fc.Arbitrary<Shape>, worst: number): Promise<number[]> {
  const delays: { shape: Shape; ending: Ending }[] = []
  // With this seed: that not one of a thousand other rollouts is a second later, nobody promises.
  await fc.assert(
    fc.asyncProperty(all, async (shape) => {
      const ending = await watched(shape)
      delays.push({ shape, ending })
      expect(ending.verdict).toBe(simulate(shape).ends === undefined ? 'reached' : 'failed')
      expect(ending.rests).toBeUndefined()
      expect(ending.delay).toBeGreaterThanOrEqual(0)
      expect(ending.delay).toBeLessThanOrEqual(worst)
      expect(ending.most).toBeLessThanOrEqual(12)
      expect(ending.mostOfTargets).toBeLessThanOrEqual(12)
      if (shape.how === 'unchanged') expect(ending.took).toBeLessThanOrEqual(5000)
    }),
    { numRuns: 250, seed: 15 },
  )
  return delays.map(({ ending }) => ending.delay)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('from the truth to the verdict, at default settings', () => {
  test('without a target group', async () => {
    expect(mean(await delaysOf(shapes('none'), 10_000))).toBeLessThanOrEqual(5000)
  })

  test('with a target group', async () => {
    expect(mean(await delaysOf(shapes('one'), 14_000))).toBeLessThanOrEqual(5200)
  })
})
