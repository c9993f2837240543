import type { Need } from '../access.ts'
import type { Account, Model, Repository } from '../model.ts'
import type { Reply } from '../reply.ts'

/** One request to a repository's part of the API, with everything a route may look at. */
export interface Call {
  readonly model: Model
  readonly repository: Repository
  readonly account: Account
  readonly url: URL
  /** The variable parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** The JSON body; empty when there was none. */
  readonly body: Readonly<Record<string, unknown>>
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/repos/{owner}/{repo}`. `:name` stands for one segment, `:name*` for the rest of the path. */
  readonly path: string
  readonly need: Need
  readonly answer: (call: Call) => Reply | Promise<Reply>
}

/** The variable parts of `path` when it fits the route's pattern, undefined when it does not. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const source = pattern.replace(
    /:(\w+)(\*?)/g,
    (_, name, star) => `(?<${name}>${star === '*' ? '.+' : '[^/]+'})`,
  )
  const groups = new RegExp(`^${source}$`).exec(path)
  if (groups === null) return undefined
  const entries = Object.entries(groups.groups ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, decodeURIComponent(value)]))
}

/** A text field of a body, or what stands for it when it is absent. */
export function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise
}
