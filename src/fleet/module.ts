import { posix } from 'node:path'
import { isRecord } from '../plan/json.ts'
import { type Block, type Body, parseHcl } from '../template/hcl.ts'
import { type Expression, parseTemplate } from '../template/hcl-expressions.ts'

/** A directory of a root module, or of one that it calls; paths are relative to the repository's root. */
export interface ModulePlace {
  /** Where its files are. */
  readonly directory: string
  /** That of the root module, which `path.root` is, and where plain relative paths begin. */
  readonly root: string
}

/** What the code of one file reaches for outside of its directory. */
export interface ModuleReach {
  /** Directories of modules that it calls by a local path. */
  readonly modules: readonly string[]
  /** Files, and directories with all below them, that texts of it name. */
  readonly paths: readonly string[]
}

/** Which files Terraform and OpenTofu read of a directory. */
export const MODULE_FILE = /\.(tf|tofu)(\.json)?$/

/**
 * What a file of a module reaches for. A path that is made of what only a plan knows counts with all that is below the
 * part before it.
 * @throws Error with the line, where the file cannot be read
 */
export function reachOfFile(
  file: { readonly name: string; readonly text: string },
  place: ModulePlace,
): ModuleReach {
  return file.name.endsWith('.json')
    ? reachOfJson(JSON.parse(file.text), place)
    : reachOfBody(parseHcl(file.text), place)
}

function reachOfBody(body: Body, place: ModulePlace): ModuleReach {
  const sources = body.blocks
    .filter(isCall)
    .flatMap((block) => block.body.attributes)
    .filter(isSource)
    .flatMap(({ value }) => expressionsIn(value))
  return {
    modules: sources.flatMap((source) => moduleIn(textIn(source), place)),
    paths: valuesIn(body)
      .flatMap(expressionsIn)
      .flatMap((expression) => pathsIn(textIn(expression), place)),
  }
}

function isCall({ type }: Block): boolean {
  return type === 'module'
}

function isSource({ name }: { readonly name: string }): boolean {
  return name === 'source'
}

/** Every value, but for where modules are: that is relative to another directory than paths are. */
function valuesIn({ attributes, blocks }: Body): Expression[] {
  const inside = blocks.flatMap((block) => {
    const { body } = block
    return valuesIn(
      isCall(block) ? { ...body, attributes: body.attributes.filter((one) => !isSource(one)) } : body,
    )
  })
  return [...attributes.map(({ value }) => value), ...inside]
}

/** An expression and all that stand in it. */
function expressionsIn(expression: Expression): Expression[] {
  return [expression, ...innerOf(expression).flatMap(expressionsIn)]
}

function innerOf(expression: Expression): readonly Expression[] {
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

/** A text as far as it can be told by reading. */
interface Text {
  /** What it begins with: `path.module`, `path.root`, something that is not told, or nothing but its own letters. */
  readonly start: 'module' | 'root' | 'untold' | 'plain'
  readonly text: string
  /** cut: something follows that is not told. */
  readonly end: 'whole' | 'cut'
}

function textIn(expression: Expression): Text | undefined {
  if (expression.kind !== 'text') return undefined
  const [first, ...others] = expression.parts
  if (first === undefined) return undefined
  if (typeof first === 'string') return told('plain', expression.parts)
  const named = first.kind === 'reference' ? first.name : ''
  return told(
    named === 'path.root' || named === 'path.cwd' ? 'root' : named === 'path.module' ? 'module' : 'untold',
    others,
  )
}

function told(start: Text['start'], parts: readonly (string | Expression)[]): Text {
  const cut = parts.findIndex((part) => typeof part !== 'string')
  const plain = cut < 0 ? parts : parts.slice(0, cut)
  return { start, text: plain.join(''), end: cut < 0 ? 'whole' : 'cut' }
}

function moduleIn(text: Text | undefined, place: ModulePlace): string[] {
  return text?.start === 'plain' && /^\.\.?(\/|$)/.test(text.text)
    ? [inside(place.directory, withoutRest(text))]
    : []
}

/** Only what leads upwards can lead out of the directory, which counts with all below it. */
function pathsIn(text: Text | undefined, { directory, root }: ModulePlace): string[] {
  if (text === undefined || !/(^|\/)\.\.(\/|$)/.test(text.text)) return []
  const path = withoutRest(text)
  if (text.start !== 'plain' && !path.startsWith('/')) return []
  if (text.start === 'plain' && /^(\/|\w+:|~)/.test(path)) return []
  const bases = { module: [directory], root: [root], plain: [root], untold: [directory, root] }[text.start]
  return [...new Set(bases.map((base) => inside(base, path)))].filter((one) => !isOutside(one))
}

function withoutRest({ text, end }: Text): string {
  return end === 'whole' ? text : text.slice(0, text.lastIndexOf('/') + 1)
}

/** A path from the root of the repository, without a `/` at its end; '' is the root itself. */
function inside(base: string, path: string): string {
  const joined = posix.join(base, path).replace(/\/+$/, '')
  return joined === '.' ? '' : joined
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../')
}

/** A text of JSON is one of a template: https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping */
function reachOfJson(value: unknown, place: ModulePlace): ModuleReach {
  const { module: calls, ...others } = isRecord(value) ? value : {}
  const called = listOf(calls)
    .flatMap((one) => (isRecord(one) ? Object.values(one) : []))
    .flatMap(listOf)
    .filter(isRecord)
  const values = called.map(({ source: _, ...values }) => values)
  const textsIn = (one: unknown) => stringsIn(one).map((text) => parseTemplate(text))
  return {
    modules: called.flatMap(({ source }) => textsIn(source)).flatMap((text) => moduleIn(textIn(text), place)),
    paths: textsIn([others, values])
      .flatMap(expressionsIn)
      .flatMap((text) => pathsIn(textIn(text), place)),
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return isRecord(value) ? Object.values(value).flatMap(stringsIn) : []
}
