import { join } from 'node:path'
import { cached } from './cache.ts'
import { onPath, run } from './run.ts'
import type { Log, Way } from './ways.ts'

/** The stand-in reaches into moto's inside, so it wants this version and no other. */
const MOTO = '5.2.1'

/** What pip is asked for. */
export const MOTO_REQUIREMENT = `moto[server,ec2,autoscaling,elbv2]==${MOTO}`

/** Prints moto's version if the server's parts are there, else nothing. Does not import them: that is slow. */
const PROBE = [
  'import importlib.metadata, importlib.util',
  'parts = ["moto", "flask", "flask_cors", "werkzeug"]',
  'if all(importlib.util.find_spec(p) for p in parts): print(importlib.metadata.version("moto"))',
].join('\n')

/** The ways to have a Python that can run moto's server, best first; each is the start of a command line. */
export function pythonWays(log: Log): readonly Way<readonly string[]>[] {
  return [() => probed(['python3']), () => fromUvx(log), () => fromVenv(log), () => intoDirectory(log)]
}

async function probed(python: readonly string[]): Promise<readonly string[]> {
  const version = (await run([...python, '-c', PROBE])).trim()
  if (version === '') throw new Error(`${python[0]} has no moto`)
  if (version !== MOTO) throw new Error(`${python[0]} has moto ${version}, and ${MOTO} is needed`)
  return python
}

async function fromUvx(log: Log): Promise<readonly string[]> {
  if ((await onPath('uvx')) === undefined) throw new Error('')
  log(`Fetching moto ${MOTO} with uvx`)
  return probed(['uvx', '--quiet', '--from', MOTO_REQUIREMENT, 'python'])
}

async function fromVenv(log: Log): Promise<readonly string[]> {
  const directory = await cached(`moto-${MOTO}`, async (target) => {
    await run(['python3', '-m', 'venv', target]).catch((error: unknown) => {
      throw isThere(error) ? new Error('python3 can make no venv', { cause: error }) : error
    })
    log(`Fetching moto ${MOTO} with pip, into a venv of the cache`)
    await install([join(target, 'bin', 'python')], [])
  })
  return probed([join(directory, 'bin', 'python')])
}

/** Where there is a pip, and no module to make a venv with: the packages alone, for the Python that is there. */
async function intoDirectory(log: Log): Promise<readonly string[]> {
  if ((await onPath('python3')) === undefined) throw new Error('python3 is not there')
  const directory = await cached(`moto-${MOTO}-packages`, async (target) => {
    log(`Fetching moto ${MOTO} with pip, into a directory of the cache`)
    await install(['python3'], ['--target', target])
  })
  return probed(['env', `PYTHONPATH=${directory}`, 'python3'])
}

const PIP = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']

async function install(python: readonly string[], where: readonly string[]): Promise<void> {
  await run([...python, ...PIP, ...where, MOTO_REQUIREMENT]).catch((error: unknown) => {
    if (!isThere(error)) throw error
    throw new Error(`pip could not fetch moto (${(error as Error).message.split(': ').slice(1).join(': ')})`)
  })
}

/** Whether the program was there that failed. */
function isThere(error: unknown): boolean {
  return !(error as Error).message.endsWith('is not there')
}
