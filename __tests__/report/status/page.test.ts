import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { headlineIcon, headlineText } from '../../../src/report/parts/headline.ts'
import { outputsOf } from '../../../src/report/places/outputs.ts'
import { STANDINGS, type StackStanding } from '../../../src/report/status.ts'
import { sizeOf } from '../../../src/text/fit.ts'
import { anyText } from '../../builders/values/text.ts'
import { unbalanced } from '../balance.ts'
import { someRows, statusReport, statusRowOf, summaryOf } from './status.ts'

/** Compares with the file; a run with UPDATE_GOLDEN=1 writes it instead, to be read before it is committed. */
function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}.md`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  expect(existsSync(file)).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

test('the page of a status', () => {
  const page = summaryOf(statusReport(someRows()))
  expectGolden('status.summary', page)
  expect(unbalanced(page)).toEqual([])
})

test('the headline has the sign of the worst stack: that the run ended well is no news', () => {
  const report = statusReport(someRows())
  expect(headlineText(report)).toBe(
    '10 stacks: 2 unwell, 1 unknown, 1 not as deployed, 1 holding, 1 on the move, 1 with 0 instances, 2 as deployed, 1 without groups',
  )
  for (const standing of Object.keys(STANDINGS) as StackStanding[]) {
    const rows = [statusRowOf({ standing }), statusRowOf({ standing: 'empty' })]
    expect(headlineIcon(statusReport(rows))).toBe(STANDINGS[standing].icon)
  }
  expect(headlineText(statusReport([statusRowOf()]))).toBe('web-production: 9f8e7d6, as deployed')
})

test('the output has every stack', () => {
  const read = JSON.parse(outputsOf(statusReport(someRows())).status)
  expect(read).toEqual(someRows())
})

test('any number of stacks of any text fits, and nothing breaks out', () => {
  const hostile = fc.constantFrom('x'.repeat(90_000), '`'.repeat(900), '</details>', '|@a|#1\n\n# x')
  const text = fc.oneof(anyText(40), hostile)
  fc.assert(
    fc.property(text, text, fc.constantFrom(1, 7, 900), (one, two, many) => {
      const row = statusRowOf({
        ...{ name: one, environment: two, standing: 'differs', drift: [one, two] },
        newer: [{ image: one, environment: two, provenAt: one }],
      })
      const page = summaryOf(statusReport(Array.from({ length: many }, () => row)))
      expect(sizeOf(page)).toBeLessThanOrEqual(1024 * 1024)
      expect(unbalanced(page)).toEqual([])
      const left = Number(/^… and (\d+) more \(/m.exec(page)?.[1] ?? 0)
      const rows = page.split('\n').filter((line) => line.startsWith('| ⚠️ **')).length
      expect(rows + left).toBe(many)
    }),
    { numRuns: 10 },
  )
})
