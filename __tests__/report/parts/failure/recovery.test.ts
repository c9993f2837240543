import { describe, expect, test } from '@jest/globals'
import { recoveryBlock, recoveryList } from '../../../../src/report/parts/failure/recovery.ts'
import { rolloutList } from '../../../../src/report/parts/groups/rollouts.ts'
import { headlineText } from '../../../../src/report/parts/headline.ts'
import { outputsOf } from '../../../../src/report/places/outputs.ts'
import { renderSummary } from '../../../../src/report/places/summary.ts'
import type { Recovery } from '../../../../src/report/report.ts'
import { failedReport, recoveredReport, reportOf, rolloutOf, stuckReport } from '../../build.ts'

const recovery = (result: Recovery['result'], message = 'It ended so.'): Recovery => ({
  result,
  message,
  rollouts: [],
})

describe('what was done about a failed rollout', () => {
  test.each([
    ['rolled-back', 'NOTE'],
    ['cancelled-refresh', 'NOTE'],
    ['left', 'NOTE'],
    ['none', 'WARNING'],
    ['failed', 'CAUTION'],
  ] as const)('%s is a %s', (result, alert) => {
    expect(recoveryBlock(recovery(result))).toBe(`> [!${alert}]\n> **Recovery:** It ended so.`)
    expect(outputsOf({ ...failedReport(), recovery: recovery(result) }).recovery).toBe(result)
  })

  test('is a WARNING where some of it was left', () => {
    expect(recoveryBlock({ ...recovery('rolled-back'), extent: 'part' })).toMatch(/^> \[!WARNING\]/)
  })

  test('is nothing where nothing had to be done', () => {
    expect(recoveryBlock(undefined)).toBe('')
    expect(outputsOf(reportOf()).recovery).toBe('')
  })

  test('shows how each group went back', () => {
    const block = recoveryList(recoveredReport().recovery)
    expect(block).toContain('**3 of 3** healthy on the image (100 %)')
    expect(block).toContain('`5d1f3a2b`')
  })

  test('quotes nobody into Markdown', () => {
    expect(recoveryBlock(recovery('failed', '**bold** <img src=x>\n> [!NOTE]'))).not.toMatch(
      /<img|\n> \[!NOTE\]/,
    )
  })

  test('is in the summary, after what failed', () => {
    const text = renderSummary(recoveredReport())
    expect(text.indexOf('**Recovery:**')).toBeGreaterThan(text.indexOf('The instance refresh ended Failed'))
  })
})

describe('the headline stays that of a failure', () => {
  test.each([
    [
      'and says that the proven image serves',
      recoveredReport(),
      /failed: the rollout failed; rolled back, the last proven image serves$/,
    ],
    [
      'and says so where that was taken back in part alone',
      recoveredReport({ extent: 'part' }),
      /the rollout failed; rolled back in part, the last proven image serves$/,
    ],
    [
      'and says that the way back failed too',
      stuckReport(),
      /failed: the rollout failed; the rollback failed too$/,
    ],
    [
      'and says no more where there was no way back',
      { ...failedReport(), recovery: recovery('none') },
      /the rollout failed$/,
    ],
  ])('%s', (_, report, text) => expect(headlineText(report)).toMatch(text))
})

describe('how a rollout came about', () => {
  const entry = (changes: Parameters<typeof rolloutOf>[0]) => rolloutList([rolloutOf(changes)])

  test.each([
    [{ how: 'started' }, ' · refresh `08b91cf7`, started by the action · '],
    [{ how: 'adopted' }, ' · refresh `08b91cf7` · '],
    [{ how: 'created' }, ' · new group · '],
    [{ how: 'none' }, ' · checked only · '],
    [{ how: 'retired', percentage: 100 }, '>✅ gone · former group'],
    [{ how: 'retired', percentage: 0, verdict: 'timed-out' }, '>❌ timed out still there · former group'],
    [{ verdict: 'stalled' }, '❌ stalled'],
    [{ verdict: 'superseded' }, '❌ superseded'],
    [{ verdict: 'not-started' }, '❌ not started'],
    [{ desired: 0, healthy: 0 }, '0 instances wanted'],
  ] as const)('%j', (changes, text) => expect(entry(changes)).toContain(text))
})

test('a verification that finds nothing says so', () => {
  expect(headlineText(reportOf({ command: 'verify', outcome: 'unchanged' }))).toBe(
    'Verified production: everything runs the live image',
  )
})
