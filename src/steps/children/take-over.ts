import { stripVTControlCharacters } from 'node:util'
import { type Child, endedWell, nameOfChild } from '../../children/child.ts'
import { type Ending, endingOf } from '../../children/ending.ts'
import type { Children } from '../../deps/children.ts'
import type { Clock, Log } from '../../deps/run.ts'
import { withoutFrame } from '../../diagnostics/frames.ts'
import { uiLines } from '../../image/bake/machine-lines.ts'
import { errorMessage } from '../../outcome/error.ts'
import { withoutAccount } from '../../plan/read/plan-text.ts'
import { formatDuration } from '../../text/duration.ts'

export interface TakeOverDeps {
  readonly children: Children
  readonly clock: Clock
  readonly log: Log
}

/**
 * How long a tool may take to end that was interrupted, or nobody needs. GitHub ends a cancelled job after five minutes,
 * whatever it is at, and the lock has to be looked after before. Milliseconds.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
export const PATIENCE_MS = 270_000
/**
 * How long one may work on that has the lock of a state and was not interrupted: nobody cancelled this job, nothing
 * presses, and a database takes the better part of an hour. Milliseconds.
 */
export const WORK_MS = 7_200_000
/** How long the machine may take to end what is killed. */
const DEATH_MS = 10_000

const LOOK_MS = 500
const PROGRESS_MS = 60_000

/** What became of a tool that the run could not see end. */
export interface Outlived {
  readonly child: Child
  readonly end: Ending
}

/**
 * Waits for the tools that a run has left, and shows what they said last. Those that do not end in time are interrupted,
 * where that was not done, and killed. Never throws.
 */
export async function takeOver(deps: TakeOverDeps): Promise<readonly Outlived[]> {
  const left = (await deps.children.list()).filter((child) => !endedWell(child))
  const outlived = await Promise.all(left.map((child) => outlive(child, deps)))
  for (const { child } of outlived) await showLast(child, deps)
  return outlived
}

async function outlive(child: Child, deps: TakeOverDeps): Promise<Outlived> {
  const { children, log } = deps
  try {
    const state = await children.state(child)
    const by = state === 'ended' ? 'itself' : await wait[state](child, deps)
    return { child, end: by === 'nobody' ? 'unknown' : endingOf(child, await children.output(child), by) }
  } catch (error) {
    log.warning(`Could not wait for ${nameOfChild(child)}: ${errorMessage(error)}`)
    return { child, end: 'unknown' }
  }
}

const wait = { running: waitFor, unknown: waitForNumber }

/** Who ended it. */
async function waitFor(child: Child, deps: TakeOverDeps): Promise<'itself' | 'us' | 'nobody'> {
  const { children, clock, log } = deps
  const name = nameOfChild(child)
  const begun = clock.now()
  // Nobody will use the image, or what is fetched. What a half-made apply is worth, its own end decides.
  const mayWork = child.toldAt === undefined && child.work === 'state'
  log.info(
    `${name} (process ${child.pid}) has outlived the run: it has ${formatDuration(mayWork ? WORK_MS : PATIENCE_MS)} to end by itself.`,
  )
  if (mayWork) {
    if (await hasEnded(child, WORK_MS, deps)) return 'itself'
    log.info(`${name} is interrupted.`)
  }
  if (child.toldAt === undefined) await children.interrupt(child)
  if (await hasEnded(child, PATIENCE_MS, deps)) return 'itself'
  log.warning(`${name} did not end in ${formatDuration(clock.now() - begun)}, and is killed.`)
  await children.kill(child)
  return (await hasEnded(child, DEATH_MS, deps)) ? 'us' : 'nobody'
}

/** Where the machine tells no process from another of its number, nothing is sent to it. */
async function waitForNumber(child: Child, deps: TakeOverDeps): Promise<'itself' | 'nobody'> {
  const which = `A process ${child.pid} runs, the number of ${nameOfChild(child)} of this run. This machine does not tell whether it is the same`
  deps.log.info(`${which}: it has ${formatDuration(PATIENCE_MS)} to end by itself.`)
  if (await hasEnded(child, PATIENCE_MS, deps)) return 'itself'
  deps.log.warning(`${which}, so it is left alone.`)
  return 'nobody'
}

async function hasEnded(child: Child, ms: number, { children, clock, log }: TakeOverDeps): Promise<boolean> {
  const begun = clock.now()
  let saidAt = begun
  while ((await children.state(child)) !== 'ended') {
    if (clock.now() - begun >= ms) return false
    if (clock.now() - saidAt >= PROGRESS_MS) {
      saidAt = clock.now()
      log.info(`${nameOfChild(child)} has been waited for for ${formatDuration(saidAt - begun)}.`)
    }
    await clock.sleep(LOOK_MS)
  }
  return true
}

/** What a person looks at first. */
const LAST_LINES = 20

/** The run may have shown some of them. What it would not show without knowing the plan's secrets is not shown here. */
async function showLast(child: Child, { children, log }: TakeOverDeps): Promise<void> {
  if (child.shows === 'nothing') return
  const output = await children.output(child).catch(() => ({ stdout: [], stderr: [] }))
  const stdout = child.shows === 'until-plan' ? withoutAccount(output.stdout) : output.stdout
  const said = child.tool === 'packer' ? stdout.flatMap(uiLines) : stdout
  const last = [...said.slice(-LAST_LINES), ...output.stderr.slice(-LAST_LINES)]
  if (last.length === 0) return
  log.openGroup(`Last lines of ${nameOfChild(child)}`)
  for (const line of last) log.tool(withoutFrame(stripVTControlCharacters(line)))
  log.closeGroup()
}
