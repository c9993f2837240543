import type { Deps } from '../../../deps/deps.ts'
import { errorMessage } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { isStillReplaced, leftBeside, type Surroundings } from '../../../rollout/beside/beside.ts'
import type { Observation, RefreshView, WarmInstance } from '../../../rollout/observation.ts'
import type { LeftBeside } from '../../../rollout/report.ts'
import { isTrouble, patiently } from '../../../run/patience.ts'

type BesideDeps = Pick<Deps, 'autoscaling' | 'clock' | 'log' | 'signal'>

/** A group whose rollout is reached, as it was seen last. */
export interface ReachedGroup {
  readonly group: GroupRef
  readonly images: readonly string[]
  readonly latest: Observation
  readonly refresh?: RefreshView | undefined
  /** wait: a pool that the refresh is still to replace is waited for. */
  readonly pool: 'wait' | 'look'
  readonly pollIntervalMs: number
  /** Milliseconds since the epoch. */
  readonly deadline: number
}

/**
 * What stands beside a group on another image when its rollout is reached. Only a group that has a warm pool is asked for
 * it. Never fails: that the pool cannot be looked at is something left, too.
 */
export async function lookBeside(reached: ReachedGroup, deps: BesideDeps): Promise<LeftBeside[]> {
  const { group, images, latest, refresh } = reached
  const seen = { group: group.name, images, latest, refresh, warm: [] }
  if (latest.hasWarmPool !== true) return leftBeside(seen)
  try {
    return leftBeside(await lookAtPool({ ...seen, warm: await patientPool(group, deps) }, reached, deps))
  } catch (error) {
    const message = `${group.name}: its warm pool could not be looked at: ${errorMessage(error)}`
    const fix = isTrouble(error)
      ? 'Verify it later, with `command: verify`.'
      : 'Let the role call autoscaling:DescribeWarmPool, and verify later.'
    return [...leftBeside(seen), { place: 'warm-pool', message, fix }]
  }
}

/** A pool that is looked at once. */
function patientPool(group: GroupRef, deps: BesideDeps): Promise<readonly WarmInstance[]> {
  return patiently(() => deps.autoscaling.warmPool(group), deps)
}

/** Looks until the refresh has come to the pool, or nobody waits for that. */
async function lookAtPool(
  first: Surroundings,
  { group, pool, deadline, pollIntervalMs }: ReachedGroup,
  { autoscaling, clock, log, signal }: BesideDeps,
): Promise<Surroundings> {
  let seen = first
  if (isStillReplaced(seen)) {
    log.info(
      `${group.name}: refresh ${seen.refresh?.id} goes on, and replaces the instances of the warm pool`,
    )
  }
  while (pool === 'wait' && isStillReplaced(seen) && clock.now() < deadline && !signal.aborted) {
    await clock.sleep(pollIntervalMs).catch(() => undefined)
    const looks = Promise.all([autoscaling.observe(group, []), autoscaling.warmPool(group)])
    const looked = await looks.catch((error) => (isTrouble(error) ? undefined : Promise.reject(error)))
    // While AWS does not answer, what was seen last stands.
    if (looked === undefined) continue
    const [latest, warm] = looked
    const refresh = latest.refreshes.find(({ id }) => id === seen.refresh?.id)
    seen = { ...seen, latest, warm, refresh }
  }
  // Who waits in vain has seen old instances: the refresh is not what takes them away.
  return pool === 'wait' ? { ...seen, refresh: undefined } : seen
}
