import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dispersionOf, inertiaOf } from '../../../../../src/rollout/gates/analysis/statistics/dispersion.ts'
import { trialsOf } from '../../../../../src/rollout/gates/analysis/statistics/schedule.ts'
import { chanceOf, countsOf, valuesOf } from '../../../../builders/rollouts/service.ts'

const sizes = fc.array(fc.nat({ max: 10_000 }), { maxLength: 80 })
const planned = fc.integer({ min: 1, max: 100_000 })

test('all tests together have no more than the chance that is allowed, however much is measured', () => {
  fc.assert(
    fc.property(sizes, planned, (each, samples) => {
      const spent = trialsOf(each, samples, 0.01).reduce((sum, { alpha }) => sum + alpha, 0)
      expect(spent).toBeLessThanOrEqual(0.01 + 1e-12)
    }),
    { numRuns: 100 },
  )
})

test('what comes later changes no test that was made', () => {
  fc.assert(
    fc.property(sizes, planned, fc.nat({ max: 80 }), (each, samples, cut) => {
      const before = trialsOf(each.slice(0, cut), samples, 0.01)
      expect(trialsOf(each, samples, 0.01).slice(0, before.length)).toEqual(before)
    }),
    { numRuns: 100 },
  )
})

test('the test at the planned number has the most, and steps that are passed at once are one test', () => {
  const even = trialsOf(
    Array.from({ length: 32 }, () => 50),
    400,
    1,
  )
  expect(even.map(({ after }) => after)).toEqual([1, 2, 4, 8, 16, 32])
  expect(even.map(({ alpha }) => alpha)).toEqual([0.02, 0.04, 0.14, 0.4, 0.2, 0.1])
  expect(trialsOf([1_000], 500, 1)).toEqual([{ after: 1, alpha: expect.closeTo(0.8, 12) }])
})

test('bursts are told from chance', () => {
  const chance = chanceOf(1)
  const steady = countsOf({ requests: () => 100, rate: () => 0.05 }, [0, 60], chance)
  const bursts = countsOf({ requests: () => 100, rate: (n) => (n % 4 === 0 ? 0.17 : 0.01) }, [0, 60], chance)
  expect(dispersionOf(steady)).toBe(1)
  expect(dispersionOf(bursts)).toBeGreaterThan(3)
  expect(dispersionOf(bursts.slice(0, 5))).toBe(1)
  expect(dispersionOf(steady.map((count) => ({ ...count, errors: 0 })))).toBe(1)
})

test('values that hold on to the last one count less', () => {
  const [quick, slow] = [0, 0.8].map((inertia) =>
    inertiaOf(valuesOf(() => 1, { spread: 0.2, inertia }, [0, 200], chanceOf(2))),
  )
  expect(quick).toBe(1)
  expect(slow).toBeGreaterThan(5)
  expect(inertiaOf(Array.from({ length: 20 }, (_, at) => ({ at, value: 7 })))).toBe(1)
})
