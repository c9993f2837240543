import { wilcoxonRankSum } from 'simple-statistics'
import { normalTail } from './tails.ts'

/**
 * The chance that values are so much higher than others, or more, where both come from the same: Mann and Whitney's test
 * by ranks, which asks for no distribution. The normal approximation with corrections for ties and for continuity:
 * Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3rd ed. (2014), 4.1; as R's wilcox.test has it.
 * 1 where one side has no value.
 * @param inertia by how many times fewer values count than there are
 */
export function rankTail(values: readonly number[], others: readonly number[], inertia = 1): number {
  const [m, n] = [values.length, others.length]
  if (m === 0 || n === 0) return 1
  const all = m + n
  const u = wilcoxonRankSum([...values], [...others]) - (m * (m + 1)) / 2
  const ties = [...Map.groupBy([...values, ...others], (value) => value).values()]
    .map(({ length }) => length ** 3 - length)
    .reduce((sum, one) => sum + one, 0)
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)))
  return variance <= 0 ? 1 : normalTail((u - (m * n) / 2 - 0.5) / Math.sqrt(variance * inertia))
}
