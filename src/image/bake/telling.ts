import { parseMachineLine } from './machine-lines.ts'
import { isTraceWord } from './trace.ts'

/** Types of lines that tell what a build made, or why it failed. */
const TYPES: ReadonlySet<string> = new Set(['artifact', 'error'])

const BASE_IMAGE = /^(?:==>| {3}) .+?: Found Image ID: ami-/

/**
 * Whether a line of Packer's output is one that the readers of this room go by: what was made, from what, and what went
 * wrong. It is kept where thousands of lines of a provisioner before and behind it are not.
 */
export function isTelling(line: string): boolean {
  const parsed = parseMachineLine(line)
  if (parsed === undefined) return false
  if (parsed.type !== 'ui') return TYPES.has(parsed.type)
  return (parsed.data[1] ?? '').split('\n').some((text) => BASE_IMAGE.test(text) || isTraceWord(text))
}
