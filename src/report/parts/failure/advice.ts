import { inlineCode, oneLine, prose } from '../../../text/escape.ts'

/** Code in backticks, which is code already; HCL blocks without others in them, and attributes with their value. */
const CODE = /(`[^`]+`|\b\w+(?: "[^"]*")? \{[^{}]*\}|\b\w+ = (?:"[^"]*"|\[[^\]]*\]|[\w.]*\w))/

/** What to do, with the HCL in it as code, to be copied. */
export function advice(text: string): string {
  const parts = oneLine(text).split(CODE)
  return parts.map((part, index) => (index % 2 === 0 ? spaced(part) : coded(part))).join('')
}

function coded(part: string): string {
  return inlineCode(part.startsWith('`') ? part.slice(1, -1) : part)
}

/** Prose that keeps the blanks at its ends. */
function spaced(part: string): string {
  const [, before = '', text = '', after = ''] = /^( *)(.*?)( *)$/.exec(part) ?? []
  return `${before}${prose(text)}${after}`
}
