import type { Failure, FailureReason } from '../../../outcome/reasons.ts'
import { symptomLines } from '../../../rollout/sickness/sickness.ts'
import { cleanText, clip, fence, inlineCode, oneLine, prose, short } from '../../../text/escape.ts'
import { sizeOf } from '../../../text/fit.ts'
import { more } from '../../../text/more.ts'
import type { Report } from '../../report.ts'
import { advice } from './advice.ts'

/** Bytes of evidence in a comment; the rest is in the log. */
const EVIDENCE_BYTES = 6000

/** What happened, as an alert; then in fewer words: a sentence that runs away must not take the page with it. */
export function failureVariants({ failure }: Report): [string, ...string[]] {
  if (failure === undefined) return ['']
  const step = failure.step === undefined ? '' : ` in step ${short(failure.step)}`
  const said = saidFirst(failure)
  const alert = (message: string) =>
    `> [!CAUTION]\n> ${prose(message)}${said}<br><sub>${inlineCode(failure.reason)}${step}</sub>`
  return [alert(failure.message), alert(cut(failure.message))]
}

/** Failures of which the message says only that there is one: what, is in the evidence. */
const TOLD_BY_EVIDENCE: ReadonlySet<FailureReason> = new Set([
  'invalid-input',
  'tool-missing',
  'tool-untrusted',
  'credentials',
  'aws-unavailable',
  'plan-failed',
  'plan-blocked',
  'plan-changed',
  'plan-without-image',
  'apply-failed',
  'state-unread',
  'alarm-active',
  'drift-found',
  'prune-failed',
])

/** The first error of the tool, or else the first line, so that nobody has to look for it further down. */
function saidFirst({ reason, message, evidence }: Failure): string {
  if (!TOLD_BY_EVIDENCE.has(reason)) return ''
  const lines = evidence.flatMap((entry) => entry.split('\n')).map((line) => oneLine(line).trim())
  const first = lines.find((line) => line.startsWith('Error: ')) ?? lines.find((line) => line !== '') ?? ''
  return first === '' || message.includes(first) ? '' : `<br>${prose(clip(first, 300))}`
}

/** What to do next; then the first of it. */
export function nextVariants({ failure }: Report): [string, ...string[]] {
  const next = failure?.next ?? []
  if (next.length === 0) return ['']
  const list = (entries: readonly string[]) =>
    `**What to do next**\n\n${entries.map((entry) => `- ${advice(entry)}`).join('\n')}`
  return [list(next), list([...next.slice(0, 3).map(cut), ...more(next, 3, 'in the summary of the run')])]
}

/** What AWS and the tools say; then less of it. */
export function evidenceVariants(report: Report): [string, ...string[]] {
  const evidence = unique([...(report.failure?.evidence ?? []), ...failedRollouts(report)])
  if (report.failure === undefined || evidence.length === 0) return ['']
  const shown = (lines: readonly string[]) => `**Evidence**\n\n${fence(parted(lines.join('\n')), 'text')}`
  return [shown(evidence), shown(clipLines(evidence, EVIDENCE_BYTES)), shown(clipLines(evidence, 1000))]
}

function cut(text: string): string {
  return clip(oneLine(text), 500)
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

/** Errors of Terraform and OpenTofu are of several lines each: a blank line before every one but the first. */
function parted(evidence: string): string {
  return evidence.replace(/\n(?=Error: )/g, '\n\n')
}

/** Whole lines from the start, then how many follow. */
function clipLines(evidence: readonly string[], bytes: number): string[] {
  const lines = evidence.flatMap((entry) => entry.split('\n'))
  let size = 0
  const end = lines.findIndex((line) => {
    size += sizeOf(line) + 1
    return size > bytes
  })
  return end === -1
    ? lines
    : [...lines.slice(0, end), `… ${lines.length - end} more lines, in the summary and the log of the run`]
}

/** What is to be known of the whole run, as an alert; `''` without one. */
export function noteBlock(note = ''): string {
  return note === '' ? '' : `> [!NOTE]\n> ${prose(note)}`
}

/** Warnings as one alert; `''` without any. */
export function warningsBlock(all: readonly string[], most = all.length): string {
  if (all.length === 0) return ''
  const warnings = [...all.slice(0, most), ...more(all, most, 'in the summary of the run')]
  const lines = warnings.length === 1 ? warnings.map(prose) : warnings.map((entry) => `- ${prose(entry)}`)
  return `> [!WARNING]\n${lines.map((line) => `> ${line}`).join('\n')}`
}
