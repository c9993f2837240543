import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { READ_ONLY_TOKEN, USER_TOKEN, WRITE_TOKEN } from '../../../sandbox/github/access.ts'
import { type GitHubSandbox, startGitHub } from '../../../sandbox/github/server.ts'
import type { GitHub } from '../../../src/deps/github.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { start } from '../../builders/values/observations.ts'

/** The adapter against the stand-in: who wrote, who edited, and which pull request brought a commit. */
const scratch = scratchDirectory()
const repo = 'octo-org/shop'
const marker = '<!-- immutable-deploy:0123456789abcdef0123456789abcdef -->'
const work = join(scratch, 'work')
let sandbox: GitHubSandbox
let connect: (token: string) => GitHub
const waits: number[] = []

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octocat@example.com']
  return execFileSync('git', [...identity, ...args], { cwd: work, encoding: 'utf8' }).trim()
}

/** Commits a file on a branch, pushes it, and opens a pull request; its number. */
async function openPull(branch: string): Promise<number> {
  git('checkout', '--quiet', '-B', branch, 'main')
  writeFileSync(join(work, branch), branch)
  git('add', '--all')
  git('commit', '--quiet', '--message', branch)
  await sandbox.push(work, repo, `HEAD:${branch}`)
  return openAgain(branch)
}

/** Opens one more pull request of a branch, where only its number matters. */
async function openAgain(branch: string): Promise<number> {
  return (await sandbox.openPull({ repo, head: branch })).number
}

beforeAll(async () => {
  sandbox = await startGitHub({ reposDir: join(scratch, 'repos') })
  // The toolkit reads the API's address once, when it is loaded.
  process.env['GITHUB_API_URL'] = sandbox.apiUrl
  const { createGitHub } = await import('../../../src/adapters/github/github.ts')
  connect = (token) =>
    createGitHub(token, repo, {
      clock: {
        now: () => start,
        sleep: async (ms) => {
          waits.push(ms)
        },
      },
    })
  mkdirSync(work)
  git('init', '--quiet', '--initial-branch=main')
  git('commit', '--quiet', '--allow-empty', '--message', 'first')
  await sandbox.createRepo(repo)
  await sandbox.push(work, repo, 'HEAD:main')
})

afterAll(() => sandbox.close())

/** Edits a comment as the person whose token it is. */
async function edit(id: number, body: string, token: string): Promise<void> {
  const headers = { authorization: `token ${token}`, 'content-type': 'application/json' }
  const url = `${sandbox.apiUrl}/repos/${repo}/issues/comments/${id}`
  const { status } = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify({ body }) })
  expect(status).toBe(200)
}

const bodies = (pull: number) =>
  sandbox
    .state()
    .comments.filter((comment) => comment.pull === pull)
    .map(({ body }) => body)

describe('the comment of a stack', () => {
  test("is our own, not another's with the same marker", async () => {
    const pull = await openPull('own')
    sandbox.comment({ repo, pull, body: `${marker}\nforged` })
    await connect(WRITE_TOKEN).upsertComment(pull, marker, `${marker}\nfirst`)
    await connect(WRITE_TOKEN).upsertComment(pull, marker, `${marker}\nsecond`)
    expect(bodies(pull)).toEqual([`${marker}\nforged`, `${marker}\nsecond`])
    const own = await connect(WRITE_TOKEN).ownComment(pull, marker)
    expect(own).toMatchObject({ body: `${marker}\nsecond`, wording: 'own' })
    expect(await connect(USER_TOKEN).ownComment(pull, marker)).toMatchObject({ body: `${marker}\nforged` })
  })

  test('is found behind any number of others, and written again in place', async () => {
    const pull = await openPull('busy')
    for (let index = 0; index < 230; index += 1) sandbox.comment({ repo, pull, body: `Comment ${index}` })
    const github = connect(WRITE_TOKEN)
    const first = await github.upsertComment(pull, marker, `${marker}\nfirst`)
    expect(await github.upsertComment(pull, marker, `${marker}\nsecond`)).toBe(first)
    expect(bodies(pull)).toHaveLength(231)
    expect(await github.ownComment(pull, marker)).toMatchObject({ body: `${marker}\nsecond`, url: first })
  })

  test('of another bot is not ours', async () => {
    const pull = await openPull('bots')
    const author = { login: 'other-app[bot]', id: 7, kind: 'app' } as const
    sandbox.comment({ repo, pull, body: `${marker}\nforged`, author })
    expect(await connect(WRITE_TOKEN).ownComment(pull, marker)).toBeUndefined()
  })

  test('edited by somebody else is known as such, until we write it again', async () => {
    const pull = await openPull('edited')
    const github = connect(WRITE_TOKEN)
    await github.upsertComment(pull, marker, `${marker}\nours`)
    expect(await github.ownComment(pull, marker)).toMatchObject({ wording: 'own' })
    const { id = 0 } = sandbox.state().comments.find((comment) => comment.pull === pull) ?? {}
    await edit(id, `${marker}\nforged`, USER_TOKEN)
    expect(await github.ownComment(pull, marker)).toMatchObject({ wording: 'edited-by-others' })
    await github.upsertComment(pull, marker, `${marker}\nours again`)
    expect(await github.ownComment(pull, marker)).toMatchObject({ wording: 'own' })
  })
})

describe('the label of a pull request', () => {
  const wanted = { name: 'deploy: image', color: '0e8a16', description: 'Another image' }
  const on = (pull: number) =>
    sandbox
      .state()
      .labels.filter(({ pulls }) => pulls.has(pull))
      .map(({ name }) => name)

  test('is made where there is none, takes the place of another of its kind, and leaves the rest', async () => {
    const pull = await openPull('labels')
    const github = connect(WRITE_TOKEN)
    await github.setLabels(pull, { wanted: { ...wanted, name: 'bug' }, others: [] })
    await github.setLabels(pull, { wanted, others: ['deploy: destroys'] })
    expect(on(pull)).toEqual(['bug', 'deploy: image'])
    expect(sandbox.state().labels).toContainEqual(expect.objectContaining(wanted))
    const graver = { ...wanted, name: 'deploy: destroys', color: 'd73a4a' }
    await github.setLabels(pull, { wanted: graver, others: ['deploy: image'] })
    expect(on(pull)).toEqual(['bug', 'deploy: destroys'])
    await github.setLabels(pull, { others: ['deploy: image', 'Deploy: Destroys'] })
    expect(on(pull)).toEqual(['bug'])
  })

  test('is not asked to be made again, and keeps the look that somebody gave it', async () => {
    const [one, two] = [await openPull('look-one'), await openPull('look-two')]
    const github = connect(WRITE_TOKEN)
    for (const pull of [one, two, two])
      await github.setLabels(pull, { wanted: { ...wanted, color: 'ffffff' }, others: [] })
    expect(on(two)).toEqual(['deploy: image'])
    expect(sandbox.state().labels.filter(({ name }) => name === wanted.name)).toMatchObject([
      { color: '0e8a16' },
    ])
    const writes = sandbox
      .state()
      .requests.filter(({ method, path }) => method === 'POST' && path.endsWith(`/issues/${two}/labels`))
    expect(writes).toHaveLength(1)
  })

  test('names the permission that is missing', async () => {
    const pull = await openPull('no-labels')
    const labels = connect(READ_ONLY_TOKEN).setLabels(pull, { wanted, others: [] })
    await expect(labels).rejects.toThrow('The token needs `pull-requests: write`.')
  })
})

describe('a check run', () => {
  const check = {
    conclusion: 'success',
    ...{ name: 'immutable-deploy: plan production', title: 'Plan', summary: 'x' },
    ...{ detailsUrl: 'https://github.com/octo-org/shop/actions/runs/1', startedAt: start, finishedAt: start },
  } as const

  test('stands on its commit', async () => {
    const sha = git('rev-parse', 'main')
    expect(await connect(WRITE_TOKEN).createCheck({ ...check, sha })).toMatch(/\/octo-org\/shop\/runs\/\d+$/)
    const { detailsUrl, name, conclusion, title, summary } = check
    expect(sandbox.state().checkRuns).toMatchObject([
      { sha, name, conclusion, title, summary, detailsUrl, status: 'completed' },
    ])
  })

  test('names the permission that is missing', async () => {
    const made = connect(READ_ONLY_TOKEN).createCheck({ ...check, sha: git('rev-parse', 'main') })
    await expect(made).rejects.toThrow('The token needs `checks: write`.')
  })
})

describe('the pull request that brought a commit', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('is found after %s', async (method) => {
    const pull = await openPull(method)
    const { headSha } = sandbox.pull(pull, repo)
    expect(await connect(WRITE_TOKEN).mergedPull(headSha)).toBeUndefined()
    const sha = await sandbox.mergePull(pull, { method, repo })
    expect(await connect(WRITE_TOKEN).mergedPull(sha)).toEqual({ number: pull, headSha })
  })

  test('is none for a commit that was pushed', async () => {
    git('checkout', '--quiet', '-B', 'lonely', 'main')
    git('commit', '--quiet', '--allow-empty', '--message', 'pushed')
    await sandbox.push(work, repo, 'HEAD:lonely')
    expect(await connect(WRITE_TOKEN).mergedPull(git('rev-parse', 'HEAD'))).toBeUndefined()
  })
})

describe('the commits between two', () => {
  /** A branch of main with these commits, made in one go. */
  const grow = (name: string, messages: readonly string[]) => {
    const identity = 'Octo Cat <octocat@example.com> 1767225600 +0000'
    const one = (text: string) =>
      `commit refs/heads/${name}\ncommitter ${identity}\ndata ${Buffer.byteLength(text)}\n${text}\n`
    const base = git('rev-parse', 'main')
    const input = `reset refs/heads/${name}\nfrom ${base}\n\n${messages.map(one).join('')}`
    execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: work, input })
    return sandbox.push(work, repo, `${name}:${name}`)
  }

  test('are told newest first, by their subject lines', async () => {
    const base = git('rev-parse', 'main')
    await grow('grown', ['One', 'Two\n\nWith a body'])
    const head = git('rev-parse', 'grown')
    expect(await connect(WRITE_TOKEN).commitsBetween(base, head)).toMatchObject({
      base,
      head,
      ahead: 2,
      behind: 0,
      commits: [{ sha: head, subject: 'Two' }, { subject: 'One' }],
    })
    expect(await connect(WRITE_TOKEN).commitsBetween(head, base)).toMatchObject({ ahead: 0, behind: 2 })
  })

  test('of which GitHub does not know one are not told', async () => {
    expect(await connect(WRITE_TOKEN).commitsBetween('0'.repeat(40), 'main')).toBeUndefined()
  })

  test('are counted only, where they are more than a page', async () => {
    const messages = Array.from({ length: 101 }, (_, index) => `Commit ${index}`)
    await grow('long', messages)
    const found = await connect(WRITE_TOKEN).commitsBetween('main', git('rev-parse', 'long'))
    expect(found).toMatchObject({ ahead: 101, commits: [] })
  })
})

describe('a GitHub in trouble', () => {
  const path = /\/issues\/\d+\/comments/
  let end: () => void = () => undefined
  let pull = 0

  beforeAll(() => openPull('trouble'))
  beforeEach(async () => {
    waits.length = 0
    pull = await openAgain('trouble')
  })
  afterEach(() => end())

  const posts = () =>
    sandbox.state().requests.filter((one) => path.test(one.path) && one.path.includes(`/${pull}/`))
  const write = () => connect(WRITE_TOKEN).upsertComment(pull, marker, `${marker}\nplan`)

  test.each([
    ['that answers 502', { status: 502 as const }, [1000, 2000]],
    ['that cuts the connection', { status: 'drop' as const }, [1000, 2000]],
    ['that asks to wait', { status: 429 as const, headers: { 'retry-after': '7' } }, [7000, 7000]],
  ])('%s is tried again, and there is one comment', async (_, answer, expected) => {
    end = sandbox.script({ match: { method: 'POST', path }, times: 2, ...answer })
    await write()
    expect(waits).toEqual(expected)
    expect(bodies(pull)).toEqual([`${marker}\nplan`])
  })

  test('is given up after the third try', async () => {
    end = sandbox.script({ match: { path }, status: 503 })
    await expect(write()).rejects.toMatchObject({ status: 503 })
    expect(posts()).toHaveLength(3)
  })

  test.each([
    ['a refusal', { status: 403 }],
    ['a wait of an hour', { status: 403, headers: { 'retry-after': '3600' } }],
    ['what cannot be done', { status: 422 }],
  ])('%s is not tried again', async (_, answer) => {
    end = sandbox.script({ match: { path }, ...answer })
    await expect(write()).rejects.toMatchObject({ status: answer.status })
    expect(waits).toEqual([])
    expect(posts()).toHaveLength(1)
  })

  test.each([
    [403, true],
    [404, true],
    [422, false],
  ])('%i names the permission: %s', async (status, expected) => {
    end = sandbox.script({ match: { path }, status })
    const said = await write().catch((error) => String(error))
    expect(said.includes('`pull-requests: write`')).toBe(expected)
  })

  test('a cancelled run tries nothing again', async () => {
    const { createRetry } = await import('../../../src/adapters/github/trouble.ts')
    const failure = Object.assign(new Error('no answer'), { status: 500 })
    let tries = 0
    const sleep = () => Promise.reject(new Error('cancelled'))
    const retry = createRetry({ now: () => start, sleep })
    const work = () => {
      tries += 1
      return Promise.reject(failure)
    }
    await expect(retry(work)).rejects.toBe(failure)
    expect(tries).toBe(1)
  })

  test('no deployment is made twice', async () => {
    end = sandbox.script({ match: { method: 'POST', path: /deployments$/ }, status: 502 })
    const wanted = { sha: git('rev-parse', 'HEAD'), environment: 'e', description: '' }
    await expect(connect(WRITE_TOKEN).createDeployment(wanted)).rejects.toMatchObject({ status: 502 })
    expect(waits).toEqual([])
  })
})
