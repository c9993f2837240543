import type { ImageRecord } from '../image/image.ts'
import type { Consumer } from '../image/share/consumer.ts'
import type { Grant } from '../image/share/key-policy.ts'

/** What lies behind an image: a snapshot, and the key that it is encrypted with. */
export interface Storage {
  readonly id: string
  /** ARN, as EC2 gives it; absent where it is not encrypted. */
  readonly key?: string
}

/** What the owner of images lets others do with them. Asked as the account where the images live. */
export interface Sharing {
  /** Which of these images the account owns. */
  owned(region: string, ids: readonly string[]): Promise<readonly ImageRecord[]>
  /** Account numbers and ARNs that may launch an image; not everybody, and not its owner. */
  sharedWith(region: string, id: string): Promise<readonly string[]>
  /** Lets these launch it, beside those who may. */
  share(region: string, id: string, consumers: readonly Consumer[]): Promise<void>
  storages(region: string, snapshotIds: readonly string[]): Promise<readonly Storage[]>
  /** Account numbers that may make a volume, and so a copy, of a snapshot. */
  copiedBy(region: string, snapshotId: string): Promise<readonly string[]>
  letCopy(region: string, snapshotId: string, accounts: readonly string[]): Promise<void>
  /** @param at ISO 8601, to the minute */
  deprecate(region: string, id: string, at: string): Promise<void>
}

/** A key of KMS. */
export interface ImageKey {
  readonly arn: string
  /** aws: it is a default key of the account. */
  readonly manager: 'aws' | 'customer'
  /** KMS's word, such as Enabled. */
  readonly state: string
}

/** Keys that images are encrypted with. Asked as the account where the images live. */
export interface ImageKeys {
  describe(region: string, id: string): Promise<ImageKey>
  /** JSON. */
  policy(region: string, id: string): Promise<string>
  grants(region: string, id: string): Promise<readonly Grant[]>
}

/** An image that is to be made of another. */
export interface Copying {
  /** AMI id of the source, in the same region. */
  readonly id: string
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
}

/** Images of the account that the job deploys to, asked as the job. */
export interface Copies {
  /** Which of these the account owns. */
  owned(region: string, ids: readonly string[]): Promise<readonly ImageRecord[]>
  /** Those it owns that carry a tag, newest first. */
  ownedWith(region: string, tag: readonly [name: string, value: string]): Promise<readonly ImageRecord[]>
  /** Begins to copy; the AMI id of the copy, which is pending then. */
  copy(region: string, copying: Copying): Promise<string>
}
