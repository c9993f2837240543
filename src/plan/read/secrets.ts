import { isRecord, type JsonRecord } from '../json.ts'
import type { ResourceChange } from '../plan.ts'

/** Values and the marks beside them, in the same shape: `true` where all that is there is sensitive. */
type Marked = Pick<ResourceChange, 'type' | 'before' | 'after' | 'beforeSensitive' | 'afterSensitive'>

/**
 * The texts that changes mark as sensitive somewhere. The tools hide them only where they are marked: a copy that
 * another attribute took before the mark was there is printed in plain text.
 */
export function sensitiveTexts(changes: readonly Marked[]): string[] {
  const found = new Set<string>()
  for (const { before, after, beforeSensitive, afterSensitive } of changes) {
    collect(before, beforeSensitive, found)
    collect(after, afterSensitive, found)
  }
  return withoutNames([...found], changes)
}

/**
 * Those that are no part of a group's name. What a group is called stands in AWS's console and in the outputs of this
 * action, where later steps find it by, though it may have been put together with a variable that is marked.
 */
export function withoutNames(texts: readonly string[], changes: readonly Marked[]): string[] {
  const names = changes.flatMap(({ type, before, after }) =>
    type === 'aws_autoscaling_group' ? [before?.name, after?.name] : [],
  )
  return texts.filter((text) => !names.some((name) => typeof name === 'string' && name.includes(text)))
}

/**
 * The texts that a plan marks as sensitive anywhere else: in the state it was made from and the one it will come to,
 * where what data sources read is, in outputs, in changes that wait for a later plan, in what its actions are given,
 * and in variables that are declared sensitive, of modules too.
 */
export function sensitiveElsewhere(document: JsonRecord): string[] {
  const found = new Set<string>()
  const { prior_state, planned_values, variables, configuration, output_changes } = document
  for (const values of [isRecord(prior_state) ? prior_state.values : undefined, planned_values]) {
    if (!isRecord(values)) continue
    collectModule(values.root_module, found)
    collectOutputs(values.outputs, found)
  }
  for (const change of Object.values(isRecord(output_changes) ? output_changes : {}))
    collectChange(change, found)
  for (const { resource_change } of recordsIn(document.deferred_changes))
    if (isRecord(resource_change)) collectChange(resource_change.change, found)
  collectActions(document, found)
  const root = isRecord(configuration) ? configuration.root_module : undefined
  collectDeclared(root, found)
  collectVariables(variables, root, found)
  return [...found]
}

function collectChange(change: unknown, found: Set<string>): void {
  if (!isRecord(change)) return
  collect(change.before, change.before_sensitive, found)
  collect(change.after, change.after_sensitive, found)
}

/** An action's provider may print what it is given; the tool does not look for secrets there. */
function collectActions(document: JsonRecord, found: Set<string>): void {
  const deferred = recordsIn(document.deferred_action_invocations).map((entry) => entry.action_invocation)
  for (const action of [...recordsIn(document.action_invocations), ...recordsIn(deferred)])
    collect(action.config_values, action.config_sensitive, found)
}

/** What is written into the code for a variable that is declared sensitive: its default, and what a call gives. */
function collectDeclared(module: unknown, found: Set<string>): void {
  if (!isRecord(module)) return
  const isMarked = (declared: unknown) => isRecord(declared) && declared.sensitive === true
  for (const declared of Object.values(isRecord(module.variables) ? module.variables : {}))
    if (isRecord(declared)) collect(declared.default, isMarked(declared), found)
  for (const call of Object.values(isRecord(module.module_calls) ? module.module_calls : {})) {
    if (!isRecord(call)) continue
    const { module: called, expressions } = call
    const variables = isRecord(called) && isRecord(called.variables) ? called.variables : {}
    for (const [name, given] of Object.entries(isRecord(expressions) ? expressions : {}))
      if (isRecord(given)) collect(given.constant_value, isMarked(ownOf(variables, name)), found)
    collectDeclared(called, found)
  }
}

function ownOf(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function collectModule(module: unknown, found: Set<string>): void {
  if (!isRecord(module)) return
  for (const resource of recordsIn(module.resources))
    collect(resource.values, resource.sensitive_values, found)
  for (const child of recordsIn(module.child_modules)) collectModule(child, found)
}

function recordsIn(list: unknown): JsonRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : []
}

function collectOutputs(outputs: unknown, found: Set<string>): void {
  for (const output of Object.values(isRecord(outputs) ? outputs : {})) {
    if (isRecord(output)) collect(output.value, output.sensitive === true, found)
  }
}

function collectVariables(variables: unknown, root: unknown, found: Set<string>): void {
  const declared = isRecord(root) && isRecord(root.variables) ? root.variables : {}
  for (const [name, held] of Object.entries(isRecord(variables) ? variables : {})) {
    const declaration = ownOf(declared, name)
    const isMarked = isRecord(declaration) && declaration.sensitive === true
    if (isRecord(held)) collect(held.value, isMarked, found)
  }
}

/** Goes where the marks go: most values have none. */
function collect(value: unknown, marks: unknown, found: Set<string>): void {
  if (marks === true) collectAll(value, found)
  else if (Array.isArray(marks)) {
    if (!Array.isArray(value)) return
    for (const [index, inner] of value.entries()) collect(inner, marks[index], found)
  } else if (isRecord(marks) && isRecord(value)) {
    for (const name of Object.keys(marks)) collect(ownOf(value, name), marks[name], found)
  }
}

function collectAll(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' || typeof value === 'number') found.add(String(value))
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collectAll(inner, found)
}
