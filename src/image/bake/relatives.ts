import { tagNames } from '../tags.ts'
import { isFinished, isRandomName, type Leftover, type LeftoverKind } from './leftover.ts'

/** Where to look for things that are of the same bake as one that is known. */
export interface Relation {
  readonly kind: LeftoverKind
  readonly filters: Readonly<Record<string, string>>
  /** here: in the region of what is known. everywhere: in all regions of the bake. */
  readonly where: 'here' | 'everywhere'
}

/** A bake is over by then: a job ends after six hours. Milliseconds. */
const LONGEST_BAKE_MS = 6 * 3_600_000

/** Packer's name for an image that it makes only to copy it, encrypted: step_create_ami.go of its amazon plugin. */
const INTERMEDIATE = /^[0-9A-Za-z]{7}$/

/**
 * What is known to be made from a thing of a bake, by what AWS itself notes of it. Between AWS's answer and the line that
 * Packer says of it, and where Packer says nothing, this alone tells of a thing.
 */
export function relationsOf(
  thing: Pick<Leftover, 'kind' | 'id' | 'name' | 'tags' | 'launchedWith'>,
): readonly Relation[] {
  return [...madeFrom(thing), ...madeFor(thing), ...profilesIn(thing.tags)]
}

/** What Packer makes for its builder, and nobody else has under such a name. */
function madeFor({ launchedWith }: Pick<Leftover, 'launchedWith'>): readonly Relation[] {
  if (launchedWith === undefined) return []
  const { keyPair = '', groups } = launchedWith
  return [
    ...[keyPair].filter(isRandomName).map((name) => here('key-pair', { 'key-name': name })),
    ...groups.filter(isRandomName).map((name) => here('security-group', { 'group-name': name })),
  ]
}

function madeFrom({ kind, id, name = '' }: Pick<Leftover, 'kind' | 'id' | 'name'>): readonly Relation[] {
  if (kind === 'key-pair' && isRandomName(name))
    return [here('instance', { 'key-name': name }), here('launch-template', { 'key-name': name })]
  if (kind === 'instance')
    return [
      here('volume', { 'attachment.instance-id': id }),
      here('image', { 'source-instance-id': id }),
      // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
      here('snapshot', { description: `Created by CreateImage(${id})*` }),
    ]
  if (kind === 'volume') return [here('snapshot', { 'volume-id': id })]
  return kind === 'image' ? [{ kind, filters: { 'source-image-id': id }, where: 'everywhere' }] : []
}

/**
 * Whether what was found by a relation is of the same bake. EC2 names the source of every image, whoever made it: who
 * launches from a finished image and makes one of that, or copies it, is no bake that was cut off. Packer gives its copies
 * the name of the image that it copies.
 * @param root what the relation goes out from; its name is unknown where it is gone
 */
export function isOfSameBake(
  root: Pick<Leftover, 'kind' | 'name' | 'since' | 'tags'>,
  found: Leftover,
): boolean {
  const { name, since, tags } = root
  const isInTime = since === undefined || (found.since ?? since) <= since + LONGEST_BAKE_MS
  if (root.kind !== 'image' || found.kind !== 'image') return isInTime
  const isNamedAsCopy = name === undefined || INTERMEDIATE.test(name) || found.name === name
  return isInTime && isNamedAsCopy && !isFinished(tags)
}

/** Profiles that are noted in tags: each has a role of its name. */
function profilesIn({ [tagNames.profile]: noted = '' }: Leftover['tags']): readonly Relation[] {
  const names = noted.split(' ').filter((name) => /^packer-[0-9a-f-]{36}$/.test(name))
  return names.flatMap((name) => [here('instance-profile', { name }), here('role', { name })])
}

function here(kind: LeftoverKind, filters: Relation['filters']): Relation {
  return { kind, filters, where: 'here' }
}
