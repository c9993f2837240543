import type { Deps } from '../../deps/deps.ts'
import { sizeOf } from '../../image/builds.ts'
import { candidates } from '../../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord, isPartOf } from '../../image/image.ts'
import type { Revocation } from '../../image/revocation.ts'
import { refusedAsRevoked } from '../../image/revoked.ts'
import { tagNames } from '../../image/tags.ts'
import type { RollbackInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { type ReleaseRecord, releasesOf, rollbackRelease } from '../../release/choose.ts'
import { openHoldIn } from '../../rollout/holds/record.ts'
import { definedOf } from '../../text/defined.ts'
import type { Source } from '../source/source.ts'
import { findRevoked, requireUnrevoked, revokingOf } from './admission/revoked.ts'
import { completeSet, holdTagOf, imageOf, placeOf, releasedImages } from './records.ts'

type RollbackDeps = Pick<Deps, 'context' | 'ec2' | 'log'>
type LiveDeps = Pick<Deps, 'context' | 'ec2'>

/** What a rollback goes back to. */
export interface Destination {
  readonly image: Image
  /** Whose stack goes with it; absent where the image alone is gone back to, or nobody knows. */
  readonly commit?: string
}

/**
 * The release a rollback goes back to, its image available in every region it was made for.
 * @param live AMI ids the stack runs now
 * @throws DeployError image-not-found, image-quarantined, image-revoked
 */
export async function resolveRollback(
  inputs: RollbackInputs,
  live: readonly string[],
  source: Source,
  deps: RollbackDeps,
): Promise<Destination> {
  const { scope } = inputs
  const { record, commit } = await releaseFor(inputs, live, source, deps)
  const set = await completeSet(record, deps)
  if (set === undefined) throw incomplete(record)
  deps.log.info(
    `Going back to ${formatImageSet(set)}, commit ${commit ?? record.tags[tagNames.gitSha] ?? 'unknown'}`,
  )
  const isWhole = scope === 'release' && commit !== undefined
  return { image: imageOf(record, set, 'chosen'), ...(isWhole ? { commit } : {}) }
}

/** Who names an AMI wants that image, and no stack. */
async function releaseFor(
  inputs: RollbackInputs,
  live: readonly string[],
  source: Source,
  deps: RollbackDeps,
): Promise<ReleaseRecord> {
  const { rollbackTo: target, scope } = inputs
  const place = placeOf(inputs, source)
  const revoking = revokingOf(inputs)
  if (target.kind === 'ami') {
    const record = await imageById(target.id, deps)
    await requireUnrevoked({ ...OTHER_TARGET, records: [record] }, [], revoking, deps)
    return { record }
  }
  if (target.kind === 'live') {
    const record = await liveImage(live, deps)
    await requireUnrevoked({ ...OTHER_TARGET, records: [record] }, [], revoking, deps)
    return releasesOf(record, place.environment)[0] ?? { record }
  }
  const records = await releasedImages(inputs, source, deps)
  const revoked = await findRevoked(candidates(records, place), records, revoking, deps)
  const held = heldBy(live, records, holdTagOf(inputs, source), deps)
  const serving = inputs.beyond.copyTo === undefined ? live : await withOriginals(live, deps)
  return takeable(records, revoked, place.environment, (among) =>
    rollbackRelease(among, { ...place, target, live: serving, scope, ...definedOf({ held }) }),
  )
}

/** The commit that holds with the live image; the log tells of it. */
function heldBy(
  live: readonly string[],
  records: readonly ImageRecord[],
  tag: string,
  { log }: Pick<Deps, 'log'>,
): string | undefined {
  const [hold] = records.flatMap(({ id, tags }) => (live.includes(id) ? (openHoldIn(tags, tag) ?? []) : []))
  if (hold === undefined) return undefined
  log.info(`Commit ${hold.commit} holds here at ${hold.at} % since ${hold.since}: it is left for good.`)
  return hold.commit
}

/** AMIs of the region of the run, and those of another account that they are copies of: a release is recorded on both. */
async function withOriginals(ids: readonly string[], { context, ec2 }: LiveDeps): Promise<string[]> {
  const records = await ec2.imagesById(context.region, ids)
  return [...ids, ...records.flatMap(({ tags }) => tags[tagNames.copyOf] ?? [])]
}

const OTHER_TARGET = {
  instead:
    'Name another image or commit by `rollback-to`, or deploy a commit: it gets an image that is not revoked.',
  origin: 'found',
} as const

/**
 * What is picked among the images that are not revoked. Where that is nothing, and would be something with those, the
 * error tells of it.
 * @throws DeployError image-revoked
 */
function takeable(
  records: readonly ImageRecord[],
  revoked: ReadonlyMap<string, Revocation>,
  environment: string,
  pick: (among: readonly ImageRecord[]) => ReleaseRecord,
): ReleaseRecord {
  try {
    return pick(records.filter(({ id }) => !revoked.has(id)))
  } catch (error) {
    if (!(error instanceof DeployError) || error.reason !== 'image-not-found') throw error
    const { record } = pick(records)
    const revocation = revoked.get(record.id)
    if (revocation === undefined) throw error
    throw refusedAsRevoked({ ...OTHER_TARGET, id: record.id, revocation, environment })
  }
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
    sizeOf(tags) === 0
      ? `${id} is not available in all of its regions. Nothing was changed.`
      : `${id} is one of the ${sizeOf(tags)} images of its build, and not all of them are available. Nothing was changed.`,
    {
      evidence: [`made for ${tags[tagNames.regions]}`],
      next: [
        sizeOf(tags) === 0
          ? 'Copy the image to the region where it is missing, or roll back to another one.'
          : 'Roll back to another one, or deploy its commit: what is missing is built anew.',
      ],
    },
  )
}
