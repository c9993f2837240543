import { setTimeout as delay } from 'node:timers/promises'
import type { EC2ClientConfig } from '@aws-sdk/client-ec2'
import type { Clock } from '../../deps/run.ts'
import type { Patience } from './client.ts'
import { mayBeDone, passes } from './trouble.ts'

type Retries = Extract<
  NonNullable<EC2ClientConfig['retryStrategy']>,
  { readonly acquireInitialRetryToken: unknown }
>
type Token = Awaited<ReturnType<Retries['acquireInitialRetryToken']>>

export interface RetryParts {
  /** Its sleep ends with the run, and so do the tries. */
  readonly clock: Clock
  /** 0 to 1: spreads runs that are throttled together. */
  readonly random: () => number
}

const real: RetryParts = {
  clock: { now: Date.now, sleep: (ms) => delay(ms) },
  random: Math.random,
}

/** Of a token: how often was tried again, since when, and what the tries before ended in. */
type Tried = Token & { readonly since: number; readonly earlier: readonly Error[] }

/** By the error that a call ended in. Kept beside it: an error is printed with all that hangs on it. */
const triesBefore = new WeakMap<Error, readonly Error[]>()

/**
 * Whether AWS may have done already what it now answers for with this error: an earlier try of the same call was heard, as
 * far as one knows, and its answer lost. One that was throttled or refused did nothing.
 */
export function mayBeDoneBefore(error: unknown): boolean {
  return error instanceof Error && (triesBefore.get(error) ?? []).some(mayBeDone)
}

/**
 * The one way in which a call of AWS is tried again: what passes, after a pause that doubles and is spread by half, until
 * the time for the call is over. Why not the SDK's own: docs/decisions/0043-tried-again.md. AWS_MAX_ATTEMPTS still counts.
 */
export function createRetries(patience: Patience, given: Partial<RetryParts> = {}): Retries {
  const { clock, random } = { ...real, ...given }
  const most = Number(process.env['AWS_MAX_ATTEMPTS'] || Number.POSITIVE_INFINITY)
  const token = (since: number, earlier: readonly Error[]): Tried => ({
    getRetryCount: () => earlier.length,
    getRetryDelay: () => 0,
    since,
    earlier,
  })
  return {
    acquireInitialRetryToken: async () => token(clock.now(), []),
    refreshRetryTokenForRetry: async (last, { error, retryAfterHint }) => {
      const { since, earlier } = last as Tried
      const count = earlier.length
      // The SDK makes a time of what AWS asks for, by the real clock.
      const asked = (retryAfterHint?.getTime() ?? 0) - Date.now()
      const wait = Math.max(pauseAfter(count, patience, random()), asked)
      const isOver = clock.now() + wait - since >= patience.totalMs
      if (!(error instanceof Error)) throw error
      triesBefore.set(error, earlier)
      if (!passes(error) || isOver || count + 1 >= most) throw error
      await clock.sleep(wait)
      return token(since, [...earlier, error])
    },
    recordSuccess: () => undefined,
  }
}

function pauseAfter(count: number, { firstPauseMs, longestPauseMs }: Patience, random: number): number {
  return Math.min(firstPauseMs * 2 ** count, longestPauseMs) * (0.5 + random / 2)
}
