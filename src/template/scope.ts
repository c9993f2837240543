import type { Variable } from '../tools/variable.ts'
import type { Body } from './hcl.ts'
import { type Expression, parseExpression } from './hcl-expressions.ts'
import type { Scope } from './possible-values.ts'

/** Where the values of a template's variables come from. */
export interface Givers {
  readonly template: readonly Body[]
  readonly variableFiles: readonly Body[]
  /** What stands in variable files of JSON. */
  readonly texts: readonly Variable[]
  /** `-var` and `PKR_VAR_*`, the latter without their prefix. */
  readonly variables: readonly Variable[]
}

/** Set by the action itself, and another for each commit: no path can be told from them. */
export const ownVariables: readonly string[] = ['git_sha', 'git_ref', 'image_key', 'bake_tags']

/**
 * All values that a variable or local may have. Which of several givers wins is left to Packer: a file that none of
 * them names cannot be meant.
 */
export function scopeOf(givers: Givers, place: Pick<Scope, 'root' | 'environment'>): Scope {
  const values = [
    ...givers.template.flatMap(declared),
    ...givers.variableFiles.flatMap(({ attributes }) =>
      attributes.map(({ name, value }) => [`var.${name}`, value] as const),
    ),
    ...givers.texts.map(({ name, value }) => [`var.${name}`, value] as const),
    ...givers.variables.flatMap(commandLine),
  ].filter(([name]) => !ownVariables.some((own) => name === `var.${own}`))
  const given = new Map<string, (Expression | string)[]>()
  for (const [name, value] of values) given.set(name, [...(given.get(name) ?? []), value])
  return { given, ...place }
}

type Given = readonly [name: string, value: Expression | string]

function declared({ blocks }: Body): Given[] {
  return blocks.flatMap(({ type, labels, body }): Given[] => {
    const value = (wanted: string) => body.attributes.find(({ name }) => name === wanted)?.value
    const [label = ''] = labels
    const single = type === 'variable' ? value('default') : type === 'local' ? value('expression') : undefined
    if (single !== undefined) return [[`${type === 'variable' ? 'var' : 'local'}.${label}`, single]]
    const prefix = { locals: 'local', variables: 'var' }[type]
    return prefix === undefined ? [] : body.attributes.map(({ name, value }) => [`${prefix}.${name}`, value])
  })
}

/** A text as it is, or a list or an object: the variable's type decides, and both count. */
function commandLine({ name, value }: Variable): Given[] {
  const texts: Given[] = [[`var.${name}`, value]]
  if (!/^\s*[[{"]/.test(value)) return texts
  try {
    return [...texts, [`var.${name}`, parseExpression(value)]]
  } catch {
    return texts
  }
}
