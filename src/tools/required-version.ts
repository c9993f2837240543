import { allOf, type Constraint, parseRequired } from './constraint.ts'
import type { ToolName } from './product.ts'

/** A file of a root module. */
export interface ModuleFile {
  readonly name: string
  readonly text: string
}

/**
 * What the `terraform` blocks of a root module require of the tool, all of them together. Undefined where they require
 * nothing, or what cannot be read: the tool itself holds its version against it once more, and says what is wrong.
 */
export function requiredVersion(files: readonly ModuleFile[], tool: ToolName): Constraint | undefined {
  const written = filesRead(files, tool).flatMap(({ name, text }) =>
    name.endsWith('.json') ? fromJson(text) : fromHcl(text),
  )
  return allOf(written.map(parseRequired).filter((constraint) => constraint !== undefined))
}

/**
 * OpenTofu reads `.tofu` files too, and in the place of a `.tf` file of the same name.
 * https://opentofu.org/docs/language/files/
 */
function filesRead(files: readonly ModuleFile[], tool: ToolName): ModuleFile[] {
  const names = new Set(files.map(({ name }) => name))
  return files.filter(({ name }) => {
    if (/\.tofu(\.json)?$/.test(name)) return tool === 'tofu'
    const isShadowed = tool === 'tofu' && names.has(name.replace(/\.tf(\.json)?$/, '.tofu$1'))
    return /\.tf(\.json)?$/.test(name) && !isShadowed
  })
}

/** A `terraform` block in JSON. */
type Settings = { readonly required_version?: unknown } | null

function fromJson(text: string): string[] {
  try {
    const { terraform = [] } = JSON.parse(text) as { terraform?: Settings | Settings[] }
    return [terraform].flat().flatMap((settings) => {
      const version = settings?.required_version
      return typeof version === 'string' ? [version] : []
    })
  } catch {
    return []
  }
}

/** What `required_version` is set to, right below `terraform` blocks at the top of a file. */
function fromHcl(text: string): string[] {
  const tokens = tokensOf(text)
  const found: string[] = []
  let depth = 0
  let isInside = false
  tokens.forEach((token, at) => {
    if (token === '{') {
      if (depth === 0) isInside = tokens[at - 1] === 'terraform'
      depth += 1
    }
    if (token === '}') depth -= 1
    const value = tokens[at + 2] ?? ''
    const isSet = token === 'required_version' && tokens[at + 1] === '=' && value.startsWith('"')
    if (isSet && isInside && depth === 1) found.push(value.slice(1, -1))
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
