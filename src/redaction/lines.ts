import { shownValue } from './assignments.ts'
import { isSecretName, isUserData, LIKELY } from './names.ts'
import { attributeOf, endOf, isHeredoc, isOpen, noteOf, type Opening } from './openings.ts'
import { type FindUserData, userDataLine, withDigests } from './user-data.ts'

/** Takes a line and gives what is shown of it: undefined where it is part of something that is hidden as a whole. */
export type LineFilter = (line: string) => string | undefined

/** How lines are looked at. */
export interface LineRules {
  /** What is shown of a line on its own. */
  readonly rest: (line: string) => string
  readonly find: FindUserData
}

/** What the filter is in the middle of: an attribute's value, or a PEM block. */
type Inside = { readonly open: Opening; readonly lines: string[] } | { readonly open: 'pem' }

const ADDRESS = /^ {1,2}# (.+?)(?: \(deposed object \w+\))? (?:will|must|has|is) /
const PEM = /-----BEGIN [A-Z0-9 ]{1,40}-----.*?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g
const PEM_OPEN = /-----BEGIN [A-Z0-9 ]{1,40}-----(?!.*-----END )/
const PEM_END = /^.*?-----END [A-Z0-9 ]{1,40}-----/
const PEM_BODY = /^[^\w/=]*(?:[A-Za-z0-9+/=]+|[\w-]+: ?[\w,.-]+)?\W*$/
const NAME = /^\s*(?:[+~-] +)?"?(?:name|key)"?\s*[=:]\s*"([\w.-]+)",?$/i
const VALUE = /^(\s*(?:[+~-] +)?"?value"?\s*[=:]\s*)(.+)$/i
/** What is longer than this is not what it was taken for. */
const MOST_LINES = 2000

interface State {
  inside: Inside | undefined
  address: string
  /** Whether a name that tells of a secret was read, whose value is to come. */
  isPair: boolean
  /** Where the map or list begins that has the name of a secret. */
  column: number | undefined
}

/**
 * Hides what goes over several lines: user data and secrets in heredocs and structures, PEM blocks, and the `value`
 * below a `name` that tells of a secret. Every other line is handed on.
 */
export function lineFilter(rules: LineRules): LineFilter {
  const state: State = { inside: undefined, address: '', isPair: false, column: undefined }
  return (line) => {
    const { inside } = state
    if (inside === undefined) return newLine(line, state, rules)
    return inside.open === 'pem' ? pemLine(line, state, rules) : innerLine(line, inside, state, rules.find)
  }
}

function newLine(line: string, state: State, { rest }: LineRules): string | undefined {
  state.address = ADDRESS.exec(line)?.[1] ?? state.address
  if (state.column !== undefined && line.trim() !== '' && line.search(/\S/) <= state.column)
    state.column = undefined
  const found = attributeOf(line, state.address)
  const open = found !== undefined && isHiddenUnder(found, state) ? found : undefined
  if (open !== undefined && (isUserData(open.name) ? isOpen(open.value) : isHeredoc(open.value))) {
    state.inside = { open, lines: [] }
    return undefined
  }
  if (open !== undefined && isUserData(open.name)) return open.lead + withDigests(open.value)
  if (open !== undefined && isOpen(open.value)) state.column ??= open.column
  if (PEM_OPEN.test(line)) state.inside = { open: 'pem' }
  const shown = line.replace(PEM, LIKELY)
  if (open === undefined && state.column === undefined) return rest(pairLine(shown, state))
  return rest(open === undefined ? hidden(shown) : open.lead + hidden(shown.slice(open.lead.length)))
}

function isHiddenUnder({ name }: Opening, { column }: State): boolean {
  return isUserData(name) || isSecretName(name) || column !== undefined
}

function pairLine(line: string, state: State): string {
  const shown = state.isPair
    ? line.replace(VALUE, (_, lead: string, value: string) => lead + hidden(value))
    : line
  state.isPair = isSecretName(NAME.exec(line)?.[1] ?? '') || (state.isPair && !/[}\]]/.test(line))
  return shown
}

function innerLine(
  line: string,
  { open, lines }: Exclude<Inside, { open: 'pem' }>,
  state: State,
  find: FindUserData,
): string | undefined {
  const end = endOf(open, line)
  if (end === undefined && lines.push(line) < MOST_LINES) return undefined
  state.inside = undefined
  if (end === undefined) return `${open.lead}(${lines.length} lines not shown)`
  return isUserData(open.name)
    ? userDataLine({ open, lines, rest: end }, find)
    : `${open.lead}${LIKELY}${hidden(end)}${noteOf(open.value)}`
}

/** A line after `BEGIN`: body and end are hidden; one that cannot belong to it is shown again. */
function pemLine(line: string, state: State, rules: LineRules): string | undefined {
  const isEnd = PEM_END.test(line)
  if (!isEnd && PEM_BODY.test(line)) return undefined
  state.inside = undefined
  const after = line.replace(PEM_END, '')
  return isEnd && after.trim() === '' ? undefined : newLine(after, state, rules)
}

/** The quoted values of `"old" -> "new"`. */
function hidden(value: string): string {
  return value.replace(/"(?:[^"\\]|\\.)*"/g, shownValue)
}
