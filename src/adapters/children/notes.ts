import { appendFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChildNote } from '../../children/child.ts'

/** The file of a run that tells of the tools it has started. */
export function childrenFile(runDirectory: string): string {
  return join(runDirectory, 'children.jsonl')
}

/** The file of a run with what it has learnt to hide. It is beside the plan, which has most of that in plain text too. */
export function secretsFile(runDirectory: string): string {
  return join(runDirectory, 'secrets.jsonl')
}

/**
 * Notes it at once: the next moment may be the run's last. A disk that is full ends no tool: it is only that nobody
 * takes it over.
 */
export function noteChild(runDirectory: string, note: ChildNote): void {
  appendLine(childrenFile(runDirectory), note)
}

/** One more line of JSON in a file for this user alone. What cannot be written is not. */
export function appendLine(path: string, entry: object): void {
  try {
    appendFileSync(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 })
  } catch {
    // Said by whoever writes what matters; a note is for the case that there is nobody left.
  }
}

/** The entries of such a file; none where there is no file. A line that was cut off is left out. */
export async function readLines<T>(path: string): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as T]
    } catch {
      return []
    }
  })
}
