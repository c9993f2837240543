import { median } from 'simple-statistics'
import { definedOf } from '../../../text/defined.ts'
import type { Figures } from '../figures.ts'
import type { GateView } from '../gate.ts'
import type { Analysis } from './analysis.ts'
import { assessPoints } from './assess-points.ts'
import { assessRate } from './assess-rate.ts'
import { type Count, missingIn, type Sample, type Span, totalOf, within } from './statistics/samples.ts'
import { periodsText, timeText } from './words.ts'

/** What was measured: a value for each period, or errors of requests. */
export type Readings =
  | { readonly kind: 'points'; readonly samples: readonly Sample[] }
  | { readonly kind: 'rate'; readonly samples: readonly Count[] }

/** All that an analysis judges by. */
export interface Material {
  readonly span: Span
  /** Of the new instances. */
  readonly fresh: Readings
  /** Of what they are compared with: in the window before, or beside them. */
  readonly base?: Readings | undefined
  /** Of the same in the window before, which tells how it varies without a rollout. */
  readonly quiet?: Readings | undefined
  /** none: the group had no instance before this rollout. */
  readonly former: 'some' | 'none'
  /** What one test may be wrong with. */
  readonly alpha: number
}

/** How an analysis stands; `said` follows its name. */
export interface Assessment {
  readonly state: GateView['state']
  readonly said: string
  /** Where nothing at all was measured: who does not measure says nothing of the image. */
  readonly against?: GateView['against']
  readonly figures: Figures
}

/** One finding that settles how it stands. */
export interface Settled {
  readonly state: GateView['state']
  readonly said: string
}

/** What of the material counts, by period. */
export interface Judged<T extends Sample | Count> {
  readonly fresh: readonly T[]
  readonly base: readonly T[]
  readonly quiet: readonly T[]
}

/**
 * How an analysis stands by all that was measured. Pure, and by the samples alone: the same samples give the same, however
 * often they are looked at. A failure is told before what is still waited for.
 */
export function assess(analysis: Analysis, material: Material): Assessment {
  const { fresh, span } = material
  const figures = figuresOf(analysis, material)
  const found =
    fresh.kind === 'rate'
      ? assessRate(analysis, material, judgedOf<Count>(material))
      : assessPoints(analysis, material, judgedOf<Sample>(material))
  const failed = found.failed ?? silence(analysis, material)
  if (failed !== undefined) {
    const isBlind = found.failed === undefined && measuredIn(material).length === 0
    return { state: 'failed', said: failed, figures, ...(isBlind && { against: 'nobody' }) }
  }
  const waits = found.waits ?? unsettled(analysis, span, measuredIn(material))
  return waits === undefined
    ? { state: 'holds', said: found.holds, figures }
    : { state: 'waits', said: waits, figures }
}

function judgedOf<T extends Sample | Count>({ span, fresh, base, quiet }: Material): Judged<T> {
  const samplesOf = (readings: Readings | undefined) => (readings?.samples ?? []) as readonly T[]
  return {
    fresh: within(samplesOf(fresh), span),
    base: samplesOf(base),
    quiet: samplesOf(quiet),
  }
}

function measuredIn({ span, fresh }: Pick<Material, 'span' | 'fresh'>): readonly (Sample | Count)[] {
  return within<Sample | Count>(fresh.samples, span)
}

/** Periods without data, where these count as failed. A late point has twice its time. */
function silence({ noData, failures, delayMs }: Analysis, { span, fresh }: Material): string | undefined {
  if (noData !== 'fail') return undefined
  const patient = { ...span, to: span.to - Math.ceil(delayMs / span.periodMs) * span.periodMs }
  const missing = missingIn(measuredIn({ span: patient, fresh }), patient)
  return missing > failures
    ? `${periodsText(missing)} without data, and ${failures === 0 ? 'none' : `at most ${failures}`} may be (\`no-data: fail\`)`
    : undefined
}

/** So many of the last periods may lack a value before what was measured no longer counts for now. */
const STALE_PERIODS = 2

/** What is known has to be of the group as it is now, and of about now. */
function unsettled(
  { noData }: Analysis,
  { to, periodMs, settledAt, from }: Span,
  measured: readonly { readonly at: number }[],
): string | undefined {
  if (to <= from) return 'no period since the first new instance served is over yet'
  const isPassed = noData === 'pass'
  const newest = isPassed ? to - periodMs : (measured.at(-1)?.at ?? Number.NEGATIVE_INFINITY)
  if (newest < settledAt) return 'no figures yet of the group as it is now'
  if (newest < to - STALE_PERIODS * periodMs) return `no data since ${timeText(newest + periodMs, periodMs)}`
  return undefined
}

/** So many values a chart shows: the latest. */
const MOST_VALUES = 60

function figuresOf({ max, min }: Analysis, { span, fresh, base }: Material): Figures {
  const values = measuredIn({ span, fresh }).slice(-MOST_VALUES).map(pointOf)
  return {
    unit: fresh.kind === 'rate' ? 'share' : 'value',
    periodMs: span.periodMs,
    values,
    limits: [max, min].filter((limit) => limit !== undefined),
    ...definedOf({ baseline: levelOf(base) }),
  }
}

function pointOf(sample: Sample | Count): Figures['values'][number] {
  return 'value' in sample
    ? { at: sample.at, value: sample.value }
    : { at: sample.at, value: sample.errors / sample.requests }
}

function levelOf(base: Readings | undefined): number | undefined {
  if (base === undefined || base.samples.length === 0) return undefined
  if (base.kind === 'points') return median(base.samples.map(({ value }) => value))
  const { errors, requests } = totalOf(base.samples)
  return errors / requests
}
