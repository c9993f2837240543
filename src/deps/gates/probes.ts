import type { Answer } from '../../rollout/gates/probe/answer.ts'

/** Something that is asked by HTTP, once. */
export interface Question {
  readonly url: string
  readonly method: 'GET' | 'HEAD'
  /** The name that is asked for, as header and for TLS; that of the address where absent. */
  readonly host?: string
  /** How long the whole answer may take, in milliseconds. */
  readonly timeoutMs: number
  /** usual: by the proxy of the job's environment, where there is one for it; direct: by none. */
  readonly route: 'usual' | 'direct'
}

/** A program that is started once, on the runner. */
export interface ProbeProgram {
  readonly argv: readonly [string, ...string[]]
  /** Beside the job's environment. */
  readonly env: Readonly<Record<string, string>>
  /** Absolute path. */
  readonly directory: string
  /** How long it may run, in milliseconds. */
  readonly timeoutMs: number
}

/** Asks what is deployed how it does. Both never fail but by a run that is cancelled: no answer is an answer. */
export interface Probes {
  /** No redirect is followed; nothing is sent that the question does not say, and at most 64 KB of a body are read. */
  ask(question: Question): Promise<Answer>
  /** @param over aborts where nobody asks for the answer any more: the program is ended then. */
  run(program: ProbeProgram, over: AbortSignal): Promise<Answer>
}
