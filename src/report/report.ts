import type { PlacedDiagnostic } from '../diagnostics/diagnostic.ts'
import type { Image } from '../image/image.ts'
import type { TestedImage } from '../image/test/told.ts'
import type { Command } from '../outcome/commands.ts'
import type { Outcome } from '../outcome/outcomes.ts'
import type { Failure } from '../outcome/reasons.ts'
import type { GuardReport } from '../plan/guard/guard.ts'
import type { StackOutputs } from '../plan/outputs/outputs.ts'
import type { GroupForecast, ImageChange, Invocation, PlanCounts, ResourceChange } from '../plan/plan.ts'
import type { PlanFingerprint } from '../plan/review/fingerprint.ts'
import type { Lack, Requirement } from '../release/promotion.ts'
import type { Bystander } from '../rollout/bystander.ts'
import type { RolloutReport } from '../rollout/report.ts'
import type { ToolName } from '../tools/product.ts'
import type { Tool } from '../tools/tool.ts'
import type { Fault } from './fault.ts'
import type { MatrixReport } from './matrix.ts'
import type { MergedReport } from './merged.ts'
import type { PruneReport } from './prune.ts'
import type { StatusReport } from './status.ts'

/** One named step of the run, as the log shows it. */
export interface StepRecord {
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly durationMs: number
  /** unended: the run was over before it. */
  readonly result: 'ok' | 'failed' | 'cancelled' | 'unended'
}

/** The plan as the report needs it. */
export interface PlanReport {
  readonly tool: Tool
  readonly toolVersion: string
  /** What ran the tool in its place, with its version. */
  readonly by?: { readonly name: 'terragrunt'; readonly version: string }
  readonly hasChanges: boolean
  readonly counts: PlanCounts
  readonly changes: readonly ResourceChange[]
  readonly images: readonly ImageChange[]
  readonly groups: readonly GroupForecast[]
  /** What a deploy does where the plan starts no refresh; absent where nobody said. */
  readonly whenNoRefresh?: 'start' | 'fail'
  /** What stands against applying it, and what is worth knowing of it. */
  readonly guard?: GuardReport
  /** What a later deploy compares its own plan with. */
  readonly fingerprint?: PlanFingerprint
  /** Actions that the apply runs. */
  readonly invocations?: readonly Pick<Invocation, 'address' | 'trigger'>[]
  /** How many resources were changed outside of the tool. */
  readonly drifted?: number
  /** part: it leaves out what a later plan has to bring. `whole` where absent. */
  readonly extent?: 'whole' | 'part'
  /** The tool's own human-readable diff, without colours; '' where only the JSON is at hand. */
  readonly diff: string
  /** Path of the saved plan file, below RUNNER_TEMP. */
  readonly planFile: string
}

/** What was done about a failed rollout, and how it ended. */
export interface Recovery {
  /** rolled-back: the last proven image serves again; failed: it does not; none: there was nothing to go back to. */
  readonly result: 'rolled-back' | 'failed' | 'cancelled-refresh' | 'left' | 'none'
  /**
   * part: it was rolled back, but for some of what this run had changed, or for instances beside the groups that are on
   * another image. `whole` where absent.
   */
  readonly extent?: 'whole' | 'part'
  /** One sentence, with what runs now. */
  readonly message: string
  /** What was gone back to, or was to be, or could be. */
  readonly image?: Image
  /** none: there is nothing to go back to, though that was not asked for. */
  readonly way?: 'none'
  /** Why it failed, what cures that. */
  readonly next?: readonly string[]
  /** The commit whose stack is applied after it, where it went back. */
  readonly commit?: string
  readonly rollouts: readonly RolloutReport[]
}

/** An image that serves before this run, as far as EC2 tells. */
export interface LiveImage {
  readonly id: string
  readonly region: string
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  /** The commit it was built from; absent where its tags do not tell, or tell of another repository. */
  readonly gitSha?: string
  /** Which source of the template it is from, where its build made several images for a region. */
  readonly source?: string
}

/** The commits between two, as GitHub compares them. */
export interface CommitRange {
  readonly base: string
  readonly head: string
  /** How many commits of `head` are not in `base`, and the other way about. */
  readonly ahead: number
  readonly behind: number
  /** Those of `head`, newest first; empty where there are more than GitHub gives at once. */
  readonly commits: readonly { readonly sha: string; readonly subject: string }[]
}

/** What serves before this run: the AMIs that make way for the image, or the image itself. */
export interface LiveReport {
  readonly ids: readonly string[]
  /** Those of them that EC2 was asked for and knows. */
  readonly images?: readonly LiveImage[]
  /** What the new image brings; where it is the older one, what it takes back. */
  readonly commits?: CommitRange & { readonly direction: 'brought' | 'taken-back' }
}

/** Where a release has to be proven before it is deployed, and what it lacks. */
export interface PromotionReport {
  readonly requirements: readonly Requirement[]
  readonly lacks: readonly Lack[]
}

/** The stack this run works on, as its identity in comments goes. */
export interface StackIdentity {
  /** Its name in the settings file, where it has one; no part of the identity. */
  readonly name?: string
  readonly label: string
  readonly directory: string
  readonly workspace: string
  /** The backend settings that say where its state is. */
  readonly backend: readonly string[]
}

/** The commit this run is about. */
export interface CommitReport {
  readonly repository: string
  readonly sha: string
  readonly ref: string
}

/** Where a release holds, until somebody promotes it. */
export interface HoldReport {
  /** Percent of the instances that are of the release. */
  readonly at: number
  /** Percent to which a promotion takes it. */
  readonly next: number
  /** The commit of the release, which the job that promotes has to be of. */
  readonly commit: string
  /** ISO 8601 in UTC. */
  readonly since: string
}

/** Everything a run reports. Outputs, comment, summary, annotations and deployment status all come from it. */
export interface Report {
  /** Of the action. */
  readonly version: string
  readonly command: Command
  readonly outcome: Outcome
  readonly failure?: Failure
  /** Whose matter the failure is, and what that means for the image. */
  readonly fault?: Fault
  readonly stack: StackIdentity
  readonly commit?: CommitReport
  readonly environment?: string
  readonly environmentUrl?: string
  /** The pull request it belongs to, when the event has one. */
  readonly pullRequest?: number
  readonly image?: Image
  /** Absent where the settings file has no test. */
  readonly imageTest?: TestedImage
  readonly live?: LiveReport
  /** Absent where nothing is required. */
  readonly promotion?: PromotionReport
  readonly plan?: PlanReport
  /** Percent of desired capacity that a rollout has to reach, 1-100; absent where the inputs could not be read. */
  readonly healthThreshold?: number
  readonly rollouts: readonly RolloutReport[]
  /** Groups of the stack that the run did not move. */
  readonly bystanders?: readonly Bystander[]
  readonly recovery?: Recovery
  /** Absent where it does not hold. */
  readonly hold?: HoldReport
  readonly prune?: PruneReport
  /** Of the stack, as its state has them at the end; absent where they are not known. */
  readonly outputs?: StackOutputs
  readonly matrix?: MatrixReport
  /** What the jobs of a run reported, each of its own. */
  readonly merged?: MergedReport
  /** Where which release runs. */
  readonly status?: StatusReport
  /** The tools that were used, with their versions. */
  readonly tools?: Readonly<Partial<Record<ToolName, string>>>
  readonly steps: readonly StepRecord[]
  readonly warnings: readonly string[]
  /** How many expressions of `redact` only a proposal has, and nobody has merged; absent where there are none. */
  readonly proposedPatterns?: number
  /** Why the run does less than its command says. */
  readonly note?: string
  /** What Packer and Terraform said of the code. */
  readonly diagnostics?: readonly PlacedDiagnostic[]
  /** Link to the workflow run. */
  readonly runUrl: string
  readonly serverUrl: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly finishedAt: number
}
