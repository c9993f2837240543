import type { Deps } from '../../deps/deps.ts'
import { type Image, idsOf, regionsIn } from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'

/** How long EC2 may take until it answers a filter by tags that were just written, and between two looks at it. */
const PATIENCE_MS = 120_000
const PAUSE_MS = 2_000

/**
 * Waits until EC2 finds a fresh image by its tags, in every region and of every source: what describes is behind what was written for some
 * seconds (https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html), and a stack that looks for it
 * too early finds another one, or none. After two minutes the plan is made all the same: it is refused without the image.
 */
export async function awaitDiscoverable(
  { origin, set, imageKey }: Image,
  { clock, ec2, log }: Pick<Deps, 'clock' | 'ec2' | 'log'>,
): Promise<void> {
  if (origin !== 'built' || imageKey === undefined) return
  const deadline = clock.now() + PATIENCE_MS
  for (;;) {
    const found = await Promise.all(
      regionsIn(set).map((region) => ec2.imagesByTags(region, { [tagNames.imageKey]: imageKey })),
    )
    const ids = found.flat().map(({ id }) => id)
    if (idsOf(set).every((id) => ids.includes(id))) return
    if (clock.now() >= deadline) {
      return log.warning('EC2 does not find the new image by its tags yet; the plan may be without it.')
    }
    await clock.sleep(PAUSE_MS)
  }
}
