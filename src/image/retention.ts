import { type Build, isComplete, madeAt, missingTags } from './builds.ts'
import type { ImageRecord } from './image.ts'
import { environmentsOf, isProven, provenAt, quarantineOf } from './tags.ts'

/** What is known of the use of images, over all regions. */
export interface RetentionFacts {
  /** AMI ids that the stack's groups launch. */
  readonly live: readonly string[]
  readonly uses: readonly Use[]
}

/** Something that needs an image. */
export interface Use {
  readonly imageId: string
  /** In words that follow "kept: ", such as `instance i-1 runs it`. */
  readonly what: string
}

export interface RetentionPolicy {
  /** How many proven builds stay in each environment, the live one among them. */
  readonly keep: number
  /** How long a build stays for its age, and after it served. */
  readonly keepMs: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What is to become of a build, and why. */
export interface Ruling {
  readonly build: Build
  readonly decision: 'keep' | 'remove'
  /** Never empty. */
  readonly reasons: readonly string[]
}

/** Judges each build as a whole: what keeps it in one region keeps it in all. */
export function judgeRetention(
  builds: readonly Build[],
  facts: RetentionFacts,
  policy: RetentionPolicy,
): Ruling[] {
  const environments = [...new Set(builds.flatMap(environmentsOfBuild))].toSorted()
  const kept = environments.flatMap((environment) => [
    ...lastProven(builds, environment, policy),
    ...inWindow(builds, environment, policy),
  ])
  return builds.map((build) => {
    const reasons = [
      ...useReasons(build, facts),
      ...kept.filter((each) => each.build === build).map(({ reason }) => reason),
      ...ownReasons(build, policy),
    ]
    return reasons.length > 0
      ? { build, decision: 'keep', reasons }
      : { build, decision: 'remove', reasons: removalReasons(build, policy) }
  })
}

/** Why what EC2 and the stack tell of its use keeps a build; also asked right before it is removed. */
export function useReasons({ images }: Build, { live, uses }: RetentionFacts): string[] {
  const ids = images.map(({ id }) => id)
  return [
    ...(ids.some((id) => live.includes(id)) ? ["live: the stack's groups launch it"] : []),
    ...uses.filter(({ imageId }) => ids.includes(imageId)).map(({ what }) => what),
  ]
}

interface Kept {
  readonly build: Build
  readonly reason: string
}

/** A build that lacks a region cannot be gone back to: it stays, but does not count. */
function lastProven(builds: readonly Build[], environment: string, { keep }: RetentionPolicy): Kept[] {
  const ranked = provenFirst(builds, environment).filter((build) => isProvenBuild(build, environment))
  return ranked
    .filter((_, index) => ranked.slice(0, index).filter(isComplete).length < keep)
    .map((build) => ({ build, reason: `among the last ${keep} proven in ${environment}` }))
}

/** What served within the window may have to be gone back to: a proven build serves until the next is proven. */
function inWindow(builds: readonly Build[], environment: string, policy: RetentionPolicy): Kept[] {
  const ranked = provenFirst(builds, environment)
  return ranked.flatMap((build, index) => {
    const next = ranked[index - 1]
    if (next === undefined || !isProvenBuild(build, environment)) return []
    const until = buildProvenAt(next, environment)
    return isOlder(until, policy) ? [] : [{ build, reason: `served ${environment} until ${until}` }]
  })
}

function provenFirst(builds: readonly Build[], environment: string): Build[] {
  return builds
    .filter((build) => buildProvenAt(build, environment) !== '')
    .toSorted((a, b) => buildProvenAt(b, environment).localeCompare(buildProvenAt(a, environment)))
}

function buildProvenAt({ images }: Build, environment: string): string {
  const times = images.map(({ tags }) => provenAt(tags, environment))
  return times.toSorted().at(-1) ?? ''
}

function isProvenBuild({ images }: Build, environment: string): boolean {
  return images.some(({ tags }) => isProven(tags, environment))
}

function environmentsOfBuild({ images }: Build): string[] {
  return [...new Set(images.flatMap(({ tags }) => environmentsOf(tags)))]
}

/** Reasons that lie in the build itself. */
function ownReasons(build: Build, policy: RetentionPolicy): string[] {
  if (build.images.length === 0) return []
  const isYoung = !isOlder(madeAt(build), policy)
  const days = Math.round(policy.keepMs / 86_400_000)
  return [
    ...new Set(build.images.flatMap(imageReasons)),
    ...(isYoung ? [`made ${madeAt(build) || 'at an unknown time'}, not ${days} days ago`] : []),
  ]
}

/** States in which an image stays as it is, whatever becomes of it: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html */
const settled = new Set(['available', 'disabled', 'failed', 'error', 'invalid'])

function imageReasons(image: ImageRecord): string[] {
  const { state, region, protection } = image
  const missing = missingTags(image.tags)
  return [
    ...(settled.has(state) ? [] : [`${state} in ${region}: it is still being made`]),
    ...(missing.length === 0 ? [] : [`not tagged to the end: ${missing.join(', ')} is missing`]),
    ...(protection === undefined ? [] : [`protected against deregistration in ${region} (${protection})`]),
  ]
}

/** Whether a time lies before what is kept for its age. One that cannot be read does not. */
function isOlder(time: string, { keepMs, now }: RetentionPolicy): boolean {
  return now - Date.parse(time) > keepMs
}

function removalReasons(build: Build, { keep }: RetentionPolicy): string[] {
  if (build.images.length === 0) return ['left over from an earlier removal']
  const environments = environmentsOfBuild(build)
  const histories = environments.map((environment) => {
    const quarantine = build.images
      .map(({ tags }) => quarantineOf(tags, environment))
      .find((reason) => reason !== undefined)
    if (quarantine === 'failed') return `failed in ${environment}`
    if (quarantine === 'left') return `rolled back from in ${environment}`
    return `no more among the last ${keep} proven in ${environment}`
  })
  return ['not in use', ...(histories.length === 0 ? ['never proven'] : histories)]
}
