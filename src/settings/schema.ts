import * as v from 'valibot'
import { STACK_NAME } from '../inputs/parse/stacks.ts'
import { KEYS, type Key } from './keys.ts'
import { PROGRESSIVE_NAMES } from './progressive/keys.ts'
import { ENVIRONMENT } from './shapes/environment.ts'
import { noList } from './shapes/no-list.ts'
import { strict } from './shapes/strict.ts'
import { WAVES } from './waves.ts'

const mapping = 'a mapping of keys to values'

function entriesOf(keys: readonly Key[]) {
  const entries = keys.map(({ name, schema, description }) => [
    name,
    v.pipe(schema, v.description(description)),
  ])
  return Object.fromEntries(entries) as Record<string, v.GenericSchema>
}

/** What is said of one stack, or of all. */
export const STACK = strict(entriesOf(KEYS), mapping)

const progressive = entriesOf(KEYS.filter(({ name }) => PROGRESSIVE_NAMES.includes(name)))

/** What is said of all stacks of an environment. */
export const SHARED = strict(progressive, mapping)

/** One that says nothing is one of which the defaults say all. */
const stack = v.nullable(STACK)

const stackName = v.pipe(
  v.string(),
  v.regex(STACK_NAME, 'a name of letters, digits, `_`, `.` and `-`, at most 100'),
)

const stacks = v.record(stackName, stack, 'a mapping of names to stacks')

const environments = v.record(
  ENVIRONMENT,
  v.nullable(SHARED),
  'a mapping of names to what holds for an environment',
)

/** The settings file. It is read by this, and `settings.schema.json` is made from it. */
export const FILE = v.nullable(
  strict(
    {
      waves: v.pipe(
        WAVES,
        v.description(
          'The waves that stacks are deployed in, one after the other: by `pipeline.yml` and `rollback.yml`.',
        ),
      ),
      defaults: v.pipe(stack, v.description('What holds for every stack that does not say it itself.')),
      environments: v.pipe(
        v.nullable(noList(environments)),
        v.description(
          'What holds for the stacks of an environment that do not say it themselves, by the name of the environment.',
        ),
      ),
      ...progressive,
      stacks: v.pipe(
        v.nullable(noList(stacks)),
        v.description('The stacks, by the names that jobs call them by.'),
      ),
    },
    mapping,
  ),
)
