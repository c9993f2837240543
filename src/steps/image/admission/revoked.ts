import type { Deps } from '../../../deps/deps.ts'
import { regionsOf, withSiblings } from '../../../image/builds.ts'
import type { ImageRecord } from '../../../image/image.ts'
import {
  idsIn,
  type Revocation,
  revocationOf,
  type Unknown,
  unknownAncestors,
} from '../../../image/revocation.ts'
import { type Refused, refusedAsRevoked } from '../../../image/revoked.ts'
import type { CommonInputs } from '../../../inputs/types.ts'
import { DeployError } from '../../../outcome/error.ts'
import { inParts } from '../../../text/parts.ts'

/** What says which images are not to be taken any more. */
export interface Revoking {
  /** Of the settings file; empty where it lists nothing. What an image was made from may have failed all the same. */
  readonly revoked: readonly string[]
  readonly environment: string
}

type RevokedDeps = Pick<Deps, 'context' | 'ec2'>

/** What the inputs say of it. */
export function revokingOf({ beyond, report }: Pick<CommonInputs, 'beyond' | 'report'>): Revoking {
  return { environment: report.environment, revoked: beyond.revoked ?? [] }
}

/**
 * Which of some images are not to be taken any more, by id; of several sources one is enough for all. What they were made
 * from is known from `others`; EC2 is asked for the rest, all of a generation at once.
 */
export async function findRevoked(
  images: readonly ImageRecord[],
  others: readonly ImageRecord[],
  { revoked, environment }: Revoking,
  deps: RevokedDeps,
): Promise<ReadonlyMap<string, Revocation>> {
  const known = new Map([...others, ...images].map((record) => [record.id, record]))
  await learnCopies(images, revoked, known, deps)
  await learnAncestors(images, known, deps)
  const rule = { listed: revoked, environment }
  const found = images.flatMap((image) => {
    const revocation = revocationOf(image, known, rule)
    if (revocation === undefined) return []
    return withSiblings([image.id], images).map((id) => [id, revocation] as const)
  })
  // The reason of its own, where an image has one, comes last and counts.
  return new Map([...found, ...found.filter(([id, { path }]) => path[0] === id)])
}

/** An image that is to be taken, or has been baked to be taken. */
interface Taken extends Pick<Refused, 'instead' | 'origin'> {
  /** In all its regions, and of all its sources. */
  readonly records: readonly ImageRecord[]
}

/**
 * Refuses an image of which a part is revoked.
 * @throws DeployError image-revoked
 */
export async function requireUnrevoked(
  { records, ...refused }: Taken,
  others: readonly ImageRecord[],
  revoking: Revoking,
  deps: RevokedDeps,
): Promise<void> {
  const [first] = await findRevoked(records, others, revoking, deps)
  if (first === undefined) return
  const [id, revocation] = first
  throw refusedAsRevoked({ id, revocation, environment: revoking.environment, ...refused })
}

/** Asks for what is listed in the other regions of images: a copy that is listed is the same image. */
async function learnCopies(
  images: readonly ImageRecord[],
  revoked: readonly string[],
  known: Map<string, ImageRecord>,
  { context, ec2 }: RevokedDeps,
): Promise<void> {
  const ids = idsIn(revoked)
  const regions = new Set(images.flatMap(regionsOf).filter((region) => region !== context.region))
  const parts = [...regions].flatMap((region) => asksOf({ region, ids }))
  const found = await Promise.all(parts.map((part) => ec2.imagesById(part.region, part.ids)))
  for (const record of found.flat()) known.set(record.id, record)
}

/** Generations that are asked for: more than anybody builds on one another. */
const GENERATIONS = 20
/** Values that EC2 takes in one filter. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html */
const AT_ONCE = 200

/** Asks for what images were made from, generation by generation, as far as this account can see. */
async function learnAncestors(
  images: readonly ImageRecord[],
  known: Map<string, ImageRecord>,
  deps: RevokedDeps,
): Promise<void> {
  const asked = new Set<string>()
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    const due = placesOf(images.flatMap((image) => unknownAncestors(image, known))).filter(
      ({ id, region }) => !asked.has(`${region} ${id}`),
    )
    if (due.length === 0) return
    for (const { id, region } of due) asked.add(`${region} ${id}`)
    const parts = [...Map.groupBy(due, ({ region }) => region)].flatMap(([region, some]) =>
      asksOf({ region, ids: some.map(({ id }) => id) }),
    )
    const found = await Promise.all(parts.map((part) => seen(part, deps)))
    for (const record of found.flat()) known.set(record.id, record)
  }
}

interface Place {
  readonly id: string
  readonly region: string
}

/** Each once: many images have one base image. */
function placesOf(unknown: readonly Unknown[]): Place[] {
  const places = unknown.flatMap(({ id, regions }) => regions.map((region) => ({ id, region })))
  return [...new Map(places.map((place) => [`${place.region} ${place.id}`, place])).values()]
}

/** Where who asks is known, and may not ask there; a region that the account has not enabled does not know him. */
const NOT_HERE = /^(AccessDenied(Exception)?|UnauthorizedOperation|OptInRequired|AuthFailure)$/

/** Where the organization closes another region to the account, what is there is not to be seen. */
async function seen({ region, ids }: Asked, { context, ec2 }: RevokedDeps): Promise<readonly ImageRecord[]> {
  try {
    return await ec2.imagesById(region, ids)
  } catch (error) {
    const cause = error instanceof DeployError ? error.cause : undefined
    if (region !== context.region && cause instanceof Error && NOT_HERE.test(cause.name)) return []
    throw error
  }
}

interface Asked {
  readonly region: string
  readonly ids: readonly string[]
}

function asksOf({ region, ids }: Asked): Asked[] {
  return inParts(ids, AT_ONCE).map((part) => ({ region, ids: part }))
}
