import type { RetentionPolicy } from '../image/retention.ts'
import type { RollbackTarget } from '../image/target.ts'
import type { Variable } from '../tools/variable.ts'
import type { ToolInputs } from './tools.ts'
import type { Contents } from './values.ts'

/** What every command needs: where the code comes from and where the stack is. */
export interface CommonInputs {
  readonly source: SourceInputs
  readonly tools: ToolInputs
  readonly stack: StackInputs
  readonly rollout: RolloutInputs
  readonly report: ReportInputs
}

export interface SourceInputs {
  /** `owner/name`, or '' for the repository of the run. */
  readonly repository: string
  readonly ref: string
  readonly workingDirectory: string
}

export interface ImageInputs {
  readonly template: string
  readonly variables: readonly Variable[]
  readonly variableFiles: readonly string[]
  /** Names of the template's builds to take, and to leave out. */
  readonly only: readonly string[]
  readonly except: readonly string[]
  readonly contents: Contents
  /** Whether an image is baked where none with the same content is there, in any case, or not at all. */
  readonly build: 'auto' | 'always' | 'never'
  /** Older images are baked anew; Infinity where age does not matter. */
  readonly maxAgeMs: number
}

export interface StackInputs {
  readonly directory: string
  readonly tool: 'auto' | 'terraform' | 'tofu'
  /** '' where the stack finds the image by itself. */
  readonly amiVariable: string
  readonly variables: readonly Variable[]
  readonly variableFiles: readonly string[]
  readonly backendConfig: readonly string[]
  readonly workspace: string
  readonly lockTimeoutMs: number
  /** What a plan may change without being blocked. */
  readonly allow: 'image-only' | 'no-destroy' | 'any'
}

export interface RolloutInputs {
  /** Percent of desired capacity, 1-100. */
  readonly healthThreshold: number
  readonly consecutiveHealthy: number
  /** How long the threshold must hold before the rollout counts as reached. */
  readonly bakeMs: number
  readonly timeoutMs: number
  readonly stallMs: number
  readonly pollIntervalMs: number
  /** What to do where instances are old and Terraform started no refresh. */
  readonly whenNoRefresh: 'start' | 'fail'
  /** What to do with a refresh that is running before the plan is applied. */
  readonly activeRefresh: 'wait' | 'fail' | 'cancel'
  /** Names of CloudWatch alarms. */
  readonly alarms: readonly string[]
}

export interface ReportInputs {
  readonly environment: string
  readonly environmentUrl: string
  readonly comment: boolean
  readonly label: string
  /** What is to be hidden wherever it stands, beside what looks like a secret. */
  readonly redact: readonly RegExp[]
  readonly token: string
}

export interface BuildInputs extends CommonInputs {
  readonly command: 'build'
  readonly image: ImageInputs
}

export interface PlanInputs extends CommonInputs {
  readonly command: 'plan'
  readonly image: ImageInputs
}

export interface DeployInputs extends CommonInputs {
  readonly command: 'deploy'
  readonly image: ImageInputs
  readonly onFailure: 'rollback' | 'cancel' | 'leave'
  /** What a recovery goes back to; auto is the release, as far as that takes back what the run changed. */
  readonly recover: 'auto' | 'release' | 'image'
  /** What to do about a plan that is not the one reviewed in the pull request, or was never reviewed. */
  readonly unreviewed: 'refuse' | 'warn' | 'ignore'
  /** Whether a commit older than the one running may be deployed. */
  readonly older: 'refused' | 'allowed'
}

export interface RollbackInputs extends CommonInputs {
  readonly command: 'rollback'
  readonly image: ImageInputs
  readonly rollbackTo: RollbackTarget
  /** release: image and stack; image: the image alone. */
  readonly scope: 'release' | 'image'
  /** planned: show what it would do, and stop there. */
  readonly extent: 'planned' | 'applied'
}

export interface VerifyInputs extends CommonInputs {
  readonly command: 'verify'
  readonly image: ImageInputs
}

export interface PruneInputs extends CommonInputs {
  readonly command: 'prune'
  readonly image: ImageInputs
  readonly retention: Omit<RetentionPolicy, 'now'>
  /** planned: show what it would remove, and stop there. */
  readonly extent: 'planned' | 'applied'
}

/** All inputs of a run, as one value; the command decides which exist. */
export type Inputs = BuildInputs | PlanInputs | DeployInputs | RollbackInputs | VerifyInputs | PruneInputs
