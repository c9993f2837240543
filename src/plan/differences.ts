import { isRecord } from './json.ts'
import type { ResourceChange } from './plan.ts'

/** Where a value is in a resource: attribute names, indexes of blocks, keys of maps. */
export type Path = readonly (string | number)[]

/**
 * Paths at which the values of a change differ, or become known only after apply. What a provider may write either
 * way counts as equal: null, "", an empty list, an attribute left out. Lists of another length differ as a whole.
 */
export function differences({ before, after, afterUnknown }: ResourceChange): Path[] {
  return differing({ before: before ?? {}, after: after ?? {}, unknown: afterUnknown }, [])
}

interface Place {
  readonly before: unknown
  readonly after: unknown
  readonly unknown: unknown
}

function differing(place: Place, path: Path): Path[] {
  const { before, after, unknown } = place
  if (unknown === true) return [path]
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after), ...unknownNames(unknown)])
    return [...names].flatMap((name) => differing(inside(place, name), [...path, name]))
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((_, index) => differing(inside(place, index), [...path, index]))
  }
  if (isEmpty(before) && isEmpty(after)) return []
  return before === after ? [] : [path]
}

/** Names of attributes that are unknown somewhere: those which are not are often listed as `false` or empty. */
function unknownNames(unknown: unknown): string[] {
  if (!isRecord(unknown)) return []
  return Object.keys(unknown).filter((name) => hasTrue(unknown[name]))
}

function inside({ before, after, unknown }: Place, step: string | number): Place {
  return { before: valueAt(before, [step]), after: valueAt(after, [step]), unknown: valueAt(unknown, [step]) }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** The value at a path, undefined where there is none. */
export function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return valueAt((value as Record<string | number, unknown>)[step], rest)
}

/** Whether the plan marks the value at this path, or one around or within it, as sensitive. */
export function isSensitive(change: ResourceChange, path: Path): boolean {
  return [change.beforeSensitive, change.afterSensitive].some(
    (marks) => hasTrue(valueAt(marks, path)) || isMarkedAround(marks, path),
  )
}

/** Whether the value at this path, or one around or within it, is known only after apply. */
export function isUnknown({ afterUnknown }: Pick<ResourceChange, 'afterUnknown'>, path: Path): boolean {
  return hasTrue(valueAt(afterUnknown, path)) || isMarkedAround(afterUnknown, path)
}

function isMarkedAround(marks: unknown, path: Path): boolean {
  return path.some((_, length) => valueAt(marks, path.slice(0, length)) === true)
}

function hasTrue(marks: unknown): boolean {
  if (typeof marks !== 'object' || marks === null) return marks === true
  return Object.values(marks).some(hasTrue)
}

/** A path as it is written in HCL, e.g. `launch_template[0].version`. Keys inside of sensitive values are left out. */
export function pathText(change: ResourceChange, path: Path): string {
  const isHidden = (length: number) =>
    [change.beforeSensitive, change.afterSensitive].some(
      (marks) => valueAt(marks, path.slice(0, length)) === true,
    )
  const end = path.findIndex((_, index) => isHidden(index))
  return (end < 0 ? path : path.slice(0, Math.max(end, 1))).reduce<string>(withStep, '')
}

/** A path in HCL with one more step: `withStep('tags', 'a b')` is `tags["a b"]`. */
export function withStep(text: string, step: string | number): string {
  if (typeof step === 'number') return `${text}[${step}]`
  if (!/^[\w-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`
  return text === '' ? step : `${text}.${step}`
}
