import type { Check, Labels } from '../report/places/marks.ts'
import type { CommitRange } from '../report/report.ts'

/** GitHub's side of the report. Every call may fail for lack of permission; callers degrade to a warning. */
export interface GitHub {
  /** Writes the comment that carries `marker`, making it where there is none; its address. */
  upsertComment(pullRequest: number, marker: string, body: string): Promise<string>
  /** The merged pull request that brought this commit (by merge, squash or rebase); undefined where there is none. */
  mergedPull(sha: string): Promise<MergedPull | undefined>
  /** The comment that carries `marker` and was written by the token's own identity. */
  ownComment(pullRequest: number, marker: string): Promise<OwnComment | undefined>
  /** Every file that a pull request changes, also the former names of moved ones; undefined where there are too many to tell. */
  changedFiles(pullRequest: number): Promise<readonly string[] | undefined>
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
  /** Puts the wanted label on a pull request, making it where there is none, and takes the others off. */
  setLabels(pullRequest: number, labels: Labels): Promise<void>
  /** Makes a check run that is over; its address. */
  createCheck(check: Check): Promise<string>
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
