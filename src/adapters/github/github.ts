import type { DeploymentStatus, GitHub, MergedPull } from '../../deps/github.ts'
import type { Clock } from '../../deps/run.ts'
import type { CommitRange } from '../../report/report.ts'
import { changedFiles } from './changed-files.ts'
import { createOctokit, type Limits, type Octokit } from './client.ts'
import { createCheck, setLabels } from './marks.ts'
import { ownComment, upsertComment } from './own-comment.ts'
import { createRetry, explainRefusal, statusOf } from './trouble.ts'
import { gitHubWithoutToken } from './without-token.ts'

interface Repository {
  readonly owner: string
  readonly repo: string
}

interface GitHubParts extends Limits {
  readonly clock?: Clock
}

/**
 * GitHub through Octokit. A deployment is begun once and not again: GitHub may have made the one that it did not answer
 * for.
 */
export function createGitHub(
  token: string,
  fullName: string,
  { clock, ...limits }: GitHubParts = {},
): GitHub {
  if (token === '') return gitHubWithoutToken()
  const retry = createRetry(clock)
  const octokit = createOctokit(token, limits)
  const [owner = '', repo = ''] = fullName.split('/')
  const repository = { owner, repo }
  const needs = (permission: string) => explainRefusal(permission, clock?.now)
  return {
    upsertComment: (pull, marker, body) =>
      retry(() => upsertComment({ octokit, repository, pull }, marker, body)).catch(
        needs('pull-requests: write'),
      ),
    ownComment: (pull, marker) =>
      retry(() => ownComment({ octokit, repository, pull }, marker)).catch(needs('pull-requests: read')),
    mergedPull: (sha) =>
      retry(() => mergedPull(octokit, repository, sha)).catch(needs('pull-requests: read')),
    changedFiles: (pull) =>
      retry(() => changedFiles(octokit, repository, pull)).catch(needs('pull-requests: read')),
    compare: (base, head) =>
      retry(() => compare(octokit, repository, { base, head })).catch(needs('contents: read')),
    commitsBetween: (base, head) =>
      retry(() => commitsBetween(octokit, repository, { base, head })).catch(needs('contents: read')),
    createDeployment: (deployment) =>
      createDeployment(octokit, repository, deployment).catch(unknownEnd).catch(needs('deployments: write')),
    setDeploymentStatus: (id, status) =>
      retry(() => setStatus(octokit, { ...repository, deployment_id: id }, status)).catch(
        needs('deployments: write'),
      ),
    setLabels: (pull, labels) =>
      retry(() => setLabels({ octokit, repository, pull }, labels)).catch(needs('pull-requests: write')),
    createCheck: (check) =>
      retry(() => createCheck(octokit, repository, check)).catch(needs('checks: write')),
  }
}

/** Of a request whose answer was lost, nobody knows here whether it was done. */
function unknownEnd(error: unknown): never {
  if (error instanceof Error && statusOf(error) >= 500)
    error.message = `${error.message}; it may have been made all the same, and stays without a status then`
  throw error
}

async function createDeployment(
  octokit: Octokit,
  repository: Repository,
  { sha, environment, description }: Parameters<GitHub['createDeployment']>[0],
): Promise<number> {
  const { data } = await octokit.rest.repos.createDeployment({
    ...repository,
    ref: sha,
    environment,
    description,
    auto_merge: false,
    required_contexts: [],
  })
  return 'id' in data ? data.id : Promise.reject(new Error(data.message ?? 'no deployment was made'))
}

/**
 * GitHub knows the pull requests of a commit however it was merged; of several, the one whose merge made the commit.
 * https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
async function mergedPull(
  octokit: Octokit,
  repository: Repository,
  sha: string,
): Promise<MergedPull | undefined> {
  const pulls = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
    ...repository,
    commit_sha: sha,
    per_page: 100,
  })
  const merged = pulls.filter(({ merged_at }) => merged_at !== null)
  const newestFirst = merged.sort((a, b) => Date.parse(b.merged_at ?? '') - Date.parse(a.merged_at ?? ''))
  const pull = newestFirst.find(({ merge_commit_sha }) => merge_commit_sha === sha) ?? newestFirst[0]
  return pull === undefined ? undefined : { number: pull.number, headSha: pull.head.sha }
}

interface Ends {
  readonly base: string
  readonly head: string
}

async function compare(octokit: Octokit, repository: Repository, ends: Ends): ReturnType<GitHub['compare']> {
  const found = await comparison(octokit, repository, { ...ends, commits: 1 })
  return found?.status ?? 'unknown'
}

/** The commits come oldest first, in pages: without the last page the newest are missing, and none are told. */
async function commitsBetween(
  octokit: Octokit,
  repository: Repository,
  ends: Ends,
): Promise<CommitRange | undefined> {
  const found = await comparison(octokit, repository, { ...ends, commits: 100 })
  if (found === undefined) return undefined
  const { ahead_by: ahead, behind_by: behind } = found
  const commits = found.commits.map(({ sha, commit }) => ({
    sha,
    subject: commit.message.split('\n')[0] ?? '',
  }))
  return { ...ends, ahead, behind, commits: commits.length < ahead ? [] : commits.reverse() }
}

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
async function comparison(
  octokit: Octokit,
  repository: Repository,
  { base, head, commits }: Ends & { readonly commits: number },
) {
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `${base}...${head}`,
      per_page: commits,
    })
    return data
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

async function setStatus(
  octokit: Octokit,
  deployment: Repository & { deployment_id: number },
  status: DeploymentStatus,
): Promise<void> {
  await octokit.rest.repos.createDeploymentStatus({
    ...deployment,
    state: status.state,
    description: status.description,
    log_url: status.logUrl,
    auto_inactive: true,
    ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
  })
}
