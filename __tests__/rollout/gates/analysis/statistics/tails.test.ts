import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rankTail } from '../../../../../src/rollout/gates/analysis/statistics/ranks.ts'
import {
  binomialTail,
  excessTail,
  normalTail,
  type Stratum,
} from '../../../../../src/rollout/gates/analysis/statistics/tails.ts'

const stratum = (fresh: [number, number], base: [number, number]): Stratum => ({
  fresh: { errors: fresh[0], requests: fresh[1] },
  base: { errors: base[0], requests: base[1] },
})

describe('chances that are in the books', () => {
  test.each([
    [0, 0.5],
    [1.959963985, 0.025],
    [3.090232306, 0.001],
    [5.199337582, 1e-7],
    [-1, 0.8413447461],
  ])('a normal value of %d or more', (z, chance) => {
    expect(normalTail(z) / chance).toBeCloseTo(1, 5)
  })

  // R: pbinom(k - 1, n, p, lower.tail = FALSE)
  test.each([
    [8, 10, 0.5, 0.0546875],
    [10, 10, 0.5, 0.0009765625],
    [3, 10, 0.1, 0.0701908264],
    [0, 10, 0.1, 1],
    [1, 10, 0, 0],
  ])('%d errors or more of %d with a rate of %d', (errors, requests, rate, chance) => {
    expect(binomialTail(errors, requests, rate)).toBeCloseTo(chance, 9)
  })

  test("Fisher's lady tasting tea: 3 of 4 cups by chance 17 in 70, all by chance 1 in 70", () => {
    expect(excessTail([stratum([3, 4], [1, 4])], 3)).toBeCloseTo(17 / 70, 12)
    expect(excessTail([stratum([4, 4], [0, 4])], 4)).toBeCloseTo(1 / 70, 12)
  })
})

/** The same chance by adding up every way in which the errors can fall on the requests. */
function byCounting(strata: readonly Stratum[], errors: number): number {
  const choose = (n: number, k: number): number =>
    k < 0 || k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1)
  const [first, ...rest] = strata
  if (first === undefined) return errors <= 0 ? 1 : 0
  const { fresh, base } = first
  const all = fresh.errors + base.errors
  return Array.from({ length: all + 1 }, (_, k) => {
    const ways = choose(fresh.requests, k) * choose(base.requests, all - k)
    return (ways / choose(fresh.requests + base.requests, all)) * byCounting(rest, errors - k)
  }).reduce((sum, one) => sum + one, 0)
}

const count = fc
  .tuple(fc.nat({ max: 8 }), fc.nat({ max: 30 }))
  .map(([errors, more]): [number, number] => [errors, errors + more])

test('the excess of several strata is as likely as counting says', () => {
  const strata = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(strata, (parts) => {
      const all = parts.map(([fresh, base]) => stratum(fresh, base))
      const errors = all.reduce((sum, { fresh }) => sum + fresh.errors, 0)
      const mean = all.reduce((sum, { fresh, base }) => {
        const requests = fresh.requests + base.requests
        return sum + (requests === 0 ? 0 : ((fresh.errors + base.errors) * fresh.requests) / requests)
      }, 0)
      const chance = excessTail(all, errors)
      if (errors > mean + 1e-9) expect(chance).toBeCloseTo(byCounting(all, errors), 9)
      else expect(chance).toBe(1)
    }),
    { numRuns: 100 },
  )
})

test('where errors are many, the normal form goes on from the exact one', () => {
  // A variance of 399 and of 401: one exact, one normal.
  const chanceOf = (requests: number) => {
    const one = stratum([850, requests], [760, requests])
    return excessTail([one], 850)
  }
  const [exact, approximate] = [chanceOf(100_000), chanceOf(1_000_000)]
  expect(Math.abs(Math.log(exact / approximate))).toBeLessThan(0.1)
})

test('few errors on new ones beside very many on others are no matter for a normal form', () => {
  const chance = excessTail([stratum([12, 100], [100_000, 2_000_000])], 12)
  // As with a known rate of 5 %: R's pbinom(11, 100, 0.05, lower.tail = FALSE)
  expect(chance).toBeCloseTo(0.004274, 4)
})

describe('ranks', () => {
  test('are as R has them: wilcox.test(x, y, alternative = "greater", exact = FALSE)', () => {
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    const y = [1.15, 0.88, 0.9, 0.74, 1.21]
    // Hollander and Wolfe's example of permeability: W = 35, p = 0.1272 exact, 0.1223 by this form.
    expect(rankTail(x, y)).toBeCloseTo(0.1223, 3)
  })

  test('of nothing, or of all the same, tell nothing', () => {
    expect(rankTail([], [1, 2])).toBe(1)
    expect(rankTail([1, 1, 1], [1, 1])).toBe(1)
  })

  test('do not know by which scale values go', () => {
    const values = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(values, values, (x, y) => {
        const cubed = (all: readonly number[]) => all.map((value) => value ** 3 + 5)
        expect(rankTail(cubed(x), cubed(y))).toBeCloseTo(rankTail(x, y), 12)
      }),
      { numRuns: 60 },
    )
  })

  test('are seldom wrong more often than the exact chance of all orders', () => {
    // Of 4 beside 6 the highest sum of ranks: one of 210 orders.
    expect(rankTail([7, 8, 9, 10], [1, 2, 3, 4, 5, 6])).toBeGreaterThan(1 / 210)
  })
})
