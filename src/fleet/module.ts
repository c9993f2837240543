import { posix } from 'node:path'
import { isRecord } from '../plan/json.ts'
import { type Block, type Body, parseHcl } from '../template/hcl.ts'
import { type Expression, innerOf, parseTemplate } from '../template/hcl-expressions.ts'

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

/** Which files of values Terraform and OpenTofu read of a root module unasked. */
export const VALUES_FILE = /(^terraform|\.auto)\.tfvars(\.json)?$/

/** What values of variables name outside of the root module: its code may open that. */
export function pathsOfValues(values: readonly string[], place: ModulePlace): string[] {
  return values.flatMap((value) => pathsOf({ kind: 'text', parts: [value], line: 1 }, place))
}

function reachOfBody(body: Body, place: ModulePlace): ModuleReach {
  const sources = body.blocks
    .filter(isCall)
    .flatMap((block) => block.body.attributes)
    .filter(isSource)
    .map(({ value }) => value)
  return {
    modules: modulesIn(sources, place),
    paths: [
      ...anywhere(sources),
      ...valuesIn(body)
        .flatMap(expressionsIn)
        .flatMap((expression) => pathsOf(expression, place)),
    ],
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

/** A text as far as it can be told by reading. */
interface Text {
  /** What it begins with: `path.module`, `path.root`, something that is not told, or nothing but its own letters. */
  readonly start: 'module' | 'root' | 'untold' | 'plain'
  readonly text: string
  /** cut: something follows that is not told. */
  readonly end: 'whole' | 'cut'
}

/** The texts that a text is: whole, and from each place on where it puts in a path. */
function textsIn(expression: Expression): Text[] {
  if (expression.kind !== 'text') return []
  const { parts } = expression
  const begins = parts.flatMap((part, at) => (at > 0 && startOf(part) === 'plain' ? [] : [at]))
  return begins.flatMap((at) => textFrom(parts.slice(at)))
}

function textFrom([first, ...others]: readonly (string | Expression)[]): Text[] {
  if (first === undefined) return []
  if (typeof first === 'string') return wordsOf(told('plain', [first, ...others]))
  const text = told(startOf(first), others)
  const [, later] = /^\S*\s+(.*)$/s.exec(text.text) ?? []
  return later === undefined ? [text] : [text, ...wordsOf({ ...text, start: 'plain', text: later })]
}

/** What `format` puts in comes first: `%s/../motd`; a command has several paths: `bash ../a.sh`. */
function wordsOf(text: Text): Text[] {
  const words = text.text.split(/[\s"'=]+/)
  const each = words.flatMap((word, index): Text[] => {
    const [, verb = '', rest = ''] = /^(%[^/]*)?(.*)$/s.exec(word) ?? []
    const end = index === words.length - 1 ? text.end : 'whole'
    return words.length > 1 && /^[./]*$/.test(rest) && verb === ''
      ? []
      : [{ start: verb === '' ? 'plain' : 'untold', text: rest, end }]
  })
  return words.length === 1 ? each : [text, ...each]
}

function startOf(part: string | Expression): Text['start'] {
  if (typeof part === 'string') return 'plain'
  const named = part.kind === 'reference' ? part.name : ''
  if (named === 'path.root' || named === 'path.cwd') return 'root'
  return named === 'path.module' ? 'module' : 'untold'
}

function told(start: Text['start'], parts: readonly (string | Expression)[]): Text {
  const cut = parts.findIndex((part) => typeof part !== 'string')
  const plain = cut < 0 ? parts : parts.slice(0, cut)
  return { start, text: plain.join(''), end: cut < 0 ? 'whole' : 'cut' }
}

/** Where a source is written as a text, it begins with what tells whether it is a local one. */
function modulesIn(sources: readonly Expression[], place: ModulePlace): string[] {
  return sources.flatMap(choicesOf).flatMap((source) => {
    const [text] = source.kind === 'text' ? textFrom(source.parts) : []
    return text === undefined ? [] : moduleIn(text, place)
  })
}

function moduleIn(text: Text, { directory, root }: ModulePlace): string[] {
  if (text.start === 'untold') return []
  if (text.start === 'plain' && !/^\.\.?(\/|$)/.test(text.text)) return []
  return [inside(text.start === 'root' ? root : directory, withoutRest(text))]
}

/** OpenTofu takes what variables say for a source: it may be anywhere. */
function anywhere(sources: readonly Expression[]): string[] {
  const isTold = (source: Expression) =>
    source.kind === 'text' && textFrom(source.parts)[0]?.start !== 'untold'
  return sources.flatMap(choicesOf).every(isTold) ? [] : ['']
}

function choicesOf(expression: Expression): Expression[] {
  return expression.kind === 'several' ? expression.items.flatMap(choicesOf) : [expression]
}

/** What an expression names; not what those in it do. */
function pathsOf(expression: Expression, place: ModulePlace): string[] {
  const above = expression.kind === 'call' && expression.name === 'dirname' && expression.args.some(isPath)
  const { directory, root } = place
  return above
    ? [...new Set([directory, root].map((base) => inside(base, '..')))].filter((one) => !isOutside(one))
    : textsIn(expression).flatMap((text) => pathsIn(text, place))
}

function isPath(expression: Expression): boolean {
  return expressionsIn(expression).some((one) => one.kind === 'reference' && one.name.startsWith('path.'))
}

/** Only what leads upwards can lead out of the directory, which counts with all below it. */
function pathsIn(text: Text, { directory, root }: ModulePlace): string[] {
  if (!/(^|\/)\.\.(\/|$)/.test(text.text)) return []
  const path = withoutRest(text)
  if (text.start !== 'plain' && !path.startsWith('/')) return []
  if (text.start === 'plain' && /^(\/|\w+:|~)/.test(path)) return []
  // One of several that `join` makes a path of.
  const isPart = /^[./]+$/.test(path) && text.end === 'whole'
  const plain = isPart ? [directory, root] : [root]
  const bases = { module: [directory], root: [root], plain, untold: [directory, root] }[text.start]
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
  const written = (one: unknown) => stringsIn(one).map((text) => parseTemplate(text))
  const sources = called.flatMap(({ source }) => written(source))
  return {
    modules: modulesIn(sources, place),
    paths: [
      ...anywhere(sources),
      ...written([others, values])
        .flatMap(expressionsIn)
        .flatMap((text) => pathsOf(text, place)),
    ],
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
