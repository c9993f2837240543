import type { Deps } from '../deps/deps.ts'
import { validatesOnly } from '../inputs/event.ts'
import type { PlanInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { Journal } from '../run/journal.ts'
import { lookBack } from '../steps/back/look-back.ts'
import { prepare } from '../steps/stack/prepare.ts'
import { validate } from '../steps/stack/validate.ts'

/** Image, plan, report: what a pull request would deploy. Applies nothing. A fork's is validated only. */
export async function plan(inputs: PlanInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  if (validatesOnly(deps.context)) return validate(inputs, deps, journal)
  await lookBack(await prepare(inputs, deps, journal), inputs, deps, journal)
  return 'planned'
}
