import { withoutLikely } from './forms/likely.ts'
import { hasSecretPem } from './lines/pem.ts'

/** Whether there is something in a text that looks like a secret. */
export function looksSecret(text: string): boolean {
  return hasSecretPem(text) || text.split('\n').some((line) => withoutLikely(line) !== line)
}
