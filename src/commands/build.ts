import type { Deps } from '../deps.ts'
import type { BuildInputs } from '../inputs.ts'
import type { Journal } from '../journal.ts'
import type { Outcome } from '../outcome.ts'
import { takeCode, takeImage } from '../steps/prepare.ts'

/** The image alone, for a later run to take. Looks at no stack. */
export async function build(inputs: BuildInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const source = await takeCode(inputs, deps, journal)
  await takeImage(inputs, source, deps, journal)
  return 'built'
}
