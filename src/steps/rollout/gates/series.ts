import type { Deps } from '../../../deps/deps.ts'
import type { Metrics, MetricsAnswer, MetricsAsked } from '../../../deps/gates/metrics.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { Analysis, Source } from '../../../rollout/gates/analysis/analysis.ts'
import type { Witness } from '../../../rollout/gates/analysis/course.ts'
import type { SeriesOf } from '../../../rollout/gates/analysis/material.ts'
import { scopeOf, sourcesOf } from '../../../rollout/gates/analysis/placeholders.ts'
import type { Sample } from '../../../rollout/gates/analysis/statistics/samples.ts'
import { type Request, requestsFor, type Wanted, wantedOf } from '../../../rollout/gates/analysis/wanted.ts'
import { patiently } from '../../../run/patience.ts'
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

type TryDeps = Pick<Deps, 'metrics' | 'clock' | 'log' | 'context'>

/** So far back a metric is looked for before it is said that it has no data. */
const LOOKED_BACK_MS = 10_800_000

/** Instances and images that nobody has: they have no values, and a request with them is one all the same. */
const NOBODY = {
  images: ['ami-00000000000000000'],
  witness: {
    ...{ since: 0, settledAt: 0, old: 1, fresh: ['i-00000000000000000'], former: ['i-00000000000000001'] },
    formerImages: ['ami-00000000000000001'],
  },
} as const

/**
 * Asks CloudWatch once for everything that analyses name, before anything is applied: what it refuses then is said at once.
 * A metric without data is told and no error: what is new has none, and a name that is misspelt looks the same.
 * @param groups those of the stack; one of each region is asked for
 * @throws DeployError invalid-input for what CloudWatch does not take; credentials, aws-unavailable
 */
export async function tryAnalyses(
  analyses: readonly Analysis[],
  groups: readonly GroupRef[],
  deps: TryDeps,
): Promise<void> {
  const unnamed = { name: '-', region: deps.context.region, address: '' }
  const asked = groups.length === 0 ? [unnamed] : groups
  const one = new Map(asked.map((group) => [group.region, group]))
  const tries = [...one.values()].flatMap((group) =>
    analyses.map((analysis) => tryOne(analysis, group, deps)),
  )
  await Promise.all(tries)
}

async function tryOne(analysis: Analysis, group: GroupRef, deps: TryDeps): Promise<void> {
  const { intervalMs: periodMs, name } = analysis
  const to = Math.floor(deps.clock.now() / periodMs) * periodMs
  const from = to - Math.ceil(LOOKED_BACK_MS / periodMs) * periodMs
  const look = { group, images: NOBODY.images }
  const asking = { analysis, witness: NOBODY.witness, look, range: { from, to, periodMs } }
  try {
    const { series } = await patiently(() => readSeries(asking, deps.metrics), deps)
    const isSilent = (index: number) =>
      series.every(({ source, samples }) => source !== index || samples.length === 0)
    for (const [index, source] of sourcesOf(analysis).entries())
      if (scopeOf(source) === 'all' && isSilent(index))
        deps.log.info(
          `analysis ${name}: ${sourceText(source)} has no data since ${new Date(from).toISOString()}`,
        )
  } catch (error) {
    throw isNotTaken(error) ? notTaken(analysis, error) : error
  }
}

function sourceText(source: Source): string {
  return source.kind === 'metric' ? `${source.metric.namespace} ${source.metric.name}` : source.expression
}

function isNotTaken(error: unknown): error is DeployError {
  return error instanceof DeployError && error.reason === 'aws-refused'
}

function notTaken({ name }: Analysis, cause: DeployError): DeployError {
  return new DeployError('invalid-input', `CloudWatch does not take analysis ${name}; nothing was changed.`, {
    cause,
    evidence: [cause.message],
    next: [
      `Correct the metrics or the expression of \`${name}\` under \`analysis\` in the settings file: CloudWatch's metric math says the same in its console.`,
    ],
  })
}
