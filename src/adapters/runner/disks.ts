import { stat, statfs } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import type { Disk } from '../../run/full-disk.ts'

/** Where a run and its tools write. */
function places(env: NodeJS.ProcessEnv, runDirectory: string): string[] {
  const named = [env['GITHUB_WORKSPACE'], env['RUNNER_TOOL_CACHE'], env['TF_PLUGIN_CACHE_DIR'], env['HOME']]
  return [runDirectory, ...named, homedir(), tmpdir()].filter(
    (path) => path !== undefined && path !== '',
  ) as string[]
}

/** How much room there is where a run writes, each disk once, that of the run's directory first; what cannot be asked is left out. */
export async function disksOf(env: NodeJS.ProcessEnv, runDirectory: string): Promise<Disk[]> {
  const lines = new Map<number, Disk>()
  for (const path of places(env, runDirectory)) {
    try {
      const { dev } = await stat(path)
      if (!lines.has(dev)) lines.set(dev, await lineFor(path))
    } catch {}
  }
  return [...lines.values()]
}

/** With less a tool can say next to nothing. Bytes. */
const NONE = 16_384

async function lineFor(path: string): Promise<Disk> {
  const { bavail, blocks, bsize, ffree, files } = await statfs(path)
  const inodes = files > 0 && ffree === 0 ? ', and no file more' : ''
  const text = `${path}: ${size(bavail * bsize)} free of ${size(blocks * bsize)}${inodes}`
  return { text, room: bavail * bsize < NONE || inodes !== '' ? 'none' : 'some' }
}

function size(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
