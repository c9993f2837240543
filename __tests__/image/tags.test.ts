import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  buildTags,
  commitTag,
  hasRoom,
  isProven,
  isQuarantined,
  isRecord,
  provenTag,
  quarantinedTag,
  quarantineOf,
  quarantineValue,
  tagNames,
  tagText,
  withRecords,
} from '../../src/image/tags.ts'
import { buildFacts, commits } from '../builders/values/images.ts'
import { anyText } from '../builders/values/text.ts'

/** Limits of EC2, in Unicode characters. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html */
const limits = { key: 128, value: 256, perResource: 50 }

/** Characters that every AWS service accepts in a tag. */
const allowed = /^[\p{L}\p{N} _.:/=+@-]*$/u

const lengthOf = (text: string) => [...text].length
const anything = anyText(400)

describe('what two accounts say of an image', () => {
  const proven = provenTag('production')
  const facts = { [tagNames.gitSha]: commits[0], Name: 'web', [proven]: '2026-11-27T10:00:00.000Z' }

  test('a record is what a run learns of an image, and no fact of its build', () => {
    const record = { [proven]: 'x', [quarantinedTag('staging')]: 'y', [commitTag(commits[0])]: 'z' }
    expect(isRecord(record)).toBe(true)
    expect(isRecord({ ...record, [tagNames.imageKey]: 'k' })).toBe(false)
    expect(isRecord({ [tagNames.heartbeat]: 'now' })).toBe(false)
  })

  test('the later of two records counts, and one that only the other has', () => {
    const quarantined = quarantinedTag('production')
    const others = { [proven]: '2026-11-27T11:00:00.000Z abc', [quarantined]: '2026-11-26T00:00:00.000Z' }
    expect(withRecords(facts, others)).toEqual({ ...facts, ...others })
    expect(withRecords(facts, { [proven]: '2026-11-27T09:00:00.000Z' })).toEqual(facts)
  })

  test('the other account tells no facts of the image', () => {
    const others = { [tagNames.gitSha]: commits[1], [tagNames.imageKey]: 'forged', Name: 'mine' }
    expect(withRecords(facts, others)).toEqual(facts)
  })
})

describe('the text of a tag', () => {
  test('is short enough, of allowed characters, and whole, whatever comes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tag = tagText(text)
        expect(tag).toMatch(allowed)
        expect(lengthOf(tag)).toBeLessThanOrEqual(limits.value)
        expect(tag.isWellFormed()).toBe(true)
      }),
    )
  })

  test.each([
    ['refs/heads/feature/ü-1.2', 'refs/heads/feature/ü-1.2'],
    ['a#b(c)\n', 'a_b_c__'],
    ['x'.repeat(300), 'x'.repeat(256)],
    ['𝒜'.repeat(300), '𝒜'.repeat(256)],
  ])('%j', (text, tag) => expect(tagText(text)).toBe(tag))
})

describe.each([
  ['proven', provenTag],
  ['quarantined', quarantinedTag],
])('the name of the tag of an image that is %s', (word, tagFor) => {
  test('is a tag name in any environment', () => {
    fc.assert(
      fc.property(anything, (environment) => {
        const name = tagFor(environment)
        expect(lengthOf(name)).toBeLessThanOrEqual(limits.key)
        expect(name).toMatch(allowed)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })

  test('differs by environment; without one it is that of "default"', () => {
    expect(tagFor('production')).not.toBe(tagFor('staging'))
    expect(tagFor('')).toBe(`immutable-deploy:${word}:default`)
  })
})

describe('commits an image is reused for', () => {
  const tagged = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, '']))

  test.each([
    [8, true],
    [39, true],
    [40, false],
    [50, false],
  ])('beside %d tags there is room for one more: %s', (count, room) =>
    expect(hasRoom(tagged(count))).toBe(room),
  )

  test('leave room for the tags of others', () => {
    expect(hasRoom(tagged(limits.perResource - 10))).toBe(false)
  })
})

describe('the tags of a fresh image', () => {
  test('say what is known of the build', () => {
    expect(buildTags(buildFacts({ regions: ['eu-west-1', 'us-east-1'] }))).toEqual({
      'immutable-deploy:git-sha': commits[0],
      'immutable-deploy:image-key': 'key-1',
      'immutable-deploy:source-image': 'ami-0ba5e000000000000',
      'immutable-deploy:packer-version': '1.11.2',
      'immutable-deploy:repository': 'octo-org/shop',
      'immutable-deploy:template': 'image',
      'immutable-deploy:ref': 'refs/heads/main',
      'immutable-deploy:run': '1234567890-1',
      'immutable-deploy:built-at': '2026-03-01T10:10:00.000Z',
      'immutable-deploy:begun-at': '2026-03-01T10:00:00.000Z',
      'immutable-deploy:regions': 'eu-west-1 us-east-1',
    })
  })

  test('fit into EC2, and leave room for the tags of others', () => {
    fc.assert(
      fc.property(anything, anything, (ref, template) => {
        const tags = buildTags(buildFacts({ ref, template, regions: Array(30).fill('ap-southeast-1') }))
        expect(Object.keys(tags).length).toBeLessThanOrEqual(limits.perResource / 4)
        for (const [name, value] of Object.entries(tags)) {
          expect(lengthOf(name)).toBeLessThanOrEqual(limits.key)
          expect(lengthOf(value)).toBeLessThanOrEqual(limits.value)
        }
      }),
    )
  })

  test('no name begins with aws:, which EC2 keeps to itself', () => {
    const names = [...Object.values(tagNames), commitTag(commits[0]), provenTag(''), quarantinedTag('')]
    expect(names.filter((name) => !name.startsWith('immutable-deploy:'))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('proven and quarantined', () => {
  const tags = (proven: string, failed: string) => ({
    ...(proven && { [provenTag('production')]: `2026-03-0${proven}T09:00:00.000Z` }),
    ...(failed && { [quarantinedTag('production')]: `2026-03-0${failed}T09:00:00.000Z` }),
  })

  test.each([
    ['neither', '', '', false, false],
    ['proven', '1', '', true, false],
    ['failed', '', '1', false, true],
    ['failed after it was proven', '1', '2', false, true],
    ['proven after it failed', '2', '1', true, false],
    ['both at once', '1', '1', false, true],
  ])('%s', (_, provenOn, failedOn, isOne, isOther) => {
    expect(isProven(tags(provenOn, failedOn), 'production')).toBe(isOne)
    expect(isQuarantined(tags(provenOn, failedOn), 'production')).toBe(isOther)
  })

  test('are so in one environment, and say nothing of others', () => {
    expect(isProven(tags('1', ''), 'staging')).toBe(false)
    expect(isQuarantined(tags('', '1'), 'staging')).toBe(false)
    expect(isQuarantined(tags('', '1'), '')).toBe(false)
  })
})

describe('why an image is quarantined', () => {
  const tag = quarantinedTag('production')
  const proven = { [provenTag('production')]: '2026-03-01T09:00:00.000Z' }

  test.each(['failed', 'left'] as const)('%s: the value tells, and sorts by its time', (reason) => {
    const at = (time: string) => ({ ...proven, [tag]: quarantineValue(time, reason) })
    expect(quarantineOf(at('2026-03-01T10:00:00.000Z'), 'production')).toBe(reason)
    expect(isQuarantined(at('2026-03-01T10:00:00.000Z'), 'production')).toBe(true)
    expect(quarantineOf(at('2026-03-01T08:00:00.000Z'), 'production')).toBeUndefined()
    expect(tagText(at('2026-03-01T10:00:00.000Z')[tag] ?? '')).toBe(at('2026-03-01T10:00:00.000Z')[tag])
  })

  test('is nothing where it is not, or in another environment', () => {
    expect(quarantineOf(proven, 'production')).toBeUndefined()
    expect(
      quarantineOf({ [tag]: quarantineValue('2026-03-01T10:00:00.000Z', 'left') }, 'staging'),
    ).toBeUndefined()
  })
})
