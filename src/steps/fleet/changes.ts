import type { Deps } from '../../deps/deps.ts'
import { errorMessage } from '../../outcome/error.ts'
import { eventEntry } from '../../outcome/events.ts'
import { oneLine } from '../../text/escape.ts'

type ChangeDeps = Pick<Deps, 'context' | 'git' | 'github' | 'log'>

/** The files that a pull request changes, or why they cannot be told. */
export type Changes =
  | { readonly files: readonly string[]; readonly told: string }
  | { readonly untold: string }

/**
 * The files that a pull request changes: of the checkout, where its history is there; else GitHub tells them.
 * @param code the commit that is checked out at `root`
 */
export async function changesOf(
  code: { readonly root: string; readonly head: string },
  deps: ChangeDeps,
): Promise<Changes> {
  const { context, git } = deps
  const { pullRequest, eventName, sha } = context
  if (pullRequest?.baseRef === undefined) return { untold: 'the event names no pull request' }
  const isMerge = code.head === sha && code.head !== pullRequest.headSha
  if (!isMerge && code.head !== pullRequest.headSha)
    return { untold: 'the code that is checked out is not that of the pull request' }
  const base = isMerge ? 'HEAD^1' : `refs/remotes/origin/${pullRequest.baseRef}`
  const files = await git.changed(code.root, base)
  if (files !== undefined) return { files, told: `git, since ${isMerge ? 'its base' : pullRequest.baseRef}` }
  // A queue tests several pull requests at once, of which GitHub would tell one.
  if (eventEntry(eventName).unmerged !== undefined)
    return { untold: 'the history of the merge queue is not in the checkout; `fetch-depth: 0` brings it' }
  return fromGitHub(pullRequest.number, deps)
}

async function fromGitHub(pull: number, { github }: ChangeDeps): Promise<Changes> {
  try {
    const files = await github.changedFiles(pull)
    if (files === undefined) return { untold: 'GitHub tells at most 3000 files, and there are more' }
    return { files, told: 'GitHub' }
  } catch (error) {
    const why = oneLine(errorMessage(error)).replace(/\.$/, '')
    return { untold: `the checkout has no history, and GitHub does not tell: ${why}` }
  }
}
