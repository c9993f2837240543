import type { Deps } from '../../../deps/deps.ts'
import { canBeOurs, couldHaveBeenOurs, isOfIam, type Leftover } from '../../../image/bake/leftover.ts'
import { isOfSameBake, type Relation, relationsOf } from '../../../image/bake/relatives.ts'
import type { Trace } from '../../../image/bake/trace.ts'

type Lists = Pick<Deps, 'leftovers'>

/** What is needed to know things for a bake's. */
export interface Bake {
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly regions: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

/** The filter that finds what Packer named; undefined for a copy, of which it says the region alone. */
function filterOf(trace: Trace): Readonly<Record<string, string>> | undefined {
  switch (trace.kind) {
    case 'copy':
      return undefined
    case 'key-pair':
      return { 'key-name': trace.name }
    case 'security-group':
      return { 'group-name': trace.name }
    case 'instance-profile':
    case 'role':
      return { name: trace.name }
    default:
      return { [`${trace.kind}-id`]: trace.id }
  }
}

/**
 * The things of the kind and name that Packer said, in the first region where one can be the bake's; else those that
 * cannot, in the first that has any.
 */
export async function named(
  trace: Trace,
  { regions, startedAt }: Pick<Bake, 'regions' | 'startedAt'>,
  { leftovers }: Lists,
): Promise<readonly Leftover[]> {
  const filter = filterOf(trace)
  if (trace.kind === 'copy' || filter === undefined) return []
  let others: readonly Leftover[] = []
  for (const region of regions) {
    const found = await leftovers.list(region, trace.kind, filter)
    if (found.some((one) => couldHaveBeenOurs(one, startedAt))) return found
    if (others.length === 0) others = found
  }
  return others
}

/** Copies of a bake's images in a region, which Packer names when they are done and not before. */
export async function copiesIn(
  region: string,
  images: readonly string[],
  { leftovers }: Lists,
): Promise<readonly Leftover[]> {
  const found = images.map((id) => leftovers.list(region, 'image', { 'source-image-id': id }))
  return (await Promise.all(found)).flat()
}

/** From where relations are followed: a thing, or what is known of one that may be gone. */
type Root = Pick<Leftover, 'kind' | 'id' | 'name' | 'since' | 'tags' | 'launchedWith'> & {
  readonly region: string
}

/**
 * All things of a bake that are there: those that Packer named, where EC2 confirms that they can be the bake's, and what
 * was made from them.
 */
export async function familyOf(
  traces: readonly Trace[],
  bake: Bake,
  deps: Lists,
): Promise<readonly Leftover[]> {
  const roots: Root[] = []
  const things: Leftover[] = []
  for (const trace of traces) {
    const found = await named(trace, bake, deps)
    things.push(...found.filter((one) => canBeOurs(one, bake.startedAt)))
    // What has ended may have left something, and what is gone too, where nobody but Packer can have named it.
    roots.push(...found.filter((one) => couldHaveBeenOurs(one, bake.startedAt)))
    if (found.length === 0) roots.push(...bake.regions.flatMap((region) => ghostOf(trace, region)))
  }
  return [...things, ...(await relativesOf(roots, bake, deps))]
}

/** A key pair's random name and an image's id are Packer's own words, also when the thing is gone. */
function ghostOf(trace: Trace, region: string): Root[] {
  if (trace.kind === 'key-pair') return [{ ...trace, id: '', tags: {}, region }]
  return trace.kind === 'image' ? [{ ...trace, tags: {}, region }] : []
}

/** What was made from these, and from that again; no older than the bake. */
export async function relativesOf(
  roots: readonly Root[],
  bake: Pick<Bake, 'startedAt' | 'regions'>,
  deps: Lists,
): Promise<readonly Leftover[]> {
  const known = new Map<string, Leftover>()
  let next = roots
  while (next.length > 0) {
    const found = (await Promise.all(next.map((root) => related(root, bake, deps)))).flat()
    const fresh = found.filter((one) => couldHaveBeenOurs(one, bake.startedAt) && !known.has(keyOf(one)))
    for (const one of fresh) known.set(keyOf(one), one)
    next = fresh
  }
  return [...known.values()].filter((one) => canBeOurs(one, bake.startedAt))
}

async function related(
  root: Root,
  { regions }: Pick<Bake, 'regions'>,
  { leftovers }: Lists,
): Promise<Leftover[]> {
  const queries = relationsOf(root).flatMap(({ kind, filters, where }: Relation) =>
    (where === 'here' ? [root.region] : regions).map((region) => leftovers.list(region, kind, filters)),
  )
  return (await Promise.all(queries)).flat().filter((found) => isOfSameBake(root, found))
}

/** What tells a thing from all others. */
export function keyOf({ kind, region, id }: Pick<Leftover, 'kind' | 'region' | 'id'>): string {
  return `${kind} ${region} ${id}`
}

/**
 * Tags things of one region. One that EC2 does not know, or not yet, must not keep the others from their tags.
 * @throws DeployError the first refusal, when all have been tried
 */
export async function tagAll(
  things: readonly Leftover[],
  tags: Readonly<Record<string, string>>,
  { ec2 }: Pick<Deps, 'ec2'>,
): Promise<void> {
  const byRegion = Map.groupBy(
    things.filter(({ kind }) => !isOfIam(kind)),
    ({ region }) => region,
  )
  const failures: unknown[] = []
  for (const [region, some] of byRegion) {
    const ids = some.map(({ id }) => id)
    try {
      await ec2.tag(region, ids, tags)
    } catch (error) {
      if (ids.length === 1) failures.push(error)
      else for (const id of ids) await ec2.tag(region, [id], tags).catch((again) => failures.push(again))
    }
  }
  if (failures.length > 0) throw failures[0]
}
