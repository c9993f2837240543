import { dirname, sep } from 'node:path'
import type { Origin } from '../../deps/code.ts'
import type { Deps } from '../../deps/deps.ts'
import type { RunContext, Stranger } from '../../deps/run.ts'
import type { SourceInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { eventEntry } from '../../outcome/events.ts'

/**
 * What only those who may write to a repository can make point somewhere. A branch of the checkout alone says nothing: a
 * step of the workflow gives it any name, as `gh pr checkout` does.
 */
const BRANCH_OR_TAG = /^refs\/(tags|remotes)\//
/** Refs of pull requests, as GitHub has them, and as checkouts keep them: `refs/remotes/origin/pr/17`. */
const PULL_REF = /(^|\/)(pull|pr)\/\d+(\/(head|merge))?$/

/**
 * Before code is fetched: nothing of a stranger is, beside the secrets of this run.
 * @throws DeployError untrusted-code
 */
export function requireTrustedInputs({ repository, ref }: SourceInputs, context: RunContext): void {
  const { stranger, sha } = context
  if (stranger === undefined || stranger.merged?.includes(ref) === true) return
  if (stranger.commits.includes(ref)) throw untrusted(`ref: ${ref} is the pull request's own commit`)
  const isHere = repository === '' || repository.toLowerCase() === context.repository.toLowerCase()
  // GitHub hands out the commits of all forks by their ids.
  if (isHere && ref !== sha && /^[0-9a-f]{7,64}$/i.test(ref))
    throw untrusted(`ref: ${ref} is a commit that may be anybody's; a branch is this repository's own`)
  if (PULL_REF.test(ref)) throw untrusted(`ref: ${ref} is a ref of a pull request`)
  if (repository !== '' && repository.toLowerCase() === stranger.repository?.toLowerCase())
    throw untrusted(`repository: ${repository} is the fork that the pull request comes from`)
  if (repository !== '' && mayBeFork(`/${repository}`, stranger, context))
    throw untrusted(`repository: ${repository} is of another owner: it may be the fork of the pull request`)
}

/** Where the event does not tell which fork it is, any repository of another owner may be. */
function mayBeFork(
  place: string,
  { repository }: Stranger,
  context: Pick<RunContext, 'repository'>,
): boolean {
  const [owner = ''] = context.repository.toLowerCase().split('/')
  return repository === undefined && place.toLowerCase().split('/').at(-2) !== owner
}

/**
 * Before anything of the code is looked at: a machine that has AWS credentials of its own runs nothing of a fork's, whose
 * providers and provisioners would find them.
 * @throws DeployError untrusted-code
 */
export function requireTrustedMachine({ machineCredentials = [], pullRequest }: RunContext): void {
  if (machineCredentials.length === 0) return
  throw new DeployError(
    'untrusted-code',
    `This runner is self-hosted and has AWS credentials, and the code is of the fork ${pullRequest?.fork}; nothing of it was run.`,
    {
      evidence: machineCredentials.map((name) => `the code would find ${name}`),
      next: [
        'Validate pull requests of forks on a runner that has nothing, such as `runs-on: ubuntu-latest`; see docs/forks.md.',
        'Leave them out where this runner is needed: `if: github.event.pull_request.head.repo.full_name == github.repository`.',
        "To plan a stranger's change, read it and push it to a branch of this repository.",
      ],
    },
  )
}

/**
 * Before anything looks into code that is checked out: it is not that of a stranger.
 * @throws DeployError untrusted-code
 */
export async function requireTrustedCode(
  { root, head }: { readonly root: string; readonly head: string },
  { context, git }: Pick<Deps, 'context' | 'git'>,
): Promise<void> {
  const { stranger } = context
  if (stranger === undefined || isOwn(head, context)) return
  const origin = await git.origin(root)
  const why = whyNot(head, origin, context, stranger)
  if (why !== undefined) throw untrusted(why)
  // What this action fetched has no refs; its `ref` was looked at before. The commit of a submodule is named by the code around it.
  const isFetched = root.startsWith(context.runDirectory + sep)
  const isOnBranch = origin.refs.some((name) => BRANCH_OR_TAG.test(name))
  if (!isFetched && !origin.isSubmodule && !isOnBranch)
    throw untrusted(`${head} is on no branch and no tag: it may be anybody's`)
}

/** The run's own commit is the base branch's, where the event tells; and what was merged is as good. */
function isOwn(head: string, { sha, stranger }: Pick<RunContext, 'sha' | 'stranger'>): boolean {
  return (head === sha && stranger?.own !== 'untold') || stranger?.merged?.includes(head) === true
}

type EventFacts = Pick<RunContext, 'eventName' | 'pullRequest' | 'stranger' | 'follows'>

/**
 * What of the code is a proposal, that nobody has merged: all of it, on a pull request and in a merge queue; where the event
 * is about one but runs on the base branch, or anybody may set it off, what is not the run's own commit. Who may push, and
 * has a run for that, proposes nothing.
 */
export function proposedOn({
  eventName,
  pullRequest,
  stranger,
  follows,
}: EventFacts): 'all' | 'not-own' | 'nothing' {
  const { trusts, unmerged } = eventEntry(eventName)
  if (unmerged !== undefined) return 'all'
  if (pullRequest?.mergedInto !== undefined) return 'nothing'
  if (pullRequest !== undefined && trusts !== 'no-pull-request') return 'all'
  return stranger === undefined && follows === undefined ? 'nothing' : 'not-own'
}

/**
 * Whether a file is of code that is a proposal: of the commit at the root, or of a repository within it.
 * @param path absolute
 */
export async function isProposed(
  { root, head, path }: { readonly root: string; readonly head: string; readonly path: string },
  deps: Pick<Deps, 'context' | 'files' | 'git'>,
): Promise<boolean> {
  const { context } = deps
  const proposed = proposedOn(context)
  if (proposed !== 'not-own') return proposed === 'all'
  const within = await checkoutsWithin({ root, paths: [path] }, deps)
  return [head, ...within.map((one) => one.head)].some((commit) => !isOwn(commit, context))
}

/**
 * The same for repositories within the repository: the base branch at the top, and the pull request checked out below
 * it (`path` of actions/checkout), is how it is often done.
 * @param paths absolute paths of what the run will read
 * @throws DeployError untrusted-code
 */
export async function requireTrustedPaths(
  { root, paths }: { readonly root: string; readonly paths: readonly string[] },
  deps: Pick<Deps, 'context' | 'files' | 'git'>,
): Promise<void> {
  if (deps.context.stranger === undefined) return
  for (const checkout of await checkoutsWithin({ root, paths }, deps))
    await requireTrustedCode(checkout, deps)
}

/** The repositories within the repository that paths lead into, each with the commit that is checked out. */
async function checkoutsWithin(
  { root, paths }: { readonly root: string; readonly paths: readonly string[] },
  { files, git }: Pick<Deps, 'files' | 'git'>,
): Promise<{ readonly root: string; readonly head: string }[]> {
  const above = await files.real(root)
  const real = await Promise.all(paths.map((path) => files.real(path)))
  const found: { readonly root: string; readonly head: string }[] = []
  for (const directory of new Set(real.flatMap((path) => upTo(above, path)))) {
    if ((await files.kind(directory)) !== 'directory') continue
    const head = await git.head(directory)
    if (head !== undefined) found.push({ root: directory, head })
  }
  return found
}

/** The path and what is above it, below the root; to the top where it lies elsewhere. */
function upTo(root: string, path: string): string[] {
  const above = dirname(path)
  return path === root || path === above ? [] : [path, ...upTo(root, above)]
}

function whyNot(head: string, origin: Origin, context: RunContext, stranger: Stranger): string | undefined {
  const { commits, repository } = stranger
  if (commits.includes(head)) return `${head} is the pull request's own commit, or its merge`
  if (origin.parents.some((parent) => commits.includes(parent)))
    return `${head} is a merge of the pull request`
  const ref = origin.refs.find((name) => PULL_REF.test(name))
  if (ref !== undefined) return `${head} is checked out from ${ref}`
  const fork = `/${repository?.toLowerCase()}`
  const isFork = (url: string) => repository !== '' && nameIn(url).endsWith(fork)
  if (origin.remotes.some(isFork)) return `${head} is checked out from ${repository}`
  const other = origin.remotes.find((url) => mayBeFork(nameIn(url), stranger, context))
  return (
    other && `${head} is checked out from another owner's repository, which may be the fork: ${nameIn(other)}`
  )
}

/** `/owner/name` at the end of an address: `https://host/owner/name.git`, `git@host:owner/name`. */
function nameIn(url: string): string {
  return url
    .toLowerCase()
    .replace(':', '/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
}

function untrusted(evidence: string): DeployError {
  return new DeployError(
    'untrusted-code',
    "This run has the repository's secrets, and its code is that of a pull request; nothing of it was run.",
    {
      evidence: [evidence],
      next: [
        'Run pull requests on the event `pull_request`: those from forks are then validated without credentials.',
        'Or check out what the event is for, the base branch: without `ref` and `repository` in actions/checkout and here.',
        "To plan a stranger's change, read it and push it to a branch of this repository.",
      ],
    },
  )
}
