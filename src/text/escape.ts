import { stripVTControlCharacters } from 'node:util'

/** An invisible character (WORD JOINER) that parts two others: `@` and a name, `#` and a number. */
const JOINER = '\u2060'

/**
 * C0 and C1 controls but tab and line feed, direction overrides, and what nobody sees: soft hyphens, blanks of no
 * width, signs for machines (annotations, tags), the byte order mark. What joins emoji and letters stays.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g

/** What has nothing to clean, as nearly all text: it is not looked at again and again. */
const PLAIN = /^[\n\t -~]*$/

/** A line of words with one blank between two. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/

/** Text without colours, control characters and halves of surrogate pairs; line ends become `\n`. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  const lines = stripVTControlCharacters(text.toWellFormed()).replace(/\r\n?|[\u2028\u2029]/g, '\n')
  return lines.replace(UNSEEN, '')
}

/** Clean text on one line, inner white space collapsed. */
export function oneLine(text: string): string {
  if (PLAIN_LINE.test(text)) return text
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Text of at most `length` UTF-16 units; a longer one ends in `…`, no character cut in half. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Every character that Markdown or HTML could read, as a numeric entity. */
function asEntities(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

/** Comment openers parted, so that quoted text never looks like a marker of ours. */
function partComments(text: string): string {
  return text.replaceAll('<!--', `<!${JOINER}--`)
}

/**
 * Text as inline code that cannot be left, also in a table cell.
 * A bar parts table cells even inside backticks, so text with one becomes a `<code>` element of entities.
 */
export function inlineCode(text: string): string {
  const line = partComments(oneLine(text))
  if (line === '') return '` `'
  if (line.includes('|')) return `<code>${asEntities(line)}</code>`
  const ticks = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${ticks}${pad}${line}${pad}${ticks}`
}

/**
 * Text as a `<code>` element for where Markdown is not read: within `<summary>`. GitHub makes no mention or link of what
 * is in one.
 */
export function codeElement(text: string): string {
  const plain = oneLine(text).replace(/[^\p{L}\p{N} ._/[\]()":,-]/gu, (character) => asEntities(character))
  return `<code>${plain}</code>`
}

/** A name of any length as inline code that leaves room for the others. */
export function short(text: string): string {
  return inlineCode(clip(oneLine(text), 255))
}

/** Text in a fenced code block whose fence is longer than any run of backticks inside. */
export function fence(text: string, language: string): string {
  const body = partComments(cleanText(text)).replace(/\n+$/, '')
  const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1))
  return `${ticks}${language}\n${body}\n${ticks}`
}

/** References are parted before the entities, which have a `#` and digits of their own. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]{}~$^!=]/g, '\\$&')
    .replace(/#(?=\d)/g, `#${JOINER}`)
    .replace(/[&<>|]/g, asEntities)
    .replace(/@/g, `@${JOINER}`)
    .replace(/\bgh-(?=\d)/gi, `$&${JOINER}`)
}

/** A first character that would make a heading, list or rule of the line. */
function escapeStart(text: string): string {
  return text.replace(/^[#+-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
}

/**
 * Text in running prose: no markup, mention, reference or link comes of it.
 * `code in backticks` and web addresses become inline code, which keeps them fit to be copied.
 */
export function prose(text: string): string {
  const parts = oneLine(text).split(/(`[^`]+`|(?:(?:https?|ftp):\/\/|www\.)\S+)/i)
  const rendered = parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : quoted(part)))
  return escapeStart(rendered.join(''))
}

function quoted(part: string): string {
  if (part.startsWith('`')) return inlineCode(part.slice(1, -1))
  const [, address = part, rest = ''] = /^(.*?)([.,;:!?)\]}'"`]*)$/.exec(part) ?? []
  return inlineCode(address) + escapeMarkdown(rest)
}

/**
 * A line (or lines) for the log that the runner does not take for a workflow command: neither `::name::` at
 * the start of a line nor the older `##[name]` anywhere.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function logSafe(line: string): string {
  return cleanText(line)
    .replace(/^([^\S\n]*:):/gm, `$1${JOINER}:`)
    .replaceAll('##[', `#${JOINER}#[`)
}
