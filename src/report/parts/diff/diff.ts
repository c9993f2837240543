import { cleanText } from '../../../text/escape.ts'

/** The human-readable plan, cut into what it says of each resource. */
export interface DiffParts {
  /** One text per resource, from its `# address will be …` line on; destroys first, then replacements. */
  readonly sections: readonly string[]
  /** What follows the resources: output changes, counts, warnings. */
  readonly tail: string
}

const SIGNED = /^( *)(-\/\+|\+\/-|<=|[+~-])(?= |$)/
const HEREDOC = /<<[-~]?EOT$/

/**
 * Terraform's diff as GitHub's `diff` language colours it: each sign moves to the first column, `~` as `!`.
 * Text in a heredoc has signs in one column only, so that a dash of the text itself is not taken for a removal.
 */
export function toDiffLanguage(text: string): string {
  const out: string[] = []
  let heredoc: number | undefined
  for (const line of cleanText(text).split('\n')) {
    if (heredoc !== undefined && line.trim().startsWith('EOT')) heredoc = undefined
    const sign = signOf(line, heredoc)
    out.push(sign === undefined ? neutral(line) : moveSign(line, sign))
    if (heredoc === undefined && HEREDOC.test(line)) heredoc = indentOf(line) + 4
  }
  return out.join('\n')
}

function indentOf(line: string): number {
  const sign = signOf(line, undefined)
  return sign === undefined ? line.search(/\S/) - 2 : sign.indent
}

interface Sign {
  readonly indent: number
  readonly mark: string
}

/** Signs stand in columns 2, 6, 10, … (0 for the three-character ones of a replacement). */
function signOf(line: string, column: number | undefined): Sign | undefined {
  const [, spaces = '', mark = ''] = SIGNED.exec(line) ?? []
  const indent = spaces.length + mark.length - 1
  if (mark === '' || indent % 4 !== 2) return undefined
  return column === undefined || column === indent ? { indent, mark } : undefined
}

function moveSign(line: string, { indent, mark }: Sign): string {
  if (mark === '<=') return line
  const rest = line.slice(indent + 1)
  if (mark.length === 3 && line.startsWith('-')) return line
  if (mark.length === 3)
    return `${mark === '-/+' ? '-' : '!'}${' '.repeat(Math.max(0, indent - 3))}${mark}${rest}`
  return `${mark === '~' ? '!' : mark}${' '.repeat(indent)}${rest}`
}

/** A line that carries no sign must not be coloured by how it happens to start. */
function neutral(line: string): string {
  return /^[+\-!@#<>]/.test(line) ? ` ${line}` : line
}

const FIRST = /will perform the following actions:\n/
/** One blank before the `#`, in the place of two, is how Terraform begins what leaves the state. */
const SECTION = /^ {1,2}# (?!\()/
const TAIL = /^(Plan: |Changes to Outputs:|You can apply this plan|[╷│╵])/

/** Cuts the tool's text. The preface (legend of signs, changes made outside) is left out; the whole text has it. */
export function splitDiff(text: string): DiffParts {
  const body = cleanText(text)
  const start = FIRST.exec(body)
  const lines = (start === null ? body : body.slice(start.index + start[0].length)).split('\n')
  const end = lines.findIndex((line) => TAIL.test(line))
  const resources = end === -1 ? lines : lines.slice(0, end)
  const tail = end === -1 ? '' : lines.slice(end).join('\n').trim()
  return { sections: sections(resources).sort((a, b) => danger(a) - danger(b)), tail }
}

function sections(lines: readonly string[]): string[] {
  const found: string[][] = [[]]
  for (const line of lines) {
    if (SECTION.test(line) && (found.at(-1)?.at(-1) ?? '').trim() === '') found.push([])
    found.at(-1)?.push(line)
  }
  return found.map((section) => section.join('\n').trimEnd()).filter((section) => section.trim() !== '')
}

function danger(section: string): number {
  const head = section.slice(0, section.indexOf('{') + 1 || undefined)
  if (/will be destroyed/.test(head)) return 0
  return /^\s*(-\/\+|\+\/-)/m.test(head) || /must be replaced|will be replaced/.test(head) ? 1 : 2
}
