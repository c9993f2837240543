import { join } from 'node:path'
import type { Deps } from '../../deps/deps.ts'
import type { RunContext } from '../../deps/run.ts'
import type { Location } from '../../inputs/read.ts'
import { errorMessage } from '../../outcome/error.ts'
import { NOTHING, readSettings, type Settings } from '../../settings/read.ts'
import { oneLine } from '../../text/escape.ts'

/** What is needed of the world to read settings files. */
export type SettingsDeps = Pick<Deps, 'context' | 'files' | 'git' | 'log'>

/** The settings file of the branch that a proposal is to be merged into. */
export interface Base {
  /** Nothing where it could not be read. */
  readonly settings: Settings
  /** What counts, in words. */
  readonly words: string
  /** A sentence, where it could not be read. */
  readonly unread?: string
}

/**
 * Never fails: what cannot be read widens nothing. The branch is asked for as it is now; the event may be older, and a
 * branch of the checkout may be anybody's.
 */
export async function readBase(
  { source, token, path }: Omit<Location, 'settings'> & { readonly path: string },
  { context, git, files }: SettingsDeps,
): Promise<Base> {
  const { url, ref, name } = baseOf(source, context)
  const directory = join(context.runDirectory, 'base-settings')
  try {
    await files.makeDirectory(directory)
    const text = await git.fileAt({ url, ref, directory, token, path })
    if (text === undefined) return { settings: NOTHING, words: `the default, as ${name} has no such file,` }
    const { settings, problems } = readSettings(text, path)
    const [problem] = problems
    if (problem !== undefined) return unread(path, `on ${name} it is not usable: ${problem}`)
    return { settings, words: `what ${name} has, or the default,` }
  } catch (error) {
    return unread(path, `on ${name}: ${oneLine(errorMessage(error))}`)
  }
}

/**
 * Of the repository that the code is of: the branch that the pull request names, where it is that one's; else the default
 * branch, to which a repository's HEAD points.
 */
function baseOf(
  { repository: named }: Location['source'],
  { pullRequest, repository: own, serverUrl }: RunContext,
): { readonly url: string; readonly ref: string; readonly name: string } {
  const isOwn = named === '' || named.toLowerCase() === own.toLowerCase()
  const url = `${serverUrl}/${isOwn ? own : named}.git`
  const branch = isOwn ? pullRequest?.baseRef : undefined
  if (branch !== undefined) return { url, ref: `refs/heads/${branch}`, name: `\`${branch}\`` }
  return { url, ref: 'HEAD', name: `the default branch${isOwn ? '' : ` of \`${named}\``}` }
}

function unread(path: string, why: string): Base {
  return {
    settings: NOTHING,
    words: 'the default',
    unread: `\`${path}\` of the base branch could not be read (${why}): what only that may say has its default.`,
  }
}
