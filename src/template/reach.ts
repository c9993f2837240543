import type { Block, Body } from './hcl.ts'
import { type Expression, innerOf } from './hcl-expressions.ts'
import {
  dataSources,
  isRead,
  isWritten,
  postProcessors,
  provisioners,
  pureFunctions,
  sources,
} from './packer-parts.ts'
import { possibleValues, type Scope } from './possible-values.ts'

/** Which files a template reaches for, by their paths as they are written. */
export interface Reach {
  /** Paths that Packer reads. */
  readonly read: readonly string[]
  /** Paths of `templatefile`, whose content may name further files. */
  readonly rendered: readonly string[]
  /** Other texts of the template: one that names a file counts as well, to be on the safe side. */
  readonly mentioned: readonly string[]
  /** What could not be told, a sentence each. */
  readonly doubts: readonly string[]
}

/** Reads what a template reaches for. @param file its name, for the doubts */
export function reachOfTemplate(body: Body, scope: Scope, file: string): Reach {
  return merged([...body.blocks.map((block) => reachOfTop(block, scope, file)), inBody(body, scope, file)])
}

/** What one value reaches for: of a variable file, or the text of a file that `templatefile` renders. */
export function reachOfValue(expression: Expression, scope: Scope, file: string): Reach {
  const own = expression.kind === 'call' ? reachOfCall(expression, scope, file) : nothing
  const mentioned = textsOf(expression, scope)
  return merged([
    own,
    { ...nothing, mentioned },
    ...innerOf(expression).map((each) => reachOfValue(each, scope, file)),
  ])
}

const nothing: Reach = { read: [], rendered: [], mentioned: [], doubts: [] }

/** All of them as one. */
export function merged(all: readonly Reach[]): Reach {
  return {
    read: all.flatMap(({ read }) => read),
    rendered: all.flatMap(({ rendered }) => rendered),
    mentioned: all.flatMap(({ mentioned }) => mentioned),
    doubts: all.flatMap(({ doubts }) => doubts),
  }
}

function doubtful(doubt: string): Reach {
  return { ...nothing, doubts: [doubt] }
}

/** `hcp_packer_registry` may stand in a build too: https://developer.hashicorp.com/packer/docs/templates/hcl_templates/blocks */
const plainBlocks = new Set(['packer', 'variables', 'locals', 'local', 'hcp_packer_registry'])

/** A block of the file itself. */
function reachOfTop(block: Block, scope: Scope, file: string): Reach {
  const { type, labels, body } = block
  if (plainBlocks.has(type)) return inBlocks(body, scope, file)
  if (type === 'variable') return inBlocks(withoutType(body), scope, file)
  if (type === 'source') return known(block, labels[0], sources, { scope, file })
  if (type === 'data') return known(block, labels[0], dataSources, { scope, file })
  if (type === 'build') {
    return merged([inBody(body, scope, file), ...body.blocks.map((each) => reachOfPart(each, scope, file))])
  }
  return doubtful(`${file}, line ${block.line}: a block \`${type}\``)
}

/** What looks like a call in the type of a variable, `list(string)`, is none. */
function withoutType({ attributes, blocks }: Body): Body {
  return { attributes: attributes.filter(({ name }) => name !== 'type'), blocks }
}

/** A block of a `build`. */
function reachOfPart(block: Block, scope: Scope, file: string): Reach {
  const { type, labels, body } = block
  switch (type) {
    case 'source':
      return known(block, labels[0]?.split('.').at(-2), sources, { scope, file })
    case 'provisioner':
    case 'error-cleanup-provisioner':
      return known(block, labels[0], provisioners, { scope, file })
    case 'post-processor':
      return known(block, labels[0], postProcessors, { scope, file })
    case 'post-processors':
      return merged(body.blocks.map((each) => reachOfPart(each, scope, file)))
    case 'hcp_packer_registry':
      return inBlocks(body, scope, file)
    default:
      return doubtful(`${file}, line ${block.line}: a block \`${type}\``)
  }
}

interface Place {
  readonly scope: Scope
  readonly file: string
}

/** A part of Packer or of a plugin: of one that is not known, nobody can tell what it reads. */
function known(
  block: Block,
  name: string | undefined,
  list: ReadonlySet<string>,
  { scope, file }: Place,
): Reach {
  const { type, body, line } = block
  if (name === undefined || !list.has(name)) {
    return doubtful(`${file}, line ${line}: the ${type} \`${name ?? ''}\`, which may read any file`)
  }
  const read = attributesOf(body)
    .filter((attribute) => isRead(name, attribute.name) && !isDownload(body))
    .map(({ name: attribute, value }) => reachOfPath(value, { scope, file }, `\`${attribute}\``))
  return merged([...read, inBlocks(body, scope, file)])
}

/** What a `file` provisioner fetches from the machine lies there. */
function isDownload({ attributes }: Body): boolean {
  const direction = attributes.find(({ name }) => name === 'direction')?.value
  return direction?.kind === 'text' && direction.parts.length === 1 && direction.parts[0] === 'download'
}

/** Also those of the blocks inside, `dynamic` ones among them. */
function attributesOf({ attributes, blocks }: Body): Body['attributes'] {
  return [...attributes, ...blocks.flatMap(({ body }) => attributesOf(body))]
}

function inBlocks(body: Body, scope: Scope, file: string): Reach {
  return merged([inBody(body, scope, file), ...body.blocks.map((block) => inBlocks(block.body, scope, file))])
}

/** What Packer writes may lie there from the run before, and be another file each time. */
function inBody({ attributes }: Body, scope: Scope, file: string): Reach {
  return merged(
    attributes.map(({ name, value }) => {
      const reach = reachOfValue(value, scope, file)
      return isWritten(name) ? { ...reach, mentioned: [] } : reach
    }),
  )
}

/** `{{ … }}` is put in by Packer later, `~` is somebody's home, and longer texts lose blanks on their way. */
function reachOfPath(value: Expression, { scope, file }: Place, what: string): Reach {
  const possible = possibleValues(value, scope)
  if (possible === 'unknown') return doubtful(`${file}, line ${value.line}: the path in ${what}`)
  const odd = possible.find((path) => /\{\{|^~|\n/.test(path))
  if (odd !== undefined) return doubtful(`${file}, line ${value.line}: the path \`${odd}\` in ${what}`)
  return { ...nothing, read: possible }
}

function reachOfCall(
  { name, args, line }: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
  file: string,
): Reach {
  if (pureFunctions.has(name)) return nothing
  const [path] = args
  if (path === undefined || !/^(file.*|templatefile)$/.test(name)) {
    return doubtful(`${file}, line ${line}: the function \`${name}\``)
  }
  const reach = reachOfPath(path, { scope, file }, `\`${name}(…)\``)
  if (name === 'templatefile') return { ...reach, rendered: reach.read }
  return name === 'fileset' ? merged([reach, reachOfPattern(args[1], { scope, file })]) : reach
}

/** A directory counts with all below it, which holds what a pattern finds unless it leads out again. */
function reachOfPattern(pattern: Expression | undefined, { scope, file }: Place): Reach {
  const possible = pattern === undefined ? 'unknown' : possibleValues(pattern, scope)
  const isInside =
    possible !== 'unknown' && possible.every((each) => !/(^|[\\/{,])\.\.([\\/},]|$)|^[\\/]/.test(each))
  return isInside ? nothing : doubtful(`${file}, line ${pattern?.line ?? 0}: the pattern in \`fileset(…)\``)
}

/** What a text says; of a longer one, each of its lines. */
function textsOf(expression: Expression, scope: Scope): string[] {
  const possible = expression.kind === 'text' ? possibleValues(expression, scope) : 'unknown'
  return possible === 'unknown' ? [] : possible.flatMap((text) => text.split('\n')).map((line) => line.trim())
}
