import * as core from '@actions/core'
import type { ClientParts } from './adapters/aws/client.ts'
import type { RoleParts } from './adapters/aws/role.ts'
import { createChildren } from './adapters/children/children.ts'
import { secretsFile } from './adapters/children/notes.ts'
import { removeRun } from './adapters/children/removal.ts'
import { createClock } from './adapters/runner/clock.ts'
import { readLines } from './adapters/runner/json-lines.ts'
import { runDirectoryState } from './adapters/runner/run-directory.ts'
import { createLog, inputSource, secretsOf, withholdFromChildren } from './adapters/runner/runner.ts'
import { readRole, readTrail } from './adapters/runner/trail.ts'
import { endedWell } from './children/child.ts'
import type { TrailEntry } from './deps/aws.ts'
import type { Log } from './deps/run.ts'
import { errorMessage } from './outcome/error.ts'
import type { Redaction } from './redaction/redaction.ts'
import type { Learnt } from './run/remembered.ts'
import { sweepOwn } from './steps/image/leftovers/sweep.ts'
import { prose } from './text/escape.ts'

/**
 * The post step: takes over the tools that have outlived a run that was cut off, removes what its bake left in EC2, then
 * the directory of the run. Plans and reports in it hold secrets in plain text, and later steps of the job have had their
 * chance to read them. It is started at a file of its own, so that a run that was killed before it saved anything can
 * never be run again from here.
 */
async function afterwards(runDirectory: string): Promise<void> {
  const clock = createClock(new AbortController().signal)
  const said = await takeOverFrom(runDirectory, clock)
  const trail = [...(await readTrail(runDirectory)), ...said]
  if (trail.length > 0) await cleanUp(trail, runDirectory, clock)
}

/** Read before they are withheld from what this step starts. */
const SECRETS = [inputSource('github-token'), ...secretsOf(process.env)]

type RealClock = ReturnType<typeof createClock>

/** Nearly always there is nothing. What builds that nobody listened to said of what they made. */
async function takeOverFrom(runDirectory: string, clock: RealClock): Promise<readonly TrailEntry[]> {
  const children = createChildren(runDirectory)
  if ((await children.list()).every(endedWell)) return []
  const [{ takeOver }, { settleLocks }, { tracesOf }, { createStateLocks }] = await Promise.all([
    import('./steps/children/take-over.ts'),
    import('./steps/children/settle-locks.ts'),
    import('./steps/children/traces.ts'),
    import('./adapters/tools/state-lock.ts'),
  ])
  const { log, redaction } = await discreetly(runDirectory)
  const outlived = await takeOver({ children, clock, log })
  const words = await settleLocks(outlived, { log, stateLocks: createStateLocks(process.env) })
  const told = words.filter(({ kind }) => kind !== 'free').map(({ text }) => text)
  if (told.length > 0) await summarize(told.map((text) => redaction.text(text)))
  return tracesOf(outlived, children)
}

/** The log has it in any case. */
async function summarize(told: readonly string[]): Promise<void> {
  const text = `\n${told.map((text) => text.split('\n').map(prose).join('\n')).join('\n\n')}\n`
  await core.summary
    .addRaw(text, true)
    .write()
    .catch((error) => core.info(`The job summary does not have it: ${errorMessage(error)}`))
}

/** What the run had learnt to hide, and a log that hides it. */
async function discreetly(runDirectory: string): Promise<{ log: Log; redaction: Redaction }> {
  const [{ startRedaction }, { recall }, { redactedLog }] = await Promise.all([
    import('./redaction/redaction.ts'),
    import('./run/remembered.ts'),
    import('./run/redacted-log.ts'),
  ])
  const redaction = startRedaction()
  for (const secret of SECRETS) redaction.learn(secret)
  recall(await readLines<Learnt>(secretsFile(runDirectory)), redaction)
  return { log: redactedLog(createLog(), redaction), redaction }
}

/** How long AWS is asked in all, one thing after the other: it may be away, and the job waits for this step. */
const SWEEP_MS = 600_000

async function cleanUp(trail: readonly TrailEntry[], runDirectory: string, clock: RealClock): Promise<void> {
  // EC2's client takes longer to load than all else here, and most runs leave nothing.
  const [{ ec2Clients }, { createEc2 }, { createLeftovers }, { createLocks }] = await Promise.all([
    import('./adapters/aws/client.ts'),
    import('./adapters/aws/images/ec2.ts'),
    import('./adapters/aws/images/leftovers.ts'),
    import('./adapters/aws/images/locks.ts'),
  ])
  const log = createLog()
  const over = AbortSignal.timeout(SWEEP_MS)
  const parts = { over, ...(await roleKeys(runDirectory, { over, now: clock.now, mask: log.mask })) }
  const clients = ec2Clients(parts)
  await sweepOwn(trail, {
    log,
    clock,
    ec2: createEc2(clients),
    locks: createLocks(clients, log.mask),
    leftovers: createLeftovers(clients, runDirectory, parts),
  }).catch((error) => core.warning(`What the bake left stays: ${errorMessage(error)}`))
}

/** Where the run looked after its images with a role, so does this step: the session of the run is not known here. */
async function roleKeys(
  runDirectory: string,
  parts: Pick<RoleParts, 'over' | 'now' | 'mask'>,
): Promise<Pick<ClientParts, 'credentials'>> {
  const note = await readRole(runDirectory)
  if (note === undefined) return {}
  const { assumeRole } = await import('./adapters/aws/role.ts')
  return { credentials: assumeRole({ ...note, ...parts }).keys }
}

try {
  const left = core.getState(runDirectoryState)
  if (left !== '') {
    // AWS's settings may name a program that fetches credentials: it is not to see what the job handed to this action.
    withholdFromChildren(process.env)
    // Whatever could not be done, the directory with the secrets goes.
    await afterwards(left).catch((error) => core.setFailed(errorMessage(error)))
    await removeRun(left, {
      children: createChildren(left),
      workspace: process.env['GITHUB_WORKSPACE'],
      warn: core.warning,
    })
  }
} catch (error) {
  core.setFailed(errorMessage(error))
}
