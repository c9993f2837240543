import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../deps/run.ts'

/** Milliseconds before the second try and before the third. */
const WAITS = [1000, 2000]

/** The longest wait that GitHub may ask for; what takes longer is reported. Seconds. */
const LONGEST = 30

/** Repeats what may be done twice: reading, and what looks before it writes. */
export type Retry = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Tries three times where GitHub does not answer (5xx, a dropped connection, for which Octokit says 500 too) or asks to
 * wait a little. Nothing is tried again once the run is cancelled.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function createRetry(sleep: Clock['sleep'] = (ms) => delay(ms)): Retry {
  return async (work) => {
    for (const wait of WAITS) {
      try {
        return await work()
      } catch (error) {
        const ms = pauseAfter(error, wait)
        if (ms === undefined) throw error
        await sleep(ms).catch(() => Promise.reject(error))
      }
    }
    return work()
  }
}

/** What Octokit's errors hold. */
interface Refusal {
  readonly status?: number
  readonly response?: { readonly headers?: { readonly 'retry-after'?: string } }
}

/** The HTTP status of what Octokit throws; 0 where an error has none. */
export function statusOf(error: unknown): number {
  return (error as Refusal).status ?? 0
}

/** How long to wait before another try; undefined where none will help. */
function pauseAfter(error: unknown, wait: number): number | undefined {
  const status = statusOf(error)
  if (status >= 500) return wait
  const { response } = error as Refusal
  const asked = Number(response?.headers?.['retry-after'])
  return (status === 403 || status === 429) && asked <= LONGEST ? asked * 1000 : undefined
}
