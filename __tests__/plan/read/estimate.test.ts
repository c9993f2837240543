import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { estimateRollout } from '../../../src/plan/read/estimate.ts'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { recorded } from '../documents.ts'

/** A group with these preferences of its refresh. */
function group(preferences: Record<string, unknown>, rest: Record<string, unknown> = {}) {
  return { health_check_grace_period: 300, instance_refresh: [{ preferences: [preferences] }], ...rest }
}

const refreshed = (desired: number) => ({ effect: 'refreshed', desired }) as const
const bounds = (min: number, max: number) => ({ min_healthy_percentage: min, max_healthy_percentage: max })

describe('a refresh', () => {
  test.each([
    ['one at a time where no bound leaves room', 3, bounds(90, 100), { batches: 3, batch: 1 }],
    ['beside the old ones', 10, bounds(100, 150), { batches: 2, batch: 5 }],
    ['in place of old ones', 10, bounds(50, 100), { batches: 2, batch: 5 }],
    ['both', 10, bounds(90, 110), { batches: 5, batch: 2 }],
    ['never under the lower bound', 3, bounds(50, 100), { batches: 3, batch: 1 }],
    ['all at once', 4, bounds(0, 100), { batches: 1, batch: 4 }],
    ['with the bounds of AWS', 20, {}, { batches: 10, batch: 2 }],
    [
      'up to the last checkpoint',
      10,
      { ...bounds(90, 100), checkpoint_percentages: [20, 50] },
      { batches: 5, pauseSeconds: 7200 },
    ],
    [
      'with the pauses before the end',
      10,
      { ...bounds(90, 100), checkpoint_percentages: [50, 100], checkpoint_delay: '600' },
      { batches: 10, pauseSeconds: 600 },
    ],
  ])('%s', (_, desired, preferences, expected) => {
    const estimate = estimateRollout(refreshed(desired), group(preferences))
    expect(estimate).toMatchObject(expected)
    const { seconds, batches = 0, pauseSeconds = 0 } = estimate ?? {}
    expect(seconds).toBe(batches * (120 + 300) + pauseSeconds)
  })

  test.each([
    ['the refresh', { instance_warmup: '60' }, { default_instance_warmup: 30 }, 60],
    ['the refresh, though it is none', { instance_warmup: '0' }, { default_instance_warmup: 30 }, 0],
    ['the group', { instance_warmup: '' }, { default_instance_warmup: 30 }, 30],
    ['the grace period', {}, { default_instance_warmup: 0 }, 300],
    ['nobody', {}, { health_check_grace_period: null }, 0],
  ])('warms up as %s says', (_, preferences, rest, warmupSeconds) => {
    expect(estimateRollout(refreshed(3), group(preferences, rest))).toMatchObject({ warmupSeconds })
  })

  test('keeps to the maintenance policy where it has no bounds of its own', () => {
    const policy = { instance_maintenance_policy: [bounds(100, 200)] }
    expect(estimateRollout(refreshed(4), group({}, policy))).toMatchObject({ batch: 4 })
    const none = { instance_maintenance_policy: [bounds(-1, -1)] }
    expect(estimateRollout(refreshed(4), group({}, none))).toMatchObject({ batch: 1, batches: 4 })
  })

  test('replaces everything, in whole batches, and takes longer with more instances', () => {
    const anyBounds = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 100, max: 200 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), anyBounds, (desired, [min, max]) => {
        const one = estimateRollout(refreshed(desired), group(bounds(min, max)))
        const { batches = 0, batch = 0, seconds = 0 } = one ?? {}
        expect(batches * batch).toBeGreaterThanOrEqual(desired)
        expect((batches - 1) * batch).toBeLessThan(desired)
        expect(seconds).toBe(batches * 420)
      }),
    )
  })
})

test.each(['created', 'replaced'] as const)('a group that is %s launches all at once', (effect) => {
  expect(estimateRollout({ effect, desired: 7 }, group({}))).toMatchObject({
    batches: 1,
    batch: 7,
    seconds: 420,
  })
})

test.each([
  ['nothing moves', { effect: 'unchanged', desired: 3 }],
  ['the refresh does not come', { effect: 'not-refreshed', desired: 3 }],
  ['there are no instances', refreshed(0)],
  ['the capacity is not known', { effect: 'refreshed', desired: null }],
] as const)('there is no estimate where %s', (_, forecast) => {
  expect(estimateRollout(forecast, group({}))).toBeUndefined()
})

test('a recorded plan is estimated from its own preferences', () => {
  const [web] = forecastGroups(readPlan(recorded('ami-change.json')))
  expect(web?.estimate).toMatchObject({ batches: 3, batch: 1, warmupSeconds: 60, seconds: 540 })
})
