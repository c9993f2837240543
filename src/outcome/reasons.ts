import type { Outcome } from './outcomes.ts'
import { AFTER } from './reasons/after.ts'
import { BEFORE } from './reasons/before.ts'
import type { ReasonEntry } from './reasons/entry.ts'

/** Why a run did not succeed. The list is closed: later steps of a workflow branch on it. */
export const REASONS = { ...BEFORE, ...AFTER }

export type FailureReason = keyof typeof REASONS

/** What went wrong, as the report shows it: one sentence, the evidence, and what to do next. */
export interface Failure {
  readonly reason: FailureReason
  readonly message: string
  readonly evidence: readonly string[]
  readonly next: readonly string[]
  /** The step in which it happened, when one was running. */
  readonly step?: string
  /** A signal ended the tool in the middle of its work. */
  readonly ended?: 'killed'
}

/** The outcome that a failure of this reason ends in. */
export function outcomeOf(reason: FailureReason): Outcome {
  return REASONS[reason].outcome
}

/** Whether the errors that the tools found in the code tell why a run failed for this reason. */
export function isExplainedByDiagnostics(reason: FailureReason): boolean {
  const { explainedBy }: ReasonEntry = REASONS[reason]
  return explainedBy === 'diagnostics'
}
