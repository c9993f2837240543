import type { ImageInputs } from '../../inputs/types.ts'
import { errorMessage } from '../../outcome/error.ts'
import { type Body, parseHcl } from '../../template/hcl.ts'
import { reachOfLegacy, variablesOf } from '../../template/legacy.ts'
import type { Scope } from '../../template/possible-values.ts'
import { merged, type Reach, reachOfTemplate, reachOfValue } from '../../template/reach.ts'
import { scopeOf } from '../../template/scope.ts'
import type { Variable } from '../../tools/variable.ts'
import type { FileDeps, Template, TemplateFile } from './template.ts'

/** What a template and its variables reach for. */
export function readReach(
  { variables }: ImageInputs,
  template: Template,
  { context }: FileDeps,
): { readonly reach: Reach; readonly scope: Scope } {
  const read = template.files.map(readFile)
  const { root } = template
  const environment = context.environment
  const given = [...variables, ...exported(context.packerEnvironment)]
  const texts = read.flatMap(({ texts: own }) => own)
  const bodies = (role: TemplateFile['role']) =>
    read.flatMap(({ body, file }) => (body !== undefined && file.role === role ? [body] : []))
  const scope = scopeOf(
    { template: bodies('template'), variableFiles: bodies('variables'), texts, variables: given },
    { root, environment },
  )
  const legacy = { given: [...given, ...texts], root, environment }
  const mentioned = [...given, ...texts].map(({ value }) => value)
  const reach = merged([
    { read: [], rendered: [], mentioned, doubts: read.flatMap(({ doubts }) => doubts) },
    ...read.map((each) => reachOf(each, scope, legacy)),
  ])
  return { reach, scope }
}

/** `PKR_VAR_*` as variables. */
function exported(environment: Readonly<Record<string, string>>): Variable[] {
  return Object.entries(environment).map(([name, value]) => ({ name: name.replace(/^PKR_VAR_/, ''), value }))
}

interface ReadFile {
  readonly file: TemplateFile
  readonly body?: Body
  /** A template of the older JSON format. */
  readonly json?: unknown
  readonly texts: readonly Variable[]
  readonly doubts: readonly string[]
}

function readFile(file: TemplateFile): ReadFile {
  const { name, role, text } = file
  const none = { file, texts: [], doubts: [] }
  try {
    if (!name.endsWith('.json')) return { ...none, body: parseHcl(text) }
    if (name.endsWith('.pkr.json')) return { ...none, doubts: [`${name}: HCL in JSON, which is not read`] }
    const json: unknown = JSON.parse(text)
    return role === 'variables' ? { ...none, texts: variablesOf(json) } : { ...none, json }
  } catch (error) {
    return { ...none, doubts: [`${name}: ${errorMessage(error)}`] }
  }
}

function reachOf(
  { file, body, json }: ReadFile,
  scope: Scope,
  legacy: Omit<Parameters<typeof reachOfLegacy>[0], 'json'>,
): Reach {
  const { name, role } = file
  if (body !== undefined && role === 'template') return reachOfTemplate(body, scope, name)
  const values = body?.attributes ?? []
  return merged([
    ...values.map(({ value }) => reachOfValue(value, scope, name)),
    ...(json === undefined ? [] : [reachOfLegacy({ ...legacy, json }, name)]),
  ])
}
