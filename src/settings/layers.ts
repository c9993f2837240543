import type { Beyond } from '../inputs/beyond.ts'
import type { InputName } from '../inputs/table.ts'
import { readBeyond } from './beyond.ts'
import { KEYS, type Key } from './keys.ts'
import { NOTHING, type Settings } from './read.ts'
import { textOf } from './value-text.ts'

/** The files that a run goes by. */
export interface Files {
  /** That of the code. */
  readonly head: Settings
  /** Where widening keys come from: that of the base branch on a pull request, else that of the code again. */
  readonly widening: Settings
}

/** What the files say of one stack; of none where the job names none. */
export interface Chosen {
  /** The text of an input, where they say it. */
  text(name: InputName): string | undefined
  readonly region: string | undefined
  /** What they say where no input could. */
  readonly beyond: Beyond
  /** Names of the keys that the head's file would have otherwise, and that do not count. */
  readonly withheld: readonly string[]
}

const BY_INPUT: ReadonlyMap<string, Key> = new Map(KEYS.map((key) => [key.input ?? key.name, key]))

/** What counts for a stack: its own entry before the defaults, each key from the file that may say it. */
export function choose({ head, widening }: Files, stack: string): Chosen {
  const countsOf = (key: Key) => valueIn(key.effect === 'widening' ? widening : head, stack, key)
  const withheld = [...BY_INPUT.values()].filter(
    (key) => key.effect === 'widening' && !isSame(valueIn(head, stack, key), valueIn(widening, stack, key)),
  )
  const region = countsOf(named('region'))
  return {
    text: (name) => {
      const key = BY_INPUT.get(name)
      const value = key && countsOf(key)
      return value === undefined ? undefined : textOf(value)
    },
    region: region === undefined ? undefined : textOf(region),
    beyond: readBeyond((name) => countsOf(named(name))),
    withheld: withheld.map(({ name }) => name),
  }
}

/** Names of the keys that a stack has other values of in the two files, whoever's counts. */
export function changedKeys({ head, widening }: Files, stack: string): string[] {
  const changed = [...BY_INPUT.values()].filter(
    (key) => !isSame(valueIn(head, stack, key), valueIn(widening, stack, key)),
  )
  return changed.map(({ name }) => name)
}

/** Names of the stacks that the base branch has, and the code of a proposal does not have any more. */
export function removedStacks({ head, widening }: Files): string[] {
  return [...widening.stacks.keys()].filter((name) => !head.stacks.has(name))
}

/** No file at all. */
export const NO_FILES: Files = { head: NOTHING, widening: NOTHING }

function valueIn({ stacks, defaults }: Settings, stack: string, { name, input }: Key): unknown {
  const key = input ?? name
  return stacks.get(stack)?.get(key) ?? defaults.get(key)
}

function isSame(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined ? one === other : textOf(one) === textOf(other)
}

function named(name: string): Key {
  const key = BY_INPUT.get(name)
  if (key === undefined) throw new Error(`${name} is no key`)
  return key
}
