import type { TrailEntry } from '../deps/aws.ts'
import type { Deps } from '../deps/deps.ts'
import { DeployError, errorMessage } from '../errors.ts'
import { isDead } from '../image/bake-lock.ts'
import { isOfDeadOwner, isRemovable, type Leftover, leftoverKinds, nameOf } from '../image/leftover.ts'
import { tagNames } from '../image/tags.ts'
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
    for (const region of regions) await sweep(region, tagFilters(bake.tags), () => true, deps)
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
export async function sweepDead({ repository, owner, regions, dead }: Sweep, deps: SweepDeps): Promise<void> {
  const filters = { ...tagFilters({ [tagNames.repository]: repository }), 'tag-key': tagNames.bake }
  for (const region of regions) {
    await attempt(`look for what dead runs left in ${region}`, deps, async () => {
      const locks = await deps.locks.of(region, repository)
      const seen = { locks, dead, own: owner, now: deps.clock.now() }
      await sweep(region, filters, (leftover) => isOfDeadOwner(leftover, seen), deps)
      for (const { id } of locks.filter((lock) => isDead(lock, seen.now))) {
        await attempt(`free the lock ${id} of a dead run`, deps, () => deps.locks.free(region, id))
      }
    })
  }
}

function tagFilters(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [`tag:${name}`, value]))
}

/** Kind by kind: each is looked for when those before it are gone, for an instance holds its group and its volumes. */
async function sweep(
  region: string,
  filters: Readonly<Record<string, string>>,
  isMeant: (leftover: Leftover) => boolean,
  deps: SweepDeps,
): Promise<void> {
  for (const kind of leftoverKinds) {
    await attempt(`look for ${kind}s that a bake left in ${region}`, deps, async () => {
      const found = await deps.leftovers.list(region, kind, filters)
      const meant = found.filter((leftover) => isRemovable(leftover) && isMeant(leftover))
      for (const leftover of meant) await removeOne(leftover, deps)
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

/** One thing that cannot be done must not keep the others from being done. A cancel ends all. */
async function attempt(what: string, { log }: SweepDeps, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof DeployError && error.reason === 'cancelled') throw error
    log.warning(`Could not ${what}: ${errorMessage(error)}`)
  }
}
