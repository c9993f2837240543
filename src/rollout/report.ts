import type { Cause } from '../causes/causes.ts'
import type { GateView } from './gates/gate.ts'
import type { ImageStanding } from './image-standing.ts'

/** How one group's rollout went, or goes. */
export interface RolloutReport {
  readonly group: string
  readonly region: string
  readonly address: string
  /**
   * adopted: a refresh Terraform started; started: one the action started; found: one that nobody knows to be of this
   * run; created: a new group; retired: a former group that must go; none: nothing moved, instances were checked only.
   */
  readonly how: 'adopted' | 'started' | 'found' | 'created' | 'retired' | 'none'
  readonly refreshId?: string
  /** AWS's word for that refresh when it was seen last. */
  readonly refreshStatus?: string
  /** The AMIs it is to run, where these are not the image of this run. */
  readonly otherImages?: readonly string[]
  /** holding: it is well at a step, and no more of it is to come before somebody promotes it. */
  readonly verdict:
    | 'reached'
    | 'holding'
    | 'failed'
    | 'probe-failed'
    | 'analysis-failed'
    | 'not-started'
    | 'superseded'
    | 'stalled'
    | 'timed-out'
    | 'cancelled'
    | 'lost'
  /** The step that it holds at, in percent; absent where it does not hold. */
  readonly step?: number
  /** One sentence on the verdict. */
  readonly message: string
  readonly desired: number
  /** Capacity units healthy on the expected image at the end. */
  readonly healthy: number
  /** 0-100 at the end. */
  readonly percentage: number
  /** Healthy percentage over time, one point per change and one for the last look; `at` in milliseconds since the epoch. */
  readonly history: readonly { readonly at: number; readonly percentage: number }[]
  /** AWS's words: status reason, failed activities. */
  readonly evidence: readonly string[]
  /** How the gates stood last: what had to hold beside the health of the group; absent without any. */
  readonly gates?: readonly GateView[]
  /** Known causes in AWS's words, with what to do about each. */
  readonly causes?: readonly Cause[]
  /** How the image stands by it, where the threshold was not reached. */
  readonly imageStanding?: ImageStanding
  /** Some of the instances that failed with the image, where the rollout did. */
  readonly sick?: readonly SickInstance[]
  /** What stands beside the group on another image, where the rollout is reached; absent where nothing does. */
  readonly beside?: readonly LeftBeside[]
  /** Why Terraform started no refresh, where the action started one or none came. */
  readonly whyNoRefresh?: string
}

/** An instance of the image that is sick, with what tells why. */
export interface SickInstance {
  readonly id: string
  /** How Auto Scaling and its target groups saw it last, with the reasons they give. */
  readonly standing: string
  /** Status checks of EC2 that do not pass. */
  readonly checks: readonly string[]
  /** Lines of its console that tell of a failure, the gravest first. */
  readonly failures: readonly string[]
  /** Its console, whole: what is cut before it is redacted may be known no more. Absent where there is none. */
  readonly console?: string
  /** What could not be asked, and why. */
  readonly untold: readonly string[]
}

/**
 * Instances on another image, although the rollout is reached: that serve nobody yet, and will; or, behind a way back, that
 * serve on (service).
 */
export interface LeftBeside {
  readonly place: 'standby' | 'warm-pool' | 'service'
  /** One sentence, with the group, the instances and what will come of them. */
  readonly message: string
  readonly fix: string
}

/** Ids of the refreshes that belong to this run: Terraform or the action started them. No other one is ours to stop. */
export function ownRefreshes(rollouts: readonly RolloutReport[]): ReadonlySet<string> {
  const ours = rollouts.filter(({ how }) => how === 'adopted' || how === 'started')
  return new Set(ours.flatMap(({ refreshId = [] }) => refreshId))
}
