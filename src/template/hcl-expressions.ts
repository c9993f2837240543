import { partsOf, type TextPart, type Token, tokensOf } from './hcl-tokens.ts'

/** A value as it is written. What is not told apart here is `other`, with the values found in it. */
export type Expression = { readonly line: number } & (
  | { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] }
  /** A list, an object or a choice: any of these may be what is meant. */
  | {
      readonly kind: 'several'
      readonly items: readonly Expression[]
      readonly beside: readonly Expression[]
    }
  /** `var.name`, `path.root`, `data.type`; further steps into the value are left out. */
  | { readonly kind: 'reference'; readonly name: string; readonly beside: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** A number, `true`, `false` or `null`, as it is written. */
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'other'; readonly beside: readonly Expression[] }
)

/** The expressions that one is made of. */
export function innerOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'text':
      return expression.parts.filter((part) => typeof part !== 'string')
    case 'several':
      return [...expression.items, ...expression.beside]
    case 'reference':
    case 'other':
      return expression.beside
    case 'call':
      return expression.args
    case 'constant':
      return []
  }
}

/** Reads a file as `templatefile` does. @throws Error where what it puts in is no HCL */
export function parseTemplate(text: string): Expression {
  return textOf(partsOf(text), 1)
}

/** Reads one expression, as a variable of type list is given on the command line. @throws Error */
export function parseExpression(text: string): Expression {
  const reader = { tokens: tokensOf(text).filter(({ kind }) => kind !== 'newline'), at: 0 }
  return readExpression(reader, [])
}

/** Where the reading is. */
export interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

/** What ends an expression, besides the end of the text. */
type End = 'newline' | '}' | ')' | ']' | ',' | ':' | '=' | '=>'

/** Reads to an end, which is left to the caller. @throws Error with the line, where there is no value */
export function readExpression(reader: Reader, ends: readonly End[]): Expression {
  const line = reader.tokens[reader.at]?.line ?? 0
  const terms: Expression[] = []
  const marks: string[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined || isEnd(token, ends)) break
    const isTerm = token.kind !== 'mark' || /^[([{]$/.test(token.text)
    if (isTerm) terms.push(readTerm(reader, token))
    else {
      if (/^[)\]}]$/.test(token.text)) throw trouble(reader)
      marks.push(token.text)
      reader.at += 1
    }
  }
  const [first, second, third] = terms
  if (first === undefined) throw trouble(reader)
  if (terms.length === 1 && marks.length === 0) return first
  const isChoice = marks.join() === '?,:' && second !== undefined && third !== undefined && terms.length === 3
  return isChoice
    ? { kind: 'several', items: [second, third], beside: [first], line }
    : { kind: 'other', beside: terms, line }
}

function readTerm(reader: Reader, token: Token): Expression {
  const { line } = token
  reader.at += 1
  switch (token.kind) {
    case 'text':
      return followed(reader, textOf(token.parts, line))
    case 'name':
      return readNamed(reader, token.text, line)
    case 'number':
      return { kind: 'constant', text: token.text, line }
    case 'newline':
      return { kind: 'constant', text: 'null', line }
    case 'mark':
      return followed(reader, readBracket(reader, token.text, line))
  }
}

/** A step into a value (`.name`, `[0]`, `[*]`) leads to one of the values in it. */
function followed(reader: Reader, start: Expression): Expression {
  const beside = readSteps(reader).beside
  return beside.length === 0 ? start : { kind: 'several', items: [start], beside, line: start.line }
}

function readNamed(reader: Reader, name: string, line: number): Expression {
  if (/^(true|false|null)$/.test(name)) return { kind: 'constant', text: name, line }
  if (isMark(reader.tokens[reader.at], '(')) {
    reader.at += 1
    return followed(reader, { kind: 'call', name, args: readItems(reader, ')'), line })
  }
  const { names, beside } = readSteps(reader)
  return { kind: 'reference', name: [name, ...names.slice(0, 1)].join('.'), beside, line }
}

function readSteps(reader: Reader): {
  readonly names: readonly string[]
  readonly beside: readonly Expression[]
} {
  const names: string[] = []
  const beside: Expression[] = []
  for (;;) {
    const [mark, next] = reader.tokens.slice(reader.at, reader.at + 2)
    if (isMark(mark, '.') && next !== undefined && next.kind !== 'newline') {
      if (next.kind === 'name') names.push(next.text)
      reader.at += 2
    } else if (isMark(mark, '[')) {
      reader.at += 1
      if (isMark(next, '*')) reader.at += 1
      else beside.push(readExpression(reader, [']']))
      expectMark(reader, ']')
    } else {
      return { names, beside }
    }
  }
}

function readBracket(reader: Reader, bracket: string, line: number): Expression {
  const isLoop = reader.tokens[reader.at]?.kind === 'name' && isName(reader.tokens[reader.at], 'for')
  const end = bracket === '(' ? ')' : bracket === '[' ? ']' : '}'
  if (isLoop) return { kind: 'other', beside: readLoose(reader, end), line }
  if (bracket === '{') return { kind: 'several', items: readEntries(reader), beside: [], line }
  const items = readItems(reader, end)
  return { kind: 'several', items, beside: [], line }
}

/** Everything between the brackets of a `for`, in whatever order. */
function readLoose(reader: Reader, end: End): Expression[] {
  const found: Expression[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined) throw trouble(reader)
    if (isMark(token, end)) break
    if (token.kind !== 'mark' || /^[([{]$/.test(token.text)) found.push(readTerm(reader, token))
    else reader.at += 1
  }
  reader.at += 1
  return found
}

function readItems(reader: Reader, end: End): Expression[] {
  const items: Expression[] = []
  while (!isMark(reader.tokens[reader.at], end)) {
    items.push(readExpression(reader, [',', end]))
    // A last argument may be spread over several: `f(list...)` is read as `other`.
    if (isMark(reader.tokens[reader.at], ',')) reader.at += 1
  }
  reader.at += 1
  return items
}

/** The values of an object; what its keys are made of counts too. */
function readEntries(reader: Reader): Expression[] {
  const values: Expression[] = []
  for (;;) {
    while (reader.tokens[reader.at]?.kind === 'newline' || isMark(reader.tokens[reader.at], ','))
      reader.at += 1
    if (isMark(reader.tokens[reader.at], '}')) break
    const key = readExpression(reader, ['=', ':'])
    if (key.kind !== 'reference' || key.name.includes('.')) values.push(key)
    reader.at += 1
    values.push(readExpression(reader, [',', 'newline', '}']))
  }
  reader.at += 1
  return values
}

function textOf(parts: readonly TextPart[], line: number): Expression {
  return {
    kind: 'text',
    line,
    parts: parts.map((part) => {
      if (typeof part === 'string') return part
      const tokens = part.tokens.filter(({ kind }) => kind !== 'newline')
      return part.kind === 'value'
        ? readExpression({ tokens, at: 0 }, [])
        : { kind: 'other', beside: readLoose({ tokens: [...tokens, endMark], at: 0 }, '}'), line }
    }),
  }
}

const endMark: Token = { kind: 'mark', text: '}', line: 0 }

function isEnd(token: Token, ends: readonly End[]): boolean {
  return ends.some((end) => (end === 'newline' ? token.kind === 'newline' : isMark(token, end)))
}

/** Whether a token is this mark. */
export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text
}

function isName(token: Token | undefined, text: string): boolean {
  return token?.kind === 'name' && token.text === text
}

/** Takes a mark. @throws Error with the line, where another stands */
export function expectMark(reader: Reader, text: string): void {
  if (!isMark(reader.tokens[reader.at], text)) throw trouble(reader)
  reader.at += 1
}

/** What to throw where the reading is. */
export function trouble({ tokens, at }: Reader): Error {
  const token = tokens[at] ?? tokens.at(-1)
  return new Error(`line ${token?.line ?? 1}: not understood`)
}
