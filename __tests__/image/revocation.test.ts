import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ImageRecord } from '../../src/image/image.ts'
import {
  matches,
  parentsOf,
  type RevocationRule,
  revocationOf,
  unknownAncestors,
} from '../../src/image/revocation.ts'
import { liftWords, revocationWords } from '../../src/image/revoked.ts'
import { quarantinedTag, tagNames } from '../../src/image/tags.ts'
import { imageRecord } from '../builders/values/images.ts'

const idOf = (n: number) => `ami-${String(n).padStart(17, '0')}`
const rule = (...listed: string[]): RevocationRule => ({ listed, environment: 'production' })

/** An image without a build of its own, made from others. */
const made = (
  n: number,
  from: { base?: number | undefined; source?: number | undefined } = {},
  more: Partial<ImageRecord> = {},
): ImageRecord => ({
  ...{ id: idOf(n), region: 'eu-west-1', name: `image-${n}`, state: 'available' },
  ...{ createdAt: '2026-03-01T10:00:00.000Z', snapshotIds: [] },
  ...(from.source === undefined ? {} : { sourceImageId: idOf(from.source) }),
  ...more,
  tags: { ...(from.base === undefined ? {} : { [tagNames.sourceImage]: idOf(from.base) }), ...more.tags },
})
const known = (...images: ImageRecord[]) => new Map(images.map((image) => [image.id, image]))
const failed = { tags: { [quarantinedTag('production')]: '2026-03-02T00:00:00.000Z' } }

describe('an image is revoked', () => {
  const base = made(1, { source: 9 })
  const image = made(2, { base: 1, source: 3 })
  const copied = made(3, { base: 8 })
  const all = known(base, image, copied)

  test.each([
    ['by its id', idOf(2), [2]],
    ['by its name', 'image-2', [2]],
    ['by its base image', idOf(1), [2, 1]],
    ['by the name of its base image', '*-1', [2, 1]],
    ['by the image that it is a copy of', idOf(3), [2, 3]],
    ['by what its base image was made from, of which only the id is known', idOf(9), [2, 1, 9]],
    ['by the base image of what it is a copy of', idOf(8), [2, 3, 8]],
  ])('%s', (_, entry, path) => {
    expect(revocationOf(image, all, rule('ami-00000000', entry))).toMatchObject({
      path: path.map(idOf),
      entry,
    })
  })

  test.each([
    ['by a name that is only a part', 'image'],
    ['by the id of what was made from it', idOf(4)],
    ['by a pattern that no name has, where names are not known', 'image-9'],
    ['by half an id', 'ami-0000000000000000'],
  ])('not %s', (_, entry) => {
    expect(revocationOf(image, known(...all.values(), made(4, { base: 2 })), rule(entry))).toBeUndefined()
  })

  test('by a base image that failed in this environment, and not in another', () => {
    const bad = made(1, {}, failed)
    expect(revocationOf(image, known(bad), rule())).toMatchObject({
      path: [idOf(2), idOf(1)],
      failedAt: '2026-03-02T00:00:00.000Z',
    })
    expect(revocationOf(image, known(bad), { listed: [], environment: 'staging' })).toBeUndefined()
  })

  test('not for its own failure, nor for that of the image that it is a copy of: other rules are for that', () => {
    const own = imageRecord(1, failed)
    const copy = imageRecord(1, { id: idOf(7), region: 'us-east-1', sourceImageId: own.id, ...failed })
    expect(revocationOf(own, known(own), rule())).toBeUndefined()
    expect(revocationOf(copy, known(own), rule())).toBeUndefined()
  })

  test('by a copy of it that is listed', () => {
    const own = imageRecord(1)
    const copy = imageRecord(1, { id: idOf(7), region: 'us-east-1', sourceImageId: own.id })
    expect(revocationOf(own, known(own, copy), rule(copy.id))).toMatchObject({ entry: copy.id })
    expect(revocationOf(imageRecord(2), known(own, copy), rule(copy.id))).toBeUndefined()
  })
})

/** Images that were made from one another, circles among them: by number, what each was made from. */
const families = fc.array(
  fc.record({
    base: fc.option(fc.nat(11), { nil: undefined }),
    source: fc.option(fc.nat(11), { nil: undefined }),
    isKnown: fc.boolean(),
    hasFailed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)
const numbers = fc.uniqueArray(fc.nat(11), { maxLength: 4 })
const runs = { numRuns: 300 }

describe('whatever was made from whatever', () => {
  const imagesOf = (family: typeof families extends fc.Arbitrary<infer F> ? F : never) =>
    family.map(({ hasFailed, ...from }, n) => made(n, from, hasFailed ? failed : {}))

  test('an image is revoked where one that it was made from is, and only there', () => {
    fc.assert(
      fc.property(families, numbers, (family, listed) => {
        const images = imagesOf(family)
        const there = known(...images.filter((_, n) => family[n]?.isKnown))
        const entries = listed.map(idOf)
        for (const image of images) {
          // By another way: what can be reached, grown until nothing more comes.
          const reached = new Set([image.id])
          for (let size = 0; size < reached.size; ) {
            size = reached.size
            for (const id of [...reached]) {
              const record = id === image.id ? image : there.get(id)
              for (const parent of record === undefined ? [] : parentsOf(record)) reached.add(parent)
            }
          }
          const isBad = (id: string) =>
            entries.includes(id) ||
            (id !== image.id && quarantinedTag('production') in (there.get(id)?.tags ?? {}))
          const revocation = revocationOf(image, there, rule(...entries))
          expect(revocation !== undefined).toBe([...reached].some(isBad))
          if (revocation !== undefined) expect(isBad(revocation.path.at(-1) ?? '')).toBe(true)
        }
      }),
      runs,
    )
  })

  test('a longer list takes no image back in', () => {
    fc.assert(
      fc.property(families, numbers, numbers, (family, listed, more) => {
        const images = imagesOf(family)
        const revoked = (entries: readonly number[]) =>
          images.filter(
            (image) => revocationOf(image, known(...images), rule(...entries.map(idOf))) !== undefined,
          )
        expect(revoked([...listed, ...more])).toEqual(expect.arrayContaining(revoked(listed)))
      }),
      runs,
    )
  })

  test('what was made from an image goes with it', () => {
    fc.assert(
      fc.property(families, numbers, (family, listed) => {
        // Without circles: an image does not go with its own failure.
        const older = (n: number, parent: number | undefined) =>
          parent !== undefined && parent < n ? parent : undefined
        const images = imagesOf(
          family.map(({ base, source, ...one }, n) => ({
            ...one,
            base: older(n, base),
            source: older(n, source),
          })),
        )
        const all = known(...images)
        const of = (image: ImageRecord) => revocationOf(image, all, rule(...listed.map(idOf)))
        for (const image of images)
          for (const parent of parentsOf(image)) {
            const record = all.get(parent)
            if (record !== undefined && of(record) !== undefined) expect(of(image)).toBeDefined()
          }
      }),
      runs,
    )
  })

  test('what is not known of a family is asked for by id, once each', () => {
    fc.assert(
      fc.property(families, (family) => {
        const images = imagesOf(family)
        const there = known(...images.filter((_, n) => family[n]?.isKnown))
        for (const image of images) {
          const asked = unknownAncestors(image, there).map(({ id }) => id)
          expect(new Set(asked).size).toBe(asked.length)
          for (const id of asked) expect(there.has(id)).toBe(false)
        }
      }),
      runs,
    )
  })
})

describe('a name and a pattern', () => {
  test.each([
    ['web-*', 'web-1', true],
    ['web-?', 'web-1', true],
    ['web-?', 'web-12', false],
    ['*', '', true],
    ['*-2026*', 'base-20260101', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['web (v[1]) .+', 'web (v[1]) .+', true],
    ['web.1', 'web-1', false],
    ['*a', 'ba*', false],
    ['', '', true],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, name, expected) => expect(matches(pattern, name)).toBe(expected))

  test('match as the same pattern of a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 })
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 10 }),
        (pattern, name) => {
          const source = pattern.replace(/[.]/g, '\\.').replace(/\*/g, '.*').replace(/\?/g, '.')
          expect(matches(pattern, name)).toBe(new RegExp(`^${source}$`).test(name))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('take no longer for what would keep a regular expression busy', () => {
    expect(matches('*a'.repeat(60), `${'a'.repeat(128)}b`)).toBe(false)
  })
})

test('the reason is told with the way to it, and how it is lifted', () => {
  const listed = { path: [idOf(3), idOf(2), idOf(1)], name: 'base 1', entry: 'base*' }
  expect(revocationWords(listed)).toBe(
    `was made from ${idOf(2)}, and that from ${idOf(1)} (base 1), which is listed in \`revoked\` as \`base*\``,
  )
  expect(liftWords(listed, 'production')).toContain('take `base*` out of `revoked`')
  const own = { path: [idOf(3)], name: 'web', entry: idOf(3) }
  expect(revocationWords(own)).toBe('is listed in `revoked`')
  const of = { path: [idOf(3), idOf(2)], name: '', failedAt: '2026-03-02T00:00:00.000Z' }
  expect(revocationWords(of)).toBe(
    `was made from ${idOf(2)}, which failed in this environment at 2026-03-02T00:00:00.000Z`,
  )
  expect(liftWords(of, 'production')).toContain(
    `--resources ${idOf(2)} --tags Key=immutable-deploy:quarantined:production`,
  )
})
