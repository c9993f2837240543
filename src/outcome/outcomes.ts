/** What is to be said of one way to end. */
interface OutcomeEntry {
  /** Whether the step ends with exit status 0. */
  readonly step: 'succeeds' | 'fails'
  /** Stands before the headline. */
  readonly icon: string
  /**
   * What the GitHub deployment is told. `error` says that the run broke off and nobody looked at the instances.
   * `in_progress` says that it is not through: GitHub goes on to show the deployment before it as what serves.
   * https://docs.github.com/en/rest/deployments/statuses
   */
  readonly deployment: 'success' | 'in_progress' | 'failure' | 'error' | 'inactive'
}

/** How a run can end. Everything a person or a later step learns of a run starts from one of these. */
export const OUTCOMES = {
  planned: { step: 'succeeds', icon: '📋', deployment: 'inactive' },
  /** A fork's pull request without credentials: nothing was planned. */
  validated: { step: 'succeeds', icon: '🔎', deployment: 'inactive' },
  built: { step: 'succeeds', icon: '📦', deployment: 'inactive' },
  deployed: { step: 'succeeds', icon: '✅', deployment: 'success' },
  unchanged: { step: 'succeeds', icon: '✅', deployment: 'success' },
  /** A part of the instances serves the release, and it goes on when somebody promotes it: it is neither deployed nor proven. */
  holding: { step: 'succeeds', icon: '⏸️', deployment: 'in_progress' },
  'rolled-back': { step: 'succeeds', icon: '⏪', deployment: 'success' },
  pruned: { step: 'succeeds', icon: '🧹', deployment: 'inactive' },
  /** What was asked for is told: every stack that was to report did and none failed; a status, whatever it tells. */
  reported: { step: 'succeeds', icon: '✅', deployment: 'inactive' },
  blocked: { step: 'fails', icon: '⛔', deployment: 'failure' },
  failed: { step: 'fails', icon: '❌', deployment: 'failure' },
  cancelled: { step: 'fails', icon: '🚫', deployment: 'error' },
} as const satisfies Readonly<Record<string, OutcomeEntry>>

export type Outcome = keyof typeof OUTCOMES

/** Whether a run with this outcome leaves with exit status 0. */
export function isSuccess(outcome: Outcome): boolean {
  return OUTCOMES[outcome].step === 'succeeds'
}
