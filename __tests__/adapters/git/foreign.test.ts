import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createGit } from '../../../src/adapters/git/git.ts'
import { gitEnvironment, repositories } from '../../builders/servers/repository.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'

/** What a checkout of somebody else's would have git start, and what git gets of the job. */
const root = scratchDirectory()
const env = gitEnvironment(root)
const git = createGit(env, root)
const copy = repositories(root, (directory) => {
  writeFileSync(join(directory, 'site.html'), '<html></html>')
  writeFileSync(join(directory, 'made.txt'), 'as it is')
  writeFileSync(join(directory, '.gitattributes'), 'made.txt filter=theirs\n')
})
const path = process.env['PATH']

afterEach(() => {
  process.env['PATH'] = path
})

/** A repository whose own settings name programs, each of which leaves a mark. */
function trap() {
  const { directory, git: run } = copy()
  const mark = join(directory, '..', 'started')
  const program = writeScript(join(directory, '.git'), 'theirs', `#!/bin/sh\necho "$0" >> '${mark}'\n`, 0o755)
  const hooks = join(directory, '.git', 'hooks')
  mkdirSync(hooks, { recursive: true })
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc'])
    writeScript(hooks, hook, readFileSync(program, 'utf8'), 0o755)
  const settings = [
    'core.fsmonitor',
    'filter.theirs.clean',
    'filter.theirs.smudge',
    'core.sshCommand',
    'core.pager',
  ]
  for (const name of settings) run('config', name, program)
  return { directory, started: () => existsSync(mark) }
}

describe('of a checkout that is not to be trusted nothing is started', () => {
  test('where it is read', async () => {
    const { directory, started } = trap()
    writeFileSync(join(directory, 'made.txt'), 'changed')
    const sha = await git.head(directory)
    await git.origin(directory)
    await git.tracked(directory, ['site.html'])
    const blobs = await git.blobs(directory, ['site.html', 'made.txt', '.gitattributes'])
    expect(blobs.size).toBe(3)
    const brought = join(directory, '..', 'brought')
    mkdirSync(brought)
    const url = `file://${directory}`
    await git.bring({ url, ref: sha ?? '', directory: brought, token: '', root: directory })
    expect(readFileSync(join(brought, 'made.txt'), 'utf8')).toBe('as it is')
    expect(started()).toBe(false)
  })

  test('where a directory of it only looks like a repository', async () => {
    const { directory, git: run } = copy()
    const bare = join(directory, 'stack')
    // With a commit in it: an empty one has no head anyway.
    run('clone', '--quiet', '--bare', directory, bare)
    run('--git-dir', bare, 'rev-parse', '--verify', 'HEAD')
    expect(await git.head(bare)).toBeUndefined()
    expect((await git.origin(bare)).refs).toEqual([])
  })
})

test('git gets the least of the job: the way to itself, to its settings, to the network', async () => {
  const seen = join(root, 'seen')
  const bin = join(root, 'bin')
  mkdirSync(bin)
  writeScript(bin, 'git', `#!/bin/sh\n{ echo "$@"; env; } >> '${seen}'\n`, 0o755)
  process.env['PATH'] = [bin, path].join(delimiter)
  const theirs = {
    PATH: process.env['PATH'],
    HOME: root,
    HTTPS_PROXY: 'http://proxy:1',
    no_proxy: 'x.example',
    SSH_AUTH_SOCK: '/agent',
    GIT_SSH_COMMAND: 'ssh -F x',
    GIT_CONFIG_GLOBAL: '/x',
    LANG: 'C',
  }
  const withheld = {
    'INPUT_GITHUB-TOKEN': 'canary',
    ACTIONS_RUNTIME_TOKEN: 'canary',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary',
    AWS_SECRET_ACCESS_KEY: 'canary',
    GITHUB_TOKEN: 'canary',
    GITHUB_ENV: 'canary',
    PKR_VAR_x: 'canary',
    TF_VAR_x: 'canary',
    GIT_DIR: 'canary',
    GIT_INDEX_FILE: 'canary',
    GIT_CONFIG_COUNT: 'canary',
  }
  const least = createGit({ ...theirs, ...withheld }, root)
  const there = { url: 'https://github.example/a/b.git', ref: 'main', directory: root, token: 'ghs_canary' }
  await least.head(root)
  await least.origin(root)
  await least.tracked(root, ['a'])
  await least.blobs(root, ['a']).catch(() => undefined)
  await least.checkout(there)
  const text = readFileSync(seen, 'utf8')
  expect(text).not.toContain('canary')
  for (const [name, value] of Object.entries(theirs)) expect(text).toContain(`${name}=${value}`)
  expect(text).toContain('GIT_TERMINAL_PROMPT=0')
})
