import type { Failure, FailureReason } from '../../../outcome/reasons.ts'
import { clip, inlineCode, oneLine, prose, short } from '../../../text/escape.ts'
import { more } from '../../../text/more.ts'
import type { Report } from '../../report.ts'
import { advice } from './advice.ts'

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

/** Characters of the evidence that the alert quotes, and of a sentence that is cut. */
const QUOTED = 300
const CUT = 500

/** What the alert quotes of the evidence; `''` where the message says it all. */
function saidFirst(failure: Failure): string {
  const first = firstQuoted(failure)
  return first === '' || failure.message.includes(first) ? '' : `<br>${prose(clip(first, QUOTED))}`
}

/** The first error of the tool, or else the first line, so that nobody has to look for it further down. */
function firstQuoted({ reason, evidence }: Failure): string {
  if (!TOLD_BY_EVIDENCE.has(reason)) return ''
  const lines = evidence.flatMap((entry) => entry.split('\n')).map((line) => oneLine(line).trim())
  return lines.find((line) => line.startsWith('Error: ')) ?? lines.find((line) => line !== '') ?? ''
}

/** Whether the alert has a line of the evidence, all of it, also where the message is cut. */
export function isToldAbove(failure: Failure, line: string): boolean {
  const text = oneLine(line)
  const message = oneLine(failure.message)
  if (message.length <= CUT && message.includes(text)) return true
  return text === firstQuoted(failure) && text.length <= QUOTED
}

/** What to do next; then the first of it. */
export function nextVariants({ failure }: Report): [string, ...string[]] {
  const next = failure?.next ?? []
  if (next.length === 0) return ['']
  const list = (entries: readonly string[]) =>
    `**What to do next**\n\n${entries.map((entry) => `- ${advice(entry)}`).join('\n')}`
  return [list(next), list([...next.slice(0, 3).map(cut), ...more(next, 3, 'in the summary of the run')])]
}

function cut(text: string): string {
  return clip(oneLine(text), CUT)
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
