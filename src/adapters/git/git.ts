import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CheckoutOptions, Git, Origin } from '../../deps/code.ts'
import { blobsOf } from './blobs.ts'
import { changed } from './changed.ts'
import { git, gitEnvironment, gitOrThrow } from './command.ts'
import { type FetchPatience, fetchOrThrow } from './fetch.ts'
import { fileAt } from './file-at.ts'

/** Git through @actions/exec: every call but a fetch is short, and none of them needs a signal. */
export function createGit(jobs: NodeJS.ProcessEnv, scratch: string, patience?: FetchPatience): Git {
  const env = gitEnvironment(jobs)
  return {
    head: (directory) => head(directory, env),
    origin: (directory) => origin(directory, env),
    blobs: (directory, paths) => blobsOf(directory, paths, { env, scratch }),
    changed: (directory, base) => changed(directory, base, env),
    tracked: (directory, names) => tracked(directory, names, env),
    checkout: (options) => checkout(options, env, patience),
    bring: (options) => bring(options, env, patience),
    fileAt: (options) => fileAt(options, { ...env, ...authorisation(options) }, patience),
  }
}

/** A workspace that lies inside somebody else's repository is not a checkout: only a .git of its own counts. */
async function head(directory: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const result = await git(directory, ['rev-parse', '--show-cdup', 'HEAD'], env)
  const [up, sha] = result.stdout.split('\n')
  return result.exitCode === 0 && up === '' && sha !== undefined ? sha.trim() : undefined
}

/** The commit itself is read, not its history: a shallow clone has the names of the parents and not the parents. */
async function origin(directory: string, env: NodeJS.ProcessEnv): Promise<Origin> {
  const lines = async (args: string[]) => (await git(directory, args, env)).stdout.split('\n')
  const commit = await lines(['cat-file', 'commit', 'HEAD'])
  const header = commit.slice(0, commit.indexOf(''))
  const refs = await lines(['for-each-ref', '--points-at=HEAD', '--format=%(refname)'])
  const [superproject = ''] = await lines(['rev-parse', '--show-superproject-working-tree'])
  const remotes = await lines(['config', '--get-regexp', '^remote\\..*\\.url$'])
  return {
    parents: header.flatMap((line) => /^parent (\w+)$/.exec(line)?.[1] ?? []),
    refs: refs.filter((ref) => ref !== ''),
    remotes: remotes.flatMap((line) => /^\S+ (.+)$/.exec(line)?.[1] ?? []),
    isSubmodule: superproject !== '',
  }
}

async function tracked(
  directory: string,
  names: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const args = ['--literal-pathspecs', 'ls-files', '-z', '--', ...names]
  const { stdout } = await gitOrThrow(directory, args, env)
  return stdout.split('\0').filter((name) => name !== '')
}

async function checkout(
  options: CheckoutOptions,
  env: NodeJS.ProcessEnv,
  patience?: FetchPatience,
): Promise<string> {
  const { directory, url, ref } = options
  const authorised = { ...env, ...authorisation(options) }
  await gitOrThrow(directory, ['init', '--quiet', '.'], env)
  await fetchOrThrow(directory, ['--depth=1', '--no-tags', url, ref], authorised, patience)
  await gitOrThrow(directory, ['checkout', '--quiet', '--detach', 'FETCH_HEAD'], env)
  return (await gitOrThrow(directory, ['rev-parse', 'HEAD'], env)).stdout.trim()
}

/**
 * A repository of its own that borrows the objects of the one that is there: a worktree in git's sense would be entered
 * in that one. A clone may be without history, or without the blobs of other commits.
 * https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates
 */
async function bring(
  options: CheckoutOptions & { readonly root: string },
  env: NodeJS.ProcessEnv,
  patience?: FetchPatience,
): Promise<void> {
  const { directory, root, ref } = options
  const { stdout: objects } = await gitOrThrow(root, ['rev-parse', '--git-path', 'objects'], env)
  await gitOrThrow(directory, ['init', '--quiet', '.'], env)
  const alternates = join(directory, '.git', 'objects', 'info', 'alternates')
  await writeFile(alternates, `${resolve(root, objects.trim())}\n`)
  const found = await git(directory, ['checkout', '--quiet', '--detach', ref], env)
  if (found.exitCode === 0) return
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory)
  await checkout(options, env, patience)
}

/**
 * The token as a header, by environment: never in the URL, in an argument list or on disk.
 * GIT_CONFIG_COUNT needs git 2.31: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function authorisation({ token, url }: CheckoutOptions): Record<string, string> {
  if (token === '') return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  }
}
