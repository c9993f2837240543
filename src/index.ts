import * as core from '@actions/core'
import { ec2Clients } from './adapters/aws/client.ts'
import { createAlarms } from './adapters/aws/groups/alarms.ts'
import { createAutoScaling } from './adapters/aws/groups/autoscaling.ts'
import { createInstanceFacts } from './adapters/aws/groups/instances.ts'
import { createTargetHealth } from './adapters/aws/groups/target-health.ts'
import { createEc2 } from './adapters/aws/images/ec2.ts'
import { createLeftovers } from './adapters/aws/images/leftovers.ts'
import { createLocks } from './adapters/aws/images/locks.ts'
import { createImageRemoval } from './adapters/aws/images/removal.ts'
import { createGit } from './adapters/git/git.ts'
import { createGitHub } from './adapters/github/github.ts'
import { createClock } from './adapters/runner/clock.ts'
import { createFiles } from './adapters/runner/files.ts'
import {
  createLog,
  createOutlet,
  inputNamesIn,
  inputSource,
  readContext,
  secretsOf,
  withholdFromChildren,
} from './adapters/runner/runner.ts'
import { createChecks } from './adapters/tools/checks.ts'
import { PATIENCE } from './adapters/tools/download.ts'
import { createPacker } from './adapters/tools/packer.ts'
import { createTerraform } from './adapters/tools/terraform.ts'
import { createToolbox } from './adapters/tools/toolbox.ts'
import type { Deps } from './deps/deps.ts'
import { readInputs } from './inputs/read.ts'
import type { Inputs } from './inputs/types.ts'
import { unknownInputs } from './inputs/unknown.ts'
import { type Basics, main } from './main.ts'
import { DeployError, errorMessage } from './outcome/error.ts'
import { isSuccess } from './outcome/outcomes.ts'
import { startRedaction } from './redaction/redaction.ts'
import type { Journal } from './run/journal.ts'
import { OFFICIAL } from './tools/release.ts'

/** Connects the commands with the real world. */
function connect(basics: Basics, { report, tools: asked }: Inputs, { diagnose }: Journal): Deps {
  const { context, clock, outlet } = basics
  const env = process.env
  withholdFromChildren(env)
  const { runDirectory } = context
  const clients = ec2Clients()
  const tools = createToolbox({
    ...asked,
    env,
    runDirectory,
    machine: process,
    publishers: OFFICIAL,
    patience: PATIENCE,
  })
  const shared = {
    context,
    outlet,
    files: createFiles(),
    git: createGit(env, runDirectory),
    tools,
    ec2: createEc2(clients),
    removal: createImageRemoval(clients),
    leftovers: createLeftovers(clients, runDirectory),
    locks: createLocks(clients, basics.log.mask),
    autoscaling: createAutoScaling({
      ec2: clients,
      instances: createInstanceFacts(clients),
      targets: createTargetHealth(),
      alarms: createAlarms(),
      now: clock.now,
    }),
    github: createGitHub(report.token, context.repository, clock.sleep),
  }
  const within = ({ log, signal }: Pick<Deps, 'log' | 'signal'>): Deps => ({
    ...shared,
    log,
    signal,
    clock: createClock(signal),
    packer: createPacker({ env, runDirectory, signal, log, tools, diagnose }),
    terraform: createTerraform({ env, runDirectory, signal, log, tools, diagnose }),
    checks: createChecks({ env, runDirectory, signal, log, tools, diagnose }),
    within,
  })
  return within(basics)
}

/** Ends what waits: the user's cancel, or the end of the run. */
interface Ends {
  readonly signal: AbortSignal
  readonly lastCall: AbortSignal
  /** Stops what still polls when the report is out: one group's failure must not leave the others waiting. */
  finish(): void
}

/** SIGINT asks to end well: no new step begins. SIGTERM, 7.5 s later, is the last call before the runner kills. */
function listenForCancel(): Ends {
  const cancel = new AbortController()
  const last = new AbortController()
  const cancelled = new DeployError('cancelled', 'The run was cancelled.')
  process.on('SIGINT', () => cancel.abort(cancelled))
  process.on('SIGTERM', () => {
    cancel.abort(cancelled)
    last.abort(cancelled)
  })
  return { signal: cancel.signal, lastCall: last.signal, finish: () => cancel.abort(cancelled) }
}

async function run(): Promise<void> {
  const { signal, lastCall, finish } = listenForCancel()
  const context = await readContext(process.env)
  const log = createLog()
  const basics = {
    context,
    clock: createClock(signal),
    log,
    outlet: createOutlet(context.runDirectory),
    secrets: secretsOf(process.env),
    signal,
    lastCall,
  }
  log.mask(inputSource('github-token'))
  for (const { name, nearest } of unknownInputs(inputNamesIn(process.env))) {
    log.warning(`There is no input \`${name}\`; did you mean \`${nearest}\`?`)
  }
  const report = await main(basics, {
    readInputs: () => readInputs(inputSource, context),
    connect: (inputs, journal, log) => connect({ ...basics, log }, inputs, journal),
  })
  finish()
  if (!isSuccess(report.outcome)) process.exitCode = 1
}

try {
  await run()
} catch (error) {
  core.setFailed(startRedaction().text(errorMessage(error)))
}
