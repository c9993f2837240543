import {
  type CloudWatchClient,
  GetMetricDataCommand,
  type GetMetricDataCommandOutput,
  type MetricDataQuery,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch'
import type { MetricsAnswer, MetricsAsked } from '../../../deps/gates/metrics.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { Metric } from '../../../rollout/gates/analysis/analysis.ts'
import type { Sample } from '../../../rollout/gates/analysis/statistics/samples.ts'
import type { Query } from '../../../rollout/gates/analysis/wanted.ts'
import { definedOf } from '../../../text/defined.ts'
import { asking } from '../trouble.ts'
import { timeOf } from './times.ts'

/** A page holds 100,800 values: a day of 500 metrics by the minute is eight of them. */
const MOST_PAGES = 20

/**
 * Reads one request to its last page.
 * @throws DeployError as `asking`; aws-unavailable where not all came, credentials for metrics of another account
 */
export async function readMetrics(client: CloudWatchClient, asked: MetricsAsked): Promise<MetricsAnswer> {
  const pages = await pagesOf(client, asked)
  const results = pages.flatMap(({ MetricDataResults = [] }) => MetricDataResults)
  for (const result of results) requireAnswer(result)
  requireWhole(pages)
  const [first] = pages
  return {
    series: seriesOf(results, asked.queries),
    ...definedOf({ now: first && timeOf(first) }),
  }
}

async function pagesOf(client: CloudWatchClient, asked: MetricsAsked): Promise<GetMetricDataCommandOutput[]> {
  const pages: GetMetricDataCommandOutput[] = []
  let token: string | undefined
  do {
    const command = new GetMetricDataCommand({
      StartTime: new Date(asked.from),
      EndTime: new Date(asked.to),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: asked.queries.map((query) => dataQuery(query, asked)),
      ...definedOf({ NextToken: token }),
    })
    const page = await asking('read metrics', () => client.send(command))
    pages.push(page)
    token = page.NextToken
  } while (token !== undefined && token !== '' && pages.length < MOST_PAGES)
  return pages
}

function dataQuery({ id, what, shown }: Query, { periodMs, queries }: MetricsAsked): MetricDataQuery {
  const query = { Id: id, ReturnData: shown === 'shown' }
  const Period = periodMs / 1000
  if ('metric' in what)
    return { ...query, MetricStat: { Metric: metricOf(what.metric), Stat: what.metric.stat, Period } }
  // Where it has metrics of its own, these have the period.
  return { ...query, Expression: what.expression, ...(queries.length === 1 && { Period }) }
}

function metricOf({ namespace, name, dimensions }: Metric) {
  return {
    Namespace: namespace,
    MetricName: name,
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
  }
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html */
function requireAnswer({ StatusCode: status, Messages = [], Label: label = '' }: MetricDataResult): void {
  const evidence = Messages.map(({ Code = '', Value = '' }) => `${Code}: ${Value}`)
  if (status === 'Forbidden') {
    throw new DeployError(
      'credentials',
      `AWS refused to read the metric ${label}: it is of another account.`,
      {
        evidence,
        next: [
          'Let that account share its metrics with this one, or take the analysis out of the settings file.',
        ],
      },
    )
  }
  if (status === 'InternalError') throw incomplete(`it had an error over ${label}`, evidence)
}

/** The last page says that there is nothing more. */
function requireWhole(pages: readonly GetMetricDataCommandOutput[]): void {
  const last = pages.at(-1)
  const isCut = (last?.NextToken ?? '') !== ''
  const parts = (last?.MetricDataResults ?? []).filter(({ StatusCode }) => StatusCode === 'PartialData')
  if (isCut || parts.length > 0) throw incomplete('only a part came', [])
}

function incomplete(why: string, evidence: readonly string[]): DeployError {
  return new DeployError(
    'aws-unavailable',
    `AWS could not read metrics (cloudwatch:GetMetricData): ${why}.`,
    {
      evidence: [...evidence],
      next: ['Run again: this passes. Where it stays, look at the AWS Health Dashboard.'],
    },
  )
}

/** An expression may make several series, which their labels tell apart; pages go on with the same ones. */
function seriesOf(results: readonly MetricDataResult[], queries: readonly Query[]): MetricsAnswer['series'] {
  return new Map(
    queries
      .filter(({ shown }) => shown === 'shown')
      .map(({ id }) => {
        const own = results.filter(({ Id }) => Id === id)
        const byLabel = Map.groupBy(own, ({ Label = '' }) => Label)
        const series = [...byLabel.values()].map((pages) => pages.flatMap(samplesOf))
        return [id, series.filter(({ length }) => length > 0)]
      }),
  )
}

function samplesOf({ Timestamps = [], Values = [] }: MetricDataResult): Sample[] {
  return Timestamps.flatMap((at, index) => {
    const value = Values[index]
    return value === undefined ? [] : [{ at: at.getTime(), value }]
  })
}
