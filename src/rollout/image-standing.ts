import { isHealthy, isSick, runsImage, warmUpLeft } from './health.ts'
import type { InstanceView, Observation, RefreshView } from './observation.ts'
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
 * AWS could not bring into service. Sick ones that AWS has taken out speak against it as those do that it is about to take
 * out, where none that came after them is well by now: which of both the last look meets is chance.
 */
export function imageStandingOver(
  { latest, launched, sick = [] }: Seen,
  refresh: RefreshView | undefined,
  images: readonly string[],
): ImageStanding {
  if (latest === undefined) return 'unseen'
  const standing = imageStandingOf(latest, refresh, images)
  if (standing === 'coming' && isReplacedForSickness(latest, sick, images)) return 'sick'
  const wasLaunched = launched || (refresh?.percentageComplete ?? 0) > 0
  if (standing !== 'none' || !wasLaunched) return standing
  return isGivenUp(refresh) ? 'unclear' : 'coming'
}

/** What was seen of the instances of an image. */
interface Seen {
  /** The last look; absent where AWS never answered. */
  readonly latest: Observation | undefined
  /** Whether one was ever seen. */
  readonly launched: boolean
  /** Those that were seen sick at some time. */
  readonly sick?: readonly Pick<InstanceView, 'id'>[]
}

function isReplacedForSickness(
  latest: Observation,
  sick: readonly Pick<InstanceView, 'id'>[],
  images: readonly string[],
): boolean {
  const own = latest.instances.filter((each) => runsImage(each, images))
  const isWell = (each: InstanceView) =>
    each.lifecycleState === 'InService' && isHealthy(each) && warmUpLeft(each, latest) === 0
  return sick.some(({ id }) => own.every((each) => each.id !== id)) && !own.some(isWell)
}

/** Somebody's cancel says nothing of the instances; a failure or rollback by AWS does. */
function isGivenUp(refresh: RefreshView | undefined): boolean {
  if (refresh === undefined || refresh.status === 'Cancelled' || refresh.status === 'Cancelling') return false
  const standing = standingOf(refresh.status)
  return standing === 'failed' || standing === 'doomed'
}
