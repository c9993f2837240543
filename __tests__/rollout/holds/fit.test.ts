import { describe, expect, test } from '@jest/globals'
import type { GroupForecast, ResourceChange } from '../../../src/plan/plan.ts'
import { unfitForSteps } from '../../../src/rollout/holds/fit.ts'
import { changeOf } from '../../builders/values/changes.ts'

const image = 'ami-0f9e8d7c6b5a40312'
const template = changeOf({
  ...{ address: 'aws_launch_template.web', type: 'aws_launch_template', name: 'web' },
  before: { id: 'lt-web', image_id: 'ami-0a1b2c3d4e5f60718', latest_version: 1 },
  after: { id: 'lt-web', image_id: image },
  afterUnknown: { latest_version: true },
})

/** A group of that template, as far as a plan tells. */
function group(after: Record<string, unknown> = {}): ResourceChange {
  const launch_template = [{ id: 'lt-web', version: '$Latest' }]
  return changeOf({
    ...{ address: 'aws_autoscaling_group.web', type: 'aws_autoscaling_group', name: 'web' },
    before: { name: 'web', launch_template },
    after: { name: 'web', launch_template, ...after },
  })
}

const overrides = (override: object) => ({
  launch_template: [],
  mixed_instances_policy: [
    {
      launch_template: [
        {
          launch_template_specification: [{ launch_template_id: 'lt-web', version: '$Latest' }],
          override: [{ instance_type: 't3.micro' }, override],
        },
      ],
    },
  ],
})

function unfit(
  effect: GroupForecast['effect'],
  change = group(),
  set: Record<string, string> = { r: image },
) {
  const { address } = change
  const groups = [{ address, effect } as GroupForecast]
  return unfitForSteps({ model: { changes: [template, change] }, image: set, groups })
}

describe('a group cannot go through steps', () => {
  test.each<[string, GroupForecast['effect'], ResourceChange, string | undefined]>([
    ['where the plan starts its refresh', 'refreshed', group(), 'instance_refresh'],
    ['where the plan replaces it', 'replaced', group(), undefined],
    [
      'where AWS cannot skip what matches',
      'not-refreshed',
      group(overrides({ instance_requirements: [{ memory_mib: [{ min: 1024 }] }] })),
      'mixed_instances_policy',
    ],
  ])('%s', (_, effect, change, attribute) => {
    const [found, ...others] = unfit(effect, change)
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'steps', severity: 'error', address: change.address })
    expect(found?.attribute).toBe(attribute)
    expect(found?.risk).toContain('is refused before it applies anything')
  })
})

describe('a group can', () => {
  const effects = ['not-refreshed', 'updated', 'unchanged', 'created', 'destroyed'] as const
  test.each(effects)('where its effect is %s', (effect) => expect(unfit(effect)).toEqual([]))

  test('with instance types listed', () =>
    expect(unfit('not-refreshed', group(overrides({ instance_type: 't3.small' })))).toEqual([]))

  test('in whatever way it moves, where it is not to run the image', () =>
    expect(unfit('refreshed', group(), { r: 'ami-00000000000000000' })).toEqual([]))

  test('where the plan does not have it', () => {
    const groups = [{ address: 'aws_autoscaling_group.gone', effect: 'refreshed' } as GroupForecast]
    expect(unfitForSteps({ model: { changes: [template] }, image: { r: image }, groups })).toEqual([])
  })
})
