import { startRedaction } from '../../../src/redaction/redaction.ts'
import { readFiled } from '../../../src/report/filed/read.ts'
import { reportFile } from '../../../src/report/filed/write.ts'
import { fromWorst, type MergedRow } from '../../../src/report/merged.ts'
import { mergedBlocks, PAGES } from '../../../src/report/parts/merged/blocks.ts'
import { renderComment } from '../../../src/report/places/comment.ts'
import type { PageBlocks } from '../../../src/report/places/page.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import { redactReport } from '../../../src/report/redaction/report.ts'
import type { Report } from '../../../src/report/report.ts'
import {
  blockedReport,
  cancelledReport,
  failedReport,
  plannedReport,
  recoveredReport,
  reportOf,
  unchangedReport,
} from '../build.ts'

/** The file that a run with this report leaves. */
export function fileOf(report: Report): string {
  const redaction = startRedaction()
  return reportFile(redactReport(report, redaction), redaction)
}

/** The report of a stack of the settings file. */
export function ofStack(name: string, report: Report): Report {
  const { environmentUrl: _, ...rest } = report
  return { ...rest, environment: name, stack: { ...report.stack, name, label: name } }
}

/** The row of a report, as it comes from its file. */
export function rowOf(name: string, report: Report): MergedRow {
  const read = readFiled(fileOf(ofStack(name, report)))
  if ('problem' in read) throw new Error(read.problem)
  return { name, state: report.outcome, file: `reports/${name}/report.json`, report: read.report }
}

/** Rows of every kind, the bad ones somewhere in the middle. */
export function mixedRows(): MergedRow[] {
  return [
    rowOf('web-staging', reportOf()),
    rowOf('web-production', recoveredReport()),
    rowOf('api-staging', unchangedReport()),
    rowOf('api-production', failedReport()),
    rowOf('jobs-staging', cancelledReport()),
    rowOf('jobs-production', blockedReport()),
    {
      name: 'mail-staging',
      state: 'unreadable',
      file: 'reports/immutable-deploy-report-mail-staging/report.json',
      problem: 'it is no report of this action',
    },
    { name: 'mail-production', state: 'no-report' },
    rowOf('search', reportOf({ warnings: ['A hook may outlast the rollout.'] })),
  ]
}

/** The report of a run that merged these. */
export function mergedReport(rows: readonly MergedRow[], changes: Partial<Report> = {}): Report {
  const { commit, runUrl, serverUrl, startedAt } = plannedReport()
  return {
    ...{ version: '1.2.3', command: 'report', runUrl, serverUrl, startedAt, finishedAt: startedAt + 3000 },
    ...(commit && { commit }),
    outcome: 'failed',
    failure: { reason: 'stack-failed', message: 'Of 9 stacks: some.', evidence: [], next: [] },
    stack: { label: '', directory: 'terraform', workspace: 'default', backend: [] },
    pullRequest: 17,
    merged: { rows: fromWorst(rows), expected: 'known' },
    ...{ rollouts: [], steps: [], warnings: [] },
    ...changes,
  }
}

/** A run that merged what went well. */
export function reportedReport(rows: readonly MergedRow[], changes: Partial<Report> = {}): Report {
  const { failure: _, ...rest } = mergedReport(rows, changes)
  return { ...rest, outcome: 'reported' }
}

/** The comment of a merged report. */
export function commentOf(report: Report): string {
  return renderComment(report, [], pageOf(report))
}

/** The summary of a merged report. */
export function summaryOf(report: Report): string {
  return renderSummary(report, pageOf(report))
}

function pageOf(report: Report): PageBlocks {
  const { merged } = report
  if (merged === undefined) throw new Error('nothing was merged')
  return (page, former) => mergedBlocks(report, merged, PAGES[page], former)
}
