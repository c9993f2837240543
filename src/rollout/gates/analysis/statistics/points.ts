import { median } from 'simple-statistics'
import { inertiaOf } from './dispersion.ts'
import { rankTail } from './ranks.ts'
import type { Sample } from './samples.ts'
import { trialsOf } from './schedule.ts'

/** Values that new ones are compared with. */
export interface PointsPlan {
  /** Periods that are planned. */
  readonly samples: number
  readonly alpha: number
  readonly ratio: number
  readonly worse: 'higher' | 'lower'
}

/** What values are compared with. */
export interface PointsBase {
  readonly values: readonly Sample[]
  /** A time without a rollout, which tells how much each value is like the last. */
  readonly quiet: readonly Sample[]
}

/** What a test of values found. */
export interface PointsAlarm {
  /** Medians up to this test. */
  readonly fresh: number
  readonly against: number
  /** Periods of the new ones. */
  readonly periods: number
  /** How often it would come to this by chance. */
  readonly chance: number
}

/** Fewer periods than these tell nothing of the others. */
const FEWEST = 3

/**
 * Whether values are worse than others: their median by the root of `ratio` or more, and not by chance (by ranks). The
 * first test that fails, in the order of time; undefined where none does.
 */
export function pointsWorseThan(
  fresh: readonly Sample[],
  { values: base, quiet }: PointsBase,
  { samples, alpha, ratio, worse }: PointsPlan,
): PointsAlarm | undefined {
  const sign = worse === 'higher' ? 1 : -1
  const others = base.map(({ value }) => value)
  if (others.length < FEWEST) return undefined
  const against = median(others)
  const inertia = inertiaOf(quiet)
  const trials = trialsOf(
    fresh.map(() => 1),
    samples,
    alpha,
  )
  for (const { after, alpha: share } of trials) {
    const values = fresh.slice(0, after).map(({ value }) => value)
    const found = median(values)
    if (values.length < FEWEST || !isWorse(found * sign, against * sign, ratio)) continue
    const chance = rankTail(
      values.map((value) => value * sign),
      others.map((value) => value * sign),
      inertia,
    )
    if (chance <= share) return { fresh: found, against, periods: after, chance }
  }
  return undefined
}

/** By how much it has to be worse is a part of what it was: of 0, that is anything. */
function isWorse(value: number, against: number, ratio: number): boolean {
  const root = Math.sqrt(ratio)
  const limit = against >= 0 ? against * root : against / root
  return value > against && value >= limit
}

/** The values that are over a limit, or under the other. */
export function beyond(
  samples: readonly Sample[],
  {
    max = Number.POSITIVE_INFINITY,
    min = Number.NEGATIVE_INFINITY,
  }: { readonly max?: number | undefined; readonly min?: number | undefined },
): Sample[] {
  return samples.filter(({ value }) => value > max || value < min)
}
