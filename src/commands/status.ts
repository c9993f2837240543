import type { Deps } from '../deps/deps.ts'
import type { StatusInputs } from '../inputs/types.ts'
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
  await journal.step('Credentials', () => deps.ec2.requireCredentials(region))
  const opened = await journal.step('States', () => readStates(targets, deps))
  const rows = await journal.step('Survey', () => survey(opened, deps))
  journal.record({ status: { rows } })
  for (const { name, standing, problem = '' } of rows) {
    const { icon, word } = STANDINGS[standing]
    deps.log.info(`${icon} ${name}: ${word}${problem === '' ? '' : ` (${problem})`}`)
  }
  return 'reported'
}
