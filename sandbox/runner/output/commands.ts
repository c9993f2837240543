/** A workflow command: what an action tells the runner by printing a line. */
export interface Command {
  /** Lower case. */
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly value: string
}

/** The commands a runner knows. A line that looks like another one is plain output. */
const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

/**
 * Reads `::name key=value,key=value::text`, and the older `##[name key=value;key=value]text`, as the runner
 * does: the first only at the start of a line (after blanks), the second anywhere in it. Undefined where the
 * line is no command.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @param line One line of output, without its line end.
 * @param resumeToken The token of `::stop-commands::` while commands are stopped: it is a command, too.
 */
export function parseCommand(line: string, resumeToken?: string): Command | undefined {
  const colons = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/s.exec(line)
  if (colons !== null) {
    const [, name = '', properties = '', value = ''] = colons
    const read = (text: string) => percentDecoded(text, ['0D', '0A', '3A', '2C'])
    return known(
      { name, properties: parse(properties, ',', read), value: percentDecoded(value, ['0D', '0A']) },
      resumeToken,
    )
  }
  const brackets = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line)
  if (brackets === null) return undefined
  const [, name = '', properties = '', value = ''] = brackets
  const read = (text: string) => percentDecoded(text, ['0D', '0A', '3B', '5D'])
  return known({ name, properties: parse(properties, ';', read), value: read(value) }, resumeToken)
}

function known(command: Command, resumeToken: string | undefined): Command | undefined {
  if (command.name === resumeToken) return command
  const name = command.name.toLowerCase()
  return KNOWN.has(name) ? { ...command, name } : undefined
}

function parse(text: string, separator: string, read: (text: string) => string): Record<string, string> {
  const pairs = text.split(separator).flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=')
    return equals < 0 ? [] : [[pair.slice(0, equals).trim(), read(pair.slice(equals + 1))]]
  })
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

/** Undoes the percent encoding of the given bytes; `%25` comes last, so that `%250A` reads `%0A`. */
function percentDecoded(text: string, codes: readonly string[]): string {
  const decoded = codes.reduce(
    (result, code) => result.replaceAll(`%${code}`, String.fromCharCode(Number.parseInt(code, 16))),
    text,
  )
  return decoded.replaceAll('%25', '%')
}
