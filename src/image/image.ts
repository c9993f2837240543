import type { KeyListing } from './key.ts'

/**
 * One build's AMIs. Plain: region -> AMI id. Named, where one build makes several for a region: a name of its own for each
 * source of the template, and `name/region` -> AMI id. The functions of this file alone read the keys. Never empty where
 * the type is used.
 */
export type ImageSet = Readonly<Record<string, string>>

/** One AMI of a build. */
export interface Member {
  readonly id: string
  readonly region: string
  /** Which source of the template it is from; absent in a plain set. */
  readonly name?: string
}

/** An AMI of ours as EC2 describes it in one region. */
export interface ImageRecord {
  readonly id: string
  readonly region: string
  readonly name: string
  /** EC2's state: available, pending, failed, invalid, deregistered, transient, error, disabled. */
  readonly state: string
  /** ISO 8601 time of creation, as EC2 gives it. */
  readonly createdAt: string
  readonly tags: Readonly<Record<string, string>>
  readonly snapshotIds: readonly string[]
  /** The image it was made from, where EC2 tells. */
  readonly sourceImageId?: string
  /** The region of that one, where EC2 tells. */
  readonly sourceRegion?: string
  /** Account number of its owner, where EC2 tells. */
  readonly ownerId?: string
  /** Set where the account of the job is not shown an image that lives in another: it cannot be launched there. */
  readonly isUnshared?: true
  /** arm64, x86_64 and others, where EC2 tells. */
  readonly architecture?: string
  /** ISO 8601 time from which on it is deprecated; absent where none is set. */
  readonly deprecatedAt?: string
  /** EC2's word on its protection against deregistration; absent where it has none. */
  readonly protection?: string
}

/** A snapshot of ours as EC2 describes it in one region. */
export interface SnapshotRecord {
  readonly id: string
  readonly region: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly tags: Readonly<Record<string, string>>
}

/** How an image stands in an environment that has a record of it. */
export interface Standing {
  /** As tags name it. */
  readonly environment: string
  readonly state: 'proven' | 'quarantined'
  /** ISO 8601 in UTC. */
  readonly since: string
}

/** Where the image of this run came from. */
export type ImageOrigin = 'built' | 'reused' | 'chosen'

/** The image this run is about: what to launch, and what is known of it. */
export interface Image {
  readonly origin: ImageOrigin
  readonly set: ImageSet
  readonly name: string
  /** The commit it was built from; absent for a foreign AMI named by id. */
  readonly gitSha?: string
  readonly imageKey?: string
  readonly createdAt?: string
  /** What went into the key, where this run made one. */
  readonly inputs?: KeyListing
  readonly provenance?: Provenance
  /** Where it was proven or quarantined before this run; absent where nowhere. */
  readonly standings?: readonly Standing[]
  /** Tags by which an image that the action did not make is found again: they come with its first record. */
  readonly adoption?: Readonly<Record<string, string>>
  /** The AMIs of another account that these are copies of. The record of the image is on both. */
  readonly original?: ImageSet
}

/** Where an image comes from, as far as it is known. */
export interface Provenance {
  /** `owner/name`. */
  readonly repository?: string
  /** Path of the Packer template in it. */
  readonly template?: string
  readonly ref?: string
  /** The workflow run that baked it, run id and attempt. */
  readonly run?: string
  /** ISO 8601. */
  readonly builtAt?: string
  /** AMI id of the base image, in the region of the bake. */
  readonly sourceImage?: string
  /** Version of Packer. */
  readonly packerVersion?: string
}

/** Whether this AMI id belongs to the image, in any region and of any source. */
export function isPartOf(set: ImageSet, amiId: string): boolean {
  return Object.values(set).includes(amiId)
}

/** The set of these AMIs: named where they have names. */
export function setFrom(members: readonly Member[]): ImageSet {
  return Object.fromEntries(
    members.map(({ id, region, name }) => [name === undefined ? region : `${name}/${region}`, id]),
  )
}

/** The AMIs of a set, by name and region. No region has a `/` in it. */
export function membersOf(set: ImageSet): Member[] {
  const keys = Object.keys(set).toSorted()
  return keys.map((key) => {
    const [id, end] = [set[key] ?? '', key.lastIndexOf('/')]
    const region = key.slice(end + 1)
    return end === -1 ? { id, region } : { id, region, name: key.slice(0, end) }
  })
}

/** All AMI ids of a set. */
export function idsOf(set: ImageSet): string[] {
  return Object.values(set)
}

/** The regions of a set, each once, sorted. */
export function regionsIn(set: ImageSet): string[] {
  return [...new Set(membersOf(set).map(({ region }) => region))].toSorted()
}

/** Whether the AMIs of a set have names: for one region there are several. */
export function isNamed(set: ImageSet): boolean {
  return membersOf(set).some(({ name }) => name !== undefined)
}

/**
 * The AMI ids that a group is to run whose own templates hold some of the set. Of a plain set all: those of other regions
 * are the same image. Of a named set what they hold: the AMI of another source is another image.
 * @param held AMI ids of the group's templates, others than the set's among them
 */
export function meantBy(held: readonly string[], set: ImageSet): string[] {
  return isNamed(set) ? held.filter((id) => isPartOf(set, id)) : idsOf(set)
}

/** The shape in which stacks and later steps get a set: region -> AMI id, or name -> region -> AMI id. */
export function handedOver(set: ImageSet): ImageSet | Readonly<Record<string, ImageSet>> {
  if (!isNamed(set)) return set
  const byName = Map.groupBy(membersOf(set), ({ name = '' }) => name)
  const parts = [...byName].map(([name, members]) => [
    name,
    setFrom(members.map(({ id, region }) => ({ id, region }))),
  ])
  return Object.fromEntries(parts) as Readonly<Record<string, ImageSet>>
}

/**
 * The image set as people read it: `ami-1` for one AMI, `ami-1 (eu-west-1), ami-2 (us-east-1)` for several regions,
 * `ami-1 (arm64), ami-2 (x86_64)` for several sources, and both in the brackets where there are both.
 */
export function formatImageSet(set: ImageSet): string {
  const [only, ...others] = membersOf(set)
  if (only === undefined || others.length === 0) return only?.id ?? ''
  const isFar = regionsIn(set).length > 1
  const placeOf = ({ name, region }: Member) =>
    name === undefined ? region : isFar ? `${name}, ${region}` : name
  return [only, ...others].map((member) => `${member.id} (${placeOf(member)})`).join(', ')
}
