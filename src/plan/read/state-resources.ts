import {
  blocksOf,
  type DocumentKind,
  isRecord,
  type JsonRecord,
  malformed,
  parseDocument,
  parsed,
  textOf,
} from '../json.ts'

export const STATE: DocumentKind = { name: 'state', reason: 'internal-error' }

/** An object of a state. */
export interface StateResource {
  readonly address: string
  readonly type: string
  readonly mode: string
  readonly values: JsonRecord
  /** Set where the next plan would replace it, because its create did not come to its end or a person said so. */
  readonly tainted?: true
}

/**
 * All resources of all modules. Deposed objects are left out: they are the remains of a replaced resource.
 * @param stateJson the state as it is stored (`state pull`, version 4; '' where there is none yet), which costs no start of
 * a provider, or as the tools show it (`show -json`, `prior_state` of a plan)
 * @throws DeployError internal-error for JSON that is no state
 */
export function readResources(stateJson: string): StateResource[] {
  if (stateJson.trim() === '') return []
  const document = parsed(STATE, stateJson)
  return isRecord(document) && 'version' in document ? stored(document) : shown(stateJson)
}

/** Version 4 is what all versions write since Terraform 0.12 and OpenTofu 1.6 (internal/states/statefile/version4.go). */
function stored(document: JsonRecord): StateResource[] {
  if (document.version !== 4)
    throw malformed(STATE, `it has version ${String(document.version)} instead of 4`)
  return listOf(document, 'resources').flatMap((resource) =>
    listOf(resource, 'instances')
      .filter(({ deposed }) => textOf(deposed) === undefined)
      .map((instance) => storedResource(resource, instance)),
  )
}

function storedResource(resource: JsonRecord, instance: JsonRecord): StateResource {
  const { module, mode, type, name } = resource
  if (typeof type !== 'string' || typeof mode !== 'string' || typeof name !== 'string')
    throw malformed(STATE, 'a resource has no type, mode or name')
  const parts = [textOf(module), mode === 'data' ? 'data' : undefined, type, `${name}${indexOf(instance)}`]
  const address = parts.filter((part) => part !== undefined).join('.')
  // What Terraform before 0.12 stored is flat until it is next changed; a group needs more than that, and says so.
  const values = isRecord(instance.attributes) ? instance.attributes : {}
  return { address, type, mode, values, ...(instance.status === 'tainted' && { tainted: true }) }
}

/** As the tools write it in an address: `[0]`, `["blue"]`. */
function indexOf({ index_key }: JsonRecord): string {
  if (index_key === undefined || index_key === null) return ''
  return `[${JSON.stringify(index_key).replaceAll(/[$%](?=\{)/g, '$&$&')}]`
}

function shown(stateJson: string): StateResource[] {
  const document = parseDocument(STATE, stateJson)
  if ('resource_changes' in document || 'planned_values' in document) throw malformed(STATE, 'it is a plan')
  const values = document.values ?? {}
  if (!isRecord(values)) throw malformed(STATE, 'values is not an object')
  const root = values.root_module ?? {}
  if (!isRecord(root)) throw malformed(STATE, 'values.root_module is not an object')
  const modules: JsonRecord[] = [root]
  for (const module of modules) modules.push(...listOf(module, 'child_modules'))
  return modules
    .flatMap((module) => listOf(module, 'resources'))
    .filter(({ deposed_key }) => textOf(deposed_key) === undefined)
    .map(shownResource)
}

function shownResource(resource: JsonRecord): StateResource {
  const { address, type, mode, values = {} } = resource
  if (typeof address !== 'string' || typeof type !== 'string' || typeof mode !== 'string') {
    throw malformed(STATE, 'a resource has no address, type or mode')
  }
  if (!isRecord(values)) throw malformed(STATE, `the values of ${address} are not an object`)
  return { address, type, mode, values, ...(resource.tainted === true && { tainted: true }) }
}

function listOf(parent: JsonRecord, field: string): readonly JsonRecord[] {
  const list = parent[field] ?? []
  if (!Array.isArray(list) || !list.every(isRecord))
    throw malformed(STATE, `${field} is not a list of objects`)
  return blocksOf(parent, field)
}
