import { type Form, NAME_WORDS } from './form.ts'

/** Says of each line what is to be looked at more closely: a bit for each of the signs. */
export interface Scan {
  /** The bits of a line; 0 where there is nothing in it that looks like a secret. */
  readonly of: (line: string) => number
}

const OTHER = 0
const DIGIT = 27
const SHORT_RUN = 20
const LONG_RUN = 32
/** What stands in a run of letters and digits: each by a bit, and one for the signs of base64. */
const [IS_DIGIT, IS_CAPITAL, IS_SMALL, IS_SIGN] = [1, 2, 4, 8]
const MIXED = IS_DIGIT | IS_CAPITAL | IS_SMALL
/** Characters by their kinds, of which there are 32: letters, digits, three groups of signs, and all else. */
const KINDS = kindsOf()
const TRAITS = traitsOf()
/** Both in one: the kind in the five lowest bits. */
const LOOKS = Uint16Array.from(KINDS, (kind, code) => kind | ((TRAITS[code] as number) << 5))

function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(128)
  for (let letter = 0; letter < 26; letter += 1) kinds[65 + letter] = kinds[97 + letter] = letter + 1
  for (let digit = 48; digit < 58; digit += 1) kinds[digit] = DIGIT
  for (const [signs, kind] of [
    [':', 28],
    ['/', 29],
    ['-_.', 30],
    [' \t', 31],
  ] as const)
    for (const sign of signs) kinds[sign.charCodeAt(0)] = kind
  return kinds
}

function traitsOf(): Uint8Array {
  const traits = new Uint8Array(128)
  for (let letter = 0; letter < 26; letter += 1) {
    traits[65 + letter] = IS_CAPITAL
    traits[97 + letter] = IS_SMALL
  }
  for (let digit = 48; digit < 58; digit += 1) traits[digit] = IS_DIGIT
  for (const sign of '+/_-') traits[sign.charCodeAt(0)] = IS_SIGN
  return traits
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (KINDS[code] as number) : OTHER
}

/**
 * A table of what four characters in a row mean, so that a text is read once, however many forms there are. Which forms
 * are to be tried is in the bits, in their order; lines of runs of letters and digits have bits of their own.
 */
export function scanFor(forms: readonly Pick<Form, 'words' | 'near'>[]): Scan {
  const table = new Uint16Array(1 << 20)
  const bitsOf = (near: Form['near']) =>
    forms.reduce((bits, form, index) => (form.near === near ? bits | (1 << index) : bits), 0)
  const names = bitsOf('names')
  const runs = bitsOf('runs')
  for (const word of NAME_WORDS) mark(table, word, names)
  forms.forEach(({ words }, index) => {
    for (const word of words) mark(table, word, 1 << index)
  })
  return { of: (line) => bitsIn(line, table, runs) }
}

/** Three characters mean the same whatever follows. */
function mark(table: Uint16Array, word: string, bits: number): void {
  if (word.length < 3 || word.length > 4) throw new Error(`A word of three or four characters: ${word}`)
  let place = 0
  for (let at = 0; at < word.length; at += 1) place = (place << 5) | kindAt(word, at)
  const [first, count] = word.length === 4 ? [place, 1] : [place << 5, 32]
  for (let next = first; next < first + count; next += 1) table[next] = (table[next] as number) | bits
}

function bitsIn(line: string, table: Uint16Array, runs: number): number {
  let bits = 0
  let place = 0
  let start = 0
  let traits = 0
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    const looks = code < 128 ? (LOOKS[code] as number) : OTHER
    place = ((place << 5) | (looks & 31)) & 0xfffff
    bits |= table[place] as number
    const trait = looks >> 5
    if (trait !== 0) traits |= trait
    else {
      if (mayBeRandom(at - start, traits)) bits |= runs
      start = at + 1
      traits = 0
    }
  }
  if (mayBeRandom(line.length - start, traits)) bits |= runs
  return bits | (table[(place << 5) & 0xfffff] as number)
}

/** Capitals, small letters and digits together; or, where the run is long, digits and letters of one kind. */
function mayBeRandom(run: number, traits: number): boolean {
  if (run < SHORT_RUN) return false
  return (traits & MIXED) === MIXED || (run >= LONG_RUN && (traits & IS_DIGIT) !== 0)
}
