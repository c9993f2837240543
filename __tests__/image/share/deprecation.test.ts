import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isDeprecated } from '../../../src/image/choose.ts'
import { CONSUMER, consumerOf, nameOf, othersOf } from '../../../src/image/share/consumer.ts'
import { deprecationOf } from '../../../src/image/share/deprecation.ts'

const MINUTE = 60_000
const made = Date.parse('2026-03-01T10:00:31.000Z')
const createdAt = new Date(made).toISOString()

describe('when an image is deprecated', () => {
  test('is so long after its making, or at once where that is past; told once, it is told for good', () => {
    const times = fc.integer({ min: 1, max: 500_000_000 })
    fc.assert(
      fc.property(times, times, (after, age) => {
        const now = made + age
        const at = deprecationOf({ createdAt }, after, now)
        const time = Date.parse(at ?? '')
        expect(time).toBe(Math.max(made + after, now + 2 * MINUTE))
        // EC2 keeps minutes.
        const deprecatedAt = new Date(Math.floor(time / MINUTE) * MINUTE).toISOString()
        expect(deprecationOf({ createdAt, deprecatedAt }, after, now)).toBeUndefined()
        expect(deprecationOf({ createdAt, deprecatedAt }, after, time + MINUTE)).toBeUndefined()
        expect(isDeprecated({ deprecatedAt }, time)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('another wish changes it', () => {
    const deprecatedAt = new Date(made + 60 * MINUTE).toISOString()
    expect(deprecationOf({ createdAt, deprecatedAt }, 120 * MINUTE, made)).toBe(
      new Date(made + 120 * MINUTE).toISOString(),
    )
  })
})

describe('whom an image is shared with', () => {
  test.each([
    '100000000002',
    'arn:aws:organizations::100000000001:organization/o-example1',
    'arn:aws-us-gov:organizations::100000000001:ou/o-example1/ou-ab12-cdefgh34',
  ])('%s is named as it was read', (text) => {
    expect(nameOf(consumerOf(text))).toBe(text)
  })

  test.each(['10000000000', '1000000000022', 'all', 'o-example1', 'arn:aws:iam::100000000001:root', ''])(
    '`%s` is nobody',
    (text) => {
      expect(CONSUMER.test(text)).toBe(false)
      expect(() => consumerOf(text)).toThrow()
    },
  )

  test('its owner is none of them', () => {
    const all = ['100000000001', '100000000002'].map(consumerOf)
    expect(othersOf({ ownerId: '100000000001' }, all).map(nameOf)).toEqual(['100000000002'])
  })
})
