import type { KeyListing } from './key.ts'

/** One build's AMIs: region -> AMI id. Never empty where the type is used. */
export type ImageSet = Readonly<Record<string, string>>

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
  /** Account number of its owner, where EC2 tells. */
  readonly ownerId?: string
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

/** Whether this AMI id belongs to the image, in any region. */
export function isPartOf(set: ImageSet, amiId: string): boolean {
  return Object.values(set).includes(amiId)
}

/** The image set as people read it: `ami-1` for one region, `ami-1 (eu-west-1), ami-2 (us-east-1)` for more. */
export function formatImageSet(set: ImageSet): string {
  const entries = Object.entries(set).sort(([a], [b]) => a.localeCompare(b))
  if (entries.length === 1) return entries[0]?.[1] ?? ''
  return entries.map(([region, id]) => `${id} (${region})`).join(', ')
}
