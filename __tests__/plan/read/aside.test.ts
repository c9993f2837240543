import { describe, expect, test } from '@jest/globals'
import { asideWarnings } from '../../../src/plan/read/aside.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { entry, plan, recorded } from '../documents.ts'

type Values = Record<string, unknown>

const drifted = (before: Values, after: Values | null, actions = ['update']) =>
  entry('aws_instance', 'web', { actions, before, after })
const asideOf = (extras: Values, changes: unknown[] = []) => plan(changes, extras).aside
const driftOf = (drift: unknown, extras: Values = {}, changes: unknown[] = []) =>
  asideOf({ resource_drift: drift, ...extras }, changes)?.drifted

describe('drift', () => {
  const grown = drifted({ size: 1, tags: null }, { size: 2, tags: {} })
  const relevant = (attribute: string) => ({
    relevant_attributes: [{ resource: 'aws_instance.web', attribute: [attribute] }],
  })

  test.each<[string, readonly string[] | undefined, string[]]>([
    ['is counted', driftOf([grown]), ['aws_instance.web']],
    ['is counted where it bears on a change', driftOf([grown], relevant('size')), ['aws_instance.web']],
    ['is left out where it does not', driftOf([grown], relevant('id')), []],
    [
      'is counted where the plan changes the resource',
      driftOf([grown], relevant('id'), [entry('aws_instance', 'web')]),
      ['aws_instance.web'],
    ],
    [
      'is counted of what is gone',
      driftOf([drifted({}, null, ['delete'])], relevant('id')),
      ['aws_instance.web'],
    ],
    ['is none where only the spelling differs', driftOf([drifted({ tags: null }, { tags: {} })]), []],
    ['is none where the resource only moved', driftOf([{ ...grown, previous_address: 'a.b' }]), []],
    ['that cannot be read stops nothing', driftOf([{ address: 1 }, null, { change: {} }]), []],
    ['that is no list stops nothing', driftOf('none'), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  test('of the rules of a security group beside it is none', () => {
    expect(readPlan(recorded('ami-change.json')).aside?.drifted).toEqual([])
  })
})

test('checks that do not hold are told with their messages', () => {
  const checks = [
    {
      address: { to_display: 'check.up' },
      status: 'fail',
      instances: [{ problems: [{ message: 'Not up.' }] }],
    },
    { address: { to_display: 'check.odd' }, status: 'error' },
    { address: { to_display: 'var.ami_id' }, status: 'pass' },
    { address: { to_display: 'check.later' }, status: 'unknown' },
    null,
  ]
  expect(asideOf({ checks })?.failedChecks).toEqual(['check.up: Not up.', 'check.odd'])
  expect(asideOf({ checks: {} })?.failedChecks).toEqual([])
})

test('changes that wait for a later plan are counted', () => {
  expect(asideOf({ deferred_changes: [{}, {}] })?.deferred).toBe(2)
  expect(asideOf({})?.deferred).toBe(0)
})

test.each<[object, string[]]>([
  [{ deferred_changes: [{}] }, ['1 change waits for a later plan: this one is not complete.']],
  [
    { deferred_changes: [{}, {}], deferred_action_invocations: [{}], complete: false },
    ['2 changes and 1 action of providers wait for a later plan: this one is not complete.'],
  ],
  [
    { deferred_action_invocations: [{}, {}] },
    ['2 actions of providers wait for a later plan: this one is not complete.'],
  ],
  [{ complete: false }, ['The plan is not complete: what it leaves out is not applied.']],
  [{ complete: true }, []],
])('what is left out is warned of: %j', (extras, warnings) => {
  expect(asideWarnings(asideOf(extras as Values))).toEqual(warnings)
})

test('a plan that leaves something out says so; older tools do not tell', () => {
  expect([{ complete: false }, { complete: true }, {}].map((extras) => asideOf(extras)?.isComplete)).toEqual([
    false,
    true,
    true,
  ])
})
