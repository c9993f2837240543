import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { buildsOf, isComplete, withSiblings } from '../../src/image/builds.ts'
import {
  formatImageSet,
  handedOver,
  idsOf,
  isNamed,
  type Member,
  meantBy,
  membersOf,
  regionsIn,
  setFrom,
} from '../../src/image/image.ts'
import { tagNames } from '../../src/image/tags.ts'
import { builtOn } from '../builders/values/retention.ts'
import { snapshotsOf } from '../builders/world/account.ts'

const runs = { numRuns: 200 }
const region = fc.constantFrom('eu-west-1', 'us-east-1', 'us-gov-west-1')
const name = fc.constantFrom('x86_64', 'arm64', 'web', 'worker', 'a.b', 'us-east-1')

/** Members of a set, each with an id of its own; named or not. */
function membersWith(place: fc.Arbitrary<Omit<Member, 'id'>>): fc.Arbitrary<Member[]> {
  const selector = ({ name = '', region }: Omit<Member, 'id'>) => `${name}/${region}`
  return fc
    .uniqueArray(place, { minLength: 1, maxLength: 6, selector })
    .map((places) => places.map((each, n) => ({ ...each, id: `ami-0000000${n}` })))
}

const named = membersWith(fc.record({ name, region }))
const plain = membersWith(fc.record({ region }))
const byId = (members: readonly Member[]) => members.toSorted((a, b) => a.id.localeCompare(b.id))

describe('a set of images', () => {
  test('gives back its members, with a name or without', () => {
    const back = (members: Member[]) => expect(byId(membersOf(setFrom(members)))).toEqual(byId(members))
    fc.assert(fc.property(fc.oneof(named, plain), back), runs)
  })

  test('has the ids and regions of its members, each region once', () => {
    fc.assert(
      fc.property(fc.oneof(named, plain), (members) => {
        const set = setFrom(members)
        expect(idsOf(set).toSorted()).toEqual(members.map(({ id }) => id).toSorted())
        expect(regionsIn(set)).toEqual([...new Set(members.map(({ region }) => region))].toSorted())
      }),
      runs,
    )
  })

  test('without names is handed over as it is, and is all that a group is to run', () => {
    fc.assert(
      fc.property(plain, (members) => {
        const set = setFrom(members)
        expect(isNamed(set)).toBe(false)
        expect(handedOver(set)).toBe(set)
        expect(meantBy([], set)).toEqual(idsOf(set))
      }),
      runs,
    )
  })

  test('with names is handed over by name and region', () => {
    fc.assert(
      fc.property(named, (members) => {
        const given = handedOver(setFrom(members)) as Record<string, Record<string, string>>
        for (const { name = '', region, id } of members) expect(given[name]?.[region]).toBe(id)
        expect(Object.values(given).flatMap(Object.values)).toHaveLength(members.length)
      }),
      runs,
    )
  })

  test('with names is for a group what its templates hold of it, and nothing else', () => {
    fc.assert(
      fc.property(named, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), (members, numbers) => {
        const held = numbers.map((n) => `ami-0000000${n}`)
        const ids = members.map(({ id }) => id)
        expect(meantBy(held, setFrom(members))).toEqual(held.filter((id) => ids.includes(id)))
      }),
      runs,
    )
  })

  test.each([
    [{ 'arm64/eu-west-1': 'ami-1', 'x86_64/eu-west-1': 'ami-2' }, 'ami-1 (arm64), ami-2 (x86_64)'],
    [
      { 'web/eu-west-1': 'ami-1', 'web/us-east-1': 'ami-2', 'worker/eu-west-1': 'ami-3' },
      'ami-1 (web, eu-west-1), ami-2 (web, us-east-1), ami-3 (worker, eu-west-1)',
    ],
  ])('%j reads %s', (set, text) => expect(formatImageSet(set)).toBe(text))
})

describe('a build of two sources', () => {
  const owner = { repository: 'octo-org/shop', template: 'image' }
  const of = (source: string, id: string, n = 1) =>
    builtOn(n, { id, tags: { [tagNames.source]: source, [tagNames.images]: '2' } })
  const pair = [of('x86_64', 'ami-1'), of('arm64', 'ami-2')]

  test('is one build, complete only where both are there', () => {
    const [build, ...others] = buildsOf(pair, snapshotsOf(pair), owner)
    expect(others).toEqual([])
    expect(build !== undefined && isComplete(build)).toBe(true)
    for (const images of [pair.slice(0, 1), pair.slice(1), [of('x86_64', 'ami-1'), of('x86_64', 'ami-9')]])
      expect(isComplete({ images, snapshots: [] })).toBe(false)
  })

  test('is live where one of the two is', () => {
    const all = [...pair, of('arm64', 'ami-3', 2), builtOn(3, { id: 'ami-4' })]
    expect(withSiblings(['ami-2'], all).toSorted()).toEqual(['ami-1', 'ami-2'])
    expect(withSiblings(['ami-4', 'ami-unknown'], all)).toEqual(['ami-4', 'ami-unknown'])
  })
})
