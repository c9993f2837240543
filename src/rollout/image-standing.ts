import { isHealthy, isSick, runsImage } from './health.ts'
import type { Observation, RefreshView } from './observation.ts'
import { standingOf } from './standing.ts'

/**
 * What a rollout that did not reach its threshold shows of the image at the end. sick: an instance of it is unhealthy,
 * or a target group says so. unclear: none is, but an alarm rings, a gate failed over what it was answered, or AWS gave the refresh up, with instances of it
 * launched. coming: some are not in service yet, the others do well. cleared: all its instances are in service and
 * healthy, so that something else held it up. none: no instance of it was launched. unseen: AWS did not answer, or the
 * group is gone.
 */
export type ImageStanding = 'sick' | 'unclear' | 'coming' | 'cleared' | 'none' | 'unseen'

/** How the image stands by the last look at the group. */
export function imageStandingOf(
  { exists, instances, alarms, gates }: Observation,
  refresh: RefreshView | undefined,
  images: readonly string[],
): ImageStanding {
  if (!exists) return 'unseen'
  const own = instances.filter((each) => runsImage(each, images))
  if (own.length === 0) return 'none'
  if (own.some(isSick)) return 'sick'
  if (isGivenUp(refresh) || alarms.some(({ state }) => state === 'ALARM')) return 'unclear'
  if (gates?.some(({ state, against }) => state === 'failed' && against === undefined)) return 'unclear'
  const isWell = own.every((each) => each.lifecycleState === 'InService' && isHealthy(each))
  return isWell ? 'cleared' : 'coming'
}

/**
 * How the image stands by all that was seen of it: instances of it that came and are gone again say no less than those that
 * AWS could not bring into service.
 * @param launched whether an instance of it was ever seen
 */
export function imageStandingOver(
  { latest, launched }: { readonly latest: Observation | undefined; readonly launched: boolean },
  refresh: RefreshView | undefined,
  images: readonly string[],
): ImageStanding {
  if (latest === undefined) return 'unseen'
  const standing = imageStandingOf(latest, refresh, images)
  const wasLaunched = launched || (refresh?.percentageComplete ?? 0) > 0
  if (standing !== 'none' || !wasLaunched) return standing
  return isGivenUp(refresh) ? 'unclear' : 'coming'
}

/** Somebody's cancel says nothing of the instances; a failure or rollback by AWS does. */
function isGivenUp(refresh: RefreshView | undefined): boolean {
  if (refresh === undefined || refresh.status === 'Cancelled' || refresh.status === 'Cancelling') return false
  const standing = standingOf(refresh.status)
  return standing === 'failed' || standing === 'doomed'
}
