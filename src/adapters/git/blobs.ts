import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blob } from '../../deps/code.ts'
import { gitReading } from './command.ts'

/**
 * Attributes by which the file in the work tree is another than the blob, whatever the settings of the clone.
 * https://git-scm.com/docs/gitattributes#_checking_out_and_checking_in
 */
const CHANGING = ['filter', 'eol', 'working-tree-encoding', 'ident']

interface Place {
  readonly env: NodeJS.ProcessEnv
  /** A directory for an index of our own, so that the user's stays as it is. */
  readonly scratch: string
}

/**
 * What git would keep of files, in six processes for any number of them. Nothing is written to the repository.
 *
 * Tracked files go through an index, and not through `hash-object`: git leaves the line ends of a file alone that is
 * committed with CRLF, and knows it from the index only. It begins as that of HEAD, without any times, so that every
 * file is read. Others have no line ends to be restored, and count byte by byte; so do those that git attributes change
 * on their way into the work tree: they are there as no blob tells.
 * https://git-scm.com/docs/git-update-index#Documentation/git-update-index.txt---info-only
 */
export async function blobsOf(
  directory: string,
  paths: readonly string[],
  { env, scratch }: Place,
): Promise<ReadonlyMap<string, Blob>> {
  if (paths.length === 0) return new Map()
  const index = join(scratch, 'blobs.index')
  const options = { cwd: directory, env: { ...env, GIT_INDEX_FILE: index } }
  const git = (args: string[], input = '') =>
    gitReading(input, ['-c', 'core.safecrlf=false', ...args], options)
  try {
    await git(['read-tree', 'HEAD'])
    const tracked = new Set((await git(['ls-files', '-z'])).split('\0'))
    const changed = changedIn(await git(['check-attr', '-z', '--stdin', ...CHANGING], ended(paths, '\0')))
    const kept = paths.filter((path) => tracked.has(path) && !changed.has(path))
    await git(['update-index', '-z', '--replace', '--info-only', '--stdin'], ended(kept, '\0'))
    const blobs = new Map(entriesOf(await git(['ls-files', '-z', '--stage'])))
    const asKept = kept.map((path) => [path, blobs.get(path)] as const)
    const others = paths.filter((path) => !tracked.has(path) || changed.has(path))
    const asIs = await asOnDisk(others, { directory, git })
    return new Map([...asKept, ...asIs].filter((entry): entry is [string, Blob] => entry[1] !== undefined))
  } finally {
    await rm(index, { force: true })
  }
}

/** Without symbolic links, which git would follow, and names that `--stdin-paths` does not take as they are. */
async function asOnDisk(
  paths: readonly string[],
  {
    directory,
    git,
  }: { readonly directory: string; readonly git: (args: string[], input: string) => Promise<string> },
): Promise<[string, Blob][]> {
  const named = paths.filter((path) => !/^"|[\r\n]/.test(path))
  const stats = await Promise.all(named.map((path) => lstat(join(directory, path))))
  const files = named.flatMap((path, at) => {
    const found = stats[at]
    return found?.isFile() ? [{ path, mode: (found.mode & 0o100) === 0 ? '100644' : '100755' }] : []
  })
  if (files.length === 0) return []
  const lines = ended(
    files.map(({ path }) => path),
    '\n',
  )
  const ids = (await git(['hash-object', '--no-filters', '--stdin-paths'], lines)).split('\n')
  return files.map(({ path, mode }, at) => [path, { mode, id: ids[at] ?? '' }])
}

function ended(paths: readonly string[], end: string): string {
  return paths.map((path) => `${path}${end}`).join('')
}

/** Values of attributes that change nothing. */
const LEFT = ['unspecified\0', 'unset\0', '\0']

/** Triples of path, attribute and value. Nearly all are unspecified: of these nothing is taken out of the text. */
function changedIn(text: string): ReadonlySet<string> {
  const paths = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const name = text.indexOf('\0', at) + 1
    const value = text.indexOf('\0', name) + 1
    const end = text.indexOf('\0', value) + 1
    if (name === 0 || value === 0 || end === 0) break
    const isLeft = LEFT.some((word) => text.startsWith(word, value))
    if (!isLeft) paths.add(text.slice(at, name - 1))
    at = end
  }
  return paths
}

function entriesOf(text: string): [string, Blob][] {
  return text.split('\0').flatMap((entry): [string, Blob][] => {
    const [, mode, id, path] = /^(\d{6}) ([0-9a-f]+) \d\t([\s\S]+)$/.exec(entry) ?? []
    return mode === undefined || id === undefined || path === undefined ? [] : [[path, { mode, id }]]
  })
}
