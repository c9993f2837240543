import { isSecretName } from '../names/names.ts'
import { shownValue } from '../names/values.ts'

const LEAD = '\\s{0,200}(?:[+~-] +)?(?:- +)?'
const NAME = new RegExp(
  `^${LEAD}\\\\?["']?(?:[A-Za-z]*_?)(?:name|key)\\\\?["']?\\s*[=:]\\s*\\\\?["']?([\\w./-]+)\\\\?["']?,?$`,
  'i',
)
const VALUE = new RegExp(`^(${LEAD}["']?(?:[A-Za-z]*_?)value["']?\\s*[=:]\\s*)(.+)$`, 'i')
/** An attribute on a line of its own, whose value ends there. */
const SIMPLE = new RegExp(
  `^${LEAD}["']?[\\w.-]+["']?\\s*[=:]\\s*(?:["'].*["']|[^\\s"'{}\\[\\]]+|\\(.*\\)),?$`,
)
const MOST_HELD = 6

/** The `value` of a pair may come before its `name`: it waits for that, or for the end of what the two are in. */
export interface Pair {
  /** Lines that wait, the value first. */
  held: string[]
  /** Whether a name that tells of a secret was read, whose value is to come. */
  isSecret: boolean
  /** How many lines ago. */
  lines: number
}

/** Whether a line is a value whose name may come after it. */
export function isValueFirst(line: string, { isSecret }: Pair): boolean {
  return !isSecret && VALUE.test(line) && SIMPLE.test(line)
}

/** Whether a line can be between a value and its name. */
export function isBetween(line: string, { held }: Pair): boolean {
  return held.length < MOST_HELD && SIMPLE.test(line)
}

/** The name that a line has for a pair; '' for every other line. */
export function nameIn(line: string): string {
  return NAME.exec(line)?.[1] ?? ''
}

/** A line as a part of a pair: its value hidden below a name that tells of a secret. */
export function pairLine(line: string, pair: Pair): string {
  const shown = pair.isSecret ? withoutValue(line) : line
  const name = nameIn(line)
  pair.lines = name === '' ? pair.lines + 1 : 0
  const goesOn = pair.isSecret && !/[}\]]/.test(line) && pair.lines < MOST_HELD
  pair.isSecret = name === '' ? goesOn : isSecretName(name)
  return shown
}

/** The line with its value hidden, where it is a value at all; of YAML also what has no quotes. */
export function withoutValue(line: string): string {
  return line.replace(VALUE, (_, lead: string, value: string) => {
    const isPlain = lead.trimEnd().endsWith(':') && /^[^\s"'({[$&*<|>,]+$/.test(value)
    return lead + (isPlain ? shownValue(value) : hidden(value))
  })
}

/** The quoted values of `"old" -> "new"`; under some names they are public. */
export function hidden(value: string, name = ''): string {
  return value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => shownValue(text, name))
}
