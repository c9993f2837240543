import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import { errorMessage } from '../outcome/error.ts'
import { oneLine } from '../text/escape.ts'

/** Where something stands in a file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What YAML says against a file. */
export interface YamlProblem {
  readonly place: Place
  /** In words that follow a colon. */
  readonly said: string
}

/** A file that was read: its value, and where the parts of it stand. */
export interface Reading {
  readonly value: unknown
  /** Keys that are YAML, and that no settings file may have. */
  readonly refused: readonly YamlProblem[]
  /** Of the value at a path, or of its key; of what is around it where it is not there. */
  placeOf(path: readonly (string | number)[], what: 'key' | 'value'): Place
}

/** More than a person writes; what is read of a stranger's file is bounded. */
const MOST_CHARACTERS = 1_048_576
/** How often aliases may be followed in all. */
const MOST_ALIASES = 100
/** Names by which JavaScript's objects have parts of their own: they are lost on the way through a mapping. */
const LOST = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads YAML 1.2. A number that is not written as it is printed (`007`, `1.10`, `1e3`) stays the text that it is. */
export function readYaml(text: string): Reading | { readonly problems: readonly YamlProblem[] } {
  const lines = new LineCounter()
  const top = { line: 1, column: 1 }
  if (text.length > MOST_CHARACTERS)
    return { problems: [{ place: top, said: 'it has more than a million characters' }] }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
    const problems = problemsIn(document, lines)
    if (problems.length > 0) return { problems }
    keepNumbersAsWritten(document)
    return {
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      refused: refusedIn(document, lines),
      placeOf: (path, what) => placeIn(document, lines, { path, what }),
    }
  } catch (error) {
    return { problems: [{ place: top, said: `it cannot be read: ${oneLine(errorMessage(error))}` }] }
  }
}

type Parsed = Document.Parsed<ParsedNode> | Document<Node>

function problemsIn(document: ReturnType<typeof parseDocument>, lines: LineCounter): YamlProblem[] {
  const told = [...document.errors, ...document.warnings].map(({ pos: [at], code, message }) => ({
    place: placeAt(at, lines),
    said: code === 'MULTIPLE_DOCS' ? 'a second document begins here; one is read' : oneLine(message),
  }))
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) === undefined)
        told.push({
          place: placeAt(startOf(node) ?? 0, lines),
          said: `no anchor \`&${node.source}\` stands before this alias`,
        })
    },
  })
  return told
}

function refusedIn(document: Parsed, lines: LineCounter): YamlProblem[] {
  const refused: YamlProblem[] = []
  visit(document, {
    Pair: (_, { key }) => {
      const name = isScalar(key) ? String(key.value) : ''
      const place = placeAt(startOf(key) ?? 0, lines)
      if (LOST.has(name)) refused.push({ place, said: `no key may be called \`${name}\`` })
      if (name === '<<')
        refused.push({ place, said: 'merge keys are not read; `defaults:` holds for every stack' })
    },
  })
  return refused
}

function keepNumbersAsWritten(document: Parsed): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source
    },
  })
}

interface Sought {
  readonly path: readonly (string | number)[]
  readonly what: 'key' | 'value'
}

function placeIn(document: Parsed, lines: LineCounter, { path, what }: Sought): Place {
  let node: unknown = document.contents
  let place = startOf(node)
  for (const [index, step] of path.entries()) {
    const { key, value } = partOf(isAlias(node) ? node.resolve(document) : node, step)
    const isWanted = index === path.length - 1 && what === 'key'
    place = startOf(isWanted ? key : value) ?? startOf(key) ?? place
    node = value
  }
  return placeAt(place ?? 0, lines)
}

function partOf(node: unknown, step: string | number): { readonly key?: unknown; readonly value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] }
  if (!isMap(node)) return {}
  return node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step)) ?? {}
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
