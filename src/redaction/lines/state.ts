import { closesElement, openElement, withoutText } from '../forms/markup.ts'
import { isAbout, isRandomByNature, isSecretName, isUserData } from '../names/names.ts'
import { LIKELY } from '../names/values.ts'
import { type Logins, loginLine, loginsOpenedBy } from './logins.ts'
import { attributeOf, endOf, isHeredoc, isOpen, noteOf, type Opening } from './openings.ts'
import { hidden, isBetween, isValueFirst, nameIn, type Pair, pairLine, withoutValue } from './pairs.ts'
import { afterPem, isPemBody, isPublicBody, pemOpenedBy, withoutPem } from './pem.ts'
import { type FindUserData, userDataLine, withDigests } from './user-data.ts'
import { isInYaml, type YamlOpening, yamlLine, yamlOpening } from './yaml.ts'

/** How lines are looked at. */
export interface LineRules {
  /** What is shown of a line on its own; its signs where they are known. */
  readonly rest: (line: string, signs?: number) => string
  /** A line without what is known to be a secret; what looks like one is shown. */
  readonly taught: (line: string) => string
  readonly find: FindUserData
}

/** What lines are in the middle of. */
type Inside =
  | { readonly kind: 'value'; readonly open: Opening; readonly lines: string[] }
  | { readonly kind: 'pem'; readonly block: 'secret' | 'public'; isLast?: boolean }
  | { readonly kind: 'yaml'; readonly open: YamlOpening }
  | { readonly kind: 'logins'; readonly logins: Logins }
  | { readonly kind: 'element'; readonly name: string; lines: number }

type InsideOf<Kind extends Inside['kind']> = Extract<Inside, { kind: Kind }>

/** What was read of the lines of one source so far. */
export interface State {
  inside: Inside | undefined
  /** The last line that named a resource, as the tools head a change. */
  heading: string
  /** The two lines before. */
  last: string
  secondLast: string
  readonly pair: Pair
  /** Where the map or list begins that has the name of a secret. */
  column: number | undefined
}

const HEADING = /^ {1,2}# (.+?)(?: \(deposed object \w+\))? (?:will|must|has|is) /
/** Lines of base64 in a block are at least as long, but for the last. */
const FULL_LINE = 60
/** What is longer than this is not what it was taken for. */
const MOST_LINES = 2000

/** Nothing read yet. */
export function startState(): State {
  return {
    inside: undefined,
    heading: '',
    last: '',
    secondLast: '',
    pair: { held: [], isSecret: false, lines: 0 },
    column: undefined,
  }
}

/** Whether nothing is open: then a line without signs needs no look at. */
export function isIdle({ inside, pair, column }: State): boolean {
  return inside === undefined && column === undefined && pair.held.length === 0 && !pair.isSecret
}

/** What is shown of a line, after what waited for it. */
export function takeLine(line: string, state: State, rules: LineRules): string | undefined {
  const { inside } = state
  if (inside !== undefined) return insideLine(line, inside, state, rules)
  if (state.pair.held.length === 0) return newLine(line, state, rules)
  const name = nameIn(line)
  if (name === '' && isBetween(line, state.pair)) {
    state.pair.held.push(line)
    return undefined
  }
  const [value = '', ...between] = state.pair.held
  state.pair.held = []
  const shown = [isSecretName(name) ? withoutValue(value) : value, ...between].map((text) => rules.rest(text))
  const last = newLine(line, state, rules)
  if (isSecretName(name)) state.pair.isSecret = false
  return [...shown, ...(last === undefined ? [] : [last])].join('\n')
}

/** What waits for lines that will not come. */
export function endOfLines({ pair }: State, { rest }: LineRules): string | undefined {
  const shown = pair.held.map((line) => rest(line))
  pair.held = []
  return shown.length === 0 ? undefined : shown.join('\n')
}

function newLine(line: string, state: State, rules: LineRules): string | undefined {
  if (HEADING.test(line)) state.heading = line
  if (state.column !== undefined && line.trim() !== '' && line.search(/\S/) <= state.column)
    state.column = undefined
  const found = attributeOf(line, '')
  const open = found !== undefined && isHiddenUnder(found, state) ? found : undefined
  if (open !== undefined) return attributeLine(line, open, state, rules)
  if (state.column !== undefined)
    return rules.rest(isAboutLine(found) ? line : hidden(pairLine(withoutPem(line), state.pair)))
  const yaml = yamlOpening(line)
  if (yaml !== undefined) {
    state.inside = { kind: 'yaml', open: yaml }
    return yaml.kind === 'text' ? yaml.lead + LIKELY : line
  }
  return freeLine(line, state, rules)
}

/** A line that sets nothing that has to be hidden. */
function freeLine(line: string, state: State, { rest, taught }: LineRules): string | undefined {
  const block = pemOpenedBy(line)
  const logins = loginsOpenedBy(line)
  const element = openElement(line)
  if (block !== undefined) state.inside = { kind: 'pem', block }
  else if (logins !== undefined) state.inside = { kind: 'logins', logins }
  else if (element !== undefined) state.inside = { kind: 'element', name: element, lines: 0 }
  const name = [state.last, state.secondLast].map(nameIn).find((before) => before !== '') ?? ''
  if (isValueFirst(line, state.pair) && isRandomByNature(name)) return taught(line)
  if (isValueFirst(line, state.pair)) {
    state.pair.held = [line]
    return undefined
  }
  return rest(pairLine(withoutPem(line), state.pair))
}

/** The line of an attribute that holds user data, or has the name of a secret. */
function attributeLine(line: string, open: Opening, state: State, rules: LineRules): string | undefined {
  const isData = isUserData(open.name)
  if (isData ? isOpen(open.value) : isHeredoc(open.value)) {
    const address = HEADING.exec(state.heading)?.[1] ?? ''
    state.inside = { kind: 'value', open: { ...open, address }, lines: [] }
    return undefined
  }
  if (isData) return open.lead + withDigests(open.value)
  if (isOpen(open.value)) state.column ??= open.column
  const block = pemOpenedBy(line)
  if (block !== undefined) state.inside = { kind: 'pem', block }
  const shown = withoutPem(line)
  return rules.rest(open.lead + hidden(shown.slice(open.lead.length), open.name))
}

/** Whether the value of an attribute is hidden: by its own name, or by one around it. */
function isHiddenUnder({ name }: Opening, { column }: State): boolean {
  return isUserData(name) || isSecretName(name) || (column !== undefined && !isAbout(name))
}

function isAboutLine(found: Opening | undefined): boolean {
  return found !== undefined && isAbout(found.name)
}

function insideLine(line: string, inside: Inside, state: State, rules: LineRules): string | undefined {
  switch (inside.kind) {
    case 'value':
      return innerLine(line, inside, state, rules)
    case 'pem':
      return pemLine(line, inside, state, rules)
    case 'yaml':
      if (isInYaml(inside.open, line))
        return inside.open.kind === 'text' ? undefined : rules.rest(yamlLine(inside.open, line))
      return outside(line, state, rules)
    case 'logins': {
      const shown = loginLine(line, inside.logins)
      return shown === undefined ? outside(line, state, rules) : rules.rest(shown)
    }
    case 'element':
      return elementLine(line, inside, state, rules)
  }
}

function outside(line: string, state: State, rules: LineRules): string | undefined {
  state.inside = undefined
  return newLine(line, state, rules)
}

function innerLine(
  line: string,
  { open, lines }: InsideOf<'value'>,
  state: State,
  { find }: LineRules,
): string | undefined {
  const end = endOf(open, line)
  if (end === undefined && lines.push(line) < MOST_LINES) return undefined
  state.inside = undefined
  if (end === undefined) return `${open.lead}(${lines.length} lines not shown)`
  return isUserData(open.name)
    ? userDataLine({ open, lines, rest: end }, find)
    : `${open.lead}${LIKELY}${hidden(end)}${noteOf(open.value)}`
}

/** A line after `BEGIN`: of a secret block, body and end are hidden; one that cannot belong to it is shown again. */
function pemLine(line: string, inside: InsideOf<'pem'>, state: State, rules: LineRules): string | undefined {
  const { block, isLast = false } = inside
  const after = afterPem(line)
  if (after === undefined && block === 'secret' && isPemBody(line)) return undefined
  if (after === undefined && block === 'public' && !isLast && isPublicBody(line)) {
    // The last line is shorter: behind it nothing but the end belongs to the block.
    const { length } = line.trim().replace(/^[+~-]\s+/, '')
    inside.isLast = length < FULL_LINE
    // Base64 comes by fours; a secret key of AWS has 40 characters.
    return length % 4 !== 0 || length === 40 ? rules.rest(line) : rules.taught(line)
  }
  state.inside = undefined
  if (after === undefined) return newLine(line, state, rules)
  if (block === 'public') return rules.taught(line)
  return after.trim() === '' ? undefined : newLine(after, state, rules)
}

/** A line inside of an element of XML whose name tells of a secret. */
function elementLine(line: string, inside: InsideOf<'element'>, state: State, { rest }: LineRules): string {
  inside.lines += 1
  if (closesElement(line, inside.name) || inside.lines > MOST_LINES) state.inside = undefined
  return rest(withoutText(line))
}
