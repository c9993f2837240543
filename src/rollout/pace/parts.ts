import type { Terms } from '../judge/state.ts'
import type { Part } from '../observation.ts'
import { type View, viewOf } from '../view.ts'

/** All that a look can ask for. */
export const WHOLE: readonly Part[] = ['refreshes', 'group', 'targets', 'alarms']

/** The parts that are not among these. */
export function othersThan(parts: readonly Part[]): Part[] {
  return WHOLE.filter((part) => !parts.includes(part))
}

/**
 * Which parts of a look rule out, each by itself, that the rollout is reached; none where it may be. As long as one of them
 * says the same, nothing that the others could say would make it reached.
 */
export function ruledOutBy(view: View, terms: Terms): Part[] {
  const { observation, percentage } = view
  const { healthThreshold } = terms.policy
  const isShort = percentage < healthThreshold
  const isShortAtBest = isShort && atBest(view, terms) < healthThreshold
  const found: Record<Part, boolean> = {
    refreshes: isHeldByRefresh(view, terms),
    group: !observation.exists || isShortAtBest,
    targets: isShort && !isShortAtBest && view.health.percentage < healthThreshold,
    alarms: observation.alarms.some(({ state }) => state !== 'OK'),
  }
  return WHOLE.filter((part) => found[part])
}

/** The percentage of the group if all of its targets were healthy. */
function atBest({ observation }: View, { expectation }: Terms): number {
  if (observation.instances.every(({ targets }) => targets.length === 0))
    return viewOf(observation, expectation).health.percentage
  const instances = observation.instances.map((each) => ({ ...each, targets: [] }))
  return viewOf({ ...observation, instances }, expectation).health.percentage
}

/** A refresh that is still to come, that ends badly, or that has not come far enough by AWS's own account. */
function isHeldByRefresh({ refresh, standing }: View, { expectation, policy }: Terms): boolean {
  if (standing === 'none') return expectation.how === 'changed'
  if (standing === 'ended') return false
  return standing !== 'open' || (refresh?.percentageComplete ?? 0) < policy.healthThreshold
}
