import { join } from 'node:path'
import { cached } from './cache.ts'
import { onPath, run } from './run.ts'
import type { Log, Way } from './ways.ts'

/** The stand-in reaches into moto's inside, so it wants this version and no other. */
const MOTO = '5.2.1'

/** What pip is asked for. */
export const MOTO_REQUIREMENT = `moto[server,ec2,autoscaling,elbv2]==${MOTO}`

/** Prints moto's version if the server's parts are there; fails otherwise. Does not import them: that is slow. */
const PROBE = [
  'import importlib.metadata, importlib.util, sys',
  'parts = ["moto", "flask", "flask_cors", "werkzeug"]',
  'sys.exit("not installed: " + " ".join(p for p in parts if not importlib.util.find_spec(p))) \\',
  '  if not all(importlib.util.find_spec(p) for p in parts) else print(importlib.metadata.version("moto"))',
].join('\n')

/** The ways to have a Python that can run moto's server, best first; each is the start of a command line. */
export function pythonWays(log: Log): readonly Way<readonly string[]>[] {
  return [
    { name: 'python3 on PATH', get: () => probed(['python3']) },
    { name: 'uvx', get: () => fromUvx(log) },
    { name: 'venv', get: () => fromVenv(log) },
  ]
}

async function probed(python: readonly string[]): Promise<readonly string[]> {
  const version = (await run([...python, '-c', PROBE])).trim()
  if (version !== MOTO) throw new Error(`has moto ${version}, ${MOTO} is needed`)
  return python
}

async function fromUvx(log: Log): Promise<readonly string[]> {
  if ((await onPath('uvx')) === undefined) throw new Error('uvx is not there')
  log(`fetching moto ${MOTO} with uvx`)
  return probed(['uvx', '--quiet', '--from', MOTO_REQUIREMENT, 'python'])
}

async function fromVenv(log: Log): Promise<readonly string[]> {
  const directory = await cached(`moto-${MOTO}`, async (target) => {
    log(`fetching moto ${MOTO} with pip, into a venv of the cache`)
    await run(['python3', '-m', 'venv', target])
    await run([join(target, 'bin', 'python'), '-m', 'pip', 'install', '--quiet', MOTO_REQUIREMENT])
  })
  return probed([join(directory, 'bin', 'python')])
}
