import type { ImageRole } from '../image/role.ts'
import type { AutoScaling, Ec2, ImageRemoval, Leftovers, Locks, Parameters } from './aws.ts'
import type { Files, Git } from './code.ts'
import type { Metrics } from './gates/metrics.ts'
import type { Probes } from './gates/probes.ts'
import type { GitHub } from './github.ts'
import type { Commands } from './instances/commands.ts'
import type { TestInstances } from './instances/test-instances.ts'
import type { Notices } from './notices.ts'
import type { Clock, Log, Outlet, RunContext } from './run.ts'
import type { Copies, ImageKeys, Sharing } from './sharing.ts'
import type { AskedTools, Checks, Packer, Terraform, ToolRecord } from './tools.ts'

/** Everything the commands need from the world. Built in connect.ts; tests pass object literals or real parts. */
export interface Deps {
  readonly context: RunContext
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Log
  readonly files: Files
  readonly git: Git
  readonly packer: Packer
  readonly terraform: Terraform
  readonly tools: ToolRecord
  readonly checks: Checks
  readonly ec2: Ec2
  readonly removal: ImageRemoval
  readonly locks: Locks
  readonly leftovers: Leftovers
  readonly autoscaling: AutoScaling
  readonly parameters: Parameters
  readonly metrics: Metrics
  /** On instances of the job's own account. */
  readonly commands: Commands
  readonly probes: Probes
  /** On instances of the account where the images live. */
  readonly imageCommands: Commands
  readonly testInstances: TestInstances
  readonly sharing: Sharing
  readonly imageKeys: ImageKeys
  readonly copies: Copies
  readonly github: GitHub
  readonly notices: Notices
  readonly outlet: Outlet
  /** The same world for work that runs at the same time: it writes to another log, and ends with another signal. */
  within(parts: Pick<Deps, 'log' | 'signal'>): Deps
  /** The images of a stack that is not that of the job, as its own would see them; the same for the same role. */
  ec2As(role: ImageRole | undefined): Ec2
  /** The tool of such a stack, which is looked for anew: in the versions, and from where, its own job would have it. */
  terraformWith(asked: AskedTools): Terraform
}
