import { readdir } from 'node:fs/promises'
import semver from 'semver'
import type { StackVariables, Wrapper } from '../../../deps/tools.ts'
import { shellText, shellWords } from '../../../tools/shell-words.ts'
import type { Tool } from '../../../tools/tool.ts'

/** A call, as far as it says what becomes of variables. */
interface VariableCall {
  readonly tool: Tool
  readonly version: string
  /** Absolute path of the root module's directory. */
  readonly directory: string
  readonly args: readonly string[]
  readonly given?: StackVariables
  readonly by?: Wrapper
}

/**
 * The release from which on a command takes `-var` and `-var-file`: those that read the code before there is a plan, and
 * `apply` of a saved plan, which OpenTofu then compares with all that it finds.
 * https://github.com/opentofu/opentofu/pull/1998 (`apply`), https://opentofu.org/docs/cli/commands/init,
 * https://developer.hashicorp.com/terraform/cli/commands/get
 */
const TAKEN_FROM: Readonly<Record<Tool, Readonly<Record<string, string>>>> = {
  terraform: {
    plan: '0.0.0',
    apply: '1.10.0',
    init: '1.15.0',
    validate: '1.15.0',
    show: '1.15.0',
    state_pull: '1.16.0',
  },
  tofu: {
    ...{ plan: '0.0.0', apply: '1.9.0', init: '1.8.0', validate: '1.8.0', show: '1.8.0' },
    state_pull: '1.8.0',
    ...{ workspace_show: '1.8.0', workspace_select: '1.8.0', workspace_new: '1.8.0' },
  },
}

/**
 * What a call's environment has for the root module's variables, so that every step has the same values and no argument
 * of a process holds one. `TF_VAR_*` reaches all commands of all releases. Files win over it: there the tool itself is
 * given them as options, in its environment, behind those that the job has.
 * https://developer.hashicorp.com/terraform/cli/config/environment-variables
 */
export async function variablesOf(
  call: VariableCall,
  env: NodeJS.ProcessEnv,
): Promise<Record<string, string | undefined>> {
  const { given } = call
  if (given === undefined) return {}
  const named = Object.fromEntries(given.variables.map(({ name, value }) => [`TF_VAR_${name}`, value]))
  return { ...named, ...((await needsOptions(call, given, env)) ? options(call, given, env) : {}) }
}

/** A plan refuses a variable that is not declared, where it is given as an option: nobody's misspelling passes. */
async function needsOptions(
  call: VariableCall,
  { variables, variableFiles }: StackVariables,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (variables.length + variableFiles.length === 0 || !takesOptions(call)) return false
  // Which files the module has that Terragrunt fetches, and what it adds to a command, is not known.
  if (commandOf(call) === 'plan' || variableFiles.length > 0 || call.by !== undefined) return true
  return [...jobWords(call, env)].some(isVariable) || (await readdir(call.directory)).some(isLoaded)
}

function takesOptions(call: VariableCall): boolean {
  return takesVariables(commandOf(call), call)
}

/** Whether a command of this release takes variables as options. */
export function takesVariables(
  command: string,
  { tool, version }: Pick<VariableCall, 'tool' | 'version'>,
): boolean {
  const from = TAKEN_FROM[tool][command]
  const release = semver.coerce(version)
  return from !== undefined && release !== null && semver.gte(release, from)
}

/** Commands with commands of their own. */
const FAMILIES = ['state', 'workspace']

/** `workspace_show`: as the names of the tools' variables have it. */
function commandOf({ args }: VariableCall): string {
  const [command = '', verb = ''] = args
  return FAMILIES.includes(command) ? `${command}_${verb}` : command
}

function isVariable(word: string): boolean {
  return /^--?var(-file)?(=|$)/.test(word)
}

/** Files that both tools load by themselves. */
export function isLoaded(name: string): boolean {
  return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name)
}

/** The job's options for this command, as the tool would put them together. */
export function jobWords(call: VariableCall, env: NodeJS.ProcessEnv): string[] {
  return [nameFor(call), 'TF_CLI_ARGS'].flatMap((name) => shellWords(env[name] ?? '') ?? [])
}

function nameFor(call: VariableCall): string {
  return `TF_CLI_ARGS_${commandOf(call)}`
}

function options(
  call: VariableCall,
  { variables, variableFiles }: StackVariables,
  env: NodeJS.ProcessEnv,
): Record<string, string | undefined> {
  const words = [
    ...jobWords(call, env),
    ...variableFiles.map((file) => `-var-file=${file}`),
    ...variables.map(({ name, value }) => `-var=${name}=${value}`),
  ]
  return { TF_CLI_ARGS: undefined, [nameFor(call)]: shellText(words) }
}
