/** The variable that names the file, one JSON text a line, to which stories write which runs ended without success. */
export const RUNS = 'IMMUTABLE_DEPLOY_TEST_RUNS'

/** A run of a story that ended without success. */
export interface EndedRun {
  /** Path of the file with the story. */
  readonly path: string
  /** Outcome, reason and errors, in one line. */
  readonly said: string
}

/** Such runs by their story's file, in the order in which they ended; a line that is cut off is left out. */
export function runsIn(text: string): Map<string, string[]> {
  const runs = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const { path, said } = read(line)
    if (path !== undefined && said !== undefined) runs.set(path, [...(runs.get(path) ?? []), said])
  }
  return runs
}

function read(line: string): Partial<EndedRun> {
  try {
    return JSON.parse(line) as EndedRun
  } catch {
    return {}
  }
}
