import { createHash } from 'node:crypto'

/** Names of the tags the action writes. EC2 is the only record of images: there is no other database. */
export const tagNames = {
  gitSha: 'immutable-deploy:git-sha',
  imageKey: 'immutable-deploy:image-key',
  repository: 'immutable-deploy:repository',
  template: 'immutable-deploy:template',
  ref: 'immutable-deploy:ref',
  run: 'immutable-deploy:run',
  builtAt: 'immutable-deploy:built-at',
  begunAt: 'immutable-deploy:begun-at',
  regions: 'immutable-deploy:regions',
  /** Which source of its template an image is from, where one build makes several for a region. */
  source: 'immutable-deploy:source',
  /** How many images that build has, over all sources and regions: a part of it never passes for the whole. */
  images: 'immutable-deploy:images',
  /** On an image that the action did not make: the AMIs that it was deployed with, by place, as one image. */
  given: 'immutable-deploy:given',
  sourceImage: 'immutable-deploy:source-image',
  /** On a copy in another account: the AMI id of what it is a copy of, in the same region. */
  copyOf: 'immutable-deploy:copy-of',
  packerVersion: 'immutable-deploy:packer-version',
  /** The key of the image in whose making a thing was made. */
  bake: 'immutable-deploy:bake',
  /** One bake of one job: jobs of a matrix, and steps of a job, have the same run. */
  owner: 'immutable-deploy:owner',
  /** The region of the lock that is held on the bake in which a thing was made. */
  lockRegion: 'immutable-deploy:lock-region',
  /** On the key pair of a bake: the profile and role that it has in IAM, where nothing can be looked for by tags. */
  profile: 'immutable-deploy:profile',
  /** When the owner of a lock was last alive, ISO 8601. */
  heartbeat: 'immutable-deploy:heartbeat',
  /** Address of the workflow run that has a lock. */
  runUrl: 'immutable-deploy:run-url',
} as const

/** How the tags begin that tell what a run learnt of an image. */
export const recordPrefixes: readonly string[] = [
  'immutable-deploy:proven:',
  'immutable-deploy:quarantined:',
  'immutable-deploy:commit:',
  'immutable-deploy:stack:',
  'immutable-deploy:given',
  'immutable-deploy:holding:',
  'immutable-deploy:tested:',
]

/** How the tags begin that tell where an image holds on its way; the rollout room makes and reads them. */
export const holdPrefix = 'immutable-deploy:holding:'

/** The tag that says an image and its snapshots are being removed; its value is the time. */
export const prunedTag = 'immutable-deploy:pruned'

const stackPrefix = 'immutable-deploy:stack:'
const longestStack = 100

/**
 * The tag that says an image, which no bake of the repository made, was given to a stack; its value is `given`.
 * @param stack repository, directory and workspace: where it is too long for a key, a digest stands for its end
 */
export function stackTag(stack: string): string {
  const name = tagText(stack)
  if ([...stack].length <= longestStack) return stackPrefix + name
  const digest = createHash('sha256').update(stack).digest('hex').slice(0, 12)
  return `${stackPrefix}${firstOf(name, longestStack - digest.length - 1)}-${digest}`
}

/** The value of such a tag. */
export const given = 'given'

/** The tag that says an image also serves this commit, which did not change what is in the image. */
export function commitTag(sha: string): string {
  return `immutable-deploy:commit:${sha}`
}

/**
 * The tag that says an image reached its threshold in an environment. Its value begins with the time; the release room
 * reads what follows.
 */
export function provenTag(environment: string): string {
  return `immutable-deploy:proven:${environmentKey(environment)}`
}

/** The tag that says an image failed in an environment; its value is the time. */
export function quarantinedTag(environment: string): string {
  return `immutable-deploy:quarantined:${environmentKey(environment)}`
}

/** The environments in which an image was ever proven, as tags name them. */
export function environmentsOf(tags: Readonly<Record<string, string>>): string[] {
  const prefix = 'immutable-deploy:proven:'
  return Object.keys(tags).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
}

/** The environments that have a record of an image, as tags name them: proven or quarantined there, or both. */
export function recordedIn(tags: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(tags).flatMap(
    (name) => /^immutable-deploy:(?:proven|quarantined):(.+)$/s.exec(name)?.[1] ?? [],
  )
  return [...new Set(names)]
}

/** Whether tags are what a run learns of an image, and no facts of its build: proven, failed, or reused for a commit. */
export function isRecord(tags: Readonly<Record<string, string>>): boolean {
  return Object.keys(tags).every((name) => recordPrefixes.some((prefix) => name.startsWith(prefix)))
}

/**
 * What two accounts say of one image, as one: the facts of the account where it lives, and of each record the later. What
 * is proven and quarantined begins with its time.
 */
export function withRecords(
  facts: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
): Record<string, string> {
  const records = Object.entries(others).filter(
    ([name, value]) => isRecord({ [name]: '' }) && value > (facts[name] ?? ''),
  )
  return { ...facts, ...Object.fromEntries(records) }
}

/** When an image was proven last in an environment, ISO 8601 in UTC; '' where it never was. */
export function provenAt(tags: Readonly<Record<string, string>>, environment: string): string {
  return (tags[provenTag(environment)] ?? '').split(' ')[0] ?? ''
}

/** Whether an image was proven healthy in an environment, and has not failed there since. */
export function isProven(tags: Readonly<Record<string, string>>, environment: string): boolean {
  return provenTag(environment) in tags && !isQuarantined(tags, environment)
}

/** Why an image is quarantined: its rollout failed, or somebody rolled back from it by hand. */
export type QuarantineReason = 'failed' | 'left'

const leftMark = 'rolled back from'

/** The value of a quarantine tag. @param time ISO 8601 in UTC, which comes first, so that values sort by time */
export function quarantineValue(time: string, reason: QuarantineReason): string {
  return reason === 'failed' ? time : `${time} ${leftMark}`
}

/** Why an image is quarantined in an environment; undefined where it is not. */
export function quarantineOf(
  tags: Readonly<Record<string, string>>,
  environment: string,
): QuarantineReason | undefined {
  if (!isQuarantined(tags, environment)) return undefined
  return tags[quarantinedTag(environment)]?.endsWith(leftMark) ? 'left' : 'failed'
}

/** Whether an image failed in an environment or was left by hand, and was not proven healthy there since. Times are ISO 8601 in UTC. */
export function isQuarantined(tags: Readonly<Record<string, string>>, environment: string): boolean {
  const failed = tags[quarantinedTag(environment)]
  const proven = provenAt(tags, environment)
  return failed !== undefined && failed >= proven
}

/** When an image was quarantined last in an environment, ISO 8601 in UTC; '' where it never was. */
export function quarantinedAt(tags: Readonly<Record<string, string>>, environment: string): string {
  return (tags[quarantinedTag(environment)] ?? '').split(' ')[0] ?? ''
}

/** An environment's name as tags have it. Runs without an environment share one of this name. */
export function environmentKey(environment: string): string {
  return firstOf(tagText(environment === '' ? 'default' : environment), 100)
}

/** What is known of a build when its images are tagged. */
export interface BuildFacts {
  readonly gitSha: string
  readonly imageKey: string
  readonly repository: string
  readonly template: string
  readonly ref: string
  readonly run: string
  /** ISO 8601. */
  readonly builtAt: string
  /** When Packer was started, ISO 8601: what an image is made of is fetched from then on. */
  readonly begunAt: string
  readonly regions: readonly string[]
  /** How many images the build has; absent where it makes one for each region. */
  readonly images?: number
  /** AMI id of the base image; '' where it is not known. */
  readonly sourceImage: string
  readonly packerVersion: string
}

/** The tags of a fresh image and its snapshots. */
export function buildTags(facts: BuildFacts): Record<string, string> {
  return {
    [tagNames.gitSha]: facts.gitSha,
    [tagNames.imageKey]: facts.imageKey,
    [tagNames.repository]: tagText(facts.repository),
    [tagNames.template]: tagText(facts.template),
    [tagNames.ref]: tagText(facts.ref),
    [tagNames.run]: tagText(facts.run),
    [tagNames.builtAt]: facts.builtAt,
    [tagNames.begunAt]: facts.begunAt,
    [tagNames.regions]: tagText(facts.regions.join(' ')),
    ...(facts.images === undefined ? {} : { [tagNames.images]: String(facts.images) }),
    ...(facts.sourceImage === '' ? {} : { [tagNames.sourceImage]: facts.sourceImage }),
    ...(facts.packerVersion === '' ? {} : { [tagNames.packerVersion]: tagText(facts.packerVersion) }),
  }
}

/**
 * The tags of a copy in another account: the facts of its build, and the commits that it serves. What was learnt of the
 * image elsewhere is not learnt of the copy; and tags of AWS's own cannot be set.
 * @param source AMI id
 */
export function copyTags(
  tags: Readonly<Record<string, string>>,
  { source, repository }: { readonly source: string; readonly repository: string },
): Record<string, string> {
  const carried = Object.entries(tags).filter(
    ([name]) =>
      name !== prunedTag &&
      !name.startsWith('aws:') &&
      (name.startsWith(commitTag('')) || !isRecord({ [name]: '' })),
  )
  return {
    [tagNames.repository]: tagText(repository),
    ...Object.fromEntries(carried),
    [tagNames.copyOf]: source,
  }
}

/**
 * Text as a tag may hold it: at most 256 characters of those that every AWS service accepts.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
export function tagText(text: string): string {
  return firstOf(text.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '_'), 256)
}

/** EC2 counts Unicode characters, and refuses half of one. */
function firstOf(text: string, characters: number): string {
  return [...text].slice(0, characters).join('')
}

/** EC2 takes 50 tags on a resource; ten stay free for environments and for tags of others. */
const mostTags = 40

/** Whether an image with these tags can take one more, for a commit it is reused for or a stack it is given to. */
export function hasRoom(tags: Readonly<Record<string, string>>): boolean {
  return Object.keys(tags).length < mostTags
}
