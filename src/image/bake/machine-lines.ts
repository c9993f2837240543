/** One line of `packer build -machine-readable`: `timestamp,target,type,data...`.
 * https://developer.hashicorp.com/packer/docs/commands#machine-readable-output */
export interface MachineLine {
  readonly target: string
  readonly type: string
  readonly data: readonly string[]
}

/** Reads one machine-readable line, or undefined for a line that is none (log output of plugins). */
export function parseMachineLine(line: string): MachineLine | undefined {
  const [timestamp, target, type, ...data] = line.split(',')
  if (timestamp === undefined || !/^\d+$/.test(timestamp) || target === undefined || type === undefined)
    return undefined
  return { target, type, data: data.map(unescapeData) }
}

/** What a build says: each line has the arrow, or blanks, and the build's name before it. */
const HEAD = /^(?:==>| {3}) .+?:(?= |\\n|\\r|$)/

/**
 * A path of Windows, as far as it is told from a line break: Packer writes a line break as `\n`, and a `\n` of the text
 * as it is. An `n` or `r` that is all of a name is taken for the break.
 */
const WINDOWS_PATH = /(?<![A-Za-z0-9])[A-Za-z]:(?:\\(?![nr](?![\w.$@~+-]))[\w.$@~+-]+)+/g

/**
 * Undoes what Packer writes for commas and line breaks. It writes no escape for `\` itself, so `\n` has two meanings; but
 * in what a build says, a line break has the build's name behind it, and every other `\n` is the text's own.
 */
function unescapeData(data: string): string {
  const text = data.replaceAll('%!(PACKER_COMMA)', ',')
  const [head] = HEAD.exec(text) ?? []
  if (head !== undefined)
    return text.replaceAll(`\\r\\n${head}`, `\\n${head}`).replaceAll(`\\n${head}`, `\n${head}`)
  const paths = [...text.matchAll(WINDOWS_PATH)]
  const between = text.split(WINDOWS_PATH).map(withBreaks)
  return between.map((part, index) => part + (paths[index]?.[0] ?? '')).join('')
}

function withBreaks(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\r', '\r')
}

/** The lines a person would have seen without -machine-readable. */
export function uiLines(line: string): string[] {
  const parsed = parseMachineLine(line)
  if (parsed === undefined) return line === '' ? [] : [line]
  return parsed.type === 'ui' ? (parsed.data[1] ?? '').split('\n') : []
}

/** A line that a build said, without what Packer writes before it. */
export interface Said {
  /** The build's name, which may have blanks; of a post-processor, with its type in brackets: `web (manifest)`. */
  readonly build: string
  readonly text: string
}

/** Who said a line of text, and what; undefined for what Packer says of all builds. */
export function saidIn(line: string): Said | undefined {
  const [, build, text = ''] = /^(?:==>| {3}) (.+?):(?: (.*))?$/.exec(line) ?? []
  return build === undefined ? undefined : { build, text }
}
