import { stripVTControlCharacters, styleText } from 'node:util'
import { type LineKind, type LogLine, renderLine } from './log.ts'

type Format = Parameters<typeof styleText>[0]

const FORMATS: Readonly<Partial<Record<LineKind, Format>>> = {
  step: ['bold'],
  group: ['bold', 'cyan'],
  error: ['red'],
  warning: ['yellow'],
  notice: ['blue'],
  debug: ['magenta'],
}

export interface PrinterOptions {
  readonly stream: { write(text: string): unknown; readonly isTTY?: boolean }
  /** NO_COLOR is looked up here: https://no-color.org */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Prints log lines as GitHub's log view shows them; with colours on a terminal, unless NO_COLOR is set. */
export function createPrinter({ stream, env }: PrinterOptions): (line: LogLine) => void {
  const coloured = stream.isTTY === true && (env['NO_COLOR'] ?? '') === ''
  return (line) => {
    const text = renderLine(line)
    stream.write(`${coloured ? paint(line, text) : stripVTControlCharacters(text)}\n`)
  }
}

/** Prints a whole log to standard output. */
export function printLog(lines: Iterable<LogLine>): void {
  const print = createPrinter({ stream: process.stdout, env: process.env })
  for (const line of lines) print(line)
}

function paint({ kind, text }: LogLine, rendered: string): string {
  const format = FORMATS[kind] ?? (text.startsWith('[command]') ? ['blue'] : undefined)
  return format === undefined ? rendered : styleText(format as Format, rendered, { validateStream: false })
}
