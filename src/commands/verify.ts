import type { Deps } from '../deps/deps.ts'
import type { VerifyInputs } from '../inputs/types.ts'
import { DeployError } from '../outcome/error.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { liveImageIds } from '../plan/read/state.ts'
import { type HoldRecord, holdAdvice, holdIn, holdWords } from '../rollout/holds/record.ts'
import type { Journal } from '../run/journal.ts'
import { patientLooks } from '../run/patience.ts'
import { completeSet, holdTagOf, imageOf } from '../steps/image/records.ts'
import { liveImage } from '../steps/image/rollback.ts'
import { differences } from '../steps/rollout/differences.ts'
import { notHeld } from '../steps/rollout/gates/held.ts'
import { lookingOnce } from '../steps/rollout/groups/once.ts'
import { type StillThere, stillRunning } from '../steps/rollout/groups/revoked.ts'
import { open, planRelease } from '../steps/stack/prepare.ts'

/**
 * Does every instance of the stack's groups run the proven live image, none a revoked one, does it answer as the probes
 * ask, and is the plan empty? Of a release that holds they do not, whatever is seen of them. Changes nothing. With the
 * report of a job that has deployed: is it still that what runs, and was it all the time?
 * @throws DeployError drift-found, with everything that differs
 */
export async function verify(inputs: VerifyInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const told = inputs.reports.length === 0 ? undefined : await import('../steps/report/deployed.ts')
  const deployed = await told?.deployedBefore(inputs, deps)
  const { stack, source } = await open(inputs, deps, journal)
  const record = await journal.step('Image', async () =>
    liveImage(liveImageIds(await deps.terraform.state(stack)), deps),
  )
  const set = (await completeSet(record, deps)) ?? { [record.region]: record.id }
  const image = imageOf(record, set, 'chosen')
  journal.record({ image })
  if (deployed !== undefined) told?.requireStillThere(deployed, record, inputs.report.environment)
  const ready = await planRelease({ stack, image }, { ...inputs, allow: 'any' }, deps, journal)
  const cures: string[] = []
  const advise = (cure: string) => void cures.push(cure)
  const patient = patientLooks(deps.autoscaling, deps)
  const looking = {
    ...deps,
    autoscaling: { ...patient, ...lookingOnce(patient) },
    warn: journal.warn,
    advise,
  }
  const { found, revoked } = await journal.step('Verify', async () => {
    if (deployed !== undefined) await told?.requireLeftAlone(deployed, ready, looking)
    return {
      found: [
        ...(await differences({ ready, record }, inputs, looking)),
        ...(await notHeld(ready, inputs, deps)),
      ],
      revoked: await stillRunning(ready, inputs, looking),
    }
  })
  const hold = holdIn(record.tags, holdTagOf(inputs, source))
  if (hold !== undefined) found.unshift(`${record.id}: ${holdWords(hold)}`)
  if (found.length + revoked.length > 0) throw driftFound({ found, revoked, cures, hold })
  return 'unchanged'
}

interface Drift {
  readonly found: readonly string[]
  /** Where a revoked image runs, or is launched. */
  readonly revoked: readonly StillThere[]
  readonly cures: readonly string[]
  readonly hold: HoldRecord | undefined
}

function driftFound({ found, revoked, cures, hold }: Drift): DeployError {
  const how = revoked.some((one) => one.how === 'runs') ? 'runs' : 'is what a group launches'
  const said = found.length === 0 ? `A revoked image still ${how}.` : 'What runs is not what was deployed.'
  const onto =
    hold === undefined
      ? 'Deploy again, or roll back to `live`: both bring instances and stack onto one image.'
      : holdAdvice(hold)
  const off =
    'Deploy: no image that is revoked is taken, and one that has to be baked needs another base image. Or roll back to one that is not revoked.'
  return new DeployError('drift-found', said, {
    evidence: [...revoked.map(({ line }) => line), ...found],
    next: [...(revoked.length > 0 ? [off] : []), ...cures, ...(revoked.length > 0 ? [] : [onto])],
  })
}
