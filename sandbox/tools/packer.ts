import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, executableInCache } from './cache.ts'
import { fetchRelease } from './release.ts'
import { onPath, run } from './run.ts'
import { type Log, orElse, type Way } from './ways.ts'

export const PACKER = '1.11.2'
const DEBIAN = 'packer-debian'
const IN_PACKAGE = join('usr', 'bin', 'packer')

/** The ways to have Packer, best first. */
export function packerWays(log: Log): readonly Way<string>[] {
  return [
    packerOnPath,
    orElse(() => executableInCache([join(`packer-${PACKER}`, 'packer'), join(DEBIAN, IN_PACKAGE)]), ''),
    () => fetchRelease('packer', PACKER, log),
    () => fromDebian(log),
  ]
}

/** Packer on PATH. Some distributions have another `packer` (of cracklib), so its answer is read. */
async function packerOnPath(): Promise<string> {
  const found = await onPath('packer')
  if (found === undefined) throw new Error('it is not on PATH')
  const answer = await run([found, 'version'], { seconds: 20 })
  if (!/^Packer v\d/m.test(answer)) throw new Error(`${found} is another program of that name`)
  return found
}

/** Debian's package, unpacked and not installed: it needs no root. */
async function fromDebian(log: Log): Promise<string> {
  for (const command of ['apt-get', 'dpkg']) {
    if ((await onPath(command)) === undefined) throw new Error(`there is no ${command} to fetch it with`)
  }
  const directory = await cached(DEBIAN, async (target) => {
    log("Fetching Packer from this system's packages (apt-get download)")
    const archive = await downloadPackage('packer', target, log)
    await run(['dpkg', '-x', archive, target])
  })
  return join(directory, IN_PACKAGE)
}

/**
 * Downloads a package of Debian and returns its path. Package lists may be missing or old; root, and nobody else, can
 * bring them up to date.
 */
async function downloadPackage(name: string, directory: string, log: Log): Promise<string> {
  const download = ['apt-get', 'download', '-q', name]
  try {
    await run(download, { cwd: directory })
  } catch (error) {
    if (process.getuid?.() !== 0) throw error
    log('Updating the package lists (apt-get update)')
    await run(['apt-get', 'update', '-q'])
    await run(download, { cwd: directory })
  }
  const archive = (await readdir(directory)).find((file) => file.endsWith('.deb'))
  if (archive === undefined) throw new Error('apt-get download left no package')
  return join(directory, archive)
}
