import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, executableInCache } from './cache.ts'
import { fetchRelease } from './release.ts'
import { onPath, run } from './run.ts'
import type { Log, Way } from './ways.ts'

const VERSION = '1.11.2'
const DEBIAN = 'packer-debian'
const IN_PACKAGE = join('usr', 'bin', 'packer')

/** The ways to have Packer, best first. */
export function packerWays(log: Log): readonly Way<string>[] {
  return [
    { name: 'PATH', get: packerOnPath },
    {
      name: 'cache',
      get: () => executableInCache([join(`packer-${VERSION}`, 'packer'), join(DEBIAN, IN_PACKAGE)]),
    },
    { name: 'release', get: () => fetchRelease('packer', VERSION, log) },
    { name: 'Debian package', get: () => fromDebian(log) },
  ]
}

/** Packer on PATH. Some distributions have another `packer` (of cracklib), so its answer is read. */
async function packerOnPath(): Promise<string> {
  const found = await onPath('packer')
  if (found === undefined) throw new Error('not there')
  const answer = await run([found, 'version'], { seconds: 20 })
  if (!/^Packer v\d/m.test(answer)) throw new Error(`${found} is another program`)
  return found
}

/** Debian's package, unpacked and not installed: it needs no root. */
async function fromDebian(log: Log): Promise<string> {
  for (const command of ['apt-get', 'dpkg']) {
    if ((await onPath(command)) === undefined) throw new Error(`${command} is not there`)
  }
  const directory = await cached(DEBIAN, async (target) => {
    log("fetching packer from this system's packages (apt-get download)")
    await downloadPackage(target, log)
    const archive = (await readdir(target)).find((name) => name.endsWith('.deb'))
    if (archive === undefined) throw new Error('apt-get download left no package')
    await run(['dpkg', '-x', join(target, archive), target])
  })
  return join(directory, IN_PACKAGE)
}

/** Package lists may be missing or old; root, and nobody else, can bring them up to date. */
async function downloadPackage(directory: string, log: Log): Promise<void> {
  const download = ['apt-get', 'download', '-q', 'packer']
  try {
    await run(download, { cwd: directory })
  } catch (error) {
    if (process.getuid?.() !== 0) throw error
    log('updating the package lists (apt-get update)')
    await run(['apt-get', 'update', '-q'])
    await run(download, { cwd: directory })
  }
}
