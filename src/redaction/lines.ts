import { shownValue } from './assignments.ts'
import { isSecretName, isUserData, LIKELY } from './names.ts'
import { attributeOf, endOf, isOpen, type Opening } from './openings.ts'
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
const NAME = /^\s*(?:[+~-] )?\s*"?(?:name|key)"?\s*[=:]\s*"([\w.-]+)",?$/i
const VALUE = /^(\s*(?:[+~-] )?\s*"?value"?\s*[=:]\s*)(.+)$/i
/** What is longer than this is not what it was taken for. */
const MOST_LINES = 2000

/**
 * Hides what goes over several lines: user data and secrets in heredocs and structures, PEM blocks, and the `value`
 * below a `name` that tells of a secret. Every other line is handed on.
 */
export function lineFilter({ rest, find }: LineRules): LineFilter {
  let inside: Inside | undefined
  let address = ''
  let isPair = false
  const alone = (line: string) => {
    const shown = isPair
      ? line.replace(VALUE, (_, lead: string, value: string) => lead + hidden(value))
      : line
    isPair = isSecretName(NAME.exec(line)?.[1] ?? '') || (isPair && !/[}\]]/.test(line))
    return rest(shown)
  }
  const first = (line: string) => {
    address = ADDRESS.exec(line)?.[1] ?? address
    const found = attributeOf(line, address)
    const open =
      found !== undefined && (isUserData(found.name) || isSecretName(found.name)) ? found : undefined
    if (open !== undefined && isOpen(open.value)) inside = { open, lines: [] }
    else if (open !== undefined && isUserData(open.name)) return open.lead + withDigests(open.value)
    else if (open !== undefined) return rest(open.lead + hidden(open.value))
    else if (PEM_OPEN.test(line)) inside = { open: 'pem' }
    else return alone(line.replace(PEM, LIKELY))
    return inside.open === 'pem' ? alone(line.replace(PEM, LIKELY)) : undefined
  }
  return (line) => {
    if (inside === undefined) return first(line)
    if (inside.open === 'pem') {
      const { isOver, shown } = pemLine(line)
      if (isOver) inside = undefined
      return shown === undefined ? undefined : first(shown)
    }
    const { open, lines } = inside
    const end = endOf(open, line)
    lines.push(line)
    if (end === undefined && lines.length < MOST_LINES) return undefined
    inside = undefined
    if (end === undefined) return `${open.lead}(${lines.length} lines not shown)`
    return isUserData(open.name)
      ? userDataLine({ open, lines: lines.slice(0, -1), rest: end }, find)
      : `${open.lead}${LIKELY}${hidden(end)}`
  }
}

/** A line after `BEGIN`: body and end are hidden; one that cannot belong to it is shown again. */
function pemLine(line: string): { readonly isOver: boolean; readonly shown?: string } {
  if (!PEM_END.test(line)) return PEM_BODY.test(line) ? { isOver: false } : { isOver: true, shown: line }
  const after = line.replace(PEM_END, '')
  return after.trim() === '' ? { isOver: true } : { isOver: true, shown: after }
}

/** The quoted values of `"old" -> "new"`. */
function hidden(value: string): string {
  return value.replace(/"(?:[^"\\]|\\.)*"/g, shownValue)
}
