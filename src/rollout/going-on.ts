import type { RolloutReport } from './report.ts'
import { hasEnded } from './standing.ts'

/**
 * What goes on at AWS after nobody watches any more, a line for each group: the refresh with its id, how far it has come,
 * and that nothing stops it. Groups whose refresh had ended have nothing that goes on.
 */
export function goingOn(rollouts: readonly RolloutReport[]): string[] {
  return rollouts.filter(isUnwatched).flatMap((rollout) => {
    const { group, region, refreshId, refreshStatus = 'running', percentage, healthy, desired } = rollout
    const stands = `at ${percentage} %, ${healthy} of ${desired} healthy`
    if (refreshId === undefined) {
      return rollout.how === 'created'
        ? [`${group} (${region}): a new group, ${stands}; AWS goes on with it.`]
        : []
    }
    if (hasEnded({ status: refreshStatus })) {
      return [`${group} (${region}): refresh ${refreshId} ended ${refreshStatus} ${stands}.`]
    }
    return [`${group} (${region}): refresh ${refreshId} is ${refreshStatus} ${stands}; it goes on.`]
  })
}

function isUnwatched({ verdict }: RolloutReport): boolean {
  return verdict === 'cancelled' || verdict === 'lost'
}
