import { differences, type Path, pathText, valueAt } from '../differences.ts'
import type { Finding } from '../finding.ts'
import type { ChangeKind, PlanModel, ResourceChange } from '../plan.ts'
import { isHolderType } from '../templates.ts'
import { isSpentTemplate } from './destruction.ts'
import { type Serving, standsAlready } from './serving.ts'

/** What a plan is to take back. */
export interface Undo {
  /** The plan that was applied. */
  readonly applied: PlanModel
  /** The code that was applied, planned once more: what differs there differs every time, or by somebody else's doing. */
  readonly again?: Serving | undefined
}

/** The kinds of what was applied that a kind of change takes back. */
const INVERSE: Readonly<Partial<Record<ChangeKind, readonly ChangeKind[]>>> = {
  update: ['update'],
  create: ['delete'],
  delete: ['create'],
  forget: ['create'],
  'replace-create-first': ['replace-create-first', 'replace-destroy-first'],
  'replace-destroy-first': ['replace-destroy-first'],
}

/**
 * Whether a finding about a plan tells only of what takes back the plan that was applied: made is destroyed, destroyed
 * made, an attribute gets the value it had before. What carries the rollout (launch templates, launch configurations,
 * groups) may get another value where this attribute was changed, but for the size of a group: that is taken back only
 * where nobody else changed it since. A plan that was empty took up what an earlier run had applied, which no plan tells
 * any more: then what carries the rollout may be changed to any value that follows from the release.
 */
export function isUndone(finding: Finding, model: PlanModel, { applied, again }: Undo): boolean {
  const change = changeAt(finding.address, model)
  if (change !== undefined && !applied.hasChanges) return isOfEarlier(finding, change, again)
  const done = changeAt(finding.address, applied)
  if (change === undefined || done === undefined) return false
  if (INVERSE[change.kind]?.includes(done.kind) !== true) return false
  if (change.kind !== 'update' && !change.kind.startsWith('replace-')) return true
  const isCarrier = carries(change)
  if (!isCarrier && again !== undefined && standsAlready(finding, again)) return false
  return pathsOf(finding, change).every((path) => isTakenBack(path, { change, done, isCarrier }))
}

/**
 * Whether what a plan changes was applied by an earlier run, as far as that can be told after an empty plan: the code
 * that was applied would not change it, so it is that code and the release that differ. Sizes are never told so.
 */
function isOfEarlier(finding: Finding, change: ResourceChange, again: Undo['again']): boolean {
  if (change.kind !== 'update' || !carries(change)) return false
  if (again === undefined || standsAlready(finding, again)) return false
  return pathsOf(finding, change).every(([attribute]) => !SIZES.has(attribute))
}

/** Whether a resource launches instances, or holds what they are launched from. */
export function carries({ type }: Pick<ResourceChange, 'type'>): boolean {
  return isHolderType(type) || type === 'aws_autoscaling_group'
}

/** The one change of a resource; undefined where there is none, or another of its objects changes too. */
function changeAt(address: string, { changes }: PlanModel): ResourceChange | undefined {
  const found = changes.filter(
    (change) => change.address === address && change.kind !== 'no-op' && !isSpentTemplate(change),
  )
  return found.length === 1 && found[0]?.deposed === undefined ? found[0] : undefined
}

function pathsOf({ rule, attribute }: Finding, change: ResourceChange): Path[] {
  const all = differences(change)
  if (rule !== 'not-image' || attribute === undefined) return all
  return all.filter((path) => pathText(change, path) === attribute)
}

interface Pair {
  readonly change: ResourceChange
  readonly done: ResourceChange
  readonly isCarrier: boolean
}

const SIZES = new Set<string | number | undefined>(['desired_capacity', 'min_size', 'max_size'])

function isTakenBack(path: Path, { change, done, isCarrier }: Pair): boolean {
  if (!differences(done).some((other) => isAround(other, path) || isAround(path, other))) return false
  if (SIZES.has(path[0]) && !isSame(valueAt(change.before, path), valueAt(done.after, path))) return false
  if (isCarrier && !SIZES.has(path[0])) return true
  return (
    valueAt(change.afterUnknown, path) === true ||
    isSame(valueAt(change.after, path), valueAt(done.before, path))
  )
}

function isAround(outer: Path, inner: Path): boolean {
  return outer.every((step, index) => inner[index] === step)
}

/** As a provider may write it either way: nothing, or empty. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(filled(one)) === JSON.stringify(filled(other))
}

function filled(value: unknown): unknown {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value
}
