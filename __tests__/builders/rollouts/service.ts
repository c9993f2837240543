import type { Count, Sample } from '../../../src/rollout/gates/analysis/statistics/samples.ts'

/** Numbers from 0 to 1 that look like chance, and are the same for the same seed: mulberry32. */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A normal value, by Box and Muller. */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

const MINUTE = 60_000

/** How a service does, by the minute since the rollout began: before it that is negative. */
export interface Service {
  readonly requests: (minute: number) => number
  readonly rate: (minute: number) => number
}

/** Errors of requests by the minute, each request failing by itself. */
export function countsOf(
  { requests, rate }: Service,
  [from, to]: readonly [number, number],
  chance: Chance,
): Count[] {
  return Array.from({ length: to - from }, (_, index) => {
    const minute = from + index
    const all = Math.round(requests(minute))
    const each = rate(minute)
    return { at: minute * MINUTE, errors: failing(all, each, chance), requests: all }
  })
}

/** How many of so many requests fail: from one that does to the next is a geometric number of requests. */
function failing(requests: number, rate: number, chance: Chance): number {
  const ln = Math.log1p(-rate)
  let errors = 0
  for (let last = 0; ; errors += 1) {
    last += 1 + Math.floor(Math.log(1 - chance()) / ln)
    if (last > requests) return errors
  }
}

/** How values of a metric vary about their level, and how much each holds on to the last one, 0 to 1. */
export interface Noise {
  readonly spread: number
  readonly inertia: number
}

/** Values by the minute that vary about a level: log-normal, each holding on to a part of the last one. */
export function valuesOf(
  level: (minute: number) => number,
  { spread, inertia }: Noise,
  [from, to]: readonly [number, number],
  chance: Chance,
): Sample[] {
  let off = normal(chance)
  return Array.from({ length: to - from }, (_, index) => {
    const minute = from + index
    off = inertia * off + Math.sqrt(1 - inertia ** 2) * normal(chance)
    return { at: minute * MINUTE, value: level(minute) * Math.exp(spread * off) }
  })
}
