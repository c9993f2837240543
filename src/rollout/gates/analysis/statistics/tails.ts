import { errorFunction, gammaln } from 'simple-statistics'

/** New instances beside those that they are compared with, at the same time or as a whole. */
export interface Stratum {
  readonly fresh: { readonly errors: number; readonly requests: number }
  readonly base: { readonly errors: number; readonly requests: number }
}

/** Where so many errors more or less are common, the exact distribution is the normal one, as far as anybody can tell. */
const EXACT_TO = 400

/** What is rarer by so much is left out. */
const NOTHING = 1e-14

/** The chance of a standard normal value of `z` or more. */
export function normalTail(z: number): number {
  // The function of the library is exact where its value is near -1.
  return z < 0 ? 1 - normalTail(-z) : (1 + errorFunction(-z / Math.SQRT2)) / 2
}

function lnChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
}

/** The chance of so many errors or more among so many requests, where each fails with the chance `rate`. Exact. */
export function binomialTail(errors: number, requests: number, rate: number): number {
  if (errors <= 0 || rate >= 1) return 1
  if (rate <= 0) return 0
  // At or below its mean a tail is about a half or more, and nobody asks how much.
  if (errors <= requests * rate) return 1
  const lnFirst =
    lnChoose(requests, errors) + errors * Math.log(rate) + (requests - errors) * Math.log1p(-rate)
  let term = 1
  let sum = 0
  for (let k = errors; k <= requests && term > sum * 1e-15; k += 1) {
    sum += term
    term *= ((requests - k) / (k + 1)) * (rate / (1 - rate))
  }
  return Math.min(1, Math.exp(lnFirst) * sum)
}

/** How the errors of the new ones are spread where they are as good as the others: mean and variance. */
export function expectedOf(strata: readonly Stratum[]): { readonly mean: number; readonly variance: number } {
  const each = strata.map(({ fresh, base }) => {
    const all = fresh.requests + base.requests
    const errors = fresh.errors + base.errors
    const share = all === 0 ? 0 : fresh.requests / all
    const variance = all < 2 ? 0 : (errors * share * (1 - share) * (all - errors)) / (all - 1)
    return { mean: errors * share, variance }
  })
  return {
    mean: each.reduce((sum, { mean }) => sum + mean, 0),
    variance: each.reduce((sum, { variance }) => sum + variance, 0),
  }
}

/**
 * The chance of so many errors or more on the new ones, where these are as good as the others: all errors of a stratum
 * then fall on all its requests alike. With one stratum it is Fisher's exact test; with several their errors are added,
 * the exact form of Cochran, Mantel and Haenszel's, so that a rate that changes from stratum to stratum does not matter.
 * Agresti, A Survey of Exact Inference for Contingency Tables: https://doi.org/10.1214/ss/1177011454
 */
export function excessTail(strata: readonly Stratum[], errors: number): number {
  const { mean, variance } = expectedOf(strata)
  if (variance === 0 || errors <= mean) return 1
  if (variance > EXACT_TO) return normalTail((errors - 0.5 - mean) / Math.sqrt(variance))
  const { from, chances } = strata.map(spreadOf).reduce(convolved)
  const beyond = chances.slice(Math.max(0, Math.ceil(errors) - from))
  return Math.min(
    1,
    beyond.reduce((sum, chance) => sum + chance, 0),
  )
}

/** The chances of so many errors: of `from`, of one more, of two more, ... */
interface Spread {
  readonly from: number
  readonly chances: readonly number[]
}

/** How many errors the new ones have, given all errors of the stratum: hypergeometric, from its most common number on. */
function spreadOf({ fresh, base }: Stratum): Spread {
  const [n, others] = [fresh.requests, base.requests]
  const errors = fresh.errors + base.errors
  const least = Math.max(0, errors - others)
  const most = Math.min(errors, n)
  const common = Math.min(most, Math.max(least, Math.floor(((n + 1) * (errors + 1)) / (n + others + 2))))
  const next = (k: number) => ((n - k) * (errors - k)) / ((k + 1) * (others - errors + k + 1))
  const up = [
    Math.exp(lnChoose(n, common) + lnChoose(others, errors - common) - lnChoose(n + others, errors)),
  ]
  for (let k = common; k < most && last(up) > NOTHING; k += 1) up.push(last(up) * next(k))
  const down = up.slice(0, 1)
  for (let k = common; k > least && last(down) > NOTHING; k -= 1) down.push(last(down) / next(k - 1))
  return { from: common - down.length + 1, chances: [...down.slice(1).reverse(), ...up] }
}

function last(chances: readonly number[]): number {
  return chances.at(-1) ?? 0
}

function convolved(one: Spread, other: Spread): Spread {
  const sums = new Array<number>(one.chances.length + other.chances.length - 1).fill(0)
  one.chances.forEach((a, i) => {
    other.chances.forEach((b, j) => {
      sums[i + j] = (sums[i + j] as number) + a * b
    })
  })
  return { from: one.from + other.from, chances: sums }
}
