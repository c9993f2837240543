import { tagNames } from '../tags.ts'
import { isDead, type LockRecord } from './bake-lock.ts'

/**
 * In the order of removal: a security group is free once its instance has ended, a role once no profile has it, a
 * snapshot once its image is gone.
 */
export const leftoverKinds = [
  'instance',
  'launch-template',
  'security-group',
  'key-pair',
  'instance-profile',
  'role',
  'volume',
  'image',
  'snapshot',
] as const

export type LeftoverKind = (typeof leftoverKinds)[number]

/** What is in IAM: it has no regions, and EC2 does not tag it. */
export function isOfIam(kind: LeftoverKind): boolean {
  return kind === 'instance-profile' || kind === 'role'
}

/** The filter by which a thing of a kind is listed by its id. */
export function idFilter({ kind, id }: Pick<Leftover, 'kind' | 'id'>): Record<string, string> {
  if (isOfIam(kind)) return { name: id }
  const names: Partial<Record<LeftoverKind, string>> = {
    'security-group': 'group-id',
    'key-pair': 'key-pair-id',
  }
  return { [names[kind] ?? `${kind}-id`]: id }
}

/** Something in EC2 or IAM that a bake may have left. */
export interface Leftover {
  readonly kind: LeftoverKind
  readonly region: string
  readonly id: string
  /** Of what is known by another name than its id. */
  readonly name?: string
  /** EC2's word; '' for what has no state. */
  readonly state: string
  /** When it was made, in milliseconds since the epoch; undefined where EC2 does not say. */
  readonly since?: number
  readonly tags: Readonly<Record<string, string>>
  /** Snapshots of an image. */
  readonly parts: readonly string[]
  /** Names of what an instance was launched with. */
  readonly launchedWith?: { readonly keyPair?: string; readonly groups: readonly string[] }
}

/** Whose bake it is. */
export interface BakeOrigin {
  readonly repository: string
  readonly run: string
  readonly owner: string
  readonly imageKey: string
  readonly lock: 'held' | 'none'
  /** The region of the run, in which its lock is. */
  readonly home: string
}

/**
 * The tags that say whose bake made a thing. `bake` is left out where no lock tells others that the run lives. Packer may
 * work in another region than the run, where its lock is not to be found: the lock's own region is told too.
 */
export function bakeTags(facts: BakeOrigin): Record<string, string> {
  return {
    [tagNames.repository]: facts.repository,
    [tagNames.run]: facts.run,
    [tagNames.owner]: facts.owner,
    ...(facts.lock === 'held' ? { [tagNames.bake]: facts.imageKey, [tagNames.lockRegion]: facts.home } : {}),
  }
}

/** Of a thing's tags those that say whose bake made it. */
export function bakeTagsOf(tags: Readonly<Record<string, string>>): Record<string, string> {
  const names: readonly string[] = [
    tagNames.repository,
    tagNames.run,
    tagNames.owner,
    tagNames.bake,
    tagNames.lockRegion,
  ]
  return Object.fromEntries(Object.entries(tags).filter(([name]) => names.includes(name)))
}

/** How the keys of tests begin, where bakes have the key of their image. */
const TEST = 'test-'

/** What stands in the place of an image's key for a test. @param digest of the test */
export function testKey(digest: string, image: string): string {
  return `${TEST}${digest}-${image}`
}

/** In whose making a thing was made, in a word. */
export function makerOf(tags: Leftover['tags']): 'bake' | 'test' {
  return tags[tagNames.bake]?.startsWith(TEST) === true ? 'test' : 'bake'
}

/** Whether a name is one of Packer's own random ones: nobody else has a key pair of such a name. */
export function isRandomName(name = ''): boolean {
  return /^packer_[0-9a-f-]{36}$/.test(name)
}

/** Clocks of a runner and of EC2 differ by less. Milliseconds. */
const SKEW_MS = 60_000

/**
 * Whether EC2 confirms that a thing Packer named can be the bake's: it is not older than the bake, and no Auto Scaling
 * group's. What a provisioner printed about another machine is not.
 */
export function canBeOurs(thing: Leftover, startedAt: number): boolean {
  return thing.state !== 'terminated' && couldHaveBeenOurs(thing, startedAt)
}

/** The same of a thing that may have ended: what was made of it is still the bake's. */
export function couldHaveBeenOurs({ kind, name, since, tags }: Leftover, startedAt: number): boolean {
  if ('aws:autoscaling:groupName' in tags) return false
  if (kind === 'key-pair' && isRandomName(name)) return true
  // EC2 does not tell how old a group is, nor the age of a key pair from before 2021.
  if (since === undefined) return kind === 'key-pair' || kind === 'security-group'
  return since >= startedAt - SKEW_MS
}

/** What makes an image a finished one: tags that are only written when the bake is done. */
const finished = [tagNames.gitSha, tagNames.imageKey, tagNames.builtAt, tagNames.regions]

/** Whether an image, or a snapshot of it, has the tags that only a bake that ended well writes. */
export function isFinished(tags: Leftover['tags']): boolean {
  return finished.every((name) => name in tags)
}

/** Whether a thing of a bake is there to be removed: not ended already, no finished image, no group's instance. */
export function isRemovable({ kind, state, tags }: Leftover): boolean {
  if ('aws:autoscaling:groupName' in tags) return false
  if (kind === 'instance') return state !== 'terminated'
  if (kind === 'image' || kind === 'snapshot') return !isFinished(tags)
  return true
}

/** What is known of the bakes of a repository. */
export interface BakesSeen {
  /** All locks of the repository, of all regions that the things' tags name. */
  readonly locks: readonly LockRecord[]
  /** Owners that were taken over. */
  readonly dead: readonly string[]
  /** This bake's owner. */
  readonly own: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Whether a thing was left by a bake whose owner is dead: taken over, or without a live lock and too old to be about to get one. */
export function isOfDeadOwner({ tags, since }: Leftover, { locks, dead, own, now }: BakesSeen): boolean {
  const owner = tags[tagNames.owner] ?? ''
  if (owner === own || !(tagNames.bake in tags)) return false
  if (dead.includes(owner)) return true
  const theirs = locks.filter((lock) => lock.tags[tagNames.owner] === owner)
  if (theirs.some((lock) => !isDead(lock, now))) return false
  return (
    theirs.length > 0 ||
    since === undefined ||
    isDead({ createdAt: new Date(since).toISOString(), tags: {} }, now)
  )
}

/** The thing as a person would look it up. */
export function nameOf({ kind, id, region }: Leftover): string {
  return `${kind.replace('-', ' ')} ${id} in ${region}`
}
