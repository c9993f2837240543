import type { Deps } from '../../../deps/deps.ts'
import { type Image, type ImageRecord, membersOf } from '../../../image/image.ts'
import { formatHold, type HoldRecord, parseHold } from '../../../rollout/holds/record.ts'
import { patiently } from '../../../run/patience.ts'
import { tagEverywhere } from '../../image/records.ts'

/** What the image tells of a hold; undefined where it never held here. */
export async function readHold(
  { set }: Pick<Image, 'set'>,
  tag: string,
  deps: Pick<Deps, 'ec2' | 'clock' | 'log'>,
): Promise<HoldRecord | undefined> {
  return parseHold((await liveTags({ set }, deps))[tag] ?? '')
}

/** The tags that the image has by now. */
export async function liveTags(
  { set }: Pick<Image, 'set'>,
  deps: Pick<Deps, 'ec2' | 'clock' | 'log'>,
): Promise<ImageRecord['tags']> {
  const [first] = membersOf(set)
  if (first === undefined) return {}
  const [record] = await patiently(() => deps.ec2.imagesById(first.region, [first.id]), deps)
  return record?.tags ?? {}
}

/** Writes it on the image in all its regions; nobody could go on without it, so what keeps it from that is no warning. */
export async function writeHold(
  { set, adoption }: Pick<Image, 'set' | 'adoption'>,
  tag: string,
  record: HoldRecord,
  deps: Pick<Deps, 'ec2' | 'clock' | 'log'>,
): Promise<void> {
  await patiently(() => tagEverywhere(set, { ...adoption, [tag]: formatHold(record) }, deps), deps)
}
