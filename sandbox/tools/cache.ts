import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isExecutable } from './run.ts'

/** The rig's cache, shared by all clones of a user: `$XDG_CACHE_HOME` or `~/.cache`. */
export function cacheDirectory(): string {
  const root = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(root, 'immutable-deploy', 'tools')
}

/**
 * A directory of the cache, filled once. It is filled under a temporary name and then renamed, so that
 * two clones may fetch at once and a half-fetched one is never seen.
 *
 * @throws whatever `fill` throws; nothing is left behind then
 */
export async function cached(name: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const root = cacheDirectory()
  const target = join(root, name)
  if (await exists(target)) return target
  await mkdir(root, { recursive: true })
  const temporary = await mkdtemp(join(root, `.${name}-`))
  try {
    await fill(temporary)
    await rename(temporary, target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return target
}

/** The first of these files of the cache that can be executed, or undefined. */
export async function executableInCache(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const candidate = join(cacheDirectory(), file)
    if (await isExecutable(candidate)) return candidate
  }
  return undefined
}

/** Whether a path is there. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
