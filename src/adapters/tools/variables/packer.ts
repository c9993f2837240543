import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { PackerTemplate } from '../../../deps/tools.ts'
import { declaredVariables, type Taken } from '../../../template/declared.ts'
import { type Body, parseHcl } from '../../../template/hcl.ts'
import type { Variable } from '../../../tools/variable.ts'
import { hclText, type WritePrivately, withPrivateFiles } from './private-files.ts'

/** What a call of Packer has for the user's variables. */
export interface Given {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * Works with the user's variables as arguments and environment of Packer. No argument holds a value: `PKR_VAR_*` does,
 * which Packer reads as it reads `-var`. Variable files win over it, so what one of them names goes into another file,
 * behind them. Of a template of the older JSON format all do: it knows no `PKR_VAR_*`.
 * https://developer.hashicorp.com/packer/docs/templates/hcl_templates/variables#assigning-values-to-input-variables
 */
export async function withVariables<T>(
  template: PackerTemplate,
  { runDirectory }: { readonly runDirectory: string },
  work: (given: Given) => Promise<T>,
): Promise<T> {
  const variables = lastOf(template.variables)
  const files = template.variableFiles.map((file) => `-var-file=${file}`)
  if (variables.length === 0) return work({ args: files, env: {} })
  return withPrivateFiles(runDirectory, async (write) => {
    const { args, env } = await (isLegacy(template) ? inJson : inHcl)(variables, template, write)
    return work({ args: [...files, ...args], env })
  })
}

/** A template of the older JSON format. */
export function isLegacy({ template }: Pick<PackerTemplate, 'template'>): boolean {
  return template.endsWith('.json') && !template.endsWith('.pkr.json')
}

/** Of several values of one variable the last counts. */
function lastOf(variables: readonly Variable[]): Variable[] {
  return [...new Map(variables.map((variable) => [variable.name, variable])).values()]
}

async function inJson(
  variables: readonly Variable[],
  _: PackerTemplate,
  write: WritePrivately,
): Promise<Given> {
  const values = Object.fromEntries(variables.map(({ name, value }) => [name, value]))
  return { args: [`-var-file=${await write('variables.json', JSON.stringify(values))}`], env: {} }
}

async function inHcl(
  variables: readonly Variable[],
  template: PackerTemplate,
  write: WritePrivately,
): Promise<Given> {
  const { declared, isWhole, beside } = await readTemplate(template)
  const unknown = isWhole ? variables.filter(({ name }) => !declared.has(name)) : []
  const known = variables.filter((variable) => !unknown.includes(variable))
  const isRivalled = ({ name }: Variable) => beside.some((text) => text.includes(name))
  const late = known.filter(isRivalled).map(({ name, value }) => assignment(name, value, declared.get(name)))
  const file = late.length === 0 ? [] : [`-var-file=${await write('variables.pkrvars.hcl', late.join(''))}`]
  const free = known.filter((variable) => !isRivalled(variable))
  return {
    // Packer itself says of them that they are not declared, as it would with a value.
    args: [...file, ...unknown.flatMap(({ name }) => ['-var', `${name}=`])],
    env: Object.fromEntries(free.map(({ name, value }) => [`PKR_VAR_${name}`, value])),
  }
}

/** What is not known of its variable is taken for a value where it looks like a list or an object. */
function assignment(
  name: string,
  value: string,
  taken: Taken = /^[[{]/.test(value) ? 'expression' : 'text',
): string {
  return `${name} = ${taken === 'text' ? hclText(value) : value}\n`
}

interface Read {
  readonly declared: ReadonlyMap<string, Taken>
  /** Whether all of the template could be read. */
  readonly isWhole: boolean
  /** The texts of the variable files, also of those that Packer finds by itself. */
  readonly beside: readonly string[]
}

async function readTemplate({ directory, template, variableFiles }: PackerTemplate): Promise<Read> {
  const path = join(directory, template)
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const place = isDirectory ? path : dirname(path)
  const names = await readdir(place).catch((): string[] => [])
  const beside = (ending: RegExp) =>
    names.filter((name) => ending.test(name)).map((name) => join(place, name))
  const own = isDirectory ? beside(/\.pkr\.(hcl|json)$/) : [path]
  const bodies = await Promise.all(own.map(bodyOf))
  const files = [
    ...beside(/\.auto\.pkrvars\.(hcl|json)$/),
    ...variableFiles.map((file) => resolve(directory, file)),
  ]
  return {
    declared: declaredVariables(bodies.filter((body) => body !== undefined)),
    isWhole: !bodies.includes(undefined),
    beside: await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => ''))),
  }
}

/** Undefined of HCL in JSON, and of what Packer itself will refuse. */
async function bodyOf(path: string): Promise<Body | undefined> {
  try {
    return path.endsWith('.json') ? undefined : parseHcl(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
