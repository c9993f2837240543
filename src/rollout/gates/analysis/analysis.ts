/** A metric of CloudWatch, as the settings file names it. Dimensions may hold placeholders; see `placeholders.ts`. */
export interface Metric {
  readonly namespace: string
  readonly name: string
  readonly dimensions: Readonly<Record<string, string>>
  /** Average, Sum, Minimum, Maximum, SampleCount, p95, ... */
  readonly stat: string
}

/** Where values come from: one metric, or metric math over some, by the ids that the expression calls them by. */
export type Source =
  | { readonly kind: 'metric'; readonly metric: Metric }
  | {
      readonly kind: 'expression'
      readonly expression: string
      readonly metrics: Readonly<Record<string, Metric>>
    }

/** What is measured: a value for each period, or so many errors of so many requests. */
export type Measure =
  | { readonly kind: 'points'; readonly value: Source }
  | { readonly kind: 'rate'; readonly errors: Source; readonly requests: Source }

/** With what the new instances are compared. */
export interface Baseline {
  /** before: the window before the first of them served; old: the instances that still serve beside them. */
  readonly side: 'before' | 'old'
  /** How long the window before is. */
  readonly windowMs: number
  /** So many times as bad has to be found; what is less than its root is let pass. Above 1. */
  readonly ratio: number
  readonly worse: 'higher' | 'lower'
}

/** One entry of `analysis` in the settings file. */
export interface Analysis {
  readonly name: string
  readonly measure: Measure
  /** A rate is 0 to 1. */
  readonly max?: number | undefined
  readonly min?: number | undefined
  readonly baseline?: Baseline | undefined
  /** Period of the metrics, and how often CloudWatch is asked. */
  readonly intervalMs: number
  /** How long after its end a period is judged: metrics arrive late. */
  readonly delayMs: number
  /** How much has to be measured before it holds: requests of a rate, else periods with a value. */
  readonly samples: number
  /** How many periods may be over a limit, or without data where that is a failure. */
  readonly failures: number
  /** What a period without data is. */
  readonly noData: 'wait' | 'pass' | 'fail'
}

/** How many tests an analysis makes that may be wrong by chance: those against a baseline, and of a rate against a limit. */
export function testsOf({ measure, max, min, baseline }: Analysis): number {
  const limits = [max, min].filter((limit) => limit !== undefined)
  return (measure.kind === 'rate' ? limits.length : 0) + (baseline === undefined ? 0 : 1)
}

/** How often all analyses of a rollout together may call an unchanged service worse. */
export const FALSE_ALARMS = 0.01

/** What one test of these analyses may be wrong with: all share the chance, so that more of them are no more often wrong. */
export function alphaOf(analyses: readonly Analysis[]): number {
  const tests = analyses.reduce((sum, analysis) => sum + testsOf(analysis), 0)
  return FALSE_ALARMS / Math.max(1, tests)
}
