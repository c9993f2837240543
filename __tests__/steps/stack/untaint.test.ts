import { describe, expect, test } from '@jest/globals'
import type { Terraform } from '../../../src/deps/tools.ts'
import type { Image } from '../../../src/image/image.ts'
import { planKeeping, planOnly } from '../../../src/steps/stack/untaint.ts'
import { inputsOf } from '../../builders/values/inputs.ts'
import { stack } from '../../builders/values/states.ts'
import { ec2With } from '../../builders/world/ec2.ts'
import { contextOf, journalOf, keptLog } from '../../builders/world/parts.ts'

const address = 'aws_autoscaling_group.web'
const image: Image = { origin: 'reused', set: { 'eu-west-1': 'ami-1' }, name: '' }

/** A stack whose group was left half made; what is done to it, in order. */
function scene() {
  const done: string[] = []
  const group = {
    address,
    mode: 'managed',
    type: 'aws_autoscaling_group',
    name: 'web',
    action_reason: 'replace_because_tainted',
    change: {
      actions: ['delete', 'create'],
      before: {
        name: 'web',
        arn: 'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:1:autoScalingGroupName/web',
      },
      after: { name: 'web' },
    },
  }
  const half = {
    address,
    mode: 'managed',
    type: 'aws_autoscaling_group',
    name: 'web',
    tainted: true,
    values: {},
  }
  const terraform = {
    plan: async (_, { file }) => {
      const changes = done.includes(`untaint ${address}`) ? [] : [group]
      done.push('plan')
      const json = JSON.stringify({ format_version: '1.2', planned_values: {}, resource_changes: changes })
      return { file, diff: '', json }
    },
    state: async () =>
      JSON.stringify({ format_version: '1.0', values: { root_module: { resources: [half] } } }),
    untaint: async (_, of) => {
      done.push(`untaint ${of}`)
    },
  } as Partial<Terraform> as Terraform
  const journal = journalOf()
  const deps = { terraform, context: contextOf(), log: keptLog(), ec2: ec2With([]) }
  return { done, deps, journal, planning: { stack, image, inputs: inputsOf({}).stack } }
}

describe('a group that an earlier apply left half made', () => {
  test('is kept by a run that applies, which says so', async () => {
    const { done, deps, journal, planning } = scene()
    const { plan, kept } = await planKeeping(planning, deps, journal)
    expect(done).toEqual(['plan', `untaint ${address}`, 'plan'])
    expect(kept).toEqual([address])
    expect(plan.report.hasChanges).toBe(false)
    expect(journal.warnings).toEqual([expect.stringContaining(`${address} was marked as tainted`)])
  })

  test('stays as it is where the plan is only looked at', async () => {
    const { done, deps, planning } = scene()
    expect((await planOnly(planning, deps)).plan.report.hasChanges).toBe(true)
    expect(done).toEqual(['plan'])
  })

  test('stays as it is where the mark cannot be taken off, and the run ends', async () => {
    const { done, deps, journal, planning } = scene()
    const untaint = () => Promise.reject(new Error('locked'))
    const refused = { ...deps, terraform: { ...deps.terraform, untaint } }
    await expect(planKeeping(planning, refused, journal)).rejects.toThrow('locked')
    expect(done).toEqual(['plan'])
  })
})
