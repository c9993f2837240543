import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { adviceOf, explainOutput } from '../../causes/causes.ts'
import type { Log } from '../../deps/run.ts'
import type {
  PlanOptions,
  SavedPlan,
  Stack,
  StackOptions,
  StackVariables,
  Terraform,
} from '../../deps/tools.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { errorBlocks, heldLock, type LockInfo } from '../../diagnostics/errors.ts'
import { readDiagnostics } from '../../diagnostics/read.ts'
import { DeployError } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { beforePlan, heldLines, planText, withoutAccount } from '../../plan/read/plan-text.ts'
import { toolEnvironment } from '../../tools/environment.ts'
import { type Tool, toolFor } from '../../tools/tool.ts'
import { makePluginCache } from './plugins.ts'
import { type Finished, type ProcessOptions, runProcess } from './process.ts'
import { type Diagnose, ignored, withSources } from './sources.ts'
import type { Toolbox } from './toolbox.ts'
import { withBackendFiles } from './variables/backend.ts'
import { takesVariables, variablesOf } from './variables/terraform.ts'

export interface TerraformParts {
  readonly env: NodeJS.ProcessEnv
  /** A directory of this run alone. */
  readonly runDirectory: string
  readonly signal: AbortSignal
  readonly log: Log
  readonly tools: Pick<Toolbox, 'take' | 'isInstalled'>
  /** Told of every error and warning; an error of a command that is allowed to fail is none. */
  readonly diagnose?: Diagnose
}

/** One call of the tool. */
export interface Call {
  readonly tool: Tool
  readonly directory: string
  readonly args: readonly string[]
  /** What the root module is given; nothing where that cannot matter. */
  readonly given?: StackVariables
  /** Variables of the environment for this call alone. */
  readonly env?: Readonly<Record<string, string>>
  readonly failure: FailureReason
  /** Exit codes that mean success; 0 alone where not given. */
  readonly accept?: readonly number[]
  /**
   * `show -json` holds secrets in plain text and is not for the log; the account of a plan comes into the log when its
   * secrets are known, and never where it fails.
   */
  readonly output: 'log' | 'until-plan' | 'quiet'
}

/** The real Terraform or OpenTofu. Each call's text goes to the log, except JSON. */
export function createTerraform(parts: TerraformParts): Terraform {
  const run = (call: Call) => runTerraform(call, parts)
  const made = new Map<string, Handover>()
  return {
    open: (options) => open(options, run, parts),
    plan: (stack, options) => {
      made.set(options.file, handoverOf(options))
      return plan(stack, options, run)
    },
    validate: async (stack) => {
      await run({ ...quiet(stack, ['validate', '-no-color']), output: 'log' })
    },
    apply: (stack, file) => apply(stack, { file, handover: made.get(file) }, run),
    untaint: (stack, address) => untaint(stack, address, run),
    state: async (stack) => json(await run(quiet(stack, ['show', '-json', '-no-color']))),
  }
}

type Run = (call: Call) => Promise<Finished>

async function open(options: StackOptions, run: Run, parts: TerraformParts): Promise<Stack> {
  const { directory, workspace } = options
  const tool = options.tool === 'auto' ? await chooseTool(directory, parts.tools) : options.tool
  const { version } = await parts.tools.take(tool, directory, { ...parts, cwd: directory })
  await makePluginCache(parts.env)
  const call = { tool, directory, given: options, failure: 'plan-failed', output: 'log' } as const
  await withBackendFiles(options, parts, (backend) =>
    run({
      ...call,
      args: ['init', '-input=false', '-no-color', `-lock-timeout=${seconds(options)}`, ...backend],
    }),
  )
  await selectWorkspace(workspace, call, run)
  const { lockTimeoutMs, variables, variableFiles } = options
  return { tool, toolVersion: version, directory, lockTimeoutMs, variables, variableFiles }
}

/** The tool that the root module speaks for, else the one that is there. */
export async function chooseTool(
  directory: string,
  { isInstalled }: Pick<Toolbox, 'isInstalled'>,
): Promise<Tool> {
  const lock = await readFile(join(directory, '.terraform.lock.hcl'), 'utf8').catch(() => '')
  const names = ['terraform', 'tofu'] as const
  const there = await Promise.all(names.map(isInstalled))
  const installed = names.filter((_, index) => there[index])
  return toolFor({ lock, files: await readdir(directory), installed })
}

/**
 * The workspace of an earlier step in this directory, or of TF_WORKSPACE, stays selected through an init: what is
 * selected is asked, `default` included. `select -or-create` came with Terraform 1.4; two calls serve all versions.
 */
async function selectWorkspace(name: string, call: Omit<Call, 'args'>, run: Run): Promise<void> {
  const shown = await run({ ...call, args: ['workspace', 'show', '-no-color'], output: 'quiet' })
  if (shown.stdout.at(-1)?.trim() === name) return
  const accept = name === 'default' ? [0] : [0, 1]
  const selected = await run({ ...call, args: ['workspace', 'select', '-no-color', name], accept })
  if (selected.code !== 0) await run({ ...call, args: ['workspace', 'new', '-no-color', name] })
}

async function plan(stack: Stack, options: PlanOptions, run: Run): Promise<SavedPlan> {
  const lock = options.purpose === 'apply' ? `-lock-timeout=${seconds(stack)}` : '-lock=false'
  const { image, provided } = handoverOf(options)
  const planned = await run({
    tool: stack.tool,
    directory: stack.directory,
    given: stack,
    args: [
      ...['plan', '-input=false', '-no-color', '-detailed-exitcode', lock],
      ...image,
      ...(options.targets ?? []).map((address) => `-target=${address}`),
      `-out=${options.file}`,
    ],
    env: provided,
    failure: 'plan-failed',
    accept: [0, 2],
    output: 'until-plan',
  })
  const model = await run(quiet(stack, ['show', '-json', '-no-color', options.file]))
  const held = heldLines(planned.stdout)
  return { file: options.file, diff: planText(planned.stdout), json: json(model), held }
}

/** What a plan is given beside the user's variables. */
interface Handover {
  readonly image: readonly string[]
  readonly provided: Readonly<Record<string, string>>
}

/** An image is no secret. Both tools ignore a TF_VAR_* that the root module does not declare, unlike a -var. */
function handoverOf({ variable, value, provided }: PlanOptions): Handover {
  return {
    image: variable === '' ? [] : ['-var', `${variable}=${value}`],
    provided: Object.fromEntries(Object.entries(provided).map(([name, text]) => [`TF_VAR_${name}`, text])),
  }
}

/** From when they take variables here both tools refuse one of a file that the image went over; OpenTofu looks also in files that it loads by itself. */
async function apply(
  stack: Stack,
  { file, handover }: { readonly file: string; readonly handover: Handover | undefined },
  run: Run,
): Promise<void> {
  const { tool, toolVersion: version } = stack
  const image = takesVariables('apply', { tool, version }) ? (handover?.image ?? []) : []
  await run({
    tool,
    directory: stack.directory,
    given: stack,
    env: handover?.provided ?? {},
    args: ['apply', '-input=false', '-no-color', `-lock-timeout=${seconds(stack)}`, ...image, file],
    failure: 'apply-failed',
    output: 'log',
  })
}

async function untaint(stack: Stack, address: string, run: Run): Promise<void> {
  await run({
    tool: stack.tool,
    directory: stack.directory,
    given: stack,
    args: ['untaint', '-no-color', `-lock-timeout=${seconds(stack)}`, address],
    failure: 'plan-failed',
    output: 'log',
  })
}

function quiet(stack: Stack, args: string[]): Call {
  const { tool, directory } = stack
  return { tool, directory, given: stack, args, failure: 'plan-failed', output: 'quiet' }
}

function json(finished: Finished): string {
  return finished.stdout.join('\n')
}

function seconds({ lockTimeoutMs }: { lockTimeoutMs: number }): string {
  return `${Math.ceil(lockTimeoutMs / 1000)}s`
}

/** Runs one command, and tells what it said of the code. */
export async function runTerraform(call: Call, parts: TerraformParts): Promise<Finished> {
  const { env, signal, log, tools, diagnose = ignored } = parts
  const { path, version } = await tools.take(call.tool, call.directory, { ...parts, cwd: call.directory })
  const finished = await runProcess([path, ...call.args], {
    cwd: call.directory,
    signal,
    env: {
      ...toolEnvironment(env),
      ...call.env,
      ...(await variablesOf({ ...call, version }, env)),
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1',
    },
    ...printing(call, log),
  })
  const isWell = (call.accept ?? [0]).includes(finished.code)
  const lock = isWell ? undefined : heldLock(finished.stderr)
  const found = await diagnosticsOf(call, finished)
  diagnose(isWell || lock !== undefined ? found.filter(({ severity }) => severity === 'warning') : found)
  if (isWell) return finished
  if (call.output === 'until-plan') tellOfFailedPlan(finished, log)
  throw lock === undefined ? failed(call, finished) : stateLocked(call.tool, lock)
}

/**
 * Warnings of a command that goes well are on stdout; where that is JSON, only stderr is for people. What init warns of
 * without a place is about how providers are installed on this machine, and stays in the log.
 */
async function diagnosticsOf(call: Call, { stdout, stderr }: Finished): Promise<Diagnostic[]> {
  const text = call.output === 'quiet' ? stderr : [...stdout, '', ...stderr]
  const found = await withSources(readDiagnostics(text, call.tool), call.directory)
  const isOfMachine = ({ severity, file }: Diagnostic) => severity === 'warning' && file === undefined
  return call.args[0] === 'init' ? found.filter((one) => !isOfMachine(one)) : found
}

function printing({ output }: Call, { tool }: Log): Pick<ProcessOptions, 'onLine'> {
  if (output === 'quiet') return {}
  if (output === 'log') return { onLine: tool }
  const held = beforePlan(tool)
  return { onLine: (line, stream) => (stream === 'stdout' ? held : tool)(line) }
}

/** Terraform 1.4 and OpenTofu print what they planned until the error; without `show -json` its secrets are not known. */
function tellOfFailedPlan({ stdout }: Finished, { tool, info }: Log): void {
  const held = heldLines(stdout)
  if (held.length === 0) return
  info('The changes of a plan that failed are not shown: which of their values are secret is not known.')
  withoutAccount(held).forEach(tool)
}

function failed({ tool, args, failure }: Call, { code, stdout, stderr }: Finished): DeployError {
  const command = `${tool} ${args[0]}`
  const evidence = errorBlocks(stderr.length > 0 ? stderr : withoutAccount(stdout))
  const causes = explainOutput(evidence)
  const how = isKilled(code) ? 'was ended by a signal' : `failed with exit code ${code}`
  const why = causes[0] === undefined ? how : `${how}: ${causes[0].title}`
  return new DeployError(failure, `${command} ${why}.`, {
    evidence,
    next: causes.length > 0 || isKilled(code) ? causes.map(adviceOf) : ['Correct what the error names.'],
    ...(isKilled(code) ? { ended: 'killed' } : {}),
  })
}

/** 128 is what a process is given that a signal ended; a wrapper around the tool adds the signal's number. */
function isKilled(code: number): boolean {
  return code >= 128
}

function stateLocked(tool: Tool, { id, who, created, operation, path }: LockInfo): DeployError {
  return new DeployError('state-locked', `The state is locked by ${who} since ${created} (${operation}).`, {
    evidence: [`lock id ${id}`, `held by ${who} since ${created}, operation ${operation}`, `state ${path}`],
    next: [
      'Wait for that run to end, or raise `lock-timeout`.',
      `Only when you are sure that nobody works on this stack any more, for two at once can destroy the state: \`${tool} force-unlock ${id}\` in the stack's directory, initialised and in its workspace.`,
    ],
  })
}
