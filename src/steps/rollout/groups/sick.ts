import type { Deps } from '../../../deps/deps.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { GATE_FAILURES } from '../../../rollout/gates/gate.ts'
import type { Judgement } from '../../../rollout/judge/judge.ts'
import type { SickInstance } from '../../../rollout/report.ts'
import { type Patients, patientsOf, sickInstance } from '../../../rollout/sickness/sickness.ts'

/** Ends that instances of the image may be the reason of. A run that is cancelled has no time to ask. */
const FAILED: ReadonlySet<Judgement['kind']> = new Set(['failed', ...GATE_FAILURES, 'stalled', 'timed-out'])

interface Seen {
  readonly group: GroupRef
  readonly patients: Patients
}

/** Asks EC2 why instances of the image are sick, where the rollout failed; a few of them, at the same time. */
export async function examineSick(
  kind: Judgement['kind'],
  { group, patients: known }: Seen,
  { autoscaling, log }: Pick<Deps, 'autoscaling' | 'log'>,
): Promise<SickInstance[]> {
  const patients = FAILED.has(kind) ? patientsOf(known) : []
  if (patients.length === 0) return []
  log.info(`${group.name}: asking EC2 why ${patients.map(({ id }) => id).join(', ')} failed`)
  return Promise.all(
    patients.map(async (seen) => sickInstance(seen, await autoscaling.examine(group.region, seen.id))),
  )
}
