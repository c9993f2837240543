import type { GroupForecast } from '../plan/plan.ts'
import type { Observation } from './observation.ts'
import { hasEnded } from './standing.ts'
import type { Expectation } from './view.ts'

/**
 * What the plan, and a look at the group before the change, let one expect of it.
 * Where Terraform was to start a refresh, only one that was not there before is ours. Where nothing is to come, a
 * refresh that was already running (an earlier run that was cancelled began it) is followed to its end. A change of the
 * template that starts no refresh leaves the instances that are there without it, whatever image they run.
 */
export function expectationOf(
  forecast: GroupForecast | undefined,
  before: Observation | undefined,
  given: Pick<Expectation, 'images' | 'runs' | 'startedAt'>,
): Expectation {
  const how = howOf(forecast)
  const isMissed = leavesInstances(forecast) && given.runs !== 'other'
  const earlier = before?.refreshes ?? []
  const notOurs = how === 'unchanged' ? earlier.filter(hasEnded) : earlier
  const instances = before?.instances ?? []
  return {
    ...given,
    how,
    notOurs: new Set(notOurs.map(({ id }) => id)),
    ...(before === undefined && { looked: false }),
    ...((how === 'changed' || isMissed) && { earlier: new Set(instances.map(({ id }) => id)) }),
  }
}

/** Whether the group will launch from what changes, and the plan starts no refresh onto it. */
export function leavesInstances(forecast: GroupForecast | undefined): boolean {
  return forecast?.effect === 'not-refreshed' && forecast.startable === true
}

function howOf(forecast: GroupForecast | undefined): Expectation['how'] {
  if (forecast?.effect === 'created' || forecast?.effect === 'replaced') return 'created'
  return forecast?.effect === 'refreshed' ? 'changed' : 'unchanged'
}

/** Why Terraform started no refresh although instances are old, in words that follow "because". */
export function whyNoRefresh(forecast: GroupForecast | undefined): string {
  if (forecast === undefined) return 'the group is not in this plan'
  if (forecast.effect === 'not-refreshed') return forecast.because
  if (forecast.effect === 'refreshed') return 'one was to come with the plan, and AWS shows none'
  return 'the plan does not change the group: an earlier apply or refresh did not come to its end'
}
