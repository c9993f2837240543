/** What stands in the place of what the user's own expressions find. */
export const CHOSEN = '(hidden by redact)'

/** Expressions are given so much of a line at once. */
const PIECE = 2000
const LONGEST_PATTERN = 300

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
    if (''.match(new RegExp(source, 'u')) !== null) return { problem: 'it matches an empty text' }
    if (/\\[1-9]|\\k</.test(source)) return { problem: 'references back can take time without end' }
    return repeatsRepetition(source)
      ? { problem: 'a repetition inside of a repeated group can take time without end' }
      : { pattern }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Whether a group that is repeated without bound holds a repetition or a choice: `(a+)*`, `(a|aa)+`. */
function repeatsRepetition(source: string): boolean {
  const groups: { varies: boolean }[] = [{ varies: false }]
  const tokens =
    source.match(
      /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu,
    ) ?? []
  for (const [index, token] of tokens.entries()) {
    const group = groups.at(-1) ?? { varies: false }
    const next = tokens[index + 1] ?? ''
    if (token.startsWith('(')) groups.push({ varies: false })
    else if (token === ')') {
      groups.pop()
      if (group.varies && isLong(next)) return true
      const outer = groups.at(-1)
      if (outer !== undefined && (group.varies || isLong(next))) outer.varies = true
    } else if (token === '|' || isLong(token) || /^\?/.test(token)) group.varies = true
  }
  return false
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
  const pieces = line.length <= PIECE ? [line] : (line.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [])
  return pieces
    .map((piece) =>
      patterns.reduce(
        (text, pattern) => text.replace(pattern, (found) => (found === '' ? '' : CHOSEN)),
        piece,
      ),
    )
    .join('')
}
