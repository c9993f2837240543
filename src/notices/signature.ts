import { createHmac } from 'node:crypto'

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const PREFIX = 'whsec_'
const [LEAST_BYTES, MOST_BYTES] = [24, 64]

/** The key of a secret such as `whsec_...`; undefined where it is none of 24 to 64 bytes in base64. */
export function keyOf(secret: string): Buffer | undefined {
  const text = secret.trim().replace(new RegExp(`^${PREFIX}`), '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined
  const key = Buffer.from(text, 'base64')
  return key.length >= LEAST_BYTES && key.length <= MOST_BYTES ? key : undefined
}

/** What is signed. */
export interface Signed {
  /** Without a full stop. */
  readonly id: string
  /** Milliseconds since the epoch, of this try. */
  readonly at: number
  readonly body: string
}

/** The headers by which a receiver sees that a message is ours, whole and new. */
export function signatureOf({ id, at, body }: Signed, key: Buffer): Record<string, string> {
  const seconds = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` }
}
