import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isProven, provenAt, provenTag, tagText } from '../../src/image/tags.ts'
import { formatProofs, type Proof, parseProofs, withProof } from '../../src/release/record.ts'
import { commits } from '../builders/values/images.ts'

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
const at = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const commit = fc.oneof({ weight: 4, arbitrary: digits(40) }, digits(64))
const proof: fc.Arbitrary<Proof> = fc.oneof(
  fc.record({ at }),
  fc.record({ at, commit }),
  fc.record({ at, commit, plan: digits(16) }),
)
const runs = { numRuns: 200 }

describe('the record of releases on an image', () => {
  test('is read as it was written, as far as EC2 has room for it', () => {
    fc.assert(
      fc.property(fc.array(proof, { minLength: 1, maxLength: 6 }), (proofs) => {
        const value = formatProofs(proofs)
        const read = parseProofs(value)
        expect(read).toEqual(proofs.slice(0, read.length))
        expect(read.length).toBeGreaterThan(0)
        expect(tagText(value)).toBe(value)
      }),
      runs,
    )
  })

  test('has room for three releases of a repository with SHA-1', () => {
    const entries = commits.map((commit) => ({
      at: '2026-03-01T20:00:00.000Z',
      commit,
      plan: '0123456789abcdef',
    }))
    expect(parseProofs(formatProofs(entries))).toEqual(entries.slice(0, 3))
  })

  test('whatever a tag says, it can be read, and what is read can be written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const { at } of parseProofs(text)) expect(at).not.toBe('')
        expect(formatProofs(parseProofs(text)).length).toBeLessThanOrEqual(Math.max(256, text.length))
      }),
      runs,
    )
  })

  test('of a version before this is a time', () => {
    expect(parseProofs('2026-03-01T20:00:00.000Z')).toEqual([{ at: '2026-03-01T20:00:00.000Z' }])
    expect(parseProofs('')).toEqual([])
  })

  test('begins with the time of the newest, by which images are compared', () => {
    const tags = { [provenTag('')]: formatProofs([{ at: '2026-03-01T20:00:00.000Z', commit: commits[0] }]) }
    expect(provenAt(tags, '')).toBe('2026-03-01T20:00:00.000Z')
    const failed = { ...tags, 'immutable-deploy:quarantined:default': '2026-03-01T20:00:00.000Z' }
    expect([isProven(tags, ''), isProven(failed, '')]).toEqual([true, false])
  })
})

describe('the minute in which a release was proven first', () => {
  const minute = 60_000
  const days = (n: number) => n * 24 * 60 * minute
  const again = fc.tuple(
    fc.date({ min: new Date('2024-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    fc.oneof(fc.integer({ min: 0, max: days(2) }), fc.integer({ min: 0, max: days(400) })),
  )
  const read = (proofs: readonly Proof[]) => parseProofs(formatProofs(proofs))
  const sinceOf = ({ at, since = at }: Proof) => Date.parse(since)

  test('is read never too early, and at most a minute too late; within 32 days', () => {
    fc.assert(
      fc.property(again, digits(40), ([first, later], commit) => {
        const at = new Date(first.getTime() + later)
        const proof = { at: at.toISOString(), commit, since: first.toISOString() }
        const [told = proof] = read([proof])
        expect(told.at).toBe(proof.at)
        expect(sinceOf(told)).toBeGreaterThanOrEqual(first.getTime())
        const latest = Math.max(first.getTime() + minute, at.getTime() - days(32))
        expect(sinceOf(told)).toBeLessThanOrEqual(Math.min(latest, at.getTime()))
      }),
      runs,
    )
  })

  test('does not move with every proof that follows', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.array(fc.integer({ min: 0, max: days(1) }), { minLength: 1, maxLength: 25 }),
        (first, pauses) => {
          const commit = commits[0]
          let now = first.getTime()
          let record: readonly Proof[] = [{ at: first.toISOString(), commit }]
          for (const pause of pauses) {
            now += pause
            record = read(withProof(record, { at: new Date(now).toISOString(), commit }, 'unchanged'))
          }
          const [last] = record
          expect(last && sinceOf(last)).toBeGreaterThanOrEqual(first.getTime())
          expect(last && sinceOf(last)).toBeLessThanOrEqual(first.getTime() + minute)
        },
      ),
      runs,
    )
  })

  test('has room beside three releases that were all proven again', () => {
    const entries = commits.slice(0, 3).map((commit) => ({
      ...{ at: '2026-03-01T20:00:00.123Z', commit, plan: '0123456789abcdef' },
      since: '2026-02-20T20:00:00.000Z',
    }))
    const [first, ...others] = entries
    const value = formatProofs(entries)
    expect(value).toHaveLength(256)
    expect(parseProofs(value)).toEqual([
      first,
      ...others.map((one) => ({ ...one, at: '2026-03-01T20:00:00Z' })),
    ])
  })

  test('is told to no version before this, which reads the rest', () => {
    const [entry = ''] = formatProofs([
      { at: '2026-03-01T20:00:00.000Z', commit: commits[0], since: '2026-03-01T19:00:00.000Z' },
    ]).split(' / ')
    expect(entry).toMatch(/^2026-03-01T20:00:00\.000Z [0-9a-f]{40} [0-9a-z]{3}$/)
  })

  test('begins anew where the image was quarantined', () => {
    const before = [{ at: '2026-03-01T00:00:00.000Z', commit: commits[0], since: '2026-02-01T00:00:00.000Z' }]
    const now = { at: '2026-03-09T00:00:00.000Z', commit: commits[0] }
    expect(withProof(before, now, 'deployed', 'quarantined')).toEqual([now])
  })
})

describe('a release that is proven', () => {
  const [a, b, c] = commits.map((commit, n) => ({ at: `2026-03-0${n + 1}T00:00:00.000Z`, commit })) as [
    Proof,
    Proof,
    Proof,
    Proof,
  ]
  const [plan, plan2] = ['0123456789abcdef', 'fedcba9876543210']
  const applied = { ...a, commit: 'f'.repeat(40), plan }
  const again = { at: '2026-03-09T00:00:00.000Z', commit: commits[0] }

  test.each([
    ['is the newest', [b, a], c, 'deployed', [c, b, a]],
    ['stands in the record once', [b, a], again, 'deployed', [{ ...again, since: a.at }, b]],
    [
      'stands before the one that was applied, where nothing changed',
      [applied, a],
      c,
      'unchanged',
      [c, applied, a],
    ],
    ['takes the place of one that changed nothing either', [b, applied], c, 'unchanged', [c, applied]],
    ['leaves one in any case', [b], c, 'unchanged', [c, b]],
    ['leaves one of a version before this', [{ at: b.at }, a], c, 'unchanged', [c, { at: b.at }, a]],
    ['has no plan where nothing changed', [], { ...c, plan }, 'unchanged', [c]],
    [
      'keeps the plan that it was applied with',
      [applied],
      { ...applied, at: again.at, plan: plan2 },
      'unchanged',
      [{ ...applied, at: again.at, since: a.at }],
    ],
    ['is the first, where nothing changed and nothing was proven', [], c, 'unchanged', [c]],
    [
      'takes those after it out of the record, where it was gone back to',
      [c, b, a],
      { ...again, commit: commits[1] },
      'returned',
      [{ ...again, commit: commits[1], since: b.at }, a],
    ],
    ['is the newest, where what was gone back to was never proven', [b, a], c, 'returned', [c, b, a]],
  ] as const)('%s', (_, before, proof, course, after) => {
    expect(withProof(before, proof, course)).toEqual(after)
  })

  test('that changed nothing never drops one that was applied', () => {
    const applied = proof.filter(({ plan }) => plan !== undefined)
    fc.assert(
      fc.property(
        fc.array(proof, { maxLength: 4 }),
        fc.array(applied, { minLength: 1, maxLength: 3 }),
        (before, now) => {
          const record = now.reduce(
            (proofs: Proof[], each) => withProof(proofs, each, 'unchanged'),
            [...before],
          )
          for (const each of before.filter(({ plan }) => plan !== undefined)) {
            expect(record.map(({ commit }) => commit)).toContain(each.commit)
          }
        },
      ),
      runs,
    )
  })

  test('comes after one of a version before this, of which the commit is not known', () => {
    expect(withProof([{ at: a.at }], b, 'deployed')).toEqual([b, { at: a.at }])
  })
})
