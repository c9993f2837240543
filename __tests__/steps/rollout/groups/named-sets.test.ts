import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { VerifyInputs } from '../../../../src/inputs/types.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { GroupForecast } from '../../../../src/plan/plan.ts'
import { differences } from '../../../../src/steps/rollout/differences.ts'
import type { Release } from '../../../../src/steps/stack/prepare.ts'
import { imageRecord, proven } from '../../../builders/values/images.ts'
import { inputsOf } from '../../../builders/values/inputs.ts'
import { fleet, observation, oldAmi, refresh } from '../../../builders/values/observations.ts'
import { stateOf } from '../../../builders/values/states.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'
import { keptLog, steppingClock } from '../../../builders/world/parts.ts'
import { play, type Scene } from '../../../builders/world/released.ts'
import { planOf } from '../../../report/build.ts'

/** A build of two sources, and a stack with a group on each. */
const set = {
  'x86_64/eu-west-1': 'ami-0aaaaaaaaaaaaaaa1',
  'arm64/eu-west-1': 'ami-0bbbbbbbbbbbbbbb2',
}
const own = { intel: set['x86_64/eu-west-1'], graviton: set['arm64/eu-west-1'] }
const former = { intel: oldAmi, graviton: 'ami-0cccccccccccccccc' }
type Group = keyof typeof own

const forecast = (name: string): GroupForecast => ({
  ...(planOf().groups[0] as GroupForecast),
  address: `aws_autoscaling_group.${name}`,
  effect: 'refreshed',
})

/** All instances healthy, on these images, after a refresh that ended well. */
const on = (images: readonly string[]) => ({
  desired: images.length,
  instances: fleet(images.length).map((each, n) => ({ ...each, imageId: images[n] ?? '' })),
  refreshes: [refresh('Successful')],
})

function deploy(running: Readonly<Record<Group, readonly string[]>>, more: Partial<Scene> = {}) {
  return play({
    set,
    before: former,
    after: own,
    plan: {
      groups: [forecast('intel'), forecast('graviton')],
      images: (['intel', 'graviton'] as const).map((name) => ({
        address: `aws_launch_template.${name}`,
        before: former[name],
        after: own[name],
      })),
    },
    inputs: { 'when-no-refresh': 'fail', 'rollout-timeout': '2m' },
    seen: (name) => on(running[name as Group]),
    ...more,
  })
}

const image = fc.constantFrom(own.intel, own.graviton, former.intel, former.graviton)
const images = fc.array(image, { minLength: 1, maxLength: 3 })
const mostly = (name: Group) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([own[name], own[name]]) }, { weight: 1, arbitrary: images })

/** Whether the release went well, and which groups were reached. */
async function played(scene: ReturnType<typeof deploy>) {
  const isGreen = await scene.run().then(
    () => true,
    () => false,
  )
  const reached = (scene.journal.findings.rollouts ?? []).filter(({ verdict }) => verdict === 'reached')
  return { isGreen, reached: reached.map(({ group }) => group) }
}

/** What is told of the groups where the state cannot be read: what AWS says that they launch, or nothing. */
const unread = async () => {
  throw new DeployError('aws-unavailable', 'The state could not be read.')
}
const launchImages = async ({ name }: { name: string }) => [own[name as Group]]
const untold = async () => {
  throw new DeployError('credentials', 'AWS does not tell what is launched.')
}

describe('a rollout of two sources is reached only where every instance of every group runs its own', () => {
  test.each<[string, Partial<Scene>]>([
    ['by the state', {}],
    ['by AWS, where the state cannot be read', { state: unread, answers: { launchImages } }],
    ['by the plan, where nobody tells', { state: unread, answers: { launchImages: untold } }],
  ])('%s', async (_, more) => {
    const tally = { green: 0, red: 0 }
    await fc.assert(
      fc.asyncProperty(mostly('intel'), mostly('graviton'), async (intel, graviton) => {
        const running = { intel, graviton }
        const groups = Object.keys(own) as Group[]
        const right = groups.filter((name) => running[name].every((id) => id === own[name]))
        const { isGreen, reached } = await played(deploy(running, more))
        tally[isGreen ? 'green' : 'red'] += 1
        expect(isGreen).toBe(right.length === groups.length)
        expect(reached.filter((name) => !right.includes(name as Group))).toEqual([])
      }),
      { numRuns: 60 },
    )
    expect(Math.min(tally.green, tally.red)).toBeGreaterThan(0)
  })

  test('a mixed group may run those of all its templates', async () => {
    const after = JSON.parse(stateOf(own)) as { values: { root_module: { resources: unknown[] } } }
    const specification = (name: Group) => ({
      launch_template_specification: [{ launch_template_id: `lt-${name}`, version: '2' }],
    })
    const override = [{ instance_type: 't4g.micro', ...specification('graviton') }]
    const [template, group, ...others] = after.values.root_module.resources as {
      values: Record<string, unknown>
    }[]
    const { launch_template: _, ...values } = group?.values ?? {}
    const policy = [{ launch_template: [{ ...specification('intel'), override }] }]
    const mixed = { ...group, values: { ...values, mixed_instances_policy: policy } }
    after.values.root_module.resources = [template, mixed, ...others]
    const state = async () => JSON.stringify(after)
    const both = { intel: [own.intel, own.graviton], graviton: [own.graviton] }
    expect((await played(deploy(both, { state }))).isGreen).toBe(true)
    const wrong = { ...both, graviton: [own.intel] }
    expect((await played(deploy(wrong, { state }))).isGreen).toBe(false)
  })
})

describe('verify', () => {
  const seen = (running: Readonly<Record<Group, readonly string[]>>) => {
    const ready = {
      state: stateOf(own),
      image: { set },
      plan: { report: planOf({ hasChanges: false }), model: {} },
    } as unknown as Release
    const autoscaling = autoscalingWith({
      observe: async ({ name }) => observation(on(running[name as Group])),
    })
    const record = imageRecord(1, { id: own.intel, tags: proven() })
    const deps = {
      autoscaling,
      clock: steppingClock(),
      log: keptLog(),
      warn: () => undefined,
      advise: () => undefined,
    }
    return differences({ ready, record }, inputsOf({ command: 'verify' }) as VerifyInputs, deps)
  }

  test('finds nothing where each group runs its own, and what runs the other one', async () => {
    expect(await seen({ intel: [own.intel], graviton: [own.graviton] })).toEqual([])
    expect(await seen({ intel: [own.intel], graviton: [own.graviton, own.intel] })).toEqual([
      expect.stringMatching(new RegExp(`^graviton: .* runs ${own.intel}`)),
    ])
  })
})
