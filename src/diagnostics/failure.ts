import { adviceOf, explainOutput } from '../causes/causes.ts'
import { DeployError } from '../outcome/error.ts'
import type { FailureReason } from '../outcome/reasons.ts'
import type { Starter } from '../tools/tool.ts'
import { errorBlocks, type LockInfo } from './errors.ts'
import { type Circumstances, remediesFor, starterOf } from './remedies.ts'

/** A command of Terraform or OpenTofu that failed. */
export interface FailedCommand extends Circumstances {
  /** Its subcommand: `plan`. */
  readonly command: string
  readonly reason: FailureReason
  readonly code: number
  /** What it printed of its errors. */
  readonly said: readonly string[]
}

/** Why it failed: what AWS says in it, else what the tool says, with what to do. */
export function commandFailure({ reason, code, said, ...where }: FailedCommand): DeployError {
  const evidence = errorBlocks(said)
  const causes = explainOutput(evidence)
  const isKilled = endedBySignal(code)
  const how = isKilled ? 'was ended by a signal' : `failed with exit code ${code}`
  const why = causes[0] === undefined ? how : `${how}: ${causes[0].title}`
  return new DeployError(reason, `${starterOf(where)} ${where.command} ${why}.`, {
    evidence,
    next: causes.length > 0 || isKilled ? causes.map(adviceOf) : nextAfter(evidence, where),
    ...(isKilled ? { ended: 'killed' } : {}),
  })
}

/** 128 is what a process is given that a signal ended; a wrapper around the tool adds the signal's number. */
export function endedBySignal(code: number): boolean {
  return code >= 128
}

function nextAfter(evidence: readonly string[], where: Circumstances): string[] {
  const remedies = remediesFor(evidence, where)
  return remedies.length > 0 ? remedies : ['Correct what the error names.']
}

/** Somebody holds the lock of the state. */
export function stateLocked(starter: Starter, { id, who, created, operation, path }: LockInfo): DeployError {
  return new DeployError('state-locked', `The state is locked by ${who} since ${created} (${operation}).`, {
    evidence: [`lock id ${id}`, `held by ${who} since ${created}, operation ${operation}`, `state ${path}`],
    next: [
      'Wait for that run to end, or raise `lock-timeout`.',
      `Only when you are sure that nobody works on this stack any more, for two at once can destroy the state: \`${starter} force-unlock ${id}\` in the stack's directory, initialised and in its workspace.`,
    ],
  })
}
