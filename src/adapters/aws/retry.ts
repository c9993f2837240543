import { setTimeout as delay } from 'node:timers/promises'
import type { EC2ClientConfig } from '@aws-sdk/client-ec2'
import type { Clock } from '../../deps/run.ts'
import type { Patience } from './client.ts'
import { passes } from './trouble.ts'

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

/** Of a token: how often was tried again, and since when. */
type Tried = Token & { readonly since: number }

/**
 * The one way in which a call of AWS is tried again: what passes, after a pause that doubles and is spread by half, until
 * the time for the call is over. Why not the SDK's own: docs/decisions/0043-tried-again.md. AWS_MAX_ATTEMPTS still counts.
 */
export function createRetries(patience: Patience, given: Partial<RetryParts> = {}): Retries {
  const { clock, random } = { ...real, ...given }
  const most = Number(process.env['AWS_MAX_ATTEMPTS'] || Number.POSITIVE_INFINITY)
  const token = (count: number, since: number): Tried => ({
    getRetryCount: () => count,
    getRetryDelay: () => 0,
    since,
  })
  return {
    acquireInitialRetryToken: async () => token(0, clock.now()),
    refreshRetryTokenForRetry: async (last, { error, retryAfterHint }) => {
      const { since } = last as Tried
      const count = last.getRetryCount()
      // The SDK makes a time of what AWS asks for, by the real clock.
      const asked = (retryAfterHint?.getTime() ?? 0) - Date.now()
      const wait = Math.max(pauseAfter(count, patience, random()), asked)
      const isOver = clock.now() + wait - since >= patience.totalMs
      if (!(error instanceof Error) || !passes(error) || isOver || count + 1 >= most) throw error
      await clock.sleep(wait)
      return token(count + 1, since)
    },
    recordSuccess: () => undefined,
  }
}

function pauseAfter(count: number, { firstPauseMs, longestPauseMs }: Patience, random: number): number {
  return Math.min(firstPauseMs * 2 ** count, longestPauseMs) * (0.5 + random / 2)
}
