import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '../deps/deps.ts'
import type { ImageRole } from '../image/role.ts'
import type { StatusInputs, StatusTarget } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import { STANDINGS } from '../report/status.ts'
import type { Journal } from '../run/journal.ts'
import { readStates, survey } from '../steps/status/survey.ts'

/** Where what runs. Plans nothing and changes nothing; it tells, and does not judge: that is for `verify`. */
export async function status(
  { targets, region }: StatusInputs,
  deps: Deps,
  journal: Journal,
): Promise<Outcome> {
  await journal.step('Credentials', () => deps.ec2As(roleOfAll(targets)).requireCredentials(region))
  const opened = await journal.step('States', () => readStates(targets, deps))
  const rows = await journal.step('Survey', () => survey(opened, deps))
  journal.record({ status: { rows } })
  for (const { name, standing, problem = '' } of rows) {
    const { icon, word } = STANDINGS[standing]
    deps.log.info(`${icon} ${name}: ${word}${problem === '' ? '' : ` (${problem})`}`)
  }
  return 'reported'
}

/** What no stack can do without has to be there; a role of some of them alone is told of in their rows. */
function roleOfAll(targets: readonly StatusTarget[]): ImageRole | undefined {
  const [role, ...others] = targets.flatMap((target) =>
    'inputs' in target ? [target.inputs.accounts.imageRole] : [],
  )
  return others.every((other) => isDeepStrictEqual(other, role)) ? role : undefined
}
