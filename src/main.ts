import { build } from './commands/build.ts'
import { deploy } from './commands/deploy.ts'
import { plan } from './commands/plan.ts'
import { rollback } from './commands/rollback.ts'
import { verify } from './commands/verify.ts'
import type { Clock, Deps, Log, Outlet, RunContext } from './deps.ts'
import { failureOf } from './errors.ts'
import type { Inputs } from './inputs.ts'
import { type Journal, startJournal } from './journal.ts'
import { type Failure, type Outcome, outcomeOf } from './outcome.ts'
import { publish } from './publish.ts'
import type { Report } from './report/report.ts'

/** What is there before the inputs are read, so that also bad inputs are reported in full. */
export interface Basics {
  readonly context: RunContext
  readonly clock: Clock
  readonly log: Log
  readonly outlet: Outlet
  /** Aborts when the run is cancelled; its reason is a DeployError `cancelled`. */
  readonly signal: AbortSignal
  /** Aborts when the runner will soon kill the run: the report is published at once, whatever still runs. */
  readonly lastCall: AbortSignal
}

/** How the run comes by its inputs and by the rest of the world. */
export interface Wiring {
  readonly readInputs: () => Inputs
  readonly connect: (inputs: Inputs) => Deps
}

type Ending = { readonly outcome: Outcome; readonly failure?: Failure }

/** Reads the inputs, runs the command, and always publishes the report, which it returns. */
export async function main(basics: Basics, { readInputs, connect }: Wiring): Promise<Report> {
  const journal = startJournal(basics)
  const startedAt = basics.clock.now()
  let inputs: Inputs | undefined
  let deps: Deps | undefined
  let ending: Ending
  try {
    inputs = readInputs()
    deps = connect(inputs)
    ending = { outcome: await Promise.race([runCommand(inputs, deps, journal), lastCall(basics)]) }
  } catch (error) {
    const failure = basics.signal.aborted ? cancelled(basics, error) : failureOf(error)
    ending = { outcome: outcomeOf(failure.reason), failure }
  }
  const report = compose({ basics, journal, startedAt, ending, ...(inputs === undefined ? {} : { inputs }) })
  await publish(report, {
    outlet: basics.outlet,
    log: basics.log,
    comment: wantsComment(inputs) ? 'wanted' : 'unwanted',
    ...(deps === undefined ? {} : { github: deps.github }),
    ...(journal.findings.deployment === undefined ? {} : { deployment: journal.findings.deployment }),
  })
  return report
}

/** The comment belongs to the plan of a pull request; a build beside it must not write over that. */
function wantsComment(inputs: Inputs | undefined): boolean {
  return inputs?.report.comment === true && inputs.command !== 'build'
}

function runCommand(inputs: Inputs, deps: Deps, journal: Journal): Promise<Outcome> {
  switch (inputs.command) {
    case 'build':
      return build(inputs, deps, journal)
    case 'plan':
      return plan(inputs, deps, journal)
    case 'deploy':
      return deploy(inputs, deps, journal)
    case 'rollback':
      return rollback(inputs, deps, journal)
    case 'verify':
      return verify(inputs, deps, journal)
  }
}

/** A tool that fails because it was interrupted has not failed: the run was cancelled, and that is all there is to say. */
function cancelled({ signal }: Basics, error: unknown): Failure {
  const { step } = failureOf(error)
  return { ...failureOf(signal.reason), ...(step === undefined ? {} : { step }) }
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
}

function compose({ basics, journal, startedAt, ending, inputs }: Composition): Report {
  const { context, clock } = basics
  const { rollouts = [], deployment: _, ...found } = journal.findings
  return {
    ...ending,
    command: inputs?.command ?? 'plan',
    stack: {
      label: inputs?.report.label ?? '',
      directory: inputs?.stack.directory ?? '',
      workspace: inputs?.stack.workspace ?? '',
    },
    rollouts,
    steps: journal.steps,
    warnings: journal.warnings,
    runUrl: context.runUrl,
    serverUrl: context.serverUrl,
    startedAt,
    finishedAt: clock.now(),
    ...(inputs?.report.environment ? { environment: inputs.report.environment } : {}),
    ...(inputs?.report.environmentUrl ? { environmentUrl: inputs.report.environmentUrl } : {}),
    ...(context.pullRequest === undefined ? {} : { pullRequest: context.pullRequest.number }),
    ...found,
  }
}
