import type { RollbackTarget } from '../../image/target.ts'
import { readPattern } from '../../redaction/patterns.ts'
import { listed } from '../../text/list.ts'
import { hint } from '../../text/nearest.ts'
import { type Constraint, parseConstraint } from '../../tools/constraint.ts'
import type { Variable } from '../../tools/variable.ts'
import type { Beside, Parsed } from './entry.ts'
import { type Form, formed } from './form.ts'

/** Globs of the files that decide what is in an image. */
export interface Contents {
  /** In place of what the template names; undefined where that is to be found out. */
  readonly instead?: readonly string[]
  /** Beside it. */
  readonly beside: readonly string[]
}

/** Whatever it says. */
export function parseText(text: string): Parsed<string> {
  return { value: text }
}

const unitsInMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const DURATION = /^(\d{1,9}(?:\.\d{1,9})?)(ms|s|m|h|d)$/

/** A duration such as `90s`, `0.5s`, `30m`, `2h`, `7d`, in milliseconds; 0 is allowed. */
export const parseDuration = formed({ kind: 'text', pattern: DURATION }, (text: string): Parsed<number> => {
  const match = DURATION.exec(text)
  const unit = unitsInMs[match?.[2] ?? '']
  if (unit === undefined) return { accepted: 'a number with its unit, such as `90s`, `30m` or `2h`' }
  return { value: Math.round(Number(match?.[1]) * unit) }
})

/** A duration above zero, in milliseconds. */
export const parsePositiveDuration = formed(parseDuration.form, (text: string): Parsed<number> => {
  const parsed = parseDuration(text)
  if ('value' in parsed && parsed.value === 0) return { accepted: 'a duration above zero, such as `30m`' }
  return parsed
})

/** The greatest age of something, in milliseconds; nothing is any age. */
export const parseAge = formed(
  { kind: 'text', pattern: new RegExp(`^$|${DURATION.source}`) },
  (text: string): Parsed<number> => {
    if (text === '') return { value: Number.POSITIVE_INFINITY }
    const parsed = parsePositiveDuration(text)
    return 'value' in parsed ? parsed : { accepted: 'an age such as `12h` or `7d`, or nothing for any age' }
  },
)

type Reading<T> = ((text: string) => Parsed<T>) & { readonly form: Form }

/** Reads a whole number between two bounds, both included; a percent sign may follow. */
export function integer(least: number, most: number): Reading<number> {
  return formed({ kind: 'whole', least, most }, (text) => {
    const match = /^(\d{1,9})\s*%?$/.exec(text)
    const value = Number(match?.[1] ?? Number.NaN)
    return value >= least && value <= most
      ? { value }
      : { accepted: `a whole number from ${least} to ${most}` }
  })
}

/** Reads a number of days without a unit, in milliseconds. */
export function days(least: number, most: number): Reading<number> {
  const parse = integer(least, most)
  return formed(parse.form, (text) => {
    const parsed = parse(text)
    return 'value' in parsed ? { value: parsed.value * 86_400_000 } : parsed
  })
}

/** `true` or `false`, in the spellings of YAML 1.2. */
export const parseBoolean = formed(
  { kind: 'words', words: ['true', 'false'] },
  (text: string): Parsed<boolean> => {
    if (/^(true|True|TRUE)$/.test(text)) return { value: true }
    if (/^(false|False|FALSE)$/.test(text)) return { value: false }
    return refused(text, ['true', 'false'])
  },
)

/** `true` or `false`, or `merged`: another job writes the comment of all. */
export const parseComment = formed(
  { kind: 'words', words: ['true', 'false', 'merged'] },
  (text: string): Parsed<boolean | 'merged'> => {
    const parsed = text === 'merged' ? ({ value: text } as const) : parseBoolean(text)
    return 'value' in parsed ? parsed : refused(text, ['true', 'false', 'merged'])
  },
)

/** Reads `true` or `false` as one of two words that say in the code what is meant. */
export function either<Yes extends string, No extends string>(yes: Yes, no: No): Reading<Yes | No> {
  return formed(parseBoolean.form, (text) => {
    const parsed = parseBoolean(text)
    return 'value' in parsed ? { value: parsed.value ? yes : no } : parsed
  })
}

/** What is said of a text that is none of a few words. */
function refused(text: string, words: readonly string[]): { readonly accepted: string } {
  return { accepted: `${listed(words, 'or')}${hint(text, words)}` }
}

/** Reads one of a few words. */
export function choice<T extends string>(...choices: readonly T[]): Reading<T> {
  return formed({ kind: 'words', words: choices }, (text) => {
    const value = choices.find((one) => one === text)
    return value === undefined ? refused(text, choices) : { value }
  })
}

/** Reads some of a few words, one a line, each once. */
export function choices<T extends string>(...words: readonly T[]): Reading<readonly T[]> {
  return formed({ kind: 'lines' }, (text) => {
    const lines = linesOf(text)
    const value = words.filter((one) => lines.includes(one))
    const other = lines.find((line) => !(words as readonly string[]).includes(line))
    return other === undefined
      ? { value }
      : { accepted: `${listed(words, 'or')}, one per line${hint(other, words)}` }
  })
}

/** `true`, `warn` or `false`, as what to do where the thing required is not there. */
export const parseRequirement = formed(
  { kind: 'words', words: ['true', 'warn', 'false'] },
  (text: string): Parsed<'refuse' | 'warn' | 'ignore'> => {
    if (text === 'warn') return { value: 'warn' }
    const parsed = parseBoolean(text)
    if ('accepted' in parsed) return refused(text, ['true', 'warn', 'false'])
    return { value: parsed.value ? 'refuse' : 'ignore' }
  },
)

/** Non-empty lines, trimmed; lines that begin with `#` are comments. */
export const parseLines = formed({ kind: 'lines' }, (text: string): Parsed<readonly string[]> => {
  return { value: linesOf(text) }
})

/** The same, where most lines are `name=value`. */
export const parsePairs = formed({ kind: 'pairs' }, (text: string) => parseLines(text))

/** One regular expression per line; what is refused is told by its line, never by its text, which may be a secret. */
export const parsePatterns = formed({ kind: 'lines' }, (text: string): Parsed<readonly RegExp[]> => {
  const read = linesOf(text).map(readPattern)
  const problems = read.flatMap((one, index) => ('problem' in one ? [`${index + 1}: ${one.problem}`] : []))
  return problems.length > 0
    ? {
        accepted: `one regular expression of JavaScript per line; not used, by number: ${problems.join('; ')}`,
      }
    : { value: read.flatMap((one) => ('pattern' in one ? [one.pattern] : [])) }
})

/** One glob per line, inside the repository; those that begin with `+` come on top of what is found. */
export const parseContents = formed({ kind: 'lines' }, (text: string): Parsed<Contents> => {
  const lines = linesOf(text)
  const [beside, instead] = [
    lines.filter((line) => line.startsWith('+')),
    lines.filter((line) => !line.startsWith('+')),
  ]
  const added = beside.map((line) => line.slice(1).trim())
  if ([...added, ...instead].some((glob) => 'accepted' in parsePath(glob) || glob.startsWith('!'))) {
    return {
      accepted: 'one glob per line, inside the repository and relative, with or without `+` before it',
    }
  }
  return { value: { beside: added, ...(instead.length === 0 ? {} : { instead }) } }
})

/** One `name=value` per line. */
export const parseVariables = formed({ kind: 'pairs' }, (text: string): Parsed<readonly Variable[]> => {
  const variables = linesOf(text).map(parseVariable)
  return variables.includes(undefined)
    ? { accepted: 'one `name=value` per line, the name of letters, digits, `_` and `-`' }
    : { value: variables.filter((variable) => variable !== undefined) }
})

function parseVariable(line: string): Variable | undefined {
  const match = /^([\p{L}_][\p{L}\p{N}_-]*)\s*=(.*)$/su.exec(line)
  return match === null ? undefined : { name: match[1] ?? '', value: (match[2] ?? '').trim() }
}

/** The lines of a text that say something, without blanks at their ends: no empty ones, and no notes behind `#`. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** A path inside the repository: relative, and not leaving it. */
export function parsePath(text: string): Parsed<string> {
  const leaves = text.split(/[\\/]/).includes('..')
  const absolute = /^([\\/~]|[A-Za-z]:)/.test(text)
  if (text === '' || leaves || absolute || text.startsWith('-')) {
    return { accepted: 'a path inside the repository, relative, without `..`' }
  }
  return { value: text }
}

/** The same, or nothing. */
export function parseSettingsPath(text: string): Parsed<string> {
  return text === '' ? { value: text } : parsePath(text)
}

/** Where `actions/download-artifact` with `path: reports` puts the reports of other jobs. */
const DOWNLOADED = 'reports/**/report.json'

/** One glob per line, each a path inside of the workspace; none where nothing is said, but for what merges reports. */
export function parseReports(text: string, { command }: Pick<Beside, 'command'>): Parsed<readonly string[]> {
  if (text === '') return { value: command === 'report' ? [DOWNLOADED] : [] }
  const globs = linesOf(text)
  return globs.length > 0 && globs.every((glob) => 'value' in parsePath(glob))
    ? { value: globs }
    : { accepted: `one glob per line, such as \`${DOWNLOADED}\`, relative, without \`..\`` }
}

/** `owner/name`, or nothing. */
export function parseRepository(text: string): Parsed<string> {
  return text === '' || /^\w[\w-]*\/(?!\.{1,2}$)[\w.-]+$/.test(text)
    ? { value: text }
    : { accepted: '`owner/name`, or nothing for the repository of the run' }
}

/**
 * A git ref or commit, or nothing; never something git would read as an option, a refspec or an expression.
 * https://git-scm.com/docs/git-check-ref-format
 */
export function parseRef(text: string): Parsed<string> {
  const isRef = !/^[-+/]|[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/$|\.lock$/u.test(text)
  return isRef
    ? { value: text }
    : { accepted: 'a branch, tag or commit, or nothing for the commit of the run' }
}

/**
 * The name of the Terraform variable that takes the image, with the attributes on the way to its place where the variable
 * is an object; or nothing where the stack finds the image by itself.
 */
export function parseHandover(text: string): Parsed<string> {
  return text === '' || /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*$/u.test(text)
    ? { value: text }
    : {
        accepted:
          'the name of a variable, such as `ami_id`, or of an attribute in it, such as `app.image.id`; or nothing where the stack finds the image by its tags',
      }
}

/** A workspace name as Terraform accepts it: URL-safe characters. */
export function parseWorkspace(text: string): Parsed<string> {
  return /^[\w.~-]{1,90}$/.test(text) && !text.startsWith('-')
    ? { value: text }
    : { accepted: 'a workspace name of letters, digits, `_`, `.`, `~` and `-`' }
}

/** The versions of a tool that will do, or nothing. */
export function parseVersion(text: string): Parsed<Constraint | undefined> {
  const value = text === '' ? undefined : parseConstraint(text)
  return value !== undefined || text === ''
    ? { value }
    : { accepted: 'a version such as `1.11.4`, a range such as `~> 1.11` or `>= 1.9, < 2.0`, or nothing' }
}

/** The address of a mirror without a slash at its end, or nothing. A password in it would end up in logs. */
export function parseMirror(text: string): Parsed<string> {
  if (text === '') return { value: '' }
  const url = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === ''
  return isPlain
    ? { value: text.replace(/\/+$/, '') }
    : {
        accepted:
          'an address such as `https://mirror.example.com/hashicorp`, without a password or query, or nothing',
      }
}

/** An http(s) address, or nothing. */
export function parseUrl(text: string): Parsed<string> {
  return text === '' || (/^https?:\/\//.test(text) && URL.canParse(text))
    ? { value: text }
    : { accepted: 'an address that begins with https:// or http://, or nothing' }
}

/** `previous`, `live`, a full or short commit SHA, or an AMI id. */
export function parseRollbackTo(text: string): Parsed<RollbackTarget> {
  if (text === 'previous' || text === 'live') return { value: { kind: text } }
  if (/^ami-[0-9a-f]{8,17}$/.test(text)) return { value: { kind: 'ami', id: text } }
  if (/^[0-9a-f]{7,40}$/i.test(text)) return { value: { kind: 'sha', sha: text.toLowerCase() } }
  return {
    accepted: `\`previous\`, \`live\`, a git SHA (7 to 40 hex digits), or an AMI id such as \`ami-0123456789abcdef0\`${hint(text, ['previous', 'live'])}`,
  }
}
