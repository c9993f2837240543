import type { Deps } from '../../deps/deps.ts'
import { type Image, isPartOf } from '../../image/image.ts'
import type { PlanReport } from '../../report/report.ts'
import { completeSet, imageOf } from '../image/records.ts'
import { liveImage } from '../image/rollback.ts'

/** The AMIs that make way for the image; the image itself where the plan changes none. */
export function replacedImages(
  { images }: Pick<PlanReport, 'images'>,
  { set }: Pick<Image, 'set'>,
): string[] {
  const replaced = images.filter(({ after }) => after !== null && isPartOf(set, after))
  if (replaced.length === 0) return Object.values(set)
  return [...new Set(replaced.flatMap(({ before }) => before ?? []))]
}

/** The image that these AMI ids are of; undefined where a copy of it is gone. @throws DeployError image-not-found */
export async function servedImage(
  ids: readonly string[],
  deps: Pick<Deps, 'context' | 'ec2'>,
): Promise<Image | undefined> {
  const record = await liveImage(ids, deps)
  const set = await completeSet(record, deps)
  return set && imageOf(record, set, 'chosen')
}
