/** What stands in the place of what the user's own expressions find. */
export const CHOSEN = '(hidden by redact)'

/** Expressions are given so many characters of a line at once, up to a blank, a quote or a comma where there is one. */
const PIECE = /[\s\S]{1,500}(?=[\s"',;&]|$)|[\s\S]{1,500}/g
/** Repetitions without bound: the time that one piece can take grows with each as its length does. */
const MOST_REPETITIONS = 3
const LONGEST_PATTERN = 300
/** Ways in which what is bounded can match at one place: eight times `{1,4}` of an address of IPv6, and some. */
const MOST_WAYS = 100_000

/** An expression, or why it is none that is used. */
export type ReadPattern = { readonly pattern: RegExp } | { readonly problem: string }

/**
 * Reads one regular expression in JavaScript's syntax. Those that can take time without end are refused as far as their
 * form tells: a repetition inside of a repeated group, and references back.
 */
export function readPattern(source: string): ReadPattern {
  if (source.length > LONGEST_PATTERN) return { problem: `it is longer than ${LONGEST_PATTERN} characters` }
  try {
    const pattern = new RegExp(source, 'gu')
    if (/\\[1-9]|\\k</.test(source)) return { problem: 'references back can take time without end' }
    const tokens = tokensOf(source)
    if (repeatsRepetition(tokens)) {
      return { problem: 'a repetition inside of a repeated group can take time without end' }
    }
    const { ways, endless } = trialsOf(tokens)
    if (endless > MOST_REPETITIONS) {
      return { problem: `it has more than ${MOST_REPETITIONS} repetitions without bound` }
    }
    if (ways > MOST_WAYS) return { problem: 'it can match in too many ways' }
    return ''.search(pattern) === 0 ? { problem: 'it matches an empty text' } : { pattern }
  } catch (error) {
    return { problem: String(error).replace(/^.*: (?=[^:]*$)/s, '') }
  }
}

function tokensOf(source: string): readonly string[] {
  const token =
    /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu
  return source.match(token) ?? []
}

/** Whether a group that is repeated without bound holds a repetition or a choice: `(a+)*`, `(a{1,2})*`, `(a|aa)+`. */
function repeatsRepetition(tokens: readonly string[]): boolean {
  const groups: { varies: boolean }[] = [{ varies: false }]
  for (const [index, token] of tokens.entries()) {
    const group = groups.at(-1) ?? { varies: false }
    const next = tokens[index + 1] ?? ''
    if (token.startsWith('(')) groups.push({ varies: false })
    else if (token === ')') {
      groups.pop()
      if (group.varies && isLong(next)) return true
      const outer = groups.at(-1)
      if (outer !== undefined && (group.varies || isLong(next))) outer.varies = true
    } else if (token === '|' || isLong(token) || boundsOf(token).least < boundsOf(token).most)
      group.varies = true
  }
  return false
}

/** What an expression may try at one place. */
interface Trials {
  /** In how many ways its choices and its repetitions with a bound can match: `(a|b){3}` in eight. */
  readonly ways: number
  /** Repetitions without bound, each as often as the groups around it are repeated. */
  readonly endless: number
}

/** What is repeated without bound holds neither by then: that is refused before. */
function trialsOf(tokens: readonly string[]): Trials {
  const groups = [{ choices: 0, ways: 1, endless: 0 }]
  for (const [index, token] of tokens.entries()) {
    const group = groups.at(-1) ?? { choices: 0, ways: 1, endless: 0 }
    if (token.startsWith('(')) groups.push({ choices: 0, ways: 1, endless: 0 })
    else if (token === '|') {
      group.choices += group.ways
      group.ways = 1
    } else if (token === ')') {
      groups.pop()
      const outer = groups.at(-1)
      const next = tokens[index + 1] ?? ''
      const times = isLong(next) ? 1 : boundsOf(next).most
      if (outer === undefined) continue
      outer.ways *= (group.choices + group.ways) ** times
      outer.endless += group.endless * times
    } else if (isLong(token)) group.endless += 1
    else group.ways *= 1 + boundsOf(token).most - boundsOf(token).least
  }
  const [{ choices, ways, endless } = { choices: 0, ways: 1, endless: 0 }] = groups
  return { ways: choices + ways, endless }
}

/** How often what stands before a token is repeated: once where that is no quantifier. */
function boundsOf(token: string): { readonly least: number; readonly most: number } {
  if (token.startsWith('?')) return { least: 0, most: 1 }
  const [, least = '1', , most = least] = /^\{(\d+)(,(\d+))?\}/.exec(token) ?? []
  return { least: Number(least), most: Number(most) }
}

/** A quantifier without an upper bound, or with a high one. */
function isLong(token: string): boolean {
  const [, , comma, most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? []
  if (comma !== undefined) return comma === ',' && (most === '' || Number(most) > 10)
  return /^[*+]/.test(token)
}

/** A line without what the expressions find, looked at piece by piece where it is long. */
export function withoutPatterns(line: string, patterns: readonly RegExp[]): string {
  if (patterns.length === 0) return line
  const hide = (text: string, pattern: RegExp) =>
    text.replace(pattern, (found) => (found === '' ? '' : CHOSEN))
  return (line.match(PIECE) ?? []).map((piece) => patterns.reduce(hide, piece)).join('')
}
