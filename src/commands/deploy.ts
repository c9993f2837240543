import type { Deps } from '../deps/deps.ts'
import type { DeployInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Journal } from '../run/journal.ts'
import { lookBack } from '../steps/back/look-back.ts'
import { publishImage } from '../steps/image/given/publish.ts'
import { holdTagOf } from '../steps/image/records.ts'
import { announce } from '../steps/rollout/announce.ts'
import { hasBegun } from '../steps/rollout/begun.ts'
import { keepHold, replaceHolds, steppingOf } from '../steps/rollout/holds/hold.ts'
import { prove } from '../steps/rollout/prove.ts'
import { withRecovery } from '../steps/rollout/recover.ts'
import { release } from '../steps/rollout/release.ts'
import { awaitWindow, requireWindow } from '../steps/schedule/window.ts'
import { requireNewer } from '../steps/stack/order.ts'
import { prepare, type Release } from '../steps/stack/prepare.ts'
import { requireReviewed } from '../steps/stack/review.ts'

/** Image, plan, apply, rollout: ends when instances that run this commit's image are healthy, or at a hold on the way. */
export async function deploy(inputs: DeployInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  await awaitWindow(inputs, deps, journal)
  const attempt = await prepare(inputs, deps, journal)
  const { ready, source } = attempt
  const replaced = await requireNewer(ready, source, inputs, deps, journal)
  await requireReviewed(attempt, inputs, deps, journal)
  await lookBack(attempt, inputs, deps, journal)
  const stepping = await steppingOf({ ...attempt, replaced }, inputs, deps)
  await requireWindow(inputs, deps)
  await announce(inputs, deps, journal)
  const holdTag = holdTagOf(inputs, source)
  const beforeApply = async () => {
    // Somebody else's refresh may have been waited for since.
    await requireWindow(inputs, deps)
    await replaceHolds(replaced, holdTag, deps)
  }
  const end = await withRecovery({ ...attempt, held: stepping?.held }, inputs, deps, journal, () =>
    release({ ...ready, commit: source.sha, stepping, beforeApply }, inputs, deps, journal),
  )
  if (end === 'holding' && stepping !== undefined)
    return keepHold({ ...attempt, stepping }, inputs, deps, journal)
  const outcome = hasMoved(ready, journal) ? 'deployed' : 'unchanged'
  const reached = { ...ready, commit: source.sha, course: outcome, holdTag } as const
  const standing = await prove(reached, inputs.report.environment, deps, journal)
  if (standing === 'proven') await publishImage(ready.image, inputs.beyond.publishTo, deps, journal)
  return outcome
}

/** Whether anything was applied or set going, by this run or by the one whose refresh it followed. */
function hasMoved(ready: Release, { findings: { rollouts = [] } }: Journal): boolean {
  return hasBegun(ready, rollouts) || rollouts.some(({ how }) => how === 'found')
}
