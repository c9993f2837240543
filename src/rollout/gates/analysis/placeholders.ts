import type { Analysis, Metric, Source } from './analysis.ts'

/** What dimensions of metrics may name, for values that only the rollout knows. */
export const PLACEHOLDER = /\{\{\s*(image-id|instance-id|group)\s*\}\}/g

/** Whose values a metric has: each instance's, each image's, or all of the service's. */
export type Scope = 'instance' | 'image' | 'all'

/** The metrics that a source reads. */
export function metricsOf(source: Source): readonly Metric[] {
  return source.kind === 'metric' ? [source.metric] : Object.values(source.metrics)
}

/** The sources of an analysis. */
export function sourcesOf({ measure }: Pick<Analysis, 'measure'>): readonly Source[] {
  return measure.kind === 'rate' ? [measure.errors, measure.requests] : [measure.value]
}

/** The finest of what its dimensions name. */
export function scopeOf(source: Source): Scope {
  const text = metricsOf(source)
    .flatMap(({ dimensions }) => Object.values(dimensions))
    .join()
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name)
  if (names.includes('instance-id')) return 'instance'
  return names.includes('image-id') ? 'image' : 'all'
}

/** Values of placeholders by their names. */
export type Filling = Readonly<Record<string, string>>

/** The source with the values in its dimensions; a placeholder without one stays. */
export function filled(source: Source, values: Filling): Source {
  const fill = (metric: Metric): Metric => ({
    ...metric,
    dimensions: Object.fromEntries(
      Object.entries(metric.dimensions).map(([name, value]) => [
        name,
        value.replace(PLACEHOLDER, (whole, placeholder: string) => values[placeholder] ?? whole),
      ]),
    ),
  })
  if (source.kind === 'metric') return { ...source, metric: fill(source.metric) }
  const metrics = Object.fromEntries(Object.entries(source.metrics).map(([id, metric]) => [id, fill(metric)]))
  return { ...source, metrics }
}
