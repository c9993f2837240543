import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2'
import type { AwsKeys } from '../../tools/environment.ts'
import { answerReader } from './answers.ts'
import { type Client, naming } from './refused.ts'
import { createRetries, type RetryParts } from './retry.ts'

/** How patient a call of AWS is; all in milliseconds. */
export interface Patience {
  /** How long one try may take, to the last byte of its answer. */
  readonly tryMs: number
  /** After this no other try begins. */
  readonly totalMs: number
  /** The pause before the second try; each further one is twice as long. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
}

/** What a call is given that a run cannot do without. */
export const CALL: Patience = { tryMs: 30_000, totalMs: 120_000, firstPauseMs: 500, longestPauseMs: 20_000 }

/**
 * What one look at a group is given. Who looks, looks again: a rollout ends within half a minute of its limit, whatever
 * AWS does.
 */
export const LOOK: Patience = { tryMs: 10_000, totalMs: 12_000, firstPauseMs: 500, longestPauseMs: 4_000 }

export interface ClientParts extends Partial<RetryParts> {
  readonly patience?: Patience
  /** Aborts when the run is over: what is still asked then holds nothing up. */
  readonly over?: AbortSignal
  /** Whose keys the calls are made with, asked for as often as they end; by default the job's own, where the SDK finds them. */
  readonly credentials?: () => Promise<AwsKeys & { readonly expiration: Date }>
  /** A signal that aborts after so many milliseconds; by the machine's clock unless given. */
  readonly late?: (ms: number) => AbortSignal
}

/** Settings of every AWS client: whole answers or none, in time, and asked for again where trouble passes. */
export function clientSettings({
  patience = CALL,
  over,
  late,
  credentials,
  ...retry
}: ClientParts = {}): Pick<EC2ClientConfig, 'credentials' | 'requestHandler' | 'retryStrategy'> {
  return {
    ...(credentials && { credentials }),
    requestHandler: answerReader({ tryMs: patience.tryMs, ...(over && { over }), ...(late && { late }) }),
    retryStrategy: createRetries(patience, retry),
  }
}

/**
 * Clients by region, made once each. Their errors name the permission that the call needs, and whose it is.
 * @param parts what they are made with, where that may be the keys of the role for images
 */
export function clientsByRegion<T extends Client>(
  make: (region: string) => T,
  parts: Pick<ClientParts, 'credentials'> = {},
): (region: string) => T {
  const who = parts.credentials === undefined ? 'job' : 'image-role'
  const clients = new Map<string, T>()
  const made = (region: string) => {
    const client = make(region)
    naming(client, who)
    clients.set(region, client)
    return client
  }
  return (region) => clients.get(region) ?? made(region)
}

/** EC2 clients for any region. */
export function ec2Clients(parts: ClientParts = {}): (region: string) => EC2Client {
  return clientsByRegion((region) => new EC2Client({ region, ...clientSettings(parts) }), parts)
}
