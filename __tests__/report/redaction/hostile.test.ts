import { describe, expect, test } from '@jest/globals'
import { fingerprintOf } from '../../../src/plan/review/fingerprint.ts'
import { readPattern } from '../../../src/redaction/patterns.ts'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { reportFile } from '../../../src/report/filed/write.ts'
import { headlineText } from '../../../src/report/parts/headline.ts'
import { annotationsOf } from '../../../src/report/places/annotations.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import { labelsOf } from '../../../src/report/places/marks.ts'
import { readPlanHeader } from '../../../src/report/places/plan-header.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { redactReport } from '../../../src/report/redaction/report.ts'
import type { Report } from '../../../src/report/report.ts'
import { changeOf, modelOf } from '../../builders/values/changes.ts'
import { blockedReport, diagnosedReport, plannedReport, planOf } from '../build.ts'

/** What a proposal may say of `redact` to hide what it does: all, every word, the words of plans. */
const HOSTILE = [
  '[\\s\\S]+',
  '[\\s\\S]',
  '\\w',
  'warning|error|brought|delete|destroy',
  'hidden|Nobody|trust',
]

const redacted = (report: Report, source: string) => {
  const redaction = startRedaction()
  const read = readPattern(source)
  redaction.use('pattern' in read ? [read.pattern] : [])
  return { redaction, shown: redactReport({ ...report, proposedPatterns: 2 }, redaction) }
}

describe.each(HOSTILE)('a proposal that hides `%s`', (source) => {
  const report = blockedReport()
  const { shown, redaction } = redacted(report, source)

  test('is told to hide something, in the comment, the summary, the annotations and the file', () => {
    const told = /This change adds 2 expressions to `redact`/
    for (const text of [renderComment(shown), renderSummary(shown), reportFile(shown, redaction)])
      expect(text).toMatch(told)
    expect(annotationsOf(shown).map(({ message }) => message)).toContainEqual(expect.stringMatching(told))
  })

  test('does not hide what the plan comes to', () => {
    expect(headlineText(shown)).toBe(headlineText(report))
    expect(labelsOf({ ...shown, command: 'plan', pullRequest: 17 })).toEqual(
      labelsOf({ ...report, command: 'plan', pullRequest: 17 }),
    )
    expect(shown.plan?.counts).toEqual(report.plan?.counts)
    expect(shown.plan?.changes.map(({ kind }) => kind)).toEqual(report.plan?.changes.map(({ kind }) => kind))
    expect(renderComment(shown)).toContain('**3 to destroy**')
  })

  test('does not take a warning for none', () => {
    const found = diagnosedReport()
    const severities = (of: Report) => of.diagnostics?.map(({ severity }) => severity)
    expect(severities(redacted(found, source).shown)).toEqual(severities(found))
  })

  test('keeps the plan that a deploy is held against', () => {
    const model = modelOf([changeOf({ address: 'aws_db_instance.main', kind: 'delete' })])
    const fingerprint = fingerprintOf(model, { set: {}, imageKey: 'key' })
    const planned = plannedReport({ plan: planOf({ fingerprint }) })
    const header = (of: Report) => readPlanHeader(renderComment(of))
    expect(header(planned)).toBeDefined()
    expect(header(redacted(planned, source).shown)?.digest).toBe(header(planned)?.digest)
  })
})

test('without such expressions nothing is told of them', () => {
  expect(renderComment(redactReport(blockedReport(), startRedaction()))).not.toContain('`redact`')
})
