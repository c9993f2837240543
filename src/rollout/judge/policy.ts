/** When a rollout counts as reached, and how long to wait for it. */
export interface RolloutPolicy {
  /** Percent of desired capacity, 1-100. */
  readonly healthThreshold: number
  readonly consecutiveHealthy: number
  /** How long the threshold must hold, beside the polls in a row. */
  readonly bakeMs: number
  readonly timeoutMs: number
  /** How long nothing may get better. */
  readonly stallMs: number
  /** How long AWS may take to show what was begun: a refresh, or the last instances of one. */
  readonly settleMs: number
  /** step: old instances are to stay for now, and no more refresh is to come. All of them are to go where absent. */
  readonly extent?: 'whole' | 'step'
  /**
   * Percent, 1-100, of what is in service on the image that must not be sick. At a step the threshold is the step's, which a
   * few well instances meet however many sick ones stand beside them: after a scale-out, or where a step before had more.
   */
  readonly newThreshold?: number
}
