import { createHash } from 'node:crypto'
import type { Deps } from '../../../deps/deps.ts'
import type { CommandResult } from '../../../deps/instances/commands.ts'
import { type BakeOrigin, bakeTags } from '../../../image/bake/leftover.ts'
import type { TestPlan } from '../../../image/test/files.ts'
import { testScripts } from '../../../image/test/scripts.ts'
import { type TestVerdict, verdictOf } from '../../../image/test/verdict.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import { failuresIn } from '../../../rollout/sickness/console.ts'
import { isTrouble } from '../../../run/patience.ts'
import { onceKnown } from '../../../run/shown.ts'
import { formatDuration } from '../../../text/duration.ts'
import { cleanText } from '../../../text/escape.ts'
import { runCommand } from '../../commands/run.ts'
import { FOR_SSM } from './failures.ts'
import { awaitBoot, type Boot, type Launched, launchFirst, type Place } from './instance.ts'

export type SessionDeps = Pick<Deps, 'clock' | 'imageCommands' | 'leftovers' | 'log' | 'testInstances'>

/** One test on one instance. */
export interface Session {
  readonly plan: TestPlan
  readonly place: Place
  /** Whose test it is: its things are found, and removed, by this. */
  readonly origin: BakeOrigin
  /** What the test is told. */
  readonly environment: Readonly<Record<string, string>>
}

/** How a test on an instance came out. */
export interface Outcome {
  readonly verdict: TestVerdict
  /** What the test wrote, or what EC2 tells of an instance that did not come up. */
  readonly output: string
  /** Of a test that was not run: AWS's words, and what cures it. */
  readonly evidence?: readonly string[]
  readonly next?: readonly string[]
  readonly instanceType?: string
  /** left: the instance may still be there, and its notes have to stay. */
  readonly instance: 'gone' | 'left'
}

/** How long the putting of files onto the instance may take. Milliseconds. */
const UPLOAD_MS = 60_000
const PROGRESS_MS = 60_000

/**
 * Launches an instance of the image, runs the test on it, and ends the instance whatever happens. What AWS refuses is told
 * as a test that was not run.
 * @throws DeployError cancelled, internal-error
 */
export async function testOnInstance(session: Session, deps: SessionDeps): Promise<Outcome> {
  const { place, origin, plan } = session
  const tags = { ...bakeTags(origin), Name: 'immutable-deploy image test' }
  // The notes come first: the run may be killed before EC2's answer is here.
  noteOf(session, deps)
  const launched = await launchFirst(place, plan.test, { tags, token: tokenOf(session) }, deps).catch(
    asNotRun,
  )
  if ('verdict' in launched) return launched
  const { id, instanceType } = launched
  deps.leftovers.note({ kind: 'instance', id })
  deps.log.info(
    `Launched ${id} (${instanceType}) of ${place.image} in ${place.region}, to test the image on it.`,
  )
  const ending = async () => end(launched, { place, tags }, deps)
  try {
    const found = await onInstance(launched, session, deps).catch(asNotRun)
    return { ...found, instanceType, instance: await ending() }
  } catch (error) {
    await ending()
    throw error
  }
}

/** What the post step, and the next run, find the instance by. */
export function noteOf(
  { place, origin }: Session,
  { clock, leftovers }: Pick<SessionDeps, 'clock' | 'leftovers'>,
): void {
  leftovers.note({ kind: 'bake', startedAt: clock.now(), regions: [place.region], tags: bakeTags(origin) })
}

/** A launch whose answer was lost is the same launch when it is asked for again. */
function tokenOf({ origin, place }: Session): string {
  const parts = [origin.owner, origin.imageKey, place.region, place.image]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
}

const AWS: ReadonlySet<DeployError['reason']> = new Set(['credentials', 'aws-refused', 'aws-unavailable'])

/** Where AWS did not answer, it may have done what it was asked. */
function asNotRun(error: unknown): Outcome {
  if (!(error instanceof DeployError) || !AWS.has(error.reason)) throw error
  const { message, evidence, next } = error
  const instance = isTrouble(error) ? 'left' : 'gone'
  return { verdict: { state: 'not-run', why: message }, output: '', evidence, next, instance }
}

type Found = Omit<Outcome, 'instance'>

async function onInstance({ id }: Launched, session: Session, deps: SessionDeps): Promise<Found> {
  const { place, plan } = session
  const boot = await awaitBoot(place.region, id, deps)
  if (boot.kind !== 'ready') return notUp(id, place, boot, deps)
  if (boot.platform === 'Windows') {
    return notRun('SSM calls its platform Windows, and a test is run by `sh`')
  }
  const { uploads, run } = testScripts(plan, session.environment)
  for (const script of uploads) {
    const [put] = await send(id, { script, limitMs: UPLOAD_MS }, session, deps)
    if (put?.kind !== 'ended' || put.exitCode !== 0) return notRun(notPut(put))
  }
  deps.log.info(`Testing ${place.image} on ${id}: ${plan.command}`)
  const { timeoutMs } = plan.test
  const [ended] = await send(id, { script: run, limitMs: timeoutMs + UPLOAD_MS }, session, deps)
  if (ended === undefined) throw new Error('SSM told of no instance')
  for (const line of ended.output.trimEnd().split('\n')) if (line !== '') deps.log.tool(line)
  const verdict = verdictOf(ended, { timeoutMs, limit: formatDuration(timeoutMs) })
  return { verdict, output: cleanText(ended.output) }
}

function notRun(why: string, next: readonly string[] = []): Found {
  return { verdict: { state: 'not-run', why }, output: '', next }
}

function notPut(put: CommandResult | undefined): string {
  const said = put?.errors.trim().split('\n').at(-1) ?? ''
  return `it could not be put onto the instance (SSM: ${put?.status ?? 'no answer'}${said === '' ? '' : `, ${said}`})`
}

async function notUp(
  id: string,
  { region }: Place,
  boot: Exclude<Boot, { kind: 'ready' }>,
  { testInstances }: SessionDeps,
): Promise<Found> {
  if (boot.kind === 'not-ready')
    return notRun(`the instance ${id} was not ready ${boot.why}`, boot.lacks === undefined ? [] : FOR_SSM)
  const { console, checks, untold } = await testInstances.examine(region, id)
  const seen = [...checks, ...failuresIn(console), ...untold].join('\n')
  return { verdict: { state: 'failed', said: `did not come up: its instance ${boot.said}` }, output: seen }
}

async function send(
  id: string,
  { script, limitMs }: { readonly script: string; readonly limitMs: number },
  { place, origin }: Session,
  { clock, imageCommands: commands, log }: SessionDeps,
): Promise<readonly CommandResult[]> {
  let saidAt = 0
  const onWait = (ms: number) => {
    if (ms - saidAt < PROGRESS_MS) return
    saidAt = ms
    log.info(`The test has been running on ${id} for ${formatDuration(ms)}.`)
  }
  const comment = `immutable-deploy image test, run ${origin.run}`
  return runCommand(place.region, { instances: [id], script, limitMs, comment }, { commands, clock, onWait })
}

interface Ending {
  readonly place: Place
  readonly tags: Readonly<Record<string, string>>
}

/** Told to end; what cannot be told stays in the notes, and costs money until somebody does. */
async function end(
  { id }: Launched,
  { place: { region }, tags }: Ending,
  { clock, leftovers, log }: SessionDeps,
): Promise<Outcome['instance']> {
  const instance = { kind: 'instance', region, id, state: 'running', tags, parts: [] } as const
  try {
    await onceKnown(() => leftovers.remove(instance), clock)
    log.info(`Terminated ${id}.`)
    return 'gone'
  } catch (error) {
    log.warning(`${id} in ${region} may still run: ${errorMessage(error)}`)
    return 'left'
  }
}
