import type { RollbackTarget } from '../image/target.ts'
import type { Beyond } from './beyond.ts'
import type { Extent } from './parse/command.ts'
import type { ValuesOf } from './parse/entry.ts'
import type { accounts } from './sections/accounts.ts'
import type { deploying } from './sections/deploy.ts'
import type { image } from './sections/image.ts'
import type { retention } from './sections/prune.ts'
import type { merging, report } from './sections/report.ts'
import type { rollout } from './sections/rollout.ts'
import type { settings } from './sections/settings.ts'
import type { source } from './sections/source.ts'
import type { stack } from './sections/stack.ts'
import type { mirrors, versions } from './sections/tools.ts'

export type SourceInputs = ValuesOf<typeof source>
export type ImageInputs = ValuesOf<typeof image>
/** What an image is made of, and when. */
export type TemplateInputs = Omit<ImageInputs, 'from'>
export type StackInputs = ValuesOf<typeof stack>
export type RolloutInputs = ValuesOf<typeof rollout>
export type ReportInputs = ValuesOf<typeof report>

/** The inputs that say which tools run, and where they are fetched from. */
export interface ToolInputs {
  readonly versions: ValuesOf<typeof versions>
  readonly mirrors: ValuesOf<typeof mirrors>
}

/** What every command needs: where the code comes from and where the stack is. */
export interface CommonInputs {
  /** Of AWS: that of the job, or of the stack's entry in the settings file; '' where nothing of AWS is asked. */
  readonly region: string
  readonly source: SourceInputs
  readonly settings: ValuesOf<typeof settings>
  readonly tools: ToolInputs
  readonly image: ImageInputs
  readonly accounts: ValuesOf<typeof accounts>
  readonly stack: StackInputs
  readonly rollout: RolloutInputs
  readonly report: ReportInputs
  /** Empty without a settings file. */
  readonly beyond: Beyond
}

export interface BuildInputs extends CommonInputs {
  readonly command: 'build'
}

export interface PlanInputs extends CommonInputs, Pick<ValuesOf<typeof deploying>, 'unreviewed'> {
  readonly command: 'plan'
}

export interface DeployInputs extends CommonInputs, ValuesOf<typeof deploying> {
  readonly command: 'deploy'
}

export interface RollbackInputs extends CommonInputs {
  readonly command: 'rollback'
  readonly rollbackTo: RollbackTarget
  /** release: image and stack; image: the image alone. */
  readonly scope: 'release' | 'image'
  /** planned: show what it would do, and stop there. */
  readonly extent: Extent
}

export interface PromoteInputs extends CommonInputs, ValuesOf<typeof deploying> {
  readonly command: 'promote'
}

export interface AbortInputs extends CommonInputs {
  readonly command: 'abort'
  readonly scope: RollbackInputs['scope']
}

export interface VerifyInputs extends CommonInputs, ValuesOf<typeof merging> {
  readonly command: 'verify'
}

export interface PruneInputs extends CommonInputs {
  readonly command: 'prune'
  readonly retention: ValuesOf<typeof retention>
  /** planned: show what it would remove, and stop there. */
  readonly extent: Extent
}

export interface MatrixInputs extends CommonInputs {
  readonly command: 'matrix'
}

export interface ReportCommandInputs extends CommonInputs, ValuesOf<typeof merging> {
  readonly command: 'report'
  /** Names of the stacks that were to report; absent where nobody tells. */
  readonly expected?: readonly string[]
}

/** A stack that a status tells of; with a problem where what is said of it is not usable. */
export type StatusTarget = { readonly name: string } & (
  | { readonly inputs: Omit<StatusInputs, 'targets'> }
  | { readonly problem: string }
)

export interface StatusInputs extends CommonInputs {
  readonly command: 'status'
  readonly targets: readonly StatusTarget[]
}

/** All inputs of a run, as one value; the command decides which exist. */
export type Inputs =
  | BuildInputs
  | PlanInputs
  | DeployInputs
  | RollbackInputs
  | PromoteInputs
  | AbortInputs
  | VerifyInputs
  | PruneInputs
  | MatrixInputs
  | ReportCommandInputs
  | StatusInputs
