import * as core from '@actions/core'
import { secretsFile } from './adapters/children/notes.ts'
import { createClock } from './adapters/runner/clock.ts'
import { disksOf } from './adapters/runner/disks.ts'
import { appendLine } from './adapters/runner/json-lines.ts'
import {
  createLog,
  createOutlet,
  inputNamesIn,
  inputSource,
  rawInputsIn,
  readContext,
  secretsOf,
} from './adapters/runner/runner.ts'
import type { Log, RunContext } from './deps/run.ts'
import { givenIn, namesSettings } from './inputs/given.ts'
import { readInputs } from './inputs/read.ts'
import type { Inputs } from './inputs/types.ts'
import { unknownInputs } from './inputs/unknown.ts'
import { main } from './main.ts'
import { DeployError, errorMessage } from './outcome/error.ts'
import { isSuccess } from './outcome/outcomes.ts'
import { startRedaction } from './redaction/redaction.ts'
import { VERSION } from './report/version.ts'
import type { Journal } from './run/journal.ts'
import type { Learnt } from './run/remembered.ts'
import { fence } from './text/escape.ts'

/** Ends what waits: the user's cancel, or the end of the run. */
interface Ends {
  readonly signal: AbortSignal
  readonly lastCall: AbortSignal
  readonly over: AbortSignal
  /** Stops what still polls and asks when the report is out: one group's failure must not leave the others waiting. */
  finish(): void
}

/** SIGINT asks to end well: no new step begins. SIGTERM, 7.5 s later, is the last call before the runner kills. */
function listenForCancel(): Ends {
  const cancel = new AbortController()
  const last = new AbortController()
  const over = new AbortController()
  const cancelled = new DeployError('cancelled', 'The run was cancelled.')
  process.on('SIGINT', () => cancel.abort(cancelled))
  process.on('SIGTERM', () => {
    cancel.abort(cancelled)
    last.abort(cancelled)
  })
  const finish = () => {
    cancel.abort(cancelled)
    over.abort(cancelled)
  }
  return { signal: cancel.signal, lastCall: last.signal, over: over.signal, finish }
}

/** Nothing that reads a settings file is loaded where the job names none. */
async function inputsOf(
  { context, log }: { readonly context: RunContext; readonly log: Log },
  journal: Journal,
): Promise<Inputs> {
  const given = givenIn(rawInputsIn(process.env))
  if (!namesSettings(given)) return readInputs(inputSource, context)
  const [{ settleInputs }, { createFiles }, { createGit }] = await Promise.all([
    import('./steps/settings/settle.ts'),
    import('./adapters/runner/files.ts'),
    import('./adapters/git/git.ts'),
  ])
  const git = createGit(process.env, context.runDirectory)
  return settleInputs({ given, text: inputSource }, { context, log, git, files: createFiles() }, journal)
}

async function run(): Promise<void> {
  const { signal, lastCall, over, finish } = listenForCancel()
  const context = await readContext(process.env)
  const log = createLog()
  log.info(`immutable-deploy ${VERSION}`)
  const basics = {
    context,
    clock: createClock(signal),
    log,
    outlet: createOutlet(context.runDirectory),
    secrets: secretsOf(process.env),
    stack: inputSource('stack'),
    remember: (learnt: Learnt) => appendLine(secretsFile(context.runDirectory), learnt),
    signal,
    lastCall,
    limit: AbortSignal.timeout,
    disks: () => disksOf(process.env, context.runDirectory),
  }
  log.mask(inputSource('github-token'))
  for (const { name, nearest } of unknownInputs(inputNamesIn(process.env))) {
    log.warning(`There is no input \`${name}\`; did you mean \`${nearest}\`?`)
  }
  const report = await main(basics, {
    readInputs: (journal, log) => inputsOf({ context, log }, journal),
    connect: async (inputs, journal, log, hide) => {
      const { connect } = await import('./connect.ts')
      return connect({ ...basics, log, over, hide }, inputs, journal)
    },
  })
  finish()
  if (!isSuccess(report.outcome)) process.exitCode = 1
}

try {
  await run()
} catch (error) {
  const said = startRedaction().text(errorMessage(error))
  core.setFailed(said)
  await createOutlet('')
    .writeSummary(`## ❌ The run could not begin\n\n${fence(said, 'text')}\n`)
    .catch(() => undefined)
}
