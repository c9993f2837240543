import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type FiledReport,
  fromWorst,
  isWell,
  type MergedRow,
  type StackState,
} from '../../../src/report/merged.ts'
import { headlineText } from '../../../src/report/parts/headline.ts'
import { commentMarker, markerOf, renderComment } from '../../../src/report/places/comment.ts'
import { sizeOf } from '../../../src/text/fit.ts'
import { anyText } from '../../builders/values/text.ts'
import { unbalanced } from '../balance.ts'
import { failedReport, plannedReport, recoveredReport, reportOf, stuckReport } from '../build.ts'
import { commentOf, mergedReport, mixedRows, ofStack, reportedReport, rowOf, summaryOf } from './fleet.ts'

const PAGES = {
  merged: mergedReport(mixedRows()),
  'merged-planned': reportedReport(
    ['web', 'api', 'jobs'].map((name) => rowOf(name, plannedReport())),
    {
      merged: {
        rows: ['web', 'api', 'jobs'].map((name) => rowOf(name, plannedReport())),
        expected: 'unknown',
      },
    },
  ),
}

/** Compares with the file; a run with UPDATE_GOLDEN=1 writes it instead, to be read before it is committed. */
function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}.md`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  expect(existsSync(file)).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

test.each(Object.entries(PAGES))('%s', (name, report) => {
  expectGolden(`${name}.comment`, commentOf(report))
  expectGolden(`${name}.summary`, summaryOf(report))
  for (const page of [commentOf(report), summaryOf(report)]) expect(unbalanced(page)).toEqual([])
})

describe('the worst comes first', () => {
  test('whatever order the files have', () => {
    const names = fromWorst(mixedRows()).map(({ state }) => state)
    const bad: StackState[] = ['failed', 'failed', 'unreadable', 'no-report', 'cancelled', 'blocked']
    expect(names).toEqual([...bad, 'deployed', 'deployed', 'unchanged'])
    fc.assert(
      fc.property(fc.shuffledSubarray(mixedRows(), { minLength: 9 }), (rows) => {
        expect(fromWorst(rows)).toEqual(fromWorst(mixedRows()))
      }),
      { numRuns: 20 },
    )
  })

  test('what lost its way back too before what failed alone, what finds something before what does not', () => {
    const rows = [
      rowOf('a', recoveredReport()),
      rowOf('b', stuckReport()),
      rowOf('c', reportOf()),
      rowOf('d', reportOf({ warnings: ['Look.'] })),
    ]
    expect(fromWorst(rows).map(({ name }) => name)).toEqual(['b', 'a', 'd', 'c'])
  })
})

test('the headline tells of every state, and how many', () => {
  expect(headlineText(mergedReport(mixedRows()))).toBe(
    '9 stacks: 2 failed, 1 unreadable, 1 without a report, 1 cancelled, 1 blocked, 2 deployed, 1 unchanged',
  )
  expect(commentOf(mergedReport(mixedRows()))).toContain('### ❌ 9 stacks: 2 failed')
})

test('its comment has a marker that no stack has, one for each label', () => {
  const report = mergedReport(mixedRows())
  const labelled = { ...report, stack: { ...report.stack, label: 'api' } }
  expect(markerOf(report)).not.toBe(markerOf(labelled))
  expect(markerOf(report)).not.toBe(commentMarker(report.stack))
  expect(commentOf(report).startsWith(`${markerOf(report)}\n`)).toBe(true)
  expect(renderComment(plannedReport()).startsWith(commentMarker(plannedReport().stack))).toBe(true)
})

/** How many rows of the table and folds are there, and how many the page says it leaves out. */
function toldIn(page: string) {
  const lines = page.split('\n')
  const number = (pattern: RegExp) => Number(pattern.exec(page)?.[1] ?? 0)
  return {
    rows: lines.filter((line) => /^\| \S+ \*\*/.test(line)).length,
    rowsLeft: number(/^… and (\d+) more stacks? \(/m),
    folds: lines.filter((line) => /^<details><summary>\S+ <code>/.test(line)).length,
    foldsLeft: number(/^… and (\d+) more, with their details/m),
  }
}

const SOME = mixedRows()

const named = (row: MergedRow, name: string): MergedRow => ({
  ...row,
  name,
  ...(row.report && { report: { ...row.report, stack: { ...row.report.stack, name } } }),
})

describe('any number of stacks fits', () => {
  test.each([1, 60, 120, 500])('%i of every kind', (many) => {
    const rows = Array.from({ length: many }, (_, index) =>
      named(SOME[index % SOME.length] as MergedRow, `stack-${index}-${'long-name-'.repeat(index % 8)}`),
    )
    const report = mergedReport(rows)
    const [comment, summary] = [commentOf(report), summaryOf(report)]
    expect(sizeOf(comment)).toBeLessThanOrEqual(65_536)
    expect(sizeOf(summary)).toBeLessThanOrEqual(1024 * 1024)
    for (const page of [comment, summary]) {
      const told = toldIn(page)
      expect(told.rows + told.rowsLeft).toBe(many)
      // What is green may be left out; where a fold is, its row is.
      expect(told.folds + told.foldsLeft).toBe(many)
      expect(told.folds).toBeLessThanOrEqual(told.rows)
      expect(page).toContain(headlineText(report).slice(0, 40))
    }
    if (many <= 120) expect(toldIn(comment)).toMatchObject({ rows: many, rowsLeft: 0 })
    expect(toldIn(summary)).toMatchObject({ rows: many, rowsLeft: 0 })
  })

  test('what is left out is the best, and is told by its kinds', () => {
    const one = rowOf('well', reportOf())
    const well = Array.from({ length: 900 }, (_, index) => named(one, `well-${index}`))
    const comment = commentOf(mergedReport([...well, rowOf('sick', failedReport())]))
    expect(comment).toMatch(/\| ❌ \*\*sick\*\*/)
    expect(comment).toMatch(/… and \d+ more stacks \(\d+ deployed\), in the summary of the run/)
    expect(comment).toContain('Launching a new EC2 instance')
  })
})

test('a page of any text fits, is whole, and nothing of it breaks out', () => {
  const hostile = fc.constantFrom(
    'x'.repeat(90_000),
    '`'.repeat(9000),
    '</details>',
    '🎉'.repeat(3000),
    '|@a|#1\n\n# x',
  )
  const text = fc.oneof(anyText(60), hostile)
  const [sick] = fromWorst(SOME)
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 70 }),
      (texts, many) => {
        const [one = '', two = '', three = '', four = ''] = texts
        const report = {
          ...(sick?.report as FiledReport),
          told: { headline: one, changes: two },
          failure: {
            reason: 'plan-failed',
            message: two,
            evidence: [three],
            next: [four],
            step: one,
          } as const,
          ...{ environment: three, warnings: [four], note: one, version: two, runUrl: three },
          image: { origin: 'built', name: one, set: { [two]: three }, gitSha: four } as const,
          recovery: { result: 'failed', message: one } as const,
        }
        const row: MergedRow = { name: one, state: 'failed', file: two, report }
        const unreadable: MergedRow = { name: two, state: 'unreadable', file: three, problem: four }
        const rows = Array.from({ length: many }, (_, index) => (index % 5 === 0 ? unreadable : row))
        const merged = mergedReport(rows)
        const [comment, summary] = [commentOf(merged), summaryOf(merged)]
        expect(sizeOf(comment)).toBeLessThanOrEqual(65_536)
        expect(sizeOf(summary)).toBeLessThanOrEqual(1024 * 1024)
        for (const page of [comment, summary]) {
          expect(unbalanced(page)).toEqual([])
          expect(page).toContain(`### ❌ ${many} stack`)
        }
        expect(comment.match(/<!--/g)).toHaveLength(2)
      },
    ),
    { numRuns: 20 },
  )
})

test('nothing that is not well is ever counted as well', () => {
  const states: StackState[] = ['failed', 'unreadable', 'no-report', 'cancelled', 'blocked']
  for (const state of states) expect(isWell({ state })).toBe(false)
})

test('a stack is called by its name in the table, whatever its environment', () => {
  const page = commentOf(mergedReport([rowOf('web', ofStack('other', reportOf()))]))
  expect(page).toContain('| ✅ **web** |')
})
