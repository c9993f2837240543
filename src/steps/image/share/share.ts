import type { ImageRecord } from '../../../image/image.ts'
import { type Consumer, nameOf, othersOf } from '../../../image/share/consumer.ts'
import { untilShown } from '../../../run/shown.ts'
import { notHeld, type OfferDeps } from './held.ts'

/**
 * Lets these launch the images, beside those who may already, and reads it again.
 * @throws DeployError image-not-shared where EC2 does not show what it took
 */
export async function shareImages(
  records: readonly ImageRecord[],
  consumers: readonly Consumer[],
  deps: OfferDeps,
): Promise<void> {
  for (const record of records) {
    const others = othersOf(record, consumers)
    if (others.length > 0) await share(record, others, deps)
  }
}

async function share(
  record: ImageRecord,
  others: readonly Consumer[],
  { clock, log, sharing }: OfferDeps,
): Promise<void> {
  const { id, region } = record
  const lacking = async () => {
    const held = await sharing.sharedWith(region, id)
    return others.filter((one) => !held.includes(nameOf(one)))
  }
  const missing = await lacking()
  const names = others.map(nameOf).join(', ')
  if (missing.length === 0) return log.info(`${id} in ${region} is shared with ${names} already.`)
  await sharing.share(region, id, missing)
  const isShared = await untilShown(async () => ((await lacking()).length === 0 ? true : undefined), clock)
  if (isShared === undefined) throw notHeld(record, `is shared with ${names}`)
  log.info(`${id} in ${region} is shared with ${names}.`)
}
