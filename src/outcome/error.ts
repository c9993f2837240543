import type { Failure, FailureReason } from './reasons.ts'

interface FailureDetails {
  readonly evidence?: readonly string[]
  readonly next?: readonly string[]
  readonly step?: string
  readonly cause?: unknown
  /** A signal ended the tool in the middle of its work. */
  readonly ended?: 'killed'
}

/**
 * The one error type of the action: carries everything the report needs.
 * `message` is a single sentence; `evidence` quotes tools and AWS; `next` tells the user what to do.
 */
export class DeployError extends Error {
  readonly reason: FailureReason
  readonly evidence: readonly string[]
  readonly next: readonly string[]
  readonly step: string | undefined
  readonly ended?: 'killed'

  constructor(reason: FailureReason, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'DeployError'
    this.reason = reason
    this.evidence = details.evidence ?? []
    this.next = details.next ?? []
    this.step = details.step
    if (details.ended !== undefined) this.ended = details.ended
  }
}

/** A readable message for any thrown value, with the chain of causes. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const text = error.message || error.name
  const cause = error.cause === undefined ? '' : errorMessage(error.cause)
  return text.includes(cause) ? text : `${text} (${cause})`
}

/** The same error with the step it happened in; the innermost step wins, other errors become `internal-error`. */
export function inStep(step: string, error: unknown): DeployError {
  if (error instanceof DeployError && error.step !== undefined) return error
  if (error instanceof DeployError) {
    return new DeployError(error.reason, error.message, { ...error, step, cause: error.cause })
  }
  return new DeployError('internal-error', `${step}: ${errorMessage(error)}`, {
    step,
    cause: error,
    next: [
      'This is not a failure the action knows. Run again with debug logging and report it with the log.',
    ],
  })
}

/** What the report says of a thrown value. */
export function failureOf(error: unknown): Failure {
  const known = error instanceof DeployError ? error : inStep('run', error)
  return {
    reason: known.reason,
    message: known.message,
    evidence: known.evidence,
    next: known.next,
    ...(known.step === undefined ? {} : { step: known.step }),
    ...(known.ended === undefined ? {} : { ended: known.ended }),
  }
}
