import type { ImageRecord } from '../../../image/image.ts'
import { type Consumer, nameOf, othersOf } from '../../../image/share/consumer.ts'
import { untilShown } from '../../../run/shown.ts'
import { notHeld, type OfferDeps } from './held.ts'

/**
 * Lets these copy images: for that they need the snapshots too, which EC2 shares with accounts alone.
 * @throws DeployError image-not-shared where EC2 does not show what it took
 */
export async function letCopy(
  records: readonly ImageRecord[],
  consumers: readonly Consumer[],
  deps: OfferDeps,
): Promise<void> {
  const unnamed = consumers.filter(({ kind }) => kind !== 'account').map(nameOf)
  if (unnamed.length > 0)
    deps.log.warning(
      `EC2 shares snapshots with accounts alone: who is of ${unnamed.join(', ')} and not in \`share-with\` by its number can launch the image, and not copy it.`,
    )
  for (const record of records) {
    const accounts = othersOf(record, consumers).flatMap((one) => (one.kind === 'account' ? [one.id] : []))
    for (const id of record.snapshotIds) await share({ record, id, accounts }, deps)
  }
}

interface Snapshot {
  readonly record: ImageRecord
  readonly id: string
  /** That are to copy it. */
  readonly accounts: readonly string[]
}

async function share({ record, id, accounts }: Snapshot, { clock, sharing }: OfferDeps): Promise<void> {
  const { region } = record
  const lacking = async () => {
    const held = await sharing.copiedBy(region, id)
    return accounts.filter((one) => !held.includes(one))
  }
  const missing = accounts.length === 0 ? [] : await lacking()
  if (missing.length === 0) return
  await sharing.letCopy(region, id, missing)
  const isHeld = await untilShown(async () => ((await lacking()).length === 0 ? true : undefined), clock)
  if (isHeld === undefined) throw notHeld(record, `may be copied by ${accounts.join(', ')} (${id})`)
}
