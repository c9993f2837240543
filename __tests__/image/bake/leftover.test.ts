import { describe, expect, test } from '@jest/globals'
import { DEAD_AFTER_MS, heartbeat } from '../../../src/image/bake/bake-lock.ts'
import {
  bakeTags,
  canBeOurs,
  isOfDeadOwner,
  isRemovable,
  type Leftover,
} from '../../../src/image/bake/leftover.ts'
import { buildTags, tagNames } from '../../../src/image/tags.ts'
import { buildFacts } from '../../builders/values/images.ts'

const now = Date.parse('2026-03-02T10:00:00.000Z')
const facts = {
  repository: 'octo-org/shop',
  run: '1-1',
  owner: 'theirs',
  imageKey: 'key-1',
  lock: 'held',
  home: 'eu-west-1',
} as const
const thing = (changes: Partial<Leftover> = {}): Leftover => ({
  kind: 'instance',
  region: 'eu-west-1',
  id: 'i-1',
  state: 'running',
  since: now,
  tags: bakeTags(facts),
  parts: [],
  ...changes,
})

describe('an image of a bake', () => {
  test('is half-made with the tags of the bake alone', () => {
    expect(isRemovable(thing({ kind: 'image', state: 'available' }))).toBe(true)
    expect(isRemovable(thing({ kind: 'image', state: 'pending' }))).toBe(true)
  })

  test('is finished, and stays for ever, with the tags of an image, whatever its state', () => {
    const tags = { ...bakeTags(facts), ...buildTags(buildFacts()) }
    for (const state of ['available', 'pending', 'failed', 'disabled']) {
      expect(isRemovable(thing({ kind: 'image', state, tags }))).toBe(false)
    }
  })

  test.each([tagNames.gitSha, tagNames.imageKey, tagNames.builtAt, tagNames.regions])(
    'is not finished without %s',
    (name) => {
      const { [name]: _, ...tags } = { ...bakeTags(facts), ...buildTags(buildFacts()) }
      expect(isRemovable(thing({ kind: 'image', tags }))).toBe(true)
    },
  )
})

test('an instance that has ended, or is a group’s, is none to remove', () => {
  expect(isRemovable(thing({ state: 'terminated' }))).toBe(false)
  expect(isRemovable(thing({ tags: { ...bakeTags(facts), 'aws:autoscaling:groupName': 'web' } }))).toBe(false)
  expect(isRemovable(thing({ state: 'stopped' }))).toBe(true)
})

describe('what can be the bake’s', () => {
  const { since: _, ...ageless } = thing()

  test.each<[string, Leftover, boolean]>([
    ['made since', thing(), true],
    ['made before', thing({ since: now - 61_000 }), false],
    ['of a group', thing({ tags: { 'aws:autoscaling:groupName': 'web' } }), false],
    ['ended', thing({ state: 'terminated' }), false],
    ['an image made before', thing({ kind: 'image', since: now - 86_400_000 }), false],
    ['of unknown age', { ...ageless, kind: 'volume' }, false],
    ['a security group, whose age EC2 does not know', { ...ageless, kind: 'security-group' }, true],
  ])('%s', (__, leftover, expected) => expect(canBeOurs(leftover, now)).toBe(expected))
})

describe('the owner is dead', () => {
  const seen = { locks: [], dead: [], own: 'ours', now }
  const lock = (owner: string, at: number) => ({
    createdAt: '',
    tags: { [tagNames.owner]: owner, ...heartbeat(at) },
  })
  const old = now - DEAD_AFTER_MS - 1

  test.each([
    ['taken over', thing(), { dead: ['theirs'] }, true],
    ['with a live lock', thing({ since: old }), { locks: [lock('theirs', now)] }, false],
    ['with a dead lock', thing(), { locks: [lock('theirs', old)] }, true],
    [
      'with one dead lock and a live one',
      thing(),
      { locks: [lock('theirs', old), lock('theirs', now)] },
      false,
    ],
    ['without a lock, made just now', thing(), {}, false],
    ['without a lock, old', thing({ since: old }), {}, true],
    ['with another’s live lock', thing({ since: old }), { locks: [lock('other', now)] }, true],
    ['our own', thing({ since: old, tags: bakeTags({ ...facts, owner: 'ours' }) }), {}, false],
    [
      'without a lock from the start',
      thing({ since: old, tags: bakeTags({ ...facts, lock: 'none' }) }),
      {},
      false,
    ],
  ])('%s', (_, leftover, changes, expected) => {
    expect(isOfDeadOwner(leftover, { ...seen, ...changes })).toBe(expected)
  })
})
