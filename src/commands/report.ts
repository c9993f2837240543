import type { Deps } from '../deps/deps.ts'
import type { ReportCommandInputs } from '../inputs/types.ts'
import { DeployError } from '../outcome/error.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { iconOf, isWell, type MergedRow, tallyOf } from '../report/merged.ts'
import { verdictOf } from '../report/parts/merged/table.ts'
import type { Journal } from '../run/journal.ts'
import { collectReports } from '../steps/report/collect.ts'
import { count } from '../text/duration.ts'
import { clip, oneLine } from '../text/escape.ts'

/**
 * One report of what the jobs of a run reported. Asks nothing of AWS, and looks at no stack itself.
 * @throws DeployError stack-failed where a stack is not well, or nobody knows how it is: this job may be what is looked at
 */
export async function report(inputs: ReportCommandInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const { repository, sha, ref, pullRequest } = deps.context
  journal.record({ commit: { repository, sha: pullRequest?.headSha ?? sha, ref } })
  const merged = await journal.step('Reports', () => collectReports(inputs, deps))
  journal.record({ merged })
  for (const row of merged.rows) deps.log.info(`${iconOf(row)} ${lineOf(row)}`)
  const unwell = merged.rows.filter((row) => !isWell(row))
  if (unwell.length === 0) return 'reported'
  throw new DeployError('stack-failed', `Of ${count(merged.rows.length, 'stack')}: ${tallyOf(unwell)}.`, {
    evidence: unwell.map(lineOf),
    next: ['See the row of each in the summary: it says why, and links its run.'],
  })
}

function lineOf(row: MergedRow): string {
  const headline = row.report === undefined ? '' : `: ${clip(oneLine(row.report.told.headline), 300)}`
  return `${row.name} ${verdictOf(row)}${headline}`
}
