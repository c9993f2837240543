import type { Image } from '../image/image.ts'
import type { Failure, Outcome } from '../outcome.ts'
import type { PlanFingerprint } from '../plan/fingerprint.ts'
import type { GuardReport } from '../plan/guard.ts'
import type { GroupForecast, ImageChange, PlanCounts, ResourceChange } from '../plan/plan.ts'
import type { Tool } from '../plan/tool.ts'
import type { Cause } from '../rollout/causes.ts'

export type Command = 'build' | 'plan' | 'deploy' | 'rollback' | 'verify'

/** One named step of the run, as the log shows it. */
export interface StepRecord {
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly durationMs: number
  readonly result: 'ok' | 'failed' | 'cancelled'
}

/** The plan as the report needs it. */
export interface PlanReport {
  readonly tool: Tool
  readonly toolVersion: string
  readonly hasChanges: boolean
  readonly counts: PlanCounts
  readonly changes: readonly ResourceChange[]
  readonly images: readonly ImageChange[]
  readonly groups: readonly GroupForecast[]
  /** What stands against applying it, and what is worth knowing of it. */
  readonly guard?: GuardReport
  /** What a later deploy compares its own plan with. */
  readonly fingerprint?: PlanFingerprint
  /** How many resources were changed outside of the tool. */
  readonly drifted?: number
  /** The tool's own human-readable diff, without colours; '' where only the JSON is at hand. */
  readonly diff: string
  /** Path of the saved plan file, below RUNNER_TEMP. */
  readonly planFile: string
}

/** How one group's rollout went, or goes. */
export interface RolloutReport {
  readonly group: string
  readonly region: string
  readonly address: string
  /** adopted: a refresh Terraform started; started: one the action started; created: a new group; retired: a former group that must go; none: nothing moved, instances were checked only. */
  readonly how: 'adopted' | 'started' | 'created' | 'retired' | 'none'
  readonly refreshId?: string
  readonly verdict:
    | 'reached'
    | 'failed'
    | 'not-started'
    | 'superseded'
    | 'stalled'
    | 'timed-out'
    | 'cancelled'
  /** One sentence on the verdict. */
  readonly message: string
  readonly desired: number
  /** Capacity units healthy on the expected image at the end. */
  readonly healthy: number
  /** 0-100 at the end. */
  readonly percentage: number
  /** Healthy percentage over time, one point per change; `at` in milliseconds since the epoch. */
  readonly history: readonly { readonly at: number; readonly percentage: number }[]
  /** AWS's words: status reason, failed activities. */
  readonly evidence: readonly string[]
  /** Known causes in AWS's words, with what to do about each. */
  readonly causes?: readonly Cause[]
  /** Why Terraform started no refresh, where the action started one or none came. */
  readonly whyNoRefresh?: string
}

/** What was done about a failed rollout, and how it ended. */
export interface Recovery {
  /** rolled-back: the last proven image serves again; failed: it does not; none: there was nothing to go back to. */
  readonly result: 'rolled-back' | 'failed' | 'cancelled-refresh' | 'left' | 'none'
  /** One sentence, with what runs now. */
  readonly message: string
  readonly image?: Image
  readonly rollouts: readonly RolloutReport[]
}

/** The stack this run works on, as its identity in comments goes. */
export interface StackIdentity {
  readonly label: string
  readonly directory: string
  readonly workspace: string
}

/** The commit this run is about. */
export interface CommitReport {
  readonly repository: string
  readonly sha: string
  readonly ref: string
}

/** Everything a run reports. Outputs, comment, summary, annotations and deployment status all come from it. */
export interface Report {
  readonly command: Command
  readonly outcome: Outcome
  readonly failure?: Failure
  readonly stack: StackIdentity
  readonly commit?: CommitReport
  readonly environment?: string
  readonly environmentUrl?: string
  /** The pull request it belongs to, when the event has one. */
  readonly pullRequest?: number
  readonly image?: Image
  /** The image that served before this run, with the commit it was built from where known. */
  readonly live?: { readonly ids: readonly string[]; readonly gitSha?: string; readonly createdAt?: string }
  readonly plan?: PlanReport
  readonly rollouts: readonly RolloutReport[]
  readonly recovery?: Recovery
  readonly steps: readonly StepRecord[]
  readonly warnings: readonly string[]
  /** Link to the workflow run. */
  readonly runUrl: string
  readonly serverUrl: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly finishedAt: number
}
