import type { Failure, FailureReason } from '../../../outcome/reasons.ts'
import { symptomLines } from '../../../rollout/sickness/sickness.ts'
import { cleanText, fence, oneLine, prose } from '../../../text/escape.ts'
import { sizeOf } from '../../../text/fit.ts'
import type { Report } from '../../report.ts'
import { isToldAbove } from './failure.ts'

/** Bytes of evidence in a comment; the rest is in the log. */
const EVIDENCE_BYTES = 6000

/** A line of evidence. said: words, which may wrap; shown: its layout matters, or it is to be copied. */
export interface EvidenceLine {
  readonly form: 'said' | 'shown'
  readonly text: string
}

/** Failures of which the evidence is what a tool wrote, line by line, or what is to be copied. */
const SHOWN_AS_IT_IS: ReadonlySet<FailureReason> = new Set([
  'checkout-failed',
  'image-build-failed',
  'image-test-failed',
  'image-not-shared',
  'plan-failed',
  'apply-failed',
  'state-unread',
  'internal-error',
])

/** What AWS and the tools say; then less of it. Nothing where the alert has all of it. */
export function evidenceVariants(report: Report): [string, ...string[]] {
  const { failure } = report
  const lines = failure === undefined ? [] : evidenceLines(failure, failedRollouts(report))
  const shown = (some: readonly EvidenceLine[]) => evidenceBlock(some, lines.length - some.length)
  return [shown(lines), shown(within(lines, EVIDENCE_BYTES)), shown(within(lines, 1000))]
}

/**
 * The lines of evidence that the alert of a failure does not have already, each once.
 * @param ofGroups what AWS said of groups: words, whatever failed
 */
export function evidenceLines(failure: Failure, ofGroups: readonly string[] = []): EvidenceLine[] {
  const said = new Set(unique(ofGroups))
  const entries = unique([...failure.evidence, ...ofGroups])
  const lines = entries.flatMap((entry): EvidenceLine[] =>
    said.has(entry) || (isSentence(entry) && !SHOWN_AS_IT_IS.has(failure.reason))
      ? [{ form: 'said', text: oneLine(entry) }]
      : entry.split('\n').map((text) => ({ form: 'shown', text })),
  )
  const [only] = lines
  return lines.length === 1 && only !== undefined && isToldAbove(failure, only.text) ? [] : lines
}

/** One line without a layout: neither indented nor in columns, and no error of Terraform's, which may have more lines. */
function isSentence(entry: string): boolean {
  return !/\n|^\s|\S(?: {2,}|\t)|^Error: /.test(entry)
}

/**
 * Lines of evidence under their title: words as a list, which wraps on a narrow screen, all else as code. `''` without
 * any.
 * @param left how many lines are left out
 */
export function evidenceBlock(lines: readonly EvidenceLine[], left = 0, where = ELSEWHERE): string {
  const rest = left === 0 ? [] : [`… ${left} more ${left === 1 ? 'line' : 'lines'}, ${where}`]
  if (lines.length + rest.length === 0) return ''
  return ['**Evidence**', ...runsOf(lines).map(runText), ...rest].join('\n\n')
}

const ELSEWHERE = 'in the summary and the log of the run'

/** Neighbours of one form together. */
function runsOf(lines: readonly EvidenceLine[]): EvidenceLine[][] {
  const runs: EvidenceLine[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.[0]?.form === line.form) last.push(line)
    else runs.push([line])
  }
  return runs
}

function runText(run: readonly EvidenceLine[]): string {
  if (run[0]?.form === 'said') return run.map(({ text }) => `- ${prose(text)}`).join('\n')
  return fence(parted(run.map(({ text }) => text).join('\n')), 'text')
}

/** Errors of Terraform and OpenTofu are of several lines each: a blank line before every one but the first. */
function parted(evidence: string): string {
  return evidence.replace(/\n(?=Error: )/g, '\n\n')
}

/** What AWS said of the groups that failed, where the failure does not quote it already. */
function failedRollouts({ rollouts }: Report): string[] {
  return rollouts
    .filter((rollout) => rollout.verdict !== 'reached')
    .flatMap((rollout) => [...rollout.evidence, ...symptomLines(rollout)])
}

function unique(entries: readonly string[]): string[] {
  return [...new Set(entries.map((entry) => cleanText(entry).trimEnd()))].filter((entry) => entry !== '')
}

/** Whole lines from the start. */
function within(lines: readonly EvidenceLine[], bytes: number): readonly EvidenceLine[] {
  let size = 0
  const end = lines.findIndex(({ text }) => {
    size += sizeOf(text) + 1
    return size > bytes
  })
  return end === -1 ? lines : lines.slice(0, end)
}
