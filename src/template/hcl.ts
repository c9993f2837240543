import {
  type Expression,
  expectMark,
  isMark,
  type Reader,
  readExpression,
  trouble,
} from './hcl-expressions.ts'
import { tokensOf } from './hcl-tokens.ts'

export interface Attribute {
  readonly name: string
  readonly value: Expression
}

export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: Body
  readonly line: number
}

export interface Body {
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

/** Reads a file of HCL's native syntax. @throws Error with the line, where it is none */
export function parseHcl(text: string): Body {
  const reader = { tokens: tokensOf(text), at: 0 }
  const body = readBody(reader)
  if (reader.at < reader.tokens.length) throw trouble(reader)
  return body
}

function readBody(reader: Reader): Body {
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  for (;;) {
    while (reader.tokens[reader.at]?.kind === 'newline') reader.at += 1
    const token = reader.tokens[reader.at]
    if (token === undefined || isMark(token, '}')) return { attributes, blocks }
    if (token.kind !== 'name') throw trouble(reader)
    reader.at += 1
    if (isMark(reader.tokens[reader.at], '=')) {
      reader.at += 1
      attributes.push({ name: token.text, value: readExpression(reader, ['newline', '}']) })
    } else {
      blocks.push(readBlock(reader, token.text))
    }
  }
}

function readBlock(reader: Reader, type: string): Block {
  const line = reader.tokens[reader.at]?.line ?? 0
  const labels: string[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    reader.at += 1
    if (token?.kind === 'name') labels.push(token.text)
    else if (token?.kind === 'text') labels.push(token.parts.join(''))
    else if (isMark(token, '{')) break
    else throw trouble(reader)
  }
  const body = readBody(reader)
  expectMark(reader, '}')
  return { type, labels, body, line }
}
