import { appendFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import type { TrailEntry } from '../../deps/aws.ts'
import { errorMessage } from '../../outcome/error.ts'

const fileIn = (runDirectory: string) => join(runDirectory, 'bake.jsonl')

/**
 * Writes what a bake makes, one line each. Synchronous: the next moment may be the run's last. A disk that is full ends no
 * bake; the tags are there all the same.
 */
export function noteIn(runDirectory: string, entry: TrailEntry): void {
  try {
    appendFileSync(fileIn(runDirectory), `${JSON.stringify(entry)}\n`, { mode: 0o600 })
  } catch (error) {
    core.debug(`not noted: ${errorMessage(error)}`)
  }
}

/** Removes what was written. */
export function forgetIn(runDirectory: string): void {
  rmSync(fileIn(runDirectory), { force: true })
}

/** What was written; nothing where the run baked nothing, or has cleaned up. A line that was cut off is left out. */
export async function readTrail(runDirectory: string): Promise<readonly TrailEntry[]> {
  const text = await readFile(fileIn(runDirectory), 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as TrailEntry)
}
