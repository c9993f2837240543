import { expect, test } from '@jest/globals'
import type { SavedPlan, Terraform } from '../../../src/deps/tools.ts'
import type { DeployInputs } from '../../../src/inputs/types.ts'
import { lookBack } from '../../../src/steps/back/look-back.ts'
import { commits, imageRecord, proven } from '../../builders/values/images.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { stack } from '../../builders/values/states.ts'
import { journalOf } from '../../builders/world/parts.ts'
import { sourceOf } from '../../builders/world/source.ts'
import { worldOf } from '../../builders/world/world.ts'
import { entry, group, plan, planJson, template } from '../../plan/documents.ts'

const one = imageRecord(1, { tags: proven() })
const two = imageRecord(2)
const value = (name: string) =>
  entry('aws_ssm_parameter', name, { before: { value: 'a' }, after: { value: 'b' } })
const rollsOut = [template('web', one.id, two.id), group('web', 'web', null)]

interface Scene {
  /** What the deploy changes beside the image. */
  readonly beside?: readonly unknown[]
  /** What the last good release would change now. */
  readonly now?: readonly unknown[]
  readonly inputs?: With
  readonly bring?: () => Promise<void>
  readonly from?: string
}

/** A deploy of the second image onto the first, which was proven. */
async function look({ beside = [value('x')], now = [], inputs = {}, bring, from = one.id }: Scene) {
  const asked: string[] = []
  const terraform: Partial<Terraform> = {
    state: async () => JSON.stringify({ format_version: '1.0' }),
    plan: async (_, { file, purpose }): Promise<SavedPlan> => {
      asked.push(purpose)
      return { file, diff: '', json: planJson([...now]) }
    },
  }
  const { deps } = worldOf({ live: one.id, images: [one, two] })
  const git = { ...deps.git, ...(bring && { bring }) }
  const journal = journalOf()
  const guard = { blocked: [], warnings: [] }
  const images = [{ address: 'aws_launch_template.web', before: from, after: two.id }]
  journal.record({ plan: { guard, images } as never })
  const model = plan([...rollsOut, ...beside])
  const image = { origin: 'built', set: { 'eu-west-1': two.id }, name: '' } as const
  const ready = { stack, state: '', image, plan: { model, report: { images } } as never }
  await lookBack(
    { ready, source: sourceOf() },
    inputsOf(inputs) as DeployInputs,
    { ...deps, git, terraform: { ...deps.terraform, ...terraform } },
    journal,
  )
  return { asked, warnings: journal.warnings, found: journal.findings.plan?.guard?.warnings ?? [] }
}

test('what the last good release would change even now is told of, once for each resource', async () => {
  const { asked, found } = await look({
    now: [value('when'), entry('aws_sns_topic', 'x', { before: { a: 1, b: 1 }, after: { a: 2, b: 2 } })],
  })
  expect(asked).toEqual(['look'])
  expect(found.map(({ rule, address, severity }) => [rule, address, severity])).toEqual([
    ['no-way-back', 'aws_ssm_parameter.when', 'warning'],
    ['no-way-back', 'aws_sns_topic.x', 'warning'],
  ])
  expect(found[0]?.risk).toContain(`commit ${commits[0]}`)
})

test('a release that would change nothing is no news', async () => {
  expect(await look({})).toEqual({ asked: ['look'], warnings: [], found: [] })
})

test('code that cannot be had is told of before anything is applied', async () => {
  const { warnings } = await look({ bring: () => Promise.reject(new Error('no such commit')) })
  expect(warnings).toEqual(['There is no way back to the stack of the last good release: no such commit'])
})

test.each<[string, Scene]>([
  ['the image alone changes', { beside: [] }],
  ['nothing is done after a failure', { inputs: { 'on-failure': 'leave' } }],
  ['a recovery would take the image alone', { inputs: { recover: 'image' } }],
  ['something else serves than what was proven last', { from: imageRecord(3).id }],
  ['nothing was proven here', { inputs: { environment: 'staging' } }],
])('nothing is planned where %s', async (_, scene) => {
  expect(await look({ ...scene, now: [value('when')] })).toEqual({ asked: [], warnings: [], found: [] })
})
