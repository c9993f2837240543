import type { TrailEntry } from '../../deps/aws.ts'
import type { Deps } from '../../deps/deps.ts'
import { isDead } from '../../image/bake/bake-lock.ts'
import {
  isOfDeadOwner,
  isRemovable,
  type Leftover,
  leftoverKinds,
  nameOf,
} from '../../image/bake/leftover.ts'
import { tagNames } from '../../image/tags.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { adopt } from './trail.ts'

type SweepDeps = Pick<Deps, 'clock' | 'ec2' | 'leftovers' | 'locks' | 'log'>

/** How long a terminated instance is waited for. Milliseconds. */
const TERMINATION_MS = 240_000
const POLL_MS = 5_000

/**
 * Removes what this run's bake left, as its notes and EC2 tell: for the post step, when the run itself could not. What
 * stays is named in a warning.
 */
export async function sweepOwn(trail: readonly TrailEntry[], deps: SweepDeps): Promise<void> {
  const bakes = trail.flatMap((entry) => (entry.kind === 'bake' ? [entry] : []))
  const copies = trail.flatMap((entry) => (entry.kind === 'copy' ? [entry.region] : []))
  for (const bake of bakes) {
    const regions = [...new Set([...bake.regions, ...copies])]
    for (const entry of trail) {
      if (entry.kind === 'lock' || entry.kind === 'bake') continue
      await attempt(`find the ${entry.kind}`, deps, () => adopt(entry, { ...bake, regions }, deps))
    }
    for (const region of regions) await sweep(region, tagFilters(bake.tags), async (found) => found, deps)
  }
  for (const entry of trail) {
    if (entry.kind === 'lock')
      await attempt(`free the lock ${entry.id}`, deps, () => deps.locks.free(entry.region, entry.id))
  }
}

/** What a sweep before a bake needs to know. */
export interface Sweep {
  readonly repository: string
  /** Of this bake. */
  readonly owner: string
  readonly regions: readonly string[]
  /** Owners whose lock this one has taken over. */
  readonly dead: readonly string[]
}

/** Removes what dead runs of the repository left, their locks too: instances cost money until somebody does. */
export async function sweepDead(run: Sweep, deps: SweepDeps): Promise<void> {
  const { repository, regions } = run
  const filters = { ...tagFilters({ [tagNames.repository]: repository }), 'tag-key': tagNames.bake }
  for (const region of regions) await sweep(region, filters, (found) => ofTheDead(found, run, deps), deps)
  for (const region of regions) {
    await attempt(`look for locks of dead runs in ${region}`, deps, async () => {
      const locks = await deps.locks.of(region, repository)
      for (const { id } of locks.filter((lock) => isDead(lock, deps.clock.now()))) {
        await attempt(`free the lock ${id} of a dead run`, deps, () => deps.locks.free(region, id))
      }
    })
  }
}

/**
 * The locks are asked for after the things were found, and in every region that these name: who lives, and has just made
 * something, or makes it in another region than the one of its lock, is not taken for dead.
 */
async function ofTheDead(
  found: readonly Leftover[],
  { repository, owner: own, regions, dead }: Sweep,
  { clock, locks }: SweepDeps,
): Promise<readonly Leftover[]> {
  const homes = found.flatMap(({ tags }) => tags[tagNames.lockRegion] ?? [])
  const asked = [...new Set([...regions, ...homes])].map((region) => locks.of(region, repository))
  const seen = { locks: (await Promise.all(asked)).flat(), dead, own, now: clock.now() }
  return found.filter((leftover) => isOfDeadOwner(leftover, seen))
}

function tagFilters(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [`tag:${name}`, value]))
}

/** Kind by kind: each is looked for when those before it are gone, for an instance holds its group and its volumes. */
async function sweep(
  region: string,
  filters: Readonly<Record<string, string>>,
  choose: (found: readonly Leftover[]) => Promise<readonly Leftover[]>,
  deps: SweepDeps,
): Promise<void> {
  for (const kind of leftoverKinds) {
    await attempt(`look for ${kind}s that a bake left in ${region}`, deps, async () => {
      const found = (await deps.leftovers.list(region, kind, filters)).filter(isRemovable)
      const meant = found.length === 0 ? [] : await choose(found)
      for (const leftover of meant) {
        if (!(await isKept(leftover, deps))) await removeOne(leftover, deps)
      }
      if (kind === 'instance') await ended(meant, deps)
    })
  }
}

async function removeOne(leftover: Leftover, deps: SweepDeps): Promise<void> {
  const run = leftover.tags[tagNames.run] ?? 'unknown'
  await attempt(`remove the ${nameOf(leftover)}, which the bake of run ${run} left`, deps, async () => {
    if (await isUsed(leftover, deps)) throw new Error('an instance runs it')
    await deps.leftovers.remove(leftover)
    deps.log.info(`Removed the ${nameOf(leftover)}, which the bake of run ${run} left.`)
  })
}

/** A volume that is still there although its bake has finished its image was made to stay. */
async function isKept({ kind, region, tags }: Leftover, { leftovers }: SweepDeps): Promise<boolean> {
  const owner = tags[tagNames.owner]
  if (kind !== 'volume' || owner === undefined) return false
  const images = await leftovers.list(region, 'image', tagFilters({ [tagNames.owner]: owner }))
  return images.some((image) => !isRemovable(image))
}

/** Somebody may have launched an image by hand that no run finished. */
async function isUsed({ kind, region, id }: Leftover, { leftovers }: SweepDeps): Promise<boolean> {
  if (kind !== 'image') return false
  const users = await leftovers.list(region, 'instance', { 'image-id': id })
  return users.some(({ state }) => state !== 'terminated')
}

async function ended(instances: readonly Leftover[], { clock, leftovers }: SweepDeps): Promise<void> {
  const until = clock.now() + TERMINATION_MS
  for (const { region, id } of instances) {
    const isThere = async () =>
      (await leftovers.list(region, 'instance', { 'instance-id': id })).some(
        ({ state }) => state !== 'terminated',
      )
    while (clock.now() < until && (await isThere())) await clock.sleep(POLL_MS)
  }
}

/**
 * One thing that cannot be done must not keep the others from being done. A cancel ends all, and so does what else ends
 * the run: the stack beside the bake may fail.
 */
async function attempt(what: string, { clock, log }: SweepDeps, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof DeployError && error.reason === 'cancelled') throw error
    await clock.sleep(0)
    log.warning(`Could not ${what}: ${errorMessage(error)}`)
  }
}
