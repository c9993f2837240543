import { describe, expect, test } from '@jest/globals'
import { rollback } from '../../src/commands/rollback.ts'
import { provenTag, quarantinedTag } from '../../src/image/tags.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { commits, imageRecord, proven } from '../builders/values/images.ts'
import { rollbackInputsOf, type With } from '../builders/values/inputs.ts'
import { journalOf } from '../builders/world/parts.ts'
import { type WorldFacts, worldOf } from '../builders/world/world.ts'
import { entry } from '../plan/documents.ts'

const [first, second] = [1, 2].map((n) => imageRecord(n, { tags: proven('production') })) as [
  ReturnType<typeof imageRecord>,
  ReturnType<typeof imageRecord>,
]

function run(inputs: With = {}, facts: Partial<WorldFacts> = {}) {
  const world = worldOf({ live: second.id, images: [first, second], ...facts })
  const journal = journalOf()
  const read = rollbackInputsOf({ environment: 'production', ...inputs })
  return { ...world, journal, run: () => rollback(read, world.deps, journal) }
}

/** The state with one more group, which launches another image. */
function withGroup(text: string, imageId: string): string {
  const state = JSON.parse(text)
  const [id, name] = ['lt-0000000000000000e', 'bastion']
  state.values.root_module.resources.push(
    {
      address: 'aws_launch_template.bastion',
      mode: 'managed',
      type: 'aws_launch_template',
      name,
      values: { id, name, image_id: imageId, latest_version: 1, default_version: 1 },
    },
    {
      address: 'aws_autoscaling_group.bastion',
      mode: 'managed',
      type: 'aws_autoscaling_group',
      name,
      values: {
        id: name,
        name,
        arn: 'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:x:autoScalingGroupName/bastion',
        launch_template: [{ id, version: '1' }],
      },
    },
  )
  return JSON.stringify(state)
}

describe('a rollback', () => {
  test('applies the earlier image, proves it anew, and quarantines the one it leaves', async () => {
    const scene = run()
    expect(await scene.run()).toBe('rolled-back')
    expect(scene.applied).toEqual([first.id])
    expect(scene.taggings.map(({ resources, tags }) => [resources[0], Object.keys(tags)[0]])).toEqual([
      [first.id, provenTag('production')],
      [second.id, quarantinedTag('production')],
    ])
  })

  test('leaves alone the images of groups that it does not touch', async () => {
    const third = imageRecord(3, { tags: proven('production') })
    const scene = run({ 'rollback-to': first.id }, { images: [first, second, third] })
    const { state } = scene.deps.terraform
    Object.assign(scene.deps.terraform, {
      state: async (stack: never) => withGroup(await state(stack), third.id),
    })
    expect(await scene.run()).toBe('rolled-back')
    expect(scene.taggings.map(({ resources }) => resources[0])).toEqual([first.id, second.id])
  })

  test('to an image newer than the one that runs blames nobody', async () => {
    const scene = run({ 'rollback-to': second.id }, { live: first.id })
    expect(await scene.run()).toBe('rolled-back')
    expect(scene.applied).toEqual([second.id])
    expect(scene.taggings.flatMap(({ tags }) => Object.keys(tags))).toEqual([provenTag('production')])
  })

  test('by id takes an image that failed here', async () => {
    const failed = imageRecord(1, { tags: { [quarantinedTag('production')]: '2026-03-01T00:00:00.000Z' } })
    const scene = run({ 'rollback-to': failed.id }, { images: [failed, second] })
    expect(await scene.run()).toBe('rolled-back')
  })

  test('with dry-run shows the plan, and changes nothing', async () => {
    const scene = run({ 'dry-run': 'true' })
    expect(await scene.run()).toBe('planned')
    expect({ applied: scene.applied, taggings: scene.taggings }).toEqual({ applied: [], taggings: [] })
    expect(scene.journal.findings.plan).toMatchObject({ hasChanges: true, diff: 'the diff' })
    expect(scene.journal.findings.image?.set).toEqual({ 'eu-west-1': first.id })
  })

  test('that would change more than the image changes nothing, nor does its dry-run pass', async () => {
    for (const dryRun of ['true', 'false']) {
      const scene = run(
        { 'rollback-to': 'live', 'rollback-scope': 'image', 'dry-run': dryRun },
        { still: 'capacity-change.json' },
      )
      expect((await failureFrom(scene.run)).reason).toBe('plan-blocked')
      expect(scene.applied).toEqual([])
    }
  })

  test('whose stack cannot be had goes back to the image, and says so', async () => {
    const scene = run()
    const bring = () => Promise.reject(new DeployError('checkout-failed', 'no such commit'))
    Object.assign(scene.deps, { git: { ...scene.deps.git, bring } })
    expect(await scene.run()).toBe('rolled-back')
    expect(scene.applied).toEqual([first.id])
    expect(scene.journal.warnings).toEqual([
      expect.stringMatching(/^The stack stays that of \w+, for that of \w+ cannot be had: no such commit\.$/),
    ])
  })

  test('that leaves a part of the stack as it is proves no release: what serves is that of no commit', async () => {
    const scene = run()
    const { plan } = scene.deps.terraform
    const parameter = entry('aws_ssm_parameter', 'x', { before: { value: 'a' }, after: { value: 'b' } })
    Object.assign(scene.deps, {
      git: {
        ...scene.deps.git,
        bring: () => Promise.reject(new DeployError('checkout-failed', 'no such commit')),
      },
      terraform: {
        ...scene.deps.terraform,
        plan: async (...args: Parameters<typeof plan>) => {
          const saved = await plan(...args)
          const json = JSON.parse(saved.json)
          if (args[1].targets === undefined) json.resource_changes.push(parameter)
          return { ...saved, json: JSON.stringify(json) }
        },
      },
    })
    expect(await scene.run()).toBe('rolled-back')
    expect(scene.journal.warnings[0]).toContain('Left as it is: aws_ssm_parameter.x.')
    expect(scene.taggings.map(({ resources, tags }) => [resources[0], Object.keys(tags)[0]])).toEqual([
      [second.id, quarantinedTag('production')],
    ])
  })

  test('whose stack cannot be had, and whose image serves already, changes nothing and proves nothing', async () => {
    const value = ['2', '1'].map((day, n) => `2026-03-0${day}T08:00:00.000Z ${commits[2 - n]}`).join(' / ')
    const record = imageRecord(2, { tags: { [provenTag('production')]: value } })
    const scene = run({}, { images: [record], live: record.id })
    const bring = () => Promise.reject(new DeployError('checkout-failed', 'no such commit'))
    Object.assign(scene.deps, { git: { ...scene.deps.git, bring } })
    expect((await failureFrom(scene.run)).reason).toBe('checkout-failed')
    expect({ applied: scene.applied, taggings: scene.taggings }).toEqual({ applied: [], taggings: [] })
  })

  test('whose rollout fails is a failure: nothing is proven, nobody blamed', async () => {
    const scene = run({}, { bad: [first.id] })
    expect((await failureFrom(scene.run)).reason).toBe('rollout-failed')
    expect(scene.taggings).toEqual([])
  })
})

describe('to live', () => {
  test('brings old instances onto what the group launches', async () => {
    const scene = run({ 'rollback-to': 'live' })
    expect(await scene.run()).toBe('rolled-back')
    expect(scene.journal.findings.image?.set).toEqual({ 'eu-west-1': second.id })
    expect(scene.applied).toEqual([])
  })
})
