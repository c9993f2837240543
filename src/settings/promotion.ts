import * as v from 'valibot'
import { isRecord } from '../plan/json.ts'
import type { Requirement } from '../release/promotion.ts'
import { durationSuchAs, millisecondsOf } from './shapes/duration.ts'
import { ENVIRONMENT } from './shapes/environment.ts'
import { oneOf } from './shapes/one-of.ts'
import { strict } from './shapes/strict.ts'
import { together } from './shapes/stricter.ts'

const place = 'an environment, a mapping with `environment`, `for` and `by`, or a list of these'
const by = oneOf('release', 'image')

const mapping = strict(
  { environment: ENVIRONMENT, for: durationSuchAs('2h'), by },
  'the name of an environment, such as `staging`, beside `for` and `by`',
  ['environment'],
)
const one = v.union([ENVIRONMENT, mapping], place)

/** `require-proven-in`: where a release has to be proven before it is deployed. */
export const requireProvenIn = {
  name: 'require-proven-in',
  description:
    'Where a release has to be proven before a deploy of it: an environment, a mapping with `environment`, `for` (how long, such as `2h`) and `by` (`release`, image and commit, or `image`), or a list of these.',
  effect: 'widening',
  stricter: together,
  schema: v.union([ENVIRONMENT, mapping, v.array(one, place)], place),
  read: (value: unknown): readonly Requirement[] =>
    (Array.isArray(value) ? value : [value]).map((said) =>
      requirementOf(isRecord(said) ? said : { environment: said }),
    ),
} as const

function requirementOf(said: Readonly<Record<string, unknown>>): Requirement {
  return {
    environment: String(said['environment']),
    forMs: millisecondsOf(said['for']),
    by: said['by'] === 'image' ? 'image' : 'release',
  }
}

/** The digits of an id are counted: one that has too few would revoke nothing, and nobody would know. */
const ENTRY = /^(ami-[0-9a-f]{8}|ami-[0-9a-f]{17}|(?!ami-[0-9a-f]*$)\S([^\r\n]*\S)?)$/
const entry = 'AMI ids such as `ami-0123456789abcdef0`, or names of AMIs, with `*` and `?`'

/** `revoked`: images that are not taken any more. */
export const revoked = {
  name: 'revoked',
  description:
    'Images that are not taken any more, nor any that was made from them: a list of AMI ids and of names of AMIs, in which `*` stands for any characters and `?` for one.',
  effect: 'widening',
  stricter: together,
  schema: v.array(v.pipe(v.string(entry), v.regex(ENTRY, entry)), `a list of ${entry}`),
  read: (listed: readonly string[]): readonly string[] => listed,
} as const
