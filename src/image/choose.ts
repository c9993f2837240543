import { DeployError } from '../outcome/error.ts'
import { more } from '../text/more.ts'
import type { ImageRecord } from './image.ts'
import { commitTag, prunedTag, stackTag, tagNames, tagText } from './tags.ts'

type Tags = Readonly<Record<string, string>>

/** What the run would build. */
export interface Wanted {
  readonly gitSha: string
  readonly imageKey: string
  readonly template: string
  /** Images made before this time are too old. Milliseconds since the epoch; -Infinity where age does not matter. */
  readonly notBefore: number
}

/**
 * The image that need not be built again: available, and with the same content; the newest of several,
 * be it too old or not. One that a prune has begun to remove is as good as gone, and one that is deprecated is for those
 * alone who name it.
 * An image with our commit but another content (other variables, say) is another image.
 * @param now milliseconds since the epoch
 */
export function reusable(
  records: readonly ImageRecord[],
  wanted: Pick<Wanted, 'imageKey'>,
  now: number,
): ImageRecord | undefined {
  return withKey(records, wanted.imageKey, now)[0]
}

/** Images of this content that a lookup may take, newest first. @param now milliseconds since the epoch */
export function withKey(records: readonly ImageRecord[], key: string, now: number): ImageRecord[] {
  return newestFirst(records).filter(
    (record) => record.tags[tagNames.imageKey] === key && isOffered(record, now),
  )
}

/** Whether a lookup may take an image. @param now milliseconds since the epoch */
export function isOffered(record: ImageRecord, now: number): boolean {
  return record.state === 'available' && !(prunedTag in record.tags) && !isDeprecated(record, now)
}

/** @param now milliseconds since the epoch */
export function isDeprecated({ deprecatedAt }: Pick<ImageRecord, 'deprecatedAt'>, now: number): boolean {
  return deprecatedAt !== undefined && Date.parse(deprecatedAt) <= now
}

/** The images of the same content, whatever became of them. */
export function sameContent(
  records: readonly ImageRecord[],
  { imageKey }: Pick<Wanted, 'imageKey'>,
): ImageRecord[] {
  return records.filter(({ tags }) => tags[tagNames.imageKey] === imageKey)
}

/** Whether EC2 is still making an image with the same content. */
export function isPendingFor({ state, createdAt, tags }: ImageRecord, wanted: Wanted): boolean {
  const isYoung = Date.parse(createdAt) >= wanted.notBefore
  return state === 'pending' && tags[tagNames.imageKey] === wanted.imageKey && isYoung
}

const MOST_OTHERS = 10

/**
 * Where an image was to be found and none may be baked. What there is of the template is the evidence.
 * @param why of those with the key, why they are not taken, a line each
 */
export function notBaked(
  records: readonly ImageRecord[],
  { imageKey, ...place }: Wanted,
  why: readonly string[] = [],
): DeployError {
  const others = candidates(records, place)
  return new DeployError(
    'image-not-found',
    `No image that can be taken has the key ${imageKey}, and \`build: never\` lets none be baked. Nothing was changed.`,
    {
      evidence: [
        ...why,
        ...others
          .slice(0, MOST_OTHERS)
          .map((record) => `${described(record)}, key ${record.tags[tagNames.imageKey]}`),
        ...more(others, MOST_OTHERS, 'in EC2: `command: prune` lists them all'),
      ],
      next: [
        'Bake it in another run (`command: build`) of the same files and variables, or set `build: auto`.',
        'Where it was there before, `max-image-age` may have passed, or a copy in one of its regions is gone.',
      ],
    },
  )
}

/** Which images are looked at. */
export interface Place {
  readonly environment: string
  /** Path of the template, as `templatePath` gives it. */
  readonly template: string
  /** The stack, as `stackName` gives it: what it was given was made of no template. */
  readonly stack?: string
}

type Origin = Pick<Place, 'template' | 'stack'>

/** Images that are available, made of a template or given to a stack; newest first. */
export function candidates(records: readonly ImageRecord[], origin: Origin): ImageRecord[] {
  return newestFirst(records).filter(({ state, tags }) => state === 'available' && isOf(tags, origin))
}

/** Whether an image was made of a template, or was given to a stack. */
export function isOf(tags: Tags, { template, stack }: Origin): boolean {
  return tags[tagNames.template] === tagText(template) || (stack !== undefined && stackTag(stack) in tags)
}

/** Whether an image was deployed that the action did not make. */
export function isGiven(tags: Tags): boolean {
  return tags[tagNames.given] !== undefined && tags[tagNames.imageKey] === undefined
}

/** The commit an image was built from, and those it was reused for; '' where it carries no such tag. */
export function commitsOf({ tags }: Pick<ImageRecord, 'tags'>): string[] {
  const prefix = commitTag('')
  const reused = Object.keys(tags).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  )
  return [tags[tagNames.gitSha] ?? '', ...reused]
}

/** By the time that EC2 has for them. */
export function newestFirst(records: readonly ImageRecord[]): ImageRecord[] {
  return records.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** An image in a line of evidence. */
export function described({ id, createdAt, tags }: ImageRecord): string {
  return `${id} from commit ${tags[tagNames.gitSha] ?? 'unknown'}, made ${createdAt}`
}
