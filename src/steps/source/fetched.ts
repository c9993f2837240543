import { join } from 'node:path'
import type { RunContext } from '../../deps/run.ts'

/** Where code is fetched to that is not the run's own commit. The report tells it too, also of a run that fetches nothing. */
export function fetchedRoot({ runDirectory }: Pick<RunContext, 'runDirectory'>): string {
  return join(runDirectory, 'source')
}
