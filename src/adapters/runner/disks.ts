import { stat, statfs } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'

/** Where a run and its tools write. */
function places(env: NodeJS.ProcessEnv, runDirectory: string): string[] {
  const named = [env['GITHUB_WORKSPACE'], env['RUNNER_TOOL_CACHE'], env['TF_PLUGIN_CACHE_DIR'], env['HOME']]
  return [runDirectory, ...named, homedir(), tmpdir()].filter(
    (path) => path !== undefined && path !== '',
  ) as string[]
}

/** How much room there is where a run writes, a line for each disk; what cannot be asked is left out. */
export async function disksOf(env: NodeJS.ProcessEnv, runDirectory: string): Promise<string[]> {
  const lines = new Map<number, string>()
  for (const path of places(env, runDirectory)) {
    try {
      const { dev } = await stat(path)
      if (!lines.has(dev)) lines.set(dev, await lineFor(path))
    } catch {}
  }
  return [...lines.values()]
}

async function lineFor(path: string): Promise<string> {
  const { bavail, blocks, bsize, ffree, files } = await statfs(path)
  const inodes = files > 0 && ffree === 0 ? ', and no file more' : ''
  return `${path}: ${size(bavail * bsize)} free of ${size(blocks * bsize)}${inodes}`
}

function size(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
