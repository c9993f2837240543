import type { Family, Fault } from '../fault.ts'
import { lookAfter } from './after.ts'
import { BLOWS, type Blow } from './blows.ts'
import { thingsOf } from './judge/things.ts'
import { type Moment, strikeAt } from './strike.ts'
import { openWorld, type StackWorld } from './world.ts'

/** What Packer is at; `unsaid` is between AWS's answer and Packer's line. */
const MOMENTS: readonly Moment[] = [
  { name: 'validate', phase: 'validate' },
  { name: 'before the key pair', phase: 'prevalidated' },
  { name: 'the key pair is made', phase: 'key-pair' },
  { name: 'the group is made', phase: 'group' },
  { name: 'the instance is launched, and not yet said', phase: 'instance-unsaid' },
  { name: 'the instance is said', phase: 'instance' },
  { name: 'provisioning', phase: 'provision' },
  { name: 'the image is begun, and not yet said', phase: 'image-unsaid' },
  { name: 'the image is pending', phase: 'image' },
  { name: 'the image is tagged by Packer', phase: 'tagged' },
  { name: 'all else is cleaned up', phase: 'cleaned' },
  { name: 'the artifact is said', phase: 'ended' },
]

const COMMANDS = ['build', 'deploy'] as const

/** A fake Packer, real things in EC2: signals x phases of a bake, alone and beside a stack. */
export function bakeFamily(action?: string): Family {
  return {
    name: 'bake',
    atOnce: 6,
    sample: 6,
    open: async () => {
      const world = await openWorld(action)
      const faults = COMMANDS.flatMap((command) =>
        MOMENTS.flatMap((moment) => BLOWS.map((blow) => faultOf({ world, command, moment, blow }))),
      )
      return { faults, close: world.close }
    },
  }
}

interface Parts {
  readonly world: StackWorld
  readonly command: (typeof COMMANDS)[number]
  readonly moment: Moment
  readonly blow: Blow
}

function faultOf({ world, command, moment, blow }: Parts): Fault {
  return {
    name: `${command}, ${moment.name}: ${blow.name}`,
    play: async (signal) => {
      const copy = await world.copy({ tool: 'terraform', backend: 'local' })
      try {
        const before = await thingsOf(copy.project)
        const event = world.events.fresh
        const inputs = { command }
        const struck = await strikeAt({ copy, event, moment, blow, with: inputs, signal })
        return await lookAfter({ copy, event, blow, before, struck, with: inputs, signal })
      } finally {
        await copy.forget()
      }
    },
  }
}
