import type { Project } from '../../../sandbox/project.ts'
import type { Family, Fault, Finding } from '../../fault.ts'
import { lookAfter } from '../after.ts'
import type { Blow } from '../blows.ts'
import { thingsOf } from '../judge/things.ts'
import { type Moment, strikeAt } from '../strike.ts'
import { openWorld, type StackWorld } from '../world.ts'
import { CONDITIONS, type Condition } from './conditions.ts'
import { type Disk, smallDisk } from './disk.ts'

const COMMANDS = ['build', 'plan', 'deploy', 'verify'] as const
type Command = (typeof COMMANDS)[number]

/** Where a disk may be full, and for which commit the run is. */
const FILLING: readonly (Moment & { readonly event: 'ready' | 'fresh' })[] = [
  { name: 'init', phase: 'init', event: 'ready' },
  { name: 'plan', phase: 'plan', event: 'ready' },
  { name: 'show', phase: 'show', event: 'ready' },
  { name: 'apply', phase: 'apply', event: 'ready' },
  { name: 'the end of an apply', phase: 'apply-end', event: 'ready' },
  { name: 'state pull', phase: 'pull', event: 'ready' },
  { name: 'packer validate', phase: 'validate', event: 'fresh' },
  { name: 'the launch of a builder', phase: 'instance', event: 'fresh' },
  { name: 'the making of an image', phase: 'image', event: 'fresh' },
  { name: 'the end of a build', phase: 'ended', event: 'fresh' },
]

/** A machine that is not as it should be: from the start, or from a moment on. */
export function machineFamily(action?: string): Family {
  return {
    name: 'machine',
    sample: 5,
    open: async () => {
      const world = await openWorld(action)
      const conditions = CONDITIONS.flatMap((condition) =>
        COMMANDS.map((command) => conditionFault({ world, condition, command })),
      )
      const filling = (await canMount()) ? FILLING.map((moment) => fullDiskFault(world, moment)) : []
      return { faults: [...conditions, ...filling], close: world.close }
    },
  }
}

/** Where nothing can be mounted no disk can be filled but the machine's own; that is said, and left out. */
async function canMount(): Promise<boolean> {
  try {
    await (await smallDisk()).remove()
    return true
  } catch (error) {
    console.log(`Left out: disks that are full, for this user can mount none: ${(error as Error).message}`)
    return false
  }
}

interface Parts {
  readonly world: StackWorld
  readonly condition: Condition
  readonly command: Command
}

/** Nothing is struck: it is as it is from the start. */
const NONE: Blow = { name: 'none', strike: () => undefined }

function conditionFault({ world, condition, command }: Parts): Fault {
  return {
    name: `${condition.name}: ${command}`,
    play: async (signal) => {
      const copy = await world.copy({ tool: 'terraform', backend: 'lockfile' })
      try {
        const before = await thingsOf(copy.project)
        const event = command === 'build' ? world.events.fresh : world.events.ready
        const change = await condition.make(copy, event)
        const inputs = { command }
        const result = await runWith(
          { copy: copy.project, event: change.event ?? event },
          {
            with: { ...copy.with, ...inputs },
            env: { ...copy.env, ...change.env },
            death: signal,
            ...(change.without && { without: change.without }),
            ...(change.beforePost && { beforePost: change.beforePost }),
          },
        )
        const found = await lookAfter({ copy, event, blow: NONE, before, struck: { result }, signal })
        return [...found, ...harmful(condition, result)]
      } finally {
        await copy.forget()
      }
    },
  }
}

type RunOf = Project['run']

function runWith(
  { copy, event }: { readonly copy: Project; readonly event: Parameters<RunOf>[0] },
  {
    beforePost,
    ...options
  }: Omit<NonNullable<Parameters<RunOf>[1]>, 'beforePost'> & {
    readonly beforePost?: (temp: string) => Promise<void>
  },
): ReturnType<RunOf> {
  return copy.run(event, {
    ...options,
    ...(beforePost && {
      beforePost: async ({ state }) => beforePost(tempOf(state)),
    }),
  })
}

/** The run's directory is right below RUNNER_TEMP. */
function tempOf({ 'run-directory': directory = '' }: Readonly<Record<string, string>>): string {
  return directory.slice(0, directory.lastIndexOf('/'))
}

/** What can do no harm must not end a run. */
function harmful({ harmless }: Condition, { exitCode, log }: Awaited<ReturnType<RunOf>>): readonly Finding[] {
  if (harmless !== true || exitCode === 0) return []
  return [{ kind: 'unclear', what: 'the run failed over what does no harm', log }]
}

function fullDiskFault(world: StackWorld, moment: (typeof FILLING)[number]): Fault {
  return {
    name: `a disk that is full from ${moment.name} on`,
    play: async (signal) => {
      const copy = await world.copy({ tool: 'terraform', backend: 'lockfile' })
      const disk = await smallDisk()
      try {
        const before = await thingsOf(copy.project)
        const event = world.events[moment.event]
        const env = { RUNNER_TEMP: disk.directory }
        const blow = filling(disk)
        const struck = await strikeAt({ copy, event, moment, blow, env, signal })
        const found = await lookAfter({ copy, event, blow, before, struck, signal })
        return [...found, ...unsaid(struck.result)]
      } finally {
        await disk.remove()
        await copy.forget()
      }
    },
  }
}

/** A run that fails over a disk that is full says so. */
function unsaid({ exitCode, annotations, log }: Awaited<ReturnType<RunOf>>): readonly Finding[] {
  const isSaid = annotations.some(({ message }) => message.includes('disk is full'))
  if (exitCode === 0 || isSaid) return []
  return [{ kind: 'unclear', what: 'the run failed, and does not say that the disk is full', log }]
}

function filling(disk: Disk): Blow {
  return { name: 'the disk fills up', goesOn: true, strike: () => disk.fill() }
}
