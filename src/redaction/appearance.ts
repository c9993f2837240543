import { withoutAssigned } from './assignments.ts'
import { withoutFormats } from './formats.ts'
import { withoutRandom } from './randomness.ts'

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
