import { appendFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** One more line of JSON in a file for this user alone. What cannot be written is not. */
export function appendLine(path: string, entry: object): void {
  try {
    // On a line of its own, also behind one that a full disk has cut off.
    appendFileSync(path, `\n${JSON.stringify(entry)}\n`, { mode: 0o600 })
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
