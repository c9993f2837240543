import type { Deps } from '../../deps/deps.ts'
import { commitsOf } from '../../image/choose.ts'
import { type Image, isPartOf, regionsIn } from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'
import { errorMessage } from '../../outcome/error.ts'
import { liveImageIds } from '../../plan/read/state.ts'
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

/** A commit, a key of an image, or the beginning of one. */
const DIGEST = /^[0-9a-f]{7,64}$/

/** A plan that was made with an image, and what it marks as sensitive. */
interface Marking {
  readonly image: Image
  readonly priorState: string
  readonly secrets: readonly string[]
}

/**
 * Vouches for the commits and keys of the images that serve now, where the plan marks something as sensitive that looks
 * like one: a stack that shows them (`git_sha`) has those of the release before in it. EC2 is asked in no other case.
 */
export async function vouchForServed(
  { image, priorState, secrets }: Marking,
  { ec2, log }: Pick<Deps, 'ec2' | 'log'>,
): Promise<void> {
  const own = [image.gitSha ?? '', image.imageKey ?? '']
  log.vouch(own.filter((value) => value !== ''))
  const isOpen = (text: string) => DIGEST.test(text) && !own.some((value) => value.startsWith(text))
  const ids = secrets.some(isOpen) ? liveImageIds(priorState) : []
  if (ids.length === 0) return
  try {
    const found = await Promise.all(regionsIn(image.set).map((region) => ec2.imagesById(region, ids)))
    const values = found
      .flat()
      .flatMap(({ tags, ...record }) => [...commitsOf({ tags, ...record }), tags[tagNames.imageKey] ?? ''])
    log.vouch(values.filter((value) => DIGEST.test(value)))
  } catch (error) {
    log.info(`Which commit serves could not be asked: ${errorMessage(error)}`)
  }
}
