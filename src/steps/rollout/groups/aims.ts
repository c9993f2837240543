import type { Deps } from '../../../deps/deps.ts'
import { isPartOf, meantBy } from '../../../image/image.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { allGroups, type GroupAim, groupAims } from '../../../plan/read/state.ts'
import { patiently } from '../../../run/patience.ts'
import { definedOf } from '../../../text/defined.ts'
import type { Release } from '../../stack/prepare.ts'
import { type Applied, forecastOf } from './applied.ts'

/** What one group is to run. */
export interface Aim {
  readonly group: GroupRef
  /** image: the image of this run; other: what its own template says. */
  readonly runs: 'image' | 'other'
  /** AMI ids; empty where nobody could tell. */
  readonly images: readonly string[]
  /** Why nobody could tell. */
  readonly untold?: unknown
  /** What its instances are launched from now, as far as the state tells. */
  readonly origins?: readonly string[] | undefined
}

export type AimDeps = Pick<Deps, 'autoscaling' | 'clock'>

/**
 * What every group is to run: what the state says after the apply, and where it does not say it, or could not be read,
 * what AWS says. Without a state the groups are those known before the apply. That AWS cannot be asked about a group is
 * kept with it.
 */
export async function aimsOf(applied: Applied, deps: AimDeps): Promise<Aim[]> {
  const { ready, state } = applied
  if (state === undefined) {
    return Promise.all(knownBefore(applied).map((aim) => askAws(aim, ready, deps)))
  }
  const aims = groupAims(state, ready.image.set)
  return Promise.all(
    aims.map((aim) => {
      const known = aimOf(aim, ready)
      return aim.unknownImage ? askAws(known, ready, deps) : known
    }),
  )
}

/** The same without asking anybody: what the state does not tell is left out. */
export function aimsAtHand({ ready, before, state }: Applied): Aim[] {
  if (state !== undefined) return groupAims(state, ready.image.set).map((aim) => aimOf(aim, ready))
  const known = new Map(allGroups(ready.state).map(({ ref, imageIds }) => [ref.address, imageIds]))
  return [...before.values()].map(({ group }) => {
    const images = known.get(group.address) ?? []
    const held = [...images, ...images.flatMap((id) => successorsOf(id, ready))]
    return held.some((id) => isPartOf(ready.image.set, id))
      ? { group, runs: 'image', images: meantBy(held, ready.image.set) }
      : { group, runs: 'other', images }
  })
}

/** What AWS itself says that the group launches now; where that is nothing of the image, what was known stands. */
export async function askAws(
  { group, runs, images, origins }: Pick<Aim, 'group' | 'runs' | 'images' | 'origins'>,
  ready: Release,
  { autoscaling, ...deps }: AimDeps,
): Promise<Aim> {
  const ofImage = (ids: readonly string[]) => ids.filter((id) => isPartOf(ready.image.set, id))
  try {
    const launched = await patiently(() => autoscaling.launchImages(group), deps)
    const own = ofImage(launched)
    if (own.length > 0)
      return aimOf({ ref: group, runs: 'image', own, imageIds: launched, ...definedOf({ origins }) }, ready)
    if (runs === 'image') return { group, runs, images: ofImage(images), origins }
    if (launched.length === 0) throw unknownImage(group)
    return { group, runs, images: launched }
  } catch (untold) {
    return { group, runs, images: runs === 'image' ? ofImage(images) : [], untold, origins }
  }
}

/**
 * A mixed group may launch other AMIs beside the image; one that this plan replaces by the image is none of them: its
 * instances are old.
 */
function aimOf({ ref, runs, own, imageIds, origins }: Omit<GroupAim, 'unknownImage'>, ready: Release): Aim {
  if (runs === 'other') return { group: ref, runs, images: imageIds }
  const others = imageIds.filter((id) => successorsOf(id, ready).length === 0)
  const images = [...new Set([...meantBy(own, ready.image.set), ...others])]
  return { group: ref, runs, images, origins }
}

/** The AMIs of the image by which the plan replaces this one. */
function successorsOf(id: string, { plan, image }: Release): string[] {
  return plan.report.images
    .filter(({ before }) => before === id)
    .flatMap(({ after }) => (after !== null && isPartOf(image.set, after) ? [after] : []))
}

/** Groups that the plan destroys are looked at elsewhere. */
function knownBefore(applied: Applied): Aim[] {
  return aimsAtHand(applied).filter(({ group }) => {
    const forecast = forecastOf(group, applied.ready)
    const isReplaced = forecast?.effect === 'replaced' && forecast.name !== group.name
    return forecast?.effect !== 'destroyed' && !isReplaced
  })
}

function unknownImage({ name }: GroupRef): DeployError {
  return new DeployError('rollout-failed', `${name}: AWS does not tell which image it launches.`)
}
