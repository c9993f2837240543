/** How a run can end. Everything a person or a later step learns of a run starts from one of these. */
export type Outcome =
  | 'planned'
  | 'validated'
  | 'built'
  | 'deployed'
  | 'unchanged'
  | 'rolled-back'
  | 'pruned'
  | 'blocked'
  | 'failed'
  | 'cancelled'

/** Why a run did not succeed. The list is closed: later steps of a workflow branch on it. */
export type FailureReason =
  | 'invalid-input'
  | 'tool-missing'
  | 'tool-untrusted'
  | 'credentials'
  | 'aws-unavailable'
  | 'checkout-failed'
  | 'untrusted-code'
  | 'image-build-failed'
  | 'image-not-found'
  | 'image-quarantined'
  | 'commit-outdated'
  | 'plan-failed'
  | 'plan-blocked'
  | 'plan-changed'
  | 'plan-without-image'
  | 'state-locked'
  | 'apply-failed'
  | 'state-unread'
  | 'rollout-not-started'
  | 'rollout-failed'
  | 'rollout-stalled'
  | 'rollout-timed-out'
  | 'rollout-superseded'
  | 'refresh-active'
  | 'alarm-active'
  | 'drift-found'
  | 'prune-failed'
  | 'cancelled'
  | 'internal-error'

/** What went wrong, as the report shows it: one sentence, the evidence, and what to do next. */
export interface Failure {
  readonly reason: FailureReason
  readonly message: string
  readonly evidence: readonly string[]
  readonly next: readonly string[]
  /** The step in which it happened, when one was running. */
  readonly step?: string
}

/** Reasons for which the action itself refused to go on; nothing was changed. */
const blocking = new Set<FailureReason>([
  'untrusted-code',
  'plan-blocked',
  'plan-changed',
  'plan-without-image',
  'image-quarantined',
  'commit-outdated',
  'refresh-active',
  'alarm-active',
])

/** The outcome that a failure of this reason ends in. */
export function outcomeOf(reason: FailureReason): Outcome {
  if (reason === 'cancelled') return 'cancelled'
  return blocking.has(reason) ? 'blocked' : 'failed'
}

/** Whether a run with this outcome leaves with exit status 0. */
export function isSuccess(outcome: Outcome): boolean {
  return outcome !== 'blocked' && outcome !== 'failed' && outcome !== 'cancelled'
}
