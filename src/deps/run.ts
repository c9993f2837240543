import type { Annotation } from '../report/places/annotations.ts'

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
  /** Shows these from now on, whoever marks them as sensitive: what the action itself reports is no secret. */
  vouch(values: readonly string[]): void
}

/** The facts of the run, read once from the runner's environment and event file. */
export interface RunContext {
  /** `owner/name` the workflow runs in. */
  readonly repository: string
  readonly eventName: string
  /** Why the event cannot be told, in words that follow a colon. */
  readonly eventProblem?: string
  /** The commit the run is for; on a pull request the merge commit. */
  readonly sha: string
  readonly ref: string
  /** The file of the workflow, from the root of the repository; absent where it is not one of this repository. */
  readonly workflow?: string
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
  /**
   * What a self-hosted machine that is to run a fork's pull request has of AWS, each named for people; empty where nothing
   * was found. Absent in every other run: it is not looked for there.
   */
  readonly machineCredentials?: readonly string[]
  /** On events that run with the repository's secrets and are set off by who may have no right to them. */
  readonly stranger?: Stranger
  /** On `workflow_run`: the run that it follows was for code that nobody has merged yet. */
  readonly follows?: 'proposal'
}

export interface PullRequestFacts {
  readonly number: number
  readonly headSha: string
  readonly headRef: string
  /** The branch that it is to be merged into, where the event tells it. */
  readonly baseRef?: string
  /** The branch that it was merged into; absent before it is. */
  readonly mergedInto?: string
  /** `owner/name` of the fork it comes from; absent where its branch is in this repository. */
  readonly fork?: string
}

/** Whose code must not run beside the secrets of this run. */
export interface Stranger {
  /** The head of the pull request, and its merge, as far as the event tells them. */
  readonly commits: readonly string[]
  /** `owner/name` of the fork; '' where the branch is in this repository, absent where the event does not tell. */
  readonly repository?: string
  /** What somebody merged of it; not what came onto its branch since. */
  readonly merged?: readonly string[]
  /** untold: the run's own commit may be anybody's, too. */
  readonly own?: 'untold'
}

/** Where the report is published on the runner. */
export interface Outlet {
  setOutputs(outputs: Readonly<Record<string, string>>): void
  writeSummary(markdown: string): Promise<void>
  annotate(annotation: Annotation): void
  /** Writes the report as JSON into the run directory; its path. */
  writeReport(json: string): Promise<string>
  /** Writes pictures by their names, without `.svg`, into the run directory; the directory's path. */
  writeBadges(svgs: ReadonlyMap<string, string>): Promise<string>
}
