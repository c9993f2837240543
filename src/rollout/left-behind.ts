import type { InstanceView, Observation, RefreshView } from './observation.ts'
import { hasEnded, standingOf } from './standing.ts'

/**
 * Ids of the instances that have not got what the group launches: they were launched from something else, and no refresh
 * left them on purpose. Whether they run the right image does not matter: the change may have been one of user data alone,
 * and the refresh that was to bring it failed, or never began, so that the next plan is empty.
 * @param launched what the group launches where it names no one version (`$Latest`, `$Default`, a mixed instances policy),
 * as the state tells; nobody is left behind where nobody tells
 */
export function leftBehind(
  { refreshes, origin, instances }: Observation,
  launched: readonly string[] = [],
): ReadonlySet<string> {
  const origins = origin === undefined ? launched : [origin]
  if (origins.length === 0) return new Set()
  const ended = refreshes.find(hasEnded)
  const hasCome = instances.some((each) => origins.includes(each.origin ?? ''))
  const left = instances.filter((each) =>
    each.origin === undefined
      ? isOlder(each, ended)
      : !origins.includes(each.origin) && !isInPlace(ended) && !(hasCome && isSpared(each, ended)),
  )
  return new Set(left.map(({ id }) => id))
}

/**
 * An instance whose launch configuration is gone, as Terraform leaves it, has none any more: then its age tells, where a
 * refresh failed that was to replace it.
 */
function isOlder({ launchedAt }: InstanceView, ended: RefreshView | undefined): boolean {
  if (ended?.startedAt === undefined || standingOf(ended.status) !== 'failed') return false
  return launchedAt !== undefined && launchedAt < ended.startedAt
}

/** A refresh that gives instances another root volume leaves them as what they were launched from. */
function isInPlace(ended: RefreshView | undefined): boolean {
  return ended !== undefined && ended.strategy !== 'Rolling' && standingOf(ended.status) === 'ended'
}

/**
 * Whether a refresh that succeeded may have left it: one that ends at a checkpoint, or is told to leave protected
 * instances. AWS forgets refreshes after six weeks. That it was this change which the refresh brought, and not one from
 * before it, shows in the instances that have got it.
 */
function isSpared({ protectedFromScaleIn }: InstanceView, ended: RefreshView | undefined): boolean {
  if (ended === undefined) return protectedFromScaleIn
  if (standingOf(ended.status) === 'failed') return false
  const last = ended.preferences.checkpointPercentages.at(-1) ?? 100
  return protectedFromScaleIn || last < 100
}
