/** A value written to GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/**
 * Reads `name=value` lines and `name<<DELIMITER` blocks, as the runner does.
 * Throws an Error in the runner's words where the file does not follow the format.
 */
export function parseNamedValues(content: string): NamedValue[] {
  const lines = content.split(/\r?\n/)
  const values: NamedValue[] = []
  let at = 0
  while (at < lines.length) {
    const { taken, value } = readOne(lines, at)
    if (value !== undefined) values.push(value)
    at += taken
  }
  return values
}

function readOne(lines: readonly string[], at: number): { taken: number; value?: NamedValue } {
  const line = lines[at] ?? ''
  if (line === '') return { taken: 1 }
  const equals = line.indexOf('=')
  const heredoc = line.indexOf('<<')
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    return { taken: 1, value: { name: nameOf(line.slice(0, equals), line), value: line.slice(equals + 1) } }
  }
  if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
  const delimiter = line.slice(heredoc + 2)
  const end = lines.indexOf(delimiter, at + 1)
  if (delimiter === '')
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
  if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
  const value = lines.slice(at + 1, end).join('\n')
  return { taken: end - at + 1, value: { name: nameOf(line.slice(0, heredoc), line), value } }
}

function nameOf(name: string, line: string): string {
  if (name === '') throw new Error(`Invalid format '${line}'. Name must not be empty`)
  return name
}
