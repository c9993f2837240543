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
  const hasCome = instances.some((each) => origins.includes(each.origin ?? '') && isBrought(each, ended))
  const left = instances.filter((each) =>
    each.origin === undefined
      ? isOlder(each, ended)
      : !origins.includes(each.origin) && !isInPlace(ended, origins) && !(hasCome && isSpared(each, ended)),
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

/**
 * A refresh that gives instances another root volume leaves them as what they were launched from. Where it names the
 * version that it was for, that is one of those which the group launches.
 */
function isInPlace(ended: RefreshView | undefined, origins: readonly string[]): boolean {
  if (ended === undefined || ended.strategy === 'Rolling' || standingOf(ended.status) !== 'ended')
    return false
  const { desiredVersion: version = '' } = ended
  return !/^\d+$/.test(version) || origins.some((origin) => origin.endsWith(` ${version}`))
}

/** EC2 tells the launch of an instance in whole seconds, and Auto Scaling the start of a refresh to the millisecond. */
const wholeSecondMs = 1000

/**
 * Whether a refresh can have launched it, and so was one onto what it is launched from. Scaling launches from a new version
 * as well, also where the refresh onto it was refused. Where a time is not told, or AWS has forgotten the refresh (it does
 * after six weeks), nothing shows that.
 */
function isBrought({ launchedAt }: InstanceView, ended: RefreshView | undefined): boolean {
  if (ended?.startedAt === undefined || ended.endedAt === undefined || launchedAt === undefined) return false
  return launchedAt >= ended.startedAt - wholeSecondMs && launchedAt <= ended.endedAt
}

/**
 * Whether a refresh that succeeded may have left it for good: one that ends at a checkpoint of the stack's own, or leaves
 * protected instances. That it was this change which the refresh brought, and not one from before it, shows in the
 * instances that it brought.
 */
function isSpared({ protectedFromScaleIn }: InstanceView, ended: RefreshView | undefined): boolean {
  if (ended === undefined || standingOf(ended.status) === 'failed') return false
  const { checkpointPercentages, protectedInstances } = ended.preferences
  const leavesProtected = protectedInstances === undefined || protectedInstances === 'Ignore'
  const isPart = (checkpointPercentages.at(-1) ?? 100) < 100 && !isStep(ended)
  return (protectedFromScaleIn && leavesProtected) || isPart
}

/**
 * Whether a refresh is a step on the way to all instances: a single checkpoint without a pause, as the steps of a rollout
 * are started. What it left is to follow, whatever became of the run that was to see to it.
 */
function isStep({ preferences: { checkpointPercentages, checkpointDelayMs } }: RefreshView): boolean {
  return checkpointPercentages.length === 1 && checkpointDelayMs === 0
}
