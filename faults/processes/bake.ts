import { setTimeout as delay } from 'node:timers/promises'
import type { Family, Fault } from '../fault.ts'
import { lookAfter } from './after.ts'
import { BLOWS, type Blow } from './blows.ts'
import { type Thing, thingsOf } from './judge/things.ts'
import { type Moment, strikeAt } from './strike.ts'
import { type Copy, openWorld, type StackWorld } from './world.ts'

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
        const blown = blow.then === 'next-run' ? onceProvable({ copy, before, moment, blow }) : blow
        const struck = await strikeAt({ copy, event, moment, blow: blown, with: inputs, signal })
        return await lookAfter({ copy, event, blow, before, struck, with: inputs, signal })
      } finally {
        await copy.forget()
      }
    },
  }
}

/** How long the action may take until what Packer has said carries its tags. Milliseconds. */
const TAGS_WITHIN_MS = 8_000

/**
 * A machine that dies in the moment in which Packer makes its first things leaves what nobody can prove to be the run's, and
 * what costs nothing. The builder and its group are known by the key pair, once that has its tags.
 */
function onceProvable(scene: {
  readonly copy: Copy
  readonly before: readonly Thing[]
  readonly moment: Moment
  readonly blow: Blow
}): Blow {
  const { copy, before, moment, blow } = scene
  const roots = moment.phase === 'group' ? ['key pair', 'security group'] : ['key pair']
  const known = new Set(before.map(({ id }) => id))
  const isOpen = ({ kind, id, tags }: Thing) =>
    roots.includes(kind) && !known.has(id) && !('immutable-deploy:owner' in tags)
  return {
    ...blow,
    strike: async (target) => {
      const until = Date.now() + TAGS_WITHIN_MS
      while (Date.now() < until && (await thingsOf(copy.project)).some(isOpen)) await delay(100)
      await blow.strike(target)
    },
  }
}
