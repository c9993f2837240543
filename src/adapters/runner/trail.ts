import { rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { RoleNote, TrailEntry } from '../../deps/aws.ts'
import { appendLine, readLines } from './json-lines.ts'

const fileIn = (runDirectory: string) => join(runDirectory, 'bake.jsonl')

const roleFile = (runDirectory: string) => join(runDirectory, 'role.jsonl')

/** Writes with which role images are looked after: the post step has to assume it anew. */
export function noteRole(runDirectory: string, note: RoleNote): void {
  appendLine(roleFile(runDirectory), note)
}

/** What was written; undefined where the job's own credentials look after the images. */
export async function readRole(runDirectory: string): Promise<RoleNote | undefined> {
  return (await readLines<RoleNote>(roleFile(runDirectory)))[0]
}

/** Writes what a bake makes, one line each. A disk that is full ends no bake; the tags are there all the same. */
export function noteIn(runDirectory: string, entry: TrailEntry): void {
  appendLine(fileIn(runDirectory), entry)
}

/** How much was written so far, in bytes. */
export function markIn(runDirectory: string): number {
  return statSync(fileIn(runDirectory), { throwIfNoEntry: false })?.size ?? 0
}

/** Removes what was written after a mark. Where it cannot be removed, it is looked after once more. */
export function forgetIn(runDirectory: string, mark: number): void {
  if (mark === 0) rmSync(fileIn(runDirectory), { force: true })
  else truncateSync(fileIn(runDirectory), mark)
}

/** What was written; nothing where the run baked nothing, or has cleaned up. */
export function readTrail(runDirectory: string): Promise<readonly TrailEntry[]> {
  return readLines<TrailEntry>(fileIn(runDirectory))
}
