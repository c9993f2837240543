import type { Deps } from '../../deps/deps.ts'
import type { Build } from '../../image/builds.ts'
import type { ImageRecord } from '../../image/image.ts'
import { type Ruling, useReasons } from '../../image/retention.ts'
import { prunedTag } from '../../image/tags.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { type PruneRow, rowOf } from '../../report/prune.ts'
import type { Journal } from '../../run/journal.ts'
import { inRegion } from './in-region.ts'
import { launchedBy, type Survey, usesIn } from './survey.ts'

type RemovalDeps = Pick<Deps, 'autoscaling' | 'clock' | 'context' | 'ec2' | 'log' | 'removal' | 'signal'>

/**
 * Removes what is ruled to go, one build after the other, and keeps the journal's table true all the time. The first
 * trouble ends it: what would follow stays as it is.
 * @throws DeployError prune-failed
 */
export async function removeAll(
  rulings: readonly Ruling[],
  survey: Survey,
  deps: RemovalDeps,
  journal: Journal,
): Promise<PruneRow[]> {
  const rows = rulings.map((ruling) => rowOf(ruling))
  for (const [index, ruling] of rulings.entries()) {
    if (ruling.decision === 'keep') continue
    deps.signal.throwIfAborted()
    const { row, error } = await attempt(ruling, survey, deps)
    rows[index] = row
    journal.record({ prune: { extent: 'applied', builds: [...rows] } })
    deps.log.info(`${row.result}: ${row.name}: ${row.reasons.join('; ')}`)
    if (error !== undefined) throw notRemoved(row, error)
  }
  return rows
}

/** One build, to its end or as far as it goes: what was removed before the trouble is told too. */
async function attempt(
  ruling: Ruling,
  survey: Survey,
  deps: RemovalDeps,
): Promise<{ readonly row: PruneRow; readonly error?: unknown }> {
  const gone: string[] = []
  try {
    const now = await reviewed(ruling.build, survey, deps)
    if (now.length > 0) return { row: { ...rowOf(ruling), result: 'kept', reasons: now } }
    const stays = await remove(ruling.build, gone, deps)
    return { row: { ...rowOf(ruling), result: 'removed', reasons: [...ruling.reasons, ...stays], gone } }
  } catch (error) {
    return { row: { ...rowOf(ruling), result: 'failed', reasons: [errorMessage(error)], gone }, error }
  }
}

/** Why the build stays after all: it went into use, or was changed, since it was judged. */
async function reviewed({ images }: Build, survey: Survey, deps: RemovalDeps): Promise<string[]> {
  const changes = await Promise.all(images.map((image) => changeOf(image, deps)))
  const live = [...survey.facts.live, ...(await launchedBy(survey.groups, deps))]
  const facts = { live, uses: await usesIn(images, deps) }
  return [...changes.flat(), ...useReasons({ images, snapshots: [] }, facts)].map((why) => `just now: ${why}`)
}

/** A deploy that takes an old image again tags it before it plans. */
async function changeOf(image: ImageRecord, { ec2 }: Pick<Deps, 'ec2'>): Promise<string[]> {
  const [now] = await inRegion(image.region, () => ec2.imagesById(image.region, [image.id]))
  const isSame = now?.state === image.state && sorted(now.tags) === sorted(image.tags)
  return isSame ? [] : [`${image.id} was changed by somebody else`]
}

function sorted(tags: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(tags).toSorted(([a], [b]) => a.localeCompare(b)))
}

/**
 * The run's own region comes last: as long as the image is there, a later run finds what a failure left elsewhere. The
 * tag tells a later run which snapshots are left of a removal and which somebody keeps on purpose.
 */
async function remove({ images, snapshots }: Build, gone: string[], deps: RemovalDeps): Promise<string[]> {
  const home = deps.context.region
  const regions = [...new Set([...images, ...snapshots].map(({ region }) => region))]
  const stays: string[] = []
  for (const region of regions.toSorted((a, b) => Number(a === home) - Number(b === home))) {
    const isHere = (part: { readonly region: string }) => part.region === region
    const here = { images: images.filter(isHere), snapshots: snapshots.filter(isHere) }
    stays.push(...(await inRegion(region, () => removeIn(region, here, gone, deps))))
  }
  return stays
}

/** Removes what a build has in one region; says which snapshots stay, and why. */
async function removeIn(region: string, here: Build, gone: string[], deps: RemovalDeps): Promise<string[]> {
  const [own, ids] = [here.images.map(({ id }) => id), here.snapshots.map(({ id }) => id)]
  const time = new Date(deps.clock.now()).toISOString()
  await deps.ec2.tag(region, [...own, ...ids], { [prunedTag]: time })
  for (const id of own) {
    await deps.removal.deregister(region, id)
    gone.push(id)
  }
  const holders = (await deps.removal.holders(region, ids)).filter(({ id }) => !own.includes(id))
  const stays: string[] = []
  for (const id of ids) {
    const holder = holders.find(({ snapshotIds }) => snapshotIds.includes(id))
    if (holder !== undefined) stays.push(`${id} stays: ${holder.id} is made of it`)
    else if ((await deleteSnapshot(region, id, deps)) === 'in-use')
      stays.push(`${id} stays: EC2 says it is in use`)
  }
  return stays
}

const tries = 3
const pauseMs = 5_000

/** EC2 may take a while to notice that the image is gone. */
async function deleteSnapshot(region: string, id: string, deps: RemovalDeps): Promise<'gone' | 'in-use'> {
  for (let left = tries; left > 1; left -= 1) {
    if ((await deps.removal.deleteSnapshot(region, id)) === 'gone') return 'gone'
    await deps.clock.sleep(pauseMs)
  }
  return deps.removal.deleteSnapshot(region, id)
}

function notRemoved({ name, images, gone = [] }: PruneRow, cause: unknown): DeployError {
  const left = images.filter(({ id }) => !gone.includes(id)).map(({ id, region }) => `${id} in ${region}`)
  return new DeployError('prune-failed', `${name} was not removed in full; nothing after it was touched.`, {
    cause,
    evidence: [
      errorMessage(cause),
      ...(gone.length === 0 ? [] : [`deregistered: ${gone.join(', ')}`]),
      ...(left.length === 0 ? [] : [`still there: ${left.join(', ')}`]),
    ],
    next: ['Cure what the message says and run again: what is left is found by its tags and removed.'],
  })
}
