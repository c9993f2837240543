import type { Deps } from '../../../deps/deps.ts'
import { isPartOf } from '../../../image/image.ts'
import { DeployError } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { allGroups, type GroupAim, groupAims } from '../../../plan/read/state.ts'
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
}

export interface AimDeps extends Pick<Deps, 'autoscaling' | 'clock'> {
  /** Milliseconds between two attempts to ask AWS. */
  readonly pollIntervalMs: number
}

/**
 * What every group is to run: what the state says after the apply, and where it does not say it, or could not be read,
 * what AWS says. Without a state the groups are those known before the apply. That AWS cannot be asked about a group is
 * kept with it.
 */
export async function aimsOf(applied: Applied, deps: AimDeps): Promise<Aim[]> {
  const { ready, state } = applied
  if (state === undefined) {
    return Promise.all(knownBefore(applied).map(({ group, runs }) => askAws(group, runs, ready, deps)))
  }
  const aims = groupAims(state, ready.image.set)
  return Promise.all(
    aims.map((aim) => (aim.unknownImage ? askAws(aim.ref, aim.runs, ready, deps) : aimOf(aim, ready))),
  )
}

/** The same without asking anybody: what the state does not tell is left out. */
export function aimsAtHand({ ready, before, state }: Applied): Aim[] {
  if (state !== undefined) return groupAims(state, ready.image.set).map((aim) => aimOf(aim, ready))
  const replaced = new Set(replacedImages(ready))
  const known = new Map(allGroups(ready.state).map(({ ref, imageIds }) => [ref.address, imageIds]))
  return [...before.values()].map(({ group }) => {
    const images = known.get(group.address) ?? []
    return images.some((id) => replaced.has(id) || isPartOf(ready.image.set, id))
      ? { group, runs: 'image', images: Object.values(ready.image.set) }
      : { group, runs: 'other', images }
  })
}

/** What AWS itself says that the group launches now. */
export async function askAws(
  group: GroupRef,
  runs: Aim['runs'],
  ready: Release,
  { autoscaling, ...deps }: AimDeps,
): Promise<Aim> {
  try {
    const launched = await patiently(() => autoscaling.launchImages(group), deps)
    const own = launched.filter((id) => isPartOf(ready.image.set, id))
    if (own.length > 0 || runs === 'image') {
      return aimOf({ ref: group, runs: 'image', imageIds: own.length > 0 ? launched : [] }, ready)
    }
    if (launched.length === 0) throw unknownImage(group)
    return { group, runs, images: launched }
  } catch (untold) {
    return { group, runs, images: runs === 'image' ? Object.values(ready.image.set) : [], untold }
  }
}

/**
 * A mixed group may launch other AMIs beside the image; one that this plan replaces by the image is none of them: its
 * instances are old.
 */
function aimOf({ ref, runs, imageIds }: Pick<GroupAim, 'ref' | 'runs' | 'imageIds'>, ready: Release): Aim {
  if (runs === 'other') return { group: ref, runs, images: imageIds }
  const replaced = replacedImages(ready)
  const images = [...Object.values(ready.image.set), ...imageIds.filter((id) => !replaced.includes(id))]
  return { group: ref, runs, images: [...new Set(images)] }
}

/** The AMIs that the plan replaces by the image. */
function replacedImages({ plan, image }: Release): string[] {
  return plan.report.images
    .filter(({ after }) => after !== null && isPartOf(image.set, after))
    .flatMap(({ before }) => before ?? [])
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

/** Attempts at one question; trouble passes, refusals do not. */
const attempts = 3

async function patiently<T>(
  ask: () => Promise<T>,
  { clock, pollIntervalMs }: Pick<AimDeps, 'clock' | 'pollIntervalMs'>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      const passes = error instanceof DeployError && error.reason === 'aws-unavailable'
      if (!passes || attempt === attempts) throw error
      await clock.sleep(pollIntervalMs)
    }
  }
}
