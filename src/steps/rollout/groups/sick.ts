import type { Deps } from '../../../deps/deps.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { Judgement } from '../../../rollout/judge/judge.ts'
import type { Observation } from '../../../rollout/observation.ts'
import type { SickInstance } from '../../../rollout/report.ts'
import { patientsOf, sickInstance } from '../../../rollout/sickness/sickness.ts'
import type { Expectation } from '../../../rollout/view.ts'

/** Ends that instances of the image may be the reason of. A run that is cancelled has no time to ask. */
const FAILED: ReadonlySet<Judgement['kind']> = new Set(['failed', 'stalled', 'timed-out'])

interface Seen {
  readonly group: GroupRef
  readonly expectation: Pick<Expectation, 'images'>
  readonly observations: readonly Observation[]
}

/** Asks EC2 why instances of the image are sick, where the rollout failed; a few of them, at the same time. */
export async function examineSick(
  kind: Judgement['kind'],
  { group, expectation, observations }: Seen,
  { autoscaling, log }: Pick<Deps, 'autoscaling' | 'log'>,
): Promise<SickInstance[]> {
  const patients = FAILED.has(kind) ? patientsOf(observations, expectation.images) : []
  if (patients.length === 0) return []
  log.info(`${group.name}: asking EC2 why ${patients.map(({ id }) => id).join(', ')} failed`)
  return Promise.all(
    patients.map(async (seen) => sickInstance(seen, await autoscaling.examine(group.region, seen.id))),
  )
}
