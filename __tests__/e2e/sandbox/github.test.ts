import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { READ_ONLY_TOKEN, USER_TOKEN } from '../../../sandbox/github/access.ts'
import { secondaryRateLimit } from '../../../sandbox/github/reply.ts'
import { type GitHubSandbox, startGitHub } from '../../../sandbox/github/server.ts'

const run = promisify(execFile)
const owner = 'octo'
const WRITTEN = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@x',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@x',
}
const GIT = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  ...WRITTEN,
}

let directory: string
let github: GitHubSandbox

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'github-test-'))
  github = await startGitHub({ reposDir: join(directory, 'repos') })
})
afterAll(async () => {
  await github.close()
  await rm(directory, { recursive: true, force: true })
})

const git = async (cwd: string, ...args: string[]) =>
  (await run('git', args, { cwd, env: GIT as NodeJS.ProcessEnv })).stdout.trim()

async function commit(tree: string, file: string, content = file): Promise<string> {
  await writeFile(join(tree, file), content)
  await git(tree, 'add', '.')
  await git(tree, 'commit', '--quiet', '-m', `Change ${file}`)
  return git(tree, 'rev-parse', 'HEAD')
}

/** A repository with one commit on main and two on the branch `topic`. */
async function repository(repo: string) {
  const fullName = `${owner}/${repo}`
  await github.createRepo(fullName)
  const tree = join(directory, repo)
  await mkdir(tree)
  await git(tree, 'init', '--quiet', '-b', 'main')
  const base = await commit(tree, 'README')
  await github.push(tree, fullName, 'main')
  await git(tree, 'checkout', '--quiet', '-b', 'topic')
  const commits = [await commit(tree, 'one'), await commit(tree, 'two')]
  await github.push(tree, fullName, 'topic')
  return { repo, fullName, tree, base, commits, head: commits[1] ?? '' }
}

const octokit = (token = github.token) => getOctokit(token, { baseUrl: github.apiUrl }).rest
const header = (token: string) =>
  `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
const failing = (status: number, message: string | RegExp = '') =>
  expect.objectContaining({ status, message: expect.stringMatching(message) })

test('a person makes a repository, pushes to it, and has a pull request merged, all by the API', async () => {
  const rest = octokit(USER_TOKEN)
  const { data: made } = await rest.repos.createInOrg({ org: owner, name: 'by-hand' })
  const again = rest.repos.createInOrg({ org: owner, name: 'by-hand' })
  await expect(again).rejects.toEqual(failing(422, /already exists/))
  const tree = join(directory, 'by-hand')
  await mkdir(tree)
  await git(tree, 'init', '--quiet', '-b', 'main')
  await commit(tree, 'README')
  const push = (branch: string) =>
    git(tree, '-c', header(USER_TOKEN), 'push', '--quiet', made.clone_url, `HEAD:${branch}`)
  await push('main')
  const head = await commit(tree, 'one')
  await push('topic')
  const repo = { owner, repo: 'by-hand' }
  const none = rest.pulls.create({ ...repo, title: 'None', head: 'none', base: 'main' })
  await expect(none).rejects.toEqual(failing(422, /head is no branch/))
  const { data: pull } = await rest.pulls.create({ ...repo, title: 'One', head: 'topic', base: 'main' })
  expect(pull).toMatchObject({ number: 1, title: 'One', state: 'open', head: { sha: head } })
  const { data: merged } = await rest.pulls.merge({ ...repo, pull_number: 1, merge_method: 'squash' })
  const { data: main } = await rest.git.getRef({ ...repo, ref: 'heads/main' })
  expect(main.object.sha).toBe(merged.sha)
  const twice = rest.pulls.merge({ ...repo, pull_number: 1 })
  await expect(twice).rejects.toEqual(failing(405, /not mergeable/))
})

describe('git over HTTP', () => {
  test('serves a private repository to a token, any commit by its SHA, and to nobody else', async () => {
    const { fullName, commits, repo } = await repository('clone')
    const url = `${github.serverUrl}/${fullName}.git`
    const clone = join(directory, 'clone-of')
    await git(directory, '-c', header(READ_ONLY_TOKEN), 'clone', '--quiet', '--branch', 'topic', url, clone)
    await access(join(clone, 'two'))
    const shallow = join(directory, 'shallow')
    await git(directory, 'init', '--quiet', shallow)
    // Version 2 of the protocol allows any SHA by itself; the version before needs the server's leave.
    const old = ['-c', 'protocol.version=0', '-c', header(github.token)]
    await git(shallow, ...old, 'fetch', '--quiet', '--depth=1', url, commits[0] ?? '')
    expect(await git(shallow, 'rev-parse', 'FETCH_HEAD')).toBe(commits[0])

    await expect(git(directory, 'ls-remote', url)).rejects.toThrow('could not read Username')
    await expect(git(directory, '-c', header('wrong'), 'ls-remote', url)).rejects.toThrow()
    const other = url.replace(repo, 'none')
    await expect(git(directory, '-c', header(github.token), 'ls-remote', other)).rejects.toThrow('not found')
    expect(github.state().requests).toContainEqual(expect.objectContaining({ status: 401, login: '' }))
  })

  test('takes pushes from a token that may write, and open pull requests follow', async () => {
    const { fullName, tree } = await repository('push')
    const { number } = await github.openPull({ repo: fullName, head: 'topic' })
    const pushed = await commit(tree, 'three')
    const url = `${github.serverUrl}/${fullName}.git`
    await expect(git(tree, '-c', header(READ_ONLY_TOKEN), 'push', '--quiet', url, 'topic')).rejects.toThrow(
      '403',
    )
    await git(tree, '-c', header(github.token), 'push', '--quiet', url, 'topic')
    expect(github.pull(number, fullName).headSha).toBe(pushed)
  })
})

describe('pull requests', () => {
  test('have a merge commit to run on', async () => {
    const { fullName, repo, base, head } = await repository('pull')
    const { number, mergeSha = '' } = await github.openPull({ repo: fullName, head: 'topic', title: 'Topic' })
    const bare = join(directory, 'repos', `${fullName}.git`)
    expect(await git(bare, 'rev-parse', `refs/pull/${number}/merge`)).toBe(mergeSha)
    expect(await git(bare, 'rev-parse', `${mergeSha}^1`, `${mergeSha}^2`)).toBe(`${base}\n${head}`)
    const { data } = await octokit().pulls.get({ owner, repo, pull_number: number })
    expect(data).toMatchObject({ title: 'Topic', mergeable: true, merge_commit_sha: mergeSha })
    expect(data.head.sha).toBe(head)
  })

  test('that are opened at one time get a number each', async () => {
    const { fullName } = await repository('at-once')
    const wanted = { repo: fullName, head: 'topic' }
    const pulls = await Promise.all([wanted, wanted, wanted].map((one) => github.openPull(one)))
    expect(pulls.map(({ number }) => number).toSorted()).toEqual([1, 2, 3])
  })

  test('with conflicts have none', async () => {
    const { fullName, tree } = await repository('conflict')
    await git(tree, 'checkout', '--quiet', 'main')
    await commit(tree, 'one', 'other content')
    await github.push(tree, fullName, 'main')
    const pull = await github.openPull({ repo: fullName, head: 'topic', number: 40 })
    expect(pull).not.toHaveProperty('mergeSha')
    await expect(github.mergePull(40, { repo: fullName, method: 'squash' })).rejects.toThrow('conflicts')
    await expect(github.mergePull(40, { repo: fullName, method: 'rebase' })).rejects.toThrow()
  })

  test.each([
    { method: 'merge', parents: 2, added: 3 },
    { method: 'squash', parents: 1, added: 1 },
    { method: 'rebase', parents: 1, added: 2 },
  ] as const)('merge by $method', async ({ method, parents, added }) => {
    const { fullName, repo, tree, commits } = await repository(`by-${method}`)
    await git(tree, 'checkout', '--quiet', 'main')
    const base = await commit(tree, 'meanwhile')
    await github.push(tree, fullName, 'main')
    const { number } = await github.openPull({ repo: fullName, head: 'topic' })
    const sha = await github.mergePull(number, { method, repo: fullName })

    const bare = join(directory, 'repos', `${fullName}.git`)
    expect(await git(bare, 'rev-parse', 'main')).toBe(sha)
    expect(await git(bare, 'rev-list', '--count', `${base}..main`)).toBe(String(added))
    expect((await git(bare, 'show', '--no-patch', '--format=%P', sha)).split(' ')).toHaveLength(parents)
    expect(await git(bare, 'ls-tree', '--name-only', 'main')).toBe('README\nmeanwhile\none\ntwo')

    const pullsOf = async (commit_sha: string) =>
      (await octokit().repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha })).data
    expect(await pullsOf(sha)).toMatchObject([{ number, state: 'closed', merge_commit_sha: sha }])
    expect(await pullsOf(commits[0] ?? '')).toMatchObject([{ number }])
    expect(await pullsOf(base)).toEqual([])
    await expect(pullsOf('f'.repeat(40))).rejects.toEqual(failing(422, 'No commit found'))
    await expect(github.mergePull(number, { method, repo: fullName })).rejects.toThrow('not open')
  })
})

test('compares commits of the real repository', async () => {
  const { fullName, repo, tree, base, commits, head } = await repository('compare')
  const compare = async (basehead: string) =>
    (await octokit().repos.compareCommitsWithBasehead({ owner, repo, basehead })).data
  const ahead = await compare(`${base}...${head}`)
  expect(ahead).toMatchObject({ status: 'ahead', ahead_by: 2, behind_by: 0, total_commits: 2 })
  expect(ahead.commits.map(({ sha }) => sha)).toEqual(commits)
  expect(ahead.files).toMatchObject([{ filename: 'one', status: 'added' }, { filename: 'two' }])
  expect(await compare('topic...main')).toMatchObject({ status: 'behind', ahead_by: 0, behind_by: 2 })
  expect(await compare('main...main')).toMatchObject({ status: 'identical', commits: [] })
  await git(tree, 'checkout', '--quiet', 'main')
  await commit(tree, 'other')
  await github.push(tree, fullName, 'main')
  expect(await compare('main...topic')).toMatchObject({ status: 'diverged', ahead_by: 2, behind_by: 1 })
  await expect(compare(`${'f'.repeat(40)}...main`)).rejects.toEqual(failing(404))
})

describe('comments', () => {
  let repo: string
  let issue_number: number
  beforeAll(async () => {
    const made = await repository('comments')
    repo = made.repo
    issue_number = (await github.openPull({ repo: made.fullName, head: 'topic', number: 7 })).number
  })

  test('come in pages', async () => {
    for (let i = 1; i <= 45; i++) github.comment({ repo: `${owner}/${repo}`, pull: 7, body: `comment ${i}` })
    const first = await octokit().issues.listComments({ owner, repo, issue_number })
    expect(first.data).toHaveLength(30)
    expect(first.headers.link).toMatch(/page=2>; rel="next", <.*page=2>; rel="last"/)
    const kit = getOctokit(github.token, { baseUrl: github.apiUrl })
    const all = await kit.paginate(kit.rest.issues.listComments, { owner, repo, issue_number, per_page: 20 })
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 45 }, (_, i) => `comment ${i + 1}`))
  })

  test('are made, changed, and remembered with author and edits', async () => {
    const { data } = await octokit().issues.createComment({ owner, repo, issue_number, body: 'plan' })
    expect(data).toMatchObject({ user: { login: 'github-actions[bot]', type: 'Bot' } })
    const edit = { owner, repo, comment_id: data.id, body: 'new plan' }
    await octokit().issues.updateComment(edit)
    const kept = github.state().comments.find(({ id }) => id === data.id)
    expect(kept).toMatchObject({
      pull: 7,
      body: 'new plan',
      edits: 1,
      author: { login: 'github-actions[bot]' },
    })
    expect(kept?.htmlUrl).toBe(data.html_url)
    await expect(octokit().issues.createComment({ ...edit, issue_number: 999 })).rejects.toEqual(failing(404))
  })

  test('are limited in length, by characters', async () => {
    const create = (body: string) => octokit().issues.createComment({ owner, repo, issue_number, body })
    expect((await create('😀'.repeat(65_536))).status).toBe(201)
    await expect(create('x'.repeat(65_537))).rejects.toEqual(
      failing(422, /Body is too long \(maximum is 65536 characters\)/),
    )
  })

  test('may be read and not written with a read-only token', async () => {
    const readOnly = octokit(READ_ONLY_TOKEN)
    expect((await readOnly.issues.listComments({ owner, repo, issue_number })).status).toBe(200)
    await expect(readOnly.issues.createComment({ owner, repo, issue_number, body: 'x' })).rejects.toEqual(
      failing(403, 'Resource not accessible by integration'),
    )
  })
})

describe('deployments', () => {
  test('are made, get statuses, and make earlier ones inactive', async () => {
    const { repo, fullName, head } = await repository('deployments')
    const common = { owner, repo, environment: 'staging' }
    const create = async () => {
      const request = { ...common, ref: head, auto_merge: false, required_contexts: [] }
      const { data } = await octokit().repos.createDeployment(request)
      return 'id' in data ? data.id : Promise.reject(new Error(data.message ?? 'none'))
    }
    const succeed = (deployment_id: number) =>
      octokit().repos.createDeploymentStatus({
        owner,
        repo,
        deployment_id,
        state: 'success',
        log_url: 'http://log',
      })
    const first = await create()
    await succeed(first)
    const second = await create()
    await succeed(second)

    const { data } = await octokit().repos.listDeployments(common)
    expect(data.map(({ id }) => id)).toEqual([second, first])
    expect((await octokit().repos.listDeployments({ ...common, environment: 'other' })).data).toEqual([])
    const statuses = await octokit().repos.listDeploymentStatuses({ owner, repo, deployment_id: first })
    expect(statuses.data.map(({ state }) => state)).toEqual(['inactive', 'success'])
    const kept = github.state().deployments.filter(({ repository }) => repository === fullName)
    expect(kept).toMatchObject([
      { sha: head, statuses: [{ logUrl: 'http://log' }, {}] },
      { environment: 'staging' },
    ])
  })

  test('refuse what GitHub refuses', async () => {
    const { repo, fullName, tree, base, head } = await repository('deployments-refused')
    const create = (more: object) => octokit().repos.createDeployment({ owner, repo, ref: head, ...more })
    await expect(create({ ref: 'none' })).rejects.toEqual(failing(422, 'No ref found'))
    await octokit().repos.createCommitStatus({ owner, repo, sha: head, state: 'failure', context: 'ci' })
    await expect(create({})).rejects.toEqual(failing(409, 'Commit status checks failed'))
    const { data } = await create({ required_contexts: [] })
    const status = { owner, repo, deployment_id: 'id' in data ? data.id : 0 }
    const long = { ...status, state: 'success', description: 'x'.repeat(141) } as const
    await expect(octokit().repos.createDeploymentStatus(long)).rejects.toEqual(failing(422, 'maximum is 140'))

    await git(tree, 'checkout', '--quiet', 'main')
    await commit(tree, 'newer')
    await github.push(tree, fullName, 'main')
    expect((await create({ ref: base })).data).toEqual({
      message: expect.stringContaining('Auto-merged main'),
    })
    await expect(octokit(READ_ONLY_TOKEN).repos.createDeployment({ owner, repo, ref: head })).rejects.toEqual(
      failing(403),
    )
  })
})

describe('tokens', () => {
  test('of a person may ask who they are; those of an app are told by GraphQL alone', async () => {
    expect((await octokit(USER_TOKEN).users.getAuthenticated()).data.login).toBe('octocat')
    await expect(octokit().users.getAuthenticated()).rejects.toEqual(
      failing(403, 'not accessible by integration'),
    )
    const { graphql } = getOctokit(github.token, { baseUrl: github.apiUrl })
    expect(await graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } })
    await expect(graphql('{ rateLimit { cost } }')).rejects.toEqual(failing(404))
  })

  test('that are unknown or missing get nothing', async () => {
    await expect(octokit('wrong').users.getAuthenticated()).rejects.toEqual(failing(401, 'Bad credentials'))
    const { fullName } = await repository('secret')
    expect((await fetch(`${github.apiUrl}/repos/${fullName}`)).status).toBe(404)
  })
})

describe('scripted answers', () => {
  const user = () => octokit(USER_TOKEN).users.getAuthenticated()

  test('stand in for the real ones as often as told', async () => {
    github.script({
      match: { method: 'GET', path: /\/user$/ },
      ...secondaryRateLimit(60),
      status: 403,
      times: 1,
    })
    await expect(user()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
      response: { headers: { 'retry-after': '60' } },
    })
    expect((await user()).status).toBe(200)
  })

  test('last until they are taken back', async () => {
    const end = github.script({ match: { path: /\/user$/ }, status: 502 })
    await expect(user()).rejects.toEqual(failing(502))
    await expect(user()).rejects.toEqual(failing(502))
    end()
    expect((await user()).status).toBe(200)
  })

  test('may cut the connection', async () => {
    github.script({ match: { path: /\/user$/ }, status: 'drop', times: 1 })
    await expect(fetch(`${github.apiUrl}/user`)).rejects.toThrow('fetch failed')
    expect(github.state().requests.at(-1)).toMatchObject({ path: '/api/v3/user', status: 0 })
  })
})
