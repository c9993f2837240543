import type { Metrics, MetricsAsked } from '../../../src/deps/gates/metrics.ts'
import type { Query } from '../../../src/rollout/gates/analysis/wanted.ts'

/** What CloudWatch has of a query, by the beginning of a period; undefined for no data. */
export type ValueAt = (at: number, query: Query) => number | undefined

/** CloudWatch whose metrics have these values, with all that it was asked. */
export function metricsWith(
  values: Readonly<Record<string, ValueAt>>,
  now?: () => number,
): Metrics & { readonly asked: readonly MetricsAsked[] } {
  const asked: MetricsAsked[] = []
  return {
    asked,
    read: async (_, question) => {
      asked.push(question)
      const { queries, from, to, periodMs } = question
      const periods = Array.from(
        { length: Math.round((to - from) / periodMs) },
        (_, n) => from + n * periodMs,
      )
      const series = queries
        .filter(({ shown }) => shown === 'shown')
        .map((query) => {
          const name = 'metric' in query.what ? query.what.metric.name : query.what.expression
          const samples = periods.flatMap((at) => {
            const value = values[name]?.(at, query)
            return value === undefined ? [] : [{ at, value }]
          })
          return [query.id, samples.length === 0 ? [] : [samples]] as const
        })
      return { series: new Map(series), ...(now && { now: now() }) }
    },
  }
}
