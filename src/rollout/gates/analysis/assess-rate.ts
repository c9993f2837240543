import type { Analysis } from './analysis.ts'
import type { Judged, Material } from './assess.ts'
import type { Standing } from './standing.ts'
import { type Alarm, overLimit, type RatePlan, underLimit, worseThan } from './statistics/rate.ts'
import { type Count, totalOf } from './statistics/samples.ts'
import { chanceText, numberText, shareText, timesText, WITH } from './words.ts'

/** How errors of requests stand. */
export function assessRate(analysis: Analysis, material: Material, judged: Judged<Count>): Standing {
  const plan = { samples: analysis.samples, alpha: material.alpha }
  const counted = material.former === 'none' ? judged.fresh : countedOf(analysis, judged)
  const { errors, requests } = totalOf(counted)
  return {
    failed: failure(analysis, judged, plan),
    waits: shortOf(analysis, material, counted, judged.base),
    holds: `${shareText(requests === 0 ? 0 : errors / requests)} of ${numberText(requests)} requests failed`,
  }
}

/** What is compared with old instances counts while these serve. */
function countedOf({ baseline }: Analysis, { fresh, base }: Judged<Count>): readonly Count[] {
  if (baseline?.side !== 'old') return fresh
  const beside = new Set(base.map(({ at }) => at))
  return fresh.filter(({ at }) => beside.has(at))
}

function failure(
  { max, min, baseline }: Analysis,
  { fresh, base, quiet }: Judged<Count>,
  plan: RatePlan,
): string | undefined {
  const over = max === undefined ? undefined : overLimit(fresh, max, plan)
  if (over !== undefined)
    return `${failedText(over)}, and at most ${shareText(over.against)} may: ${chanceText(over.chance)}`
  const under = min === undefined ? undefined : underLimit(fresh, min, plan)
  if (under !== undefined)
    return `${failedText(under)}, and at least ${shareText(under.against)} are expected: ${chanceText(under.chance)}`
  if (baseline === undefined) return undefined
  const { side, ratio } = baseline
  const worse = worseThan(fresh, { side, counts: base, quiet }, ratio, plan)
  if (worse === undefined) return undefined
  const times = timesText(worse.errors / worse.requests, worse.against)
  return `${failedText(worse)}, ${shareText(worse.against)} ${WITH[side]}: ${times}${chanceText(worse.chance)}`
}

function failedText({ errors, requests }: Alarm): string {
  return `${numberText(errors)} of ${numberText(requests)} requests failed (${shareText(errors / requests)})`
}

/** What is still missing, where that may come. */
function shortOf(
  { samples, noData, baseline }: Analysis,
  { former, span }: Material,
  counted: readonly Count[],
  base: readonly Count[],
): string | undefined {
  const isCompared = baseline !== undefined && former === 'some'
  if (noData === 'pass' && counted.length === 0 && span.to > span.from) return undefined
  const { requests } = totalOf(counted)
  if (requests < samples) {
    const where = isCompared && baseline.side === 'old' ? ' beside old instances' : ''
    return `${numberText(requests)} of ${numberText(samples)} requests so far${where}`
  }
  const others = totalOf(base).requests
  if (!isCompared || noData === 'pass' || others >= samples) return undefined
  return `nothing to compare with: ${numberText(others)} requests ${WITH[baseline.side]}, and ${numberText(samples)} are needed`
}
