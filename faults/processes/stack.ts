import type { Family, Fault } from '../fault.ts'
import { lookAfter } from './after.ts'
import { BLOWS, type Blow } from './blows.ts'
import type { Backend } from './fakes/lock.ts'
import { thingsOf } from './judge/things.ts'
import { type Moment, strikeAt } from './strike.ts'
import { type Copy, openWorld, type StackWorld, type Tool } from './world.ts'

/** OpenTofu 1.6.2, which the tests have, knows no `use_lockfile`. */
const PLACES: readonly { readonly tool: Tool; readonly backend: Backend }[] = [
  { tool: 'terraform', backend: 'local' },
  { tool: 'terraform', backend: 'dynamodb' },
  { tool: 'terraform', backend: 'lockfile' },
  { tool: 'tofu', backend: 'local' },
  { tool: 'tofu', backend: 'dynamodb' },
]

/** A moment of a deploy, and what has to be so that it comes. */
interface Scenario extends Moment {
  readonly given?: 'slow' | 'sick'
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'init', phase: 'init' },
  { name: 'plan', phase: 'plan' },
  { name: 'show', phase: 'show' },
  { name: 'apply, before it changes anything', phase: 'apply' },
  { name: 'apply, between template and group', phase: 'apply-half' },
  { name: 'apply, at its end', phase: 'apply-end' },
  { name: 'state pull', phase: 'pull' },
  { name: 'the rollout', line: /refresh (Pending|InProgress)/, given: 'slow' },
  { name: 'the plan of the recovery', phase: 'plan-back', given: 'sick' },
  { name: 'the apply of the recovery', phase: 'apply-back', given: 'sick' },
]

/** Fake tools, real locks: signals x steps x tools x backends of a deploy of an image that is there. */
export function stackFamily(action?: string): Family {
  return {
    name: 'stack',
    atOnce: 6,
    sample: 6,
    open: async () => {
      const world = await openWorld(action)
      const faults = PLACES.flatMap((place) =>
        SCENARIOS.flatMap((scenario) =>
          BLOWS.filter(({ needs }) => needs === undefined || scenario.phase !== undefined).map((blow) =>
            faultOf({ world, place, scenario, blow }),
          ),
        ),
      )
      return { faults, close: world.close }
    },
  }
}

interface Parts {
  readonly world: StackWorld
  readonly place: (typeof PLACES)[number]
  readonly scenario: Scenario
  readonly blow: Blow
}

function faultOf({ world, place, scenario, blow }: Parts): Fault {
  return {
    name: `${place.tool}, ${place.backend}, ${scenario.name}: ${blow.name}`,
    play: async (signal) => {
      const copy = await world.copy(place)
      try {
        await given[scenario.given ?? 'nothing'](world, copy)
        const before = await thingsOf(copy.project)
        const event = world.events.ready
        const struck = await strikeAt({ copy, event, moment: scenario, blow, signal })
        return await lookAfter({ copy, event, blow, before, struck, signal })
      } finally {
        await copy.forget()
      }
    },
  }
}

const given = {
  nothing: async () => undefined,
  /** Instances take long enough to start for the rollout to be seen. */
  slow: ({ rig }: StackWorld, { account }: Copy) =>
    rig.aws.script({ match: { account }, then: { launch: { delay: 120 } } }),
  /** Instances of the new image fall ill, so that the run takes it back. */
  sick: ({ rig, images }: StackWorld, { account }: Copy) =>
    rig.aws.script({
      match: { account, image: { id: images.ready } },
      then: { health: { status: 'Unhealthy' } },
    }),
}
