/** What plans and applies a stack. */
export type Tool = 'terraform' | 'tofu'

/** What is chosen: `auto` leaves it to what the root module speaks for, `terragrunt` to Terragrunt. */
export type ToolChoice = Tool | 'auto' | 'terragrunt'

/** What is started: a tool, or what runs it. */
export type Starter = Tool | 'terragrunt'

/** The tools as people write them. */
export const TOOL_NAMES: Readonly<Record<Tool, string>> = { terraform: 'Terraform', tofu: 'OpenTofu' }

/** What tells for which tool a root module was written. */
export interface ToolSigns {
  /** Text of `.terraform.lock.hcl`; '' where there is none. */
  readonly lock: string
  /** Names of the files in the root module. */
  readonly files: readonly string[]
  /** The tools on PATH. */
  readonly installed: readonly Tool[]
}

/**
 * The tool for a root module: the one whose registry the lock file names, else OpenTofu where there are files that only
 * it reads, else the one whose version file lies there, else what is installed, Terraform before OpenTofu. What the
 * module says goes before what is installed: a state that the other tool once wrote is not always to be read by the
 * first again.
 * Registries: https://developer.hashicorp.com/terraform/language/files/dependency-lock, https://opentofu.org/docs
 */
export function toolFor({ lock, files, installed }: ToolSigns): Tool {
  const locked = /^provider "(registry\.opentofu\.org|registry\.terraform\.io)\//gm
  const registries = new Set([...lock.matchAll(locked)].map(([, registry]) => registry))
  if (registries.has('registry.opentofu.org')) return 'tofu'
  if (registries.has('registry.terraform.io')) return 'terraform'
  if (files.some((name) => /\.tofu(\.json)?$/.test(name))) return 'tofu'
  const versionFiles = files.filter((name) => /^\.(terraform|opentofu)-version$/.test(name))
  if (versionFiles.length === 1) return versionFiles[0] === '.opentofu-version' ? 'tofu' : 'terraform'
  return installed.includes('tofu') && !installed.includes('terraform') ? 'tofu' : 'terraform'
}
