import { DeployError } from '../outcome/error.ts'
import type { ImageRecord } from './image.ts'
import { commitTag, isProven, provenTag, prunedTag, quarantineOf, tagNames, tagText } from './tags.ts'
import type { RollbackTarget } from './target.ts'

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
  return newestFirst(records).find(
    ({ state, tags }) =>
      state === 'available' && tags[tagNames.imageKey] === wanted.imageKey && !(prunedTag in tags),
  )
}

/** Whether EC2 is still making an image with the same content. */
export function isPendingFor({ state, createdAt, tags }: ImageRecord, wanted: Wanted): boolean {
  const isYoung = Date.parse(createdAt) >= wanted.notBefore
  return state === 'pending' && tags[tagNames.imageKey] === wanted.imageKey && isYoung
}

/** Where an image was to be found and none may be baked. What there is of the template is the evidence. */
export function notBaked(records: readonly ImageRecord[], { imageKey, ...place }: Wanted): DeployError {
  const others = candidates(records, place).slice(0, 10)
  return new DeployError(
    'image-not-found',
    `No image that can be taken has the key ${imageKey}, and \`build: never\` lets none be baked. Nothing was changed.`,
    {
      evidence: others.map((record) => `${described(record)}, key ${record.tags[tagNames.imageKey]}`),
      next: [
        'Bake it in another run (`command: build`) of the same files and variables, or set `build: auto`.',
        'Where it was there before, `max-image-age` may have passed, or a copy in one of its regions is gone.',
      ],
    },
  )
}

/** What a rollback is asked for, and where. */
export interface RollbackQuery {
  readonly target: Extract<RollbackTarget, { kind: 'previous' | 'sha' }>
  readonly environment: string
  readonly template: string
  /** AMI ids the stack runs now. */
  readonly live: readonly string[]
}

/**
 * The image to go back to, among the images of the repository; never one that failed in this environment. One that
 * was only rolled back from by hand is taken where its commit is named.
 * `previous` is the one, other than the live one, that reached its threshold in this environment last.
 * @throws DeployError image-not-found, with what there is instead
 */
export function rollbackImage(records: readonly ImageRecord[], query: RollbackQuery): ImageRecord {
  const { environment, live, target } = query
  if (target.kind === 'sha') return imageOfCommit(records, target.sha, query)
  const found = provenImage(records, { ...query, except: live })
  if (found !== undefined) return found
  const where = environment === '' ? '' : ` in environment ${environment}`
  throw notFound(`No image other than the live one is proven healthy${where}.`, provenImages(records, query))
}

/** The image proven healthy last in an environment, other than those named; undefined where there is none. */
export function provenImage(
  records: readonly ImageRecord[],
  { except, ...place }: Place & { readonly except: readonly string[] },
): ImageRecord | undefined {
  return provenImages(records, place).find(({ id }) => !except.includes(id))
}

type Place = Pick<RollbackQuery, 'environment' | 'template'>

function provenImages(records: readonly ImageRecord[], place: Place): ImageRecord[] {
  const provenAt = ({ tags }: ImageRecord) => tags[provenTag(place.environment)] ?? ''
  return candidates(records, place)
    .filter(({ tags }) => isProven(tags, place.environment))
    .toSorted((a, b) => provenAt(b).localeCompare(provenAt(a)))
}

function candidates(records: readonly ImageRecord[], { template }: Pick<Place, 'template'>): ImageRecord[] {
  return newestFirst(records).filter(
    ({ state, tags }) => state === 'available' && tags[tagNames.template] === tagText(template),
  )
}

function imageOfCommit(records: readonly ImageRecord[], sha: string, query: RollbackQuery): ImageRecord {
  const startsSo = (commit: string) => commit.startsWith(sha)
  const matches = candidates(records, query).filter((record) => commitsOf(record).some(startsSo))
  const commits = [...new Set(matches.flatMap(commitsOf).filter(startsSo))]
  if (commits.length > 1) throw ambiguous(sha, commits)
  const healthy =
    matches.find(({ tags }) => isProven(tags, query.environment)) ??
    matches.find(({ tags }) => quarantineOf(tags, query.environment) !== 'failed')
  if (healthy !== undefined) return healthy
  const [failed] = matches
  if (failed !== undefined) throw onlyQuarantined(failed, sha)
  throw notFound(`No available image was built from commit ${sha}.`, provenImages(records, query))
}

function onlyQuarantined({ id }: ImageRecord, sha: string): DeployError {
  return new DeployError(
    'image-quarantined',
    `The image of commit ${sha} failed in this environment before; nothing was changed.`,
    {
      evidence: [id],
      next: [`To take it all the same, name it by its id: \`rollback-to: ${id}\`.`],
    },
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

function notFound(message: string, others: readonly ImageRecord[]): DeployError {
  return new DeployError('image-not-found', `${message} Nothing was changed.`, {
    evidence: others.map(described),
    next: [
      others.length > 0
        ? 'Set `rollback-to` to the commit or the AMI id of an image above.'
        : 'Set `rollback-to` to an AMI id, or deploy a commit forward.',
    ],
  })
}

function described({ id, createdAt, tags }: ImageRecord): string {
  return `${id} from commit ${tags[tagNames.gitSha] ?? 'unknown'}, made ${createdAt}`
}

function ambiguous(sha: string, commits: readonly string[]): DeployError {
  return new DeployError(
    'image-not-found',
    `${sha} is the beginning of several commits with images. Nothing was changed.`,
    {
      evidence: commits,
      next: ['Set `rollback-to` to more digits of the commit.'],
    },
  )
}
