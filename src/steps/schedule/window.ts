import type { Deps } from '../../deps/deps.ts'
import type { Inputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import type { Journal } from '../../run/journal.ts'
import { freezeOf } from '../../schedule/freeze.ts'
import type { Windows } from '../../schedule/windows.ts'
import { formatDuration } from '../../text/duration.ts'
import { clip, inlineCode, oneLine } from '../../text/escape.ts'

type WindowDeps = Pick<Deps, 'clock' | 'context' | 'log'>
type Asked = Pick<Inputs, 'beyond'>

/**
 * Before anything is built: waits for the window of the stack where that is wanted and it is not far, and goes on in it.
 * Without windows nothing is asked.
 * @throws DeployError outside-window, deploys-frozen; invalid-input where the step does not have the variable of the freeze
 */
export async function awaitWindow({ beyond: { windows } }: Asked, deps: WindowDeps, journal: Journal) {
  if (windows === undefined) return
  await journal.step('Window', async () => {
    requireNoFreeze(windows, deps)
    const { isOpen, nextOpening } = await import('../../schedule/opening.ts')
    const now = deps.clock.now()
    if (isOpen(windows, now)) return
    const next = nextOpening(windows, now)
    if (windows.outside === 'refuse' || next === undefined || next - now > windows.waitMs)
      throw await outside(windows, now, next)
    await waitUntil(next, windows, deps)
  })
}

/**
 * Before something is applied, and where somebody goes on with a release: the window has to be open, and is not waited for.
 * The freeze is what it was when the job began.
 * @throws DeployError as `awaitWindow`
 */
export async function requireWindow({ beyond: { windows } }: Asked, deps: WindowDeps): Promise<void> {
  if (windows === undefined) return
  requireNoFreeze(windows, deps)
  const { isOpen, nextOpening } = await import('../../schedule/opening.ts')
  const now = deps.clock.now()
  if (!isOpen(windows, now)) throw await outside(windows, now, nextOpening(windows, now))
}

/** How often the log says that the run still waits, in milliseconds. */
const SAY = 600_000

async function waitUntil(next: number, { zone }: Windows, { clock, log }: WindowDeps): Promise<void> {
  const { momentIn } = await import('../../schedule/words.ts')
  for (let left = next - clock.now(); left > 0; left = next - clock.now()) {
    log.info(`The window begins ${momentIn(zone, next)}: it is waited for, ${formatDuration(left)}.`)
    await clock.sleep(Math.min(left, SAY))
  }
}

async function outside(windows: Windows, now: number, next: number | undefined): Promise<DeployError> {
  const { momentIn } = await import('../../schedule/words.ts')
  const { zone, waitMs } = windows
  const begins =
    next === undefined ? 'and no window begins any more' : `the next window begins ${momentIn(zone, next)}`
  const waits =
    windows.outside === 'wait' && next !== undefined && next - now > waitMs
      ? [
          `It is waited for ${formatDuration(waitMs)} at most (\`wait-at-most\`), and that is ${formatDuration(next - now)} from now.`,
        ]
      : []
  return new DeployError(
    'outside-window',
    `It is ${momentIn(zone, now)}, outside of \`windows\`; ${begins}. Nothing was applied.`,
    {
      evidence: [`now: ${iso(now)}`, ...(next === undefined ? [] : [`next window: ${iso(next)}`]), ...waits],
      next: [
        next === undefined
          ? 'Correct `windows` in the settings file: all that it has open is over.'
          : `Run again from ${momentIn(zone, next)} on.`,
        'A rollback by hand (`rollback-to`) is not held up by windows, nor is a recovery.',
      ],
    },
  )
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

function requireNoFreeze({ freeze: name }: Windows, { context }: Pick<Deps, 'context'>): void {
  if (name === undefined) return
  const freeze = freezeOf(context.environment[name])
  if (freeze.kind === 'unread') throw unread(name)
  if (freeze.kind === 'none') return
  throw new DeployError(
    'deploys-frozen',
    `Deploys are frozen by the variable ${inlineCode(name)}. Nothing was applied.`,
    {
      evidence: [`${name}: ${clip(oneLine(freeze.said), 200)}`],
      next: [
        `When the freeze is over, empty or remove the variable ${inlineCode(name)} in GitHub, and run again: in a new job, for a job keeps what it began with.`,
        'A rollback by hand (`rollback-to`) is not held up by a freeze, nor is a recovery.',
      ],
    },
  )
}

function unread(name: string): DeployError {
  return new DeployError(
    'invalid-input',
    `Whether deploys are frozen is not known: the step has no variable ${inlineCode(name)}, which \`windows\` names under \`freeze\`. Nothing was applied.`,
    {
      next: [
        `Hand it to the step: \`env: { ${name}: "\${{ vars.${name} }}" }\`. Where GitHub has no such variable it is empty then, and nothing is frozen.`,
      ],
    },
  )
}
