import { stripVTControlCharacters } from 'node:util'
import { outsideFrames } from '../../diagnostics/frames.ts'
import { ACCOUNT } from '../../diagnostics/read.ts'

/** Also while its colours are still there. */
function isBeginning(line: string): boolean {
  return ACCOUNT.test(stripVTControlCharacters(line))
}

/**
 * The human-readable diff in what `plan` printed, colours removed; all of it where it begins in no way that is known.
 * What it warns of in frames is left out. `show` prints the same once more, but starts the provider for it, which costs
 * seconds.
 */
export function planText(lines: readonly string[]): string {
  const text = outsideFrames(lines)
  const start = text.findIndex(isBeginning)
  return text.slice(Math.max(0, start)).join('\n').trim()
}

/** What of the tool's lines may be printed at once: those before its account of the plan, which quotes values. */
export function beforePlan(print: (line: string) => void): (line: string) => void {
  let isHeld = false
  return (line) => {
    isHeld ||= isBeginning(line)
    if (!isHeld) print(line)
  }
}

/** The lines that `beforePlan` holds back. */
export function heldLines(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex(isBeginning)
  return start < 0 ? [] : lines.slice(start)
}

/** Where the tool's errors and warnings begin behind its account; a value in a diff is indented, and begins no line. */
const diagnosticLine = /^(?:│ ?)?(?:Error|Warning): /

/**
 * What of the tool's lines may be told of a plan that failed: those before the account, and the errors and warnings
 * behind it. Such a plan has no `show -json`, so that nobody knows which of the values in its account are secret.
 */
export function withoutAccount(lines: readonly string[]): readonly string[] {
  const held = heldLines(lines)
  const told = held.findIndex((line) => diagnosticLine.test(stripVTControlCharacters(line)))
  return [...lines.slice(0, lines.length - held.length), ...(told < 0 ? [] : held.slice(told))]
}
