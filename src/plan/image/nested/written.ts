import { expectMark, isMark, type Reader, trouble } from '../../../template/hcl-expressions.ts'
import { type Token, tokensOf } from '../../../template/hcl-tokens.ts'

/** A value, or a type, as it is written. A number keeps its digits, as JSON has them. */
export type Written =
  | { readonly kind: 'text' | 'number'; readonly text: string }
  /** `true`, `false` or `null`; of a type `string` and such. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Written> }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Written[] }

/** Reads one value of HCL, as a variable is given on the command line. @throws Error with the line, for what is not written out */
export function readHclValue(text: string): Written {
  const reader = { tokens: tokensOf(text), at: 0 }
  skipNewlines(reader)
  const value = readWritten(reader)
  skipNewlines(reader)
  if (reader.at < reader.tokens.length) throw trouble(reader)
  return value
}

/**
 * Reads a value or a type from here on. Nothing is worked out: a value with functions, references or templates in it is
 * not written out.
 * @throws Error with the line
 */
export function readWritten(reader: Reader): Written {
  const token = reader.tokens[reader.at]
  if (token === undefined) throw trouble(reader)
  reader.at += 1
  switch (token.kind) {
    case 'text':
      return { kind: 'text', text: textOf(token) }
    case 'number':
      return { kind: 'number', text: numberOf(token.text) }
    case 'name':
      return readNamed(reader, token.text)
    default:
      return readMarked(reader, token)
  }
}

function readNamed(reader: Reader, name: string): Written {
  if (!isMark(reader.tokens[reader.at], '(')) return { kind: 'word', text: name }
  reader.at += 1
  return { kind: 'call', name, args: readItems(reader, ')') }
}

function readMarked(reader: Reader, token: Token): Written {
  const next = reader.tokens[reader.at]
  if (isMark(token, '[')) return { kind: 'list', items: readItems(reader, ']') }
  if (isMark(token, '{')) return { kind: 'object', entries: readEntries(reader) }
  if (isMark(token, '-') && next?.kind === 'number') {
    reader.at += 1
    return { kind: 'number', text: `-${numberOf(next.text)}` }
  }
  reader.at -= 1
  if (!isMark(token, '(')) throw trouble(reader)
  reader.at += 1
  const value = readWritten(reader)
  expectMark(reader, ')')
  return value
}

function readItems(reader: Reader, end: ')' | ']'): Written[] {
  const items: Written[] = []
  while (!isMark(reader.tokens[reader.at], end)) {
    items.push(readWritten(reader))
    if (isMark(reader.tokens[reader.at], ',')) reader.at += 1
    else if (!isMark(reader.tokens[reader.at], end)) throw trouble(reader)
  }
  reader.at += 1
  return items
}

function readEntries(reader: Reader): Map<string, Written> {
  const entries = new Map<string, Written>()
  for (;;) {
    skipNewlines(reader)
    if (isMark(reader.tokens[reader.at], '}')) break
    const name = nameOf(readWritten(reader))
    const sign = reader.tokens[reader.at]
    if (name === undefined || !(isMark(sign, '=') || isMark(sign, ':'))) throw trouble(reader)
    reader.at += 1
    skipNewlines(reader)
    entries.set(name, readWritten(reader))
    const after = reader.tokens[reader.at]
    if (isMark(after, ',')) reader.at += 1
    else if (after?.kind !== 'newline' && !isMark(after, '}')) throw trouble(reader)
  }
  reader.at += 1
  return entries
}

function nameOf(key: Written): string | undefined {
  return 'text' in key ? key.text : undefined
}

/** Goes over line ends. */
export function skipNewlines(reader: Reader): void {
  while (reader.tokens[reader.at]?.kind === 'newline') reader.at += 1
}

function textOf(token: Token & { readonly kind: 'text' }): string {
  const { parts, indented, line } = token
  const said = parts.map((part) => {
    if (typeof part !== 'string') throw new Error(`line ${line}: a text with something put in`)
    return part
  })
  return indented ? outdented(said.join('')) : said.join('')
}

/** Blank lines do not count, and stay. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions */
function outdented(text: string): string {
  const lines = text.split('\n')
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const depth = Math.min(...depths)
  return lines.map((line) => (line.trim() === '' ? line : line.slice(depth))).join('\n')
}

/** JSON has no zeros in front. */
function numberOf(text: string): string {
  return text.replace(/^0+(?=\d)/, '')
}

/** Reads JSON. @throws Error where it is none; JavaScript's own quotes what it could not read, which may be a secret */
export function readJsonValue(text: string): Written {
  let read: unknown
  try {
    read = JSON.parse(text, keepDigits as Parameters<typeof JSON.parse>[1])
  } catch {
    throw new Error('it is not JSON')
  }
  return ofJson(read)
}

/** A number with its digits. */
class Digits {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Node 22 and newer tell how a number is written: one of more than 16 digits would not be the same. */
function keepDigits(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? new Digits(context?.source ?? String(value)) : value
}

function ofJson(value: unknown): Written {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (value instanceof Digits) return { kind: 'number', text: value.text }
  if (Array.isArray(value)) return { kind: 'list', items: value.map(ofJson) }
  if (typeof value !== 'object' || value === null) return { kind: 'word', text: String(value) }
  return {
    kind: 'object',
    entries: new Map(Object.entries(value).map(([name, held]) => [name, ofJson(held)])),
  }
}

/** The value as JSON. @throws Error for what is not written out */
export function jsonOf(value: Written): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text)
    case 'number':
      return value.text
    case 'word':
      if (!/^(true|false|null)$/.test(value.text)) throw new Error('a value that is a reference')
      return value.text
    case 'list':
      return `[${value.items.map(jsonOf).join(',')}]`
    case 'object':
      return `{${[...value.entries].map(([name, held]) => `${JSON.stringify(name)}:${jsonOf(held)}`).join(',')}}`
    case 'call':
      throw new Error('a value with a function')
  }
}
