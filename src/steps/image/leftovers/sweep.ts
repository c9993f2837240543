import type { TrailEntry } from '../../../deps/aws.ts'
import type { Deps } from '../../../deps/deps.ts'
import { isDead } from '../../../image/bake/bake-lock.ts'
import {
  bakeTagsOf,
  idFilter,
  isOfDeadOwner,
  isRemovable,
  type Leftover,
  leftoverKinds,
  makerOf,
  nameOf,
} from '../../../image/bake/leftover.ts'
import type { Trace } from '../../../image/bake/trace.ts'
import { tagNames } from '../../../image/tags.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import { familyOf, keyOf, relativesOf, tagAll } from './family.ts'

type SweepDeps = Pick<Deps, 'clock' | 'ec2' | 'leftovers' | 'locks' | 'log'>

/** How long a terminated instance is waited for. Milliseconds. */
const TERMINATION_MS = 240_000
const POLL_MS = 5_000

/** AWS may show what it has made some seconds late: so often it is looked again, where something was left. */
const PASSES = 3

type BakeEntry = Extract<TrailEntry, { kind: 'bake' }>

/**
 * Removes what this run's bake left, as its notes and EC2 tell: for the post step, when the run itself could not. What
 * stays is named in a warning.
 */
export async function sweepOwn(trail: readonly TrailEntry[], deps: SweepDeps): Promise<void> {
  for (const entry of trail) if (entry.kind === 'built') await finish(entry, deps)
  const traces = trail.filter(isTrace)
  const copies = traces.flatMap((trace) => (trace.kind === 'copy' ? [trace.region] : []))
  for (const bake of trail.filter((entry) => entry.kind === 'bake')) {
    await sweepBake({ ...bake, regions: [...new Set([...bake.regions, ...copies])] }, traces, deps)
  }
  for (const entry of trail) {
    if (entry.kind === 'lock')
      await attempt(`free the lock ${entry.id}`, deps, () => deps.locks.free(entry.region, entry.id))
  }
}

function isTrace(entry: TrailEntry): entry is Trace {
  return entry.kind !== 'lock' && entry.kind !== 'bake' && entry.kind !== 'built'
}

/** An image that was finished, and that the run could not tag, is as good as any: the next run takes it. */
async function finish({ images }: Extract<TrailEntry, { kind: 'built' }>, deps: SweepDeps): Promise<void> {
  for (const { region, id, tags } of images) {
    await attempt(`tag the finished image ${id}`, deps, async () => {
      const [record] = await deps.ec2.imagesById(region, [id])
      if (record?.state === 'available') await deps.ec2.tag(region, [id, ...record.snapshotIds], tags)
    })
  }
}

async function sweepBake(bake: BakeEntry, traces: readonly Trace[], deps: SweepDeps): Promise<void> {
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const family = await foundFamily(bake, traces, deps)
    let removed = 0
    for (const region of bake.regions) {
      const known = family.filter((one) => one.region === region)
      removed += await sweep(
        region,
        { filters: tagFilters(bake.tags), known, run: bake.tags },
        async (found) => found,
        deps,
      )
    }
    if (removed === 0) return
    await deps.clock.sleep(POLL_MS)
  }
}

/** One question that AWS does not answer must not lose the answers to all others. */
function onward(deps: SweepDeps): SweepDeps {
  const { leftovers } = deps
  const list: typeof leftovers.list = async (region, kind, filters) => {
    let found: readonly Leftover[] = []
    await attempt(`look for what the bake made in ${region}`, deps, async () => {
      found = await leftovers.list(region, kind, filters)
    })
    return found
  }
  return { ...deps, leftovers: { ...leftovers, list } }
}

/** What cannot be found now may be found by its tags. */
async function foundFamily(
  bake: BakeEntry,
  traces: readonly Trace[],
  deps: SweepDeps,
): Promise<readonly Leftover[]> {
  let family: readonly Leftover[] = []
  await attempt('find all that the bake made', deps, async () => {
    family = (await familyOf(traces, bake, onward(deps))).filter(isRemovable)
    await tagAll(family, bake.tags, deps)
  })
  return family
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
  for (const region of regions) {
    const tagged = await survey(region, filters, deps)
    if (tagged?.length === 0) continue
    const known = await relativesOfTheDead(region, tagged ?? [], run, deps)
    await sweep(region, { filters, known, run: {} }, (found) => ofTheDead(found, run, deps), deps)
  }
  for (const region of regions) {
    await attempt(`look for locks of dead runs in ${region}`, deps, async () => {
      const locks = await deps.locks.of(region, repository)
      for (const { id } of locks.filter((lock) => isDead(lock, deps.clock.now()))) {
        await attempt(`free the lock ${id} of a dead run`, deps, () => deps.locks.free(region, id))
      }
    })
  }
}

/** All at once, for nearly always there is nothing; undefined where a kind could not be asked for. */
async function survey(
  region: string,
  filters: Readonly<Record<string, string>>,
  { leftovers }: SweepDeps,
): Promise<readonly Leftover[] | undefined> {
  const lists = leftoverKinds.map((kind) => leftovers.list(region, kind, filters))
  const found = await Promise.allSettled(lists)
  const answers = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  return answers.length < found.length ? undefined : answers.flat()
}

/** What a dead run had no time to tag, by what it has tagged: it gets the same tags. */
async function relativesOfTheDead(
  region: string,
  tagged: readonly Leftover[],
  run: Sweep,
  deps: SweepDeps,
): Promise<readonly Leftover[]> {
  const relatives: Leftover[] = []
  await attempt(`look for what dead runs made in ${region}`, deps, async () => {
    // A finished image is nobody's remains: what others made of it is theirs.
    const left = tagged.filter(isRemovable)
    const roots = left.length === 0 ? [] : await ofTheDead(left, run, deps)
    for (const root of roots) {
      if (await isKept(root, deps)) continue
      const bake = { startedAt: root.since ?? Number.POSITIVE_INFINITY, regions: run.regions }
      const found = (await relativesOf([root], bake, onward(deps))).filter(
        ({ tags }) => !(tagNames.owner in tags),
      )
      const tags = bakeTagsOf(root.tags)
      await tagAll(found, tags, deps).catch(() => undefined)
      relatives.push(...found.map((one) => ({ ...one, tags: { ...one.tags, ...tags } })))
    }
  })
  return relatives
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

/** What is to be removed in one region. */
interface Meant {
  readonly filters: Readonly<Record<string, string>>
  /** Things that are known beside those that the filters find. */
  readonly known: readonly Leftover[]
  /** Tags that things have of which nothing more is known. */
  readonly run: Readonly<Record<string, string>>
}

/**
 * Kind by kind: each is looked for when those before it are gone, for an instance holds its group and its volumes. How
 * many were removed.
 */
async function sweep(
  region: string,
  meant: Meant,
  choose: (found: readonly Leftover[]) => Promise<readonly Leftover[]>,
  deps: SweepDeps,
): Promise<number> {
  let removed = 0
  for (const kind of leftoverKinds) {
    await attempt(`look for ${kind.replace('-', ' ')}s that a bake left in ${region}`, deps, async () => {
      const tagged = (await deps.leftovers.list(region, kind, meant.filters)).filter(isRemovable)
      const known = await asTheyAreNow(
        meant.known.filter((one) => one.kind === kind),
        tagged,
        meant,
        deps,
      )
      const chosen = tagged.length === 0 ? known : [...(await choose(tagged)), ...known]
      for (const leftover of chosen) {
        if (!(await isKept(leftover, deps)) && (await removeOne(leftover, deps))) removed += 1
      }
      if (kind === 'instance') await ended(chosen, deps)
    })
  }
  return removed
}

/** Things that were known before others were removed, where they are still there and are not listed anyway. */
async function asTheyAreNow(
  known: readonly Leftover[],
  listed: readonly Leftover[],
  { run }: Pick<Meant, 'run'>,
  { leftovers }: SweepDeps,
): Promise<readonly Leftover[]> {
  const seen = new Set(listed.map(keyOf))
  const rest = known.filter((one) => !seen.has(keyOf(one)))
  const lists = rest.map(async (one) => {
    const found = await leftovers.list(one.region, one.kind, idFilter(one))
    return found.map((now) => ({ ...now, tags: { ...run, ...one.tags, ...now.tags } }))
  })
  return (await Promise.all(lists)).flat().filter(isRemovable)
}

/** Whether it is removed. */
async function removeOne(leftover: Leftover, deps: SweepDeps): Promise<boolean> {
  const whose = `the ${makerOf(leftover.tags)} of run ${leftover.tags[tagNames.run] ?? 'unknown'}`
  let isRemoved = false
  await attempt(`remove the ${nameOf(leftover)}, which ${whose} left`, deps, async () => {
    if (await isUsed(leftover, deps)) throw new Error('an instance runs it')
    await deps.leftovers.remove(leftover)
    deps.log.info(`Removed the ${nameOf(leftover)}, which ${whose} left.`)
    isRemoved = true
  })
  return isRemoved
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
