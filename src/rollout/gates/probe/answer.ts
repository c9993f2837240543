import { clip, oneLine } from '../../../text/escape.ts'
import { type Expects, filled, namesVersion, type Version } from './spec.ts'

/** What came of asking once. */
export type Answer =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** By names in small letters. */
      readonly headers: Readonly<Record<string, string>>
      /** As far as it was read. */
      readonly body: string
      readonly extent: 'whole' | 'beginning'
    }
  /** Nobody answered, or nobody in time. `why` follows "there was no answer: ". */
  | { readonly kind: 'silence'; readonly why: string }
  /** How a program ended, and the last of what it said. */
  | { readonly kind: 'exit'; readonly code: number; readonly output: string }

/** What an answer says of the version that is asked for. */
export interface Finding {
  /** other-version: it is as expected, but for what names the version. */
  readonly kind: 'right' | 'wrong' | 'other-version' | 'silent'
  /** What came, in words that follow "answered" or "it". */
  readonly came: string
  /** What is not as expected, in words that follow "expected"; '' where all is. */
  readonly expected: string
}

/** A program says that it cannot tell yet by this status: EX_TEMPFAIL of sysexits.h. */
export const NOT_YET = 75

/** What is quoted of a body, a header or an output. */
const QUOTED = 240

/** Reads an answer against what is expected. */
export function findingOf(answer: Answer, expects: Expects | undefined, version: Version): Finding {
  if (answer.kind === 'silence')
    return { kind: 'silent', came: `no answer: ${answer.why}`, expected: 'an answer' }
  if (answer.kind === 'exit') return ofExit(answer)
  const came = cameOf(answer, expects)
  const unmet = unmetOf(answer, expects, version)
  if (unmet.length === 0) return { kind: 'right', came, expected: '' }
  const isOnlyVersion = unmet.every(({ names }) => names === 'version')
  return {
    kind: isOnlyVersion ? 'other-version' : 'wrong',
    came,
    expected: unmet.map(({ words }) => words).join(', and '),
  }
}

function ofExit({ code, output }: Extract<Answer, { kind: 'exit' }>): Finding {
  const said = output.trim() === '' ? '' : `, and said ${quoted(output, 'end')}`
  const came = `exit status ${code}${said}`
  if (code === 0) return { kind: 'right', came, expected: '' }
  return { kind: code === NOT_YET ? 'silent' : 'wrong', came, expected: 'exit status 0' }
}

type Came = Extract<Answer, { kind: 'answer' }>

/** An expectation that is not met. */
interface Unmet {
  readonly names: 'version' | 'nothing'
  readonly words: string
}

function unmetOf(answer: Came, expects: Expects | undefined, version: Version): Unmet[] {
  const { status = ['2xx'], header = {}, body } = expects ?? {}
  const namesOf = (text: string) => (namesVersion(text) ? 'version' : 'nothing')
  const misses = (text: string, inside: string) =>
    !filled(text, version).some((wanted) => wanted !== '' && inside.includes(wanted))
  return [
    ...(status.some((one) => isOfStatus(answer.status, one))
      ? []
      : [{ names: 'nothing', words: `status ${status.join(' or ')}` } as const]),
    ...Object.entries(header)
      .filter(([name, text]) => misses(text, answer.headers[name] ?? ''))
      .map(
        ([name, text]) =>
          ({ names: namesOf(text), words: `${wantedWords(text, version)} in header ${name}` }) as const,
      ),
    ...(body !== undefined && misses(body, answer.body)
      ? [{ names: namesOf(body), words: `${wantedWords(body, version)} in the body` } as const]
      : []),
  ]
}

function isOfStatus(status: number, wanted: Expects['status'][number]): boolean {
  return typeof wanted === 'number' ? status === wanted : Math.floor(status / 100) === Number(wanted[0])
}

function wantedWords(text: string, version: Version): string {
  return filled(text, version)
    .map((one) => `\`${clip(oneLine(one), QUOTED)}\``)
    .join(' or ')
}

/** Status, the headers that were asked for, and the beginning of the body; where it leads away, where to. */
function cameOf({ status, headers, body, extent }: Came, expects: Expects | undefined): string {
  const asked = Object.keys(expects?.header ?? {})
  const shown = [...asked, ...(status >= 300 && status < 400 ? ['location'] : [])]
  const ofHeaders = [...new Set(shown)].map((name) =>
    headers[name] === undefined ? `no header ${name}` : `${name}: ${quoted(headers[name], 'start')}`,
  )
  const isRead = body.trim() !== '' && (expects?.body !== undefined || status >= 300)
  const ofBody = isRead
    ? [quoted(body, 'start') + (extent === 'whole' ? '' : ' (its first 64 KB were read)')]
    : []
  return [`status ${status}`, ...ofHeaders, ...ofBody].join(', ')
}

/**
 * Text on one line, bounded. It is cut between words: a secret that is cut in two would be known as none when the whole is
 * redacted; a word that is longer than all that is quoted is left out.
 */
export function quoted(text: string, kept: 'start' | 'end'): string {
  const line = oneLine(text)
  if (line.length <= QUOTED) return `\`${line}\``
  const part = kept === 'start' ? line.slice(0, QUOTED + 1) : line.slice(-QUOTED - 1)
  const whole = kept === 'start' ? part.replace(/[^\s,;&]*$/, '') : part.replace(/^[^\s,;&]*/, '')
  if (whole.trim() === '') return `a text of ${line.length} characters`
  return kept === 'start' ? `\`${whole.trim()} …\`` : `\`… ${whole.trim()}\``
}
