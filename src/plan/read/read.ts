import { DeployError } from '../../outcome/error.ts'
import { type DocumentKind, isRecord, type JsonRecord, malformed, parseDocument, textOf } from '../json.ts'
import type { ChangeKind, OutputChange, PlanCounts, PlanModel, ResourceChange } from '../plan.ts'
import { readAside } from './aside.ts'
import { readInvocations } from './invocations.ts'
import { readLookups } from './lookups.ts'
import { sensitiveElsewhere, sensitiveTexts, withoutNames } from './secrets.ts'

const PLAN: DocumentKind = { name: 'plan', reason: 'plan-failed' }

/** Actions as the JSON lists them, joined in order. Replacements that forget the old object came with lifecycle `destroy = false`. */
const KINDS: Readonly<Record<string, ChangeKind>> = {
  'no-op': 'no-op',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  'delete,create': 'replace-destroy-first',
  'create,delete': 'replace-create-first',
  'create,forget': 'replace-create-first',
  'forget,create': 'replace-create-first',
}

/**
 * Reads `terraform show -json <plan file>` (or tofu's). Unknown fields are left alone; unknown actions are
 * not, since what they do to servers cannot be told. Raises DeployError `plan-failed` for what is no plan,
 * for a format version other than 0.1 to 1.x and for a plan that ended in errors.
 * Format: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export function readPlan(json: string): PlanModel {
  return modelOf(parseDocument(PLAN, json))
}

/** The same, with the state as the plan found it: what `show -json` of a state gives. Errors as there. */
export function readPlanAndState(json: string): { readonly model: PlanModel; readonly priorState: string } {
  const document = parseDocument(PLAN, json)
  // A plan of a stack that was never applied has no prior state.
  const { prior_state: state = { format_version: '1.0' } } = document
  return { model: modelOf(document), priorState: JSON.stringify(state) }
}

function modelOf(document: ReturnType<typeof parseDocument>): PlanModel {
  if (document.errored === true) throw erroredPlan()
  const changes = listOf(document, 'resource_changes').flatMap(readChange)
  const outputs = readOutputs(document)
  const drift = readDrift(document)
  const invocations = readInvocations(document, PLAN)
  const counts = countChanges(changes, { outputs: outputs.length, invoke: invocations.length })
  const plannedAt = textOf(document.timestamp)
  return {
    formatVersion: document.format_version,
    toolVersion: textOf(document.terraform_version) ?? 'unknown',
    changes,
    outputChanges: outputs.map(({ name }) => name),
    outputs,
    counts,
    hasChanges: Object.values(counts).some((count) => count > 0),
    variables: readVariables(document),
    lookups: readLookups(document, changes),
    invocations,
    secrets: readSecrets(document, [...changes, ...drift]),
    aside: readAside(document, drift, changes),
    ...(plannedAt === undefined ? {} : { plannedAt }),
  }
}

function erroredPlan(): DeployError {
  return new DeployError('plan-failed', 'The plan ended in errors and is not complete.', {
    next: ['Fix the errors that the plan printed.'],
  })
}

/** The list of changes. A state's JSON has none of a plan's parts: it must not pass as "no changes". */
function listOf(document: JsonRecord, field: string): readonly unknown[] {
  const value = document[field] ?? []
  if (!Array.isArray(value)) throw malformed(PLAN, `${field} is not a list`)
  const isPlan = field in document || 'planned_values' in document || 'output_changes' in document
  if (!isPlan) throw malformed(PLAN, 'it holds no plan')
  return value
}

/** Drift is told, and nothing is decided by it: what cannot be read of it does not stop a plan. */
function readDrift({ resource_drift }: JsonRecord): readonly ResourceChange[] {
  const entries: unknown[] = Array.isArray(resource_drift) ? resource_drift : []
  return entries.flatMap((entry, index) => {
    try {
      return readChange(entry, index)
    } catch {
      return []
    }
  })
}

function readChange(entry: unknown, index: number): ResourceChange[] {
  const place = `resource_changes[${index}]`
  if (!isRecord(entry)) throw malformed(PLAN, `${place} is not an object`)
  // Ephemeral resources exist during a run only: there is nothing they could change.
  if (entry.mode === 'ephemeral') return []
  const change = entry.change
  if (!isRecord(change)) throw malformed(PLAN, `${place} has no change`)
  return [
    {
      address: requiredText(entry, 'address', place),
      type: requiredText(entry, 'type', place),
      name: requiredText(entry, 'name', place),
      mode: readMode(entry.mode, place),
      kind: readKind(change.actions, place),
      before: readValues(change.before, `${place}.change.before`),
      after: readValues(change.after, `${place}.change.after`),
      afterUnknown: change.after_unknown ?? {},
      beforeSensitive: change.before_sensitive ?? false,
      afterSensitive: change.after_sensitive ?? false,
      replacePaths: readPaths(change.replace_paths),
      ...readExtras(entry, change),
    },
  ]
}

function readExtras(entry: JsonRecord, change: JsonRecord): Partial<ResourceChange> {
  const reason = textOf(entry.action_reason)
  const movedFrom = textOf(entry.previous_address)
  const deposed = textOf(entry.deposed)
  const importId = isRecord(change.importing) ? importedId(change.importing) : undefined
  const actions = change.actions as readonly unknown[]
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(movedFrom === undefined || movedFrom === entry.address ? {} : { movedFrom }),
    ...(deposed === undefined ? {} : { deposed }),
    ...(isRecord(change.importing) ? { importing: true } : {}),
    ...(importId === undefined ? {} : { importId }),
    ...(actions.length === 2 && actions.includes('forget') ? { keepsOld: true } : {}),
  }
}

/** Since Terraform 1.12 an identity of several parts may stand in the place of the id. */
function importedId({ id, identity }: JsonRecord): string | undefined {
  return textOf(id) ?? (isRecord(identity) ? JSON.stringify(identity) : undefined)
}

function requiredText(entry: JsonRecord, field: string, place: string): string {
  const value = textOf(entry[field])
  if (value === undefined) throw malformed(PLAN, `${place} has no ${field}`)
  return value
}

function readMode(mode: unknown, place: string): 'managed' | 'data' {
  if (mode === 'managed' || mode === 'data') return mode
  throw malformed(PLAN, `${place} has a mode this version does not know`)
}

function readKind(actions: unknown, place: string): ChangeKind {
  const key =
    Array.isArray(actions) && actions.every((item) => typeof item === 'string') ? actions.join() : ''
  const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined
  if (kind === undefined) throw malformed(PLAN, `${place} has actions this version does not know`)
  return kind
}

function readValues(value: unknown, place: string): JsonRecord | null {
  if (value === null || value === undefined) return null
  if (!isRecord(value)) throw malformed(PLAN, `${place} is not an object`)
  return value
}

function readPaths(value: unknown): readonly (readonly (string | number)[])[] {
  if (!Array.isArray(value)) return []
  const isStep = (step: unknown) => typeof step === 'string' || typeof step === 'number'
  return value.filter((path) => Array.isArray(path) && path.every(isStep))
}

function readOutputs(document: JsonRecord): readonly OutputChange[] {
  const outputs = document.output_changes ?? {}
  if (!isRecord(outputs)) throw malformed(PLAN, 'output_changes is not an object')
  return Object.entries(outputs)
    .map(([name, change]) => readOutput(name, change))
    .filter(({ kind }) => kind !== 'no-op')
}

function readOutput(name: string, change: unknown): OutputChange {
  const place = `output_changes.${name.slice(0, 80)}`
  if (!isRecord(change)) throw malformed(PLAN, `${place} is not an object`)
  return {
    name,
    kind: readKind(change.actions, place),
    before: { value: change.before },
    after: { value: change.after },
    afterUnknown: { value: change.after_unknown },
    beforeSensitive: { value: change.before_sensitive },
    afterSensitive: { value: change.after_sensitive },
  }
}

function readVariables(document: JsonRecord): JsonRecord {
  const variables = isRecord(document.variables) ? Object.entries(document.variables) : []
  return Object.fromEntries(variables.map(([name, held]) => [name, isRecord(held) ? held.value : undefined]))
}

function readSecrets(document: JsonRecord, changes: readonly ResourceChange[]): string[] {
  return [...new Set([...sensitiveTexts(changes), ...withoutNames(sensitiveElsewhere(document), changes)])]
}

/** Each managed change counts once by its kind; imports and moves come on top, as both may go with any kind. */
function countChanges(
  changes: readonly ResourceChange[],
  others: Pick<PlanCounts, 'outputs' | 'invoke'>,
): PlanCounts {
  const managed = changes.filter((change) => change.mode === 'managed')
  const count = (...kinds: ChangeKind[]) => managed.filter((change) => kinds.includes(change.kind)).length
  return {
    add: count('create'),
    change: count('update'),
    replace: count('replace-create-first', 'replace-destroy-first'),
    destroy: count('delete'),
    import: managed.filter((change) => change.importing === true).length,
    move: managed.filter((change) => change.movedFrom !== undefined).length,
    forget: count('forget'),
    ...others,
  }
}
