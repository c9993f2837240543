import type { Pull } from '../github/model.ts'

/** What a workflow run was started by. */
export interface RunEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string
  /** Content of the file at GITHUB_EVENT_PATH. */
  readonly payload: Readonly<Record<string, unknown>>
  /** GITHUB_REF. */
  readonly ref: string
  /** GITHUB_SHA; on a pull request that of the merge commit. */
  readonly sha: string
  readonly headRef?: string
  readonly baseRef?: string
  readonly actor?: string
}

const ACTOR = 'octocat'

/**
 * A push to a branch. `before` is what the branch pointed to, forty zeros for a new branch.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#push
 */
export function pushEvent(push: {
  readonly repository: string
  readonly branch: string
  readonly sha: string
  readonly before?: string
}): RunEvent {
  const ref = `refs/heads/${push.branch}`
  const before = push.before ?? '0'.repeat(40)
  return {
    name: 'push',
    ref,
    sha: push.sha,
    actor: ACTOR,
    payload: { ...common(push.repository), ref, before, after: push.sha, forced: false },
  }
}

export interface PullRequestOptions {
  /** `owner/name` of the fork that the branch is said to be in. */
  readonly fork?: string
}

/**
 * A pull request opened or pushed to; the run is for its merge commit. Throws where conflicts left none: GitHub
 * starts no run then.
 */
export function pullRequestEvent(pull: Pull, { fork }: PullRequestOptions = {}): RunEvent {
  if (pull.mergeSha === undefined)
    throw new Error(`Pull request ${pull.number} has conflicts; no run starts.`)
  const branch = (ref: string, sha: string, repository: string) => ({
    ref,
    sha,
    repo: { full_name: repository, fork: repository !== pull.repository },
  })
  const pullRequest = {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    draft: false,
    merged: pull.merged,
    merge_commit_sha: pull.mergeSha,
    html_url: pull.htmlUrl,
    user: { login: pull.author.login },
    head: branch(pull.headRef, pull.headSha, fork ?? pull.repository),
    base: branch(pull.baseRef, pull.baseSha, pull.repository),
  }
  return {
    name: 'pull_request',
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.mergeSha,
    headRef: pull.headRef,
    baseRef: pull.baseRef,
    actor: ACTOR,
    payload: { ...common(pull.repository), action: 'opened', number: pull.number, pull_request: pullRequest },
  }
}

/**
 * The same pull request, as a run with all secrets sees it: that is for the commit of the base branch.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
export function pullRequestTargetEvent(pull: Pull, options: PullRequestOptions = {}): RunEvent {
  const name = 'pull_request_target'
  return { ...pullRequestEvent(pull, options), name, ref: `refs/heads/${pull.baseRef}`, sha: pull.baseSha }
}

/**
 * A merge queue that asks for its checks: the run is for the head of a branch of GitHub's own, on which the pull request
 * is merged with its base.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group
 */
export function mergeGroupEvent(
  pull: Pick<Pull, 'number' | 'baseRef' | 'repository'>,
  { head, base }: { readonly head: string; readonly base: string },
): RunEvent {
  const ref = `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${base}`
  const group = { head_sha: head, head_ref: ref, base_sha: base, base_ref: `refs/heads/${pull.baseRef}` }
  return {
    name: 'merge_group',
    ref,
    sha: head,
    actor: 'github-merge-queue[bot]',
    payload: { ...common(pull.repository), action: 'checks_requested', merge_group: group },
  }
}

/** A person who pressed "Run workflow" on a branch. */
export function workflowDispatchEvent(dispatch: {
  readonly repository: string
  readonly branch: string
  readonly sha: string
  readonly inputs?: Readonly<Record<string, string>>
}): RunEvent {
  const ref = `refs/heads/${dispatch.branch}`
  const payload = { ...common(dispatch.repository), ref, inputs: dispatch.inputs ?? {} }
  return { name: 'workflow_dispatch', ref, sha: dispatch.sha, actor: ACTOR, payload }
}

function common(fullName: string) {
  const [owner = '', name = ''] = fullName.split('/')
  return {
    repository: { full_name: fullName, name, owner: { login: owner }, default_branch: 'main', private: true },
    sender: { login: ACTOR, type: 'User' },
  }
}
