import { join, resolve } from 'node:path'
import type { Origin } from '../../deps/code.ts'
import type { Deps } from '../../deps/deps.ts'
import type { RunContext } from '../../deps/run.ts'
import type { Inputs, SourceInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { eventEntry } from '../../outcome/events.ts'
import { fetchedRoot } from './fetched.ts'
import { requirePaths } from './paths.ts'
import {
  requireTrustedCode,
  requireTrustedInputs,
  requireTrustedMachine,
  requireTrustedPaths,
} from './trust.ts'

/** The code this run is about. */
export interface Source {
  /** `owner/name`. */
  readonly repository: string
  /** Absolute path of the repository's root. */
  readonly root: string
  /** Absolute path that the paths of the inputs are relative to. */
  readonly directory: string
  /** The commit people know: on a pull request the head commit, not the merge commit. */
  readonly sha: string
  readonly ref: string
}

type SourceDeps = Pick<Deps, 'context' | 'files' | 'git' | 'log'>

/**
 * Takes the code where it is checked out, or fetches it.
 * @throws DeployError checkout-failed; untrusted-code; invalid-input where a path of the inputs is not there
 */
export async function openSource(inputs: Inputs, deps: SourceDeps): Promise<Source> {
  const found = await findCode({ source: inputs.source, token: inputs.report.token }, deps)
  const { repository, sha, root } = found
  const source = { ...found, directory: join(root, inputs.source.workingDirectory) }
  await requireTrustedPaths({ root, paths: await pathsOf(inputs, source.directory, deps) }, deps)
  await requirePaths(inputs, source, deps.files)
  deps.log.info(`${repository} at ${sha}`)
  return source
}

/** Which code is asked for, and the token that may read it. */
interface Asked {
  readonly source: SourceInputs
  readonly token: string
}

/**
 * The root of the code, where it is checked out or fetched to. Of a stranger's nothing may be read.
 * @throws DeployError checkout-failed; untrusted-code
 */
export async function findCode(asked: Asked, deps: SourceDeps): Promise<Omit<Source, 'directory'>> {
  requireTrustedMachine(deps.context)
  requireTrustedInputs(asked.source, deps.context)
  const { head, ...found } = await locate(asked, deps)
  await requireTrustedCode({ root: found.root, head }, deps)
  return found
}

/** Where the code is that the run is to run: files of a module or a template may be links, too. */
async function pathsOf(
  { image, stack }: Inputs,
  directory: string,
  { context, files }: Pick<Deps, 'context' | 'files'>,
): Promise<string[]> {
  if (context.stranger === undefined) return []
  const named = [image.template, ...image.variableFiles, stack.directory, ...stack.variableFiles]
  const paths = [directory, ...named.map((path) => resolve(directory, path))]
  const beside = [...image.contents.beside, ...(image.contents.instead ?? [])]
  const matched = await Promise.all(beside.map((glob) => files.match(directory, glob)))
  const inside = [image.template, stack.directory].map(async (path) => {
    const names = await files.list(join(directory, path)).catch((): string[] => [])
    return names.map((name) => join(directory, path, name))
  })
  return [...paths, ...matched.flat(), ...(await Promise.all(inside)).flat()]
}

/** With the commit that is checked out, which people may know by another. */
type Located = Omit<Source, 'directory'> & { readonly head: string }

async function locate(asked: Asked, deps: SourceDeps): Promise<Located> {
  const { context, git, files } = deps
  if (isElsewhere(asked.source, context)) return fetchElsewhere(asked, deps)
  const present = await git.head(context.workspace)
  if (present !== undefined) return located(present, deps)
  if ((await files.list(context.workspace)).length > 0) throw notARepository(context.workspace)
  const fetched = await git.checkout({
    url: `${context.serverUrl}/${context.repository}.git`,
    ref: context.sha,
    directory: context.workspace,
    token: asked.token,
  })
  return located(fetched, deps)
}

/** Whether the code is another than that which the run is for. */
export function isElsewhere(
  { repository, ref }: SourceInputs,
  context: Pick<RunContext, 'repository'>,
): boolean {
  return ref !== '' || (repository !== '' && repository !== context.repository)
}

/**
 * On a pull request GitHub checks out a merge commit that nobody knows; the head commit is what people look for.
 * On pull_request_target, and when it is merged, the run's commit is one of the base branch.
 */
async function located(
  head: string,
  { context, git }: Pick<SourceDeps, 'context' | 'git'>,
): Promise<Located> {
  const { repository, workspace: root, sha, ref, pullRequest, eventName } = context
  const found = { repository, root, head }
  const isOfHead = eventEntry(eventName).record === 'head' && pullRequest?.mergedInto === undefined
  if (pullRequest !== undefined && ((head === sha && isOfHead) || head === pullRequest.headSha))
    return { ...found, sha: pullRequest.headSha, ref: pullRequest.headRef }
  if (head !== sha) return { ...found, sha: head, ref: refIn(await git.origin(root)) }
  return {
    ...found,
    sha: head,
    ref: pullRequest?.mergedInto === undefined ? ref : `refs/heads/${pullRequest.mergedInto}`,
  }
}

/** What an earlier step checked out in place of the run's commit, as GitHub names it; '' where nothing points to it. */
function refIn({ refs }: Origin): string {
  const branch = refs.find((name) => name.startsWith('refs/heads/'))
  const remote = refs.find((name) => /^refs\/remotes\/[^/]+\/(?!HEAD$)/.test(name))
  const pull = /^refs\/remotes\/(pull\/\d+\/\w+)$/.exec(remote ?? '')?.[1]
  const tag = refs.find((name) => name.startsWith('refs/tags/'))
  return (
    branch ?? (pull && `refs/${pull}`) ?? remote?.replace(/^refs\/remotes\/[^/]+/, 'refs/heads') ?? tag ?? ''
  )
}

/** Once for all who ask: the settings file is read before the inputs are known. */
async function fetchElsewhere(
  { source, token }: Asked,
  { context, files, git }: SourceDeps,
): Promise<Located> {
  const repository = source.repository || context.repository
  const root = fetchedRoot(context)
  const isNew = (await files.kind(root)) === 'missing'
  const present = isNew ? undefined : await git.head(root)
  await files.makeDirectory(root)
  const ref = source.ref || 'HEAD'
  const url = `${context.serverUrl}/${repository}.git`
  const sha = present ?? (await git.checkout({ url, ref, directory: root, token }))
  return { repository, root, head: sha, sha, ref }
}

function notARepository(workspace: string): DeployError {
  return new DeployError('checkout-failed', 'The workspace has files in it but no git repository.', {
    evidence: [workspace],
    next: [
      'Run actions/checkout in a step before this one, or leave the workspace empty: it is then fetched here.',
    ],
  })
}
