import { dispersionOf } from './dispersion.ts'
import { type Count, totalOf } from './samples.ts'
import { type Trial, trialsOf } from './schedule.ts'
import { binomialTail, excessTail, expectedOf, type Stratum } from './tails.ts'

/** What new instances are compared with. */
export interface RateBase {
  /** before: all of it against all of the new ones; old: what serves in the same periods. */
  readonly side: 'before' | 'old'
  readonly counts: readonly Count[]
  /** A time without a rollout, which tells how errors are spread. */
  readonly quiet: readonly Count[]
}

/** What a test found. */
export interface Alarm {
  /** Errors and requests of the new ones up to this test. */
  readonly errors: number
  readonly requests: number
  /** Rate of what they are compared with: a limit, or that of the baseline. */
  readonly against: number
  /** How often it would come to this by chance. */
  readonly chance: number
}

/** Fewer errors than these are no alarm, however rare they were before. */
export const FEWEST_ERRORS = 5

/** How a rate is tested. */
export interface RatePlan {
  /** Requests that are planned. */
  readonly samples: number
  readonly alpha: number
}

type Test = (upTo: readonly Count[], trial: Trial) => Alarm | undefined

/** The first test that fails, in the order of time; undefined where none does. */
function firstAlarm(fresh: readonly Count[], { samples, alpha }: RatePlan, test: Test): Alarm | undefined {
  const trials = trialsOf(
    fresh.map(({ requests }) => requests),
    samples,
    alpha,
  )
  for (const trial of trials) {
    const alarm = test(fresh.slice(0, trial.after), trial)
    if (alarm !== undefined) return alarm
  }
  return undefined
}

/** Whether the rate is over a limit, and not by chance: the exact binomial test. */
export function overLimit(fresh: readonly Count[], max: number, plan: RatePlan): Alarm | undefined {
  return firstAlarm(fresh, plan, (upTo, { alpha }) => {
    const { errors, requests } = totalOf(upTo)
    const chance = binomialTail(errors, requests, max)
    return chance <= alpha ? { errors, requests, against: max, chance } : undefined
  })
}

/** Whether the rate is under a limit, and not by chance. */
export function underLimit(fresh: readonly Count[], min: number, plan: RatePlan): Alarm | undefined {
  return firstAlarm(fresh, plan, (upTo, { alpha }) => {
    const { errors, requests } = totalOf(upTo)
    const chance = binomialTail(requests - errors, requests, 1 - min)
    return chance <= alpha ? { errors, requests, against: min, chance } : undefined
  })
}

/**
 * Whether the rate is higher than that of the baseline, by the root of `ratio` or more, and not by chance.
 * What errors there are beyond the expected ones is taken for less where errors come in bursts.
 */
export function worseThan(
  fresh: readonly Count[],
  base: RateBase,
  ratio: number,
  plan: RatePlan,
): Alarm | undefined {
  const dispersion = dispersionOf(base.quiet)
  return firstAlarm(fresh, plan, (upTo, { alpha }) => {
    const strata = strataOf(upTo, base)
    const { errors, requests } = totalOf(strata.map(({ fresh }) => ({ at: 0, ...fresh })))
    const rates = ratesOf(strata)
    const times = rates.fresh / rates.base
    if (errors < FEWEST_ERRORS || !(times >= Math.sqrt(ratio))) return undefined
    const chance = excessTail(strata, shrunk(errors, expectedOf(strata).mean, dispersion))
    return chance <= alpha ? { errors, requests, against: errors / requests / times, chance } : undefined
  })
}

/** Of a baseline in time all is one; old instances are compared period by period, with what the new ones met then. */
function strataOf(fresh: readonly Count[], { side, counts }: RateBase): Stratum[] {
  if (side === 'before') return [{ fresh: totalOf(fresh), base: totalOf(counts) }]
  const beside = new Map(counts.map((count) => [count.at, count]))
  return fresh.flatMap((count) => {
    const base = beside.get(count.at)
    return base === undefined ? [] : [{ fresh: count, base }]
  })
}

/** Mantel and Haenszel's weights: rates of both as if they had had their requests at the same times. */
function ratesOf(strata: readonly Stratum[]): { readonly fresh: number; readonly base: number } {
  const parts = strata.map(({ fresh, base }) => {
    const all = fresh.requests + base.requests
    return { fresh: (fresh.errors * base.requests) / all, base: (base.errors * fresh.requests) / all }
  })
  return {
    fresh: parts.reduce((sum, part) => sum + part.fresh, 0),
    base: parts.reduce((sum, part) => sum + part.base, 0),
  }
}

function shrunk(errors: number, mean: number, dispersion: number): number {
  return dispersion === 1 ? errors : Math.floor(mean + (errors - mean) / Math.sqrt(dispersion))
}
