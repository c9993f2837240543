import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import type { AutoScaling } from '../../src/deps/aws.ts'
import { provenTag, quarantinedTag, tagNames } from '../../src/image/tags.ts'
import type { DeployInputs } from '../../src/inputs/types.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf, type With } from '../builders/values/inputs.ts'
import { instance, observation, refresh } from '../builders/values/observations.ts'
import { journalOf, type keptLog } from '../builders/world/parts.ts'
import { type WorldFacts, worldOf } from '../builders/world/world.ts'

const live = imageRecord(1, { tags: proven('production') })
const fresh = imageRecord(4)

function run(facts: Partial<WorldFacts> = {}, inputs: With = {}) {
  const world = worldOf({ live: live.id, images: [live, fresh], builds: fresh.id, ...facts })
  const journal = journalOf()
  const read = inputsOf({ environment: 'production', ...inputs }) as DeployInputs
  return { ...world, journal, run: () => deploy(read, world.deps, journal) }
}

describe('a deploy', () => {
  test('builds, plans, applies, rolls out, and proves the image', async () => {
    const scene = run()
    expect(await scene.run()).toBe('deployed')
    expect(scene.applied).toEqual([fresh.id])
    expect(scene.taggings.at(-1)).toMatchObject({
      resources: [fresh.id],
      tags: { [provenTag('production')]: expect.stringMatching(/^2026-03-02T/) },
    })
    expect(scene.journal.findings.rollouts).toMatchObject([{ verdict: 'reached', healthy: 3 }])
    expect(scene.journal.findings.live).toMatchObject({ ids: [live.id], images: [{ name: live.name }] })
    expect(scene.journal.findings.plan).toMatchObject({ whenNoRefresh: 'start' })
  })

  test('reports what went into the image, as it was before `init` wrote into the work tree', async () => {
    const { journal, ...scene } = run()
    await scene.run()
    const { image } = journal.findings
    expect(image?.inputs).toMatchObject({ key: image?.imageKey, template: 'image', doubts: [] })
    expect(journal.steps.map(({ name }) => name).slice(0, 3)).toEqual([
      'Checkout',
      'Credentials',
      'Image key',
    ])
  })

  test('reports the outputs of the stack as they are behind the apply', async () => {
    const scene = run()
    await scene.run()
    expect(scene.journal.findings.outputs?.given).toContainEqual({ name: 'ami_id', value: fresh.id })
  })

  test('reports no outputs where the state behind the apply is not known: those from before are no longer', async () => {
    const { deps, journal, applied } = run()
    const terraform = {
      ...deps.terraform,
      apply: async (...given: Parameters<typeof deps.terraform.apply>) => {
        expect(journal.findings.outputs).toBeUndefined()
        await deps.terraform.apply(...given)
      },
      state: async (stack: Parameters<typeof deps.terraform.state>[0]) => {
        if (applied.length > 0) throw new Error('no state')
        return deps.terraform.state(stack)
      },
    }
    const inputs = inputsOf({ environment: 'production' }) as DeployInputs
    expect(await deploy(inputs, { ...deps, terraform }, journal)).toBe('deployed')
    expect(journal.findings.outputs).toBeUndefined()
  })

  test('is refused before anything is built where the image has no place in the stack', async () => {
    const { deps, journal } = run()
    const asked: unknown[] = []
    const terraform = {
      ...deps.terraform,
      requireImagePlace: async (place: unknown) => {
        asked.push(place)
        throw new DeployError('plan-without-image', 'There is no place for it.')
      },
    }
    const inputs = inputsOf({ 'ami-variable': 'app.image.id', environment: 'production' }) as DeployInputs
    expect(await failureFrom(() => deploy(inputs, { ...deps, terraform }, journal))).toMatchObject({
      reason: 'plan-without-image',
    })
    expect(asked).toMatchObject([
      { variable: 'app.image.id', tool: 'auto', variables: [], variableFiles: [] },
    ])
    expect(journal.steps.map(({ name }) => name)).not.toContain('Image')
  })

  test('that changes nothing is unchanged', async () => {
    const scene = run({ live: fresh.id })
    expect(await scene.run()).toBe('unchanged')
    expect(scene.journal.findings.outputs?.given).toContainEqual({
      name: 'ami_id',
      value: expect.any(String),
    })
    expect(scene.applied).toEqual([])
  })

  test.each(['rollback', 'cancel', 'leave'])(
    'that changes nothing, and meets a group that stalls, leaves it and its image alone (on-failure: %s)',
    async (policy) => {
      const instances = ['InService', 'InService', 'Pending'].map((lifecycleState, n) =>
        instance({ id: `i-${n}`, imageId: fresh.id, lifecycleState }),
      )
      const scene = run({ live: fresh.id, seen: { instances } }, { 'on-failure': policy })
      const failure = await failureFrom(scene.run)
      expect(failure.reason).toBe('rollout-stalled')
      expect(failure.next.at(-1)).toContain('This run changed nothing')
      expect(scene.applied).toEqual([])
      expect(scene.taggings.flatMap(({ tags }) => Object.keys(tags))).not.toContain(
        quarantinedTag('production'),
      )
      expect(scene.journal.findings).toMatchObject({
        judged: { quarantine: 'none' },
        recovery: { result: 'left', message: expect.stringContaining('applied nothing') },
      })
    },
  )

  test('that changes nothing, but moves old instances, has deployed', async () => {
    let hasStarted = false
    const autoscaling = {
      observe: async () =>
        observation({
          instances: Array.from({ length: 3 }, () => instance({ imageId: hasStarted ? fresh.id : live.id })),
          refreshes: hasStarted ? [refresh('Successful')] : [],
        }),
      startRefresh: async () => {
        hasStarted = true
        return 'refresh-ours'
      },
    } as unknown as AutoScaling
    const scene = run({ live: fresh.id, parts: { autoscaling } })
    expect(await scene.run()).toBe('deployed')
    expect(scene.applied).toEqual([])
    expect(scene.journal.findings.rollouts).toMatchObject([{ how: 'started' }])
  })

  test('that changes nothing, but follows a refresh that was running already, has deployed', async () => {
    let looks = 0
    const autoscaling = {
      observe: async () => {
        looks += 1
        const instances = [instance({ imageId: fresh.id })]
        const status = looks === 1 ? 'InProgress' : 'Successful'
        return observation({ desired: 1, instances, refreshes: [refresh(status)] })
      },
    } as unknown as AutoScaling
    const scene = run({ live: fresh.id, parts: { autoscaling } })
    expect(await scene.run()).toBe('deployed')
    expect(scene.journal.findings.rollouts).toMatchObject([{ how: 'found' }])
  })

  test('whose rollout fails ends with the proven image serving, the bad one quarantined, not proven', async () => {
    const scene = run({ bad: [fresh.id] })
    expect(await failureFrom(scene.run)).toMatchObject({ reason: 'rollout-failed', step: 'Rollout' })
    expect(scene.applied).toEqual([fresh.id, live.id])
    const tagged = scene.taggings.flatMap(({ tags }) => Object.keys(tags))
    expect(tagged).toContain(quarantinedTag('production'))
    expect(tagged).not.toContain(provenTag('production'))
    expect(scene.journal.findings.recovery?.result).toBe('rolled-back')
  })

  test('of a commit behind the one running is refused before anything is applied', async () => {
    const world = worldOf({ live: live.id, images: [live, fresh] })
    const github = { ...world.deps.github, compare: async () => 'behind' as const }
    const scene = run({ parts: { github } })
    expect((await failureFrom(scene.run)).reason).toBe('commit-outdated')
    expect(scene.applied).toEqual([])
    expect(scene.journal.steps.map(({ name }) => name)).not.toContain('Apply')
  })

  test('of an image that failed here is refused, with how to override', async () => {
    const first = run()
    await first.run()
    const key = first.taggings[0]?.tags[tagNames.imageKey] ?? ''
    const failed = imageRecord(4, {
      tags: { [tagNames.imageKey]: key, [quarantinedTag('production')]: '2026-03-01T00:00:00.000Z' },
    })
    const again = run({ images: [live, failed] })
    const failure = await failureFrom(again.run)
    expect(failure).toMatchObject({ reason: 'image-quarantined', step: 'Image' })
    expect(failure.next.join(' ')).toContain(`rollback-to: ${failed.id}`)
    expect(again.applied).toEqual([])
    expect(await run({ images: [live, failed] }, { environment: 'staging' }).run()).toBe('deployed')
  })

  test('of a stack that finds the image waits until it can be found', async () => {
    const warnings = async (inputs: With) => {
      const scene = run({}, inputs)
      expect(await scene.run()).toBe('deployed')
      return (scene.deps.log as ReturnType<typeof keptLog>).lines.filter((line) =>
        line.startsWith('warning: EC2'),
      )
    }
    expect(await warnings({ 'ami-variable': '' })).toHaveLength(1)
    expect(await warnings({})).toEqual([])
  })

  test('of a plan that the guard blocks applies nothing', async () => {
    const scene = run({ live: fresh.id, still: 'replace-destroy-first.json' })
    expect((await failureFrom(scene.run)).reason).toBe('plan-blocked')
    expect(scene.applied).toEqual([])
  })
})
