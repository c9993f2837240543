import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nextDelay } from '../../src/rollout/pace.ts'

test.each([
  [10_000, 0, 10_000],
  [10_000, 1, 20_000],
  [10_000, 3, 80_000],
  [10_000, 4, 120_000],
  [10_000, 2000, 120_000],
  [300_000, 5, 300_000],
])('every %d ms, after %d troubles: about %d ms', (interval, troubles, ms) => {
  expect(nextDelay(interval, { troubles, still: 0 }, 0.5)).toBe(ms)
})

test('spreads by a tenth either way, and never shortens by trouble', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600_000 }),
      fc.nat({ max: 30 }),
      fc.nat({ max: 60 }),
      random,
      (interval, troubles, still, value) => {
        const usual = still > 20 ? interval * 2 : interval
        const delay = nextDelay(interval, { troubles, still }, value)
        expect(delay).toBeGreaterThanOrEqual(Math.floor(usual * 0.9))
        expect(delay).toBeLessThanOrEqual(Math.ceil(Math.max(usual, 120_000) * 1.1))
        expect(nextDelay(interval, { troubles: troubles + 1, still }, value)).toBeGreaterThanOrEqual(delay)
      },
    ),
  )
})

test.each([
  [20, 0, 10_000],
  [21, 0, 20_000],
  [500, 0, 20_000],
  [21, 1, 40_000],
])('after %d polls without news and %d troubles: about %d ms', (still, troubles, ms) => {
  expect(nextDelay(10_000, { troubles, still }, 0.5)).toBe(ms)
})

test.each([
  ['at once confirmed', 15_000, 0, 0, 5_000],
  ['confirmed no later than usual', 2_000, 0, 0, 2_000],
  ['looked at when it has held', 15_000, 0, 9_000, 9_000],
  ['looked at as ever while it has long to hold', 15_000, 0, 600_000, 15_000],
  ['waited for like all else when AWS does not answer', 15_000, 2, 0, 20_000],
])('a threshold that is met is %s', (_, interval, troubles, holdsFor, ms) => {
  expect(nextDelay(interval, { troubles, still: 0, holdsFor }, 0.5)).toBe(ms)
})
