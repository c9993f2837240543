import { noPlace } from './refusal.ts'
import type { Written } from './written.ts'

/** An object's variable, and the way in it to what takes the image: `app`, `['image', 'id']`. */
export interface Path {
  /** As the input has it, `app.image.id`. */
  readonly whole: string
  readonly variable: string
  readonly steps: readonly string[]
}

/** Reads `app.image.id`; a plain name is a variable without steps. */
export function pathOf(whole: string): Path {
  const [variable = '', ...steps] = whole.split('.')
  return { whole, variable, steps }
}

/** The image as one text where it is one AMI, and as a map of region, or of source and region. */
export interface ImageForms {
  /** The AMI id; the map where there are several. */
  readonly plain: Written
  readonly map: Written
}

/**
 * The type at the end of a path; undefined where the type leaves it open.
 * @throws DeployError plan-without-image where the type has nothing at the path
 */
export function typeAt(type: Written | undefined, { whole, variable, steps }: Path): Written | undefined {
  let [here, at] = [type, variable]
  for (const step of steps) {
    here = insideOf(here)
    if (here === undefined || isAny(here)) return undefined
    const [kind, inner] = here.kind === 'call' ? [here.name, here.args[0]] : ['', undefined]
    if (kind === 'map') here = inner
    else if (kind === 'object' && inner?.kind === 'object') {
      here = inner.entries.get(step)
      if (here === undefined) throw noAttribute(whole, { step, at, names: [...inner.entries.keys()] })
    } else throw noWayThrough(whole, at)
    at = `${at}.${step}`
  }
  const end = insideOf(here)
  return end === undefined || isAny(end) ? undefined : end
}

function isAny(type: Written): boolean {
  return type.kind === 'word' && type.text === 'any'
}

/** `optional(T)` is a T. */
function insideOf(type: Written | undefined): Written | undefined {
  return type?.kind === 'call' && type.name === 'optional' ? type.args[0] : type
}

function noAttribute(
  whole: string,
  { step, at, names }: { readonly step: string; readonly at: string; readonly names: readonly string[] },
) {
  return noPlace(whole, {
    why: `by its type "${at}" has no attribute "${step}"; it has ${names.join(', ') || 'none'}`,
    next: ['Correct the path in `ami-variable`, or the type of the variable.'],
  })
}

function noWayThrough(whole: string, at: string) {
  return noPlace(whole, {
    why: `"${at}" is neither an object nor a map`,
    next: ['Name a path that goes through objects and maps only, by the names of their attributes.'],
  })
}

/** What the variable is to hold beside the image, and whose word that is. */
export interface Held {
  readonly value: Written | undefined
  /** For messages. */
  readonly by: string
}

/**
 * The value with the image at the path; all else in it stays. What is missing on the way is made, of an attribute that has
 * a default in the type from that.
 * @throws DeployError plan-without-image where something on the way is no object; Error where such a default is not written out
 */
export function placed(image: Written, path: Path, held: Held, type: Written | undefined): Written {
  const { whole, variable, steps } = path
  const put = (value: Written | undefined, left: readonly string[], of: Written | undefined): Written => {
    const [step, ...rest] = left
    if (step === undefined) return image
    const start = isNothing(value) ? presetOf(of) : value
    if (start !== undefined && start.kind !== 'object') {
      const at = [variable, ...steps.slice(0, steps.length - left.length)].join('.')
      throw noObject(whole, at, held.by)
    }
    const entries = new Map(start?.entries)
    return { kind: 'object', entries: entries.set(step, put(entries.get(step), rest, below(of, step))) }
  }
  return put(held.value, steps, type)
}

function isNothing(value: Written | undefined): boolean {
  return value === undefined || (value.kind === 'word' && value.text === 'null')
}

/** `optional(T, value)`. */
function presetOf(type: Written | undefined): Written | undefined {
  const preset = type?.kind === 'call' && type.name === 'optional' ? type.args[1] : undefined
  return isNothing(preset) ? undefined : preset
}

function below(type: Written | undefined, step: string): Written | undefined {
  const inside = insideOf(type)
  const inner = inside?.kind === 'call' ? inside.args[0] : undefined
  return inside?.kind === 'call' && inside.name === 'map' ? inner : entryOf(inner, step)
}

function entryOf(type: Written | undefined, step: string): Written | undefined {
  return type?.kind === 'object' ? type.entries.get(step) : undefined
}

function noObject(whole: string, at: string, by: string) {
  return noPlace(whole, {
    why: `${by} gives "${at}" something that is no object`,
    next: ['Give an object there, or correct the path in `ami-variable`.'],
  })
}
