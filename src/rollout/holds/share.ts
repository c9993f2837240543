import { runsImage } from '../health.ts'
import type { InstanceView, Observation } from '../observation.ts'

/** How many instances a group has, and how many of them are of the release that is rolled out. */
export interface Share {
  readonly all: number
  readonly fresh: number
}

/** What an instance of the release has. */
export interface Meant {
  /** AMI ids. */
  readonly images: readonly string[]
  /** What it was launched from, where that is no one version; see `Aim`. */
  readonly origins?: readonly string[] | undefined
  /** Ids of instances that were there before the template changed, where somebody looked then. */
  readonly earlier?: ReadonlySet<string> | undefined
}

/** The instances of a group that serve, or come up, and those of them that are of the release. */
export function shareOf(observation: Observation, meant: Meant): Share {
  const there = observation.instances.filter(isThere)
  const stale = staleOnes(observation, meant)
  return { all: there.length, fresh: there.filter(({ id }) => !stale.has(id)).length }
}

function isThere({ lifecycleState }: InstanceView): boolean {
  return lifecycleState === 'InService' || lifecycleState.startsWith('Pending')
}

/**
 * Ids of the instances that are not of the release: they run another image, or were launched from something else than what
 * the group launches, as far as AWS tells. The image alone does not tell where a change is one of the template.
 */
export function staleOnes({ instances, origin }: Observation, meant: Meant): ReadonlySet<string> {
  const { images, origins = [], earlier } = meant
  const launched = origin === undefined ? origins : [origin]
  const isOther = (from: string | undefined) =>
    launched.length > 0 && from !== undefined && !launched.includes(from)
  const stale = instances.filter(
    (each) => !runsImage(each, images) || earlier?.has(each.id) === true || isOther(each.origin),
  )
  return new Set(stale.map(({ id }) => id))
}

/** How many instances are to be of the release at a step. */
export function wantedAt(at: number, { all }: Pick<Share, 'all'>): number {
  return Math.ceil((all * at) / 100)
}

/**
 * The last checkpoint of a refresh that brings a group to a step, and leaves the instances that are of the release
 * already as they are; undefined where there are as many. AWS rounds up what a percentage asks for
 * (https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-adding-checkpoints-instance-refresh.html), and does not say
 * whether the instances that it skips count: the percentage is of those that are left, the lower one, so that in neither
 * case more are replaced than the step asks for, but for what lies between two whole percentages.
 */
export function checkpointFor(at: number, share: Share): number | undefined {
  const missing = wantedAt(at, share) - share.fresh
  if (missing <= 0) return undefined
  const rest = share.all - share.fresh
  const near = Math.floor((100 * missing) / rest)
  return near >= 1 && Math.ceil((rest * near) / 100) >= missing ? near : near + 1
}

/**
 * What counts as having come to a step, in percent of the capacity. Where instances have weights AWS counts these, or the
 * instances, and does not say which: then any that serve will do, since AWS's own end of the refresh is waited for.
 */
export function thresholdAt(at: number, { instances }: Observation): number {
  return instances.every(({ weight }) => weight === 1) ? at : 1
}
