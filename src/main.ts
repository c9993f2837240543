import type { Deps } from './deps/deps.ts'
import type { Clock, Log, Outlet, RunContext } from './deps/run.ts'
import { type Diagnostic, placeDiagnostics } from './diagnostics/diagnostic.ts'
import { isReviewOver } from './inputs/event.ts'
import { STACK_NAME } from './inputs/parse/stacks.ts'
import type { Inputs } from './inputs/types.ts'
import { type Command, commandEntry } from './outcome/commands.ts'
import { DeployError, failureOf } from './outcome/error.ts'
import type { Outcome } from './outcome/outcomes.ts'
import { type Failure, isExplainedByDiagnostics, outcomeOf } from './outcome/reasons.ts'
import { startRedaction } from './redaction/redaction.ts'
import { explain } from './report/explain.ts'
import { headlineIcon, headlineText } from './report/parts/headline.ts'
import type { Report, StackIdentity } from './report/report.ts'
import { VERSION } from './report/version.ts'
import { goingOn } from './rollout/words/going-on.ts'
import { type Disk, ofFullDisk } from './run/full-disk.ts'
import { type Journal, startJournal } from './run/journal.ts'
import { PUBLISHING_MS, publish } from './run/publish.ts'
import { redactedLog } from './run/redacted-log.ts'
import { type Learnt, remembered } from './run/remembered.ts'
import { identityOf } from './run/stack-identity.ts'
import { teach } from './run/taught.ts'
import { fetchedRoot } from './steps/source/fetched.ts'
import { formatDuration } from './text/duration.ts'

/** What is there before the inputs are read, so that also bad inputs are reported in full. */
export interface Basics {
  readonly context: RunContext
  readonly clock: Clock
  readonly log: Log
  readonly outlet: Outlet
  /** Secrets of the job's environment: they are hidden in all that leaves the run. */
  readonly secrets?: readonly string[]
  /** What the job says under `stack`, so that also a run whose inputs are bad says whose it is. */
  readonly stack?: string
  /** Told of all that the run learns to hide, for the post step. */
  readonly remember?: (learnt: Learnt) => void
  /** Aborts when the run is cancelled; its reason is a DeployError `cancelled`. */
  readonly signal: AbortSignal
  /** Aborts when the runner will soon kill the run: the report is published at once, whatever still runs. */
  readonly lastCall: AbortSignal
  /** A signal that aborts after so many milliseconds, cancelled or not; without it nothing is cut short. */
  readonly limit?: (ms: number) => AbortSignal
  /** How much room there is where the run writes, its own directory first. */
  readonly disks?: () => Promise<readonly Disk[]>
}

/** How the run comes by its inputs and by the rest of the world. The log it is given is the one to use: it holds no secrets. */
export interface Wiring {
  readonly readInputs: (journal: Journal, log: Log) => Inputs | Promise<Inputs>
  readonly connect: (
    inputs: Inputs,
    journal: Journal,
    log: Log,
    hide: (text: string) => string,
  ) => Deps | Promise<Deps>
}

type Ending = { readonly outcome: Outcome; readonly failure?: Failure }

/** Reads the inputs, runs the command, and always publishes the report, which it returns. */
export async function main(given: Basics, { readInputs, connect }: Wiring): Promise<Report> {
  const redaction = remembered(startRedaction(), given.remember ?? (() => undefined))
  const basics = { ...given, log: redactedLog(given.log, redaction) }
  for (const secret of given.secrets ?? []) redaction.learn(secret)
  const journal = startJournal(basics)
  const startedAt = basics.clock.now()
  let inputs: Inputs | undefined
  let deps: Deps | undefined
  let ending: Ending
  try {
    requireEvent(basics.context)
    inputs = await Promise.race([readInputs(journal, basics.log), lastCall(basics)])
    teach(redaction, inputs, basics)
    deps = await connect(inputs, journal, basics.log, (text) => redaction.text(text))
    ending = { outcome: await Promise.race([runCommand(inputs, deps, journal), lastCall(basics)]) }
  } catch (error) {
    const failure = isCancelled(basics) ? cancelled(basics, journal, error) : await failed(basics, error)
    ending = { outcome: outcomeOf(failure.reason), failure }
  }
  const known = { ...(inputs && { inputs }), ...(deps && { tools: deps.tools.taken() }) }
  const composed = () => compose({ basics, journal, startedAt, ending, ...known })
  if (inputs !== undefined && deps !== undefined && (inputs.beyond.notices ?? []).length > 0) {
    const { tellEnd } = await import('./steps/notices/end.ts')
    await tellEnd(composed(), inputs, { ...deps, lastCall: basics.lastCall }, journal)
  }
  const report = composed()
  if (report.fault !== undefined && report.fault.quarantine !== '') basics.log.info(report.fault.quarantine)
  await publish(report, {
    outlet: basics.outlet,
    log: basics.log,
    redaction,
    comment: wantsComment(inputs) ? 'wanted' : 'unwanted',
    ...(isReviewOver(basics.context) && { reviewed: 'kept' as const }),
    marks: inputs?.report.marks ?? [],
    repository: basics.context.repository,
    ...(deps === undefined ? {} : { github: deps.github }),
    ...(given.limit && { enough: given.limit(PUBLISHING_MS) }),
    ...(journal.findings.deployment === undefined ? {} : { deployment: journal.findings.deployment }),
  })
  tellOutcome(report, basics.log)
  return report
}

/** The last line of the log, outside of all groups: a step that has not ended has left one open. */
function tellOutcome(report: Report, log: Log): void {
  if (report.steps.some(({ result }) => result === 'unended')) log.closeGroup()
  const took = formatDuration(report.finishedAt - report.startedAt)
  log.info(`${headlineIcon(report)} ${headlineText(report)} (${took})`)
}

/**
 * The comment belongs to the plan of a pull request. Where one is written for all, single jobs write none, but for a stack
 * whose deploy asks for the reviewed plan: its comment keeps that.
 */
function wantsComment(inputs: Inputs | undefined): boolean {
  if (inputs === undefined || commandEntry(inputs.command).comment === 'none') return false
  const { comment } = inputs.report
  const keepsPlan = inputs.command === 'plan' && inputs.unreviewed === 'refuse'
  return comment === true || (comment === 'merged' && (inputs.command === 'report' || keepsPlan))
}

type InputsOf<C extends Command> = Extract<Inputs, { readonly command: C }>
type Run<I> = (inputs: I, deps: Deps, journal: Journal) => Promise<Outcome>

/** What runs each command; none is loaded but the one that is asked for. */
const RUNS: { readonly [C in Command]: () => Promise<Run<InputsOf<C>>> } = {
  build: async () => (await import('./commands/build.ts')).build,
  plan: async () => (await import('./commands/plan.ts')).plan,
  deploy: async () => (await import('./commands/deploy.ts')).deploy,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  promote: async () => (await import('./commands/promote.ts')).promote,
  abort: async () => (await import('./commands/abort.ts')).abort,
  verify: async () => (await import('./commands/verify.ts')).verify,
  prune: async () => (await import('./commands/prune.ts')).prune,
  matrix: async () => (await import('./commands/matrix.ts')).matrix,
  report: async () => (await import('./commands/report.ts')).report,
  status: async () => (await import('./commands/status.ts')).status,
}

async function runCommand(inputs: Inputs, deps: Deps, journal: Journal): Promise<Outcome> {
  // The compiler does not see that the inputs are those of the command they name.
  const run = (await RUNS[inputs.command]()) as Run<Inputs>
  return run(inputs, deps, journal)
}

/** Tools and Node say that a disk is full, and not which, nor how full the others are. */
async function failed({ disks }: Basics, error: unknown): Promise<Failure> {
  return ofFullDisk(failureOf(error), disks ?? (async () => []))
}

/** Whose code it is, and which commit, only the event tells: nothing is begun on a guess. */
function requireEvent({ eventProblem: problem, eventName }: RunContext): void {
  if (problem === undefined) return
  throw new DeployError('invalid-input', `The event of this run (${eventName}) cannot be read: ${problem}.`, {
    next: [
      'See who writes the file that GITHUB_EVENT_PATH names: GitHub, or a runner or a step that stands in for it.',
      'Run again; nothing was begun.',
    ],
  })
}

function isCancelled({ signal, lastCall: last }: Basics): boolean {
  return signal.aborted || last.aborted
}

/** What becomes of a tool that has not ended when the run has to. */
const TAKEN_OVER =
  'A tool that had not ended is taken over by the post step of the action: its log says how it ended, and whether the lock of the state is free.'

/**
 * A tool that fails because it was interrupted has not failed: the run was cancelled. What is to be said is that, and what
 * it leaves going at AWS. At the last call nothing failed, but a step still runs.
 */
function cancelled(
  { signal, lastCall: last }: Basics,
  { findings, steps, unended }: Journal,
  error: unknown,
): Failure {
  // At the last call what ran beside the step that the cancel ended may still be ending.
  const ended = steps.find(({ result }) => result === 'cancelled')
  const { step = (ended ?? unended.at(-1))?.name } = failureOf(error)
  const { rollouts = [], recovery } = findings
  const on = goingOn([...rollouts, ...(recovery?.rollouts ?? [])])
  const failure = failureOf(signal.aborted ? signal.reason : last.reason)
  const isOn = last.aborted && unended.length > 0
  return {
    ...failure,
    evidence: [...failure.evidence, ...on],
    next: [...failure.next, ...(isOn ? [TAKEN_OVER] : [])],
    ...(step === undefined ? {} : { step }),
  }
}

/** Rejects at the last call; never resolves. */
function lastCall({ lastCall: signal }: Basics): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

interface Composition {
  readonly basics: Basics
  readonly journal: Journal
  readonly startedAt: number
  readonly ending: Ending
  /** Absent where they could not be read. */
  readonly inputs?: Inputs
  readonly tools?: NonNullable<Report['tools']>
}

/** The stack of a run whose inputs could not be read. */
function unread({ stack = '' }: Basics): StackIdentity {
  const label = STACK_NAME.test(stack) ? stack : ''
  return { ...(label !== '' && { name: label }), label, directory: '', workspace: '', backend: [] }
}

/**
 * An error that the run got over is none: a plan that is made again with a map, or that looked ahead with an image that
 * is gone. A rollout that fails later does not fail because of it; a recovery may.
 */
function relevantTo(
  { failure }: Ending,
  { recovery }: Journal['findings'],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isToldBy =
    failure !== undefined && (isExplainedByDiagnostics(failure.reason) || recovery?.result === 'failed')
  return isToldBy ? found : found.filter(({ severity }) => severity === 'warning')
}

function compose({ basics, journal, startedAt, ending, inputs, tools }: Composition): Report {
  const { context, clock } = basics
  const { rollouts = [], deployment: _, judged, outputs, ...found } = journal.findings
  const command = inputs?.command ?? 'plan'
  const steps = [...journal.steps, ...journal.unended]
  const environment = inputs?.report.environment ?? ''
  const done = { ...found, command, environment, rollouts, steps, ...(judged && { judged }) }
  return {
    ...ending,
    ...(ending.failure && explain(ending.failure, done)),
    version: VERSION,
    command,
    stack: inputs === undefined || command === 'matrix' ? unread(basics) : identityOf(inputs),
    rollouts,
    ...(tools && { tools }),
    ...(outputs && { outputs }),
    steps,
    warnings: journal.warnings,
    diagnostics: placeDiagnostics(relevantTo(ending, journal.findings, journal.diagnostics), {
      workspace: context.workspace,
      fetched: fetchedRoot(context),
    }),
    runUrl: context.runUrl,
    serverUrl: context.serverUrl,
    startedAt,
    finishedAt: clock.now(),
    ...(inputs && { healthThreshold: inputs.rollout.healthThreshold }),
    ...(inputs?.report.environment ? { environment: inputs.report.environment } : {}),
    ...(inputs?.report.environmentUrl ? { environmentUrl: inputs.report.environmentUrl } : {}),
    ...(context.pullRequest === undefined ? {} : { pullRequest: context.pullRequest.number }),
    ...found,
  }
}
