import type { Deps } from '../deps/deps.ts'
import { runsFork, validatesOnly } from '../inputs/event.ts'
import type { PlanInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Journal } from '../run/journal.ts'
import { lookBack } from '../steps/back/look-back.ts'
import { unfitForStepsOf } from '../steps/rollout/holds/hold.ts'
import { lookAtGroups, record } from '../steps/rollout/preflight.ts'
import { prepare } from '../steps/stack/prepare.ts'
import { validate } from '../steps/stack/validate.ts'

/** What cannot be known: where the credentials of the job's environment are from. */
const HANDED_OVER =
  'This pull request comes from a fork, and the job has AWS credentials. It is assumed that the workflow hands them to such pull requests: their code runs with them.'

/** Image, plan, report: what a pull request would deploy. Applies nothing. A fork's is validated only. */
export async function plan(inputs: PlanInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  if (validatesOnly(deps.context)) return validate(inputs, deps, journal)
  if (runsFork(deps.context)) journal.warn(HANDED_OVER)
  const prepared = await prepare(inputs, deps, journal)
  const asked = { ...inputs.rollout, steps: inputs.beyond.steps }
  await lookAtGroups(prepared.ready, asked, deps, journal)
  record(unfitForStepsOf(prepared, inputs), deps, journal)
  await lookBack(prepared, inputs, deps, journal)
  return 'planned'
}
