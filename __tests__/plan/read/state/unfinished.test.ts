import { describe, expect, test } from '@jest/globals'
import { readPlan } from '../../../../src/plan/read/read.ts'
import { unfinishedGroups } from '../../../../src/plan/read/unfinished.ts'

const address = 'aws_autoscaling_group.web'
const arn = 'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:x:autoScalingGroupName/web'

/** A group in the state, as the provider left it. */
function stateWith(resource: object, child?: string): string {
  const own = { address, mode: 'managed', type: 'aws_autoscaling_group', name: 'web', ...resource }
  const root =
    child === undefined
      ? { resources: [own] }
      : { child_modules: [{ address: child, resources: [{ ...own, address: `${child}.${address}` }] }] }
  return JSON.stringify({ format_version: '1.0', values: { root_module: root } })
}

function planOf(overrides: object = {}, change: object = {}) {
  const group = {
    address,
    mode: 'managed',
    type: 'aws_autoscaling_group',
    name: 'web',
    action_reason: 'replace_because_tainted',
    ...overrides,
    change: {
      actions: ['delete', 'create'],
      before: { name: 'web', arn },
      after: { name: 'web' },
      ...change,
    },
  }
  return readPlan(JSON.stringify({ format_version: '1.2', planned_values: {}, resource_changes: [group] }))
}

const halfMade = stateWith({ tainted: true, values: { name: 'web', arn: null } })

describe('groups that were left half made', () => {
  test('are those that the state has without an ARN, and AWS with one', () => {
    expect(unfinishedGroups(planOf(), halfMade)).toEqual([address])
    expect(unfinishedGroups(planOf(), stateWith({ tainted: true, values: { name: 'web' } }))).toEqual([
      address,
    ])
  })

  test('are found in modules, too', () => {
    const inModule = { address: `module.web["a"].${address}` }
    const state = stateWith({ tainted: true, values: {} }, 'module.web["a"]')
    expect(unfinishedGroups(planOf(inModule), state)).toEqual([inModule.address])
  })

  test.each([
    ['a person tainted it', planOf(), stateWith({ tainted: true, values: { name: 'web', arn } })],
    ['it is not tainted', planOf(), stateWith({ values: { name: 'web', arn: null } })],
    ['something else forces the replacement, too', planOf({}, { replace_paths: [['name']] }), halfMade],
    ['it is replaced for another reason', planOf({ action_reason: 'replace_by_request' }), halfMade],
    ['AWS does not have it', planOf({}, { before: { name: 'web' } }), halfMade],
    ['it is to go', planOf({}, { actions: ['delete'], after: null }), halfMade],
    ['it is no group', planOf({ type: 'aws_lb' }), halfMade],
    [
      'only what is deposed of it is tainted',
      planOf(),
      stateWith({ tainted: true, deposed_key: 'abcd', values: {} }),
    ],
    ['the state is empty', planOf(), JSON.stringify({ format_version: '1.0' })],
  ])('are not where %s', (_, plan, state) => {
    expect(unfinishedGroups(plan, state)).toEqual([])
  })
})
