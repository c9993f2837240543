import type { ImageRecord } from '../../../image/image.ts'
import { deprecationOf, isAt } from '../../../image/share/deprecation.ts'
import { untilShown } from '../../../run/shown.ts'
import { notHeld, type OfferDeps } from './held.ts'

/**
 * Sets when images are deprecated, and reads it again.
 * @param after milliseconds since the making of each
 * @throws DeployError image-not-shared where EC2 does not show what it took
 */
export async function deprecateImages(
  records: readonly ImageRecord[],
  after: number,
  deps: OfferDeps,
): Promise<void> {
  const { clock, log, sharing } = deps
  for (const record of records) {
    const { id, region } = record
    const at = deprecationOf(record, after, clock.now())
    if (at === undefined) continue
    await sharing.deprecate(region, id, at)
    const isSet = async () => {
      const [now] = await sharing.owned(region, [id])
      return isAt(now?.deprecatedAt, Date.parse(at)) ? true : undefined
    }
    if ((await untilShown(isSet, clock)) === undefined) throw notHeld(record, `is deprecated from ${at} on`)
    log.info(`${id} in ${region} is deprecated from ${at} on.`)
  }
}
