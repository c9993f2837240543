import { expect, test } from '@jest/globals'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { ownValues } from '../../../src/report/redaction/own.ts'
import { redactReport } from '../../../src/report/redaction/report.ts'
import type { Report } from '../../../src/report/report.ts'
import { changeOf } from '../../builders/values/changes.ts'
import { planOf, recoveredReport, reportOf } from '../build.ts'

/** The report of a stack that keeps a text in a parameter, whose values are all marked as sensitive. */
function keeping(report: Report, before: string, after: string): Report {
  const change = changeOf({
    address: 'aws_ssm_parameter.version',
    kind: 'update',
    before: { value: before },
    after: { value: after },
    beforeSensitive: { value: true },
    afterSensitive: { value: true },
  })
  return { ...report, plan: { ...planOf(), ...report.plan, changes: [change] } }
}

const shown = (report: Report, learnt: readonly string[] = []) => {
  const redaction = startRedaction()
  for (const secret of learnt) redaction.learn(secret)
  const redacted = redactReport(report, redaction)
  return renderSummary(redacted) + renderComment(redacted)
}

test.each([
  ['a deploy', reportOf()],
  ['a recovery', recoveredReport()],
])(
  'a stack that keeps commit, key or ref of the release hides none of them in the report of %s',
  (_, report) => {
    const plain = shown({ ...report, plan: { ...planOf(), ...report.plan, changes: [] } })
    const seen = ownValues(report).filter((value) => value.length >= 6 && plain.includes(value))
    expect(seen.length).toBeGreaterThan(2)
    for (const value of seen) {
      const text = shown(keeping(report, value, /^[0-9a-f]{40}$/.test(value) ? value.slice(0, 12) : value), [
        value,
      ])
      expect(text).toContain(value)
      expect(text.split(value)).toHaveLength(plain.split(value).length)
    }
  },
)

test('its cell in the diff stays hidden, and so does everything else that is marked', () => {
  const report = reportOf()
  const secret = 'correct horse battery staple'
  const text = shown(
    keeping({ ...report, note: `The password is ${secret}.` }, secret, report.commit?.sha ?? ''),
  )
  expect(text).not.toContain(secret)
  expect(text).toContain('(sensitive value)')
})
