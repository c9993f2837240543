import * as v from 'valibot'
import { STACK_NAME } from '../inputs/parse/stacks.ts'
import { KEYS } from './keys.ts'
import { noList } from './shapes/no-list.ts'
import { strict } from './shapes/strict.ts'
import { WAVES } from './waves.ts'

const mapping = 'a mapping of keys to values'

/** What is said of one stack, or of all. */
export const STACK = strict(
  Object.fromEntries(
    KEYS.map(({ name, schema, description }) => [name, v.pipe(schema, v.description(description))]),
  ),
  mapping,
)

/** One that says nothing is one of which the defaults say all. */
const stack = v.nullable(STACK)

const stackName = v.pipe(
  v.string(),
  v.regex(STACK_NAME, 'a name of letters, digits, `_`, `.` and `-`, at most 100'),
)

const stacks = v.record(stackName, stack, 'a mapping of names to stacks')

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
      stacks: v.pipe(
        v.nullable(noList(stacks)),
        v.description('The stacks, by the names that jobs call them by.'),
      ),
    },
    mapping,
  ),
)
