import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { environmentKey } from '../image/tags.ts'
import { isRecord } from '../plan/json.ts'
import type { Requirement } from '../release/promotion.ts'
import { durationSuchAs, millisecondsOf } from './shapes/duration.ts'
import { ENVIRONMENT } from './shapes/environment.ts'
import { oneOf } from './shapes/one-of.ts'
import { strict } from './shapes/strict.ts'
import { addedTo, type Stricter, together } from './shapes/stricter.ts'

const place = 'an environment, a mapping with `environment`, `for` and `by`, or a list of these'
const by = oneOf('release', 'image')

const mapping = strict(
  { environment: ENVIRONMENT, for: durationSuchAs('2h'), by },
  'the name of an environment, such as `staging`, beside `for` and `by`',
  ['environment'],
)
const one = v.union([ENVIRONMENT, mapping], place)

/** What both files ask for, without what another entry asks for as well: `staging` beside two hours there. */
const asked: Stricter = (head, base) => {
  if (head === undefined || base === undefined) return head ?? base
  const all = [...[head].flat(), ...addedTo(head, base)]
  const needed = all.filter(
    (one, at) =>
      !all.some((other, place) => place !== at && covers(other, one) && (place < at || !covers(one, other))),
  )
  return isDeepStrictEqual(needed, [head].flat()) ? head : needed
}

/** Whether what meets the first meets the second, too. */
function covers(first: unknown, second: unknown): boolean {
  const [more, less] = [requirementOf(first), requirementOf(second)]
  return (
    environmentKey(more.environment) === environmentKey(less.environment) &&
    more.forMs >= less.forMs &&
    (more.by === 'release' || less.by === 'image')
  )
}

/** `require-proven-in`: where a release has to be proven before it is deployed. */
export const requireProvenIn = {
  name: 'require-proven-in',
  description:
    'Where a release has to be proven before a deploy of it: an environment, a mapping with `environment`, `for` (how long, such as `2h`) and `by` (`release`, image and commit, or `image`), or a list of these.',
  effect: 'widening',
  stricter: asked,
  schema: v.union([ENVIRONMENT, mapping, v.array(one, place)], place),
  read: (value: unknown): readonly Requirement[] => [value].flat().map(requirementOf),
} as const

function requirementOf(entry: unknown): Requirement {
  const said = isRecord(entry) ? entry : { environment: entry }
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
