/** A client of the SDK; its middleware has other types for each service. */
interface Client {
  readonly middlewareStack: object
}

interface Response {
  readonly headers?: Readonly<Record<string, string>>
}
type Next = (args: object) => Promise<{ readonly response?: unknown; readonly output: object }>

interface Stack {
  add(
    middleware: (next: Next) => Next,
    options: { readonly step: 'deserialize'; readonly name: string; readonly priority: 'high' },
  ): void
}

/** By what the SDK makes of an answer. */
const times = new WeakMap<object, number>()

/** Keeps with every answer of a client when AWS gave it, by AWS's own clock: periods end by that one, not by the runner's. */
export function keepTimes(client: Client): void {
  const stack = client.middlewareStack as Stack
  const keep = (next: Next) => async (args: object) => {
    const result = await next(args)
    const { headers = {} } = (result.response ?? {}) as Response
    const at = Date.parse(headers['date'] ?? '')
    if (Number.isFinite(at)) times.set(result.output, at)
    return result
  }
  stack.add(keep, { step: 'deserialize', name: 'keepTimes', priority: 'high' })
}

/** When AWS gave an answer, in milliseconds since the epoch; undefined where it did not tell. */
export function timeOf(answer: object): number | undefined {
  return times.get(answer)
}
