import { branchTips, commitsBetween, commitTree, git, mergedTree, rebased } from './bare.ts'
import { type Account, type Model, type Pull, type Repository, timestamp } from './model.ts'

export type MergeMethod = 'merge' | 'squash' | 'rebase'

export interface NewPull {
  /** `owner/name`. */
  readonly repo: string
  /** Branch with the change; it must have been pushed. */
  readonly head: string
  /** Branch to merge into; the default branch when absent. */
  readonly base?: string
  readonly number?: number
  readonly title?: string
  readonly body?: string
}

/** Opens a pull request, with refs/pull/N/head and, without conflicts, refs/pull/N/merge. */
export async function openPull(
  model: Model,
  { repository, wanted, author }: { repository: Repository; wanted: NewPull; author: Account },
): Promise<Pull> {
  const baseRef = wanted.base ?? repository.defaultBranch
  const tips = await branchTips(repository.directory)
  const headSha = tipOf(tips, wanted.head, repository)
  const baseSha = tipOf(tips, baseRef, repository)
  // From here on nothing is waited for until the number is taken: two that are opened at a time get one each.
  const number = wanted.number ?? Math.max(0, ...repository.pulls.keys()) + 1
  if (repository.pulls.has(number)) throw new Error(`Pull request ${number} of ${wanted.repo} exists.`)
  const pull: Pull = {
    repository: repository.fullName,
    number,
    title: wanted.title ?? `Change from ${wanted.head}`,
    body: wanted.body ?? '',
    author,
    headRef: wanted.head,
    headSha,
    baseRef,
    baseSha,
    state: 'open',
    merged: false,
    createdAt: timestamp(),
    htmlUrl: `${model.serverUrl}/${repository.fullName}/pull/${number}`,
  }
  repository.pulls.set(number, pull)
  return renew(repository, pull)
}

/** Brings every open pull request in line with its branches; called after anything was pushed. */
export async function refreshPulls(repository: Repository): Promise<void> {
  const open = [...repository.pulls.values()].filter(({ state }) => state === 'open')
  if (open.length === 0) return
  const tips = await branchTips(repository.directory)
  for (const pull of open) {
    const headSha = tips.get(pull.headRef) ?? pull.headSha
    const baseSha = tipOf(tips, pull.baseRef, repository)
    const isUnchanged = headSha === pull.headSha && baseSha === pull.baseSha
    if (!isUnchanged) await renew(repository, { ...pull, headSha, baseSha })
  }
}

/** Makes the refs of a pull request anew. */
async function renew(repository: Repository, { mergeSha: _stale, ...pull }: Pull): Promise<Pull> {
  const { number, headSha, baseSha } = pull
  const mergeSha = await testMerge(repository, { pull: number, base: baseSha, head: headSha })
  const fresh: Pull = { ...pull, ...(mergeSha === undefined ? {} : { mergeSha }) }
  await git(repository.directory, 'update-ref', `refs/pull/${number}/head`, headSha)
  repository.pulls.set(number, fresh)
  return fresh
}

/** The commit a `pull_request` run checks out; on conflicts the ref stays where it was, as on GitHub. */
async function testMerge(
  { directory }: Repository,
  { pull, base, head }: { pull: number; base: string; head: string },
): Promise<string | undefined> {
  const tree = await mergedTree(directory, base, head)
  if (tree === undefined) return undefined
  const sha = await commitTree(directory, {
    tree,
    parents: [base, head],
    message: `Merge ${head} into ${base}`,
  })
  await git(directory, 'update-ref', `refs/pull/${pull}/merge`, sha)
  return sha
}

/** Merges a pull request for real; the SHA the base branch has afterwards. Rejects on conflicts. */
export async function mergePull(repository: Repository, pull: Pull, method: MergeMethod): Promise<string> {
  if (pull.state !== 'open') throw new Error(`Pull request ${pull.number} is not open.`)
  const baseSha = tipOf(await branchTips(repository.directory), pull.baseRef, repository)
  const mergeSha = await mergeCommit(repository, { ...pull, baseSha }, method)
  await git(repository.directory, 'update-ref', `refs/heads/${pull.baseRef}`, mergeSha, baseSha)
  repository.pulls.set(pull.number, { ...pull, baseSha, mergeSha, state: 'closed', merged: true })
  await refreshPulls(repository)
  return mergeSha
}

async function mergeCommit(repository: Repository, pull: Pull, method: MergeMethod): Promise<string> {
  const { directory } = repository
  if (method === 'rebase') return rebased(directory, pull.baseSha, pull.headSha)
  const tree = await mergedTree(directory, pull.baseSha, pull.headSha)
  if (tree === undefined) throw new Error(`Pull request ${pull.number} conflicts with ${pull.baseRef}.`)
  const [owner] = pull.repository.split('/')
  return method === 'squash'
    ? commitTree(directory, { tree, parents: [pull.baseSha], message: `${pull.title} (#${pull.number})` })
    : commitTree(directory, {
        tree,
        parents: [pull.baseSha, pull.headSha],
        message: `Merge pull request #${pull.number} from ${owner}/${pull.headRef}\n\n${pull.title}`,
      })
}

/**
 * Pull requests a commit belongs to: it is one of the branch's commits, or one that the merge made.
 * https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function pullsOfCommit(repository: Repository, sha: string): Promise<Pull[]> {
  const found: Pull[] = []
  for (const pull of repository.pulls.values()) {
    if (pull.state === 'closed' && !pull.merged) continue
    const tips = pull.merged && pull.mergeSha !== undefined ? [pull.headSha, pull.mergeSha] : [pull.headSha]
    if ((await commitsBetween(repository.directory, pull.baseSha, tips)).includes(sha)) found.push(pull)
  }
  return found
}

function tipOf(tips: ReadonlyMap<string, string>, branch: string, { fullName }: Repository): string {
  const sha = tips.get(branch)
  if (sha === undefined) throw new Error(`${fullName} has no branch ${branch}.`)
  return sha
}
