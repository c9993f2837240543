import type { Analysis } from './analysis.ts'
import type { Material, Readings } from './assess.ts'
import type { Witness } from './course.ts'
import { type Course, combined, countsOf, type Sample, spanOf, within } from './statistics/samples.ts'
import type { Wanted } from './wanted.ts'

/** What was read for something that is wanted. */
export interface SeriesOf extends Pick<Wanted, 'source' | 'side'> {
  readonly samples: readonly Sample[]
}

/** What is known beside the series. */
export interface Circumstances {
  /** By CloudWatch's clock. */
  readonly course: Course
  readonly witness: Pick<Witness, 'former'>
  readonly alpha: number
}

/** What an analysis judges by, of the series that were read: those of both sides, before the rollout and since. */
export function materialOf(
  analysis: Analysis,
  series: readonly SeriesOf[],
  { course, witness, alpha }: Circumstances,
): Material {
  const span = spanOf(course, analysis)
  const { baseline } = analysis
  const fresh = readingsOf(analysis, sideOf(series, 'fresh'))
  const common = { span, fresh, alpha, former: witness.former.length > 0 ? 'some' : 'none' } as const
  if (baseline === undefined) return common
  const base = readingsOf(analysis, sideOf(series, 'base'))
  const quiet = during(base, { from: span.from - baseline.windowMs, to: whenOver(course, analysis) })
  return { ...common, quiet, base: baseline.side === 'before' ? quiet : during(base, span) }
}

/** End of the last whole period before the first new instance served. */
function whenOver({ since }: Course, { intervalMs }: Analysis): number {
  return Math.floor(since / intervalMs) * intervalMs
}

function sideOf(series: readonly SeriesOf[], side: 'fresh' | 'base'): readonly SeriesOf[] {
  return series.filter((one) => one.side === side || one.side === 'both')
}

/** Errors and requests of all instances are added; of values there is the mean. */
function readingsOf({ measure }: Analysis, series: readonly SeriesOf[]): Readings {
  const of = (source: number) => series.filter((one) => one.source === source).map(({ samples }) => samples)
  return measure.kind === 'rate'
    ? { kind: 'rate', samples: countsOf(combined(of(0), 'sum'), combined(of(1), 'sum')) }
    : { kind: 'points', samples: combined(of(0), 'mean') }
}

function during(readings: Readings, time: { readonly from: number; readonly to: number }): Readings {
  return readings.kind === 'rate'
    ? { kind: 'rate', samples: within(readings.samples, time) }
    : { kind: 'points', samples: within(readings.samples, time) }
}
