import { join, relative } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import { sizeOf, sourceOf } from '../../image/builds.ts'
import { candidates, isGiven, type Place } from '../../image/choose.ts'
import {
  type Image,
  type ImageRecord,
  type ImageSet,
  isNamed,
  membersOf,
  type Provenance,
  setFrom,
} from '../../image/image.ts'
import { revocationWords } from '../../image/revoked.ts'
import { given, isProven, stackTag, tagNames } from '../../image/tags.ts'
import { parsePlaces } from '../../image/wish.ts'
import type { ImageInputs, Inputs } from '../../inputs/types.ts'
import { standingsOf } from '../../release/promotion.ts'
import { holdTag } from '../../rollout/holds/record.ts'
import { definedOf } from '../../text/defined.ts'
import type { Source } from '../source/source.ts'
import { recordsOf } from './admission/records.ts'
import { findRevoked, revokingOf } from './admission/revoked.ts'

/** The template as the repository knows it, so that two stacks of one repository do not share images. */
export function templatePath(
  { template }: Pick<ImageInputs, 'template'>,
  { directory, root }: Source,
): string {
  const inside = relative(root, directory)
  return inside === '' ? template : `${inside}/${template}`
}

/** A stack as the account knows it: its repository, its directory, and its workspace. */
export function stackName(
  { directory: module, workspace }: Pick<Inputs['stack'], 'directory' | 'workspace'>,
  { directory, repository, root }: Source,
): string {
  return `${repository} ${relative(root, join(directory, module)) || '.'} ${workspace}`
}

/** The key of the tag that tells, on an image, where a stack holds with it. */
export function holdTagOf({ stack, report }: Pick<Inputs, 'stack' | 'report'>, source: Source): string {
  return holdTag(report.environment, stackName(stack, source))
}

/** Whose images a run is about. */
export function placeOf({ image, stack, report }: PlaceInputs, source: Source): Required<Place> {
  return {
    environment: report.environment,
    template: templatePath(image, source),
    stack: stackName(stack, source),
  }
}

type PlaceInputs = Pick<Inputs, 'image' | 'stack' | 'report'>

/**
 * Images that releases of a stack may have been made with, in the region of the run: those of the repository, and those that
 * the stack was given, whoever owns them. A run that bakes, of a stack that is given none, asks for its own alone.
 */
export async function releasedImages(
  inputs: PlaceInputs & Pick<Inputs, 'command'>,
  source: Source,
  deps: Pick<Deps, 'context' | 'ec2'>,
): Promise<readonly ImageRecord[]> {
  const own = await imagesOf(source.repository, deps)
  if (inputs.image.from.kind === 'auto' && inputs.command !== 'rollback') return own
  return withGiven(own, placeOf(inputs, source), deps)
}

/** These images, and those that a stack was given. */
export async function withGiven(
  own: readonly ImageRecord[],
  { stack }: Pick<Required<Place>, 'stack'>,
  { context, ec2 }: Pick<Deps, 'context' | 'ec2'>,
): Promise<readonly ImageRecord[]> {
  const all = await ec2.imagesByTags(context.region, { [stackTag(stack)]: given }, 'anyone')
  return [...own, ...all.filter(({ id }) => !own.some((one) => one.id === id))]
}

/** All images of the repository, in the region of the run, newest first. */
export function imagesOf(
  repository: string,
  { context, ec2 }: Pick<Deps, 'context' | 'ec2'>,
): Promise<readonly ImageRecord[]> {
  return ec2.imagesByTags(context.region, { [tagNames.repository]: repository })
}

/** The same without those that are revoked; the log tells which of them were proven. */
export async function takeableImages(
  inputs: PlaceInputs & Pick<Inputs, 'beyond' | 'command'>,
  source: Source,
  deps: Pick<Deps, 'context' | 'ec2' | 'log'>,
): Promise<Takeable> {
  const all = await releasedImages(inputs, source, deps)
  const place = placeOf(inputs, source)
  const ours = candidates(all, place)
  const revoked = await findRevoked(ours, all, revokingOf(inputs), deps)
  const proven = ours.filter(({ id, tags }) => revoked.has(id) && isProven(tags, place.environment))
  for (const { id } of proven) {
    const revocation = revoked.get(id)
    if (revocation !== undefined)
      deps.log.info(`${id} was proven here, and is not gone back to: it ${revocationWords(revocation)}.`)
  }
  return { images: all.filter(({ id }) => !revoked.has(id)), passedOver: proven.map(({ id }) => id) }
}

/** What may be taken of the images of a stack. */
interface Takeable {
  readonly images: readonly ImageRecord[]
  /** AMI ids of those that are proven here, and revoked. */
  readonly passedOver: readonly string[]
}

/** An image as it is in one of the regions it was made for. */
export interface Copy {
  /** '' for one that is missing of several sources. */
  readonly region: string
  /** The source of the template it is from, where the build has several. */
  readonly name?: string
  /** Undefined where EC2 knows none. */
  readonly copy?: ImageRecord
}

/** What makes images of several regions one build; images baked anew have the same key. */
const tagsOfBuild = [tagNames.imageKey, tagNames.run, tagNames.builtAt]

/**
 * The image in every region it was made for, and of every source: the copies of the same build, available or not. What
 * there should be and is not has no `copy`.
 */
export async function copiesOf(record: ImageRecord, { ec2 }: Pick<Deps, 'ec2'>): Promise<Copy[]> {
  if (isGiven(record.tags)) return givenCopies(record, { ec2 })
  const regions = (record.tags[tagNames.regions] ?? record.region).split(' ')
  const build = Object.fromEntries(tagsOfBuild.map((name) => [name, record.tags[name] ?? '']))
  const size = sizeOf(record.tags)
  if (size > 0) {
    const found = await Promise.all(regions.map((region) => ec2.imagesByTags(region, build)))
    return withMissing(namedCopies([record, ...found.flat()]), size)
  }
  return Promise.all(
    regions.map(async (region) => {
      if (region === record.region) return { region, copy: record }
      const [first, ...others] = await ec2.imagesByTags(region, build)
      const copy = [first, ...others].find((image) => image?.state === 'available') ?? first
      return copy === undefined ? { region } : { region, copy }
    }),
  )
}

/** What the image was deployed with, as its tag has it. */
async function givenCopies(record: ImageRecord, { ec2 }: Pick<Deps, 'ec2'>): Promise<Copy[]> {
  const members = membersOf(parsePlaces(record.tags[tagNames.given] ?? ''))
  const records = await recordsOf(members, { ec2 })
  return members.map(({ id, ...place }) => {
    const copy = records.find((one) => one.id === id && one.region === place.region)
    return copy === undefined ? place : { ...place, copy }
  })
}

/** One image for each source and region; an available one where there are several. */
function namedCopies(records: readonly ImageRecord[]): Copy[] {
  const named = records.flatMap((copy) => {
    const name = sourceOf(copy.tags)
    return name === undefined ? [] : [{ region: copy.region, name, copy }]
  })
  const places = Map.groupBy(named, ({ region, name }) => `${name}/${region}`)
  return [...places.values()].flatMap(
    (some) => some.find(({ copy }) => copy.state === 'available') ?? some[0] ?? [],
  )
}

/** Of which source and region a missing image was, nobody can tell: only how many there were is known. */
function withMissing(copies: readonly Copy[], size: number): Copy[] {
  const missing = Math.max(0, size - copies.length)
  return [...copies, ...Array.from({ length: missing }, () => ({ region: '' }))]
}

/** The AMI ids of copies that are all available; undefined where one is not. */
export function setOf(copies: readonly Copy[]): ImageSet | undefined {
  const found = copies.flatMap(({ copy, ...place }) =>
    copy?.state === 'available' ? [{ ...place, id: copy.id }] : [],
  )
  return found.length === copies.length ? setFrom(found) : undefined
}

/** The same image in every region it was made for, and of every source; undefined where a copy is missing or not available. */
export async function completeSet(
  record: ImageRecord,
  deps: Pick<Deps, 'ec2'>,
): Promise<ImageSet | undefined> {
  return setOf(await copiesOf(record, deps))
}

/** What the run says of an image that EC2 knows. */
export function imageOf(record: ImageRecord, set: ImageSet, origin: Image['origin']): Image {
  const provenance = provenanceOf(record, set)
  const standings = standingsOf(record.tags)
  const { [tagNames.gitSha]: gitSha, [tagNames.imageKey]: key } = record.tags
  return {
    origin,
    set,
    name: record.name,
    createdAt: record.createdAt,
    ...(gitSha === undefined ? {} : { gitSha }),
    ...(key === undefined ? {} : { imageKey: key }),
    ...(Object.keys(provenance).length === 0 ? {} : { provenance }),
    ...(standings.length === 0 ? {} : { standings }),
  }
}

/**
 * What its tags tell of where an image comes from. EC2 names, as the source of a copy, the image that was copied; and
 * several sources have no base image in common.
 */
function provenanceOf(
  { tags, sourceImageId }: Pick<ImageRecord, 'tags' | 'sourceImageId'>,
  set: ImageSet,
): Provenance {
  return definedOf({
    repository: tags[tagNames.repository],
    template: tags[tagNames.template],
    ref: tags[tagNames.ref],
    run: tags[tagNames.run],
    builtAt: tags[tagNames.builtAt],
    sourceImage: tags[tagNames.sourceImage] ?? (isNamed(set) ? undefined : sourceImageId),
    packerVersion: tags[tagNames.packerVersion],
  })
}

/** Tags an image in all its regions, and of all its sources. */
export async function tagEverywhere(
  set: ImageSet,
  tags: Readonly<Record<string, string>>,
  { ec2 }: Pick<Deps, 'ec2'>,
) {
  await Promise.all(membersOf(set).map(({ region, id }) => ec2.tag(region, [id], tags)))
}
