import { withoutAssigned } from './assignments.ts'
import { withoutFormats } from './formats.ts'
import { withoutRandom } from './randomness.ts'

/** What any text has that looks like a secret; most texts have nothing of it, and need no closer look. */
const SUSPICIOUS =
  /[A-Za-z0-9+/_-]{20}|:\/\/|-----BEGIN|[?&;][\w.-]+=|pass|pwd|secret|token|key|cred|user.?data|dsn|conn|cookie|jwt|bearer|basic|sas|-u |user|eyJ|xox|xapp|whsec|hooks\.|SG\.|hv[sbr]\./i

/** Whether a text may hold anything that looks like a secret, or is user data. */
export function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text)
}

/** A line without what looks like a secret: by the name before it, by its form, by its randomness. */
export function withoutLikely(line: string): string {
  return withoutRandom(withoutFormats(withoutAssigned(line)))
}

/** Whether there is something in a text that looks like a secret. */
export function looksSecret(text: string): boolean {
  return (
    /-----BEGIN [A-Z0-9 ]{1,40}-----/.test(text) ||
    text.split('\n').some((line) => withoutLikely(line) !== line)
  )
}
