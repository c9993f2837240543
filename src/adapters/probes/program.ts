import type { ProbeProgram } from '../../deps/gates/probes.ts'
import { errorMessage } from '../../outcome/error.ts'
import type { Answer } from '../../rollout/gates/probe/answer.ts'
import { formatDuration } from '../../text/duration.ts'
import { runProcess } from '../tools/process.ts'

/** How long a program that took too long may take to end, before it is killed. Milliseconds. */
const ENDS_WITHIN_MS = 2_000

/** So many characters of its last lines are kept. */
const KEPT = 4_000

/** When a program is to end before its time. */
interface Ends {
  /** The run is cancelled, or over. */
  readonly over: AbortSignal
  /** Nobody asks for the answer any more. */
  readonly unasked: AbortSignal
}

/**
 * Runs a program on the runner.
 * @param job the job's environment
 * @throws what `over` was aborted with
 */
export async function runProgram(
  { argv, env, directory, timeoutMs }: ProbeProgram,
  job: Readonly<Record<string, string | undefined>>,
  { over, unasked }: Ends,
): Promise<Answer> {
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const { code, stdout, stderr } = await runProcess(argv, {
      cwd: directory,
      env: { ...job, ...env },
      signal: AbortSignal.any([late, over, unasked]),
      endsWithinMs: ENDS_WITHIN_MS,
    })
    return { kind: 'exit', code, output: [...stdout, ...stderr].join('\n').slice(-KEPT) }
  } catch (error) {
    over.throwIfAborted()
    if (unasked.aborted) return { kind: 'silence', why: 'it was ended, as nobody asks any more' }
    const why = late.aborted ? `it did not end within ${formatDuration(timeoutMs)}` : errorMessage(error)
    return { kind: 'silence', why }
  }
}
