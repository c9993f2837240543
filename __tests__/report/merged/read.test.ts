import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFiled } from '../../../src/report/filed/read.ts'
import { headlineText } from '../../../src/report/parts/headline.ts'
import type { Report } from '../../../src/report/report.ts'
import { anyText } from '../../builders/values/text.ts'
import * as build from '../build.ts'
import { holdingReport } from '../promotion.ts'
import { fileOf } from './fleet.ts'

const REPORTS: Readonly<Record<string, Report>> = {
  planned: build.plannedReport(),
  regions: build.regionsReport(),
  sources: build.sourcesReport(),
  deployed: build.reportOf(),
  failed: build.failedReport(),
  diagnosed: build.diagnosedReport(),
  recovered: build.recoveredReport(),
  stuck: build.stuckReport(),
  drift: build.driftReport(),
  'rolled-back': build.rolledBackReport(),
  blocked: build.blockedReport(),
  cancelled: build.cancelledReport(),
  unchanged: build.unchangedReport(),
  holding: holdingReport(),
}

test.each(Object.entries(REPORTS))('what a run wrote can be read: %s', (_, report) => {
  const read = readFiled(fileOf(report))
  expect(read).toMatchObject({
    report: { outcome: report.outcome, told: { headline: headlineText(report) } },
  })
})

test('the file has no values: of no resource, and of no output', () => {
  const report = build.reportOf()
  const outputs = { given: [{ name: 'address', value: 'a-value-of-the-stack' }], withheld: [] }
  const [change] = report.plan?.changes ?? []
  const changes = change === undefined ? [] : [{ ...change, after: { user: 'a-value-of-the-stack' } }]
  const file = fileOf({ ...report, outputs, plan: build.planOf({ changes, diff: 'a-value-of-the-stack' }) })
  expect(file).not.toContain('a-value-of-the-stack')
})

const good = (): Record<string, unknown> => JSON.parse(fileOf(build.reportOf()))
const problemOf = (file: unknown) => {
  const read = readFiled(typeof file === 'string' ? file : JSON.stringify(file))
  return 'problem' in read ? read.problem : undefined
}

describe('a file that tells nothing has a problem', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', 'root:x:0:0:root', 'it is no report of this action'],
    ['nothing', '', 'it is no report of this action'],
    ['a list', [], 'it is no report of this action'],
    ['something else', { outcome: 'deployed' }, 'it is no report of this action'],
    ['another format', { ...good(), format: 2 }, '1.2.3 of the action wrote it, in another format'],
    ['an unknown outcome', { ...good(), outcome: 'splendid' }, 'outcome is not what a report has there'],
    ['no rollouts', { ...good(), rollouts: undefined }, 'rollouts is not what a report has there'],
    ['texts that are none', { ...good(), warnings: [{}] }, 'warnings.0 is not what a report has there'],
    ['a merged report', { ...good(), command: 'report' }, 'it is a merged report itself'],
  ])('%s', (_, file, problem) => {
    expect(problemOf(file)).toContain(problem)
  })

  test('that quotes nothing of it: a link may lead to anything', () => {
    expect(problemOf('hunter2')).not.toContain('hunter2')
    expect(problemOf({ ...good(), outcome: 'hunter2' })).not.toContain('hunter2')
  })
})

describe('what contradicts itself is no proof that all is well', () => {
  const failure = { reason: 'rollout-failed', message: 'It failed.', evidence: [], next: [] } as const
  test.each<[string, Partial<Report>]>([
    ['well, with a failure', { failure }],
    ['failed, without a reason', { outcome: 'failed' }],
    ['deployed, with a group that is not', { rollouts: [build.rolloutOf({ verdict: 'failed' })] }],
    [
      'unchanged, with a group that is lost',
      { outcome: 'unchanged', rollouts: [build.rolloutOf({ verdict: 'lost' })] },
    ],
  ])('%s', (_, changes) => {
    expect(problemOf(fileOf(build.reportOf(changes)))).toMatch(/^it (says that it went well|ended as failed)/)
  })
})

test('whatever stands in a file, it is read or has a problem', () => {
  const keys = fc.constantFrom(...Object.keys(good()))
  fc.assert(
    fc.property(keys, fc.oneof(fc.jsonValue(), anyText(20)), (key, value) => {
      const read = readFiled(JSON.stringify({ ...good(), [key]: value }))
      expect('problem' in read ? typeof read.problem : read.report.outcome).toEqual(expect.any(String))
    }),
    { numRuns: 200 },
  )
})
