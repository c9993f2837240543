import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../deps/run.ts'
import { formatDuration } from '../../text/duration.ts'

/** Milliseconds before the second try and before the third. */
const WAITS = [1000, 2000]

/** The longest wait that GitHub may ask for; what takes longer is reported. Milliseconds. */
const LONGEST_MS = 60_000

/** After this no other try begins. Milliseconds. */
const TOTAL_MS = 120_000

/** Repeats what may be done twice: reading, and what looks before it writes. */
export type Retry = <T>(work: () => Promise<T>) => Promise<T>

const real: Clock = { now: Date.now, sleep: (ms) => delay(ms) }

/**
 * Tries three times where GitHub does not answer (5xx, a dropped connection, for which Octokit says 500 too) or asks to
 * wait a little. Nothing is tried again once the run is cancelled, or after two minutes.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function createRetry({ now, sleep }: Clock = real): Retry {
  return async (work) => {
    const until = now() + TOTAL_MS
    for (const wait of WAITS) {
      try {
        return await work()
      } catch (error) {
        const ms = pauseAfter(error, wait, now())
        if (ms === undefined || now() + ms >= until) throw error
        await sleep(ms).catch(() => Promise.reject(error))
      }
    }
    return work()
  }
}

/** What Octokit's errors hold. */
interface Refusal {
  readonly message?: string
  readonly status?: number
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> }
}

/** The HTTP status of what Octokit throws; 0 where an error has none. */
export function statusOf(error: unknown): number {
  return (error as Refusal).status ?? 0
}

/** How long to wait before another try; undefined where none will help. */
function pauseAfter(error: unknown, wait: number, now: number): number | undefined {
  if (statusOf(error) >= 500) return wait
  const asked = askedToWait(error, now)
  return asked !== undefined && asked <= LONGEST_MS ? asked : undefined
}

/**
 * For how many milliseconds GitHub limits who asks; undefined where it refuses something else. The limits have the status
 * of a missing permission. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function askedToWait(error: unknown, now: number): number | undefined {
  const { message = '', response } = error as Refusal
  if (![403, 429].includes(statusOf(error))) return undefined
  const { 'retry-after': seconds, ...headers } = response?.headers ?? {}
  if (seconds !== undefined) return Number(seconds) * 1000
  if (headers['x-ratelimit-remaining'] === '0') {
    return Math.max(0, Number(headers['x-ratelimit-reset']) * 1000 - now)
  }
  const isLimit = statusOf(error) === 429 || /\brate limit\b/i.test(message)
  return isLimit ? LONGEST_MS : undefined
}

/**
 * Says with a refusal of GitHub what it means: the permission that the token lacks (403, and 404 where it may not even
 * know), or a limit, which passes.
 * @param permission as a workflow writes it
 */
export function explainRefusal(permission: string, now: () => number = Date.now): (error: unknown) => never {
  return (error) => {
    const ms = askedToWait(error, now())
    const isRefusal = error instanceof Error && [403, 404, 429].includes(statusOf(error))
    if (!isRefusal) throw error
    const said =
      ms === undefined
        ? `The token needs \`${permission}\`.`
        : `GitHub limits how much is asked with this token, for ${formatDuration(ms)} more: no permission is missing, it passes.`
    throw Object.assign(error, { message: `${error.message.replace(/\.?$/, '.')} ${said}` })
  }
}
