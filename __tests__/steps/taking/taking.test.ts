import { describe, expect, test } from '@jest/globals'
import { build } from '../../../src/commands/build.ts'
import type { CommandStanding } from '../../../src/deps/instances/commands.ts'
import type { Launch } from '../../../src/deps/instances/test-instances.ts'
import { tagNames } from '../../../src/image/tags.ts'
import type { BuildInputs, DeployInputs } from '../../../src/inputs/types.ts'
import { prepare } from '../../../src/steps/stack/prepare.ts'
import { readyImage } from '../../../src/steps/taking/taking.ts'
import { commandsWith } from '../../builders/aws/commands.ts'
import { testInstancesWith } from '../../builders/aws/test-instances.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { imageRecord } from '../../builders/values/images.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { journalOf } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { worldOf } from '../../builders/world/world.ts'

const live = imageRecord(1)
const fresh = imageRecord(4)
const wish = {
  ...{ command: './check', securityGroups: [], instanceTypes: [], timeoutMs: 60_000 },
  required: 'always' as const,
}

/** A world in which an image is baked and tested, and whose test ends with a code. */
function scene(code: number, beyond: DeployInputs['beyond'] = { test: wish }) {
  const order: string[] = []
  const launches: Launch[] = []
  const ended: Partial<CommandStanding> = {
    ...{ kind: 'ended', status: code === 0 ? 'Success' : 'Failed', exitCode: code, output: '' },
    errors: `immutable-deploy: code=${code} seconds=1\n`,
  }
  const { testInstances } = testInstancesWith({
    launch: async (launch) => {
      launches.push(launch)
      order.push('launch')
    },
  })
  const world = worldOf({
    ...{ live: live.id, images: [live, fresh], builds: fresh.id },
    parts: {
      testInstances,
      imageCommands: commandsWith({ answer: () => ended }).commands,
    },
  })
  const { terraform } = world.deps
  const journal = journalOf()
  const watched = {
    ...world.deps,
    terraform: {
      ...terraform,
      plan: async (...asked: Parameters<typeof terraform.plan>) => {
        order.push(asked[1].purpose === 'look' ? 'look' : 'plan')
        return terraform.plan(...asked)
      },
    },
  }
  const deps = { ...watched, within: (parts: object) => ({ ...watched, ...parts, within: deps.within }) }
  const inputs = { ...inputsOf(), beyond } as DeployInputs
  const steps = () => journal.steps.map(({ name, result }) => `${name} ${result}`)
  return { inputs, deps, journal, order, launches, steps, taggings: world.taggings }
}

describe('an image with a test', () => {
  test('is tested before the plan, while the stack is looked at', async () => {
    const { inputs, deps, journal, order, steps } = scene(0)
    await prepare(inputs, deps, journal)
    expect(order.at(-1)).toBe('plan')
    expect(order.indexOf('launch')).toBeLessThan(order.indexOf('plan'))
    expect(steps()).toEqual(
      expect.arrayContaining(['Read the test ok', 'Image ok', 'Image test ok', 'Plan ok']),
    )
    expect(journal.findings.imageTest).toMatchObject({ state: 'passed' })
  })

  test('that fails it is planned by no one', async () => {
    const { inputs, deps, journal, order, steps } = scene(1)
    const failure = await failureFrom(() => prepare(inputs, deps, journal))
    expect(failure).toMatchObject({ reason: 'image-test-failed', step: 'Image test' })
    expect(order).not.toContain('plan')
    expect(steps()).not.toContain('Plan ok')
    expect(journal.findings).toMatchObject({
      image: { set: { 'eu-west-1': fresh.id } },
      imageTest: { state: 'failed' },
    })
  })

  test('is tested by a build, too', async () => {
    const { inputs, deps, journal, launches } = scene(1)
    const failure = await failureFrom(() => build(inputs as unknown as BuildInputs, deps, journal))
    expect(failure.reason).toBe('image-test-failed')
    expect(launches[0]?.tags[tagNames.repository]).toBeDefined()
    expect(journal.findings.image).toMatchObject({ set: { 'eu-west-1': fresh.id } })
  })

  test('is offered to others only when it has passed', async () => {
    const { inputs, deps, journal, steps } = scene(1, { test: wish, deprecateAfter: 1000 })
    await failureFrom(() => prepare(inputs, deps, journal))
    expect(steps().filter((step) => step.startsWith('Offer'))).toEqual([])
    const other = scene(0, { test: wish, deprecateAfter: 86_400_000 })
    await prepare(other.inputs, other.deps, other.journal)
    expect(other.steps()).toContain('Offer ok')
  })

  test('without one nothing is launched, and no step is there', async () => {
    const { inputs, deps, journal, launches, steps } = scene(1, {})
    await prepare(inputs, deps, journal)
    expect(launches).toEqual([])
    expect(steps().filter((step) => /test/i.test(step))).toEqual([])
    expect(journal.findings.imageTest).toBeUndefined()
  })
})

describe('an image that may go on', () => {
  const commit = { 'immutable-deploy:commit:abc': 'refs/heads/main' }
  const ready = async (more: object) => {
    const { inputs, deps, journal, steps, taggings } = scene(0, { deprecateAfter: 86_400_000 })
    const taken = {
      image: { origin: 'reused', set: { 'eu-west-1': live.id }, name: '' },
      plan: undefined,
    } as const
    await readyImage({ ...taken, source: sourceOf(), ...more }, inputs, deps, journal)
    return { steps: steps(), taggings }
  }

  test('learns its commit, and is offered then', async () => {
    const { steps, taggings } = await ready({ learns: commit })
    expect(steps).toEqual(['Image tags ok', 'Offer ok'])
    expect(taggings).toEqual([{ region: 'eu-west-1', resources: [live.id], tags: commit }])
  })

  test('learns nothing where it knows its commit', async () => {
    const { steps, taggings } = await ready({})
    expect([steps, taggings]).toEqual([['Offer ok'], []])
  })
})
