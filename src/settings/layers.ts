import { isDeepStrictEqual } from 'node:util'
import type { Beyond } from '../inputs/beyond.ts'
import type { InputName } from '../inputs/table.ts'
import { readBeyond } from './beyond.ts'
import { KEYS, type Key } from './keys.ts'
import { NOTHING, type Settings } from './read.ts'
import { caseless } from './shapes/caseless.ts'
import { addedTo } from './shapes/stricter.ts'
import { textOf } from './shapes/value-text.ts'

/** The files that a run goes by. */
export interface Files {
  /** That of the code. */
  readonly head: Settings
  /** What widening keys are held against: that of the base branch on a pull request, else that of the code again. */
  readonly widening: Settings
}

/** What the files say of one stack; of none where the job names none. */
export interface Chosen {
  /** The text of an input, where they say it. */
  text(name: InputName): string | undefined
  readonly region: string | undefined
  /** What they say where no input could. */
  readonly beyond: Beyond
  /** Names of the keys that the head's file would have otherwise, and of which that of the base branch counts. */
  readonly withheld: readonly string[]
  /** Names of those that it would have looser, and of which the stricter counts. */
  readonly loosened: readonly string[]
  /** How many expressions of `redact` are the head's alone. */
  readonly ownPatterns: number
}

const BY_INPUT: ReadonlyMap<string, Key> = new Map(KEYS.map((key) => [key.input ?? key.name, key]))

/**
 * What counts for a stack: its own entry, that of its environment, the defaults, each key from the file that may say it; of
 * a key that holds a run back the stricter of both.
 * @param given the environment that the job names, in the place of the stack's
 */
export function choose({ head, widening }: Files, stack: string, given?: string): Chosen {
  const saidIn = (file: Settings, key: Key) =>
    valueIn(file, { stack, environment: given ?? environmentIn(file, stack) }, key)
  const countsOf = (key: Key) => {
    if (key.effect === 'plain') return saidIn(head, key)
    const ofBase = saidIn(widening, key)
    return key.stricter === undefined ? ofBase : key.stricter(saidIn(head, key), ofBase)
  }
  const without = [...BY_INPUT.values()].filter((key) => !isSame(key, saidIn(head, key), countsOf(key)))
  const redact = named('redact')
  const region = countsOf(named('region'))
  return {
    text: (name) => {
      const key = BY_INPUT.get(name)
      const value = key && countsOf(key)
      return value === undefined ? undefined : textOf(value)
    },
    region: region === undefined ? undefined : textOf(region),
    beyond: readBeyond((name) => countsOf(named(name))),
    withheld: without.filter(({ stricter }) => stricter === undefined).map(({ name }) => name),
    loosened: without.filter(({ stricter }) => stricter !== undefined).map(({ name }) => name),
    ownPatterns: addedTo(saidIn(widening, redact), saidIn(head, redact)).length,
  }
}

/** Names of the keys that a stack has other values of in the two files, whoever's counts. */
export function changedKeys({ head, widening }: Files, stack: string): string[] {
  const saidIn = (file: Settings, key: Key) =>
    valueIn(file, { stack, environment: environmentIn(file, stack) }, key)
  const changed = [...BY_INPUT.values()].filter(
    (key) => !isSame(key, saidIn(head, key), saidIn(widening, key)),
  )
  return changed.map(({ name }) => name)
}

/** Names of the stacks that the base branch has, and the code of a proposal does not have any more. */
export function removedStacks({ head, widening }: Files): string[] {
  return [...widening.stacks.keys()].filter((name) => !head.stacks.has(name))
}

/** No file at all. */
export const NO_FILES: Files = { head: NOTHING, widening: NOTHING }

/** Whom a file is asked about. */
interface Asked {
  readonly stack: string
  /** '' for none. */
  readonly environment: string
}

function valueIn(
  { stacks, environments, defaults }: Settings,
  { stack, environment }: Asked,
  { name, input }: Key,
): unknown {
  const key = input ?? name
  const layers = [stacks.get(stack), environments.get(caseless(environment)), defaults]
  return layers.find((layer) => layer?.has(key))?.get(key)
}

function environmentIn(file: Settings, stack: string): string {
  const said = valueIn(file, { stack, environment: '' }, named('environment'))
  return said === undefined ? '' : textOf(said)
}

/** What an input has is one if its text is; what has no text is one by all that is in it. */
function isSame({ input }: Key, one: unknown, other: unknown): boolean {
  if (input === undefined || one === undefined || other === undefined) return isDeepStrictEqual(one, other)
  return textOf(one) === textOf(other)
}

function named(name: string): Key {
  const key = BY_INPUT.get(name)
  if (key === undefined) throw new Error(`${name} is no key`)
  return key
}
