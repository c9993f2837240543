import type { Brought } from '../../plan/guard/image-only.ts'

/** One step of a rollout that goes in steps: so much of a group, and what it waits for there. */
export interface HoldStep {
  /** Percent of the group's instances, 1-99. */
  readonly at: number
  /** Milliseconds for which it has to be well there, or until somebody promotes it. */
  readonly hold: number | 'until-promoted'
}

/** How a rollout goes in steps. 100 % follows the last of them by itself. */
export interface Stepping {
  /** Ascending. */
  readonly steps: readonly HoldStep[]
  /** Where an earlier run of the same release came to a hold; absent where this one begins. */
  readonly held?: Held
  /**
   * yes: what is rolled out was proven here, and nothing holds since. Only then a group in which all is new has come through
   * the steps: in a small one a step is all of it, and at a hold scale-outs and replacements make the rest new.
   */
  readonly passed: 'yes' | 'no'
}

/** Where a release holds. */
export interface Held {
  /** Percent. */
  readonly at: number
  /** ISO 8601 in UTC. */
  readonly since: string
  /** yes: somebody has promoted it, so it does not hold there again. */
  readonly promoted: 'yes' | 'no'
  /** Digest of the plan that was applied; absent where nothing was to be applied. */
  readonly plan?: string
  /** What that plan brought: the image alone, or more; absent where it does not tell. */
  readonly brought?: Brought
}

/**
 * The steps that are left of a rollout that came to a hold. That one is gone through once more, so that it is well when
 * it goes on: promoted, it waits for nothing else there. A hold that the file does not have any more is one to go on from.
 */
export function stepsFrom({ steps, held }: Omit<Stepping, 'passed'>): readonly HoldStep[] {
  if (held === undefined) return steps
  const own = steps.find(({ at }) => at === held.at)
  const hold = held.promoted === 'yes' || own === undefined ? 0 : own.hold
  return [{ at: held.at, hold }, ...steps.filter(({ at }) => at > held.at)]
}

/** The step behind that at so many percent, in percent. */
export function nextAfter(steps: readonly HoldStep[], at: number): number {
  return steps.find((step) => step.at > at)?.at ?? 100
}
