import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Git that neither reads the host's configuration nor starts anything in the background. */
export const GIT_ENV = {
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'octocat',
  GIT_AUTHOR_EMAIL: 'octocat@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
}

/** Output of a git command, trimmed. Rejects with git's own message when it fails. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const options = { cwd: directory, env: { ...GIT_ENV, ...IDENTITY }, maxBuffer: 1 << 26 }
  return (await run('git', args, options)).stdout.trim()
}

/** Serves any commit by its SHA, as GitHub does, takes pushes, and starts nothing in the background. */
const SETTINGS = `[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
[http]
	receivepack = true
[receive]
	autogc = false
[gc]
	auto = 0
`

/** Makes a bare repository. */
export async function initBare(directory: string, defaultBranch: string): Promise<void> {
  const how = ['--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`]
  await git('.', 'init', ...how, directory)
  await appendFile(join(directory, 'config'), SETTINGS)
}

/** Full SHA of a branch, tag or (short) SHA; undefined where there is no such commit. */
export async function resolveCommit(directory: string, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]
  return git(directory, ...args).catch(() => undefined)
}

/** Full SHA of each branch, by its name. */
export async function branchTips(directory: string): Promise<Map<string, string>> {
  const rows = lines(
    await git(directory, 'for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads'),
  )
  return new Map(rows.map((row) => row.split(' ') as [string, string]))
}

/** SHAs reachable from `tips` and not from `excluded`, newest first. */
export async function commitsBetween(
  directory: string,
  excluded: string,
  tips: readonly string[],
): Promise<string[]> {
  return lines(await git(directory, 'rev-list', '--topo-order', ...tips, `^${excluded}`))
}

/** The commit two histories have in common last; undefined when they share nothing. */
export async function mergeBase(directory: string, one: string, other: string): Promise<string | undefined> {
  return git(directory, 'merge-base', one, other).catch(() => undefined)
}

export interface CommitFacts {
  readonly sha: string
  readonly parents: readonly string[]
  readonly authorName: string
  readonly authorEmail: string
  readonly date: string
  readonly message: string
}

const FACTS = ['%H', '%P', '%an', '%ae', '%aI', '%B']

/** Author, parents and message of commits by their full SHA, in the order asked for; of any number in one process. */
export async function factsOfCommits(directory: string, shas: readonly string[]): Promise<CommitFacts[]> {
  const texts = await factTexts(directory, shas)
  return shas.map((sha) => factsIn(texts, sha))
}

/** The same of one commit. */
export async function factsOfCommit(directory: string, sha: string): Promise<CommitFacts> {
  return factsIn(await factTexts(directory, [sha]), sha)
}

/** Git names a commit once, however often it is asked for it. */
async function factTexts(directory: string, shas: readonly string[]): Promise<string[]> {
  const how = ['--no-walk=unsorted', '-z', `--format=${FACTS.join('%x00')}`]
  return (await git(directory, 'log', ...how, ...shas)).split('\0')
}

function factsIn(texts: readonly string[], sha: string): CommitFacts {
  const at = texts.findIndex((text, index) => index % FACTS.length === 0 && text === sha)
  if (at < 0) throw new Error(`git says nothing of the commit ${sha}.`)
  const [, parents = '', authorName = '', authorEmail = '', date = '', message = ''] = texts.slice(at)
  return { sha, parents: parents.split(' ').filter(Boolean), authorName, authorEmail, date, message }
}

/** Changed files with git's status letter between two commits. */
export async function changedFiles(
  directory: string,
  from: string,
  to: string,
): Promise<{ status: string; file: string }[]> {
  const rows = lines(await git(directory, 'diff', '--no-renames', '--name-status', from, to))
  return rows.map((row) => ({ status: row.charAt(0), file: row.slice(row.indexOf('\t') + 1) }))
}

/** A commit object on a tree, made without a working tree. */
export async function commitTree(
  directory: string,
  { tree, parents, message }: { tree: string; parents: readonly string[]; message: string },
): Promise<string> {
  return git(directory, 'commit-tree', tree, ...parents.flatMap((sha) => ['-p', sha]), '-m', message)
}

/** Tree of `head` merged into `base`; undefined on conflicts. */
export async function mergedTree(directory: string, base: string, head: string): Promise<string | undefined> {
  const how = ['--write-tree', '--allow-unrelated-histories']
  return git(directory, 'merge-tree', ...how, base, head).catch(undefinedOnExit1)
}

/** Git ends with 1 on conflicts; anything else is a fault that must be seen. */
function undefinedOnExit1(error: unknown): undefined {
  if ((error as { code?: unknown }).code === 1) return undefined
  throw error
}

/** The commits of `head` written anew on top of `base`; the SHA of the last. Rejects on conflicts. */
export async function rebased(directory: string, base: string, head: string): Promise<string> {
  return inWorktree(directory, head, async (tree) => {
    await git(tree, 'rebase', '--quiet', '--no-ff', base)
    return git(tree, 'rev-parse', 'HEAD')
  })
}

async function inWorktree<T>(directory: string, at: string, work: (tree: string) => Promise<T>): Promise<T> {
  const tree = await mkdtemp(join(tmpdir(), 'sandbox-merge-'))
  try {
    await git(directory, 'worktree', 'add', '--quiet', '--detach', tree, at)
    return await work(tree)
  } finally {
    await rm(tree, { recursive: true, force: true })
    await git(directory, 'worktree', 'prune')
  }
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
