import type { ImageRecord, SnapshotRecord } from './image.ts'
import { prunedTag, tagNames, tagText } from './tags.ts'

/** One build as it lies in EC2 now: what there is of it in all regions. */
export interface Build {
  /** The AMIs; none where an earlier removal got as far as that. */
  readonly images: readonly ImageRecord[]
  /** The snapshots that are its own and go with it. */
  readonly snapshots: readonly SnapshotRecord[]
}

/** Whose builds: the repository as `owner/name`, the template by its path in the repository. */
export interface Owner {
  readonly repository: string
  readonly template: string
}

type Tags = Readonly<Record<string, string>>

/**
 * The builds of one template, newest first. An image that lacks a tag stands alone: nothing tells what it belongs to.
 * Images without the repository's tag, and those of other templates, are passed over.
 */
export function buildsOf(
  images: readonly ImageRecord[],
  snapshots: readonly SnapshotRecord[],
  owner: Owner,
): Build[] {
  const ours = images.filter(({ state, tags }) => state !== 'deregistered' && belongsTo(tags, owner))
  const groups = Map.groupBy(ours, ({ id, region, tags }) => identityOf(tags) ?? `${region} ${id}`)
  const owned = Map.groupBy(
    snapshots.filter(({ tags }) => belongsTo(tags, owner)),
    ({ tags }) => identityOf(tags),
  )
  const identities = new Set([...groups.keys(), ...[...owned.keys()].filter((key) => key !== undefined)])
  return [...identities]
    .map((key) => buildOf(groups.get(key) ?? [], owned.get(key) ?? []))
    .filter(({ images, snapshots }) => images.length + snapshots.length > 0)
    .toSorted((a, b) => madeAt(b).localeCompare(madeAt(a)))
}

const { repository, template, gitSha, imageKey, run, builtAt, regions, copyOf } = tagNames
const needed = [repository, template, gitSha, imageKey, run, builtAt, regions]

/** Whether it is a copy of which nothing but that is known: the tags of another account's image are not to be seen. */
function isBareCopy(tags: Tags): boolean {
  return copyOf in tags && !(imageKey in tags)
}

/** Names of the tags that each image of ours gets when it is made, and that these lack. */
export function missingTags(tags: Tags): string[] {
  return (isBareCopy(tags) ? [repository] : needed).filter((name) => (tags[name] ?? '') === '')
}

/** The regions a build was made for, by a tag of what is left of it. */
export function regionsOf({ tags }: { readonly tags: Tags }): string[] {
  return (tags[regions] ?? '').split(' ').filter((region) => /^[a-z]+(-[a-z]+)+-\d+$/.test(region))
}

/**
 * Whether each region the build was made for still has it, fit to be launched and fully tagged; where it has several
 * sources, all of them.
 */
export function isComplete({ images }: Build): boolean {
  const wanted = images.flatMap((one) => (isBareCopy(one.tags) ? [one.region] : regionsOf(one)))
  const isFit = ({ state, tags }: ImageRecord) => state === 'available' && missingTags(tags).length === 0
  const fit = images.filter(isFit)
  const there = fit.map(({ region }) => region)
  const isThere = wanted.length > 0 && wanted.every((region) => there.includes(region))
  return isThere && images.every(({ tags }) => placesOf(fit).size >= sizeOf(tags))
}

/** How many images the build has, over all sources and regions; 0 where its images have no names. */
export function sizeOf(tags: Tags): number {
  return sourceOf(tags) === undefined ? 0 : Number(tags[tagNames.images] ?? 0)
}

/** The source of the template that an image is from; undefined where its build makes one for each region. */
export function sourceOf(tags: Tags): string | undefined {
  return tags[tagNames.source]
}

/** These AMI ids, and those of the same builds among the images: of two sources a stack may launch only the one. */
export function withSiblings(ids: readonly string[], images: readonly ImageRecord[]): string[] {
  const named = images.filter(({ tags }) => sourceOf(tags) !== undefined)
  const builds = new Set(named.filter(({ id }) => ids.includes(id)).map(({ tags }) => identityOf(tags)))
  builds.delete(undefined)
  const siblings = named.filter(({ tags }) => builds.has(identityOf(tags)))
  return [...new Set([...ids, ...siblings.map(({ id }) => id)])]
}

/** The places, of source and region, that images stand for. */
function placesOf(images: readonly ImageRecord[]): Set<string> {
  return new Set(images.map(({ region, tags }) => `${sourceOf(tags)}/${region}`))
}

/** ISO 8601 time of the youngest part; '' where none has one. */
export function madeAt({ images, snapshots }: Build): string {
  const times = [...images.map(({ createdAt }) => createdAt), ...snapshots.map(({ startedAt }) => startedAt)]
  return times.toSorted().at(-1) ?? ''
}

function belongsTo(tags: Tags, owner: Owner): boolean {
  const named = tags[template]
  const isOfTemplate = named === undefined || named === tagText(owner.template)
  return tags[repository] === tagText(owner.repository) && isOfTemplate
}

/** What all images of one build have in common and no other build has; undefined where a tag is missing. */
function identityOf(tags: Tags): string | undefined {
  if (missingTags(tags).length > 0) return undefined
  if (isBareCopy(tags)) return JSON.stringify([tags[copyOf]])
  return JSON.stringify([tags[imageKey], tags[run], tags[builtAt]])
}

function buildOf(images: readonly ImageRecord[], snapshots: readonly SnapshotRecord[]): Build {
  return { images, snapshots: snapshots.filter((snapshot) => isOwn(snapshot, images)) }
}

const dayMs = 86_400_000

/**
 * Whether a snapshot came with these images, or is left of such: a copy that somebody made has our tags too, and
 * one that was there long before the bake and is only mapped into the image is not ours.
 */
function isOwn({ id, startedAt, tags }: SnapshotRecord, images: readonly ImageRecord[]): boolean {
  const isPart = images.some(({ snapshotIds }) => snapshotIds.includes(id)) || prunedTag in tags
  return isPart && (copyOf in tags || Date.parse(startedAt) > Date.parse(tags[builtAt] ?? '') - dayMs)
}
