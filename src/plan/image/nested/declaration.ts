import { isMark, type Reader, trouble } from '../../../template/hcl-expressions.ts'
import { type Token, tokensOf } from '../../../template/hcl-tokens.ts'
import { readHclValue, readJsonValue, readWritten, skipNewlines, type Written } from './written.ts'

/** A file with its name. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** What a root module says of a variable. Both throw an Error where what stands there is not written out. */
export interface Declaration {
  readonly type?: () => Written
  readonly default?: () => Written
  /** The file that has the default, or the declaration. */
  readonly file: string
}

/**
 * How a variable is declared; undefined where it is not. What an override file says goes before the rest.
 * https://developer.hashicorp.com/terraform/language/files/override
 * @param files those that the tool reads
 * @throws Error for a file that seems to declare it and is not HCL
 */
export function declarationOf(variable: string, files: readonly NamedText[]): Declaration | undefined {
  const found = files
    .toSorted((a, b) => Number(isOverride(a)) - Number(isOverride(b)) || (a.name < b.name ? -1 : 1))
    .flatMap((file) => declaredIn(file, variable) ?? [])
  return found[0] && Object.assign({}, ...found)
}

function isOverride({ name }: NamedText): boolean {
  return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name)
}

function declaredIn({ name, text }: NamedText, variable: string): Declaration | undefined {
  if (!text.includes(variable)) return undefined
  const body = name.endsWith('.json') ? inJson(text, variable) : inHcl(text, variable)
  return body && { ...body, file: name }
}

type Body = Omit<Declaration, 'file'>

function inJson(text: string, variable: string): Body | undefined {
  const body = stepsInto(readJsonValue(text), ['variable', variable])
  if (body === undefined) return undefined
  const [type, preset] = ['type', 'default'].map((name) => stepsInto(body, [name]))
  return {
    ...(type?.kind === 'text' && { type: () => readHclValue(type.text) }),
    ...(preset && { default: () => preset }),
  }
}

/** A block in JSON is an object, or a list of them. https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping */
function stepsInto(start: Written, steps: readonly string[]): Written | undefined {
  const found = steps.reduce<readonly Written[]>(
    (values, name) =>
      values
        .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
        .flatMap((value) => (value.kind === 'object' ? (value.entries.get(name) ?? []) : [])),
    [start],
  )
  return found[0]
}

function inHcl(text: string, variable: string): Body | undefined {
  const begins = new RegExp(`\\bvariable\\s+"?${variable}"?\\s*\\{`)
  if (!begins.test(text)) return undefined
  const reader = { tokens: tokensOf(text), at: 0 }
  for (; reader.at < reader.tokens.length; reader.at += 1) {
    const [block, label, bracket] = reader.tokens.slice(reader.at, reader.at + 3)
    const isIt = block?.kind === 'name' && block.text === 'variable' && labelOf(label) === variable
    if (!isIt || !isMark(bracket, '{')) continue
    reader.at += 3
    return readBody(reader)
  }
  return undefined
}

function labelOf(token: Token | undefined): string | undefined {
  if (token?.kind === 'text') return token.parts.join('')
  return token?.kind === 'name' ? token.text : undefined
}

function readBody(reader: Reader): Body {
  const found = new Map<string, () => Written>()
  for (;;) {
    skipNewlines(reader)
    const token = reader.tokens[reader.at]
    if (token === undefined || isMark(token, '}')) break
    if (token.kind === 'name' && isMark(reader.tokens[reader.at + 1], '=')) {
      found.set(token.text, later(reader.tokens, reader.at + 2))
    }
    skipLine(reader)
  }
  const [type, preset] = [found.get('type'), found.get('default')]
  return { ...(type && { type }), ...(preset && { default: preset }) }
}

function later(tokens: readonly Token[], at: number): () => Written {
  return () => {
    const reader = { tokens, at }
    const value = readWritten(reader)
    const next = tokens[reader.at]
    if (next !== undefined && next.kind !== 'newline' && !isMark(next, '}')) throw trouble(reader)
    return value
  }
}

/** To the end of an attribute or a block: a line end outside of its brackets, or the bracket that closes what it is in. */
export function skipLine(reader: Reader): void {
  let depth = 0
  for (; reader.at < reader.tokens.length; reader.at += 1) {
    const token = reader.tokens[reader.at]
    const sign = token?.kind === 'mark' ? token.text : ''
    if (depth === 0 && (token?.kind === 'newline' || sign === '}')) return
    if (/^[([{]$/.test(sign)) depth += 1
    if (/^[)\]}]$/.test(sign)) depth -= 1
  }
}

/** The value that a file of variables gives a variable, to be read when it counts; undefined where it gives none. @throws Error where it is no HCL */
export function assignedIn({ name, text }: NamedText, variable: string): (() => Written) | undefined {
  if (!text.includes(variable)) return undefined
  if (name.endsWith('.json')) {
    const whole = readJsonValue(text)
    const value = whole.kind === 'object' ? whole.entries.get(variable) : undefined
    return value && (() => value)
  }
  const reader = { tokens: tokensOf(text), at: 0 }
  let found: (() => Written) | undefined
  while (reader.at < reader.tokens.length) {
    skipNewlines(reader)
    const token = reader.tokens[reader.at]
    if (labelOf(token) === variable && isMark(reader.tokens[reader.at + 1], '=')) {
      found = later(reader.tokens, reader.at + 2)
    }
    skipLine(reader)
    if (isMark(reader.tokens[reader.at], '}')) reader.at += 1
  }
  return found
}
