import type { Deps } from '../deps/deps.ts'
import type { VerifyInputs } from '../inputs/types.ts'
import { DeployError } from '../outcome/error.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { liveImageIds } from '../plan/read/state.ts'
import type { Journal } from '../run/journal.ts'
import { completeSet, imageOf } from '../steps/image/records.ts'
import { liveImage } from '../steps/image/rollback.ts'
import { differences } from '../steps/rollout/differences.ts'
import { open, planRelease } from '../steps/stack/prepare.ts'

/**
 * Does every instance of the stack's groups run the proven live image, and is the plan empty? Changes nothing.
 * @throws DeployError drift-found, with everything that differs
 */
export async function verify(inputs: VerifyInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const { stack } = await open(inputs, deps, journal)
  const record = await journal.step('Image', async () =>
    liveImage(liveImageIds(await deps.terraform.state(stack)), deps),
  )
  const set = (await completeSet(record, deps)) ?? { [record.region]: record.id }
  const image = imageOf(record, set, 'chosen')
  journal.record({ image })
  const ready = await planRelease({ stack, image }, { ...inputs, allow: 'any' }, deps, journal)
  const cures: string[] = []
  const advise = (cure: string) => void cures.push(cure)
  const found = await journal.step('Verify', () =>
    differences({ ready, record }, inputs, { ...deps, warn: journal.warn, advise }),
  )
  if (found.length > 0) {
    throw new DeployError('drift-found', 'What runs is not what was deployed.', {
      evidence: found,
      next: [
        ...cures,
        'Deploy again, or roll back to `live`: both bring instances and stack onto one image.',
      ],
    })
  }
  return 'unchanged'
}
