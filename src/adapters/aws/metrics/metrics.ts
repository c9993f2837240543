import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { Metrics, MetricsAnswer, MetricsAsked } from '../../../deps/gates/metrics.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { readMetrics } from './read.ts'
import { keepTimes } from './times.ts'

/** One request takes so many. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const MOST_QUERIES = 500

/** CloudWatch's metrics through the AWS SDK. */
export function createMetrics(parts: ClientParts = {}): Metrics {
  const clients = clientsByRegion((region) => {
    const client = new CloudWatchClient({ region, ...clientSettings(parts) })
    keepTimes(client)
    return client
  })
  return {
    read: async (region, asked) => {
      const answers = await Promise.all(split(asked).map((one) => readMetrics(clients(region), one)))
      return merged(answers)
    },
  }
}

/** Metrics may be asked for apart. What an expression needs comes in one request, which is small. */
function split(asked: MetricsAsked): MetricsAsked[] {
  const { queries } = asked
  if (queries.length <= MOST_QUERIES || queries.some(({ what }) => 'expression' in what)) return [asked]
  const parts = Math.ceil(queries.length / MOST_QUERIES)
  return Array.from({ length: parts }, (_, part) => ({
    ...asked,
    queries: queries.slice(part * MOST_QUERIES, (part + 1) * MOST_QUERIES),
  }))
}

function merged(answers: readonly MetricsAnswer[]): MetricsAnswer {
  const times = answers.flatMap(({ now = [] }) => now)
  return {
    series: new Map(answers.flatMap(({ series }) => [...series])),
    ...(times.length > 0 && { now: Math.min(...times) }),
  }
}
