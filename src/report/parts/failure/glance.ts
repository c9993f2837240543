import type { Blame } from '../../../causes/entries/known-cause.ts'
import { REASONS } from '../../../outcome/reasons.ts'
import { clip, oneLine, prose } from '../../../text/escape.ts'
import type { Report } from '../../report.ts'
import { servesNow } from '../../serving.ts'
import { advice } from './advice.ts'

const WHOSE: Readonly<Record<Blame, string>> = {
  image: 'the image',
  stack: 'the stack; the image is not to blame',
  account: 'AWS or the account; neither image nor stack is to blame',
}

/** What serves now, whose fault it was, and what that means for the image, a line each; then each line cut. */
export function glanceVariants(report: Report): [string, ...string[]] {
  return [glance(report, (text) => text), glance(report, cut)]
}

function cut(text: string): string {
  return clip(text, 500)
}

function glance(report: Report, sized: (text: string) => string): string {
  const serves = servesNow(report)
  const whose = whoseFault(report)
  const { quarantine = '' } = report.fault ?? {}
  const lines = [
    serves === '' ? '' : `- **Serves now:** ${advice(sized(serves))}`,
    whose === '' ? '' : `- **At fault:** ${prose(sized(whose))}`,
    quarantine === '' ? '' : `- **Quarantine:** ${advice(sized(quarantine))}`,
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function whoseFault({ fault, failure }: Report): string {
  if (failure === undefined) return ''
  if (fault?.blame === undefined) return REASONS[failure.reason].whose
  const [cause] = fault.causes
  const why = cause === undefined ? '' : ` (${clip(oneLine(cause.title), 200)})`
  return `${WHOSE[fault.blame]}${why}`
}
