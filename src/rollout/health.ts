import type { InstanceView, Observation } from './observation.ts'

/** What one observation says about a group, in units of capacity (instances, or their weights). */
export interface Health {
  readonly desired: number
  /** In service, healthy for Auto Scaling and every target group, warmed up, and on the expected image. */
  readonly healthy: number
  /** In service on the expected image, and sick: what only comes up is neither this nor healthy. */
  readonly sick: number
  /** In service, on whatever image and in whatever health. */
  readonly serving: number
  /** In service, and not on the expected image as far as EC2 tells. */
  readonly outdated: number
  /** 0-100, rounded down: never more than is true. 100 for a group that wants and has nothing. */
  readonly percentage: number
}

/** Who vouches that instances have warmed up: AWS, whose refresh counts only those, or their age. */
export type WarmUp = 'by-refresh' | 'by-age'

/**
 * Measures a group against the image it should run: any of the AMIs, since a mixed group may launch several.
 *
 * The percentage is of desired capacity, or of what serves where that is more: while an old instance still serves
 * beside a full set of new ones, traffic still meets the old image, and 100 % would not be true.
 * An instance EC2 does not describe counts as not on the image.
 */
export function measure(observation: Observation, images: readonly string[], warmUp: WarmUp): Health {
  const { desired, instances } = observation
  const inService = instances.filter(({ lifecycleState }) => lifecycleState === 'InService')
  const current = inService.filter((instance) => runsImage(instance, images))
  const ready = current.filter((each) => warmUp === 'by-refresh' || warmUpLeft(each, observation) === 0)
  const healthy = capacity(ready.filter(isHealthy))
  const serving = capacity(inService)
  return {
    desired,
    healthy,
    sick: capacity(current.filter(isSick)),
    serving,
    outdated: serving - capacity(current),
    percentage: share(healthy, Math.max(desired, serving)),
  }
}

/** Percent of what is healthy or sick on the image that is healthy, rounded down; 100 where there is neither. */
export function soundPercentage({ healthy, sick }: Pick<Health, 'healthy' | 'sick'>): number {
  return share(healthy, healthy + sick)
}

/** Whether EC2 says that the instance runs one of these AMIs. */
export function runsImage({ imageId }: InstanceView, images: readonly string[]): boolean {
  return imageId !== undefined && images.includes(imageId)
}

/** Healthy for Auto Scaling, and for every target group the group is attached to. */
export function isHealthy({ healthStatus, targets }: InstanceView): boolean {
  return healthStatus === 'Healthy' && targets.every(({ state }) => state === 'healthy')
}

/** Whether a target in this state of ELBv2 is well, or comes or goes: that passes, and nobody is to blame for it. */
export function isPassing(state: string): boolean {
  return state === 'healthy' || state === 'initial' || state === 'draining'
}

/** Whether Auto Scaling finds it unhealthy, or a target group does and that does not pass. */
export function isSick({ healthStatus, targets }: InstanceView): boolean {
  return healthStatus !== 'Healthy' || targets.some(({ state }) => !isPassing(state))
}

/** Milliseconds until an instance has warmed up; 0 when it has. Counted from its launch, which EC2 tells. */
export function warmUpLeft({ launchedAt }: InstanceView, { at, warmupMs }: Observation): number {
  return launchedAt === undefined ? warmupMs : Math.max(0, launchedAt + warmupMs - at)
}

function capacity(instances: readonly InstanceView[]): number {
  return instances.reduce((sum, { weight }) => sum + weight, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.min(100, Math.floor((part * 100) / whole))
}
