import { cleanText } from '../text/escape.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type Piece, piecesOf } from './frames.ts'
import { isFile, placeIn } from './place.ts'

const START = /^(Error|Warning): (.*)$/
const ADDRESS = /^\s{2}with (.+),$/
const NO_CODE = '(source code not available)'

/**
 * Where Terraform's and OpenTofu's account of a plan begins: after the lines on what they read, and what they warn of
 * before.
 */
export const ACCOUNT =
  /^(Note: Objects have changed|(Terraform|OpenTofu) (used the selected providers|will perform|planned the following actions)|No changes\.|Changes to Outputs:|You can apply this plan)/

/** What they print behind warnings at the start of a line, where no frame tells the end. */
const AFTER =
  /^(─{5,}|Apply complete!|Destroy complete!|Success! |Outputs:$|Saved the plan to:|Plan: |(Terraform|OpenTofu) has been successfully initialized!|(Acquiring|Releasing) state lock\.)/

/** What they tell of one object while they work on it, and of an action. */
const PROGRESS =
  /^(\S.*: (Refreshing state|Reading|Still|Creating|Creation|Modifying|Modifications|Destroying|Destruction|Provisioning|Preparing import|Importing|Import|Read|Opening|Closing|Drift detected)\b.*(\.\.\.|complete|\[)|Action (started|failed|complete): )/

/**
 * The errors and warnings in what a tool printed: Terraform and OpenTofu of all versions (in frames since 0.15, plain
 * with `-no-color`) and Packer, which writes HCL's own form of the plain text.
 * The text is read, and not `plan -json`: that says nothing where `init` fails, and would take the plan's own text away.
 */
export function readDiagnostics(lines: readonly string[], tool: Diagnostic['tool']): Diagnostic[] {
  return diagnosticBlocks(lines, tool).map((block) => readBlock(block, tool))
}

/** The lines of each error and warning, its title first, without frames and colours. */
export function diagnosticBlocks(lines: readonly string[], tool: Diagnostic['tool']): (readonly string[])[] {
  const pieces = piecesOf(cleanText(lines.join('\n')).split('\n'))
  return pieces.flatMap((piece) => (piece.isFramed ? framed(piece) : plain(piece, tool)))
}

/** A frame holds one diagnostic, and nothing else. */
function framed({ lines }: Piece): (readonly string[])[] {
  const start = lines.findIndex((line) => START.test(line))
  return start < 0 ? [] : [lines.slice(start)]
}

/** Without a frame only what comes behind tells where a diagnostic ends. */
function plain({ lines }: Piece, tool: Diagnostic['tool']): (readonly string[])[] {
  const starts = lines.flatMap((line, index) => (isStart(line, lines[index - 1]) ? [index] : []))
  return starts.map((start, index) => {
    const block = lines.slice(start, starts[index + 1] ?? lines.length)
    const end = block.findIndex((line, at) => isEnd(line, tool === 'packer' ? block[at + 1] : undefined))
    return end < 0 ? block : block.slice(0, end)
  })
}

/** Only behind an empty line: a message may have lines that begin the same. */
function isStart(line: string, before = ''): boolean {
  return START.test(line) && before.trim() === ''
}

/** Packer has two empty lines behind a diagnostic, whatever comes then, and never within. */
function isEnd(line: string, next: string | undefined): boolean {
  if (next !== undefined && line.trim() === '' && next.trim() === '') return true
  return AFTER.test(line) || ACCOUNT.test(line) || PROGRESS.test(line)
}

function readBlock(block: readonly string[], tool: Diagnostic['tool']): Diagnostic {
  const [first = '', ...rest] = block
  const [, severity, title = ''] = START.exec(first) ?? []
  const titleEnd = rest.findIndex((line) => line.trim() === '')
  const body = titleEnd < 0 ? [] : rest.slice(titleEnd)
  const wrapped = titleEnd < 0 ? rest : rest.slice(0, titleEnd)
  const placeAt = body.findIndex((line) => placeIn(line) !== undefined)
  const { name: named = '', line = 0 } = placeIn(body[placeAt] ?? '') ?? {}
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
    ...placed({ named, line, code: trimmed(code), detail: trimmed(detail) }),
    ...(address === undefined ? {} : { address }),
  }
}

interface Told {
  readonly named: string
  readonly line: number
  readonly code: string
  readonly detail: string
}

/**
 * The parts that depend on the place. What is no file is told in words, and its text, which nobody committed, is not
 * shown: a key may be part of it.
 */
function placed({
  named,
  line,
  code,
  detail,
}: Told): Pick<Diagnostic, 'detail' | 'snippet' | 'file' | 'line'> {
  if (isFile(named)) return { detail, snippet: code.includes(NO_CODE) ? '' : code, file: named, line }
  const where = /^\w+$/.test(named) ? `In the variable ${named} of the environment, line ${line}.` : ''
  return { detail: [where, detail].filter((text) => text !== '').join('\n\n'), snippet: '' }
}

/** Without the empty lines at both ends, and without runs of them inside. */
function trimmed(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}
