import semver from 'semver'
import type { Tool } from '../tool.ts'

/**
 * How a Terragrunt is spoken to. run: from 0.73 on, a command of the tool stands behind `run --`, and settings begin with
 * `TG_`. plain: before, the command stands alone, and they begin with `TERRAGRUNT_`.
 * https://terragrunt.gruntwork.io/docs/migrate/cli-redesign/
 */
export type Speech = 'run' | 'plain'

/** What is taken, in words. */
export const TAKEN = '0.50 or newer, but not 0.67'

/**
 * Whether this version is taken: older ones have no settings for all that is needed, and 0.67 mixes its log into the
 * tool's output whatever it is told. https://github.com/gruntwork-io/terragrunt/issues/3370
 */
export function isTaken(version: string): boolean {
  return isWithin(version, '>=0.50.0') && !isWithin(version, '~0.67.0')
}

function isWithin(version: string, range: string): boolean {
  return semver.satisfies(version, range, { includePrerelease: true })
}

/** The version in what `terragrunt --version` says: `terragrunt version v0.88.1`. */
export function versionIn(said: string): string | undefined {
  return /^terragrunt version v?(\d+\.\d+\.\d+\S*)/im.exec(said)?.[1]
}

export function speechOf(version: string): Speech {
  return isWithin(version, '>=0.73.0-0') ? 'run' : 'plain'
}

/** The words before a command of the tool. */
export function leadOf(speech: Speech): readonly string[] {
  return speech === 'run' ? ['run', '--'] : []
}

/** Without these nothing that the tool says can be read, or nobody is there to answer: the job has no say in them. */
const NEEDED: Readonly<Record<Speech, Readonly<Record<string, string>>>> = {
  run: { TG_NON_INTERACTIVE: 'true', TG_TF_FORWARD_STDOUT: 'true' },
  plain: { TERRAGRUNT_NON_INTERACTIVE: 'true', TERRAGRUNT_FORWARD_TF_STDOUT: 'true' },
}

/**
 * A state's bucket that is missing is an error, as with the tool alone: it is never made on the way. Colours stay, for
 * without them Terragrunt asks the tool for none, and it draws no frames then around its errors.
 */
const MEANT: Readonly<Record<Speech, Readonly<Record<string, string>>>> = {
  run: { TG_LOG_FORMAT: 'bare', TG_LOG_LEVEL: 'warn', TG_BACKEND_REQUIRE_BOOTSTRAP: 'true' },
  plain: {
    TERRAGRUNT_LOG_FORMAT: 'bare',
    TERRAGRUNT_LOG_LEVEL: 'warn',
    TERRAGRUNT_FAIL_ON_STATE_BUCKET_CREATION: 'true',
  },
}

/** The environment that Terragrunt gets beside the job's. What the job sets itself stands where it can. */
export function settingsFor(speech: Speech, job: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const meant = Object.entries(MEANT[speech]).filter(([name]) => !job[name])
  return { ...Object.fromEntries(meant), ...NEEDED[speech] }
}

/** The variable that says which program Terragrunt runs; it goes before `terraform_binary`. */
export function toolPathName(speech: Speech): string {
  return speech === 'run' ? 'TG_TF_PATH' : 'TERRAGRUNT_TFPATH'
}

/** The tool that Terragrunt runs, as the tool itself said when it was asked for its version through Terragrunt. */
export interface InnerTool {
  readonly tool: Tool
  readonly version: string
  /** Whether a script of hashicorp/setup-terraform or opentofu/setup-opentofu stands before it. */
  readonly isWrapped: boolean
}

/** What hooks print stands around it. */
export function innerToolIn(said: string): InnerTool | undefined {
  const [, title, version] = /^(Terraform|OpenTofu) v(\d+\.\d+\.\d+\S*)/m.exec(said) ?? []
  if (title === undefined || version === undefined) return undefined
  const isWrapped = /^\[command\].*\b(terraform|tofu)-bin\b/m.test(said)
  return { tool: title === 'OpenTofu' ? 'tofu' : 'terraform', version, isWrapped }
}
