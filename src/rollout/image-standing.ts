import { isHealthy, runsImage } from './health.ts'
import type { InstanceView, Observation, RefreshView } from './observation.ts'
import { standingOf } from './standing.ts'

/**
 * What a rollout that did not reach its threshold shows of the image at the end. sick: an instance of it is unhealthy,
 * or a target group says so. cleared: all its instances are in service and healthy, no alarm rings, and AWS did not
 * give the refresh up, so that something else held it up. unproven: anything else, none of its instances among it.
 */
export type ImageStanding = 'sick' | 'cleared' | 'unproven'

/** Whether a target in this state of ELBv2 is well, or comes or goes: that passes, and nobody is to blame for it. */
export function isPassing(state: string): boolean {
  return state === 'healthy' || state === 'initial' || state === 'draining'
}

/** How the image stands by the last look at the group. */
export function imageStandingOf(
  { instances, alarms }: Observation,
  refresh: RefreshView | undefined,
  images: readonly string[],
): ImageStanding {
  const own = instances.filter((each) => runsImage(each, images))
  if (own.some(isSick)) return 'sick'
  const isWell = own.length > 0 && own.every((each) => each.lifecycleState === 'InService' && isHealthy(each))
  const rings = alarms.some(({ state }) => state === 'ALARM')
  return isWell && !rings && !isGivenUp(refresh) ? 'cleared' : 'unproven'
}

/** Whether Auto Scaling finds it unhealthy, or a target group does and that does not pass. */
export function isSick({ healthStatus, targets }: InstanceView): boolean {
  return healthStatus !== 'Healthy' || targets.some(({ state }) => !isPassing(state))
}

/** Somebody's cancel says nothing of the instances; a failure or rollback by AWS does. */
function isGivenUp(refresh: RefreshView | undefined): boolean {
  if (refresh === undefined || refresh.status === 'Cancelled' || refresh.status === 'Cancelling') return false
  const standing = standingOf(refresh.status)
  return standing === 'failed' || standing === 'doomed'
}
