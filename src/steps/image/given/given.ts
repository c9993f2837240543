import type { Deps } from '../../../deps/deps.ts'
import { isDeprecated, isOf, type Place } from '../../../image/choose.ts'
import {
  formatImageSet,
  type Image,
  type ImageRecord,
  type ImageSet,
  membersOf,
  setFrom,
} from '../../../image/image.ts'
import { given, hasRoom, isQuarantined, stackTag, tagNames, tagText } from '../../../image/tags.ts'
import { formatPlaces, type ImageWish } from '../../../image/wish.ts'
import type { Source } from '../../source/source.ts'
import { type Revoking, requireUnrevoked } from '../admission/revoked.ts'
import { refuseQuarantined } from '../find.ts'
import { copiesOf, imageOf, setOf } from '../records.ts'
import { byKey, provenElsewhere } from './lookups.ts'
import { incomplete, notTaken, notUsable } from './refusals.ts'
import { type Taken, takeTold } from './told.ts'

export type GivenDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'log' | 'parameters'> & {
  readonly source: Source
}

/** What is taken where the inputs name it. */
export type Given = Exclude<ImageWish, { kind: 'auto' }>

/**
 * The image that the input `image` names. Nothing is baked, and no tag is written: an image that the action did not make
 * is told apart, and gets its tags with its first record. One that is revoked is not taken: where it is looked up, the
 * next one is.
 * @throws DeployError image-not-found, with what was found; image-quarantined, image-revoked, credentials, aws-unavailable
 */
export async function givenImage(
  wish: Given,
  place: Required<Place> & Revoking,
  deps: GivenDeps,
): Promise<Image> {
  const { records, set } = await whole(await taken(wish, place, deps), deps)
  const [primary] = records
  if (primary === undefined) throw new Error('an image has been taken that no record is of')
  // A look-up finds, and a build has copies, that the account may not launch.
  const problems = notUsable(membersOf(set), records)
  if (problems.length > 0) throw notTaken(problems, records)
  const suspect = records.find(({ tags }) => isQuarantined(tags, place.environment)) ?? primary
  refuseQuarantined(suspect, records, { ...place, subject: 'The image that `image` names' })
  const told = { records, instead: OTHER_IMAGE, origin: 'found' } as const
  if (wish.kind === 'told') await requireUnrevoked(told, [], place, deps)
  const said = wish.kind === 'told' ? 'named by `image`' : `\`image: ${wordsOf(wish)}\``
  deps.log.info(`Taking ${formatImageSet(set)} (${primary.name}), ${said}: nothing is baked.`)
  const old = records.filter((record) => isDeprecated(record, deps.clock.now()))
  for (const { id, deprecatedAt } of old)
    deps.log.warning(`${id} is deprecated since ${deprecatedAt}; it is taken because it is named.`)
  const adoption = adoptionOf(primary, set, place, deps)
  return { ...imageOf(primary, set, 'chosen'), ...(adoption && { adoption }) }
}

const OTHER_IMAGE = 'Give another image, or let the run find or bake one of its own.'

function taken(wish: Given, place: Required<Place> & Revoking, deps: GivenDeps): Promise<Taken> {
  switch (wish.kind) {
    case 'told':
      return takeTold(wish.amis, deps)
    case 'key':
      return byKey(wish.key, place, deps)
    case 'proven':
      return provenElsewhere(wish.environment, place, deps)
  }
}

function wordsOf(wish: Exclude<Given, { kind: 'told' }>): string {
  return wish.kind === 'key' ? `key:${wish.key}` : `proven:${wish.environment}`
}

interface Whole {
  /** The one that tells of the image comes first. */
  readonly records: readonly ImageRecord[]
  readonly set: ImageSet
}

/** Where no region was told, the image in every region that it was made for, and of every source. */
async function whole({ members, records, regions }: Taken, deps: GivenDeps): Promise<Whole> {
  const told = setFrom(members)
  const [primary] = records
  if (regions === 'told' || primary === undefined) return { records, set: told }
  const copies = await copiesOf(primary, deps)
  const set = setOf(copies)
  if (set === undefined) throw incomplete(primary, copies)
  const ids = membersOf(set).map(({ id }) => id)
  // Several that are not one build are what was told, and nothing more.
  if (!members.every(({ id }) => ids.includes(id))) return { records, set: told }
  return { records: [primary, ...copies.flatMap(({ copy }) => (copy === undefined ? [] : [copy]))], set }
}

/** Most of a tag's value: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
const LONGEST = 256

/**
 * The tags that an image gets here with its first record, where it is of no bake of this repository with the template that
 * this job names: so the stack finds it again. What the action did not make at all gets a tag with its AMIs, too.
 */
function adoptionOf(
  { tags }: ImageRecord,
  set: ImageSet,
  { stack, template }: Required<Place>,
  { source: { repository }, log }: GivenDeps,
): Image['adoption'] {
  if (tags[tagNames.repository] === tagText(repository) && isOf(tags, { template })) return undefined
  const places = formatPlaces(set)
  const isOurs = tags[tagNames.imageKey] !== undefined
  if ((!isOurs && places.length > LONGEST) || !hasRoom(tags)) {
    log.info('The tags of the image have no room for what it is: a rollback does not find it.')
    return undefined
  }
  return { [stackTag(stack)]: given, ...(!isOurs && { [tagNames.given]: places }) }
}
