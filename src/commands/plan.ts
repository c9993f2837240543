import type { Deps } from '../deps.ts'
import type { PlanInputs } from '../inputs.ts'
import type { Journal } from '../journal.ts'
import type { Outcome } from '../outcome.ts'
import { prepare } from '../steps/prepare.ts'

/** Image, plan, report: what a pull request would deploy. Applies nothing. */
export async function plan(inputs: PlanInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  await prepare(inputs, deps, journal)
  return 'planned'
}
