import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { historyLine, historyList, type PastState, readHistory } from '../../../src/report/parts/history.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import { sizeOf } from '../../../src/text/fit.ts'
import { unbalanced } from '../balance.ts'
import * as build from '../build.ts'

const line = (value: unknown) =>
  `<!-- immutable-deploy-history:${Buffer.from(JSON.stringify(value)).toString('base64')} -->`

const state: PastState = {
  at: Date.UTC(2026, 2, 2, 9, 30),
  sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
  headline: '📋 Plan for production: new image',
  counts: '0 to add, 2 to change, 0 to destroy',
  runUrl: 'https://github.com/octo-org/shop/actions/runs/1',
}

describe('a comment', () => {
  test('keeps what it said, and shows it folded once it says something else', () => {
    const first = renderComment(build.plannedReport())
    expect(first).not.toContain('History')
    const second = renderComment(build.blockedReport(), readHistory(first))
    const third = renderComment(build.plannedReport(), readHistory(second))
    expect(readHistory(third).map(({ headline }) => headline.split(' ')[0])).toEqual(['📋', '⛔', '📋'])
    expect(third).toContain('<summary>History: 2 earlier states, times in UTC</summary>')
    expect(third).toMatch(/^- 2026-03-02 09:33 · \[`9f8e7d6`\].* · ⛔ Deploy to production stopped/m)
    expect(unbalanced(third)).toEqual([])
  })

  test('has one line for it, however often it is written', () => {
    let comment = ''
    for (let push = 0; push < 30; push += 1)
      comment = renderComment(build.plannedReport(), readHistory(comment))
    expect(readHistory(comment)).toHaveLength(9)
    expect(comment.match(/immutable-deploy-history/g)).toHaveLength(1)
  })

  test('has room for it in any case, and its own line stays whole', () => {
    const texts = fc.constantFrom(
      'x'.repeat(90_000),
      '🎉'.repeat(40_000),
      '`|<!--',
      '</details>\n\n',
      'short',
    )
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 0, max: 30 }), (environment, diff, pushes) => {
        const report = build.plannedReport({
          environment,
          plan: build.planOf({ diff }),
          warnings: [environment],
        })
        let comment = ''
        for (let push = 0; push < Math.min(pushes, 10); push += 1)
          comment = renderComment(report, readHistory(comment))
        comment = renderComment(report, readHistory(comment))
        expect(sizeOf(comment)).toBeLessThanOrEqual(65_536)
        expect(unbalanced(comment)).toEqual([])
        expect(readHistory(comment)).toHaveLength(Math.min(9, Math.min(pushes, 10) + 1))
      }),
      { numRuns: 25 },
    )
  })
})

test('takes no more than its share of a comment', () => {
  const wide = { ...state, headline: '🎉'.repeat(100), counts: 'ü'.repeat(200) }
  const kept = historyLine(
    build.plannedReport(),
    Array.from({ length: 50 }, () => wide),
  )
  expect(sizeOf(kept)).toBeLessThanOrEqual(6 * 1024)
  expect(readHistory(kept).length).toBeGreaterThan(3)
})

test('quotes nobody into Markdown', () => {
  const hostile = {
    ...state,
    headline: '| @octocat <img> [x](http://a)',
    sha: '`',
    runUrl: 'javascript:alert(1)',
  }
  const table = historyList(build.plannedReport(), [hostile])
  expect(table).not.toMatch(/<img|@octocat|javascript|\]\(http:\/\/a/)
  expect(table.split('\n').filter((row) => row.startsWith('- 2026'))).toHaveLength(1)
})

describe('no history is read from', () => {
  const { headline: _, ...lacking } = state
  test.each([
    ['an empty comment', ''],
    ['a comment without a last line of it', `${line([state])}\nmore`],
    ['no base64', '<!-- immutable-deploy-history:!!! -->'],
    ['no list', line({ ...state })],
    ['null', line(null)],
    ['what lacks a part', line([lacking, null, 3])],
    ['a time that is none', line([{ ...state, at: 1e20 }])],
    ['texts without end', line([{ ...state, headline: 'x'.repeat(201) }])],
  ])('%s', (_, comment) => expect(readHistory(comment)).toEqual([]))
})
