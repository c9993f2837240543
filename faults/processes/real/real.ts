import { setTimeout as delay } from 'node:timers/promises'
import type { Family, Fault } from '../../fault.ts'
import { lookAfter } from '../after.ts'
import { BLOWS, type Blow } from '../blows.ts'
import type { Backend } from '../fakes/lock.ts'
import { type Given, give, wayBack } from '../given.ts'
import { thingsOf } from '../judge/things.ts'
import { type Moment, strikeAt } from '../strike.ts'
import { type Copy, openWorld, type StackWorld, type Tool } from '../world.ts'
import { type Lanes, openLanes, wrappedTools } from './tools.ts'

const LANES = 3
/** How late an answer is, that a moment may last. Seconds. */
const LATE_S = 2.5

const PLACES: readonly { readonly tool: Tool; readonly backend: Backend }[] = [
  { tool: 'terraform', backend: 'lockfile' },
  { tool: 'tofu', backend: 'dynamodb' },
  { tool: 'terraform', backend: 'local' },
  { tool: 'terraform', backend: 'dynamodb' },
  { tool: 'tofu', backend: 'local' },
]

/** A moment, and what holds AWS's answer so that it lasts: an operation that is answered late, in seconds. */
interface Scenario extends Moment {
  readonly event: 'ready' | 'fresh'
  readonly late?: string
  /** Before it nothing of a bake can carry its tags. */
  readonly isFirst?: true
  /** Where its backend has to be that of the commit to go back to. */
  readonly backend?: 'local'
  readonly given?: Given
}

const ofStack = (moment: Omit<Scenario, 'event'>): Scenario => ({ ...moment, event: 'ready' })
const ofBake = (moment: Omit<Scenario, 'event' | 'by'>): Scenario => ({
  ...moment,
  event: 'fresh',
  by: 'tool',
})

const SCENARIOS: readonly Scenario[] = [
  ofStack({ name: 'init', phase: 'init' }),
  ofStack({
    name: 'plan',
    line: /aws_launch_template\.web: Refreshing state/,
    by: 'tool',
    late: 'DescribeLaunchTemplates',
  }),
  ofStack({ name: 'show', phase: 'show' }),
  ofStack({ name: 'apply of the template', line: /aws_launch_template\.web: Modifying/, by: 'tool' }),
  ofStack({
    name: 'apply of the group',
    line: /aws_autoscaling_group\.web: Modifying/,
    by: 'tool',
    late: 'UpdateAutoScalingGroup',
  }),
  ofStack({ name: 'state pull', phase: 'state' }),
  ofStack({ name: 'the rollout', line: /refresh (Pending|InProgress)/, given: 'slow' }),
  ofStack({
    name: 'apply of the recovery',
    after: /^▼ Recovery/,
    line: /aws_launch_template\.web: Modifying/,
    by: 'tool',
    given: 'sick',
    backend: 'local',
  }),
  ofBake({
    name: 'packer, the key pair',
    line: /Creating temporary keypair/,
    isFirst: true,
    late: 'CreateKeyPair',
  }),
  ofBake({
    name: 'packer, the group',
    line: /Creating temporary security group/,
    isFirst: true,
    late: 'CreateSecurityGroup',
  }),
  ofBake({ name: 'packer, the launch', line: /Launching a source AWS instance/, late: 'RunInstances' }),
  ofBake({ name: 'packer, the builder', line: /Instance ID: i-/, late: 'StopInstances' }),
  ofBake({ name: 'packer, the image', line: /Creating AMI /, late: 'CreateImage' }),
  ofBake({
    name: 'packer, the end',
    line: /Terminating the source AWS instance/,
    late: 'TerminateInstances',
  }),
]

const CHOSEN = [
  'cancelled',
  'SIGTERM, and SIGKILL where it does not end',
  'SIGKILL of the action',
  'SIGKILL of the tool',
  'the machine dies',
]

/** Selected faults with the real Packer, Terraform and OpenTofu, in all backends. */
export function realFamily(): Family {
  return {
    name: 'real',
    atOnce: LANES,
    sample: 3,
    open: async () => {
      const world = await openWorld()
      try {
        const path = await wrappedTools(world.rig)
        const lanes = await openLanes(world.rig, LANES)
        const faults = combinations().map((one) => faultOf({ world, lanes, path, ...one }))
        return {
          faults,
          close: async () => {
            await lanes.stop()
            await world.close()
          },
        }
      } catch (error) {
        await world.close()
        throw error
      }
    },
  }
}

interface Combination {
  readonly scenario: Scenario
  readonly blow: Blow
  readonly place: (typeof PLACES)[number]
}

/** Each blow at each moment, the places by turns. */
function combinations(): Combination[] {
  const blows = BLOWS.filter(({ name }) => CHOSEN.includes(name))
  const pairs = SCENARIOS.flatMap((scenario, row) =>
    blows
      .map((blow, column) => ({ scenario, blow, turn: row + column }))
      .filter(({ blow }) => blow.needs === undefined || scenario.name !== 'the rollout')
      // What Packer makes first nobody can prove to be the run's when the machine dies in that moment.
      .filter(({ blow }) => blow.then === undefined || scenario.isFirst === undefined),
  )
  return pairs.map(({ turn, ...pair }) => {
    const places = PLACES.filter(({ backend }) => backend === (pair.scenario.backend ?? backend))
    return { ...pair, place: places[turn % places.length] as (typeof PLACES)[number] }
  })
}

interface Parts extends Combination {
  readonly world: StackWorld
  readonly lanes: Lanes
  readonly path: string
}

function faultOf({ world, lanes, path, scenario, blow, place }: Parts): Fault {
  return {
    name: `${place.tool}, ${place.backend}, ${scenario.name}: ${blow.name}`,
    deadlineMs: 300_000,
    play: async (signal) => {
      const copy = await world.copy(place)
      try {
        return await lanes.use(copy.account, async (provider) => {
          await arrange(world, copy, scenario)
          const before = await thingsOf(copy.project)
          const event = world.events[scenario.event][place.backend]
          const real = { ...copy, env: { ...copy.env, ...provider, PATH: path } }
          const struck = await strikeAt({ copy: real, event, moment: scenario, blow, signal })
          // What AWS was asked for by who is dead now is done all the same.
          if (blow.then === 'next-run') await delay(LATE_S * 1000)
          const next = scenario.given === 'sick' ? wayBack(world) : {}
          return await lookAfter({ copy: real, event, blow, before, struck, next, signal })
        })
      } finally {
        await copy.forget()
      }
    },
  }
}

async function arrange(world: StackWorld, copy: Copy, { late, given = 'nothing' }: Scenario): Promise<void> {
  await give(given, world, copy)
  if (late === undefined) return
  const match = { account: copy.account, action: late }
  await world.rig.aws.script({ match, then: { answer: { delay: LATE_S } }, times: 2 })
}
