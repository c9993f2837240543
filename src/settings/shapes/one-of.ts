import * as v from 'valibot'
import { listed } from '../../text/list.ts'
import { hint } from '../../text/nearest.ts'

/** One of a few words; what is near to one is told so. */
export function oneOf<const W extends readonly [string, ...string[]]>(...words: W) {
  return v.picklist(words, ({ input }) => `${listed(words, 'or')}${hintOf(input, words)}`)
}

/** For a message of a schema: '' where the value is no text. */
export function hintOf(input: unknown, words: readonly string[]): string {
  return typeof input === 'string' ? hint(input, words) : ''
}
