import { withoutEntries } from '../forms/commands.ts'
import { isPublicValue, LIKELY } from '../names/values.ts'

/** Where names and passwords follow, line by line. */
export type Logins =
  | { readonly kind: 'netrc'; lines: number }
  | { readonly kind: 'chpasswd'; readonly end: string }

/** https://everything.curl.dev/usingcurl/netrc.html */
const MACHINE = /^\s{0,200}(?:[+~-] )?\s{0,200}(?:machine\s+\S+|default)(?:\s+(?:login|user)\s+\S+)?\s*$/
const ENTRY = /^\s{0,200}(?:[+~-] )?\s{0,200}(?:login|user|account|password|machine|default|macdef)\b/
const PASSWORD = /(\bpassword\s+)(\S+)/
const CHPASSWD = /\bchpasswd\b[^|]{0,100}<<-?\s*["'\\]?(\w+)/
const MOST_LINES = 6

/** What a line opens: an entry of netrc, or a text for `chpasswd`. */
export function loginsOpenedBy(line: string): Logins | undefined {
  const [, end] = CHPASSWD.exec(line) ?? []
  if (end !== undefined) return { kind: 'chpasswd', end }
  return MACHINE.test(line) ? { kind: 'netrc', lines: 0 } : undefined
}

/** What is shown of the next line; undefined where it does not belong here any more. */
export function loginLine(line: string, logins: Logins): string | undefined {
  if (logins.kind === 'chpasswd') return line.trim() === logins.end ? undefined : withoutEntries(line)
  logins.lines += 1
  if (!ENTRY.test(line) || logins.lines > MOST_LINES) return undefined
  return line.replace(PASSWORD, (whole, before: string, word: string) =>
    isPublicValue(word) ? whole : before + LIKELY,
  )
}
