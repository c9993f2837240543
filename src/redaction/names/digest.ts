import { createHash } from 'node:crypto'

/** What is shown of user data: `sha256:` and the first 12 hex digits of the digest of the value, as the plan has it. */
export function digestOf(value: string): string {
  return `sha256:${createHash('sha256').update(value).digest('hex').slice(0, 12)}`
}
