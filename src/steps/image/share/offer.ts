import { formatImageSet, type Image, type ImageRecord, membersOf } from '../../../image/image.ts'
import { consumerOf } from '../../../image/share/consumer.ts'
import { deprecateImages } from './deprecate.ts'
import type { OfferDeps } from './held.ts'
import { requireUsableKeys } from './keys.ts'
import type { Wishes } from './offered.ts'
import { shareImages } from './share.ts'
import { letCopy } from './snapshots.ts'

/**
 * Lets others use an image in all its regions, and sets when it is deprecated; each is read again. An image of another
 * account is for that account to share. One that was chosen, and not made for this commit, is not deprecated.
 * @throws DeployError image-not-shared; credentials, aws-unavailable, aws-refused
 */
export async function offerImage(
  image: Pick<Image, 'set' | 'origin'>,
  { shareWith = [], copyTo, deprecateAfter }: Wishes,
  deps: OfferDeps,
): Promise<void> {
  const records = await ownedOf(image, deps)
  if (records.length === 0) {
    deps.log.info(`${formatImageSet(image.set)} is of another account, which lets others use it or not.`)
    return
  }
  const consumers = shareWith.map(consumerOf)
  const purpose = copyTo === undefined ? 'launch' : 'copy'
  await requireUsableKeys(records, { consumers, purpose }, deps)
  await shareImages(records, consumers, deps)
  if (purpose === 'copy') await letCopy(records, consumers, deps)
  if (deprecateAfter !== undefined && image.origin !== 'chosen')
    await deprecateImages(records, deprecateAfter, deps)
}

async function ownedOf({ set }: Pick<Image, 'set'>, { sharing }: OfferDeps): Promise<ImageRecord[]> {
  const byRegion = [...Map.groupBy(membersOf(set), ({ region }) => region)]
  const found = await Promise.all(
    byRegion.map(([region, some]) =>
      sharing.owned(
        region,
        some.map(({ id }) => id),
      ),
    ),
  )
  return found.flat()
}
