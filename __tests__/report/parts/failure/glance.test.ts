import { describe, expect, test } from '@jest/globals'
import { type FailureReason, outcomeOf, REASONS } from '../../../../src/outcome/reasons.ts'
import { explain } from '../../../../src/report/explain.ts'
import { renderSummary } from '../../../../src/report/places/summary.ts'
import type { Report } from '../../../../src/report/report.ts'
import { reportOf, rolloutOf, stepsOf } from '../../build.ts'

/** The summary of a deploy that failed, from its top. */
function summaryOf(reason: FailureReason, evidence: readonly string[], run: Partial<Report> = {}): string {
  const failure = { reason, message: 'It failed.', evidence, next: ['Do this.'] }
  const whole = { ...reportOf({ rollouts: [], steps: stepsOf({ Plan: 1 }, 'Plan') }), ...run }
  return renderSummary({ ...whole, outcome: outcomeOf(reason), ...explain(failure, whole) })
}

test.each(Object.keys(REASONS) as FailureReason[])(
  'what happened, what serves, whose fault it was, the quarantine and what to do are on top, in this order: %s',
  (reason) => {
    const text = summaryOf(reason, ['first line', 'second line'])
    const parts = ['### ', '> [!CAUTION]', '**Serves now:**', '**At fault:**', '**Quarantine:**']
    const places = [...parts, '**What to do next**'].map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBe(0)
    expect(text.slice(0, places.at(-1)).split('\n').length).toBeLessThan(20)
    expect(text.indexOf('**Evidence**')).toBeGreaterThan(places.at(-1) ?? 0)
  },
)

describe('the alert has the first error where the message has none', () => {
  const alertOf = (reason: FailureReason, evidence: readonly string[]) =>
    summaryOf(reason, evidence)
      .split('\n')
      .find((line) => line.startsWith('> It failed.'))

  test.each<[string, FailureReason, string[], string]>([
    [
      'of a tool, whatever it says before',
      'plan-failed',
      ['Warning: x', 'Error: Unsupported argument\n\n  on main.tf'],
      'Error: Unsupported argument',
    ],
    ['else the first line', 'invalid-input', ['', 'a: received `b`'], 'a: received'],
    ['no workflow command nor Markdown', 'apply-failed', ['Error: **x** <img>'], 'Error: \\*\\*x\\*\\*'],
  ])('%s', (_, reason, evidence, words) => {
    expect(alertOf(reason, evidence)).toContain(`It failed.<br>${words}`)
  })

  test('and nothing of what AWS says of groups, which the causes tell', () => {
    expect(alertOf('rollout-failed', ['Instance refresh x'])).toMatch(/^> It failed\.<br><sub>/)
    expect(alertOf('plan-failed', [])).toMatch(/^> It failed\.<br><sub>/)
  })
})

test('where no refresh moved the groups, what served before serves', () => {
  const rollouts = [rolloutOf({ group: 'web', verdict: 'not-started', healthy: 0 })]
  const text = summaryOf('rollout-not-started', [], { rollouts, steps: stepsOf({ Apply: 1, Rollout: 1 }) })
  expect(text).toMatch(/\*\*Serves now:\*\* `ami-\w+` in web, as before: no refresh moved it\./)
})
