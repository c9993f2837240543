import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { plan } from '../../src/commands/plan.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { provenTag, quarantinedTag, stackTag, tagNames } from '../../src/image/tags.ts'
import type { Beyond } from '../../src/inputs/beyond.ts'
import type { DeployInputs, PlanInputs } from '../../src/inputs/types.ts'
import { parametersWith } from '../builders/aws/parameters.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { imageRecord, proven } from '../builders/values/images.ts'
import { inputsOf, rollbackInputsOf, type With } from '../builders/values/inputs.ts'
import { accountWith } from '../builders/world/account.ts'
import { filesWith } from '../builders/world/files.ts'
import { journalOf } from '../builders/world/parts.ts'
import { type WorldFacts, worldOf } from '../builders/world/world.ts'

const before = imageRecord(1, { tags: proven('production') })
const golden = { ...imageRecord(2), id: 'ami-0123456789abcdef0', name: 'golden-2', tags: {} }

/** A stack without a template, and an account that keeps what it is told; nothing can be baked. */
function world(facts: Partial<WorldFacts> = {}) {
  const account = accountWith({ images: facts.images ?? [before, golden] })
  const parameters = parametersWith({ 'eu-west-1 /golden': golden.id })
  const files = filesWith({
    kind: async (path) =>
      path.endsWith('/stack') ? 'directory' : path.includes('image') ? 'missing' : 'file',
    list: async (path) => (path.endsWith('/stack') ? ['main.tf'] : []),
  })
  const packer = { build: () => Promise.reject(new Error('nothing is to be baked')) }
  const parts = { files, packer, parameters, ec2: account.ec2, ...facts.parts }
  const scene = worldOf({ live: before.id, images: [], ...facts, parts })
  const journal = journalOf()
  const inputs = (given: With, beyond: Beyond) => {
    const read = { environment: 'production', image: 'ssm:/golden', ...given }
    return inputsOf(read, { beyond })
  }
  return {
    ...{ ...scene, account, parameters, journal },
    deploy: (given: With = {}, beyond: Beyond = {}) =>
      deploy(inputs(given, beyond) as DeployInputs, scene.deps, journal),
    plan: () => plan(inputs({ command: 'plan' }, {}) as PlanInputs, scene.deps, journal),
    rollback: (beyond: Beyond = {}) =>
      rollback({ ...rollbackInputsOf({ environment: 'production' }), beyond }, scene.deps, journal),
    tags: () => account.images.find(({ id }) => id === golden.id)?.tags ?? {},
  }
}

const adopted = {
  [stackTag('octo-org/shop stack default')]: 'given',
  [tagNames.given]: `eu-west-1=${golden.id}`,
}

describe('an image that the action did not make', () => {
  test('is planned without a template, and nothing is written on it', async () => {
    const scene = world()
    expect(await scene.plan()).toBe('planned')
    expect(scene.journal.findings.image).toMatchObject({ origin: 'chosen', name: 'golden-2' })
    expect(scene.journal.steps.map(({ name }) => name)).not.toContain('Image key')
    expect(scene.account.calls).toEqual([])
  })

  test('is deployed, and proven from then on', async () => {
    const scene = world()
    expect(await scene.deploy()).toBe('deployed')
    expect(scene.applied).toEqual([golden.id])
    expect(scene.tags()).toEqual({ ...adopted, [provenTag('production')]: expect.stringMatching(/^2026-/) })
    expect(scene.parameters.written).toEqual([])
  })

  test('that fails is put in quarantine, and not taken again', async () => {
    const scene = world({ bad: [golden.id] })
    expect((await failureFrom(() => scene.deploy())).reason).toBe('rollout-failed')
    expect(scene.tags()).toMatchObject({ ...adopted, [quarantinedTag('production')]: expect.any(String) })
    expect(scene.live()).toBe(before.id)
    expect(await failureFrom(() => scene.deploy())).toMatchObject({ reason: 'image-quarantined' })
  })

  test('is healthy where no tag can be written: a warning, no failure', async () => {
    const tag = () => Promise.reject(new Error('You may not tag it'))
    const images = [before, golden]
    const scene = world({ parts: { ec2: { ...accountWith({ images }).ec2, tag } } })
    expect(await scene.deploy()).toBe('deployed')
    expect(scene.journal.warnings).toEqual([expect.stringContaining('You may not tag it')])
  })

  test('is gone back to, as any other', async () => {
    const scene = world({
      live: before.id,
      images: [before, { ...golden, tags: { ...adopted, ...proven('production') } }],
    })
    expect(await scene.rollback()).toBe('rolled-back')
    expect(scene.applied).toEqual([golden.id])
  })

  test('that is rolled back from by hand is put in quarantine', async () => {
    const live = { ...golden, tags: { ...adopted, ...proven('production') } }
    const scene = world({ live: golden.id, images: [before, live] })
    expect(await scene.rollback()).toBe('rolled-back')
    expect(scene.tags()).toHaveProperty([quarantinedTag('production')])
  })

  test('of another stack is not gone back to', async () => {
    const { [stackTag('octo-org/shop stack default')]: _, ...others } = adopted
    const tags = { ...others, ...proven('production'), [stackTag('octo-org/shop worker default')]: 'given' }
    const scene = world({ images: [before, { ...golden, tags }] })
    expect(await failureFrom(() => scene.rollback())).toMatchObject({ reason: 'image-not-found' })
  })
})

describe('a proven image', () => {
  const beyond = { publishTo: '/shop/image' }

  test('is written where others look it up', async () => {
    const scene = world()
    await scene.deploy({}, beyond)
    expect(scene.parameters.written).toEqual([
      { region: 'eu-west-1', name: '/shop/image', value: golden.id, kind: 'ami' },
    ])
  })

  test('is, when it was gone back to', async () => {
    const tags = { ...adopted, ...proven('production') }
    const scene = world({ images: [before, { ...golden, tags }] })
    await scene.rollback(beyond)
    expect(scene.parameters.written).toMatchObject([{ name: '/shop/image', value: golden.id }])
  })

  test('is the only one that is', async () => {
    const bad = world({ bad: [golden.id] })
    await failureFrom(() => bad.deploy({}, beyond))
    expect(bad.parameters.written).toEqual([])
    // A group that wants no instances proves nothing.
    const empty = world({ seen: { instances: [], desired: 0 } })
    await empty.deploy({}, beyond)
    expect(empty.parameters.written).toEqual([])
  })

  test('is deployed, whatever becomes of that', async () => {
    const write = () => Promise.reject(new Error('no'))
    const parameters = { ...parametersWith({ 'eu-west-1 /golden': golden.id }), write }
    const scene = world({ parts: { parameters } })
    expect(await scene.deploy({}, beyond)).toBe('deployed')
    expect(scene.journal.warnings).toEqual([expect.stringContaining('was not published')])
  })
})
