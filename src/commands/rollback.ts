import type { Deps } from '../deps/deps.ts'
import type { RollbackInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { liveImageIds } from '../plan/read/state.ts'
import type { Journal } from '../run/journal.ts'
import { planReturn } from '../steps/back/return.ts'
import { publishImage } from '../steps/image/given/publish.ts'
import { holdTagOf, placeOf } from '../steps/image/records.ts'
import { resolveRollback } from '../steps/image/rollback.ts'
import { launchable } from '../steps/image/share/launchable.ts'
import { announce } from '../steps/rollout/announce.ts'
import { onTheWayBack } from '../steps/rollout/gates/gates.ts'
import { leaveHolds } from '../steps/rollout/holds/hold.ts'
import { lookAtGroups } from '../steps/rollout/preflight.ts'
import { prove, quarantineNewer } from '../steps/rollout/prove.ts'
import { release } from '../steps/rollout/release.ts'
import { type Opened, open } from '../steps/stack/prepare.ts'
import { replacedImages } from '../steps/stack/served.ts'

/** The same plan, apply and rollout with an earlier release: its image, and its stack where that is wanted. */
export async function rollback(inputs: RollbackInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const own = await open(inputs, deps, journal)
  return goBack({ ...own, leaves: 'aborted' }, inputs, deps, journal)
}

interface Leaving extends Opened {
  /** What becomes of what holds, right before something else is applied: its job must not promote that. */
  readonly leaves: 'aborted' | 'aborting'
}

/** The same from a stack that is open. */
export async function goBack(
  own: Leaving,
  inputs: RollbackInputs,
  deps: Deps,
  journal: Journal,
): Promise<Outcome> {
  const { environment } = inputs.report
  const to = await journal.step('Image', async () => {
    const ids = liveImageIds(await deps.terraform.state(own.stack))
    const resolved = await resolveRollback(inputs, ids, own.source, deps)
    const { source } = own
    return { ...resolved, live: ids, image: await launchable(resolved.image, inputs, { ...deps, source }) }
  })
  journal.record({ image: to.image })
  const { ready, commit, serves, left } = await planReturn({ own, to }, inputs, deps, journal)
  if (inputs.extent === 'planned') {
    await lookAtGroups(ready, inputs.rollout, deps, journal)
    return 'planned'
  }
  await announce(inputs, deps, journal, serves)
  const asked = { ...inputs, beyond: onTheWayBack(inputs.beyond) }
  const holdTag = holdTagOf(inputs, own.source)
  const beforeApply = () =>
    leaveHolds(to.live, { tag: holdTag, state: own.leaves }, { ...deps, warn: journal.warn })
  // What serves is the stack of no commit then, and nothing that a recovery could go back to.
  await release({ ...ready, commit, beforeApply }, asked, deps, journal)
  const reached = { ...ready, commit, course: 'returned', holdTag } as const
  const standing = left.length === 0 ? await prove(reached, environment, deps, journal) : 'unproven'
  if (standing === 'proven') await publishImage(ready.image, inputs.beyond.publishTo, deps, journal)
  const replaced = replacedImages(ready.plan.report, to.image)
  const place = { ...placeOf(inputs, own.source), repository: own.source.repository }
  await quarantineNewer(replaced, to.image, place, { ...deps, journal })
  return 'rolled-back'
}
