import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type BlameFacts, blame } from '../../src/causes/blame.ts'
import type { Blame } from '../../src/causes/entries/known-cause.ts'

const of = (...blames: Blame[]) => blames.map((each) => ({ blame: each }))

const plain: BlameFacts = { causes: [], changed: 'image', proven: 'never', instances: 'none' }

describe('whose matter a failure is', () => {
  test.each<[what: string, facts: Partial<BlameFacts>, expected: Blame | undefined]>([
    ['no instance of it was launched, and nobody knows why', {}, 'stack'],
    ['its instances were on their way when the time was over', { instances: 'coming' }, 'stack'],
    ['its instances never came into service', { instances: 'stuck' }, 'image'],
    ['AWS gave its instances up, and nobody knows why', { instances: 'unclear' }, 'image'],
    [
      'AWS gave its instances up, and the plan changed more',
      { instances: 'unclear', changed: 'more' },
      'stack',
    ],
    ['AWS did not answer', { instances: 'unseen' }, 'stack'],
    ['AWS did not answer, after an instance failed', { instances: 'unseen', causes: of('image') }, 'stack'],
    ['its instances are sick, and only the image changed', { instances: 'sick' }, 'image'],
    [
      'its instances fail their checks, with a known cause',
      { causes: of('image'), instances: 'sick' },
      'image',
    ],
    ['it does not fit the instance type', { causes: of('image') }, 'image'],
    [
      'its instances never came into service, and the plan changed more',
      { changed: 'more', instances: 'stuck' },
      'stack',
    ],
    [
      'its instances fail their checks, and the plan changed more',
      { causes: of('image'), changed: 'more', instances: 'sick' },
      'stack',
    ],
    ['the image was good here in another configuration', { proven: 'otherwise', instances: 'sick' }, 'stack'],
    [
      'the image was good here in another configuration, and fails its checks now',
      { causes: of('image'), proven: 'otherwise', instances: 'sick' },
      'stack',
    ],
    [
      'the image was good here just as it is deployed now',
      { proven: 'as-it-is', instances: 'sick' },
      'image',
    ],
    ['all its instances do well, and the rollout goes no further', { instances: 'cleared' }, 'stack'],
    [
      'it was stopped from within, though what is left of it does well',
      { causes: of('image'), instances: 'cleared' },
      'image',
    ],
    ['a permission is missing', { causes: of('stack') }, 'stack'],
    [
      'a permission is missing, and an instance is sick',
      { causes: of('image', 'stack'), instances: 'sick' },
      'stack',
    ],
    ['there is no capacity', { causes: of('account') }, 'account'],
    [
      'there is no capacity, and the plan changed more',
      { causes: of('account'), changed: 'more' },
      'account',
    ],
    [
      'there is no capacity, and an old instance failed its checks',
      { causes: of('account', 'image') },
      'account',
    ],
    [
      'there is no capacity for all, and those that came fail their checks',
      { causes: of('account', 'image'), instances: 'sick' },
      'image',
    ],
    [
      'there is no capacity for all, those that came fail their checks, and the plan changed more',
      { causes: of('account', 'image'), changed: 'more', instances: 'sick' },
      'stack',
    ],
    [
      'there is no capacity, and an instance is sick for reasons unknown',
      { causes: of('account'), instances: 'sick' },
      'account',
    ],
    [
      'its instances are sick, and nobody knows what changed with the image',
      { instances: 'sick', changed: 'unknown' },
      undefined,
    ],
    [
      'its instances fail their checks, and nobody knows what changed with the image',
      { causes: of('image'), instances: 'sick', changed: 'unknown' },
      undefined,
    ],
    [
      'a permission is missing, and nobody knows what changed with the image',
      { causes: of('stack'), changed: 'unknown' },
      'stack',
    ],
    [
      'it was good here in another configuration, and nobody knows what changed since',
      { proven: 'otherwise', instances: 'sick', changed: 'unknown' },
      'stack',
    ],
    ['no instance was launched, and nobody knows what changed', { changed: 'unknown' }, 'stack'],
    ['a quota is used up and the subnet is gone', { causes: of('account', 'stack') }, 'stack'],
  ])('%s', (_, facts, expected) => {
    expect(blame({ ...plain, ...facts })).toBe(expected)
  })
})

const anyFacts: fc.Arbitrary<BlameFacts> = fc.record({
  causes: fc.array(fc.record({ blame: fc.constantFrom<Blame>('image', 'stack', 'account') }), {
    maxLength: 4,
  }),
  changed: fc.constantFrom('image', 'more', 'unknown'),
  proven: fc.constantFrom('never', 'as-it-is', 'otherwise'),
  instances: fc.constantFrom('sick', 'unclear', 'stuck', 'coming', 'cleared', 'none', 'unseen'),
})

const holds = (property: (facts: BlameFacts) => void) =>
  fc.assert(fc.property(anyFacts, property), { numRuns: 200 })

describe('for all facts', () => {
  test('the image is to blame only where nothing but the image changed, and it was not good here otherwise', () => {
    holds((facts) => {
      if (facts.changed !== 'image' || facts.proven === 'otherwise') expect(blame(facts)).not.toBe('image')
    })
  })

  test('a cause that is outside of the image is never blamed on the image, but for instances that are sick', () => {
    holds((facts) => {
      const isOutside = facts.causes.some((cause) => cause.blame !== 'image')
      if (isOutside && facts.instances !== 'sick') expect(blame(facts)).not.toBe('image')
    })
  })

  test('without a known cause the image is to blame only where its instances speak against it', () => {
    holds((facts) => {
      const speaks = ['sick', 'unclear', 'stuck'].includes(facts.instances)
      if (facts.causes.length === 0 && !speaks) expect(blame(facts)).toBe('stack')
    })
  })

  test('the account is to blame only where a cause of it is known', () => {
    holds((facts) => {
      if (blame(facts) === 'account') expect(facts.causes).toContainEqual({ blame: 'account' })
    })
  })

  test('neither order nor repetition of the causes matters', () => {
    holds((facts) => {
      const causes = [...facts.causes.toReversed(), ...facts.causes]
      expect(blame({ ...facts, causes })).toBe(blame(facts))
    })
  })
})
