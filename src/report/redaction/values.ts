import { isRecord, isSame, type JsonRecord } from '../../plan/json.ts'
import type { ResourceChange } from '../../plan/plan.ts'
import type { FindUserData, UserData } from '../../redaction/lines/user-data.ts'
import { digestOf } from '../../redaction/names/digest.ts'
import {
  isAbout,
  isRandomByNature,
  isSecretName,
  isUserData,
  remembered,
} from '../../redaction/names/names.ts'
import { isPublicUnder, LIKELY, SENSITIVE } from '../../redaction/names/values.ts'
import type { Redaction } from '../../redaction/redaction.ts'

/** Follows a text that differs from the one before it in nothing but what is hidden: that it changes is to be seen. */
export const ANOTHER = ' (another)'

/** One value of a change, with both sides and their marks. */
interface Place {
  readonly before: unknown
  readonly after: unknown
  readonly beforeMarks: unknown
  readonly afterMarks: unknown
  /** Why it is hidden: because of its own place, or one around it. */
  readonly rule: 'marked' | 'named' | 'user-data' | 'open'
  readonly name: string
}

type Sides = readonly [before: unknown, after: unknown]

/**
 * The change without secrets in its values. Attributes that stay as they are are left out: nothing is told of them, and
 * they are most of a large plan.
 */
export function redactValues(change: ResourceChange, redaction: Redaction): ResourceChange {
  const { beforeSensitive, afterSensitive } = change
  const [before, after] = changedOf(change)
  const place = {
    before,
    after,
    beforeMarks: beforeSensitive,
    afterMarks: afterSensitive,
    rule: 'open',
    name: '',
  } as const
  const [from, to] = redactPlace(place, redaction) as [ResourceChange['before'], ResourceChange['after']]
  return { ...change, before: from, after: to }
}

function changedOf({ before, after }: ResourceChange): [ResourceChange['before'], ResourceChange['after']] {
  if (before === null || after === null) return [before, after]
  return [differing(before, after), differing(after, before)]
}

function differing(one: JsonRecord, other: JsonRecord): JsonRecord {
  const found: Record<string, unknown> = {}
  for (const name in one) {
    const value = one[name]
    if (isPairName(name) || !isSame(value, at(other, name))) put(found, name, value)
  }
  return found
}

/** A map's key may be `__proto__`. */
function put(record: object, name: string | number, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true })
  else (record as Record<string | number, unknown>)[name] = value
}

function redactPlace(found: Place, redaction: Redaction): Sides {
  const place = { ...found, rule: ruleOf(found) }
  const { before, after } = place
  if (place.rule === 'marked' || place.rule === 'user-data') return redactWhole(place)
  if (isNested(before) || isNested(after)) return redactNested(place, redaction)
  const [from, to] = [
    redactLeaf(before, place, redaction),
    before === after ? undefined : redactLeaf(after, place, redaction),
  ]
  if (before === after) return [from, from]
  return [
    from,
    from === to && from !== before && isSet(before) && isSet(after) ? `${String(to)}${ANOTHER}` : to,
  ]
}

function ruleOf({ rule, name, beforeMarks, afterMarks }: Place): Place['rule'] {
  if (rule === 'marked' || beforeMarks === true || afterMarks === true) return 'marked'
  if (rule === 'user-data' || isUserData(name)) return 'user-data'
  return rule === 'named' || isSecretName(name) ? 'named' : 'open'
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** Hidden with all that is in it: the keys of a map tell too. */
function redactWhole({ before, after, rule }: Place): Sides {
  const isSame = before === after || JSON.stringify(before) === JSON.stringify(after)
  if (rule === 'marked') {
    return [
      isSet(before) ? SENSITIVE : before,
      isSet(after) ? (isSame || !isSet(before) ? SENSITIVE : SENSITIVE + ANOTHER) : after,
    ]
  }
  const digest = (value: unknown) => digestOf(typeof value === 'string' ? value : JSON.stringify(value))
  return [isSet(before) ? digest(before) : before, isSet(after) ? digest(after) : after]
}

function redactLeaf(value: unknown, { rule, name }: Place, redaction: Redaction): unknown {
  if (typeof value !== 'string' || value === '') return value
  if (rule === 'named' && !isAbout(name) && !isPublicUnder(name, value)) return LIKELY
  return isRandomByNature(name) ? textBehind(name, value, redaction) : redaction.text(value)
}

/** A value that is random by nature, seen with its name, as a tool would print it. */
function textBehind(name: string, value: string, redaction: Redaction): string {
  const lead = `${name} = "`
  const shown = redaction.text(`${lead}${value}"`)
  const isWhole = shown.startsWith(lead) && shown.endsWith('"')
  return isWhole ? shown.slice(lead.length, -1) : redaction.text(value)
}

function redactNested(place: Place, redaction: Redaction): Sides {
  const sides: [unknown, unknown] = [place.before, place.after]
  for (const step of stepsOf(place)) {
    const [before, after] = [at(place.before, step), at(place.after, step)]
    const [from, to] = redactPlace(insideOf(place, { step, before, after }), redaction)
    if (from !== before) sides[0] = withStep({ original: place.before, copy: sides[0] }, step, from)
    if (to !== after) sides[1] = withStep({ original: place.after, copy: sides[1] }, step, to)
  }
  const leaf = (value: unknown) => (isNested(value) ? value : redactLeaf(value, place, redaction))
  return [leaf(sides[0]), leaf(sides[1])]
}

function insideOf(
  place: Place,
  { step, before, after }: { step: string | number; before: unknown; after: unknown },
): Place {
  const isPair = place.rule === 'open' && isValueName(step) && isSecretPair(place)
  return {
    before,
    after,
    beforeMarks: at(place.beforeMarks, step),
    afterMarks: at(place.afterMarks, step),
    rule: isPair ? 'named' : place.rule,
    name: isValueName(step) ? (namesOf(place)[0] ?? 'value') : typeof step === 'string' ? step : place.name,
  }
}

/** The value with one part replaced: in a copy, made once. */
function withStep(
  { original, copy }: { readonly original: unknown; readonly copy: unknown },
  step: string | number,
  value: unknown,
): unknown {
  const own =
    copy === original ? (Array.isArray(original) ? [...original] : { ...(original as object) }) : copy
  put(own as object, step, value)
  return own
}

/** Where a list of settings has the name of each, and its value. */
const PAIR_NAME = /(^|[a-z]_?)(name|key)$/i
const PAIR_VALUE = /(^|[a-z]_?)value$/i

const isPairName = remembered((name) => PAIR_NAME.test(name))
const isPairValue = remembered((name) => PAIR_VALUE.test(name))

function isValueName(step: string | number): boolean {
  return typeof step === 'string' && isPairValue(step)
}

/** `{ name = "DB_PASSWORD", value = "…" }`: environments and tags are written so. */
function isSecretPair(place: Place): boolean {
  return namesOf(place).some(isSecretName)
}

function namesOf({ before, after }: Place): string[] {
  return [after, before].flatMap((side) =>
    Object.entries(isRecord(side) ? side : {}).flatMap(([field, name]) =>
      isPairName(field) && typeof name === 'string' ? [name] : [],
    ),
  )
}

function stepsOf({ before, after }: Place): (string | number)[] {
  const steps = new Set<string | number>()
  for (const side of [before, after]) {
    if (Array.isArray(side)) for (let index = 0; index < side.length; index += 1) steps.add(index)
    else if (isRecord(side)) for (const name in side) steps.add(name)
  }
  return [...steps]
}

function at(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string | number, unknown>)[step]
}

/** Finds user data by address and name; nothing where several of one name stand in one resource. */
export function userDataIn(changes: readonly ResourceChange[]): FindUserData {
  let byAddress: ReadonlyMap<string, readonly ResourceChange[]> | undefined
  return (address, name) => {
    byAddress ??= Map.groupBy(changes, (change) => change.address)
    const all = (byAddress.get(address) ?? []).flatMap(({ before, after }) => pairsOf(before, after, name))
    const distinct = new Map(all.map((pair) => [JSON.stringify(pair), pair]))
    return distinct.size === 1 ? [...distinct.values()][0] : undefined
  }
}

function pairsOf(before: unknown, after: unknown, wanted: string): UserData[] {
  if (!isNested(before) && !isNested(after)) return []
  return stepsOf({ before, after } as Place).flatMap((step) => {
    const [from, to] = [at(before, step), at(after, step)]
    if (step !== wanted) return pairsOf(from, to, wanted)
    return [
      {
        ...(typeof from === 'string' ? { before: from } : {}),
        ...(typeof to === 'string' ? { after: to } : {}),
      },
    ]
  })
}
