import { join } from 'node:path'
import type { ChildNote } from '../../children/child.ts'
import { appendLine } from '../runner/json-lines.ts'

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
