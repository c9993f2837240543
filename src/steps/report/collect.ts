import { join, relative, sep } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { ReportCommandInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { readFiled } from '../../report/filed/read.ts'
import { type FiledReport, fromWorst, type MergedReport, type MergedRow } from '../../report/merged.ts'
import { clip, oneLine } from '../../text/escape.ts'

/** What is needed of the world to find the reports of other jobs. */
export type CollectDeps = Pick<Deps, 'context' | 'files'>

/** What the workflows of this repository call the artifact of a stack's report, before the stack's name. */
const ARTIFACT = 'immutable-deploy-report-'

/**
 * The reports that jobs have left in the workspace, the worst first; with a row for every stack that was to report and did not.
 * @throws DeployError invalid-input where there is nothing to tell of
 */
export async function collectReports(
  { reports, expected }: Pick<ReportCommandInputs, 'reports' | 'expected'>,
  deps: CollectDeps,
): Promise<MergedReport> {
  const { workspace } = deps.context
  const found = await Promise.all(reports.map((glob) => deps.files.match(workspace, glob)))
  const paths = [...new Set(found.flat())].toSorted()
  const rows: MergedRow[] = []
  // One after the other: all at once would be in memory at once.
  for (const path of paths) rows.push(await rowOf(path, deps))
  const merged = [...rows, ...missing(expected ?? [], rows)]
  if (merged.length === 0 && expected === undefined) throw nothingThere(reports)
  return { rows: fromWorst(merged), expected: expected === undefined ? 'unknown' : 'known' }
}

async function rowOf(path: string, { context, files }: CollectDeps): Promise<MergedRow> {
  const file = relative(context.workspace, path).split(sep).join('/')
  const unreadable = (problem: string): MergedRow => ({
    ...{ name: artifactOf(file) ?? file, state: 'unreadable', file, problem },
  })
  if ((await files.kind(path)) !== 'file') return unreadable('it is no file')
  const [inside, real] = await Promise.all([files.real(context.workspace), files.real(path)])
  if (!real.startsWith(join(inside, sep))) return unreadable('it leads out of the workspace')
  const text = await files.read(path).catch(() => undefined)
  if (text === undefined) return unreadable('the runner cannot read it')
  const read = readFiled(text)
  if ('problem' in read) return unreadable(read.problem)
  return { name: nameOf(read.report, file), state: read.report.outcome, file, report: read.report }
}

/** The name of the stack in the settings file comes first: it is what jobs, artifacts and people call it by. */
function nameOf({ stack, environment = '' }: FiledReport, file: string): string {
  const names = [stack.name ?? '', stack.label, artifactOf(file) ?? '', environment, stack.directory, file]
  return clip(oneLine(names.find((name) => oneLine(name) !== '') ?? file), 100)
}

function artifactOf(file: string): string | undefined {
  const directory = file.split('/').at(-2) ?? ''
  const name = directory.startsWith(ARTIFACT) ? directory.slice(ARTIFACT.length) : ''
  return name === '' ? undefined : name
}

/** A stack has reported where its name says so, or where its artifact is there and cannot be read. */
function missing(expected: readonly string[], rows: readonly MergedRow[]): MergedRow[] {
  const seen = new Set(rows.map(({ name, report }) => report?.stack.name ?? name))
  return expected.filter((name) => !seen.has(name)).map((name) => ({ name, state: 'no-report' }))
}

function nothingThere(reports: readonly string[]): DeployError {
  return new DeployError('invalid-input', 'There is no report to merge.', {
    evidence: [`reports: received \`${reports.join('`, `')}\`, which finds no file in the workspace`],
    next: [
      'Download the reports in a step before: `actions/download-artifact` with `path: reports`; see docs/fleet-report.md.',
      'See that each job hands on its own: the output `report-file`, as an artifact, with `if: always()`.',
    ],
  })
}
