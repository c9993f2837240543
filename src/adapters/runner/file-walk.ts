import { accessSync, constants, type Dirent, type Stats } from 'node:fs'
import { access, lstat, readdir, realpath } from 'node:fs/promises'
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
  if (stats !== undefined) await visitKnown(path, stats, { place, walk })
}

interface Inside {
  readonly place: FoundFile['place']
  readonly walk: Walk
}

async function visitKnown(path: string, kind: Dirent | Stats, { place, walk }: Inside): Promise<void> {
  if (kind.isDirectory()) return visitDirectory(path, place, walk)
  if (kind.isFile()) take(path, { place, walk })
  else if (kind.isSymbolicLink() && put(path, { place, walk })) {
    const target = await realpath(path).catch(() => undefined)
    if (target !== undefined) await walkFrom(target, walk)
  }
}

/** What cannot be read here cannot be read by Packer either. */
function take(path: string, inside: Inside): void {
  if (isReadable(path)) put(path, inside)
}

/** Whether it is new. */
function put(path: string, { place, walk: { root, found } }: Inside): boolean {
  if (found.has(path)) return false
  const name = path.startsWith(root + sep) ? path.slice(root.length + 1) : relative(root, path)
  found.set(path, { path, name: sep === '/' ? name : name.split(sep).join('/'), place })
  return true
}

async function visitDirectory(path: string, place: FoundFile['place'], walk: Walk): Promise<void> {
  if (walk.seen.has(path)) return
  walk.seen.add(path)
  const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => [])
  const isRepository = path !== walk.root && entries.some(({ name }) => name === '.git')
  const inside = { place: isRepository ? ('elsewhere' as const) : place, walk }
  const prefix = join(path, sep)
  for (const entry of entries) {
    const inner = prefix + entry.name
    // A promise for each of many files takes longer than all that is done with them.
    if (entry.isFile() && !skipped.has(entry.name)) take(inner, inside)
    else if (!skipped.has(entry.name)) await visitKnown(inner, entry, inside)
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
