import { DeployError } from '../outcome/error.ts'
import { more } from '../text/more.ts'
import type { ImageRecord } from './image.ts'
import { commitTag, prunedTag, tagNames, tagText } from './tags.ts'

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
 * be it too old or not. One that a prune has begun to remove is as good as gone.
 * An image with our commit but another content (other variables, say) is another image.
 */
export function reusable(
  records: readonly ImageRecord[],
  wanted: Pick<Wanted, 'imageKey'>,
): ImageRecord | undefined {
  return newestFirst(sameContent(records, wanted)).find(
    ({ state, tags }) => state === 'available' && !(prunedTag in tags),
  )
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
}

/** Images of a template that are available, newest first. */
export function candidates(
  records: readonly ImageRecord[],
  { template }: Pick<Place, 'template'>,
): ImageRecord[] {
  return newestFirst(records).filter(
    ({ state, tags }) => state === 'available' && tags[tagNames.template] === tagText(template),
  )
}

/** The commit an image was built from, and those it was reused for; '' where it carries no such tag. */
export function commitsOf({ tags }: Pick<ImageRecord, 'tags'>): string[] {
  const prefix = commitTag('')
  const reused = Object.keys(tags).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  )
  return [tags[tagNames.gitSha] ?? '', ...reused]
}

function newestFirst(records: readonly ImageRecord[]): ImageRecord[] {
  return records.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** An image in a line of evidence. */
export function described({ id, createdAt, tags }: ImageRecord): string {
  return `${id} from commit ${tags[tagNames.gitSha] ?? 'unknown'}, made ${createdAt}`
}
