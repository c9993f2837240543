import type { Reply } from './reply.ts'

/** An answer that tests put in place of the real one. */
export interface Rule extends Omit<Reply, 'status'> {
  readonly match: { readonly method?: string; readonly path?: RegExp }
  /** An HTTP status, or `drop` to cut the connection without an answer. */
  readonly status: number | 'drop'
  /** How many requests it answers; all of them when absent. */
  readonly times?: number
}

export interface Script {
  /** Adds a rule, behind those that are there; call the result to take it back. */
  add(rule: Rule): () => void
  /** The rule that answers this request, used up by one. */
  take(method: string, path: string): Rule | undefined
}

/** The rules of one stand-in, in the order they were added. */
export function createScript(): Script {
  const entries = new Set<{ rule: Rule; left: number }>()
  return {
    add(rule) {
      const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY }
      entries.add(entry)
      return () => entries.delete(entry)
    },
    take(method, path) {
      const entry = [...entries].find(({ rule, left }) => left > 0 && fits(rule, method, path))
      if (entry !== undefined) entry.left -= 1
      return entry?.rule
    },
  }
}

function fits({ match }: Rule, method: string, path: string): boolean {
  return (match.method ?? method) === method && (match.path === undefined || match.path.test(path))
}
