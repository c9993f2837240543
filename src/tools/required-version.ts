import { allOf, type Constraint, eitherOf, parseRequired } from './constraint.ts'
import type { ToolName } from './product.ts'

/** A file of a root module. */
export interface ModuleFile {
  readonly name: string
  readonly text: string
}

/** From here on OpenTofu takes `required_version` of a `.tf` file as said to Terraform, and leaves it alone. */
const OWN_WORDS = '>= 1.12'

/**
 * What the blocks of a root module require of the tool, all of them together. Undefined where they require nothing, or
 * what cannot be read: the tool itself holds its version against it once more, and says what is wrong.
 *
 * OpenTofu goes by `required_version` in `.tofu` files and by `compatible_with` in its `language` blocks; what stands in
 * `.tf` files counts for its versions before 1.12 alone. https://opentofu.org/docs/v1.12/language/settings/
 */
export function requiredVersion(files: readonly ModuleFile[], tool: ToolName): Constraint | undefined {
  const read = filesRead(files, tool)
  const required = (of: readonly ModuleFile[]) => constraintsIn(of, ['terraform', 'required_version'])
  if (tool !== 'tofu') return allOf(required(read))
  const own = [
    ...required(read.filter(isOwn)),
    ...constraintsIn(read, ['language', 'compatible_with', 'opentofu']),
  ]
  const shared = required(read.filter((file) => !isOwn(file)))
  const before = allOf([...shared, ...own])
  const later = allOf([...own, ...constraintsOf([OWN_WORDS])])
  return shared.length === 0 || before === undefined || later === undefined ? before : eitherOf(before, later)
}

/** A file that only OpenTofu reads. */
function isOwn({ name }: ModuleFile): boolean {
  return /\.tofu(\.json)?$/.test(name)
}

/**
 * The files of a root module that a tool reads. OpenTofu reads `.tofu` files too, and in the place of a `.tf` file of the
 * same name.
 * https://opentofu.org/docs/language/files/
 */
export function filesRead(files: readonly ModuleFile[], tool: ToolName): ModuleFile[] {
  const names = new Set(files.map(({ name }) => name))
  return files.filter((file) => {
    const { name } = file
    if (isOwn(file)) return tool === 'tofu'
    const isShadowed = tool === 'tofu' && names.has(name.replace(/\.tf(\.json)?$/, '.tofu$1'))
    return /\.tf(\.json)?$/.test(name) && !isShadowed
  })
}

/** Names of blocks from the top of a file on, then of an attribute. */
type Path = readonly string[]

function constraintsIn(files: readonly ModuleFile[], path: Path): Constraint[] {
  const written = files.flatMap(({ name, text }) =>
    name.endsWith('.json') ? fromJson(text, path) : fromHcl(text, path),
  )
  return constraintsOf(written)
}

function constraintsOf(written: readonly string[]): Constraint[] {
  return written.map(parseRequired).filter((constraint) => constraint !== undefined)
}

/** A block in JSON is an object, or a list of them. */
function fromJson(text: string, path: Path): string[] {
  try {
    const found = path.reduce<unknown[]>(
      (blocks, name) => blocks.flat().map((block) => (block as Record<string, unknown> | null)?.[name]),
      [JSON.parse(text)],
    )
    return found.filter((value) => typeof value === 'string')
  } catch {
    return []
  }
}

/** What an attribute is set to, right below such blocks. */
function fromHcl(text: string, path: Path): string[] {
  const tokens = tokensOf(text)
  const found: string[] = []
  const blocks: string[] = []
  tokens.forEach((token, at) => {
    if (token === '{') blocks.push(tokens[at - 1] ?? '')
    if (token === '}') blocks.pop()
    const value = tokens[at + 2] ?? ''
    const isSet = tokens[at + 1] === '=' && value.startsWith('"')
    if (isSet && [...blocks, token].join('/') === path.join('/')) found.push(value.slice(1, -1))
  })
  return found
}

/** The tokens of HCL that tell blocks and attributes: comments and heredocs left out, a string as one. */
function tokensOf(text: string): string[] {
  const tokens: string[] = []
  const next =
    /(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\/|<<-?([\w-]+)[^\n]*\n[\s\S]*?\n[ \t]*\1(?=\s|$)|[\w-]+|[{}="]/g
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const [token] = match
    if (token === '"') next.lastIndex = endOfString(text, match.index)
    if (token === '"') tokens.push(text.slice(match.index, next.lastIndex))
    else if (/^([\w-]+|[{}=])$/.test(token)) tokens.push(token)
  }
  return tokens
}

/** Where a string ends: `${...}` and `%{...}` in it hold braces and strings of their own. */
function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start + 1; at < text.length; at += 1) {
    const two = text.slice(at, at + 2)
    if (two.startsWith('\\') || (depth === 0 && (two === '$$' || two === '%%'))) at += 1
    else if (two === '${' || two === '%{') {
      depth += 1
      at += 1
    } else if (depth > 0 && two.startsWith('{')) depth += 1
    else if (depth > 0 && two.startsWith('}')) depth -= 1
    else if (two.startsWith('"')) {
      if (depth === 0) return at + 1
      at = endOfString(text, at) - 1
    }
  }
  return text.length
}
