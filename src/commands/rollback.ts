import type { Deps } from '../deps/deps.ts'
import type { RollbackInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { liveImageIds } from '../plan/read/state.ts'
import type { Journal } from '../run/journal.ts'
import { resolveRollback } from '../steps/image/rollback.ts'
import { announce } from '../steps/rollout/announce.ts'
import { prove, quarantineNewer } from '../steps/rollout/prove.ts'
import { release } from '../steps/rollout/release.ts'
import { open, planRelease } from '../steps/stack/prepare.ts'

/** The same plan, apply and rollout with an earlier image. Builds nothing, and changes nothing but the image. */
export async function rollback(inputs: RollbackInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const { environment } = inputs.report
  const { source, stack } = await open(inputs, deps, journal)
  const { live, image } = await journal.step('Image', async () => {
    const ids = liveImageIds(await deps.terraform.state(stack))
    return { live: ids, ...(await resolveRollback(inputs, ids, source, deps)) }
  })
  journal.record({ image })
  const ready = await planRelease({ stack, image }, { ...inputs, allow: 'image-only' }, deps, journal)
  if (inputs.extent === 'planned') return 'planned'
  await announce(inputs, deps, journal)
  await release(ready, inputs.rollout, deps, journal)
  await prove({ ...ready, commit: source.sha, course: 'returned' }, environment, deps, journal)
  await quarantineNewer(live, image, environment, { ...deps, journal })
  return 'rolled-back'
}
