import type { CommitFacts } from './bare.ts'
import type {
  Account,
  Comment,
  CommitStatus,
  Deployment,
  DeploymentStatus,
  Model,
  Pull,
  Repository,
} from './model.ts'

/** The JSON of GitHub's REST API for what the model holds; the fields that clients read, not all there are. */

export function accountJson(account: Account) {
  return { login: account.login, id: account.id, type: account.kind === 'app' ? 'Bot' : 'User' }
}

export function repositoryJson(model: Model, { fullName, id, defaultBranch }: Repository) {
  const [owner = '', name = ''] = fullName.split('/')
  return {
    id,
    name,
    full_name: fullName,
    private: true,
    owner: { login: owner, type: 'Organization' },
    default_branch: defaultBranch,
    html_url: `${model.serverUrl}/${fullName}`,
    clone_url: `${model.serverUrl}/${fullName}.git`,
    url: `${model.apiUrl}/repos/${fullName}`,
  }
}

/** GraphQL's names of things are opaque; this one tells what it is of. */
export function commentNodeId({ id }: Comment): string {
  return `IC_${id}`
}

/** GraphQL gives bots their slug, where REST adds `[bot]` to it. */
export function editingJson({ editor, updatedAt }: Comment) {
  if (editor === undefined) return { lastEditedAt: null, editor: null }
  const kind = editor.kind === 'app' ? 'Bot' : 'User'
  return {
    lastEditedAt: updatedAt,
    editor: { __typename: kind, login: editor.login.replace(/\[bot\]$/, '') },
  }
}

export function commentJson(model: Model, comment: Comment) {
  return {
    id: comment.id,
    node_id: commentNodeId(comment),
    body: comment.body,
    user: accountJson(comment.author),
    html_url: comment.htmlUrl,
    url: `${model.apiUrl}/repos/${comment.repository}/issues/comments/${comment.id}`,
    issue_url: `${model.apiUrl}/repos/${comment.repository}/issues/${comment.pull}`,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    performed_via_github_app: comment.author.kind === 'app' ? { slug: 'github-actions' } : null,
  }
}

export function pullJson(model: Model, pull: Pull) {
  const [owner = ''] = pull.repository.split('/')
  const branch = (ref: string, sha: string) => ({
    ref,
    sha,
    label: `${owner}:${ref}`,
    repo: { full_name: pull.repository, name: pull.repository.slice(owner.length + 1), fork: false },
    user: { login: owner },
  })
  return {
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: false,
    merged: pull.merged,
    merged_at: pull.merged ? pull.createdAt : null,
    mergeable: pull.merged ? null : pull.mergeSha !== undefined,
    merge_commit_sha: pull.mergeSha ?? null,
    user: accountJson(pull.author),
    head: branch(pull.headRef, pull.headSha),
    base: branch(pull.baseRef, pull.baseSha),
    html_url: pull.htmlUrl,
    url: `${model.apiUrl}/repos/${pull.repository}/pulls/${pull.number}`,
    created_at: pull.createdAt,
  }
}

export function commitJson(model: Model, repository: string, facts: CommitFacts) {
  const person = { name: facts.authorName, email: facts.authorEmail, date: facts.date }
  return {
    sha: facts.sha,
    html_url: `${model.serverUrl}/${repository}/commit/${facts.sha}`,
    url: `${model.apiUrl}/repos/${repository}/commits/${facts.sha}`,
    commit: { message: facts.message, author: person, committer: person },
    parents: facts.parents.map((sha) => ({ sha })),
  }
}

export function deploymentJson(model: Model, deployment: Deployment) {
  return {
    id: deployment.id,
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    environment: deployment.environment,
    original_environment: deployment.environment,
    description: deployment.description,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    creator: accountJson(deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    url: deploymentUrl(model, deployment),
    statuses_url: `${deploymentUrl(model, deployment)}/statuses`,
  }
}

export function deploymentStatusJson(model: Model, deployment: Deployment, status: DeploymentStatus) {
  return {
    id: status.id,
    state: status.state,
    description: status.description,
    environment: status.environment,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    target_url: status.logUrl,
    creator: accountJson(status.creator),
    created_at: status.createdAt,
    url: `${deploymentUrl(model, deployment)}/statuses/${status.id}`,
    deployment_url: deploymentUrl(model, deployment),
  }
}

function deploymentUrl(model: Model, { repository, id }: Deployment): string {
  return `${model.apiUrl}/repos/${repository}/deployments/${id}`
}

export function commitStatusJson(status: CommitStatus) {
  return {
    id: status.id,
    state: status.state,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
    creator: accountJson(status.creator),
    created_at: status.createdAt,
  }
}
