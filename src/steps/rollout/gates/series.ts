import type { Metrics, MetricsAnswer, MetricsAsked } from '../../../deps/metrics.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { Analysis } from '../../../rollout/gates/analysis/analysis.ts'
import type { Witness } from '../../../rollout/gates/analysis/course.ts'
import type { SeriesOf } from '../../../rollout/gates/analysis/material.ts'
import type { Sample } from '../../../rollout/gates/analysis/statistics/samples.ts'
import { type Request, requestsFor, type Wanted, wantedOf } from '../../../rollout/gates/analysis/wanted.ts'
import type { GateLook } from './gate.ts'

/** What is asked, of whom and of when. */
interface Asking {
  readonly analysis: Analysis
  readonly witness: Witness
  readonly look: Pick<GateLook, 'group' | 'images'>
  readonly range: Pick<MetricsAsked, 'from' | 'to' | 'periodMs'>
}

interface Read {
  readonly series: readonly SeriesOf[]
  /** CloudWatch's clock, where it tells. */
  readonly now?: number
}

/**
 * All series that an analysis needs, over the whole time that it judges.
 * @throws DeployError as `Metrics.read`; invalid-input where an expression makes several series
 */
export async function readSeries(
  { analysis, witness, look, range }: Asking,
  metrics: Metrics,
): Promise<Read> {
  const { group, images } = look
  const wanted = wantedOf(analysis, {
    group: group.name,
    fresh: { images, instances: witness.fresh },
    base: { images: witness.formerImages, instances: witness.former },
  })
  const requests = requestsFor(wanted)
  const answers = await Promise.all(
    requests.map(({ queries }) => metrics.read(group.region, { ...range, queries })),
  )
  const times = answers.flatMap(({ now = [] }) => now)
  const series = requests.flatMap((request, index) =>
    seriesOf(request, answers[index] as MetricsAnswer, wanted, analysis),
  )
  return { series, ...(times.length > 0 && { now: Math.min(...times) }) }
}

function seriesOf(
  { ids }: Request,
  { series }: MetricsAnswer,
  wanted: readonly Wanted[],
  analysis: Analysis,
): SeriesOf[] {
  return [...ids].map(([index, id]) => {
    const { source, side } = wanted[index] as Wanted
    return { source, side, samples: single(series.get(id) ?? [], analysis) }
  })
}

function single(found: readonly (readonly Sample[])[], { name }: Analysis): readonly Sample[] {
  const [only = []] = found
  if (found.length < 2) return only
  throw new DeployError('invalid-input', `analysis ${name}: its expression makes ${found.length} series.`, {
    next: ['Make one of them, for example with `SUM(...)` or `AVG(...)` around it.'],
  })
}
