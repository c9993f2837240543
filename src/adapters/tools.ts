import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { which } from '@actions/io'
import { DeployError } from '../errors.ts'

type ToolName = 'packer' | 'terraform' | 'tofu'

/** The actions that install the tools. */
const SETUP: Readonly<Record<ToolName, string>> = {
  packer: 'hashicorp/setup-packer',
  terraform: 'hashicorp/setup-terraform',
  tofu: 'opentofu/setup-opentofu',
}

/**
 * Absolute path of a tool on PATH.
 * hashicorp/setup-terraform puts a script in Terraform's place that mixes its own lines into the output and hides
 * exit codes; the real program lies beside it as `terraform-bin`, and is what is returned. So does
 * opentofu/setup-opentofu.
 * @throws DeployError tool-missing
 */
export async function findTool(name: ToolName): Promise<string> {
  const found = await which(name, false)
  if (found === '') throw toolMissing(name)
  const unwrapped = join(dirname(found), `${name}-bin`)
  return access(unwrapped).then(
    () => unwrapped,
    () => found,
  )
}

/** Whether a tool is on PATH. */
export async function isInstalled(name: ToolName): Promise<boolean> {
  return (await which(name, false)) !== ''
}

function toolMissing(name: ToolName): DeployError {
  return new DeployError('tool-missing', `${name} is not on PATH; nothing was built or changed.`, {
    next: [
      `Install it in a step before this one, for example with ${SETUP[name]}.`,
      ...(name === 'packer' ? [] : ['To plan and apply with the other tool, name it in `terraform-tool`.']),
    ],
  })
}

/**
 * The environment for Packer, Terraform and OpenTofu: the run's own, without what belongs to the action alone.
 * Templates and providers run other people's code; the action's inputs (its token among them) and the runner's
 * own token are not theirs to see.
 */
export function toolEnvironment(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const withheld = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)))
}
