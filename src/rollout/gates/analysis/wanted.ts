import type { Analysis, Metric, Source } from './analysis.ts'
import { type Filling, filled, scopeOf, sourcesOf } from './placeholders.ts'

/** One thing that CloudWatch is asked for, of a request: a metric, or an expression over others of it. */
export interface Query {
  /** Of the request, as metric math calls it. */
  readonly id: string
  readonly what: { readonly metric: Metric } | { readonly expression: string }
  /** Whether its values are wanted, or only expressions need it. */
  readonly shown: 'shown' | 'hidden'
}

/** A series that an analysis needs: a source of one side, for one of its images or instances. */
export interface Wanted {
  /** Of the sources of the analysis. */
  readonly source: number
  /** both: it is not told apart whose values they are. */
  readonly side: 'fresh' | 'base' | 'both'
  readonly filled: Source
}

/** Whose values are wanted. */
export interface Sides {
  readonly group: string
  readonly fresh: Side
  readonly base: Side
}

interface Side {
  readonly images: readonly string[]
  readonly instances: readonly string[]
}

/** All series that an analysis needs. */
export function wantedOf(analysis: Analysis, { group, fresh, base }: Sides): Wanted[] {
  return sourcesOf(analysis).flatMap((source, index) => {
    const scope = scopeOf(source)
    const want = (side: Wanted['side'], values: Filling): Wanted => ({
      source: index,
      side,
      filled: filled(source, { group, ...values }),
    })
    if (scope === 'all') return [want('both', {})]
    const each = (side: 'fresh' | 'base', of: Side) =>
      scope === 'image'
        ? of.images.map((id) => want(side, { 'image-id': id }))
        : of.instances.map((id) => want(side, { 'instance-id': id }))
    return [...each('fresh', fresh), ...(analysis.baseline === undefined ? [] : each('base', base))]
  })
}

/** The id of what an expression comes to; one that none of its metrics has. */
function resultId(metrics: Readonly<Record<string, Metric>>): string {
  let id = 'result'
  while (id in metrics) id += '_'
  return id
}

/** A request, and the ids of what it was asked for. */
export interface Request {
  readonly queries: readonly Query[]
  /** Of each series that is wanted of it, by its place in the list. */
  readonly ids: ReadonlyMap<number, string>
}

/**
 * The requests for these series: metrics all in one; each expression in one of its own, since it may speak of all metrics
 * of its request (`METRICS()`), and its ids are the user's.
 */
export function requestsFor(wanted: readonly Wanted[]): Request[] {
  const plain = wanted.flatMap(({ filled }, index) =>
    filled.kind === 'metric' ? [{ index, metric: filled.metric }] : [],
  )
  const metrics: Request = {
    queries: plain.map(({ index, metric }) => ({ id: `m${index}`, what: { metric }, shown: 'shown' })),
    ids: new Map(plain.map(({ index }) => [index, `m${index}`])),
  }
  const expressions = wanted.flatMap(({ filled }, index): Request[] => {
    if (filled.kind === 'metric') return []
    const id = resultId(filled.metrics)
    const parts = Object.entries(filled.metrics).map(
      ([name, metric]): Query => ({ id: name, what: { metric }, shown: 'hidden' }),
    )
    const result: Query = { id, what: { expression: filled.expression }, shown: 'shown' }
    return [{ queries: [...parts, result], ids: new Map([[index, id]]) }]
  })
  return [...(plain.length === 0 ? [] : [metrics]), ...expressions]
}
