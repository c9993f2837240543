import type { Deps } from '../deps/deps.ts'
import type { AbortInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Journal } from '../run/journal.ts'
import { findHold } from '../steps/rollout/holds/find.ts'
import { formerRelease } from '../steps/rollout/holds/former.ts'
import { endHold } from '../steps/rollout/holds/hold.ts'
import { open } from '../steps/stack/prepare.ts'
import { goBack } from './rollback.ts'

/** Takes back a release that holds: the rollback to the one that was proven last before it. */
export async function abort(inputs: AbortInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const own = await open(inputs, deps, journal)
  const { source } = own
  const { found, rollbackTo } = await journal.step('Image', async () => {
    const held = await findHold(own, inputs, deps)
    return { found: held, rollbackTo: await formerRelease(held, inputs, source, deps) }
  })
  // What held with the image of before differs by its stack alone.
  const scope = rollbackTo.kind === 'sha' ? 'release' : inputs.scope
  const back = { ...inputs, command: 'rollback', rollbackTo, scope, extent: 'applied' } as const
  const outcome = await goBack({ ...own, leaves: 'aborting' }, back, deps, journal)
  await endHold({ ready: found, source }, 'aborted', inputs, { ...deps, warn: journal.warn })
  return outcome
}
