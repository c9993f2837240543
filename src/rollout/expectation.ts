import type { GroupForecast } from '../plan/plan.ts'
import { leftBehind } from './left-behind.ts'
import type { Observation } from './observation.ts'
import { hasEnded } from './standing.ts'
import type { Expectation } from './view.ts'

/** What is known of a group beside the plan and the look before it. */
export interface Given extends Pick<Expectation, 'images' | 'runs' | 'startedAt'> {
  /** What it launches, where that is no one version; see `leftBehind`. */
  readonly origins?: readonly string[] | undefined
}

/**
 * What the plan, and a look at the group before the change, let one expect of it.
 * Where Terraform was to start a refresh, only one that was not there before is ours. Where nothing is to come, a
 * refresh that was already running (an earlier run that was cancelled began it) is followed to its end. A change of the
 * template that starts no refresh leaves the instances that are there without it, whatever image they run; so did a
 * refresh that failed before, or never began.
 */
export function expectationOf(
  forecast: GroupForecast | undefined,
  before: Observation | undefined,
  { origins, ...given }: Given,
): Expectation {
  const how = howOf(forecast)
  const earlier = before?.refreshes ?? []
  const notOurs = how === 'unchanged' ? earlier.filter(hasEnded) : earlier
  const old = before === undefined ? new Set<string>() : oldOnes(forecast, before, { ...given, origins })
  return {
    ...given,
    how,
    notOurs: new Set(notOurs.map(({ id }) => id)),
    ...(before === undefined && { looked: false }),
    ...((how === 'changed' || old.size > 0) && { earlier: old }),
  }
}

/** Ids of the instances that have not got what the group launches once the plan is applied. */
function oldOnes(
  forecast: GroupForecast | undefined,
  before: Observation,
  { runs, origins }: Pick<Given, 'runs' | 'origins'>,
): ReadonlySet<string> {
  const how = howOf(forecast)
  const isOwn = runs !== 'other'
  if (how === 'changed' || (isOwn && leavesInstances(forecast))) {
    return new Set(before.instances.map(({ id }) => id))
  }
  return how === 'unchanged' && isOwn ? leftBehind(before, origins) : new Set()
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
