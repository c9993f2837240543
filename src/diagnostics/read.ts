import { cleanText } from '../text/escape.ts'
import type { Diagnostic } from './diagnostic.ts'

const START = /^(Error|Warning): (.*)$/
const PLACE = /^\s{2}on (.*?) line (\d+)(?:, in .+)?:?$/
const ADDRESS = /^\s{2}with (.+),$/
const NO_CODE = '(source code not available)'

/** The last line of a box. */
const CLOSED = '╵'

/** What Terraform and OpenTofu print behind their warnings, at the start of a line. */
const AFTER =
  /^(─{5,}|Apply complete!|Destroy complete!|Success! |Outputs:$|Saved the plan to:|Plan: |No changes\.|(Terraform|OpenTofu) has been successfully initialized!)/

/**
 * The errors and warnings in what a tool printed: Terraform and OpenTofu of all versions (in boxes since 0.15, plain
 * with `-no-color`) and Packer, which writes HCL's own form of the plain text.
 * The text is read, and not `plan -json`: that says nothing where `init` fails, and would take the plan's own text away.
 */
export function readDiagnostics(lines: readonly string[], tool: Diagnostic['tool']): Diagnostic[] {
  const text = cleanText(lines.join('\n'))
    .split('\n')
    .map((line) => line.replace(/^╷\s*$/, '').replace(/^│ ?/, ''))
  const starts = text.flatMap((line, index) => (isStart(line, text[index - 1]) ? [index] : []))
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length
    const block = text.slice(start, next)
    const end = block.findIndex((line, at) => isEnd(line, tool === 'packer' ? block[at + 1] : undefined))
    return readBlock(end < 0 ? block : block.slice(0, end), tool)
  })
}

/** Only behind an empty line: a message may have lines that begin the same. */
function isStart(line: string, before = ''): boolean {
  return START.test(line) && (before.trim() === '' || before.startsWith(CLOSED))
}

/** Packer has two empty lines behind a diagnostic, whatever comes then, and never within. */
function isEnd(line: string, next: string | undefined): boolean {
  if (next !== undefined && line.trim() === '' && next.trim() === '') return true
  return line.startsWith(CLOSED) || AFTER.test(line)
}

function readBlock(block: readonly string[], tool: Diagnostic['tool']): Diagnostic {
  const [first = '', ...rest] = block
  const [, severity, title = ''] = START.exec(first) ?? []
  const titleEnd = rest.findIndex((line) => line.trim() === '')
  const body = titleEnd < 0 ? [] : rest.slice(titleEnd)
  const wrapped = titleEnd < 0 ? rest : rest.slice(0, titleEnd)
  const placeAt = body.findIndex((line) => PLACE.test(line))
  const [, file = '', line] = PLACE.exec(body[placeAt] ?? '') ?? []
  const lead = body.slice(0, Math.max(placeAt, 0))
  const behind = body.slice(placeAt + 1)
  const codeEnd = placeAt < 0 ? 0 : behind.findIndex((text) => text.trim() === '')
  const code = behind.slice(0, codeEnd < 0 ? behind.length : codeEnd)
  const address = [...lead, ...(placeAt < 0 ? behind : [])].flatMap(
    (text) => ADDRESS.exec(text)?.[1] ?? [],
  )[0]
  const detail = [...lead, ...behind.slice(code.length)].filter((text) => !ADDRESS.test(text))
  return {
    tool,
    severity: severity === 'Warning' ? 'warning' : 'error',
    summary: [title, ...wrapped].map((text) => text.trim()).join(' '),
    detail: trimmed(detail),
    snippet: code.some((text) => text.includes(NO_CODE)) ? '' : trimmed(code),
    ...(file === '' || file.startsWith('<') ? {} : { file, line: Number(line) }),
    ...(address === undefined ? {} : { address }),
  }
}

/** Without the empty lines at both ends, and without runs of them inside. */
function trimmed(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}
