import type { GateView } from './gates/gate.ts'

/** What a refresh was told to do, as far as waiting for it needs to know; absent where AWS does not say. */
export interface RefreshPreferences {
  /** 1-100, ascending; a last value under 100 makes a partial refresh that still ends Successful. */
  readonly checkpointPercentages: readonly number[]
  readonly checkpointDelayMs?: number
  readonly bakeTimeMs?: number
  /** How long an instance in service warms up before it counts, where the refresh says it. */
  readonly warmupMs?: number
  /** True where instances that have the wanted template and type already are left as they are. */
  readonly skipMatching?: boolean
  /** AWS's word for what becomes of instances protected from scale-in: Refresh, Ignore, or Wait, which fails where they stay. */
  readonly protectedInstances?: string
}

/** One instance refresh; every number AWS may leave out stays absent, never 0. */
export interface RefreshView {
  readonly id: string
  /** One of RefreshStatus, or a word this version does not know. */
  readonly status: string
  readonly statusReason?: string
  /** 0-100, of the live pool where AWS tells it apart from the warm pool. */
  readonly percentageComplete?: number
  readonly instancesToUpdate?: number
  /** Milliseconds since the epoch. */
  readonly startedAt?: number
  readonly endedAt?: number
  /** Template version of the refresh's desired configuration, where it has one. */
  readonly desiredVersion?: string
  /** AWS's strategy; `Rolling` replaces instances, any other may change them in place. */
  readonly strategy: string
  readonly preferences: RefreshPreferences
}

/** What a load balancer's target group says of one instance. */
export interface TargetView {
  /** Name of the target group. */
  readonly group: string
  /** ELBv2's state (healthy, unhealthy, initial, draining, unused, unavailable), or `unregistered`. */
  readonly state: string
  /** ELBv2's reason and description, where it gives them. */
  readonly reason?: string
}

/** One instance of a group, with the image that EC2 says it runs. */
export interface InstanceView {
  readonly id: string
  /** Absent when EC2 does not (yet, or any more) describe the instance. */
  readonly imageId?: string
  /** Milliseconds since the epoch; absent as the image. */
  readonly launchedAt?: number
  /** Its first private address, of IPv4 where it has one, else of IPv6; absent as the image. */
  readonly privateAddress?: string
  /** Id of the launch template that it was launched from, as Auto Scaling says; absent without one. */
  readonly templateId?: string
  /** What it was launched from: id and numbered version of a template, or a configuration; absent where that is not told. */
  readonly origin?: string
  /** Auto Scaling's lifecycle state: Pending, InService, Terminating, Standby, ... */
  readonly lifecycleState: string
  /** Auto Scaling's health status: Healthy or Unhealthy. */
  readonly healthStatus: string
  /** Units of capacity this instance stands for; 1 without weights. */
  readonly weight: number
  readonly protectedFromScaleIn: boolean
  /** One entry for each target group attached to the group; empty without a load balancer. */
  readonly targets: readonly TargetView[]
}

/** One instance of a group's warm pool: it serves nobody yet, and will with the image that it is made of. */
export type WarmInstance = Pick<InstanceView, 'id' | 'imageId' | 'lifecycleState'>

/** A lifecycle hook: holds instances on their way until something says that they may go on. */
export interface HookView {
  readonly name: string
  /** Instances that come, or that go. */
  readonly holds: 'new' | 'old'
  /** How long it holds one that nobody answers for. */
  readonly heartbeatMs: number
  /** AWS's word for what becomes of it then: CONTINUE or ABANDON. */
  readonly otherwise: string
}

/** A CloudWatch alarm that watches over the rollout. */
export interface AlarmView {
  readonly name: string
  /** CloudWatch's state: OK, ALARM, INSUFFICIENT_DATA; `missing` where there is no such alarm. */
  readonly state: string
  readonly reason?: string
}

/** What AWS is asked for on its own: refreshes of the group, the group with its instances, its target groups, alarms. */
export type Part = 'refreshes' | 'group' | 'targets' | 'alarms'

/** One poll of one group. */
export interface Observation {
  /** Milliseconds since the epoch, on the action's clock. */
  readonly at: number
  readonly desired: number
  readonly instances: readonly InstanceView[]
  /** Newest first, as AWS lists them. */
  readonly refreshes: readonly RefreshView[]
  /** Names of suspended scaling processes. */
  readonly suspended: readonly string[]
  /** False where the group is gone. */
  readonly exists: boolean
  /** When the group was made, milliseconds since the epoch; absent where AWS does not say. */
  readonly createdAt?: number
  /** How long an instance in service still counts as warming up. */
  readonly warmupMs: number
  /** Version of the launch template the group names: a number, `$Latest`, `$Default`; absent without a template. */
  readonly templateVersion?: string
  /** What the group launches from (template and version, or configuration, and those of overrides), to be compared. */
  readonly launches?: string
  /** What every instance launched now is launched from, as `origin` of an instance; absent where that is not one fixed thing. */
  readonly origin?: string
  readonly alarms: readonly AlarmView[]
  /** What has to hold beside the health of the group; absent where the run has no gates, and before an instance of the image is there. */
  readonly gates?: readonly GateView[]
  /** True where the group has a warm pool; absent without one. */
  readonly hasWarmPool?: boolean
  /** Parts that were not asked for this time, and are as they were seen before. Nothing is reached by such a look. */
  readonly stale?: readonly Part[]
}

/** What EC2 tells of one instance, to explain with why it is sick. */
export interface Examination {
  /** All that EC2 keeps of the text on its console, 64 KB at most; '' where it has none. */
  readonly console: string
  /** Status checks that do not pass, in AWS's words; a line each. */
  readonly checks: readonly string[]
  /** What could not be asked, and why; a sentence each, the same for every instance. */
  readonly untold: readonly string[]
}

/** A failed scaling activity, to explain a failure with. */
export interface ScalingActivity {
  readonly status: string
  readonly description: string
  readonly message: string
  readonly cause: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
}
