import type { Deps } from '../deps/deps.ts'
import type { BuildInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Journal } from '../run/journal.ts'
import { revokingOf } from '../steps/image/admission/revoked.ts'
import { ensureImage } from '../steps/image/image.ts'
import { keyOf } from '../steps/image/key.ts'
import { takeSource } from '../steps/stack/prepare.ts'
import { readyImage, testOf } from '../steps/taking/taking.ts'

/** The image alone, for a later run to take. Looks at no stack. */
export async function build(inputs: BuildInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const source = await takeSource(inputs, deps, journal)
  const listing = await journal.step('Image key', () => keyOf(inputs.image, source, deps))
  const baking = { ...inputs.image, ...inputs.report, ...revokingOf(inputs), key: listing.key }
  const plan = await testOf(inputs, source, deps, journal)
  const { image: found, ...rest } = await journal.step('Image', () => ensureImage(baking, source, deps))
  const taken = { ...rest, image: { ...found, inputs: listing } }
  journal.record({ image: taken.image })
  journal.record({ image: await readyImage({ ...taken, plan, source }, inputs, deps, journal) })
  return 'built'
}
