import type { Command, CommandResult, Commands } from '../../deps/instances/commands.ts'
import type { Clock } from '../../deps/run.ts'
import { errorMessage } from '../../outcome/error.ts'
import { patiently } from '../../run/patience.ts'

/** What a command is run with. */
export interface Runner {
  readonly commands: Commands
  /** Its sleep ends with the work: what still runs then is told to end. */
  readonly clock: Clock
  /** Told of each look that found it still going. @param ms since it was sent */
  readonly onWait?: (ms: number) => void
}

/** Time between two looks at a command. Milliseconds. */
const POLL_MS = 2_000

/** How long after its limit a command may take to get to the instance, and its end to get here. Milliseconds. */
const GRACE_MS = 180_000

/** How long the telling of an end may take: a run that is cancelled has few seconds. Milliseconds. */
const CANCEL_MS = 3_000

/**
 * Runs a script on instances, and waits for its end on each: never for longer than its limit and three minutes. In the
 * order of the instances. Who stops waiting ends the command.
 * @throws DeployError credentials, aws-refused, aws-unavailable where SSM does not answer for minutes; cancelled
 */
export async function runCommand(
  region: string,
  command: Command,
  runner: Runner,
): Promise<readonly CommandResult[]> {
  const { commands, clock } = runner
  const since = clock.now()
  const id = await commands.send(region, command)
  try {
    const until = since + command.limitMs + GRACE_MS
    const ends = command.instances.map((instance) => endOf({ region, id, instance, since, until }, runner))
    const results = await Promise.all(ends)
    if (results.some(({ kind }) => kind === 'unanswered')) await end(region, id, commands)
    return results
  } catch (error) {
    await end(region, id, commands)
    throw error
  }
}

interface Awaited {
  readonly region: string
  readonly id: string
  readonly instance: string
  readonly since: number
  readonly until: number
}

async function endOf(
  { region, id, instance, since, until }: Awaited,
  { commands, clock, onWait }: Runner,
): Promise<CommandResult> {
  for (;;) {
    const now = await patiently(() => commands.standing(region, id, instance), { clock, deadline: until })
    if (now.kind !== 'going') return now
    if (clock.now() >= until) {
      return { instance, kind: 'unanswered', status: now.status, output: '', errors: '' }
    }
    onWait?.(clock.now() - since)
    await clock.sleep(POLL_MS)
  }
}

/** As well as may be: what does not hear of it ends at its limit. */
async function end(region: string, id: string, commands: Commands): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, CANCEL_MS)
  await Promise.race([commands.cancel(region, id).catch(errorMessage), late.promise])
  clearTimeout(timer)
}
