import { access, constants, lstat, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { FoundFile } from '../../deps/code.ts'

/** What git and Terraform keep for themselves. */
const skipped = new Set(['.git', '.terraform'])

interface Walk {
  readonly root: string
  readonly found: Map<string, FoundFile>
  /** Directories that were seen: links may lead in circles. */
  readonly seen: Set<string>
}

/** See `Files.below`. */
export async function filesBelow(root: string, paths: readonly string[]): Promise<readonly FoundFile[]> {
  const walk = { root: await realpath(root), found: new Map(), seen: new Set<string>() }
  for (const path of paths) await walkFrom(path, walk)
  return [...walk.found.values()]
}

/** Git knows files by their real directories. */
async function walkFrom(path: string, walk: Walk): Promise<void> {
  const directory = await realpath(dirname(path)).catch(() => undefined)
  if (directory === undefined) return
  const real = join(directory, basename(path))
  const place = await placeOf(real, walk)
  await visit(real, place, walk)
}

/** A repository within the repository is not in the index of ours. */
async function placeOf(path: string, { root }: Walk): Promise<FoundFile['place']> {
  if (path === root) return 'repository'
  if (!path.startsWith(root + sep)) return 'elsewhere'
  for (let above = dirname(path); above !== root; above = dirname(above)) {
    if (await isThere(join(above, '.git'))) return 'elsewhere'
  }
  return 'repository'
}

async function visit(path: string, place: FoundFile['place'], walk: Walk): Promise<void> {
  const stats = await lstat(path).catch(() => undefined)
  if (stats?.isDirectory()) return visitDirectory(path, place, walk)
  if (!stats?.isFile() && !stats?.isSymbolicLink()) return
  // What cannot be read here cannot be read by Packer either.
  if (stats.isFile() && !(await isThere(path, constants.R_OK))) return
  const name = relative(walk.root, path).split(sep).join('/')
  if (walk.found.has(path)) return
  walk.found.set(path, { path, name, place })
  const target = stats.isSymbolicLink() ? await realpath(path).catch(() => undefined) : undefined
  if (target !== undefined) await walkFrom(target, walk)
}

async function visitDirectory(path: string, place: FoundFile['place'], walk: Walk): Promise<void> {
  if (walk.seen.has(path)) return
  walk.seen.add(path)
  const names = await readdir(path).catch((): string[] => [])
  const inside = path !== walk.root && names.includes('.git') ? 'elsewhere' : place
  for (const name of names) {
    if (!skipped.has(name)) await visit(join(path, name), inside, walk)
  }
}

function isThere(path: string, mode = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  )
}
