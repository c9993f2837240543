import type { Sample } from '../../rollout/gates/analysis/statistics/samples.ts'
import type { Query } from '../../rollout/gates/analysis/wanted.ts'

/** What CloudWatch is asked for: values of whole periods. */
export interface MetricsAsked {
  readonly queries: readonly Query[]
  /** Beginning of the first period, and end of the last one, in milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  readonly periodMs: number
}

export interface MetricsAnswer {
  /** By the ids of the queries that are shown: no series without data, several where an expression makes several. */
  readonly series: ReadonlyMap<string, readonly (readonly Sample[])[]>
  /** CloudWatch's clock when it answered, in milliseconds since the epoch; absent where it does not tell. */
  readonly now?: number
}

/** Metrics of CloudWatch. */
export interface Metrics {
  /** Values of metrics and expressions, the oldest first. A period without data has none, which is not 0. */
  read(region: string, asked: MetricsAsked): Promise<MetricsAnswer>
}
