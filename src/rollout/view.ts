import { type Health, measure } from './health.ts'
import type { Observation, RefreshView } from './observation.ts'
import { type Standing, standingOf } from './standing.ts'

/** What is known before the first look. */
export interface Expectation {
  /** AMIs that its instances may run: those of this run's image, or what its own template says. */
  readonly images: readonly string[]
  /** Whose image that is: `other` where the group never runs the image of this run. `image` where absent. */
  readonly runs?: 'image' | 'other'
  /** The refresh that the action started itself; absent where Terraform was to. */
  readonly refreshId?: string
  /** Refreshes that are none of ours; the newest other one is followed. */
  readonly notOurs: ReadonlySet<string>
  /** False where nobody looked at the group before the change, so that refreshes from before are not known. */
  readonly looked?: boolean
  /**
   * changed: a refresh was started, so nothing is reached before one is seen or the time for it is over.
   * created: a group that was not there before has no old instances and no refresh.
   * unchanged: nothing is to come; the instances are right as they are, or they are not.
   */
  readonly how: 'changed' | 'created' | 'unchanged'
  /**
   * Ids of instances that were there before a change of their template, this one or one whose refresh failed. Where no refresh comes, or one ends and leaves
   * them, they have not got it, whatever image they run: the change may be one of user data alone.
   */
  readonly earlier?: ReadonlySet<string>
  /** Milliseconds since the epoch. */
  readonly startedAt: number
}

/** One observation with what follows from it. */
export interface View {
  readonly observation: Observation
  readonly health: Health
  /** What counts against the threshold: the lower of our own figure and AWS's. 0-100. */
  readonly percentage: number
  /** The refresh that is followed. */
  readonly refresh?: RefreshView
  readonly standing: Standing | 'none'
}

/** Reads one observation against what is expected. */
export function viewOf(observation: Observation, expectation: Expectation): View {
  const { images, notOurs, earlier } = expectation
  const refresh = observation.refreshes.find(({ id }) => !notOurs.has(id))
  const seen = replacesAll(refresh, expectation) ? withoutImageOf(earlier, observation) : observation
  const health = measure(seen, images, refresh === undefined ? 'by-age' : 'by-refresh')
  const base = { observation, health, percentage: agreedPercentage(health, refresh) }
  return refresh === undefined
    ? { ...base, standing: 'none' }
    : { ...base, standing: standingOf(refresh.status), refresh }
}

/**
 * Whether an instance that was there before can only be there because nothing replaced it. A refresh that skips what matches
 * may have left it on purpose; of one that the action started it is known which do not match.
 */
function replacesAll(
  refresh: RefreshView | undefined,
  { refreshId }: Pick<Expectation, 'refreshId'>,
): boolean {
  if (refresh === undefined) return true
  const { status, strategy, preferences, id } = refresh
  const isKnown = preferences.skipMatching !== true || id === refreshId
  return status === 'Successful' && strategy === 'Rolling' && isKnown
}

/** The observation in which these instances run nothing that is expected. */
function withoutImageOf(earlier: ReadonlySet<string> | undefined, observation: Observation): Observation {
  if (earlier === undefined) return observation
  const instances = observation.instances.map((instance) => {
    if (!earlier.has(instance.id)) return instance
    const { imageId: _, ...rest } = instance
    return rest
  })
  return { ...observation, instances }
}

/**
 * The lower of two views. AWS's percentage moves only when an instance has warmed up, which our count does not see;
 * ours knows the image, which AWS's does not tell. A percentage AWS has not sent yet is no progress.
 */
function agreedPercentage(health: Health, refresh: RefreshView | undefined): number {
  if (refresh === undefined || refresh.status === 'Successful') return health.percentage
  return Math.min(health.percentage, refresh.percentageComplete ?? 0)
}
