import { join, resolve } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { RunContext } from '../../deps/run.ts'
import type { Inputs, SourceInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import { requirePaths } from './paths.ts'
import { requireTrustedCode, requireTrustedInputs, requireTrustedPaths } from './trust.ts'

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
  requireTrustedInputs(inputs.source, deps.context)
  const { head, ...found } = await locate(inputs, deps)
  await requireTrustedCode({ root: found.root, head }, deps)
  const { repository, sha, root } = found
  const source = { ...found, directory: join(root, inputs.source.workingDirectory) }
  await requireTrustedPaths({ root, paths: pathsOf(inputs, source.directory) }, deps)
  await requirePaths(inputs, source.directory, deps.files)
  deps.log.info(`${repository} at ${sha}`)
  return source
}

/** Where the code is that the run is to run. */
function pathsOf({ image, stack }: Inputs, directory: string): string[] {
  const named = [image.template, ...image.variableFiles, stack.directory, ...stack.variableFiles]
  return [directory, ...named.map((path) => resolve(directory, path))]
}

/** With the commit that is checked out, which people may know by another. */
type Located = Omit<Source, 'directory'> & { readonly head: string }

async function locate(inputs: Inputs, deps: SourceDeps): Promise<Located> {
  const { context, git, files } = deps
  if (isElsewhere(inputs.source, context)) return fetchElsewhere(inputs, deps)
  const present = await git.head(context.workspace)
  if (present !== undefined) return located(context, present)
  if ((await files.list(context.workspace)).length > 0) throw notARepository(context.workspace)
  const fetched = await git.checkout({
    url: `${context.serverUrl}/${context.repository}.git`,
    ref: context.sha,
    directory: context.workspace,
    token: inputs.report.token,
  })
  return located(context, fetched)
}

function isElsewhere({ repository, ref }: SourceInputs, context: RunContext): boolean {
  return ref !== '' || (repository !== '' && repository !== context.repository)
}

/**
 * On a pull request GitHub checks out a merge commit that nobody knows; the head commit is what people look for.
 * On pull_request_target the run's commit is the base branch's, which holds nothing of the pull request.
 */
function located(context: RunContext, head: string): Located {
  const { repository, workspace, sha, ref, pullRequest, eventName } = context
  const isMergeCommit = pullRequest !== undefined && head === sha && eventName !== 'pull_request_target'
  return isMergeCommit
    ? { repository, root: workspace, head, sha: pullRequest.headSha, ref: pullRequest.headRef }
    : { repository, root: workspace, head, sha: head, ref }
}

/** Where code is fetched to that is not the run's own commit. */
export function fetchedRoot({ runDirectory }: Pick<RunContext, 'runDirectory'>): string {
  return join(runDirectory, 'source')
}

async function fetchElsewhere(inputs: Inputs, { context, files, git }: SourceDeps): Promise<Located> {
  const repository = inputs.source.repository || context.repository
  const root = fetchedRoot(context)
  await files.makeDirectory(root)
  const ref = inputs.source.ref || 'HEAD'
  const url = `${context.serverUrl}/${repository}.git`
  const sha = await git.checkout({ url, ref, directory: root, token: inputs.report.token })
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
