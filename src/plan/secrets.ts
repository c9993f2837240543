import { isRecord } from './json.ts'
import type { ResourceChange } from './plan.ts'

/** Shorter texts are words and numbers that stand in many places: hiding them would hide the plan. */
const SHORTEST = 6

/**
 * The texts that a plan marks as sensitive somewhere, line by line, longest first. The tools hide them only where they
 * are marked: a copy that another attribute took before the mark was there is printed in plain text.
 */
export function sensitiveTexts(changes: readonly ResourceChange[]): string[] {
  const found = new Set<string>()
  for (const { before, after, beforeSensitive, afterSensitive } of changes) {
    collect(before, beforeSensitive, found)
    collect(after, afterSensitive, found)
  }
  return [...found].sort((one, other) => other.length - one.length)
}

/** The text with these secrets hidden, as they are and as HCL writes them in quotes. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  const pattern = [...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  return text.replace(new RegExp(pattern, 'g'), '(sensitive value)')
}

function collect(value: unknown, marks: unknown, found: Set<string>): void {
  if (marks === undefined || marks === false) return
  if (typeof value === 'string' && marks === true) addLines(value, found)
  else if (Array.isArray(value)) {
    value.forEach((inner, index) => {
      collect(inner, marks === true || (Array.isArray(marks) && marks[index]), found)
    })
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      collect(inner, marks === true || (isRecord(marks) && Object.hasOwn(marks, name) && marks[name]), found)
    }
  }
}

function addLines(text: string, found: Set<string>): void {
  for (const line of text.split('\n')) {
    if (line.trim().length >= SHORTEST) found.add(line.trim())
  }
}
