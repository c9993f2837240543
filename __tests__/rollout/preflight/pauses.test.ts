import { describe, expect, test } from '@jest/globals'
import type { RolloutEstimate } from '../../../src/plan/plan.ts'
import type { Outlook } from '../../../src/rollout/preflight/outlook.ts'
import { pausing } from '../../../src/rollout/preflight/pauses.ts'
import { fleet, newAmi, observation, oldAmi } from '../../builders/values/observations.ts'
import { group, plan, template } from '../../plan/documents.ts'

type Values = Record<string, unknown>

const NINETY_MINUTES = 5_400_000

function outlookOf(preferences: Values, marks: Values = {}, size = 4): Outlook {
  const instance_refresh = [{ strategy: 'Rolling', preferences: [preferences] }]
  const web = group('web', 'web', null, { instance_refresh, desired_capacity: size })
  const model = plan([template('web', oldAmi, newAmi), web])
  const [, change] = model.changes
  if (change === undefined) throw new Error('the plan has a group')
  return {
    change: { ...change, ...marks },
    model,
    image: { 'eu-west-1': newAmi },
    way: 'refreshed',
    observation: observation({ desired: size, instances: fleet(0, size) }),
  }
}

function most(preferences: Values, healthThreshold = 100, timeoutMs = NINETY_MINUTES) {
  return pausing(outlookOf(preferences), { healthThreshold, timeoutMs }).map((each) => each.most)
}

describe('pauses at checkpoints', () => {
  test.each<[number[], unknown, number, number[]]>([
    [[20, 50, 100], undefined, 100, [50]],
    [[20, 50, 100], '', 100, [50]],
    [[20, 50, 100], '3600', 51, [50]],
    [[20, 50, 100], 3600, 50, []],
    [[20, 50, 100], 2700, 100, [50]],
    [[20, 50, 100], 2699, 100, []],
    [[20, 50, 100], 0, 100, []],
    [[20, 50, 100], 5400, 100, [25]],
    [[50, 100], 3600, 100, []],
    [[50, 100], 5400, 100, [50]],
    [[100], 7200, 100, []],
    [[], 7200, 100, []],
    [[20, 50, 75], 3600, 100, []],
    [[20, 50, 75], 3600, 75, [50]],
  ])(
    'at %j for %j s, with a threshold of %d',
    (checkpoint_percentages, checkpoint_delay, threshold, found) => {
      expect(most({ checkpoint_percentages, checkpoint_delay }, threshold)).toEqual(found)
    },
  )

  test('say which, how long, and what to write', () => {
    const estimate = { seconds: 7680, pauseSeconds: 7200 } as RolloutEstimate
    const patience = { healthThreshold: 100, timeoutMs: NINETY_MINUTES }
    const outlook = outlookOf({ checkpoint_percentages: [20, 50, 100] })
    expect(pausing(outlook, patience, estimate)).toEqual([
      {
        rule: 'long-pauses',
        attribute: 'instance_refresh[0].preferences[0].checkpoint_delay',
        risk: 'The refresh pauses at 20, 50 % for 1 h 00 min each, 2 h 00 min before it goes on to 100 %, and rollout-timeout is 1 h 30 min: the run gives up with what is replaced up to 50 %.',
        fix: 'Write: checkpoint_delay = 1230, or set rollout-timeout above 2 h 08 min: the estimate.',
        most: 50,
      },
    ])
    const slow = { seconds: 12_600, pauseSeconds: 7200 } as RolloutEstimate
    expect(pausing(outlook, patience, slow)[0]?.fix).toBe(
      'Set rollout-timeout above 3 h 30 min: the estimate.',
    )
    expect(pausing(outlook, patience)[0]?.fix).toContain('above 2 h 00 min: the pauses alone.')
  })

  test('of a group of one come after its end', () => {
    const outlook = outlookOf({ checkpoint_percentages: [20, 50, 100] }, {}, 1)
    expect(pausing(outlook, { healthThreshold: 100, timeoutMs: NINETY_MINUTES })).toEqual([])
  })

  test.each(['afterUnknown', 'afterSensitive'])(
    'that are not known, or not to be told, are none: %s',
    (marks) => {
      const open = { [marks]: { instance_refresh: [{ preferences: [{ checkpoint_delay: true }] }] } }
      const outlook = outlookOf({ checkpoint_percentages: [20, 50, 100] }, open)
      expect(pausing(outlook, { healthThreshold: 100, timeoutMs: NINETY_MINUTES })).toEqual([])
    },
  )
})
