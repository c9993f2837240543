import { writeCliConfig } from './mirror.ts'
import { packerWays } from './packer.ts'
import { pythonWays } from './python.ts'
import { terraformWays, tofuWays } from './terraform.ts'
import { firstOf, type Log, type Way } from './ways.ts'

export type Part = 'packer' | 'terraform' | 'tofu' | 'moto'

/** A part that cannot be had here: why, and the command that installs it. */
export type Missing = { readonly part: Part; readonly why: string; readonly installCommand: string }

export type Tools = {
  readonly packer?: string
  readonly terraform?: string
  readonly tofu?: string
  /** How to start a Python that has moto: the first words of a command line. */
  readonly python?: readonly string[]
  readonly missing: readonly Missing[]
  /** Writes the CLI configuration into a directory; returns the value for `TF_CLI_CONFIG_FILE`. */
  readonly tfCliConfig: (directory: string) => Promise<string>
}

const INSTALL: Record<Part, string> = {
  packer: 'sudo apt-get install packer   # or https://developer.hashicorp.com/packer/install',
  terraform: 'see https://developer.hashicorp.com/terraform/install',
  tofu: 'see https://opentofu.org/docs/intro/install',
  moto: "python3 -m pip install 'moto[server,ec2,autoscaling,elbv2]==5.2.1'",
}

/**
 * Finds the real tools, fetching into the rig's cache what this machine lacks. Safe to call from two
 * clones at once. What cannot be had is named in `missing`; nothing is thrown for it.
 */
export async function findTools(options: { need: readonly Part[]; log: Log }): Promise<Tools> {
  const { need, log } = options
  const missing: Missing[] = []
  async function find<T>(part: Part, ways: readonly Way<T>[]): Promise<T | undefined> {
    if (!need.includes(part)) return undefined
    const outcome = await firstOf(ways)
    if ('found' in outcome) return outcome.found
    missing.push({ part, why: outcome.why, installCommand: INSTALL[part] })
    return undefined
  }
  const [packer, terraform, tofu, python] = await Promise.all([
    find('packer', packerWays(log)),
    find('terraform', terraformWays(log)),
    find('tofu', tofuWays(log)),
    find('moto', pythonWays(log)),
  ])
  return {
    ...(packer && { packer }),
    ...(terraform && { terraform }),
    ...(tofu && { tofu }),
    ...(python && { python }),
    missing,
    tfCliConfig: writeCliConfig,
  }
}
