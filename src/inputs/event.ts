import type { PullRequestFacts, RunContext, Stranger } from '../deps/run.ts'

/** What GitHub's event file says of where code comes from. Who has deleted a fork leaves null in its place. */
export interface EventPayload {
  readonly pull_request?: {
    readonly number: number
    readonly merged?: boolean
    readonly merge_commit_sha?: string | null
    readonly head: { readonly sha: string; readonly ref: string; readonly repo?: RepositoryName | null }
  }
  readonly workflow_run?: {
    /** The event of the run that this one follows. */
    readonly event: string
    readonly head_sha: string
    readonly head_repository?: RepositoryName | null
  }
  /** What a merge queue asks to be checked: https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group */
  readonly merge_group?: { readonly head_sha: string; readonly head_ref: string }
}

interface RepositoryName {
  readonly full_name: string
}

/** What stands for a fork that is gone. */
const GONE = 'a deleted fork'

/** The pull request of the event, where it has one; of a merge group the one that the group would merge. */
export function pullRequestOf(
  { pull_request: pull, merge_group: group }: EventPayload,
  repository: string,
): PullRequestFacts | undefined {
  if (pull === undefined) return group && queuedPull(group)
  const fork = forkOf(pull.head.repo, repository)
  const { number, head } = pull
  return { number, headSha: head.sha, headRef: head.ref, ...(fork === undefined ? {} : { fork }) }
}

/** The queue tests a pull request on a branch of its own, which names it: `gh-readonly-queue/BASE/pr-NUMBER-BASE_SHA`. */
function queuedPull({
  head_sha,
  head_ref,
}: NonNullable<EventPayload['merge_group']>): PullRequestFacts | undefined {
  const number = /\/pr-(\d+)-[0-9a-f]+$/.exec(head_ref)?.[1]
  if (number === undefined) return undefined
  return { number: Number(number), headSha: head_sha, headRef: head_ref.replace(/^refs\/heads\//, '') }
}

/**
 * Who set off an event that runs with the repository's secrets: `pull_request_target` until the pull request is merged,
 * and `workflow_run` behind a run for a fork's pull request.
 * https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target
 */
export function strangerOf(
  eventName: string,
  { pull_request: pull, workflow_run: run }: EventPayload,
  repository: string,
): Stranger | undefined {
  if (eventName === 'pull_request_target' && pull !== undefined && pull.merged !== true) {
    const commits = [pull.head.sha, pull.merge_commit_sha ?? ''].filter((sha) => sha !== '')
    return { commits, repository: forkOf(pull.head.repo, repository) ?? '' }
  }
  if (eventName !== 'workflow_run' || run?.event.startsWith('pull_request') !== true) return undefined
  const fork = forkOf(run.head_repository, repository)
  return fork === undefined ? undefined : { commits: [run.head_sha], repository: fork }
}

function forkOf(head: RepositoryName | null | undefined, repository: string): string | undefined {
  const name = head?.full_name ?? GONE
  return name.toLowerCase() === repository.toLowerCase() ? undefined : name
}

/** Events that run the code of a pull request, and have no secrets where that comes from a fork. */
const RUNS_PULL_REQUEST = /^pull_request(_review(_comment)?)?$/

/**
 * Whether there is nothing to plan with: a fork's pull request, whose run GitHub gives no secrets. What a self-hosted
 * machine has of its own is not for strangers.
 */
export function validatesOnly({
  eventName = '',
  pullRequest,
  credentials,
}: Partial<Pick<RunContext, 'eventName' | 'pullRequest' | 'credentials'>>): boolean {
  return RUNS_PULL_REQUEST.test(eventName) && pullRequest?.fork !== undefined && credentials !== 'given'
}
