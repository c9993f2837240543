import { type IncomingMessage, request } from 'node:http'

/** What came of the requests of a load. */
export interface Seen {
  readonly sent: number
  readonly answered: number
  /** Without an answer, or with one of 500 and more. */
  readonly failed: number
  /** How many there were of each status, and of each version (X-Version) that answered. */
  readonly statuses: Readonly<Record<string, number>>
  readonly versions: Readonly<Record<string, number>>
  /** The failed ones, as `503` or in words of the connection, with the time in milliseconds since 1970. */
  readonly failures: readonly { readonly at: number; readonly why: string }[]
  /** Milliseconds until the answer was there, of those that had one; 0 without any. */
  readonly latency: { readonly p50: number; readonly p99: number }
}

/** Requests that are sent until it is stopped. */
export interface Load {
  /** What was seen so far. */
  seen(): Seen
  /** Sends no more, and waits for the answers to what was sent. */
  stop(): Promise<Seen>
}

export interface LoadOptions {
  readonly url: string
  /** Default 50. What a busy machine comes too late for is sent at once then. */
  readonly perSecond?: number
  /** Milliseconds after which a request without an answer has failed; default 30000. */
  readonly timeoutMs?: number
}

const TICK_MS = 20

/** Sends requests at a steady rate, each on a connection of its own, without waiting for the answers: as many users do. */
export function startLoad({ url, perSecond = 50, timeoutMs = 30_000 }: LoadOptions): Load {
  const began = performance.now()
  const counted = newCount()
  const underWay = new Set<Promise<void>>()
  const send = () => {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    while (counted.sent < due) {
      counted.sent += 1
      const one = ask(url, timeoutMs).then((result) => count(counted, result))
      underWay.add(one)
      void one.finally(() => underWay.delete(one))
    }
  }
  const timer = setInterval(send, TICK_MS)
  return {
    seen: () => seenOf(counted),
    stop: async () => {
      clearInterval(timer)
      await Promise.all(underWay)
      return seenOf(counted)
    },
  }
}

interface Count {
  sent: number
  readonly statuses: Map<string, number>
  readonly versions: Map<string, number>
  readonly failures: { at: number; why: string }[]
  readonly latencies: number[]
}

interface Result {
  readonly at: number
  readonly ms: number
  readonly status?: number
  readonly version?: string
  readonly why?: string
}

function newCount(): Count {
  return { sent: 0, statuses: new Map(), versions: new Map(), failures: [], latencies: [] }
}

function count(counted: Count, { at, ms, status, version, why }: Result): void {
  if (status === undefined || status >= 500) counted.failures.push({ at, why: why ?? `${status}` })
  if (status === undefined) return
  counted.latencies.push(ms)
  counted.statuses.set(`${status}`, (counted.statuses.get(`${status}`) ?? 0) + 1)
  if (version !== undefined) counted.versions.set(version, (counted.versions.get(version) ?? 0) + 1)
}

function seenOf({ sent, statuses, versions, failures, latencies }: Count): Seen {
  const ordered = latencies.toSorted((one, other) => one - other)
  const percentile = (share: number) => ordered[Math.ceil(ordered.length * share) - 1] ?? 0
  return {
    ...{ sent, answered: latencies.length, failed: failures.length, failures: [...failures] },
    statuses: Object.fromEntries(statuses),
    versions: Object.fromEntries(versions),
    latency: { p50: percentile(0.5), p99: percentile(0.99) },
  }
}

/** One request; never rejects. */
async function ask(url: string, timeoutMs: number): Promise<Result> {
  const at = Date.now()
  const began = performance.now()
  const ms = () => performance.now() - began
  try {
    const answer = await get(url, timeoutMs)
    for await (const _ of answer) {
      // An answer has arrived when all of it has.
    }
    const version = answer.headers['x-version']
    return {
      ...{ at, ms: ms(), status: answer.statusCode ?? 0 },
      ...(typeof version === 'string' && { version }),
    }
  } catch (error) {
    return { at, ms: ms(), why: (error as Error).message }
  }
}

function get(url: string, timeoutMs: number): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const signal = AbortSignal.timeout(timeoutMs)
  request(url, { agent: false, signal }, resolve).on('error', reject).end()
  return promise
}
