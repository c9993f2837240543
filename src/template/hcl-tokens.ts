/**
 * The words of HCL's native syntax, as far as telling which files a template names needs them.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export type Token = { readonly line: number } & (
  | { readonly kind: 'name' | 'number' | 'mark'; readonly text: string }
  /** indented: a heredoc that begins with `<<-`, whose lines lose the blanks that all of them begin with. */
  | { readonly kind: 'text'; readonly parts: readonly TextPart[]; readonly indented?: true }
  | { readonly kind: 'newline' }
)

/** A piece of a quoted text or heredoc: what stands there, or what is put in: `${…}` and `%{…}`. */
export type TextPart = string | { readonly kind: 'value' | 'directive'; readonly tokens: readonly Token[] }

/** Where the reading is. */
interface Cursor {
  readonly text: string
  at: number
  /** The line at `counted`, from 1. */
  line: number
  counted: number
}

const startOf = (text: string): Cursor => ({ text, at: 0, line: 1, counted: 0 })

/** @throws Error with the line, where the text is not HCL */
export function tokensOf(text: string): Token[] {
  const cursor = startOf(text)
  const tokens = readTokens(cursor, '')
  if (cursor.at < text.length) throw trouble(cursor, `unexpected \`${text[cursor.at]}\``)
  return tokens
}

/** The pieces of a file that `templatefile` renders: one text from its first character to its last. */
export function partsOf(text: string): TextPart[] {
  return readParts(startOf(text), { isEnd: () => false, escapes: 'none' })
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Line ends count between attributes and between the items of an object; not inside of `(` and `[`. */
function readTokens(cursor: Cursor, end: string): Token[] {
  const tokens: Token[] = []
  const open: string[] = []
  while (cursor.at < cursor.text.length) {
    const token = readToken(cursor)
    if (token === undefined) continue
    if (token.kind === 'mark') {
      if (open.length === 0 && token.text === end) return tokens
      const opened = closing[token.text]
      if (opened !== undefined) open.push(opened)
      else if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text) throw trouble(cursor, 'brackets')
    }
    const matters = token.kind !== 'newline' || (open.at(-1) ?? (end === '' ? '}' : end)) === '}'
    if (matters) tokens.push(token)
  }
  if (end !== '' || open.length > 0) throw trouble(cursor, 'the end came too early')
  return tokens
}

/** Longest first. */
const patterns = {
  blank: /[ \t\r\uFEFF]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|~(?=\})/y,
  newline: /\n/y,
  heredoc: /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy,
  name: /[\p{L}_][\p{L}\p{N}_-]*/uy,
  number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  mark: /\.\.\.|==|!=|<=|>=|&&|\|\||=>|::|[()[\]{}.,:=?!<>+*/%&|-]/y,
} as const

function readToken(cursor: Cursor): Token | undefined {
  if (take(cursor, patterns.blank) !== undefined) return undefined
  const line = lineOf(cursor)
  if (take(cursor, patterns.newline) !== undefined) return { kind: 'newline', line }
  if (cursor.text[cursor.at] === '"') return { kind: 'text', parts: readQuoted(cursor), line }
  const [, dash, marker] = take(cursor, patterns.heredoc) ?? []
  if (marker !== undefined) {
    const parts = readHeredoc(cursor, marker)
    return { kind: 'text', parts, line, ...(dash === '-' && { indented: true }) }
  }
  for (const kind of ['name', 'number', 'mark'] as const) {
    const text = take(cursor, patterns[kind])?.[0]
    if (text !== undefined) return { kind, text, line }
  }
  throw trouble(cursor, `unexpected \`${cursor.text[cursor.at]}\``)
}

function readQuoted(cursor: Cursor): TextPart[] {
  cursor.at += 1
  const parts = readParts(cursor, { isEnd: ({ text, at }) => text[at] === '"', escapes: 'backslash' })
  if (cursor.text[cursor.at] !== '"') throw trouble(cursor, 'a text without its end')
  cursor.at += 1
  return parts
}

/** Its last line holds the marker alone, and is not part of it; the line end after it is. */
function readHeredoc(cursor: Cursor, marker: string): TextPart[] {
  const last = new RegExp(`[ \\t]*${marker}[ \\t]*(?=\\r?\\n|$)`, 'y')
  const isEnd = ({ text, at }: Cursor) => {
    last.lastIndex = at
    return (at === 0 || text[at - 1] === '\n') && last.test(text)
  }
  const parts = readParts(cursor, { isEnd, escapes: 'none' })
  if (take(cursor, last) === undefined) throw trouble(cursor, `a text without its \`${marker}\``)
  return parts
}

interface TextKind {
  readonly isEnd: (cursor: Cursor) => boolean
  readonly escapes: 'backslash' | 'none'
}

function readParts(cursor: Cursor, { isEnd, escapes }: TextKind): TextPart[] {
  const parts: TextPart[] = []
  let said = ''
  while (cursor.at < cursor.text.length && !isEnd(cursor)) {
    const two = cursor.text.slice(cursor.at, cursor.at + 2)
    if (two === '${' || two === '%{') {
      if (said !== '') parts.push(said)
      said = ''
      cursor.at += 2
      parts.push(readInserted(cursor, two))
    } else {
      said += readCharacter(cursor, escapes)
    }
  }
  return said === '' ? parts : [...parts, said]
}

/** `~` at either end trims the text around it: what comes of that is not followed. */
function readInserted(cursor: Cursor, opening: string): TextPart {
  const before = take(cursor, /~/y)
  const tokens = readTokens(cursor, '}')
  const isTrimmed = before !== undefined || cursor.text[cursor.at - 2] === '~'
  return { kind: opening === '%{' || isTrimmed ? 'directive' : 'value', tokens }
}

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function readCharacter(cursor: Cursor, escapes: TextKind['escapes']): string {
  const plain = take(cursor, /\$(?=\$\{)|%(?=%\{)/y)
  if (plain !== undefined) return `${take(cursor, /.\{/y)?.[0]}`
  const [character = ''] = take(cursor, /[\s\S]/uy) ?? []
  if (escapes === 'none') return character
  if (character === '\n') throw trouble(cursor, 'a line end in a text')
  if (character !== '\\') return character
  const code = take(cursor, /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y)
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16))
  const meant = escaped[take(cursor, /[\s\S]/y)?.[0] ?? '']
  if (meant === undefined) throw trouble(cursor, 'an unknown escape')
  return meant
}

/** Takes what a sticky pattern matches here. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.text)
  if (match === null) return undefined
  cursor.at = pattern.lastIndex
  return match
}

function lineOf(cursor: Cursor): number {
  cursor.line += cursor.text.slice(cursor.counted, cursor.at).split('\n').length - 1
  cursor.counted = cursor.at
  return cursor.line
}

function trouble(cursor: Cursor, what: string): Error {
  return new Error(`line ${lineOf(cursor)}: ${what}`)
}
