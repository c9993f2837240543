import type { BakeLock } from './image/bake-lock.ts'
import type { ImageRecord, ImageSet, SnapshotRecord } from './image/image.ts'
import type { Leftover, LeftoverKind } from './image/leftover.ts'
import type { MachineLine } from './image/packer-output.ts'
import type { Use } from './image/retention.ts'
import type { Trace } from './image/trace.ts'
import type { Tool } from './plan/tool.ts'
import type { CommitRange } from './report/report.ts'
import type { AlarmView, GroupRef, Observation, ScalingActivity } from './rollout/observation.ts'
import type { ToolName } from './tools/product.ts'

/** Time, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms`; rejects with DeployError `cancelled` as soon as the run is cancelled. */
  sleep(ms: number): Promise<void>
}

/** The run's log. `tool` prints a line of another program: nothing in it is taken for a workflow command. */
export interface Log {
  info(text: string): void
  tool(line: string): void
  warning(text: string): void
  debug(text: string): void
  openGroup(name: string): void
  closeGroup(): void
  /** Hides a value in everything that leaves the run from now on; the runner hides it too where that does no harm. */
  mask(secret: string): void
}

/** The facts of the run, read once from the runner's environment and event file. */
export interface RunContext {
  /** `owner/name` the workflow runs in. */
  readonly repository: string
  readonly eventName: string
  /** The commit the run is for; on a pull request the merge commit. */
  readonly sha: string
  readonly ref: string
  readonly workspace: string
  /** A directory of this run alone, mode 0700, below RUNNER_TEMP; removed by the post step. */
  readonly runDirectory: string
  readonly serverUrl: string
  readonly runUrl: string
  /** Run id and attempt, `123456-1`. */
  readonly runId: string
  readonly actor: string
  readonly region: string
  /** The job's `PKR_VAR_*`, which decide what is in an image. */
  readonly packerEnvironment: Readonly<Record<string, string>>
  /** The job's environment as Packer sees it, for what a template asks for by `env`. It holds secrets. */
  readonly environment: Readonly<Record<string, string>>
  /** The job's `TF_WORKSPACE` and `TF_CLI_ARGS*`, which change what Terraform does whatever it is asked for. */
  readonly terraformEnvironment: Readonly<Record<string, string>>
  readonly pullRequest?: PullRequestFacts
  /** given: the job's environment has AWS credentials. What its machine has of its own does not count. */
  readonly credentials: 'given' | 'none'
  /** On events that run with the repository's secrets and are set off by who may have no right to them. */
  readonly stranger?: Stranger
}

export interface PullRequestFacts {
  readonly number: number
  readonly headSha: string
  readonly headRef: string
  /** `owner/name` of the fork it comes from; absent where its branch is in this repository. */
  readonly fork?: string
}

/** Whose code must not run beside the secrets of this run. */
export interface Stranger {
  /** The head of the pull request, and its merge. */
  readonly commits: readonly string[]
  /** `owner/name` of the fork; '' where the branch is in this repository. */
  readonly repository: string
}

/** Commands of git on a working tree. */
export interface Git {
  /** The commit checked out in `directory`, or undefined where that is not a git work tree of its own. */
  head(directory: string): Promise<string | undefined>
  /** Where the commit checked out in `directory` comes from. */
  origin(directory: string): Promise<Origin>
  /**
   * Mode and id of the blobs that git would keep of files as they are now: tracked, untracked and ignored ones. The
   * line ends of tracked files are git's; others, and those that a filter changes (git-lfs, git-crypt), are as they
   * are on disk. Symbolic links that are not tracked are left out.
   * @param paths relative to `directory`, the root of the work tree, with `/`
   */
  blobs(directory: string, paths: readonly string[]): Promise<ReadonlyMap<string, Blob>>
  /** Fetches one commit (or ref) of a repository into an empty directory and checks it out; the SHA it got. */
  checkout(options: CheckoutOptions): Promise<string>
}

export interface Origin {
  /** The commits it was made on. */
  readonly parents: readonly string[]
  /** Full names of the refs that point to it. */
  readonly refs: readonly string[]
  /** Addresses of the remotes. */
  readonly remotes: readonly string[]
}

export interface Blob {
  readonly mode: string
  readonly id: string
}

export interface CheckoutOptions {
  readonly url: string
  readonly ref: string
  readonly directory: string
  readonly token: string
}

/** One Packer template with its variables, ready to build. */
export interface PackerTemplate {
  /** Packer is run here; `template` and the files are relative to it. */
  readonly directory: string
  readonly template: string
  readonly variables: readonly { readonly name: string; readonly value: string }[]
  readonly variableFiles: readonly string[]
  /** Names of builds to take, and to leave out; all where empty. */
  readonly only: readonly string[]
  readonly except: readonly string[]
  /** `PKR_VAR_*` the template may declare. */
  readonly provided: Readonly<Record<string, string>>
  readonly token: string
}

export interface Packer {
  /**
   * init (where this Packer has it), validate, build.
   * @param watch called with every line of the build as it comes
   */
  build(template: PackerTemplate, watch: (line: MachineLine) => void): Promise<PackerBuild>
}

/** What Packer made, and of what. */
export interface PackerBuild {
  readonly set: ImageSet
  /** AMI id of the base image; '' where Packer did not name one. */
  readonly sourceImage: string
  /** Packer's version; '' where it did not say. */
  readonly packerVersion: string
}

/** A root module, initialised, in its workspace. */
export interface Stack {
  readonly tool: Tool
  readonly toolVersion: string
  /** Absolute path of the root module's directory. */
  readonly directory: string
  readonly lockTimeoutMs: number
  /** `-var` and `-var-file` arguments of the user. */
  readonly variableArguments: readonly string[]
}

export interface StackOptions {
  readonly directory: string
  /** `auto` leaves it to what the root module speaks for, and to what is installed. */
  readonly tool: Tool | 'auto'
  readonly workspace: string
  readonly lockTimeoutMs: number
  readonly backendConfig: readonly string[]
  readonly variableArguments: readonly string[]
}

export interface PlanOptions {
  /** Absolute path that the plan is saved at. */
  readonly file: string
  /** The stack's variable that takes the image; '' where the stack finds it by itself. */
  readonly variable: string
  readonly value: string
  /** `TF_VAR_*` the stack may declare. */
  readonly provided: Readonly<Record<string, string>>
  /** A plan that is applied holds the state lock while it is made; one that only looks stands in nobody's way. */
  readonly purpose: 'apply' | 'look'
}

export interface SavedPlan {
  readonly file: string
  /** The tool's own diff, without colours. */
  readonly diff: string
  /** `show -json` of the plan file. */
  readonly json: string
  /** Lines that were kept out of the log until the plan's secrets are known. */
  readonly held?: readonly string[]
}

/** Terraform or OpenTofu: the stack says which. */
export interface Terraform {
  /** init, and the workspace selected or made. */
  open(options: StackOptions): Promise<Stack>
  plan(stack: Stack, options: PlanOptions): Promise<SavedPlan>
  /** Whether the configuration is valid by itself; throws DeployError plan-failed where it is not. */
  validate(stack: Stack): Promise<void>
  apply(stack: Stack, file: string): Promise<void>
  /** `show -json` of the current state. */
  state(stack: Stack): Promise<string>
}

/** Which tools the run used. */
export interface ToolRecord {
  /** Their versions, so far. */
  taken(): Readonly<Partial<Record<ToolName, string>>>
}

/** What can be told of code without a cloud. What is not formatted is warned of; both throw where the code is not valid. */
export interface Checks {
  /** fmt (where this Packer has it) and validate -syntax-only. */
  template(template: PackerTemplate): Promise<void>
  /** fmt, init without the backend, validate. */
  stack(options: Pick<StackOptions, 'directory' | 'tool'>): Promise<void>
}

/** EC2's images and instances. */
export interface Ec2 {
  /** Throws DeployError `credentials` where there are none, without asking AWS. */
  requireCredentials(region: string): Promise<void>
  /** Images of this account that carry all these tags, any state, newest first. */
  imagesByTags(region: string, tags: Readonly<Record<string, string>>): Promise<readonly ImageRecord[]>
  /** Images by id, of any owner; those that are not there are left out. */
  imagesById(region: string, ids: readonly string[]): Promise<readonly ImageRecord[]>
  /** Adds tags to images and their snapshots in one region. */
  tag(region: string, resources: readonly string[], tags: Readonly<Record<string, string>>): Promise<void>
}

/** What tells whether images may go, and what takes them away; all of this account. */
export interface ImageRemoval {
  /**
   * Everything in a region that needs one of these images: instances that have not ended, any version of any launch
   * template, launch configurations, and other accounts they are shared with. Throws where one of them cannot be asked.
   */
  uses(region: string, images: readonly ImageRecord[]): Promise<readonly Use[]>
  /** Snapshots that carry all these tags. */
  snapshotsByTags(region: string, tags: Readonly<Record<string, string>>): Promise<readonly SnapshotRecord[]>
  /** Images, disabled ones too, with the snapshots they are made of, where these are among the ones named. */
  holders(
    region: string,
    snapshotIds: readonly string[],
  ): Promise<readonly Pick<ImageRecord, 'id' | 'snapshotIds'>[]>
  /** Takes an image out of EC2; one that is gone already is no error. */
  deregister(region: string, id: string): Promise<void>
  /** Deletes a snapshot, unless EC2 says that something still needs it; one that is gone already is no error. */
  deleteSnapshot(region: string, id: string): Promise<'gone' | 'in-use'>
}

/** Locks that live in EC2, so that all runs of an account see them: only one run can have the lock of a name. */
export interface Locks {
  /** Takes the lock; its id, or undefined where another run has it. */
  take(
    region: string,
    lock: { readonly name: string; readonly tags: Readonly<Record<string, string>> },
  ): Promise<string | undefined>
  /** The lock of this name as it is now; undefined where nobody has it. */
  find(region: string, name: string): Promise<BakeLock | undefined>
  /** All locks of a repository. */
  of(region: string, repository: string): Promise<readonly BakeLock[]>
  /** Gives the lock of this id back. One that is gone is no error, and one that another run took since stays. */
  free(region: string, id: string): Promise<void>
}

/** What a run notes of its bake in its directory, one entry a line, so that the post step knows it after a kill. */
export type TrailEntry =
  | Trace
  | { readonly kind: 'lock'; readonly region: string; readonly id: string }
  | {
      readonly kind: 'bake'
      /** Milliseconds since the epoch. */
      readonly startedAt: number
      readonly regions: readonly string[]
      /** What everything that the bake makes is tagged with. */
      readonly tags: Readonly<Record<string, string>>
    }

/** What bakes leave in EC2. */
export interface Leftovers {
  /** Things of one kind that EC2's filters let through, ended ones too. A filter has one value. */
  list(
    region: string,
    kind: LeftoverKind,
    filters: Readonly<Record<string, string>>,
  ): Promise<readonly Leftover[]>
  /** Removes it, with an image its snapshots. An instance is only told to end. What is gone is no error. */
  remove(leftover: Leftover): Promise<void>
  /** Written at once: the run may be killed the next moment. */
  note(entry: TrailEntry): void
  /** The bake is over, and has left nothing. */
  forget(): void
}

/** Auto Scaling, and what else tells how a group is doing. */
export interface AutoScaling {
  observe(group: GroupRef, alarmNames: readonly string[]): Promise<Observation>
  /** The AMIs the group launches now, as EC2 resolves its templates; empty where the group is gone. */
  launchImages(group: GroupRef): Promise<readonly string[]>
  /** Activities that did not end well since `since` (milliseconds since the epoch), newest first. */
  failedActivities(group: GroupRef, since: number): Promise<readonly ScalingActivity[]>
  /** Starts a refresh onto what the group launches now; its id. */
  startRefresh(group: GroupRef, options: StartOptions): Promise<string>
  /** Cancels the refresh that is active; its id, or undefined where none was. */
  cancelRefresh(group: GroupRef): Promise<string | undefined>
  alarms(region: string, names: readonly string[]): Promise<readonly AlarmView[]>
}

/** Percent of desired capacity; null leaves it to the group's own settings and AWS's defaults. */
export interface StartOptions {
  readonly minHealthyPercentage: number | null
  readonly maxHealthyPercentage: number | null
}

/** GitHub's side of the report. Every call may fail for lack of permission; callers degrade to a warning. */
export interface GitHub {
  /** Writes the comment that carries `marker`, making it where there is none; its address. */
  upsertComment(pullRequest: number, marker: string, body: string): Promise<string>
  /** The merged pull request that brought this commit (by merge, squash or rebase); undefined where there is none. */
  mergedPull(sha: string): Promise<MergedPull | undefined>
  /** The comment that carries `marker` and was written by the token's own identity. */
  ownComment(pullRequest: number, marker: string): Promise<OwnComment | undefined>
  /** How `head` stands to `base`; `unknown` where GitHub does not know one of them. */
  compare(base: string, head: string): Promise<'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'>
  /** What lies between two commits; undefined where GitHub does not know one of them. */
  commitsBetween(base: string, head: string): Promise<CommitRange | undefined>
  createDeployment(options: {
    readonly sha: string
    readonly environment: string
    readonly description: string
  }): Promise<number>
  setDeploymentStatus(id: number, status: DeploymentStatus): Promise<void>
}

export interface MergedPull {
  readonly number: number
  /** The last commit of its branch when it was merged. */
  readonly headSha: string
}

export interface OwnComment {
  readonly body: string
  readonly url: string
  /** Whether somebody else was the last to edit it: maintainers may edit anybody's comments. */
  readonly wording: 'own' | 'edited-by-others'
}

export interface DeploymentStatus {
  readonly state: 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
}

/** Where the report is published on the runner. */
export interface Outlet {
  setOutputs(outputs: Readonly<Record<string, string>>): void
  writeSummary(markdown: string): Promise<void>
  annotate(annotation: Annotation): void
  /** Writes the report as JSON into the run directory; its path. */
  writeReport(json: string): Promise<string>
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Relative to the repository's root, with slashes. */
  readonly file?: string
  readonly line?: number
}

/** Where files are: the checks that a path the user named exists. */
export interface Files {
  kind(path: string): Promise<'file' | 'directory' | 'missing'>
  /** Names in a directory. */
  list(path: string): Promise<readonly string[]>
  makeDirectory(path: string): Promise<void>
  read(path: string): Promise<string>
  /** Mode as git writes it, and SHA-256 in hex of a file's content, or of where a symbolic link points. */
  digest(path: string): Promise<Blob>
  /**
   * All files at and below some paths, once each and by their real paths: also ignored ones, and what symbolic links
   * point to; without `.git` and `.terraform`. Paths that are not there give nothing.
   * @param root absolute path of the repository's root
   */
  below(root: string, paths: readonly string[]): Promise<readonly FoundFile[]>
  /** What a glob finds, as absolute paths: files and directories. */
  match(directory: string, glob: string): Promise<readonly string[]>
}

export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** Relative to the root, with `/`; begins with `../` where the file lies outside. */
  readonly name: string
  /** elsewhere: outside of the repository, or in another one within it. */
  readonly place: 'repository' | 'elsewhere'
}

/** Everything the commands need from the world. Built in index.ts; tests pass object literals or real parts. */
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
  readonly github: GitHub
  readonly outlet: Outlet
  /** The same world for work that runs at the same time: it writes to another log, and ends with another signal. */
  within(parts: Pick<Deps, 'log' | 'signal'>): Deps
}
