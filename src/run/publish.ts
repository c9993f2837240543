import { join } from 'node:path'
import type { GitHub } from '../deps/github.ts'
import type { Log, Outlet } from '../deps/run.ts'
import { errorMessage } from '../outcome/error.ts'
import type { Redaction } from '../redaction/redaction.ts'
import { reportFile } from '../report/filed/write.ts'
import { readHistory } from '../report/parts/history.ts'
import { annotationsOf } from '../report/places/annotations.ts'
import { markerOf, renderComment } from '../report/places/comment.ts'
import { deploymentState } from '../report/places/deployment.ts'
import { checkOf, labelsOf, type Mark } from '../report/places/marks.ts'
import { outputsOf } from '../report/places/outputs.ts'
import { pageOf } from '../report/places/page.ts'
import { planLineOf } from '../report/places/plan-header.ts'
import { withFittingOutputs, withheldLine } from '../report/places/stack-outputs.ts'
import { renderSummary } from '../report/places/summary.ts'
import { redactReport } from '../report/redaction/report.ts'
import type { Report } from '../report/report.ts'
import { formatDuration } from '../text/duration.ts'

/** Where a report goes beside the runner. */
export interface Destinations {
  readonly outlet: Outlet
  readonly log: Log
  /** What no text that leaves may hold. */
  readonly redaction: Redaction
  /** Absent where the run ended before there was a token. */
  readonly github?: GitHub
  readonly comment: 'wanted' | 'unwanted'
  /** kept: the review is over, so that the plan of the comment before stays the reviewed one. */
  readonly reviewed?: 'kept'
  /** What shows the run beside the comment; nothing is asked for what is not named. */
  readonly marks?: readonly Mark[]
  /** `owner/name` of the repository that the token is for. */
  readonly repository?: string
  /** Id of the GitHub deployment, where one was begun. */
  readonly deployment?: number
  /** Aborts when GitHub was given enough time: a comment must not hold up the end of a run. */
  readonly enough?: AbortSignal
}

/** How long GitHub may take to take the report, in milliseconds. */
export const PUBLISHING_MS = 120_000

/**
 * Publishes the report everywhere, without its secrets: nothing here sees it before they are hidden. Never throws: what
 * cannot be posted becomes a warning, and the rest goes on.
 */
export async function publish(raw: Report, to: Destinations): Promise<void> {
  const report = withFittingOutputs(redactReport(raw, to.redaction))
  const { outlet } = to
  const withheld = withheldLine(report)
  if (withheld !== undefined) to.log.info(withheld)
  const attempt = async (what: string, work: () => Promise<unknown> | unknown) => {
    try {
      await work()
    } catch (error) {
      to.log.warning(`${what} could not be written: ${errorMessage(error)}`)
    }
  }
  await attempt('The outputs', () => outlet.setOutputs(outputsOf(report)))
  let file = ''
  await attempt('The report file', async () => {
    file = await outlet.writeReport(reportFile(report, to.redaction))
    outlet.setOutputs({ 'report-file': file })
  })
  await attempt('The badges', () => badges(report, to))
  await attempt('The annotations', () => annotationsOf(report).forEach(outlet.annotate))
  try {
    await outlet.writeSummary(renderSummary(report, await pageOf(report)))
  } catch (error) {
    to.log.warning(`The job summary was left out: ${errorMessage(error)}. ${whereElse(report, file, to)}`)
  }
  // None waits for another: all have the same time.
  await Promise.all([
    attempt('The comment', () => within(comment(report, to), to.enough)),
    attempt('The deployment status', () => within(finishDeployment(report, to), to.enough)),
    attempt('The label', () => within(label(report, to), to.enough)),
    attempt('The check run', () => within(check(report, to), to.enough)),
  ])
}

/** What a stack may be called, and a file too. */
const FILE_NAME = /^[A-Za-z0-9][\w.-]{0,99}$/

/** The badge of all, and one for each stack with a name that a file can have. */
async function badges({ status, stack }: Report, { outlet }: Destinations): Promise<void> {
  if (status === undefined) return
  const { badgeOf, badgeSvg, stackBadge } = await import('../report/parts/status/badge.ts')
  const own = status.rows.filter(({ name }) => FILE_NAME.test(name) && name !== ALL)
  const made = own.map((row) => [row.name, badgeSvg(stackBadge(row))] as const)
  const all = badgeSvg(badgeOf(status.rows, stack.label))
  const directory = await outlet.writeBadges(new Map([...made, [ALL, all]]))
  outlet.setOutputs({ 'badge-file': join(directory, `${ALL}.svg`) })
}

/** The badge of all stacks. */
const ALL = 'status'

/** Where the report is beside the summary. */
function whereElse(report: Report, file: string, to: Destinations): string {
  const places = [
    ...(file === '' ? [] : [`the file behind the output \`report-file\` (${file})`]),
    ...(isCommented(report, to) ? [`the comment on #${report.pullRequest}`] : []),
  ]
  return `The report is in ${places.length === 0 ? 'this log alone' : places.join(' and in ')}.`
}

function isCommented({ pullRequest }: Report, { github, comment }: Destinations): boolean {
  return github !== undefined && pullRequest !== undefined && comment === 'wanted'
}

/** The work, or an error once the time is over; what it still asks ends with the run. */
async function within(work: Promise<void>, enough: AbortSignal | undefined): Promise<void> {
  const over = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error(`GitHub took more than ${formatDuration(PUBLISHING_MS)}`))
    if (enough?.aborted) stop()
    enough?.addEventListener('abort', stop, { once: true })
  })
  work.catch(() => undefined)
  return Promise.race([work, over])
}

async function comment(report: Report, { github, comment, reviewed, log }: Destinations): Promise<void> {
  if (github === undefined || report.pullRequest === undefined || comment === 'unwanted') return
  const marker = markerOf(report)
  const former = await formerBody(report.pullRequest, marker, { github, log })
  const plan = reviewed === 'kept' ? planLineOf(former) : undefined
  const body = renderComment(report, readHistory(former), await pageOf(report), plan)
  const address = await github.upsertComment(report.pullRequest, marker, body)
  log.info(`Comment: ${address}`)
}

/** The comment as it was before; '' where there is none, for what others wrote into it does not count. */
async function formerBody(
  pullRequest: number,
  marker: string,
  { github, log }: { readonly github: GitHub; readonly log: Log },
): Promise<string> {
  try {
    const former = await github.ownComment(pullRequest, marker)
    return former?.wording === 'own' ? former.body : ''
  } catch (error) {
    log.info(`The history of the comment could not be read: ${errorMessage(error)}`)
    return ''
  }
}

async function label(report: Report, { github, marks = [] }: Destinations): Promise<void> {
  const labels = labelsOf(report)
  const pull = report.pullRequest
  if (github === undefined || pull === undefined || labels === undefined || !marks.includes('label')) return
  await github.setLabels(pull, labels)
}

async function check(
  report: Report,
  { github, marks = [], repository = '', log }: Destinations,
): Promise<void> {
  const made = checkOf(report, repository)
  if (github === undefined || made === undefined || !marks.includes('check')) return
  log.info(`Check run: ${await github.createCheck(made)}`)
}

async function finishDeployment(report: Report, { github, deployment }: Destinations): Promise<void> {
  if (github === undefined || deployment === undefined) return
  await github.setDeploymentStatus(deployment, {
    ...deploymentState(report),
    logUrl: report.runUrl,
    environmentUrl: report.environmentUrl ?? '',
  })
}
