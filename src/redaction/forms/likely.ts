import { ADDRESSES } from './addresses.ts'
import { ASSIGNMENTS } from './assignments.ts'
import { CODE } from './code.ts'
import { COMMANDS } from './commands.ts'
import { type Form, folded, unfolded } from './form.ts'
import { TOKENS } from './formats.ts'
import { HEADERS } from './headers.ts'
import { MARKUP } from './markup.ts'
import { RANDOM } from './randomness.ts'
import { type Scan, scanFor } from './scan.ts'

/** All forms, in the order in which they are tried: what is random comes last, as the others tell more. */
const FORMS: readonly Form[] = [...[HEADERS, COMMANDS, CODE, MARKUP, ASSIGNMENTS, TOKENS, ADDRESSES], RANDOM]
/** Lines that may open what goes over several, beside those with names: PEM blocks, user data, pairs, netrc. */
const OPENINGS: Pick<Form, 'words' | 'near'> = {
  words: ['begi', 'r_da', 'rdat', 'valu', 'mach', 'logi', 'hpas'],
  near: 'names',
}
const MAY_OPEN = 1 << FORMS.length

let scan: Scan | undefined

/** What is to be looked for in a line: 0 for nothing. Most lines have nothing, and this is all that is done with them. */
export function signsOf(line: string): number {
  scan ??= scanFor([...FORMS, OPENINGS])
  return scan.of(line)
}

/** Whether a line with these signs may begin something that goes over several lines. */
export function mayOpen(signs: number): boolean {
  return (signs & MAY_OPEN) !== 0
}

/** What is known of a line: its signs, and runs of letters and digits that are names and shown though they look random. */
export interface LineFacts {
  readonly signs: number
  readonly spared: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** A line without what looks like a secret: by the name before it, by its form, by its randomness. */
export function withoutLikely(line: string, facts?: LineFacts): string {
  const { signs, spared } = facts ?? { signs: signsOf(line), spared: NONE }
  if ((signs & (MAY_OPEN - 1)) === 0) return line
  const hide = (text: string, form: Form, index: number) =>
    (signs & (1 << index)) === 0 ? text : form.hide(text, spared)
  return unfolded(FORMS.reduce(hide, folded(line)))
}
