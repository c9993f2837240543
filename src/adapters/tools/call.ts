import { stripVTControlCharacters } from 'node:util'
import type { ChildFacts } from '../../children/child.ts'
import type { Log } from '../../deps/run.ts'
import type { StackVariables, Wrapper } from '../../deps/tools.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { heldLock } from '../../diagnostics/errors.ts'
import { commandFailure, stateLocked } from '../../diagnostics/failure.ts'
import { withoutFrame } from '../../diagnostics/frames.ts'
import { readDiagnostics } from '../../diagnostics/read.ts'
import { withoutToldWarnings } from '../../diagnostics/repeats.ts'
import type { DeployError } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { beforePlan, heldLines, withoutAccount } from '../../plan/read/plan-text.ts'
import { coloured, toolEnvironment } from '../../tools/environment.ts'
import { platformOf } from '../../tools/release.ts'
import type { Starter, Tool } from '../../tools/tool.ts'
import { tellingSilence } from './limits/silence.ts'
import { type Finished, type ProcessOptions, runProcess } from './process.ts'
import { type Diagnose, ignored, withSources } from './sources.ts'
import type { Toolbox } from './toolbox.ts'
import { variablesOf } from './variables/terraform.ts'

export interface TerraformParts {
  readonly env: NodeJS.ProcessEnv
  /** A directory of this run alone, where what outlives the run is noted too. */
  readonly runDirectory: string
  readonly signal: AbortSignal
  readonly log: Log
  readonly tools: Pick<Toolbox, 'take' | 'isInstalled' | 'isWanted'>
  /** Told of every error and warning; an error of a command that is allowed to fail is none. */
  readonly diagnose?: Diagnose
  /** The warnings that the log has, which grows: each is shown once. */
  readonly told?: Set<string>
}

/** One call of the tool. */
export interface Call {
  readonly tool: Tool
  /** What runs the tool in its place. */
  readonly by?: Wrapper
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

/**
 * How much garbage tool and provider let gather, in percent of what lives, unless the job says it. `validate` with
 * AWS provider 5.100 takes a quarter less CPU than with Go's own 100 (1.63 for 2.13 s), and a tenth more memory (502 MB).
 */
const LAZY_COLLECTOR = '400'

/** Runs one command, and tells what it said of the code. */
export async function runTerraform(call: Call, parts: TerraformParts): Promise<Finished> {
  const { env, signal, log, tools, diagnose = ignored, runDirectory: directory } = parts
  const { path, version, lead = [] } = await programFor(call, { ...parts, tools })
  const own = coloured(toolEnvironment(env))
  const given = await variablesOf({ ...call, version }, own)
  const { onLine, end } = printing(call, log, parts.told ?? new Set())
  const printed = await tellingSilence({ name: `${starterOf(call)} ${call.args[0]}`, log }, (heard) =>
    runProcess([path, ...lead, ...call.args], {
      cwd: call.directory,
      signal,
      env: {
        GOGC: LAZY_COLLECTOR,
        ...own,
        ...call.by?.env,
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
  end?.()
  const finished = uncoloured(printed, call)
  const isWell = isAccepted(call, finished)
  const lock = isWell ? undefined : heldLock(finished.stderr)
  const found = await diagnosticsOf(call, finished)
  diagnose(isWell || lock !== undefined ? found.filter(({ severity }) => severity === 'warning') : found)
  if (isWell) return finished
  if (call.output === 'until-plan') tellOfFailedPlan(finished, log)
  throw lock === undefined ? failed(call, finished) : stateLocked(starterOf(call), lock)
}

/** What is started, with the version of the tool. */
async function programFor({ by, tool, directory }: Call, parts: TerraformParts) {
  if (by !== undefined) return { path: by.program, version: by.toolVersion, lead: by.lead }
  return { ...(await parts.tools.take(tool, directory, { ...parts, cwd: directory })), lead: [] }
}

function starterOf({ by, tool }: Call): Starter {
  return by?.name ?? tool
}

/** `workspace new` locks the state that it makes, in S3 at least. */
const LOCKING = new Set(['apply', 'plan', 'untaint', 'workspace'])

/** What the call is at, for whoever has to take over from the run. */
function workOf(call: Call): ChildFacts {
  const { by, args, output } = call
  const [command = ''] = args
  const isLocking = LOCKING.has(command) && !args.includes('-lock=false')
  const shows = { log: 'all', quiet: 'nothing', 'until-plan': 'until-plan' } as const
  const lead = by === undefined || by.lead.length === 0 ? {} : { lead: by.lead }
  return {
    tool: starterOf(call),
    ...lead,
    command,
    work: isLocking ? 'state' : 'other',
    shows: shows[output],
  }
}

/**
 * Warnings of a command that goes well are on stdout; where that is JSON, only stderr is for people. What init warns of
 * without a place is about how providers are installed on this machine, and stays in the log.
 */
async function diagnosticsOf(call: Call, { stdout, stderr }: Finished): Promise<Diagnostic[]> {
  const text = call.output === 'quiet' ? stderr : [...stdout, '', ...stderr]
  const read = await withSources(readDiagnostics(text, call.tool), call.directory)
  const found = call.by === undefined ? read : await ofUnit(read)
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

interface Printing extends Pick<ProcessOptions, 'onLine'> {
  readonly end?: () => void
}

/** Warnings that were told before are left out. What is held back comes past here later, with the account of the plan. */
function printing({ output }: Call, { tool }: Log, told: Set<string>): Printing {
  if (output === 'quiet') return {}
  const stdout = withoutToldWarnings(told)
  const stderr = withoutToldWarnings(told)
  const print = (line: string) => tool(withoutFrame(stripVTControlCharacters(line)))
  const out = (line: string) => stdout.take(line).forEach(print)
  const at = {
    stdout: output === 'log' ? out : beforePlan(out),
    stderr: (line: string) => stderr.take(line).forEach(print),
  }
  return {
    onLine: (line, stream) => at[stream](line),
    end: () => [...stdout.rest(), ...stderr.rest()].forEach(print),
  }
}

/** Terraform 1.4 and OpenTofu print what they planned until the error; without `show -json` its secrets are not known. */
function tellOfFailedPlan({ stdout }: Finished, { tool, info }: Log): void {
  const held = heldLines(stdout)
  if (held.length === 0) return
  info('The changes of a plan that failed are not shown: which of their values are secret is not known.')
  withoutAccount(held.map(withoutFrame)).forEach(tool)
}

/** Terragrunt runs the tool in a copy: places in it are for the reader of the unit only where the unit has the file. */
async function ofUnit(found: readonly Diagnostic[]): Promise<Diagnostic[]> {
  const { placedInUnit } = await import('./terragrunt.ts')
  return placedInUnit(found)
}

function failed({ tool, by, args, failure }: Call, { code, stdout, stderr }: Finished): DeployError {
  return commandFailure({
    tool,
    ...(by && { by: by.name }),
    command: args[0] ?? '',
    reason: failure,
    code,
    said: stderr.length > 0 ? stderr : withoutAccount(stdout.flatMap((text) => text.split('\n'))),
    platform: platformOf(process),
  })
}
