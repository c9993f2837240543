import { commandNames } from '../outcome/commands.ts'
import type { Entry } from './parse/entry.ts'
import { takesSeveral } from './parse/stacks.ts'
import { type InputName, SECTIONS } from './table.ts'

/** Reads the text of an input that `with:` gives, trimmed; undefined where it says nothing of it. */
export type GivenSource = (name: InputName) => string | undefined

const ENTRIES: ReadonlyMap<string, Entry<unknown>> = new Map(
  SECTIONS.flatMap(({ entries }) => Object.values<Entry<unknown>>(entries)).map((entry) => [
    entry.name,
    entry,
  ]),
)

/** The entry of an input. */
export function entryOf(name: InputName): Entry<unknown> {
  const entry = ENTRIES.get(name)
  if (entry === undefined) throw new Error(`${name} is no input`)
  return entry
}

/**
 * The default as action.yml has it. Runners hand on defaults as they hand on what `with:` says; the blank at the end of
 * one tells it from the same word under `with:`, and is trimmed away where inputs are read. An empty default has none:
 * an empty text under `with:` is what an expression without a value leaves there, and says nothing.
 */
export function declaredDefault({
  default: text,
  setting,
}: Pick<Entry<unknown>, 'default' | 'setting'>): string {
  return text === '' || setting === 'none' ? text : `${text} `
}

/**
 * What `with:` gives.
 * @param raw the text of an input as the runner hands it over, not trimmed; undefined where it hands over none
 */
export function givenIn(raw: (name: InputName) => string | undefined): GivenSource {
  return (name) => {
    const text = raw(name)
    return text === undefined || text === declaredDefault(entryOf(name)) ? undefined : text.trim()
  }
}

/**
 * Whether a job goes by a settings file: one that may be about several stacks finds them there. What is about all stacks of
 * one reads it itself.
 */
export function namesSettings(given: GivenSource): boolean {
  const command = commandNames.find((name) => name === given('command'))
  if (command === 'matrix') return false
  const isNamed = [given('stack'), given('settings')].some((text) => text !== undefined && text !== '')
  return isNamed || (command !== undefined && takesSeveral(command))
}
