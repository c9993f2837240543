import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { provenTag, quarantinedTag, quarantineValue, tagNames } from '../../src/image/tags.ts'
import { notPromoted } from '../../src/release/not-promoted.ts'
import { lackOf, provenSince, type Requirement, standingsOf } from '../../src/release/promotion.ts'
import { lackWords, spanWords } from '../../src/release/promotion-words.ts'
import { formatProofs, type Proof } from '../../src/release/record.ts'
import { commits } from '../builders/values/images.ts'

const [first, second, third] = commits
const now = Date.parse('2026-03-02T12:00:00.000Z')
const hour = 3_600_000
const ago = (ms: number) => new Date(now - ms).toISOString()
const wants = (changes: Partial<Requirement> = {}): Requirement => ({
  ...{ environment: 'staging', forMs: 0, by: 'release' },
  ...changes,
})

/** Tags of an image with these proofs in staging, and when it was quarantined there. */
const tagsOf = (proofs: readonly Proof[], quarantined?: string) => ({
  tags: {
    [tagNames.gitSha]: first,
    ...(proofs.length === 0 ? {} : { [provenTag('staging')]: formatProofs(proofs) }),
    ...(quarantined === undefined ? {} : { [quarantinedTag('staging')]: quarantined }),
  },
})
const lack = (proofs: readonly Proof[], requirement: Partial<Requirement> = {}, quarantined?: string) =>
  lackOf({ images: [tagsOf(proofs, quarantined)], commit: first }, wants(requirement), now)

describe('a release that is to be proven elsewhere first', () => {
  test.each([
    ['was never proven there', [], {}, undefined, 'never'],
    ['is proven there', [{ at: ago(1), commit: first }], {}, undefined, undefined],
    ['is proven there, by another commit', [{ at: ago(1), commit: second }], {}, undefined, 'other-commit'],
    ['is proven as image', [{ at: ago(1), commit: second }], { by: 'image' }, undefined, undefined],
    ['is proven by a version that told no commit', [{ at: ago(1) }], {}, undefined, undefined],
    ['is proven for too short', [{ at: ago(hour), commit: first }], { forMs: 2 * hour }, undefined, 'young'],
    [
      'is proven for just long enough',
      [{ at: ago(2 * hour), commit: first }],
      { forMs: 2 * hour },
      undefined,
      undefined,
    ],
    [
      'is proven again just now, and first long ago',
      [{ at: ago(1), commit: first, since: ago(3 * hour) }],
      { forMs: 2 * hour },
      undefined,
      undefined,
    ],
    [
      'was proven long ago with another commit, and just now with its own',
      [
        { at: ago(1), commit: first },
        { at: ago(3 * hour), commit: second },
      ],
      { forMs: 2 * hour },
      undefined,
      'young',
    ],
    [
      'was proven long ago with another commit, where the image counts',
      [
        { at: ago(1), commit: first },
        { at: ago(3 * hour), commit: second },
      ],
      { forMs: 2 * hour, by: 'image' },
      undefined,
      undefined,
    ],
    ['failed there since', [{ at: ago(hour), commit: first }], {}, ago(1), 'quarantined'],
    ['failed there and was never proven', [], {}, ago(1), 'quarantined'],
    ['failed there, and is proven since', [{ at: ago(hour), commit: first }], {}, ago(2 * hour), undefined],
    [
      'failed there after its first proof: it counts from the one after it',
      [{ at: ago(hour), commit: first, since: ago(9 * hour) }],
      { forMs: 2 * hour },
      ago(2 * hour),
      'young',
    ],
    [
      'was proven before it failed there, and another commit since',
      [
        { at: ago(hour), commit: second },
        { at: ago(9 * hour), commit: first },
      ],
      {},
      ago(2 * hour),
      'other-commit',
    ],
    [
      'has a time that nobody can read',
      [{ at: 'yesterday', commit: first }],
      { forMs: hour },
      undefined,
      'never',
    ],
  ] as const)('%s', (_, proofs, requirement, quarantined, kind) => {
    expect(lack(proofs, requirement, quarantined)?.kind).toBe(kind)
  })

  test('has to be proven with the images of all its sources', () => {
    const good = tagsOf([{ at: ago(1), commit: first }])
    const lacks = (...images: (typeof good)[]) => lackOf({ images, commit: first }, wants(), now)?.kind
    expect(lacks(good, good)).toBeUndefined()
    expect(lacks(good, tagsOf([]))).toBe('never')
    expect(lacks(tagsOf([]), tagsOf([{ at: ago(hour), commit: first }], ago(1)), good)).toBe('quarantined')
  })

  test('is told when it may, however long it has to wait', () => {
    expect(lack([{ at: ago(hour), commit: first }], { forMs: 2 * hour })).toMatchObject({
      since: ago(hour),
      from: new Date(now + hour).toISOString(),
    })
    const endless = lack([{ at: ago(hour), commit: first }], { forMs: 8.64e16 })
    expect(endless && lackWords(endless, first, now)).toContain('from 9999-12-31 23:59 UTC on')
  })
})

const proofs = fc.array(
  fc.record({
    at: fc.integer({ min: 1, max: 1000 * hour }).map(ago),
    commit: fc.constantFrom(first, second, third),
  }),
  { maxLength: 3 },
)

test('who waits longer lacks no more, and what is proven as release is proven as image', () => {
  fc.assert(
    fc.property(
      proofs,
      fc.option(fc.integer({ min: 1, max: 1000 * hour }).map(ago), { nil: undefined }),
      fc.nat(1000 * hour),
      fc.nat(1000 * hour),
      (record, quarantined, forMs, later) => {
        const release = { images: [tagsOf(record, quarantined)], commit: first }
        const at = (by: Requirement['by'], time: number) => lackOf(release, wants({ by, forMs }), time)
        if (at('release', now) === undefined) {
          expect(at('release', now + later)).toBeUndefined()
          expect(at('image', now)).toBeUndefined()
        }
        const young = at('release', now)
        if (young?.kind === 'young') {
          expect(at('release', Date.parse(young.from) - 1)?.kind).toBe('young')
          expect(at('release', Date.parse(young.from))).toBeUndefined()
        }
      },
    ),
    { numRuns: 300 },
  )
})

describe('how an image stands', () => {
  const { tags } = tagsOf([{ at: ago(1), commit: first, since: ago(hour) }])
  const failed = { [quarantinedTag('qa')]: quarantineValue(ago(5 * hour), 'left') }

  test('is told of every environment that has a record, the oldest first', () => {
    expect(standingsOf({ ...tags, ...failed, [provenTag('')]: ago(2 * hour) })).toEqual([
      { environment: 'qa', state: 'quarantined', since: ago(5 * hour) },
      { environment: 'default', state: 'proven', since: ago(2 * hour) },
      { environment: 'staging', state: 'proven', since: ago(hour) },
    ])
    expect(standingsOf({ [tagNames.gitSha]: first })).toEqual([])
  })

  test('and since when it is proven', () => {
    expect(provenSince(tags, 'staging')).toBe(ago(hour))
    expect(provenSince(tags, 'production')).toBeUndefined()
  })
})

test('a refusal names what is lacking and what to do, for each environment', () => {
  const lacks = [
    lack([{ at: ago(40 * 60_000), commit: first }], { forMs: 2 * hour }),
    lack([{ at: ago(1), commit: second }], { environment: 'staging' }),
    lack([{ at: ago(hour), commit: first }], {}, quarantineValue(ago(1), 'left')),
    lack([], {}),
  ].flatMap((one) => one ?? [])
  const error = notPromoted({ image: 'ami-1', commit: first, lacks, now })
  expect(error.reason).toBe('not-promoted')
  expect(error.message).toBe(
    'ami-1 is not proven as it has to be in `staging` (`require-proven-in`); nothing was built or changed.',
  )
  expect(error.evidence).toEqual([
    'staging: proven for 40 min 00 s, since 2026-03-02 11:20 UTC; it needs 2 h 00 min: from 2026-03-02 13:20 UTC on',
    `staging: the image is proven there, but with the stack of ${second}, and not with that of ${first}`,
    'staging: it is quarantined there: it was rolled back from at 2026-03-02 11:59 UTC and was not proven since',
    'staging: never proven there',
  ])
  expect(error.next).toEqual([
    'Run this again from 2026-03-02 13:20 UTC on.',
    expect.stringContaining('set `by: image`'),
    expect.stringContaining('by its id (`rollback-to`)'),
    `Deploy ${first} to staging, and run this again when it is proven there.`,
  ])
})

test('a span is told in days where it is whole ones', () => {
  expect([spanWords(2 * hour), spanWords(24 * hour), spanWords(168 * hour)]).toEqual([
    '2 h 00 min',
    '1 day',
    '7 days',
  ])
})
