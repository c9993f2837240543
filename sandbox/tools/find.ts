import { writeCliConfig } from './mirror.ts'
import { packerWays } from './packer.ts'
import { MOTO_REQUIREMENT, pythonWays } from './python.ts'
import { terraformInstall, terraformWays, tofuWays } from './terraform.ts'
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

const INSTALL: Readonly<Record<Part, string>> = {
  packer: 'sudo apt-get install packer   # or https://developer.hashicorp.com/packer/install',
  terraform: terraformInstall(process.platform, process.arch),
  tofu: 'curl -fsSLO https://get.opentofu.org/install-opentofu.sh && sh install-opentofu.sh --install-method standalone',
  moto: `python3 -m venv ~/moto && ~/moto/bin/pip install '${MOTO_REQUIREMENT}' && export PATH=~/moto/bin:$PATH   # needs python3 with venv`,
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
