import type { Deps } from '../../deps/deps.ts'
import { isOf, type Place } from '../../image/choose.ts'
import { formatImageSet, type Image, type ImageRecord, isPartOf, membersOf } from '../../image/image.ts'
import {
  isQuarantined,
  provenTag,
  type QuarantineReason,
  quarantinedTag,
  quarantineValue,
  stackTag,
  tagNames,
} from '../../image/tags.ts'
import { errorMessage } from '../../outcome/error.ts'
import { stackDigest } from '../../plan/review/fingerprint.ts'
import { type Course, formatProofs, type Proof, parseProofs, withProof } from '../../release/record.ts'
import { endTag } from '../../rollout/holds/record.ts'
import type { Journal } from '../../run/journal.ts'
import { definedOf } from '../../text/defined.ts'
import { completeSet, tagEverywhere } from '../image/records.ts'
import type { Plan } from '../stack/stack.ts'

/** A release that reached its threshold. */
export interface Reached {
  readonly image: Image
  /** Whose stack was applied. */
  readonly commit: string
  /** The plan, or the digest that an earlier run kept of it; undefined where nothing was to be applied. */
  readonly plan: Pick<Plan, 'fingerprint'> | { readonly digest: string | undefined }
  readonly course: Course
  /** Key of the tag by which the image would tell of a hold here. */
  readonly holdTag: string
}

/** Whose images a rollback by hand leaves behind, and where. */
export interface Left extends Required<Place> {
  /** `owner/name` of the run. */
  readonly repository: string
}

type ProveDeps = Pick<Deps, 'clock' | 'ec2'>

/**
 * Records, on its image in all regions, that the release reached its threshold: `rollback-to: previous` picks only such;
 * and that nothing holds with it any more.
 * Groups that want no instances verified nothing, and prove nothing. The instances are healthy whether or not the
 * tag can be written, so a failure here is a warning.
 */
export async function prove(
  reached: Reached,
  environment: string,
  deps: ProveDeps,
  journal: Journal,
): Promise<'proven' | 'unproven'> {
  const own = (journal.findings.rollouts ?? []).filter(({ otherImages }) => otherImages === undefined)
  if (own.every(({ healthy }) => healthy === 0)) return 'unproven'
  try {
    const { image, course } = reached
    const before = await tagsOf(image, deps)
    const proof = proofOf(reached, deps)
    const proofs = withProof(
      parseProofs(before[provenTag(environment)] ?? ''),
      proof,
      course,
      isQuarantined(before, environment) ? 'quarantined' : 'clear',
    )
    const own = image.original === undefined ? before : await tagsOf({ set: image.set }, deps)
    const way = course === 'returned' ? 'back' : 'forward'
    const over = endTag(own, reached.holdTag, { ...{ commit: reached.commit, way }, at: proof.at })
    const marked = { ...image, adoption: { ...image.adoption, ...over } }
    await record(marked, { [provenTag(environment)]: formatProofs(proofs) }, deps, journal)
  } catch (error) {
    journal.warn(
      `The image could not be tagged as proven, so a rollback will not pick it: ${errorMessage(error)}`,
    )
  }
  return 'proven'
}

function proofOf({ commit, plan }: Reached, { clock }: ProveDeps): Proof {
  const digest = 'digest' in plan ? plan.digest : stackDigest(plan.fingerprint)
  return { at: new Date(clock.now()).toISOString(), commit, ...definedOf({ plan: digest }) }
}

/** Tags the image, and what it is a copy of: there the other accounts see it. */
async function record(
  { set, adoption, original }: Pick<Image, 'set' | 'adoption' | 'original'>,
  tags: Readonly<Record<string, string>>,
  deps: Pick<Deps, 'ec2'>,
  journal: Pick<Journal, 'warn'>,
): Promise<void> {
  await tagEverywhere(set, { ...adoption, ...tags }, deps)
  if (original === undefined) return
  await tagEverywhere(original, tags, deps).catch((error: unknown) =>
    journal.warn(
      `The copy carries its record; what it is a copy of, ${formatImageSet(original)}, does not, so other accounts do not see it: ${errorMessage(error)}`,
    ),
  )
}

/** The tags that the image has by now; of a copy those of its original, which every account writes to. */
async function tagsOf(
  { set, original }: Pick<Image, 'set' | 'original'>,
  { ec2 }: Pick<Deps, 'ec2'>,
): Promise<ImageRecord['tags']> {
  const [first] = membersOf(original ?? set)
  const [record] = first === undefined ? [] : await ec2.imagesById(first.region, [first.id])
  return record?.tags ?? {}
}

/**
 * Records that the image failed: it is never picked again in this environment, unless it is named by its id.
 * What failed has failed whether or not the tag can be written, so a failure here is a warning.
 */
export async function quarantine(
  { reason, ...image }: Pick<Image, 'set' | 'adoption' | 'original'> & { readonly reason: QuarantineReason },
  environment: string,
  deps: Pick<Deps, 'clock' | 'ec2'>,
  journal: Journal,
): Promise<'set' | 'failed'> {
  const value = quarantineValue(new Date(deps.clock.now()).toISOString(), reason)
  try {
    await record(image, { [quarantinedTag(environment)]: value }, deps, journal)
    return 'set'
  } catch (error) {
    journal.warn(`The image could not be quarantined, so it may be picked again: ${errorMessage(error)}`)
    return 'failed'
  }
}

/**
 * Quarantines the images that a rollback by hand left behind: who goes back says that what ran was not good. Images
 * older than the one gone to are not blamed, nor are those of another repository or template.
 * @param left the AMIs that made way for the image
 */
export async function quarantineNewer(
  left: readonly string[],
  image: Image,
  { environment, repository, ...origin }: Left,
  { journal, ...deps }: Pick<Deps, 'clock' | 'ec2' | 'context'> & { readonly journal: Journal },
): Promise<void> {
  const others = left.filter((id) => !isPartOf(image.set, id))
  if (others.length === 0) return
  try {
    const records = await deps.ec2.imagesById(deps.context.region, others)
    const isOurs = ({ tags }: ImageRecord) =>
      isOf(tags, origin) && (tags[tagNames.repository] === repository || stackTag(origin.stack) in tags)
    const isBlamed = (record: ImageRecord) => record.createdAt > (image.createdAt ?? '') && isOurs(record)
    for (const record of records.filter(isBlamed)) {
      const set = (await completeSet(record, deps)) ?? { [record.region]: record.id }
      await quarantine({ set, reason: 'left' }, environment, deps, journal)
    }
  } catch (error) {
    journal.warn(`The images left behind could not be quarantined: ${errorMessage(error)}`)
  }
}
