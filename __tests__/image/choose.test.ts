import { describe, expect, test } from '@jest/globals'
import { commitsOf, reusable } from '../../src/image/choose.ts'
import { commitTag, prunedTag, tagNames } from '../../src/image/tags.ts'
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

describe('the commits of an image', () => {
  test('are the one it was built from, and those it was reused for', () => {
    const record = imageRecord(1, { tags: { [commitTag(commits[2])]: 'refs/heads/main' } })
    expect(commitsOf(record)).toEqual([commits[0], commits[2]])
  })

  test('are none that anybody knows where it is not ours', () =>
    expect(commitsOf({ tags: {} })).toEqual(['']))
})
