import type { Deps } from '../deps/deps.ts'
import type { BuildInputs } from '../inputs/types.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Journal } from '../run/journal.ts'
import { revokingOf } from '../steps/image/admission/revoked.ts'
import { ensureImage } from '../steps/image/image.ts'
import { keyOf } from '../steps/image/key.ts'
import { offered } from '../steps/image/share/offered.ts'
import { takeSource } from '../steps/stack/prepare.ts'

/** The image alone, for a later run to take. Looks at no stack. */
export async function build(inputs: BuildInputs, deps: Deps, journal: Journal): Promise<Outcome> {
  const source = await takeSource(inputs, deps, journal)
  const listing = await journal.step('Image key', () => keyOf(inputs.image, source, deps))
  const baking = { ...inputs.image, ...inputs.report, ...revokingOf(inputs), key: listing.key }
  const image = await journal.step('Image', async () =>
    offered(await ensureImage(baking, source, deps), inputs, { ...deps, source }),
  )
  journal.record({ image: { ...image, inputs: listing } })
  return 'built'
}
