import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commitsOf, isOf, reusable } from '../../src/image/choose.ts'
import { commitTag, prunedTag, stackTag, tagNames } from '../../src/image/tags.ts'
import { commits, imageRecord } from '../builders/values/images.ts'

const now = Date.parse('2026-03-03T00:00:00.000Z')
const wanted = { gitSha: commits[3], imageKey: 'key-2', template: 'image' }

describe('an image that need not be built again', () => {
  test('has the same content, whatever its commit', () => {
    expect(reusable([imageRecord(1), imageRecord(2)], wanted, now)?.id).toBe(imageRecord(2).id)
  })

  test('is not one of our commit with another content', () => {
    expect(reusable([imageRecord(4)], wanted, now)).toBeUndefined()
  })

  test('is not one without a key', () => {
    const untagged = { ...imageRecord(2), tags: {} }
    expect(reusable([untagged], wanted, now)).toBeUndefined()
  })

  test.each(['pending', 'failed', 'invalid', 'deregistered', 'transient', 'error', 'disabled'])(
    'is not one that is %s',
    (state) => expect(reusable([imageRecord(2, { state })], wanted, now)).toBeUndefined(),
  )

  test('is not one that is being removed', () => {
    const going = imageRecord(2, { tags: { [prunedTag]: '2026-03-02T00:00:00.000Z' } })
    expect(reusable([going], wanted, now)).toBeUndefined()
  })

  test('is the newest of several, in whatever order they come', () => {
    const older = imageRecord(1, { tags: { [tagNames.imageKey]: 'key-2' } })
    expect(reusable([older, imageRecord(2)], wanted, now)?.id).toBe(imageRecord(2).id)
    expect(reusable([imageRecord(2), older], wanted, now)?.id).toBe(imageRecord(2).id)
  })
})

describe('whose image it is', () => {
  const place = { template: 'image', stack: 'octo-org/shop stack default' }

  test.each<[string, Record<string, string>, boolean]>([
    ['made of the template', { [tagNames.template]: 'image' }, true],
    ['made of another', { [tagNames.template]: 'worker' }, false],
    ['given to the stack', { [stackTag(place.stack)]: 'given' }, true],
    [
      'made of another, and given to the stack',
      { [tagNames.template]: 'worker', [stackTag(place.stack)]: 'given' },
      true,
    ],
    ['given to another', { [stackTag('octo-org/shop worker default')]: 'given' }, false],
    ['nobody’s', {}, false],
  ])('%s', (_, tags, expected) => expect(isOf(tags, place)).toBe(expected))

  test('a stack has a tag that EC2 takes, whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.string(), (stack, more) => {
        expect([...stackTag(stack)].length).toBeLessThanOrEqual(128)
        const long = `${stack}${'x'.repeat(100)}`
        if (more !== '') expect(stackTag(`${long}${more}`)).not.toBe(stackTag(long))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the commits of an image', () => {
  test('are the one it was built from, and those it was reused for', () => {
    const record = imageRecord(1, { tags: { [commitTag(commits[2])]: 'refs/heads/main' } })
    expect(commitsOf(record)).toEqual([commits[0], commits[2]])
  })

  test('are none that anybody knows where it is not ours', () =>
    expect(commitsOf({ tags: {} })).toEqual(['']))
})
