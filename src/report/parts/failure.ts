import type { Failure } from '../../outcome/reasons.ts'
import { symptomLines } from '../../rollout/sickness/sickness.ts'
import { cleanText, clip, fence, inlineCode, oneLine, prose, short } from '../../text/escape.ts'
import { sizeOf } from '../../text/fit.ts'
import type { Report } from '../report.ts'
import { advice } from './advice.ts'

/** Bytes of evidence in a comment; the rest is in the log. */
const EVIDENCE_BYTES = 6000

/** What happened, the evidence and what to do next; then a variant with less evidence and one with none. */
export function failureVariants(report: Report): [string, ...string[]] {
  const { failure } = report
  if (failure === undefined) return ['']
  const evidence = unique([...failure.evidence, ...failedRollouts(report)])
  return [
    render(failure, evidence),
    render(failure, clipLines(evidence, EVIDENCE_BYTES)),
    render(failure, clipLines(evidence, 1000)),
    render(shorter(failure), clipLines(evidence, 1000)),
    render(shorter({ ...failure, next: [] }), []),
  ]
}

/** The failure in few words: a sentence that runs away must not take the whole block with it. */
function shorter(failure: Failure): Failure {
  const cut = (text: string) => clip(oneLine(text), 500)
  return { ...failure, message: cut(failure.message), next: failure.next.slice(0, 3).map(cut) }
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

function render(failure: Failure, evidence: readonly string[]): string {
  const step = failure.step === undefined ? '' : ` in step ${short(failure.step)}`
  const next = failure.next.map((entry) => `- ${advice(entry)}`)
  return [
    `> [!CAUTION]\n> ${prose(failure.message)}<br><sub>${inlineCode(failure.reason)}${step}</sub>`,
    evidence.length === 0 ? '' : `**Evidence**\n\n${fence(parted(evidence.join('\n')), 'text')}`,
    next.length === 0 ? '' : `**What to do next**\n\n${next.join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
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
  return end === -1 ? lines : [...lines.slice(0, end), `… ${lines.length - end} more lines`]
}

/** Whether the image is in quarantine, and what a re-run does; `''` where that is no question. */
export function quarantineBlock({ fault }: Report): string {
  return fault === undefined || fault.quarantine === '' ? '' : `**Quarantine:** ${advice(fault.quarantine)}`
}

/** What is to be known of the whole run, as an alert; `''` without one. */
export function noteBlock(note = ''): string {
  return note === '' ? '' : `> [!NOTE]\n> ${prose(note)}`
}

/** Warnings as one alert; `''` without any. */
export function warningsBlock(warnings: readonly string[]): string {
  if (warnings.length === 0) return ''
  const lines = warnings.length === 1 ? warnings.map(prose) : warnings.map((entry) => `- ${prose(entry)}`)
  return `> [!WARNING]\n${lines.map((line) => `> ${line}`).join('\n')}`
}
