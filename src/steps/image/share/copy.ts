import type { Deps } from '../../../deps/deps.ts'
import {
  formatImageSet,
  type Image,
  type ImageRecord,
  type ImageSet,
  type Member,
  membersOf,
  setFrom,
} from '../../../image/image.ts'
import { copyTags, isQuarantined, prunedTag, tagNames } from '../../../image/tags.ts'
import { formatPlaces } from '../../../image/wish.ts'
import { DeployError } from '../../../outcome/error.ts'
import { formatAge } from '../../../text/duration.ts'
import type { Source } from '../../source/source.ts'
import { recordsOf } from '../admission/records.ts'
import { refuseQuarantined } from '../find.ts'

export type CopyDeps = Pick<Deps, 'clock' | 'copies' | 'ec2' | 'log'> & {
  readonly source: Pick<Source, 'repository'>
}

/** Time between two looks at copies that EC2 makes, and between two lines in the log; how long it may take. Milliseconds. */
const POLL_MS = 10_000
const PROGRESS_MS = 60_000
const MADE_MS = 7_200_000

/**
 * The image as the job's own account has it: a copy of each AMI that another account owns. One that is there already is
 * taken. Nothing is copied of what the account owns itself.
 * @throws DeployError image-not-shared where EC2 does not finish a copy, image-quarantined where one failed here; aws-refused
 */
export async function copyHere<T extends Image>(image: T, environment: string, deps: CopyDeps): Promise<T> {
  const members = membersOf(image.set)
  const foreign = (await Promise.all(members.map((one) => isForeign(one, deps)))).filter(
    (one) => one !== undefined,
  )
  if (foreign.length === 0) return image
  const facts = await recordsOf(foreign, deps)
  const there = await Promise.all(foreign.map(async (one) => ({ ...one, held: await heldOf(one, deps) })))
  const held = there.flatMap((one) => one.held ?? [])
  const suspect = held.find(({ tags }) => isQuarantined(tags, environment))
  if (suspect !== undefined) refuseQuarantined(suspect, held, { environment, ...COPY })
  const copies = new Map<string, ImageRecord>()
  for (const { id, region, held } of there) {
    const fact = facts.find((one) => one.id === id && one.region === region)
    copies.set(`${region}/${id}`, held ?? (await beginCopy({ id, region }, fact, deps)))
  }
  await available([...copies.values()], deps)
  const set = setFrom(
    members.map((one) => ({ ...one, id: copies.get(`${one.region}/${one.id}`)?.id ?? one.id })),
  )
  deps.log.info(`${formatImageSet(set)} is the copy of ${formatImageSet(image.set)} in this account.`)
  return { ...image, set, original: image.set, ...adopted(image, set) }
}

/** What is refused of it; the image may have learnt its commit, and may be shared. */
const COPY = { subject: 'The copy of the image', done: 'nothing was built or deployed' } as const

/** Where it is of another account. */
async function isForeign(member: Member, { copies }: CopyDeps): Promise<Member | undefined> {
  const own = await copies.owned(member.region, [member.id])
  return own.length === 0 ? member : undefined
}

/** An image that the action did not make is found again by what runs, which is the copy. */
function adopted({ adoption }: Image, set: ImageSet): Pick<Image, 'adoption'> {
  if (adoption === undefined || !(tagNames.given in adoption)) return {}
  return { adoption: { ...adoption, [tagNames.given]: formatPlaces(set) } }
}

/** The copy that is there, or being made. */
async function heldOf({ id, region }: Member, { copies }: CopyDeps): Promise<ImageRecord | undefined> {
  const there = await copies.ownedWith(region, [tagNames.copyOf, id])
  return (
    there.find(({ state, tags }) => state === 'available' && !(prunedTag in tags)) ??
    there.find(({ state }) => state === 'pending')
  )
}

async function beginCopy(
  { id, region }: Pick<Member, 'id' | 'region'>,
  fact: ImageRecord | undefined,
  { clock, copies, log, source }: CopyDeps,
): Promise<ImageRecord> {
  const tags = copyTags(fact?.tags ?? {}, { source: id, repository: source.repository })
  const name = `${(fact?.name ?? 'image').slice(0, 100)} ${id}`
  const copy = await copies.copy(region, { id, name, tags })
  log.info(`Copying ${id} in ${region} into this account, as ${copy}.`)
  return {
    id: copy,
    region,
    name,
    state: 'pending',
    createdAt: new Date(clock.now()).toISOString(),
    tags,
    snapshotIds: [],
  }
}

/** Waits until EC2 has made them all. */
async function available(made: readonly ImageRecord[], { clock, copies, log }: CopyDeps): Promise<void> {
  const since = clock.now()
  let saidAt = since
  let pending = made.filter(({ state }) => state !== 'available')
  while (pending.length > 0) {
    await clock.sleep(POLL_MS)
    const looks = await Promise.all(pending.map(({ id, region }) => copies.owned(region, [id])))
    const seen = looks.flat()
    const lost = seen.find(({ state }) => state !== 'available' && state !== 'pending')
    if (lost !== undefined) throw notCopied(lost.id, `EC2 calls it ${lost.state}`)
    pending = pending.filter(({ id }) => seen.find((one) => one.id === id)?.state !== 'available')
    const names = pending.map(({ id, region }) => `${id} in ${region}`).join(', ')
    if (pending.length > 0 && clock.now() - since >= MADE_MS)
      throw notCopied(names, 'EC2 has been making it for two hours')
    if (pending.length > 0 && clock.now() - saidAt >= PROGRESS_MS) {
      saidAt = clock.now()
      log.info(
        `Waiting for ${names}: EC2 has been copying for ${formatAge(new Date(since).toISOString(), clock.now())}.`,
      )
    }
  }
}

function notCopied(what: string, why: string): DeployError {
  return new DeployError(
    'image-not-shared',
    `The copy ${what} of the image was not made: ${why}. Nothing was deployed.`,
    {
      next: [
        'Deregister it, where it is there, and run again. See AWS for why: the key of the image, or the quota of copies at a time.',
      ],
    },
  )
}
