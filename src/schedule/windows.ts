/** When a stack may be deployed, and what a run does at any other time. */
export interface Windows {
  /** Name of a time zone as IANA has it; the wall clock there is meant by all that follows. */
  readonly zone: string
  /** Any of these has to hold; without any, all the time. */
  readonly open: readonly Span[]
  /** None of these may hold. */
  readonly closed: readonly Span[]
  /** What a deploy does outside of them. */
  readonly outside: 'wait' | 'refuse'
  /** Milliseconds that a deploy waits for a window at most, where it waits. */
  readonly waitMs: number
  /** Name of the environment variable of the step that holds the freeze. */
  readonly freeze?: string
}

/** Times that come again. */
export type Span = DaySpan | CronSpan

/** So many hours of a day. */
export interface DaySpan {
  readonly kind: 'days'
  /** Days of the week on which it begins: 0 is Sunday. */
  readonly days: readonly number[]
  /** Minutes of the wall clock since midnight; `to` is at most 1440, and on the next day where it is not after `from`. */
  readonly from: number
  readonly to: number
  /** First and last day on which it begins, both as `2026-12-24`. */
  readonly dates?: { readonly first: string; readonly last: string }
}

/** So long after each time of a pattern. */
export interface CronSpan {
  readonly kind: 'cron'
  /** Of five fields. */
  readonly pattern: string
  readonly forMs: number
}
