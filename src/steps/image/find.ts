import type { Deps } from '../../deps/deps.ts'
import { sizeOf, withSiblings } from '../../image/builds.ts'
import { isPendingFor, reusable, sameContent, type Wanted } from '../../image/choose.ts'
import type { ImageRecord, ImageSet } from '../../image/image.ts'
import { revocationWords } from '../../image/revoked.ts'
import { isQuarantined, quarantinedTag, quarantineOf, tagNames } from '../../image/tags.ts'
import { DeployError } from '../../outcome/error.ts'
import { formatAge } from '../../text/duration.ts'
import { findRevoked } from './admission/revoked.ts'
import type { Baking } from './pack.ts'
import { type Copy, copiesOf, imagesOf, setOf } from './records.ts'

type FindDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'log'> & {
  /** Told once of each thing that the log is told. */
  readonly tell?: (text: string) => void
}

/** An image that need not be built again, and its copies. */
export interface Found {
  readonly record: ImageRecord
  readonly set: ImageSet
}

/** What a look-up goes by. */
type Asked = Pick<Baking, 'build' | 'environment' | 'revoked' | 'unbaked'>

/** Time between two looks at an image that EC2 is still making. Milliseconds. */
const POLL_MS = 10_000

/** How long EC2 may be at making one image or copy: more than any takes that is still made. Milliseconds. */
const MADE_MS = 7_200_000

/**
 * A look-up of the image, to be made as often as need be. One that EC2 is still making, here or as a copy in another
 * region, is waited for. Why one is not taken is said in the log, once.
 * @throws DeployError (the look-up) image-quarantined, cancelled
 */
export function finder(
  inputs: Asked,
  wanted: Wanted,
  repository: string,
  deps: FindDeps,
): () => Promise<Found | undefined> {
  const said = new Set<string>()
  const say = (text: string) => {
    if (said.has(text)) return
    said.add(text)
    deps.log.info(text)
    deps.tell?.(text)
  }
  return async () => {
    const until = deps.clock.now() + MADE_MS
    for (;;) {
      const look = await lookOnce(await imagesOf(repository, deps), inputs, wanted, { ...deps, say })
      if (look === 'none') return undefined
      if ('set' in look) return look
      if (inputs.unbaked !== undefined) {
        say(`${look.pending.join(', ')} is not waited for: EC2 is still making it, so it was never proven.`)
        return undefined
      }
      if (deps.clock.now() >= until) {
        say(`${look.pending.join(', ')} is not waited for any longer: EC2 has been making it for two hours.`)
        return undefined
      }
      say(`Waiting for ${look.pending.join(', ')}: EC2 is still making it.`)
      await deps.clock.sleep(POLL_MS)
    }
  }
}

type Look = Found | 'none' | { readonly pending: readonly string[] }
type LookDeps = FindDeps & { readonly say: (text: string) => void }

async function lookOnce(
  all: readonly ImageRecord[],
  inputs: Asked,
  wanted: Wanted,
  deps: LookDeps,
): Promise<Look> {
  const records = await withoutRevoked(all, inputs, wanted, deps)
  const pending = records.filter((record) => isPendingFor(record, wanted)).map(({ id }) => id)
  const record = reusable(records, wanted, deps.clock.now())
  const isFresh = record !== undefined && Date.parse(timeOf(record, inputs)) >= wanted.notBefore
  if (record === undefined || (inputs.build === 'always' && !isFresh)) return pendingOrNone(pending)
  refuseQuarantined(record, records, inputs)
  if (isFresh) return withCopies(record, deps)
  const age = formatAge(record.createdAt, deps.clock.now())
  deps.say(`${record.id} has the same content, but is ${age} old: older than \`max-image-age\`.`)
  return pendingOrNone(pending)
}

/**
 * What an image's age counts from. Who wants one that is baked anew (`build: always`) wants what there is to fetch now: a
 * bake that was begun before, and ends while it is waited for, may have fetched what was there then.
 */
function timeOf({ createdAt, tags }: ImageRecord, { build }: Pick<Baking, 'build'>): string {
  return build === 'always' ? (tags[tagNames.begunAt] ?? '') : createdAt
}

function pendingOrNone(pending: readonly string[]): Look {
  return pending.length > 0 ? { pending } : 'none'
}

/** The images without those of the same content that are revoked: what is baked anew may have another base image. */
async function withoutRevoked(
  all: readonly ImageRecord[],
  inputs: Asked,
  wanted: Wanted,
  deps: LookDeps,
): Promise<readonly ImageRecord[]> {
  const revoked = await findRevoked(sameContent(all, wanted), all, inputs, deps)
  for (const [id, revocation] of revoked)
    deps.say(`${id} has the same content, but is revoked: it ${revocationWords(revocation)}.`)
  return all.filter(({ id }) => !revoked.has(id))
}

async function withCopies(record: ImageRecord, deps: LookDeps): Promise<Look> {
  const copies = await copiesOf(record, deps)
  const inState = (isWanted: (state: string) => boolean) =>
    copies.filter(({ copy }) => isWanted(copy?.state ?? 'missing'))
  const lost = inState((state) => state !== 'available' && state !== 'pending')
  if (lost.length > 0) {
    const what = sizeOf(record.tags) === 0 ? 'its copy' : 'an image of the same build'
    deps.say(`${record.id} has the same content, but ${what} is ${lost.map(stateOf).join(', ')}.`)
    return 'none'
  }
  const pending = inState((state) => state === 'pending')
  if (pending.length > 0) return { pending: pending.map(({ region, copy }) => `${copy?.id} in ${region}`) }
  const set = setOf(copies)
  return set === undefined ? 'none' : { record, set }
}

function stateOf({ region, copy }: Copy): string {
  const state = copy?.state ?? 'missing'
  return region === '' ? state : `${state} in ${region}`
}

/**
 * Of several sources one that failed is enough: they failed together.
 * @throws DeployError image-quarantined
 */
export function refuseQuarantined(
  record: ImageRecord,
  records: readonly ImageRecord[],
  {
    environment,
    subject = 'The image of this commit',
    done = 'nothing was built or changed',
  }: Pick<Baking, 'environment'> & { readonly subject?: string; readonly done?: string },
): void {
  const ids = withSiblings([record.id], records)
  const failed = [record, ...records.filter(({ id }) => ids.includes(id))].find(({ tags }) =>
    isQuarantined(tags, environment),
  )
  if (failed !== undefined) throw quarantined(failed, ids, { environment, subject, done })
}

function quarantined(
  { id, tags }: ImageRecord,
  ids: readonly string[],
  { environment, subject, done }: Readonly<Record<'environment' | 'subject' | 'done', string>>,
): DeployError {
  const tag = quarantinedTag(environment)
  const what = quarantineOf(tags, environment) === 'left' ? 'was rolled back from' : 'failed'
  return new DeployError(
    'image-quarantined',
    `${subject} (${id}) ${what} in this environment at ${tags[tag]?.split(' ')[0]}; ${done}.`,
    {
      next: [
        'Deploy a commit that cures what was wrong: it gets an image of its own.',
        `Where the image was not to blame, take it by its id (\`rollback-to: ${id}\`), or remove its tag: \`aws ec2 delete-tags --resources ${ids.toSorted().join(' ')} --tags Key=${tag}\``,
      ],
    },
  )
}
