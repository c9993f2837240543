import { describe, expect, test } from '@jest/globals'
import { buildsOf } from '../../src/image/builds.ts'
import type { ImageRecord } from '../../src/image/image.ts'
import { judgeRetention, type RetentionFacts, type RetentionPolicy } from '../../src/image/retention.ts'
import { provenTag, prunedTag, quarantinedTag, tagNames } from '../../src/image/tags.ts'
import { builtOn, day } from '../builders/values/retention.ts'
import { snapshotsOf } from '../builders/world/account.ts'

const owner = { repository: 'octo-org/shop', template: 'image' }
const policy: RetentionPolicy = { keep: 1, keepMs: 14 * 86_400_000, now: Date.parse(day(100)) }
const nothing: RetentionFacts = { live: [], uses: [] }

function judge(images: readonly ImageRecord[], facts = nothing, changes: Partial<RetentionPolicy> = {}) {
  const builds = buildsOf(images, snapshotsOf(images), owner)
  return judgeRetention(builds, facts, { ...policy, ...changes })
}

/** What becomes of the one image, and why. */
function rulingOf(image: ImageRecord, facts = nothing) {
  const [ruling] = judge([image], facts)
  return [ruling?.decision, ...(ruling?.reasons ?? [])]
}

const provenOn = (n: number, environment = 'production') => ({ [provenTag(environment)]: day(n) })

describe('one build', () => {
  test('that nothing needs goes', () => {
    expect(rulingOf(builtOn(1))).toEqual(['remove', 'not in use', 'never proven'])
  })

  test('that failed goes', () => {
    const image = builtOn(1, { tags: { ...provenOn(1), [quarantinedTag('production')]: day(2) } })
    expect(rulingOf(image)).toEqual(['remove', 'not in use', 'failed in production'])
  })

  test.each<[string, Parameters<typeof builtOn>[1], string]>([
    ['is young', { createdAt: day(90) }, `made ${day(90)}, not 14 days ago`],
    ['has no time', { createdAt: '' }, 'made at an unknown time, not 14 days ago'],
    ['is being made', { state: 'pending' }, 'pending in eu-west-1: it is still being made'],
    ['is in a state nobody knows', { state: 'new' }, 'new in eu-west-1: it is still being made'],
    [
      'is not tagged to the end',
      { tags: { [tagNames.regions]: '' } },
      `not tagged to the end: ${tagNames.regions} is missing`,
    ],
    [
      'is protected',
      { protection: 'enabled-without-cooldown' },
      'protected against deregistration in eu-west-1 (enabled-without-cooldown)',
    ],
    ['is proven', { tags: provenOn(1) }, 'among the last 1 proven in production'],
  ])('that %s stays', (_, changes, reason) => {
    expect(rulingOf(builtOn(1, changes))).toEqual(['keep', reason])
  })

  test('that is live stays, quarantined or not', () => {
    const image = builtOn(1, { tags: { [quarantinedTag('production')]: day(2) } })
    expect(rulingOf(image, { live: [image.id], uses: [] })).toEqual([
      'keep',
      "live: the stack's groups launch it",
    ])
  })

  test('that is in use stays, with everything that uses it', () => {
    const image = builtOn(1)
    const uses = [
      { imageId: image.id, what: 'instance i-1 is running' },
      { imageId: image.id, what: 'version 1 of launch template web (lt-1) names it' },
      { imageId: 'ami-other', what: 'instance i-2 is running' },
    ]
    expect(rulingOf(image, { live: [], uses })).toEqual([
      'keep',
      'instance i-1 is running',
      'version 1 of launch template web (lt-1) names it',
    ])
  })

  test('stays in all regions where one of them needs it', () => {
    const tags = { [tagNames.regions]: 'eu-west-1 us-east-1' }
    const images = [
      builtOn(1, { tags }),
      builtOn(1, { tags, region: 'us-east-1', id: 'ami-0000000000000000f' }),
    ]
    const rulings = judge(images, { live: [], uses: [{ imageId: 'ami-0000000000000000f', what: 'used' }] })
    expect(rulings).toMatchObject([{ decision: 'keep', reasons: ['used'], build: { images } }])
  })
})

describe('proven builds', () => {
  const decisions = (images: readonly ImageRecord[], changes: Partial<RetentionPolicy> = {}) =>
    Object.fromEntries(
      judge(images, nothing, changes).map(({ build, decision }) => [build.images[0]?.name, decision]),
    )

  test('stay as many as are to be kept in each environment, by when they were proven last', () => {
    const images = [
      builtOn(1, { tags: provenOn(60) }),
      builtOn(2, { tags: provenOn(50) }),
      builtOn(3, { tags: provenOn(3, 'staging') }),
      builtOn(4, { tags: provenOn(4, 'staging') }),
    ]
    expect(decisions(images)).toEqual({
      'web-1': 'keep',
      'web-2': 'remove',
      'web-3': 'remove',
      'web-4': 'keep',
    })
    expect(decisions(images, { keep: 2 })).toEqual({
      'web-1': 'keep',
      'web-2': 'keep',
      'web-3': 'keep',
      'web-4': 'keep',
    })
  })

  test('stay as long as the window after they served, though many were proven since', () => {
    const images = [
      builtOn(1, { tags: provenOn(10) }),
      builtOn(2, { tags: provenOn(20) }),
      builtOn(3, { tags: provenOn(90) }),
      builtOn(4, { tags: provenOn(95) }),
    ]
    const rulings = judge(images)
    expect(rulings.map(({ decision, reasons }) => [decision, ...reasons])).toEqual([
      ['keep', 'among the last 1 proven in production'],
      ['keep', `served production until ${day(95)}`],
      ['keep', `served production until ${day(90)}`],
      ['remove', 'not in use', 'no more among the last 1 proven in production'],
    ])
  })

  test('that failed do not stay because they served', () => {
    const failed = { ...provenOn(10), [quarantinedTag('production')]: day(95) }
    const images = [builtOn(1, { tags: failed }), builtOn(2, { tags: provenOn(96) })]
    expect(decisions(images)).toEqual({ 'web-1': 'remove', 'web-2': 'keep' })
  })

  test('that failed since do not take the place of one that did not', () => {
    const failed = { ...provenOn(60), [quarantinedTag('production')]: day(61) }
    const images = [builtOn(1, { tags: provenOn(50) }), builtOn(2, { tags: failed })]
    expect(decisions(images)).toEqual({ 'web-1': 'keep', 'web-2': 'remove' })
  })

  test('that lack a region stay, and do not take the place of a whole one', () => {
    const tags = { ...provenOn(60), [tagNames.regions]: 'eu-west-1 us-east-1' }
    const images = [builtOn(1, { tags: provenOn(50) }), builtOn(2, { tags })]
    expect(decisions(images)).toEqual({ 'web-1': 'keep', 'web-2': 'keep' })
  })
})

describe('whose builds', () => {
  test('images of other templates and repositories are passed over, and those without tags', () => {
    const images = [
      builtOn(1, { tags: { [tagNames.template]: 'other' } }),
      builtOn(2, { tags: { [tagNames.repository]: 'octo-org/other' } }),
      { ...builtOn(3), tags: {} },
      { ...builtOn(4), state: 'deregistered' },
    ]
    expect(judge(images)).toEqual([])
  })

  test('two bakes of one content are two builds: the older may go', () => {
    const again = builtOn(50, { tags: { [tagNames.imageKey]: 'key-1', ...provenOn(50) } })
    expect(judge([builtOn(1), again]).map(({ decision }) => decision)).toEqual(['keep', 'remove'])
  })
})

describe('snapshots', () => {
  const image = builtOn(1)
  const [snapshot] = snapshotsOf([image])
  const own = (changes: object, images = [image]) =>
    buildsOf(images, snapshot === undefined ? [] : [{ ...snapshot, ...changes }], owner).flatMap(
      ({ snapshots }) => snapshots,
    )

  test('go with their image', () => {
    expect(own({})).toEqual([snapshot])
  })

  test.each([
    ['a copy that somebody made, with its tags', { id: 'snap-copy' }],
    ['one that was there long before the bake', { startedAt: '2020-01-01T00:00:00.000Z' }],
    ['one that has lost its tags', { tags: {} }],
    ['one whose time is not known', { startedAt: '' }],
  ])('%s does not', (_, changes) => {
    expect(own(changes)).toEqual([])
  })

  test('without an image go where a removal began, and stay where somebody keeps them', () => {
    expect(own({}, [])).toEqual([])
    const left = { ...snapshot, tags: { ...snapshot?.tags, [prunedTag]: day(9) } }
    const builds = buildsOf([], snapshot === undefined ? [] : [{ ...snapshot, ...left }], owner)
    expect(judgeRetention(builds, nothing, policy)).toMatchObject([
      { decision: 'remove', reasons: ['left over from an earlier removal'] },
    ])
  })
})
