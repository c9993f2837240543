import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { ChildFacts } from '../../children/child.ts'
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
import { heldLock, isOtherBackend } from '../../diagnostics/errors.ts'
import { commandFailure, stateLocked } from '../../diagnostics/failure.ts'
import { withoutFrame } from '../../diagnostics/frames.ts'
import { readDiagnostics } from '../../diagnostics/read.ts'
import type { DeployError } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { beforePlan, heldLines, planText, withoutAccount } from '../../plan/read/plan-text.ts'
import { coloured, toolEnvironment } from '../../tools/environment.ts'
import { platformOf } from '../../tools/release.ts'
import { type Tool, toolFor } from '../../tools/tool.ts'
import { tellingSilence } from './limits/silence.ts'
import { makePluginCache } from './plugins.ts'
import { type Finished, type ProcessOptions, runProcess } from './process.ts'
import { type Diagnose, ignored, withSources } from './sources.ts'
import type { Toolbox } from './toolbox.ts'
import { withBackendFiles } from './variables/backend.ts'
import { takesVariables, variablesOf } from './variables/terraform.ts'

export interface TerraformParts {
  readonly env: NodeJS.ProcessEnv
  /** A directory of this run alone, where what outlives the run is noted too. */
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
  /** Whether a failure with these lines is dealt with by the caller, and no error of the code. */
  readonly forgives?: (lines: readonly string[]) => boolean
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
      await run({ ...quiet(stack, ['validate']), output: 'log' })
    },
    apply: (stack, file) => apply(stack, { file, handover: made.get(file) }, run),
    untaint: (stack, address) => untaint(stack, address, run),
    // `show -json` would start the provider for what is stored already.
    state: async (stack) => (await run(quiet(stack, ['state', 'pull']))).stdout.join('\n'),
  }
}

type Run = (call: Call) => Promise<Finished>

async function open(options: StackOptions, run: Run, parts: TerraformParts): Promise<Stack> {
  const { directory, workspace } = options
  const tool = options.tool === 'auto' ? await chooseTool(directory, parts.tools) : options.tool
  const { version } = await parts.tools.take(tool, directory, { ...parts, cwd: directory })
  await makePluginCache(parts.env)
  const call = { tool, directory, given: options, failure: 'plan-failed', output: 'log' } as const
  await withBackendFiles(options, parts, (backend) => {
    const args = ['init', '-input=false', `-lock-timeout=${seconds(options)}`, ...backend]
    return initialise({ ...call, args }, backend.length > 0 ? 'given' : 'in-code', run, parts)
  })
  await selectWorkspace(workspace, call, run)
  const { lockTimeoutMs, variables, variableFiles } = options
  return { tool, toolVersion: version, directory, lockTimeoutMs, variables, variableFiles }
}

/**
 * Where an earlier run in this checkout was given other settings of the backend, these are left alone: what this run is
 * given says where its state is. The workspace that is selected there may be missing here; `default` never is.
 */
async function initialise(
  call: Call,
  backend: 'given' | 'in-code',
  run: Run,
  { env, log }: TerraformParts,
): Promise<void> {
  const forgives = (lines: readonly string[]) => backend === 'given' && isOtherBackend(lines)
  const tried = await run({ ...call, forgives })
  if (tried.code === 0) return
  log.info('An earlier run in this checkout used another backend; this one is configured in its place.')
  const workspace = env['TF_WORKSPACE'] ? {} : { TF_WORKSPACE: 'default' }
  await run({ ...call, args: [...call.args, '-reconfigure'], env: workspace })
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
  const shown = await run({ ...call, args: ['workspace', 'show'], output: 'quiet' })
  if (shown.stdout.at(-1)?.trim() === name) return
  const accept = name === 'default' ? [0] : [0, 1]
  const selected = await run({ ...call, args: ['workspace', 'select', name], accept })
  if (selected.code !== 0) await run({ ...call, args: ['workspace', 'new', name] })
}

async function plan(stack: Stack, options: PlanOptions, run: Run): Promise<SavedPlan> {
  const lock = options.purpose === 'apply' ? `-lock-timeout=${seconds(stack)}` : '-lock=false'
  const { image, provided } = handoverOf(options)
  const planned = await run({
    tool: stack.tool,
    directory: stack.directory,
    given: stack,
    args: [
      ...['plan', '-input=false', '-detailed-exitcode', lock],
      ...image,
      ...(options.targets ?? []).map((address) => `-target=${address}`),
      `-out=${options.file}`,
    ],
    env: provided,
    failure: 'plan-failed',
    accept: [0, 2],
    output: 'until-plan',
  })
  const model = await run(quiet(stack, ['show', '-json', options.file]))
  const held = heldLines(planned.stdout.map(withoutFrame))
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
    args: ['apply', '-input=false', `-lock-timeout=${seconds(stack)}`, ...image, file],
    failure: 'apply-failed',
    output: 'log',
  })
}

async function untaint(stack: Stack, address: string, run: Run): Promise<void> {
  await run({
    tool: stack.tool,
    directory: stack.directory,
    given: stack,
    args: ['untaint', `-lock-timeout=${seconds(stack)}`, address],
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
  const { env, signal, log, tools, diagnose = ignored, runDirectory: directory } = parts
  const { path, version } = await tools.take(call.tool, call.directory, { ...parts, cwd: call.directory })
  const own = coloured(toolEnvironment(env))
  const given = await variablesOf({ ...call, version }, own)
  const { onLine } = printing(call, log)
  const printed = await tellingSilence({ name: `${call.tool} ${call.args[0]}`, log }, (heard) =>
    runProcess([path, ...call.args], {
      cwd: call.directory,
      signal,
      env: {
        ...own,
        ...call.env,
        ...given,
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
      },
      ...(call.output === 'quiet' ? { keep: 'text' } : {}),
      run: { directory, ...workOf(call) },
      onLine: (line, stream) => {
        heard()
        onLine?.(line, stream)
      },
    }),
  )
  const finished = uncoloured(printed, call)
  const isWell = isAccepted(call, finished)
  const lock = isWell ? undefined : heldLock(finished.stderr)
  const found = await diagnosticsOf(call, finished)
  diagnose(isWell || lock !== undefined ? found.filter(({ severity }) => severity === 'warning') : found)
  if (isWell) return finished
  if (call.output === 'until-plan') tellOfFailedPlan(finished, log)
  throw lock === undefined ? failed(call, finished) : stateLocked(call.tool, lock)
}

/** `workspace new` locks the state that it makes, in S3 at least. */
const LOCKING = new Set(['apply', 'plan', 'untaint', 'workspace'])

/** What the call is at, for whoever has to take over from the run. */
function workOf({ tool, args, output }: Call): ChildFacts {
  const [command = ''] = args
  const isLocking = LOCKING.has(command) && !args.includes('-lock=false')
  const shows = { log: 'all', quiet: 'nothing', 'until-plan': 'until-plan' } as const
  return { tool, command, work: isLocking ? 'state' : 'other', shows: shows[output] }
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

function isAccepted({ accept = [0], forgives }: Call, { code, stdout, stderr }: Finished): boolean {
  return accept.includes(code) || forgives?.([...stdout, ...stderr]) === true
}

/** The colours go once the lines are there; JSON, which has none, stays as it is. */
function uncoloured({ code, stdout, stderr }: Finished, { output }: Call): Finished {
  return {
    code,
    stdout: output === 'quiet' ? stdout : stdout.map(stripVTControlCharacters),
    stderr: stderr.map(stripVTControlCharacters),
  }
}

function printing({ output }: Call, { tool }: Log): Pick<ProcessOptions, 'onLine'> {
  if (output === 'quiet') return {}
  const held = output === 'log' ? tool : beforePlan(tool)
  return {
    onLine: (line, stream) =>
      (stream === 'stdout' ? held : tool)(withoutFrame(stripVTControlCharacters(line))),
  }
}

/** Terraform 1.4 and OpenTofu print what they planned until the error; without `show -json` its secrets are not known. */
function tellOfFailedPlan({ stdout }: Finished, { tool, info }: Log): void {
  const held = heldLines(stdout)
  if (held.length === 0) return
  info('The changes of a plan that failed are not shown: which of their values are secret is not known.')
  withoutAccount(held.map(withoutFrame)).forEach(tool)
}

function failed({ tool, args, failure }: Call, { code, stdout, stderr }: Finished): DeployError {
  return commandFailure({
    tool,
    command: args[0] ?? '',
    reason: failure,
    code,
    said: stderr.length > 0 ? stderr : withoutAccount(stdout),
    platform: platformOf(process),
  })
}
