import { installCommand, type Part, TITLES } from './install.ts'
import { writeCliConfig } from './mirror.ts'
import { packerWays } from './packer.ts'
import { providerWays } from './provider/fetch.ts'
import { pythonWays } from './python.ts'
import { onPath } from './run.ts'
import { terraformWays, tofuWays } from './terraform.ts'
import { firstOf, type Log, type Way } from './ways.ts'

export type { Log, Part }

/** A part that cannot be had here: why, and the command that installs it. */
export type Missing = { readonly part: Part; readonly why: string; readonly installCommand: string }

export type Tools = {
  readonly packer?: string
  readonly terraform?: string
  readonly tofu?: string
  /** Where the AWS provider is unpacked: the root of a filesystem mirror. */
  readonly provider?: string
  /** How to start a Python that has moto: the first words of a command line. */
  readonly python?: readonly string[]
  readonly missing: readonly Missing[]
  /** Writes the CLI configuration into a directory; returns the value for `TF_CLI_CONFIG_FILE`. */
  readonly tfCliConfig: (directory: string) => Promise<string>
}

/**
 * Finds the real tools, fetching into the rig's cache what this machine lacks. Safe to call from two
 * clones at once. What cannot be had is named in `missing`; nothing is thrown for it.
 *
 * @param need the provider is fetched by Terraform, or by OpenTofu where that is needed in its place
 */
export async function findTools(options: { need: readonly Part[]; log: Log }): Promise<Tools> {
  const { need, log } = options
  const missing: Missing[] = []
  async function find<T>(part: Part, ways: readonly Way<T>[]): Promise<T | undefined> {
    if (!need.includes(part)) return undefined
    const outcome = await firstOf(ways)
    if ('found' in outcome) return outcome.found
    missing.push({ part, why: outcome.why, installCommand: await advice(part, need) })
    return undefined
  }
  const [packer, terraform, tofu, python] = await Promise.all([
    find('packer', packerWays(log)),
    find('terraform', terraformWays(log)),
    find('tofu', tofuWays(log)),
    find('moto', pythonWays(log)),
  ])
  const fetcher = terraform ?? tofu
  const provider = fetcher && (await find('provider', providerWays(fetcher, log)))
  return {
    ...(packer && { packer }),
    ...(terraform && { terraform }),
    ...(tofu && { tofu }),
    ...(provider && { provider }),
    ...(python && { python }),
    missing,
    tfCliConfig: writeCliConfig,
  }
}

/** What is missing, and how it is had: two lines a part. */
export function missingLines(missing: readonly Missing[]): string[] {
  return missing.flatMap(({ part, why, installCommand: command }) => [
    `  ${TITLES[part]}: ${why}.`,
    `    To install it: ${command}`,
  ])
}

/** OpenTofu is needed beside Terraform, or where that is not there. */
async function advice(part: Part, need: readonly Part[]): Promise<string> {
  const hasApt = (await onPath('apt-get')) !== undefined
  const { platform, arch } = process
  return installCommand(part, {
    platform,
    arch,
    hasApt,
    isRoot: process.getuid?.() === 0,
    tool: need.includes('terraform') ? 'terraform' : 'tofu',
  })
}
