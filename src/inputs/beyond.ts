import type { ImageTest } from '../image/test/wish.ts'
import type { Target } from '../notices/notice.ts'
import type { Requirement } from '../release/promotion.ts'
import type { Analysis } from '../rollout/gates/analysis/analysis.ts'
import type { ProbeSpec } from '../rollout/gates/probe/spec.ts'
import type { HoldStep } from '../rollout/holds/step.ts'
import type { Windows } from '../schedule/windows.ts'

/**
 * What only the settings file says of a stack: whatever has a structure of its own. A field is absent where the file says
 * nothing of it, and so is every field of a run without a file. Each has its key in src/settings/beyond.ts.
 */
export interface Beyond {
  /** Milliseconds after its making from which on EC2 calls an image deprecated. */
  readonly deprecateAfter?: number
  /** Where a release has to be proven before it is deployed; all of them. */
  readonly requireProvenIn?: readonly Requirement[]
  /** Images that are not taken, nor what was made from them: AMI ids, and names with `*` and `?`. */
  readonly revoked?: readonly string[]
  /** The wave that the stack is deployed in. */
  readonly wave?: string
  /** ARNs of the roles that jobs assume: to deploy, to plan, to bake. */
  readonly role?: string
  readonly planRole?: string
  readonly buildRole?: string
  /** Name of the parameter of SSM that a proven image is written to. */
  readonly publishTo?: string
  /** Account numbers and ARNs of organizations and units that may launch the images, each as `CONSUMER` has it. */
  readonly shareWith?: readonly string[]
  /** account: what runs is a copy that the job's own account has. */
  readonly copyTo?: 'account'
  /** What has to answer right before a rollout counts as reached. */
  readonly probes?: readonly ProbeSpec[]
  /** Figures of CloudWatch that a rollout is judged by. */
  readonly analysis?: readonly Analysis[]
  /** When the stack may be deployed. */
  readonly windows?: Windows
  /** Who is told of its releases. */
  readonly notices?: readonly Target[]
  /** Where a rollout holds on its way, ascending; never empty. */
  readonly steps?: readonly HoldStep[]
  /** What an image has to pass before anything is planned with it. */
  readonly test?: ImageTest
}
