import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { GroupForecast } from '../../src/plan/plan.ts'
import { begunAfter, movedSince, movesByPlan } from '../../src/rollout/moved.ts'
import { fleet, observation, refresh } from '../builders/values/observations.ts'

const unknown = { name: null, desired: null, minHealthyPercentage: null, maxHealthyPercentage: null }
const forecast = (effect: GroupForecast['effect'], stirs?: true): GroupForecast => ({
  ...{ address: 'aws_autoscaling_group.web', because: '', effect, ...unknown },
  ...(stirs && { stirs }),
})

describe('what a plan moves', () => {
  test.each([
    ['refreshed', undefined, true],
    ['created', undefined, true],
    ['replaced', undefined, true],
    ['updated', true, true],
    ['updated', undefined, false],
    ['not-refreshed', undefined, false],
    ['destroyed', undefined, false],
    ['unchanged', undefined, false],
  ] as const)('%s (bears on instances: %s): %s', (effect, stirs, moves) => {
    expect(movesByPlan(forecast(effect, stirs))).toBe(moves)
  })

  test('nothing of a group that it does not name', () => expect(movesByPlan(undefined)).toBe(false))
})

describe('what AWS shows moving since a look before', () => {
  const before = observation({ refreshes: [refresh('Successful', { id: 'earlier' })], launches: 'a' })

  test.each([
    [
      'a new refresh, however it stands',
      { refreshes: [refresh('Failed', { id: 'new' }), ...before.refreshes] },
      true,
    ],
    ['another template', { launches: 'b' }, true],
    ['another version', { templateVersion: '9' }, true],
    ['scaling', { desired: 9, instances: fleet(9) }, false],
    ['an earlier refresh in another status', { refreshes: [refresh('Failed', { id: 'earlier' })] }, false],
    ['a refresh that is no longer listed', { refreshes: [] }, false],
  ])('%s: %s', (_, change, moves) => {
    expect(movedSince(before, { ...before, ...change })).toBe(moves)
  })

  test('a group that was not there, and is', () => {
    expect(movedSince(undefined, before)).toBe(true)
    expect(movedSince(observation({ exists: false }), before)).toBe(true)
    expect(movedSince(undefined, observation({ exists: false }))).toBe(false)
  })

  test('for all refreshes before and after: one that is new, and only that', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 5 })
    const look = (all: readonly string[]) =>
      observation({ refreshes: all.map((id) => refresh('InProgress', { id })) })
    fc.assert(
      fc.property(ids, ids, (earlier, now) => {
        expect(movedSince(look(earlier), look(now))).toBe(now.some((id) => !earlier.includes(id)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('what has begun in a group after a time', () => {
  test('is nothing of a group that is gone', () => {
    expect(begunAfter(observation({ exists: false }), 0)).toEqual([])
  })

  test('for all refreshes: those that began after it, and those that are about to', () => {
    const times = fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), { maxLength: 5 })
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 9 }), (all, time) => {
        const refreshes = all.map((startedAt) =>
          refresh('Pending', startedAt === undefined ? {} : { startedAt }),
        )
        const after = all.filter((startedAt) => startedAt === undefined || startedAt > time)
        expect(begunAfter(observation({ refreshes }), time)).toHaveLength(after.length)
      }),
    )
  })
})
