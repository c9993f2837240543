import type { Deps } from '../deps/deps.ts'
import type { Image } from '../image/image.ts'
import type { BuildInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Journal } from '../run/journal.ts'
import { revokingOf } from '../steps/image/admission/revoked.ts'
import { ensureImage } from '../steps/image/image.ts'
import { keyOf } from '../steps/image/key.ts'
import { offered } from '../steps/image/share/offered.ts'
import { takeSource } from '../steps/stack/prepare.ts'
import { offeredAfter, testOf } from '../steps/taking/taking.ts'

/** The image alone, for a later run to take. Looks at no stack. */
export async function build(inputs: BuildInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const source = await takeSource(inputs, deps, journal)
  const listing = await journal.step('Image key', () => keyOf(inputs.image, source, deps))
  const baking = { ...inputs.image, ...inputs.report, ...revokingOf(inputs), key: listing.key }
  const plan = await testOf(inputs, source, deps, journal)
  const take = () => ensureImage(baking, source, deps)
  const offer = (image: Image) => offered(image, inputs, { ...deps, source })
  const found = await journal.step('Image', async () => (plan === undefined ? offer(await take()) : take()))
  journal.record({ image: { ...found, inputs: listing } })
  if (plan === undefined) return 'built'
  const image = await offeredAfter({ image: found, plan, source }, inputs, deps, journal)
  journal.record({ image: { ...image, inputs: listing } })
  return 'built'
}
