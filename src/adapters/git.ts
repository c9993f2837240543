import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ExecOutput, getExecOutput } from '@actions/exec'
import { definedOf } from '../defined.ts'
import type { CheckoutOptions, Git, Origin } from '../deps.ts'
import { DeployError } from '../errors.ts'

/** Git through @actions/exec: every call is short, and none of them needs a signal. */
export function createGit(env: NodeJS.ProcessEnv, scratch: string): Git {
  return {
    head: (directory) => head(directory, env),
    origin: (directory) => origin(directory, env),
    treeOf: (directory) => treeOf(directory, env, scratch),
    checkout: (options) => checkout(options, env),
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
  const remotes = await lines(['config', '--get-regexp', '^remote\\..*\\.url$'])
  return {
    parents: header.flatMap((line) => /^parent (\w+)$/.exec(line)?.[1] ?? []),
    refs: refs.filter((ref) => ref !== ''),
    remotes: remotes.flatMap((line) => /^\S+ (.+)$/.exec(line)?.[1] ?? []),
  }
}

/**
 * Writes the work tree as a git tree through an index of its own, so that the user's index stays as it is.
 * It begins as that of HEAD: `add` passes over ignored files, but not over those that are tracked all the same.
 */
async function treeOf(directory: string, env: NodeJS.ProcessEnv, scratch: string): Promise<string> {
  const index = join(scratch, 'tree.index')
  const own = { ...env, GIT_INDEX_FILE: index }
  try {
    await gitOrThrow(directory, ['read-tree', 'HEAD'], own)
    await gitOrThrow(directory, ['add', '--all', '.'], own)
    return (await gitOrThrow(directory, ['write-tree'], own)).stdout.trim()
  } finally {
    await rm(index, { force: true })
  }
}

async function checkout(options: CheckoutOptions, env: NodeJS.ProcessEnv): Promise<string> {
  const { directory, url, ref } = options
  const authorised = { ...env, ...authorisation(options) }
  await gitOrThrow(directory, ['init', '--quiet', '.'], env)
  await gitOrThrow(directory, ['fetch', '--quiet', '--depth=1', '--no-tags', url, ref], authorised)
  await gitOrThrow(directory, ['checkout', '--quiet', '--detach', 'FETCH_HEAD'], env)
  return (await gitOrThrow(directory, ['rev-parse', 'HEAD'], env)).stdout.trim()
}

/**
 * The token as a header, by environment: never in the URL, in an argument list or on disk.
 * GIT_CONFIG_COUNT needs git 2.31: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function authorisation({ token, url }: CheckoutOptions): Record<string, string> {
  if (token === '') return { GIT_TERMINAL_PROMPT: '0' }
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  }
}

async function gitOrThrow(directory: string, args: string[], env: NodeJS.ProcessEnv): Promise<ExecOutput> {
  const result = await git(directory, args, env)
  if (result.exitCode === 0) return result
  throw new DeployError('checkout-failed', `git ${args[0]} failed with exit code ${result.exitCode}.`, {
    evidence: result.stderr.trim().split('\n'),
    next: [
      'Check that the repository and the commit exist and that `github-token` may read them (`contents: read`).',
    ],
  })
}

/** A workspace made by another user (a container) is safe here: we are told to work on it. */
function git(directory: string, args: string[], env: NodeJS.ProcessEnv): Promise<ExecOutput> {
  const options = {
    cwd: directory,
    env: definedOf(env) as Record<string, string>,
    silent: true,
    ignoreReturnCode: true,
  }
  return getExecOutput('git', ['-c', `safe.directory=*`, ...args], options)
}
