import { median } from 'simple-statistics'
import type { Analysis } from './analysis.ts'
import type { Judged, Material } from './assess.ts'
import type { Standing } from './standing.ts'
import { beyond, pointsWorseThan } from './statistics/points.ts'
import type { Sample } from './statistics/samples.ts'
import { chanceText, numberText, periodsText, timesText, timeText, WITH } from './words.ts'

/** How values of periods stand. */
export function assessPoints(analysis: Analysis, material: Material, judged: Judged<Sample>): Standing {
  const compared = material.former === 'none' ? judged.fresh : comparedOf(analysis, judged)
  return {
    failed: overLimits(analysis, judged.fresh) ?? worse(analysis, material, judged),
    waits: shortOf(analysis, material, compared, judged.base),
    holds: summary(judged.fresh),
  }
}

function summary(fresh: readonly Sample[]): string {
  if (fresh.length === 0) return 'no data, which passes (`no-data: pass`)'
  return `${numberText(median(fresh.map(({ value }) => value)))} in the median of ${periodsText(fresh.length)}`
}

/** What is compared with old instances counts while these have values. */
function comparedOf({ baseline }: Analysis, { fresh, base }: Judged<Sample>): readonly Sample[] {
  if (baseline?.side !== 'old') return fresh
  const beside = new Set(base.map(({ at }) => at))
  return fresh.filter(({ at }) => beside.has(at))
}

function overLimits(
  { max, min, failures, intervalMs }: Analysis,
  fresh: readonly Sample[],
): string | undefined {
  const over = beyond(fresh, { max, min })
  const worst = over.at(-1)
  if (worst === undefined || over.length <= failures) return undefined
  const limit =
    max !== undefined && worst.value > max ? `at most ${numberText(max)}` : `at least ${numberText(min ?? 0)}`
  const often = failures === 0 ? '' : `; ${periodsText(over.length)} so far, and ${failures} may be`
  return `${numberText(worst.value)} at ${timeText(worst.at, intervalMs)}, and ${limit} is allowed${often}`
}

function worse(
  { baseline, samples }: Analysis,
  { alpha }: Material,
  { fresh, base, quiet }: Judged<Sample>,
): string | undefined {
  if (baseline === undefined) return undefined
  const plan = { ...baseline, samples, alpha }
  const compared = baseline.side === 'old' ? pairedWith(base, fresh) : base
  const beside = baseline.side === 'old' ? pairedWith(fresh, base) : fresh
  const alarm = pointsWorseThan(beside, { values: compared, quiet }, plan)
  if (alarm === undefined) return undefined
  const times = timesText(alarm.fresh, alarm.against)
  return `${numberText(alarm.fresh)} in the median of ${periodsText(alarm.periods)}, ${numberText(alarm.against)} ${WITH[baseline.side]}: ${times}${chanceText(alarm.chance)}`
}

/** Those of periods in which the others have a value too. */
function pairedWith(samples: readonly Sample[], others: readonly Sample[]): readonly Sample[] {
  const seen = new Set(others.map(({ at }) => at))
  return samples.filter(({ at }) => seen.has(at))
}

/** What is still missing, where that may come. */
function shortOf(
  { samples, noData, baseline }: Analysis,
  { former, span: { from, to, periodMs } }: Material,
  compared: readonly Sample[],
  base: readonly Sample[],
): string | undefined {
  const isPassed = noData === 'pass'
  const isCompared = baseline !== undefined && former === 'some'
  const periods = isPassed ? Math.max(0, (to - from) / periodMs) : compared.length
  if (periods < samples) {
    const where = isCompared && baseline.side === 'old' ? ' beside old instances' : ''
    return `${numberText(periods)} of ${numberText(samples)} periods so far${where}`
  }
  if (!isCompared || isPassed || base.length >= samples) return undefined
  return `nothing to compare with: ${periodsText(base.length)} ${WITH[baseline.side]}, and ${numberText(samples)} are needed`
}
