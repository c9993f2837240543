import type { Probes } from '../../deps/gates/probes.ts'
import { askHttp } from './http.ts'
import { runProgram } from './program.ts'

/** What asks from the runner. */
export function createProbes(env: Readonly<Record<string, string | undefined>>, over: AbortSignal): Probes {
  return {
    ask: (question) => askHttp(question, over),
    run: (program, unasked) => runProgram(program, env, { over, unasked }),
  }
}
