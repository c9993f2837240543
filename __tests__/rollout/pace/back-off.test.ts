import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { backOff } from '../../../src/rollout/pace/back-off.ts'

test.each([
  [10_000, 0, 10_000],
  [10_000, 1, 20_000],
  [10_000, 3, 80_000],
  [10_000, 4, 120_000],
  [10_000, 2000, 120_000],
  [300_000, 5, 300_000],
])('every %d ms, after %d troubles: about %d ms', (interval, troubles, ms) => {
  expect(backOff(interval, troubles, 0.5)).toBe(ms)
})

test('spreads by a tenth either way, and never shortens by trouble', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600_000 }),
      fc.nat({ max: 30 }),
      random,
      (interval, troubles, value) => {
        const delay = backOff(interval, troubles, value)
        expect(delay).toBeGreaterThanOrEqual(Math.floor(interval * 0.9))
        expect(delay).toBeLessThanOrEqual(Math.ceil(Math.max(interval, 120_000) * 1.1))
        expect(backOff(interval, troubles + 1, value)).toBeGreaterThanOrEqual(delay)
      },
    ),
  )
})
