import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blob } from '../deps.ts'
import { gitReading } from './git-command.ts'

interface Place {
  readonly env: NodeJS.ProcessEnv
  /** A directory for an index of our own, so that the user's stays as it is. */
  readonly scratch: string
}

/**
 * What git would keep of files, in four processes for any number of them. Nothing is written to the repository.
 *
 * Through an index, and not by `hash-object`: git leaves the line ends of a file alone that is committed with CRLF,
 * and knows it from the index only. It begins as that of HEAD, without any times, so that every file is read.
 * https://git-scm.com/docs/git-update-index#Documentation/git-update-index.txt---info-only
 */
export async function blobsOf(
  directory: string,
  paths: readonly string[],
  { env, scratch }: Place,
): Promise<ReadonlyMap<string, Blob>> {
  if (paths.length === 0) return new Map()
  const index = join(scratch, 'blobs.index')
  const own = { ...env, GIT_INDEX_FILE: index }
  const git = (args: string[], input = '') =>
    gitReading(input, ['-c', 'core.safecrlf=false', ...args], { cwd: directory, env: own })
  try {
    await git(['read-tree', 'HEAD'])
    const filtered = filteredIn(await git(['check-attr', '-z', '--stdin', 'filter'], lines(paths)))
    const wanted = new Set(paths.filter((path) => !filtered.has(path)))
    await git(['update-index', '-z', '--add', '--replace', '--info-only', '--stdin'], lines([...wanted]))
    const blobs = entriesOf(await git(['ls-files', '-z', '--stage']))
    return new Map([...blobs].filter(([path]) => wanted.has(path)))
  } finally {
    await rm(index, { force: true })
  }
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('')
}

/** Triples of path, attribute and value. */
function filteredIn(text: string): ReadonlySet<string> {
  const words = text.split('\0')
  const paths = words.flatMap((path, index) => {
    const value = words[index + 2] ?? ''
    return index % 3 === 0 && !/^(|unspecified|unset)$/.test(value) ? [path] : []
  })
  return new Set(paths)
}

function entriesOf(text: string): [string, Blob][] {
  return text.split('\0').flatMap((entry): [string, Blob][] => {
    const [, mode, id, path] = /^(\d{6}) ([0-9a-f]+) \d\t([\s\S]+)$/.exec(entry) ?? []
    return mode === undefined || id === undefined || path === undefined ? [] : [[path, { mode, id }]]
  })
}
