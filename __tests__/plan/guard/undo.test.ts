import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { carries } from '../../../src/plan/guard/undo.ts'
import type { ChangeKind, ResourceChange } from '../../../src/plan/plan.ts'
import { changeOf, changes, modelOf } from '../../builders/values/changes.ts'
import { entry, group, plan, template } from '../documents.ts'

const [old, failed] = [{ 'eu-west-1': 'ami-old' }, { 'eu-west-1': 'ami-new' }]

type Change = Partial<ResourceChange>

/** What stands against a plan that is to take back another. */
function blocked(applied: Change[], back: Change[], again: Change[] = []): string[] {
  const undo = {
    applied: modelOf(applied.map(changeOf)),
    again: { model: modelOf(again.map(changeOf)), image: failed },
  }
  const guard = guardPlan(modelOf(back.map(changeOf)), { allow: 'image-only', image: old, undo })
  return guard.blocked.map(({ rule, address, attribute = '' }) => `${rule} ${address} ${attribute}`.trim())
}

const sets = (before: unknown, after: unknown): Change => ({ before: { v: before }, after: { v: after } })
const made: Change = { kind: 'create', before: null, after: { v: 1 } }
const gone: Change = { kind: 'delete', before: { v: 1 }, after: null }

describe('the way back may', () => {
  test.each<[string, Change, Change]>([
    ['set an attribute to what it was', sets('a', 'b'), sets('b', 'a')],
    ['destroy what was made', made, gone],
    ['make what was destroyed', gone, made],
    ['forget what was made', made, { ...gone, kind: 'forget' }],
    [
      'leave a value to the provider that changed before',
      sets('a', 'b'),
      { before: { v: 'b' }, afterUnknown: { v: true } },
    ],
    [
      'replace what was replaced',
      { ...sets('a', 'b'), kind: 'replace-create-first', replacePaths: [['v']] },
      { ...sets('b', 'a'), kind: 'replace-create-first', replacePaths: [['v']] },
    ],
  ])('%s', (_, applied, back) => expect(blocked([applied], [back])).toEqual([]))
})

describe('the way back may not', () => {
  test.each<[string, Change[], Change[], Change[]?]>([
    ['set an attribute to a third value', [sets('a', 'b')], [sets('b', 'c')]],
    ['change what was not changed', [], [sets('b', 'a')]],
    ['change another attribute', [sets('a', 'b')], [{ before: { w: 'b' }, after: { w: 'a' } }]],
    ['destroy what was only changed', [sets('a', 'b')], [gone]],
    ['make what was made', [made], [made]],
    ['make anew what was let out of the state', [{ ...gone, kind: 'forget' }], [made]],
    ['change what was made', [made], [sets(1, 2)]],
    [
      'replace with a gap what was replaced without one',
      [{ ...sets('a', 'b'), kind: 'replace-create-first', replacePaths: [['v']] }],
      [{ ...sets('b', 'a'), kind: 'replace-destroy-first', replacePaths: [['v']] }],
    ],
    ['set what differs with every plan', [sets('a', 'b')], [sets('b', 'a')], [sets('b', 'x')]],
    ['destroy what is left of another object', [made], [gone, { ...gone, deposed: 'abc' }]],
  ])('%s', (_, applied, back, ...[again]) => expect(blocked(applied, back, again)).not.toEqual([]))

  test('change anything where nothing was applied', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const alone = guardPlan(modelOf(list), { allow: 'image-only', image: old }).blocked
        const undo = { applied: modelOf([]) }
        expect(guardPlan(modelOf(list), { allow: 'image-only', image: old, undo }).blocked).toEqual(alone)
      }),
      { numRuns: 100 },
    )
  })
})

test('whatever is applied, its exact inverse may take it back', () => {
  const inverse: Partial<Record<ChangeKind, ChangeKind>> = { create: 'delete', delete: 'create' }
  fc.assert(
    fc.property(changes, (list) => {
      const back = list.map((change) => ({
        ...change,
        kind: inverse[change.kind] ?? change.kind,
        before: change.after,
        after: change.before,
        afterUnknown: {},
      }))
      const known = list.map((change) => ({ ...change, afterUnknown: {} }))
      expect(blocked(known, back)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

describe('what carries the rollout', () => {
  const values = (user_data: string) => ({ id: 'lt-web', image_id: 'ami-old', user_data })
  const userData = (before: string, after: string): Change => ({
    address: 'aws_launch_template.web',
    type: 'aws_launch_template',
    name: 'web',
    before: { ...values(before), image_id: 'ami-new' },
    after: values(after),
  })

  test('gets what the release says, where this run changed it', () => {
    expect(blocked([userData('x', 'y')], [userData('y', 'w')], [userData('y', 'z')])).toEqual([])
    expect(blocked([], [userData('y', 'w')])).toEqual(['not-image aws_launch_template.web user_data'])
  })

  const sized = (before: number, after: number) => ({
    address: 'aws_autoscaling_group.web',
    type: 'aws_autoscaling_group',
    name: 'web',
    before: { desired_capacity: before },
    after: { desired_capacity: after },
  })

  test('gets the size back that this run changed, and not one that somebody else did', () => {
    const place = ['not-image aws_autoscaling_group.web desired_capacity']
    expect(blocked([sized(2, 4)], [sized(4, 2)])).toEqual([])
    expect(blocked([sized(2, 4)], [sized(6, 2)])).toEqual(place)
    expect(blocked([sized(2, 4)], [sized(4, 3)])).toEqual(place)
    expect(blocked([], [sized(6, 2)])).toEqual(place)
  })

  test('are templates, configurations and groups', () => {
    const types = ['aws_launch_template', 'aws_launch_configuration', 'aws_autoscaling_group', 'aws_lb']
    expect(types.map((type) => carries({ type }))).toEqual([true, true, true, false])
  })
})

test('the image goes back as ever, with what follows from it', () => {
  const rollsBack = plan([template('web', 'ami-new', 'ami-old'), group('web', 'web', null)])
  const undo = { applied: plan([entry('aws_sns_topic', 'x')]) }
  expect(guardPlan(rollsBack, { allow: 'image-only', image: old, undo }).blocked).toEqual([])
})
