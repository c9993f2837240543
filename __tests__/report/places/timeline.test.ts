import { expect, test } from '@jest/globals'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { healthCharts, stepsChart, stepsTable } from '../../../src/report/places/timeline.ts'
import { failedReport, recoveredReport, reportOf, rolloutOf, stepsOf } from '../build.ts'

test('the chart of health has the threshold as a line of its own', () => {
  const charts = healthCharts(reportOf({ healthThreshold: 80 }))
  expect(charts).toContain('Grey: the threshold, 80 %.')
  expect(charts).toMatch(/ {2}line \[0, .*100\]\n {2}line \[80, 80\]\n/)
})

test('it is there for what failed, and for the way back', () => {
  expect(healthCharts(failedReport()).match(/xychart-beta/g)).toHaveLength(1)
  const both = healthCharts(recoveredReport())
  expect(both.match(/xychart-beta/g)).toHaveLength(2)
  expect(both.indexOf('**On the way back**')).toBeLessThan(both.lastIndexOf('xychart-beta'))
})

test('nothing is drawn where nothing was watched for a time', () => {
  expect(healthCharts(reportOf({ rollouts: [] }))).toBe('')
  expect(healthCharts(reportOf({ rollouts: [rolloutOf({ history: [{ at: 1, percentage: 0 }] })] }))).toBe('')
  expect(healthCharts(reportOf({ rollouts: [rolloutOf({ how: 'retired' })] }))).toBe('')
})

test.each([
  [3_000, '1second', '%H:%M:%S'],
  [90_000, '30second', '%H:%M:%S'],
  [212_000, '1minute', '%H:%M'],
  [519_000, '2minute', '%H:%M'],
  [7_200_000, '30minute', '%H:%M'],
  [86_400_000, '6hour', '%H:%M'],
])('an axis of %d ms has a mark for every %s', (ms, interval, format) => {
  const chart = stepsChart(stepsOf({ First: ms / 2, Second: ms / 2 }))
  expect(chart).toContain(`  axisFormat ${format}\n  tickInterval ${interval}\n`)
})

test('the steps are drawn once, without those under a second; the table of all is folded', () => {
  const steps = stepsOf({ Short: 999, Long: 1000, Other: 1000 })
  expect(stepsChart(steps)).toContain('  Long :done, s0')
  expect(stepsChart(steps)).not.toContain('Short')
  expect(stepsChart(stepsOf({ Short: 999, Long: 1000 }))).toBe('')
  const table = stepsTable(reportOf({ steps }))
  expect(table).toMatch(/^<details><summary>3 steps, 8 min 39 s in all<\/summary>/)
  expect(table).toContain('| Short | ✅ | 999 ms |')
  expect(renderSummary(reportOf({ steps })).match(/\| Short \|/g)).toHaveLength(1)
})
