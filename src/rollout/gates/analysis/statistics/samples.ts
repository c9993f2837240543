/** A value of a metric in one period. */
export interface Sample {
  /** Beginning of the period, in milliseconds since the epoch, by CloudWatch's clock. */
  readonly at: number
  readonly value: number
}

/** So many errors of so many requests in one period. */
export interface Count {
  readonly at: number
  readonly errors: number
  readonly requests: number
}

/** The periods that are judged: from the first that began when a new instance served to the last that has ended for long enough. */
export interface Span {
  /** Beginning of the first period, in milliseconds since the epoch. */
  readonly from: number
  /** End of the last one; not after `from` where there is none yet. */
  readonly to: number
  readonly periodMs: number
  /** Since when as many old instances serve as do now. */
  readonly settledAt: number
}

/** What is known of the time that a span is made of; milliseconds since the epoch, by one clock. */
export interface Course {
  /** When the first new instance served. */
  readonly since: number
  readonly settledAt: number
  readonly now: number
}

/** Whole periods alone: what began before, or has not ended for `delayMs`, is not all there. */
export function spanOf(
  { since, settledAt, now }: Course,
  { intervalMs, delayMs }: { readonly intervalMs: number; readonly delayMs: number },
): Span {
  return {
    from: Math.ceil(since / intervalMs) * intervalMs,
    to: Math.floor((now - delayMs) / intervalMs) * intervalMs,
    periodMs: intervalMs,
    settledAt,
  }
}

/** Those of a span, in their order. */
export function within<T extends { readonly at: number }>(
  samples: readonly T[],
  { from, to }: Pick<Span, 'from' | 'to'>,
): T[] {
  return samples.filter(({ at }) => at >= from && at < to).toSorted((a, b) => a.at - b.at)
}

/** The periods of a span that have no sample. */
export function missingIn(samples: readonly { readonly at: number }[], { from, to, periodMs }: Span): number {
  const seen = new Set(samples.map(({ at }) => Math.floor(at / periodMs)))
  return Math.max(0, Math.round((to - from) / periodMs) - seen.size)
}

/**
 * Errors beside requests. Services put no point where there were no errors, so that none is none of so many requests; a
 * period without requests is one without data.
 */
export function countsOf(errors: readonly Sample[], requests: readonly Sample[]): Count[] {
  const failed = new Map(errors.map(({ at, value }) => [at, value]))
  return requests
    .filter(({ value }) => value > 0)
    .map(({ at, value }) => {
      const count = Math.max(0, Math.round(failed.get(at) ?? 0))
      return { at, errors: count, requests: Math.max(Math.round(value), count) }
    })
}

/** All of them together. */
export function totalOf(counts: readonly Count[]): Omit<Count, 'at'> {
  const sum = (key: 'errors' | 'requests') => counts.reduce((total, count) => total + count[key], 0)
  return { errors: sum('errors'), requests: sum('requests') }
}

/** Several series as one, a value for each period in which one has any. */
export function combined(series: readonly (readonly Sample[])[], how: 'sum' | 'mean'): readonly Sample[] {
  const [only] = series
  if (only !== undefined && series.length === 1) return only
  const periods = Map.groupBy(series.flat(), ({ at }) => at)
  return [...periods].map(([at, samples]) => {
    const sum = samples.reduce((total, { value }) => total + value, 0)
    return { at, value: how === 'sum' ? sum : sum / samples.length }
  })
}
