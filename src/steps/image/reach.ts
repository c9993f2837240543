import type { TemplateInputs } from '../../inputs/types.ts'
import { errorMessage } from '../../outcome/error.ts'
import { type Body, parseHcl } from '../../template/hcl.ts'
import { reachOfLegacy, variablesOf } from '../../template/legacy.ts'
import { type Offer, offerOf, offerOfLegacy } from '../../template/offers.ts'
import type { Scope } from '../../template/possible-values.ts'
import { merged, type Reach, reachOfTemplate, reachOfValue } from '../../template/reach.ts'
import { scopeOf } from '../../template/scope.ts'
import type { Variable } from '../../tools/variable.ts'
import type { Source } from '../source/source.ts'
import { type FileDeps, openTemplate, type Template, type TemplateFile } from './template.ts'

/** What a template and its variables reach for. */
export function readReach(
  inputs: TemplateInputs,
  template: Template,
  deps: FileDeps,
): { readonly reach: Reach; readonly scope: Scope } {
  const { files, scope, given, texts } = readTemplate(inputs, template, deps)
  const { root, environment } = scope
  const legacy = { given: [...given, ...texts], root, environment }
  const mentioned = [...given, ...texts].map(({ value }) => value)
  const reach = merged([
    { read: [], rendered: [], mentioned, doubts: files.flatMap(({ doubts }) => doubts) },
    ...files.map((each) => reachOf(each, scope, legacy)),
  ])
  return { reach, scope }
}

/** What the template leaves open to these builds, so that another try may go better; undefined for nothing. */
export async function readOffer(
  inputs: TemplateInputs,
  builds: readonly string[],
  source: Source,
  deps: FileDeps,
): Promise<Offer | undefined> {
  const { files, scope } = readTemplate(inputs, await openTemplate(inputs, source, deps), deps)
  const [legacy] = files.flatMap(({ json }) => json ?? [])
  return legacy === undefined
    ? offerOf(builds, bodiesIn(files, 'template'), scope)
    : offerOfLegacy(builds, legacy)
}

/** The files of a template, read, with what its names can stand for. */
interface ReadTemplate {
  readonly files: readonly ReadFile[]
  readonly scope: Scope
  /** Variables by input and environment. */
  readonly given: readonly Variable[]
  /** Variables by files of JSON. */
  readonly texts: readonly Variable[]
}

function readTemplate(
  { variables }: TemplateInputs,
  template: Template,
  { context }: FileDeps,
): ReadTemplate {
  const files = template.files.map(readFile)
  const given = [...variables, ...exported(context.packerEnvironment)]
  const texts = files.flatMap(({ texts: own }) => own)
  const scope = scopeOf(
    {
      template: bodiesIn(files, 'template'),
      variableFiles: bodiesIn(files, 'variables'),
      texts,
      variables: given,
    },
    { root: template.root, environment: context.environment },
  )
  return { files, scope, given, texts }
}

function bodiesIn(files: readonly ReadFile[], role: TemplateFile['role']): Body[] {
  return files.flatMap(({ body, file }) => (body !== undefined && file.role === role ? [body] : []))
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
