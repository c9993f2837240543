import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { RunContext } from '../../deps/run.ts'
import type { Location } from '../../inputs/read.ts'
import { errorMessage } from '../../outcome/error.ts'
import { eventEntry } from '../../outcome/events.ts'
import { NOTHING, readSettings, type Settings } from '../../settings/read.ts'
import { oneLine } from '../../text/escape.ts'
import { isElsewhere } from '../source/source.ts'

/** What is needed of the world to read settings files. */
export type SettingsDeps = Pick<Deps, 'context' | 'files' | 'git' | 'log'>

/** The settings file of the branch that a pull request is to be merged into. */
export interface Base {
  /** Nothing where it could not be read. */
  readonly settings: Settings
  /** What counts, in words. */
  readonly words: string
  /** A sentence, where it could not be read. */
  readonly unread?: string
}

/** Whether the code is a proposal: a pull request's that is not merged, or what a merge queue tests. */
export function isProposed({
  eventName,
  pullRequest,
}: Pick<RunContext, 'eventName' | 'pullRequest'>): boolean {
  const { trusts, unmerged } = eventEntry(eventName)
  if (unmerged !== undefined) return true
  return pullRequest !== undefined && pullRequest.mergedInto === undefined && trusts !== 'no-pull-request'
}

/**
 * Never fails: what cannot be read widens nothing. The branch is asked for as it is now; the event may be older, and a
 * branch of the checkout may be anybody's.
 */
export async function readBase(
  { source, token, path }: Omit<Location, 'settings'> & { readonly path: string },
  { context, git, files }: SettingsDeps,
): Promise<Base> {
  const { pullRequest, repository, serverUrl, runDirectory } = context
  const branch = pullRequest?.baseRef
  if (isElsewhere(source, context)) return unread(path, 'the code is not that of the pull request')
  if (branch === undefined) return unread(path, 'the event names no base branch')
  const directory = join(runDirectory, 'base-settings')
  const url = `${serverUrl}/${repository}.git`
  try {
    await files.makeDirectory(directory)
    const text = await git.fileAt({ url, ref: `refs/heads/${branch}`, directory, token, path })
    if (text === undefined)
      return { settings: NOTHING, words: `the default, as \`${branch}\` has no such file,` }
    const { settings, problems } = readSettings(text, path)
    const [problem] = problems
    if (problem !== undefined) return unread(path, `on \`${branch}\` it is not usable: ${problem}`)
    return { settings, words: `what \`${branch}\` has, or the default,` }
  } catch (error) {
    return unread(path, `on \`${branch}\`: ${oneLine(errorMessage(error))}`)
  }
}

function unread(path: string, why: string): Base {
  return {
    settings: NOTHING,
    words: 'the default',
    unread: `\`${path}\` of the base branch could not be read (${why}): what only that may say has its default.`,
  }
}
