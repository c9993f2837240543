import * as v from 'valibot'
import { entryOf } from '../inputs/given.ts'
import type { Entry } from '../inputs/parse/entry.ts'
import { type InputName, inputNames } from '../inputs/table.ts'
import { definedOf } from '../text/defined.ts'
import { BEYOND } from './beyond.ts'
import { schemaOfInput } from './input-schema.ts'
import { stricterOf } from './input-stricter.ts'
import type { Stricter } from './shapes/stricter.ts'

/** What a stack of the settings file, or its defaults, may say: one key. */
export interface Key {
  /** As the file has it. */
  readonly name: string
  /** In one line of Markdown. */
  readonly description: string
  /**
   * Whose file counts on a pull request: plain, that of the head; widening, that of the base branch. A key that lets a
   * plan or a deploy do more than it may is widening: a role, a command, an address that is told of things, a looser guard.
   */
  readonly effect: 'plain' | 'widening'
  /** Absent where a value of the base branch's is neither looser nor stricter than another: that counts then. */
  readonly stricter?: Stricter
  readonly schema: v.GenericSchema
  /** The value is never quoted in a message. */
  readonly text?: 'secret'
  /** The input that it stands for. */
  readonly input?: InputName
}

/** Inputs that have a shorter name in the file. */
const SHORT: Readonly<Record<string, InputName>> = { directory: 'terraform-directory' }

const region: Key = {
  name: 'region',
  description: 'Region of AWS that the stack is in. Without it that of the job counts (`AWS_REGION`).',
  effect: 'plain',
  schema: v.pipe(
    v.string('a region such as `eu-west-1`'),
    v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as `eu-west-1`'),
  ),
}

/** Every key, in the order in which the schema has them. */
export const KEYS: readonly Key[] = [
  ...Object.entries(SHORT).flatMap(([name, input]) => keysOf(input).map((key) => ({ ...key, name }))),
  region,
  ...inputNames.flatMap(keysOf),
  ...Object.values(BEYOND),
]

/** Inputs that the file may not say, by name: a run says them. */
export const NOT_HERE: readonly InputName[] = inputNames.filter((name) => entryOf(name).setting === 'none')

/** None where it is for the job to say. */
function keysOf(input: InputName): Key[] {
  const entry: Entry<unknown> = entryOf(input)
  const { setting, text, description } = entry
  if (setting === 'none') return []
  const key = { name: input, input, effect: setting, schema: schemaOfInput(entry), description }
  return [{ ...key, ...definedOf({ text, stricter: stricterOf(entry) }) }]
}

/** The key with a name, where there is one. */
export function keyNamed(name: string): Key | undefined {
  return KEYS.find((key) => key.name === name)
}
