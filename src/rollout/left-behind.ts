import type { InstanceView, Observation, RefreshView } from './observation.ts'
import { hasEnded, standingOf } from './standing.ts'

/**
 * Ids of the instances that a refresh was to bring onto what the group launches, and did not: the newest one that has
 * ended is not Successful, and they were launched from something else. Whether they run the right image does not matter:
 * the change may have been one of user data alone. After a refresh that is Successful those that are left were left on
 * purpose. None where what the group launches is not fixed: `$Latest`, `$Default`, a mixed instances policy.
 */
export function leftBehind({ refreshes, origin, instances }: Observation): ReadonlySet<string> {
  const ended = refreshes.find(hasEnded)
  if (origin === undefined || ended === undefined || standingOf(ended.status) !== 'failed') return new Set()
  const left = instances.filter((each) => isOlder(each, ended, origin))
  return new Set(left.map(({ id }) => id))
}

/** An instance whose launch configuration is gone, as Terraform leaves it, has none any more: then its age tells. */
function isOlder(instance: InstanceView, { startedAt }: RefreshView, origin: string): boolean {
  if (instance.origin !== undefined) return instance.origin !== origin
  const { launchedAt } = instance
  return launchedAt !== undefined && startedAt !== undefined && launchedAt < startedAt
}
