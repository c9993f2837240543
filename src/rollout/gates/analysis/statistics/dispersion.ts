import { mean, sum } from 'simple-statistics'
import { type Count, type Sample, totalOf } from './samples.ts'

/** With fewer periods than these nobody can tell how errors are spread. */
const FEWEST = 10

/** What is within two standard errors of nothing is taken for chance. */
const CLEARLY = 2

/**
 * How much more the errors of a quiet time vary from period to period than they would if each request failed by itself: 1
 * where they do not, more where they clearly come in bursts. Pearson's statistic over its degrees of freedom, at the upper end
 * of what it may be: what came in bursts may come in greater ones.
 * McCullagh and Nelder, Generalized Linear Models, 2nd ed. (1989), 4.5.
 */
export function dispersionOf(quiet: readonly Count[]): number {
  const { errors, requests } = totalOf(quiet)
  if (quiet.length < FEWEST || errors === 0 || errors === requests) return 1
  const rate = errors / requests
  const squares = quiet.map((count) => {
    const expected = count.requests * rate
    return (count.errors - expected) ** 2 / (expected * (1 - rate))
  })
  const freedom = quiet.length - 1
  const found = sum(squares) / freedom
  const doubt = CLEARLY * Math.sqrt(2 / freedom)
  return found > 1 + doubt ? found * (1 + doubt) : 1
}

/**
 * By how many times fewer values count than there are, where each is like the one before it: 1 where they are not. For a
 * series in which each value holds on to a part of the last one, by its correlation with that and a standard error.
 * Bayley and Hammersley, Supplement to the Journal of the Royal Statistical Society 8 (1946) 184-197.
 */
export function inertiaOf(quiet: readonly Sample[]): number {
  if (quiet.length < FEWEST) return 1
  const level = mean(quiet.map(({ value }) => value))
  const offs = quiet.map(({ value }) => value - level)
  const own = sum(offs.map((off) => off * off))
  const held = own === 0 ? 0 : sum(offs.slice(1).map((off, index) => off * (offs[index] as number))) / own
  const doubt = 1 / Math.sqrt(quiet.length)
  const most = Math.min(0.95, held + doubt)
  return held > doubt ? (1 + most) / (1 - most) : 1
}
