import { expect, test } from '@jest/globals'
import type { AutoScaling } from '../../../../src/deps/aws.ts'
import { verdict } from '../../../../src/rollout/judge/judge.ts'
import { watchGroup } from '../../../../src/steps/rollout/groups/watch.ts'
import { observed, type Shape, simulate } from '../../../builders/rollouts/simulated.ts'
import { expectation, newAmi, policy, start } from '../../../builders/values/observations.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'
import { keptLog, neverAborted, sharedClock } from '../../../builders/world/parts.ts'

const GROUPS = 200
const NAMES = 50
const MINUTE = 60_000

/** All of them replace their instances at once, at the same pace: the most that there can be to do at the same time. */
const shape: Shape = {
  how: 'refresh',
  size: 4,
  batch: 2,
  boots: [60_000, 70_000],
  warmup: 90_000,
  drain: 30_000,
  says: 'why',
  listedAfter: 0,
  latency: 0,
}

test('200 groups of a region cost 60 requests a minute while they are waited for, and each its few at the end', async () => {
  const { look, changes } = simulate(shape)
  const end = changes.at(-1) ?? start
  const clock = sharedClock()
  const asked = { group: [] as number[], refreshes: [] as number[], instances: [] as number[] }
  const watches = Array.from({ length: GROUPS }, (_, index) => {
    const own = clock.of(neverAborted)
    const seen = observed(shape, look, own)
    const observe: AutoScaling['observe'] = (group, alarms, glance) => {
      for (const part of glance?.parts ?? ['group', 'refreshes'])
        if (part === 'group' || part === 'refreshes') asked[part].push(own.now())
      return seen.observe(group, alarms, glance)
    }
    const before = look(start - MINUTE)
    return watchGroup(
      {
        group: { name: `g${index}`, region: 'eu-west-1', address: `aws_autoscaling_group.g[${index}]` },
        expectation: expectation({ images: [newAmi] }),
        eventsSince: start,
        before,
        policy: policy({ timeoutMs: 90 * MINUTE, settleMs: 90_000 }),
        pollIntervalMs: 15_000,
        alarms: [],
        crowd: { size: GROUPS, index },
        judge: verdict,
        beside: 'lenient',
      },
      { autoscaling: autoscalingWith({ observe }), clock: own, log: keptLog(), signal: neverAborted },
    ).then((report) => {
      asked.instances.push(...seen.ofInstances)
      return { report, at: own.now() }
    })
  })
  const ended = await clock.until(Promise.all(watches))
  expect(new Set(ended.map(({ report }) => report.verdict))).toEqual(new Set(['reached']))
  expect(Math.max(...ended.map(({ at }) => at)) - end).toBeLessThanOrEqual(2 * MINUTE)
  const together = (times: readonly number[], most: number) =>
    [...Map.groupBy(times, (at) => at)].flatMap(([at, all]) =>
      Array.from({ length: Math.ceil(all.length / most) }, () => at),
    )
  const requests = [...together(asked.group, NAMES), ...asked.refreshes, ...together(asked.instances, 50)]
  const waiting = requests.filter((at) => at > start && at < end - 60_000)
  const mostInAMinute = Math.max(
    ...waiting.map((from) => waiting.filter((at) => at >= from && at < from + MINUTE).length),
  )
  expect(mostInAMinute).toBeLessThanOrEqual(60)
  const minutes = (end - start) / MINUTE
  expect(requests.length).toBeLessThanOrEqual(60 * minutes + GROUPS * 6)
})
