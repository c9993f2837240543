import { shellName } from '../../plan/guard/hazards/beside.ts'
import { firstOf } from '../../text/more.ts'
import type { InstanceView, Observation, RefreshView, WarmInstance } from '../observation.ts'
import type { LeftBeside } from '../report.ts'
import { hasEnded } from '../standing.ts'

/** Instances named in a sentence. */
const NAMED = 10

/** A group at the end of its rollout, with what it has beside those in service. */
export interface Surroundings {
  readonly group: string
  /** The AMIs it is to run. */
  readonly images: readonly string[]
  readonly latest: Pick<Observation, 'instances'>
  /** The refresh that was followed, as it was seen last. */
  readonly refresh?: RefreshView | undefined
  /** The instances of its warm pool. */
  readonly warm: readonly WarmInstance[]
}

/**
 * What will serve with another image although the rollout is reached: it serves nobody yet, and no percentage counts it.
 * A pool that a refresh is still to replace is not left.
 */
export function leftBeside(seen: Surroundings): LeftBeside[] {
  return [...standbyLeft(seen), ...(isStillReplaced(seen) ? [] : poolLeft(seen))]
}

/** Whether the pool has old instances that the refresh, which goes on, comes to last. */
export function isStillReplaced({ refresh, warm, images }: Surroundings): boolean {
  return refresh !== undefined && !hasEnded(refresh) && warm.some((each) => isOld(each, images))
}

function standbyLeft({ group, images, latest }: Surroundings): LeftBeside[] {
  const old = latest.instances.filter((each) => isOnStandby(each) && isOld(each, images))
  if (old.length === 0) return []
  return [
    {
      place: 'standby',
      message: `${group}: ${count(old)} on standby with another image (${withImages(old)}): back in service, that image serves again.`,
      fix: standbyCure(group, old),
    },
  ]
}

function poolLeft({ group, images, warm }: Surroundings): LeftBeside[] {
  const old = warm.filter((each) => isOld(each, images))
  if (old.length === 0) return []
  return [
    {
      place: 'warm-pool',
      message: `${group}: ${count(old)} in the warm pool with another image (${withImages(old)}): when load goes up, that image serves.`,
      fix: poolCure(group),
    },
  ]
}

/** How instances on standby get off the old image. */
export function standbyCure(group: string, old: readonly Pick<InstanceView, 'id'>[]): string {
  const ids = old.map(({ id }) => id).slice(0, NAMED)
  const exit = `aws autoscaling exit-standby --auto-scaling-group-name ${shellName(group)} --instance-ids ${ids.join(' ')}`
  return `Write \`standby_instances = "Terminate"\` in the preferences of instance_refresh, so that each refresh replaces them. Those of now, once nobody needs them: \`${exit}\`, and then \`${refreshCommand(group)}\`; they serve the old image until it has replaced them.`
}

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-warm-pools.html */
export function poolCure(group: string): string {
  return `Run \`${refreshCommand(group)}\`: a refresh replaces the instances of the pool after those in service.`
}

function refreshCommand(group: string): string {
  return `aws autoscaling start-instance-refresh --auto-scaling-group-name ${shellName(group)}`
}

/** Whether it is on standby, or on its way there. */
export function isOnStandby({ lifecycleState }: Pick<InstanceView, 'lifecycleState'>): boolean {
  return lifecycleState === 'Standby' || lifecycleState === 'EnteringStandby'
}

/** Whether it would serve with another image. One that goes does not; one launched just now may not be known to EC2 yet. */
export function isOld({ imageId, lifecycleState }: WarmInstance, images: readonly string[]): boolean {
  if (/Terminat/.test(lifecycleState)) return false
  return imageId === undefined ? !/Pending/.test(lifecycleState) : !images.includes(imageId)
}

/** How many there are, as the beginning of a sentence. */
export function count({ length }: readonly unknown[]): string {
  return length === 1 ? '1 instance is' : `${length} instances are`
}

/** Which they are, and what each runs. */
export function withImages(instances: readonly Pick<InstanceView, 'id' | 'imageId'>[]): string {
  return firstOf(
    instances.map(({ id, imageId }) => `${id}: ${imageId ?? 'not told'}`),
    NAMED,
  )
}
