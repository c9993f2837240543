import type { Deps } from '../deps/deps.ts'
import type { PromoteInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Stepping } from '../rollout/holds/step.ts'
import type { Journal } from '../run/journal.ts'
import { publishImage } from '../steps/image/given/publish.ts'
import { holdTagOf } from '../steps/image/records.ts'
import { announce } from '../steps/rollout/announce.ts'
import { asApplied, findHold, requirePromotable } from '../steps/rollout/holds/find.ts'
import { endHold, keepHold } from '../steps/rollout/holds/hold.ts'
import { prove } from '../steps/rollout/prove.ts'
import { withRecovery } from '../steps/rollout/recover.ts'
import { release } from '../steps/rollout/release.ts'
import { requireWindow } from '../steps/schedule/window.ts'
import { open } from '../steps/stack/prepare.ts'

/** Goes on with a release that holds, from where it holds; plans and applies nothing. What serves there has to be well first. */
export async function promote(inputs: PromoteInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  await requireWindow(inputs, deps)
  const own = await open(inputs, deps, journal)
  const { source } = own
  const found = await journal.step('Image', async () => {
    const held = await findHold(own, inputs, deps)
    await requirePromotable(held, inputs, deps)
    return held
  })
  const { image, record } = found
  journal.record({ image })
  const held = { ...record, promoted: 'yes' } as const
  const stepping: Stepping = { steps: inputs.beyond.steps ?? [], held, passed: 'no' }
  const ready = asApplied(own, found)
  await announce(inputs, deps, journal)
  const end = await withRecovery({ ready, source, held }, inputs, deps, journal, () =>
    release({ ...ready, commit: source.sha, stepping }, inputs, deps, journal),
  )
  if (end === 'holding') return keepHold({ ready, source, stepping }, inputs, deps, journal)
  const { commit, plan: digest } = record
  const holdTag = holdTagOf(inputs, source)
  const reached = { image, commit, plan: { digest }, course: 'deployed', holdTag } as const
  const standing = await prove(reached, inputs.report.environment, deps, journal)
  if (standing === 'proven') await publishImage(image, inputs.beyond.publishTo, deps, journal)
  else await endHold({ ready, source }, 'promoted', inputs, { ...deps, warn: journal.warn })
  return 'deployed'
}
