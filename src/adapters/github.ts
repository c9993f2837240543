import { getOctokit } from '@actions/github'
import type { DeploymentStatus, GitHub } from '../deps.ts'

type Octokit = ReturnType<typeof getOctokit>

interface Repository {
  readonly owner: string
  readonly repo: string
}

/** GitHub through Octokit; the API's address comes from GITHUB_API_URL. */
export function createGitHub(token: string, fullName: string): GitHub {
  const octokit = getOctokit(token)
  const [owner = '', repo = ''] = fullName.split('/')
  const repository = { owner, repo }
  return {
    upsertComment: (pull, marker, body) => upsertComment({ octokit, repository, pull }, marker, body),
    compare: (base, head) => compare(octokit, repository, { base, head }),
    createDeployment: async ({ sha, environment, description }) => {
      const { data } = await octokit.rest.repos.createDeployment({
        ...repository,
        ref: sha,
        environment,
        description,
        auto_merge: false,
        required_contexts: [],
      })
      return 'id' in data ? data.id : Promise.reject(new Error(data.message ?? 'no deployment was made'))
    },
    setDeploymentStatus: (id, status) => setStatus(octokit, { ...repository, deployment_id: id }, status),
  }
}

interface Thread {
  readonly octokit: Octokit
  readonly repository: Repository
  readonly pull: number
}

/** All pages are read: on a busy pull request the comment is not on the first. */
async function upsertComment(
  { octokit, repository, pull }: Thread,
  marker: string,
  body: string,
): Promise<string> {
  const existing = await findComment({ octokit, repository, pull }, marker)
  const { data } =
    existing === undefined
      ? await octokit.rest.issues.createComment({ ...repository, issue_number: pull, body })
      : await octokit.rest.issues.updateComment({ ...repository, comment_id: existing, body })
  return data.html_url
}

async function findComment(
  { octokit, repository, pull }: Thread,
  marker: string,
): Promise<number | undefined> {
  const login = await ownLogin(octokit)
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: pull,
    per_page: 100,
  })
  for await (const { data } of pages) {
    const found = data.find(
      ({ body, user }) =>
        body?.startsWith(marker) === true &&
        (login === undefined ? user?.type === 'Bot' : user?.login === login),
    )
    if (found !== undefined) return found.id
  }
  return undefined
}

/** Who the token writes as; undefined for the tokens of apps, GITHUB_TOKEN among them, which may not ask. */
async function ownLogin(octokit: Octokit): Promise<string | undefined> {
  return octokit.rest.users.getAuthenticated().then(
    ({ data }) => data.login,
    () => undefined,
  )
}

async function compare(
  octokit: Octokit,
  repository: Repository,
  { base, head }: { readonly base: string; readonly head: string },
): ReturnType<GitHub['compare']> {
  try {
    const basehead = `${base}...${head}`
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead,
      per_page: 1,
    })
    return data.status
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return 'unknown'
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
