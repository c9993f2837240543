import type { Family, Fault } from '../fault.ts'
import { lookAfter } from './after.ts'
import { BLOWS, type Blow } from './blows.ts'
import type { Backend } from './fakes/lock.ts'
import { type Given, give, wayBack } from './given.ts'
import { thingsOf } from './judge/things.ts'
import { type Moment, strikeAt } from './strike.ts'
import { openWorld, type StackWorld, type Tool } from './world.ts'

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
  readonly given?: Given
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
      const world = await openWorld()
      const faults = PLACES.flatMap((place) =>
        SCENARIOS.flatMap((scenario) =>
          BLOWS.filter(({ needs }) => needs === undefined || scenario.phase !== undefined).map((blow) =>
            faultOf({ world, action, place, scenario, blow }),
          ),
        ),
      )
      return { faults, close: world.close }
    },
  }
}

interface Parts {
  readonly world: StackWorld
  readonly action: string | undefined
  readonly place: (typeof PLACES)[number]
  readonly scenario: Scenario
  readonly blow: Blow
}

function faultOf({ world, action, place, scenario, blow }: Parts): Fault {
  return {
    name: `${place.tool}, ${place.backend}, ${scenario.name}: ${blow.name}`,
    play: async (signal) => {
      const copy = await world.copy({ ...place, action })
      try {
        await give(scenario.given ?? 'nothing', world, copy)
        const before = await thingsOf(copy.project)
        const event = world.events.ready[place.backend]
        const struck = await strikeAt({ copy, event, moment: scenario, blow, signal })
        const next = scenario.given === 'sick' ? wayBack(world) : {}
        return await lookAfter({ copy, event, blow, before, struck, next, signal })
      } finally {
        await copy.forget()
      }
    },
  }
}
