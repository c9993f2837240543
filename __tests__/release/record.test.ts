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
    ['stands in the record once', [b, a], again, 'deployed', [again, b]],
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
      { ...applied, plan: plan2 },
      'unchanged',
      [applied],
    ],
    ['is the first, where nothing changed and nothing was proven', [], c, 'unchanged', [c]],
    [
      'takes those after it out of the record, where it was gone back to',
      [c, b, a],
      { ...again, commit: commits[1] },
      'returned',
      [{ ...again, commit: commits[1] }, a],
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
