import { looksSecret } from '../redaction/appearance.ts'
import { isRandomByNature, isSecretName, isUserData } from '../redaction/names/names.ts'
import { withStep } from './differences.ts'
import { isRecord } from './json.ts'
import type { ResourceChange } from './plan.ts'

/** One value that a change sets, with both sides as canonical text. */
export interface Edit {
  /** As it is written in HCL; never a key from inside of a sensitive value. */
  readonly path: string
  /** '' where there was nothing before. */
  readonly from: string
  /** '' where there is nothing afterwards. */
  readonly to: string
  /** Marked as sensitive, user data, or likely a secret by name or look: not even a digest of it is to be kept. */
  readonly isHidden: boolean
}

/** What a change is compared by. */
export type Compared = Pick<
  ResourceChange,
  'before' | 'after' | 'afterUnknown' | 'beforeSensitive' | 'afterSensitive'
>

/** Rewrites a text that stands for the same thing in every plan, e.g. the id of the image. */
export type Rename = (text: string) => string

interface Place {
  readonly before: unknown
  readonly after: unknown
  readonly unknown: unknown
  readonly beforeMarks: unknown
  readonly afterMarks: unknown
}

interface Walk {
  readonly found: Edit[]
  readonly rename: Rename
}

/**
 * Every value that a change sets, in an order that does not depend on the plan's. What a provider may write either way
 * counts as equal: null, "", an empty list or map, an attribute left out. Where the new value is known only after apply
 * the old one does not count: counters such as `latest_version` differ from deploy to deploy.
 */
export function editsOf(change: Compared, rename: Rename): Edit[] {
  const walk: Walk = { found: [], rename }
  const { before, after, afterUnknown, beforeSensitive, afterSensitive } = change
  const marks = { beforeMarks: beforeSensitive, afterMarks: afterSensitive }
  visit({ before: before ?? {}, after: after ?? {}, unknown: afterUnknown, ...marks }, '', walk)
  return walk.found
}

function visit(place: Place, path: string, walk: Walk): void {
  const { before, after, unknown } = place
  if (before === after && unknown !== true && kindOf(before) === 'value') return
  const name = lastName(path)
  const isSecret =
    place.beforeMarks === true || place.afterMarks === true || isUserData(name) || isSecretName(name)
  if (isSecret || unknown === true || !isNested(before, after)) {
    const sides = sidesAt(place, walk.rename)
    if (sides.from === sides.to) return
    const isHidden = isSecret || (!isRandomByNature(name) && [before, after].some(looksLikeSecret))
    walk.found.push({ path: path || 'all values', ...sides, isHidden })
    return
  }
  const [from, to] = [sizeOf(before), sizeOf(after)]
  if (from !== to) walk.found.push({ path, from: `length ${from}`, to: `length ${to}`, isHidden: false })
  for (const step of stepsOf(place)) {
    const name = typeof step === 'string' ? walk.rename(step) : step
    visit(inside(place, step), withStep(path, name), walk)
  }
}

function looksLikeSecret(value: unknown): boolean {
  return typeof value === 'string' && looksSecret(value)
}

/** Both sides of a value as text, the same where it is not set. The old one of an unknown value does not count. */
function sidesAt({ before, after, unknown }: Place, rename: Rename): Pick<Edit, 'from' | 'to'> {
  const text = (value: unknown) => JSON.stringify(value) ?? ''
  const to = text(canonical(after, unknown, rename))
  return { from: unknown === true ? '' : text(canonical(before, false, rename)), to }
}

/** Length of a list; a map has its keys for that. */
function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}

/** Name of the attribute a path ends in, without indexes and keys. */
function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** Whether both sides can be walked through together: two maps, two lists, or one of them and nothing. */
function isNested(before: unknown, after: unknown): boolean {
  const [one, other] = [kindOf(before), kindOf(after)]
  const kind = one === 'nothing' ? other : one
  return (kind === 'map' || kind === 'list') && (other === kind || other === 'nothing')
}

function kindOf(value: unknown): 'map' | 'list' | 'nothing' | 'value' {
  if (Array.isArray(value)) return 'list'
  if (isRecord(value)) return 'map'
  return value === undefined || value === null || value === '' ? 'nothing' : 'value'
}

function stepsOf({ before, after, unknown }: Place): (string | number)[] {
  if (Array.isArray(before) || Array.isArray(after)) {
    const length = Math.max(sizeOf(before), sizeOf(after), sizeOf(unknown))
    return Array.from({ length }, (_, index) => index)
  }
  return namesIn(before, after, unknown)
}

/** Names of all that is a map, each once, in order. */
function namesIn(...values: readonly unknown[]): string[] {
  const names = new Set<string>()
  for (const value of values) if (isRecord(value)) for (const name in value) names.add(name)
  return [...names].sort()
}

function inside(place: Place, step: string | number): Place {
  return {
    before: at(place.before, step),
    after: at(place.after, step),
    unknown: at(place.unknown, step),
    beforeMarks: at(place.beforeMarks, step),
    afterMarks: at(place.afterMarks, step),
  }
}

function at(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string | number, unknown>)[step]
}

/** What stands for a value that is known only after apply. */
export const UNKNOWN = '\u0001known after apply'

/** The value with its keys sorted and what is empty left out. */
function canonical(value: unknown, unknown: unknown, rename: Rename): unknown {
  if (unknown === true) return UNKNOWN
  const shape = kindOf(value) === 'nothing' ? unknown : value
  if (Array.isArray(shape)) return canonicalList(value, unknown, rename)
  if (isRecord(shape)) return canonicalMap(value, unknown, rename)
  if (typeof value === 'string') return value === '' ? undefined : rename(value)
  return value ?? undefined
}

/** What is empty keeps its place in a list. */
function canonicalList(value: unknown, unknown: unknown, rename: Rename): unknown {
  const length = Math.max(sizeOf(value), sizeOf(unknown))
  const items = Array.from({ length }, (_, index) => {
    return canonical(at(value, index), at(unknown, index), rename) ?? ''
  })
  return length === 0 ? undefined : items
}

function canonicalMap(value: unknown, unknown: unknown, rename: Rename): unknown {
  const entries: (readonly [string, unknown])[] = []
  for (const name of namesIn(value, unknown)) {
    const inner = canonical(at(value, name), at(unknown, name), rename)
    if (inner !== undefined) entries.push([rename(name), inner])
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
