import type { PullRequestFacts, RunContext, Stranger } from '../deps/run.ts'
import { eventEntry } from '../outcome/events.ts'
import { definedOf } from '../text/defined.ts'

/** What GitHub's event file says of where code comes from. Who has deleted a fork leaves null in its place. */
export interface EventPayload {
  readonly pull_request?: {
    readonly number: number
    readonly merged?: boolean
    readonly merge_commit_sha?: string | null
    readonly base?: { readonly ref: string }
    readonly head: { readonly sha: string; readonly ref: string; readonly repo?: RepositoryName | null }
  }
  readonly workflow_run?: {
    /** The event of the run that this one follows. */
    readonly event: string
    readonly head_sha: string
    readonly head_branch?: string | null
    readonly head_repository?: RepositoryName | null
  }
  /** What a merge queue asks to be checked: https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group */
  readonly merge_group?: { readonly head_sha: string; readonly head_ref: string; readonly base_ref?: string }
}

interface RepositoryName {
  readonly full_name: string
}

/** What stands for a fork that is gone. */
const GONE = 'a deleted fork'

/** Branches of a merge queue: https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue */
const QUEUE = 'refs/heads/gh-readonly-queue/'

/** The event that counts: a push of a merge queue's branch is the queue's, for nothing of it is merged. */
export function eventOf(eventName: string, ref: string): string {
  return eventName === 'push' && ref.startsWith(QUEUE) ? 'merge_group' : eventName
}

/** Whether people have reviewed by then what they review: in the merge queue, and behind the merge. */
export function isReviewOver({
  eventName,
  pullRequest,
}: Pick<RunContext, 'eventName' | 'pullRequest'>): boolean {
  return eventEntry(eventName).unmerged !== undefined || pullRequest?.mergedInto !== undefined
}

/** The pull request of the event, where it has one; of a merge group the one that the group would merge. */
export function pullRequestOf(
  { pull_request: pull, merge_group: group }: EventPayload,
  repository: string,
): PullRequestFacts | undefined {
  if (pull === undefined) return group && queuedPull(group)
  const fork = forkOf(pull.head.repo, repository)
  const { number, head, base, merged } = pull
  const mergedInto = merged === true ? base?.ref : undefined
  return {
    number,
    headSha: head.sha,
    headRef: head.ref,
    ...definedOf({ fork, mergedInto, baseRef: base?.ref }),
  }
}

/** The queue tests a pull request on a branch of its own, which names it: `gh-readonly-queue/BASE/pr-NUMBER-BASE_SHA`. */
function queuedPull({
  head_sha,
  head_ref,
  base_ref,
}: NonNullable<EventPayload['merge_group']>): PullRequestFacts | undefined {
  const number = /\/pr-(\d+)-[0-9a-f]+$/.exec(head_ref)?.[1]
  if (number === undefined) return undefined
  const headRef = branchOf(head_ref)
  const baseRef = base_ref === undefined ? undefined : branchOf(base_ref)
  return { number: Number(number), headSha: head_sha, headRef, ...definedOf({ baseRef }) }
}

function branchOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, '')
}

/**
 * Who set off an event that runs with the repository's secrets: `pull_request_target`, of which the merged commits alone are
 * trusted once it is merged, for the fork's branch goes on; `workflow_run` behind a run for a fork's pull request, and
 * `issue_comment`, where anybody may write. That event says nothing of the pull request's code.
 * https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target
 */
export function strangerOf(
  eventName: string,
  { pull_request: pull, workflow_run: run }: EventPayload,
  repository: string,
): Stranger | undefined {
  if (pull?.merged === true && eventName.startsWith('pull_request')) return merger(pull, repository)
  if (eventName === 'pull_request_target' && pull !== undefined) {
    return { commits: commitsOf(pull), repository: forkOf(pull.head.repo, repository) ?? '' }
  }
  if (eventName === 'deployment_status') return { commits: [], own: 'untold' }
  if (isUntold(eventName === 'workflow_run' ? (run?.event ?? '') : eventName)) return { commits: [] }
  if (eventName !== 'workflow_run' || run === undefined) return undefined
  // What a queue tests is on a branch of this repository, and merged by nobody yet.
  if (run.event === 'merge_group') return { commits: [run.head_sha], repository: '' }
  if (!run.event.startsWith('pull_request')) return undefined
  const fork = forkOf(run.head_repository, repository)
  return fork === undefined ? undefined : { commits: [run.head_sha], repository: fork }
}

/**
 * Whether a run follows one for a pull request, also of a branch of this repository, or for a merge queue: a job of it that
 * checks out what that one was for has what nobody has merged.
 */
export function followed(
  eventName: string,
  { workflow_run: run }: EventPayload,
): RunContext['follows'] | undefined {
  if (eventName !== 'workflow_run' || run === undefined) return undefined
  const event = eventOf(run.event, `refs/heads/${run.head_branch ?? ''}`)
  return event === 'merge_group' || event.startsWith('pull_request') ? 'proposal' : undefined
}

type PullRequest = NonNullable<EventPayload['pull_request']>

function commitsOf({ head, merge_commit_sha: merge }: PullRequest): string[] {
  return [head.sha, merge ?? ''].filter((sha) => sha !== '')
}

/** The fork of what is merged; nobody where the branch was in this repository. */
function merger(pull: PullRequest, repository: string): Stranger | undefined {
  const fork = forkOf(pull.head.repo, repository)
  return fork === undefined ? undefined : { commits: [], merged: commitsOf(pull), repository: fork }
}

/** Whether the event does not tell whose code is about: so it is behind a run that another run has set off, too. */
function isUntold(eventName: string): boolean {
  return eventName === 'workflow_run' || eventEntry(eventName).trusts === 'branches-and-tags'
}

function forkOf(head: RepositoryName | null | undefined, repository: string): string | undefined {
  const name = head?.full_name ?? GONE
  return name.toLowerCase() === repository.toLowerCase() ? undefined : name
}

type ForkFacts = Partial<Pick<RunContext, 'eventName' | 'pullRequest'>>

/** A pull request of a fork, on an event that has no secrets for such. */
function isOfFork({ eventName = '', pullRequest }: ForkFacts): boolean {
  return eventEntry(eventName).trusts === 'validates-forks' && pullRequest?.fork !== undefined
}

/** Whether what is to be run is a stranger's: of a fork, and merged by nobody. */
export function runsFork(facts: ForkFacts): boolean {
  return isOfFork(facts) && facts.pullRequest?.mergedInto === undefined
}

/**
 * Whether there is nothing to plan with: a fork's pull request, whose run GitHub gives no secrets. What a self-hosted
 * machine has of its own is not for strangers.
 */
export function validatesOnly(facts: ForkFacts & Partial<Pick<RunContext, 'credentials'>>): boolean {
  return isOfFork(facts) && facts.credentials !== 'given'
}
