import { cleanText } from '../text/escape.ts'
import { SENSITIVE } from './names/values.ts'

/** Secrets that are known, hidden wherever they stand. */
export interface KnownSecrets {
  /** Adds one, line by line; lines under six characters are words that stand in many places, and are passed over. */
  add(secret: string): void
  /** Forgets those of one line that this tells to. They begin as the text does. */
  drop(text: string, isDropped: (secret: string) => boolean): void
  /** The text without any of them, as they are and in the spellings that quote them. */
  hide(text: string): string
}

/** Shorter texts are words and numbers that stand in many places: hiding them would hide the plan. */
const SHORTEST = 6
/** Where secrets are looked for by their first characters. */
const HEAD = 6

/** Secrets that begin alike. */
interface Alike {
  readonly forms: Set<string>
  /** Lengths that occur, longest first. */
  lengths: number[]
}

/** Two characters that begin no secret, and are in the beginning of none, let the search go on so far. */
const FARTHEST = HEAD - 1

/**
 * No secret yet. Texts are read once, however many secrets there are, and most of their characters not at all: where two
 * characters are not in the first six of any secret, none begins before them. Where one may begin, the place is compared
 * with those alone that begin with the same characters, at once for each length. (Wu and Manber, A fast algorithm for
 * multi-pattern searching, 1994.)
 */
export function knownSecrets(): KnownSecrets {
  const heads = new Map<string, Alike>()
  const steps = new Uint8Array(65_536).fill(FARTHEST)
  const addForm = (form: string) => {
    const alike = heads.get(form.slice(0, HEAD)) ?? { forms: new Set(), lengths: [] }
    heads.set(form.slice(0, HEAD), alike)
    for (let at = 0; at < FARTHEST; at += 1) {
      const pair = pairOf(form.charCodeAt(at), form.charCodeAt(at + 1))
      steps[pair] = Math.min(steps[pair] as number, FARTHEST - 1 - at)
    }
    alike.forms.add(form)
    if (!alike.lengths.includes(form.length))
      alike.lengths = [...alike.lengths, form.length].sort((a, b) => b - a)
  }
  const lengthAt = (text: string, at: number) => {
    const alike = heads.get(text.slice(at, at + HEAD))
    return alike?.lengths.find((length) => alike.forms.has(text.slice(at, at + length)))
  }
  return {
    add: (secret) => {
      for (const form of formsOf(secret)) addForm(form)
    },
    drop: (text, isDropped) => {
      const { forms } = heads.get(text.slice(0, HEAD)) ?? { forms: new Set<string>() }
      for (const form of forms) if (isDropped(form)) forms.delete(form)
    },
    hide: (text) => (heads.size === 0 ? text : hide(text, steps, lengthAt)),
  }
}

function hide(
  text: string,
  steps: Uint8Array,
  lengthAt: (text: string, at: number) => number | undefined,
): string {
  let out = ''
  let copied = 0
  let at = 0
  while (at + HEAD <= text.length) {
    const step = steps[pairOf(text.charCodeAt(at + HEAD - 2), text.charCodeAt(at + HEAD - 1))] as number
    const length = step === 0 ? lengthAt(text, at) : undefined
    if (length !== undefined) {
      out += text.slice(copied, at) + SENSITIVE
      copied = at + length
      at = copied
    } else at += Math.max(1, step)
  }
  return copied === 0 ? text : out + text.slice(copied)
}

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

function formsOf(secret: string): string[] {
  const lines = [secret, cleanText(secret)]
    .join('\n')
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST)
  const whole = secret.trim().length < SHORTEST + 2 ? [] : [Buffer.from(secret).toString('base64')]
  return [...lines.flatMap((line) => [line, quoted(line), goQuoted(line), encoded(line)]), ...whole]
}

/** As JSON and HCL quote it. */
function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** As the tools print it: Go's `%q`. https://pkg.go.dev/strconv#Quote */
function goQuoted(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    '"': '\\"',
    '\t': '\\t',
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\v': '\\v',
  }
  return text.replace(/[\\"\p{C}\p{Z}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (character === ' ') return character
    if (code < 0x80) return named[character] ?? `\\x${code.toString(16).padStart(2, '0')}`
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : text
}
