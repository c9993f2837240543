import { count } from '../../text/duration.ts'
import { clip, oneLine, prose } from '../../text/escape.ts'
import { sizeOf } from '../../text/fit.ts'
import type { Report } from '../report.ts'
import { countsText } from './diff/changes.ts'
import { headlineIcon, headlineText } from './headline.ts'
import { commitLink, link } from './links.ts'

/** What a comment said once: a line of its history. */
export interface PastState {
  /** Milliseconds since the epoch, when the run ended. */
  readonly at: number
  readonly sha: string
  /** The headline with its icon, as plain text. */
  readonly headline: string
  readonly counts: string
  readonly runUrl: string
}

/** States kept, the newest included, and what they may take of a comment. */
const MOST = 9
const BYTES = 6 * 1024
const TEXT_LENGTH = 200

const PREFIX = '<!-- immutable-deploy-history:'
const SUFFIX = ' -->'

/** A line for the end of a comment, not shown, that keeps this state and those before it, newest first. */
export function historyLine(report: Report, former: readonly PastState[]): string {
  const states = [stateOf(report), ...former].slice(0, MOST)
  while (states.length > 1 && sizeOf(encode(states)) > BYTES) states.pop()
  return encode(states)
}

/** The states that a comment keeps in its last line, newest first; none where there are none that can be read. */
export function readHistory(comment: string): PastState[] {
  const line = comment.trimEnd().split('\n').at(-1)?.trimEnd() ?? ''
  if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return []
  const packed = Buffer.from(line.slice(PREFIX.length, -SUFFIX.length), 'base64')
  try {
    const states: unknown = JSON.parse(packed.toString())
    return Array.isArray(states) ? states.filter(isPastState).slice(0, MOST) : []
  } catch {
    return []
  }
}

/** The states before this one, folded, a line each; `''` without any. */
export function historyList(report: Report, former: readonly PastState[]): string {
  if (former.length === 0) return ''
  const lines = former.map(({ at, sha, headline, counts, runUrl }) => {
    const parts = [
      timeOf(at),
      sha === '' ? '' : commitLink(report, sha),
      prose(headline),
      prose(counts),
      link('run', runUrl),
    ]
    return `- ${parts.filter((part) => part !== '').join(' · ')}`
  })
  const title = `History: ${count(former.length, 'earlier state')}, times in UTC`
  return `<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`
}

function stateOf(report: Report): PastState {
  const short = (text: string) => clip(oneLine(text), TEXT_LENGTH)
  return {
    at: report.finishedAt,
    sha: report.commit?.sha ?? '',
    headline: short(`${headlineIcon(report)} ${headlineText(report)}`),
    counts: short(countsText(report)),
    runUrl: report.runUrl.length > TEXT_LENGTH ? '' : report.runUrl,
  }
}

/** Base64 has no `-`, so that nothing in it can end the HTML comment. */
function encode(states: readonly PastState[]): string {
  return `${PREFIX}${Buffer.from(JSON.stringify(states)).toString('base64')}${SUFFIX}`
}

function isPastState(value: unknown): value is PastState {
  const { at, ...texts } = (value ?? {}) as Partial<PastState>
  const { sha, headline, counts, runUrl } = texts
  const isShort = (text: unknown) => typeof text === 'string' && text.length <= TEXT_LENGTH
  return isTime(at) && [sha, headline, counts, runUrl].every(isShort)
}

/** Beyond this a Date has no text. https://tc39.es/ecma262/#sec-time-values-and-time-range */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}

function timeOf(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ')
}
