import type { Deps } from '../../deps/deps.ts'
import { rollbackImage } from '../../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord, isPartOf } from '../../image/image.ts'
import { tagNames } from '../../image/tags.ts'
import type { RollbackTarget } from '../../image/target.ts'
import type { ImageInputs, RollbackInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import type { Source } from '../source/source.ts'
import { completeSet, imageOf, imagesOf, templatePath } from './records.ts'

type RollbackDeps = Pick<Deps, 'context' | 'ec2' | 'log'>
type LiveDeps = Pick<Deps, 'context' | 'ec2'>

/**
 * The image a rollback goes back to, available in every region it was made for.
 * @param live AMI ids the stack runs now
 * @throws DeployError image-not-found
 */
export async function resolveRollback(
  { rollbackTo, image, report }: RollbackInputs,
  live: readonly string[],
  source: Source,
  deps: RollbackDeps,
): Promise<Image> {
  const record = await recordFor(
    { target: rollbackTo, image, environment: report.environment, live },
    source,
    deps,
  )
  const set = await completeSet(record, deps)
  if (set === undefined) throw incomplete(record)
  deps.log.info(`Going back to ${formatImageSet(set)}, commit ${record.tags[tagNames.gitSha] ?? 'unknown'}`)
  return imageOf(record, set, 'chosen')
}

interface Wish {
  readonly target: RollbackTarget
  readonly image: ImageInputs
  readonly environment: string
  readonly live: readonly string[]
}

async function recordFor(wish: Wish, source: Source, deps: RollbackDeps): Promise<ImageRecord> {
  const { target, live } = wish
  if (target.kind === 'ami') return imageById(target.id, deps)
  if (target.kind === 'live') return liveImage(live, deps)
  const records = await imagesOf(source.repository, deps)
  return rollbackImage(records, { ...wish, target, template: templatePath(wish.image, source) })
}

/**
 * The one image the stack's groups launch now, in the region of the run; its copies in others are the same image.
 * @throws DeployError image-not-found where there is none, or several
 */
export async function liveImage(live: readonly string[], deps: LiveDeps): Promise<ImageRecord> {
  const ids = [...new Set(live)]
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) return imageById(only, deps)
  const [here] = await deps.ec2.imagesById(deps.context.region, ids)
  const set = here === undefined ? undefined : await completeSet(here, deps)
  if (here !== undefined && ids.every((id) => isPartOf(set ?? {}, id))) return here
  throw new DeployError(
    'image-not-found',
    only === undefined
      ? "The stack's groups launch no image yet; nothing was changed."
      : "The stack's groups launch several images; nothing was changed.",
    {
      evidence: ids,
      next: ['Name the image by its id or its commit (`rollback-to`), or deploy a commit.'],
    },
  )
}

async function imageById(id: string, { context, ec2 }: LiveDeps): Promise<ImageRecord> {
  const [record] = await ec2.imagesById(context.region, [id])
  if (record?.state === 'available') return record
  const state = record === undefined ? 'does not exist' : `is ${record.state}`
  throw new DeployError('image-not-found', `${id} ${state} in ${context.region}. Nothing was changed.`, {
    next: ['See that the id is of this region and that the image is shared with this account.'],
  })
}

function incomplete({ id, tags }: ImageRecord): DeployError {
  return new DeployError(
    'image-not-found',
    `${id} is not available in all of its regions. Nothing was changed.`,
    {
      evidence: [`made for ${tags[tagNames.regions]}`],
      next: ['Copy the image to the region where it is missing, or roll back to another one.'],
    },
  )
}
