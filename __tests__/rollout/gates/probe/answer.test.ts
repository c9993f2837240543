import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Answer, findingOf, quoted } from '../../../../src/rollout/gates/probe/answer.ts'
import type { Expects } from '../../../../src/rollout/gates/probe/spec.ts'
import { newSha, oldSha } from '../../../builders/rollouts/probes.ts'
import { newAmi, newAmiElsewhere, oldAmi } from '../../../builders/values/observations.ts'

const version = { gitSha: newSha, images: [newAmi, newAmiElsewhere] }
const answer = (body: string, changes: Partial<Extract<Answer, { kind: 'answer' }>> = {}): Answer => ({
  ...{ kind: 'answer', status: 200, headers: {}, body, extent: 'whole' },
  ...changes,
})
const expects = (changes: Partial<Expects> = {}): Expects => ({ status: ['2xx'], header: {}, ...changes })
const kindOf = (given: Answer, expected: Expects) => findingOf(given, expected, version).kind

describe('an answer', () => {
  test.each<[string, Answer, Expects, string]>([
    ['any status of a class', answer('', { status: 204 }), expects(), 'right'],
    ['a status that is expected', answer('', { status: 301 }), expects({ status: [200, 301] }), 'right'],
    ['another status', answer('', { status: 503 }), expects(), 'wrong'],
    ['a redirect, which is not followed', answer('', { status: 302 }), expects(), 'wrong'],
    ['the commit in the body', answer(`v ${newSha}\n`), expects({ body: '{{git-sha}}' }), 'right'],
    ['the commit that was', answer(oldSha), expects({ body: '{{git-sha}}' }), 'other-version'],
    [
      'an image of the release',
      answer(`ami=${newAmiElsewhere}`),
      expects({ body: 'ami={{image-id}}' }),
      'right',
    ],
    ['another image', answer(`ami=${oldAmi}`), expects({ body: '{{image-id}}' }), 'other-version'],
    [
      'a header that is not there',
      answer(''),
      expects({ header: { 'x-commit': '{{git-sha}}' } }),
      'other-version',
    ],
    [
      'a header that is there',
      answer('', { headers: { 'x-commit': newSha } }),
      expects({ header: { 'x-commit': '{{git-sha}}' } }),
      'right',
    ],
    ['text that is not there', answer('down'), expects({ body: 'up' }), 'wrong'],
    [
      'a fault beside another version',
      answer(oldSha, { status: 500 }),
      expects({ body: '{{git-sha}}' }),
      'wrong',
    ],
  ])('is read: %s', (_, given, expected, kind) => {
    expect(kindOf(given, expected)).toBe(kind)
  })

  test('says what came and what was expected', () => {
    const seen = findingOf(
      answer(`<b>${oldSha}</b>`, { headers: { 'x-v': '1' } }),
      expects({ status: [200], header: { 'x-v': '2' }, body: '{{git-sha}}' }),
      version,
    )
    expect(seen.came).toBe(`status 200, x-v: \`1\`, \`<b>${oldSha}</b>\``)
    expect(seen.expected).toBe(`\`2\` in header x-v, and \`${newSha}\` in the body`)
  })

  test('that leads away says where to', () => {
    const away = answer('', { status: 301, headers: { location: 'https://elsewhere.example.com/' } })
    expect(findingOf(away, expects(), version).came).toBe(
      'status 301, location: `https://elsewhere.example.com/`',
    )
  })

  test('of a version that is not known is never right', () => {
    const unknown = { images: [] }
    for (const body of ['{{git-sha}}', '{{image-id}}'])
      expect(findingOf(answer('anything'), expects({ body }), unknown).kind).toBe('other-version')
  })
})

test.each([
  [0, 'right'],
  [1, 'wrong'],
  [75, 'silent'],
  [128, 'wrong'],
] as const)('a program that ends with %i is %s', (code, kind) => {
  const seen = findingOf({ kind: 'exit', code, output: 'said\nthis' }, undefined, version)
  expect(seen.kind).toBe(kind)
  expect(seen.came).toBe(`exit status ${code}, and said \`said this\``)
})

test('no answer is no fault of a version', () => {
  expect(findingOf({ kind: 'silence', why: 'refused' }, expects(), version)).toEqual({
    ...{ kind: 'silent', came: 'no answer: refused', expected: 'an answer' },
  })
})

describe('what is quoted', () => {
  test('is bounded, and holds no part of a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9]{1,90}$/), { maxLength: 40 }),
        fc.constantFrom('start', 'end'),
        (words, kept) => {
          const shown = quoted(words.join(' '), kept)
          expect(shown.length).toBeLessThan(260)
          const inside = shown.replaceAll(/[`…]/g, '').trim().split(/\s+/).filter(Boolean)
          for (const word of inside) expect(shown.startsWith('`') ? words : [word]).toContain(word)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is no word that is longer than it may be', () => {
    expect(quoted('s'.repeat(5000), 'start')).toBe('a text of 5000 characters')
  })
})
