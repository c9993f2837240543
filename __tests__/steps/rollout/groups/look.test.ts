import { describe, expect, test } from '@jest/globals'
import { verdict } from '../../../../src/rollout/judge/judge.ts'
import type { RolloutPolicy } from '../../../../src/rollout/judge/policy.ts'
import { fold } from '../../../../src/rollout/judge/state.ts'
import type { Observation } from '../../../../src/rollout/observation.ts'
import { type Looking, lookAt } from '../../../../src/steps/rollout/groups/look.ts'
import {
  expectation,
  group,
  instance,
  observation,
  policy,
  target,
} from '../../../builders/values/observations.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'

const withTarget = (state: string, changes: Partial<Observation> = {}) =>
  observation({ desired: 1, instances: [instance({ targets: [target(state)] })], ...changes })

/** Looks at the targets, which alone were missing in the whole look before; what was asked for in the end. */
async function partsOf(
  state: string,
  looking: Partial<Looking> = {},
  changes: Partial<RolloutPolicy> = {},
): Promise<readonly string[]> {
  const last = withTarget('initial')
  const known = fold({ expectation: expectation({ how: 'created' }), policy: policy(changes) }, last)
  const how: Looking = { group, alarms: [], judge: verdict, among: 'few', ...looking }
  const { observe } = autoscalingWith({
    observe: async (_group, _alarms, glance) =>
      withTarget(state, { at: last.at + 6000, ...(glance?.stale.length ? { stale: glance.stale } : {}) }),
  })
  const { parts, observation: seen } = await lookAt(how, { known, last, first: ['targets'] }, { observe })
  expect((seen.stale ?? []).length).toBe(4 - parts.length)
  return parts
}

describe('a look at the targets, which alone were missing', () => {
  test('is enough as long as they are', async () => {
    expect(await partsOf('initial')).toEqual(['targets'])
  })

  test('is enough for the last but one that counts: the last is whole', async () => {
    expect(await partsOf('healthy')).toEqual(['targets'])
  })

  test.each<[string, Partial<Looking>, Partial<RolloutPolicy>]>([
    ['it is the last that counts itself', {}, { consecutiveHealthy: 1 }],
    ['more than one is to follow', {}, { consecutiveHealthy: 3 }],
    ['a bake time is to pass before that', {}, { bakeMs: 60_000 }],
    ['a gate has to be asked', { gates: ['probes'] }, {}],
  ])('is made whole where %s', async (_, looking, changes) => {
    expect(await partsOf('healthy', looking, changes)).toHaveLength(4)
  })
})
