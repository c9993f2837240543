import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DeployError } from '../../../src/outcome/error.ts'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { readPlan } from '../../../src/plan/read/read.ts'

/**
 * From the tool's own words to the guard's: whatever stands in the JSON of a plan, an apply under `no-destroy` destroys
 * nothing but what a replacement that creates first leaves behind of kinds without data, and spent templates.
 */
const actionWords = ['no-op', 'create', 'read', 'update', 'delete', 'forget', 'explode', 'destroy', 7]
const actions: fc.Arbitrary<readonly unknown[]> = fc.oneof(
  fc.constantFrom(
    ['delete'],
    ['delete', 'create'],
    ['create', 'delete'],
    ['forget', 'create'],
    ['create', 'forget'],
  ),
  fc.array(fc.constantFrom(...actionWords), { maxLength: 3 }),
)
const values = fc.constantFrom(null, {}, { id: 'x', name: 'web' }, { image_id: 'ami-1' })

const change = fc.record(
  {
    address: fc.constantFrom('a.x', 'module.m["k\n`"].a.x[0]', 'a.y'),
    mode: fc.constantFrom('managed', 'managed', 'managed', 'data', 'ephemeral', 'list'),
    type: fc.constantFrom(
      'aws_launch_template',
      'aws_launch_configuration',
      'aws_autoscaling_group',
      'aws_security_group',
      'aws_db_instance',
      'aws_instance',
      'constructor',
    ),
    name: fc.constant('x'),
    change: fc.record(
      {
        actions,
        before: values,
        after: values,
        after_unknown: fc.constantFrom({}, true, { id: true }),
        importing: fc.constantFrom({ id: 'x' }, { identity: { a: 'x' } }, {}),
        replace_paths: fc.constantFrom([['name']], [[]], 'odd'),
      },
      { requiredKeys: ['actions', 'before', 'after'] },
    ),
    deposed: fc.constantFrom('ab12cd34', ''),
    previous_address: fc.constant('a.former'),
    action_reason: fc.constantFrom(
      'delete_because_no_resource_config',
      'replace_by_triggers',
      'a_new_reason',
    ),
  },
  { requiredKeys: ['address', 'mode', 'type', 'name', 'change'] },
)

const document = fc.record(
  {
    format_version: fc.constantFrom('0.1', '0.2', '1.0', '1.2', '1.9'),
    planned_values: fc.constant({}),
    resource_changes: fc.array(change, { maxLength: 4 }),
    resource_drift: fc.array(change, { maxLength: 1 }),
    deferred_changes: fc.array(
      change.map((entry) => ({ reason: 'unknown', resource_change: entry })),
      { maxLength: 1 },
    ),
    errored: fc.boolean(),
    complete: fc.boolean(),
    applyable: fc.boolean(),
  },
  { requiredKeys: ['format_version', 'planned_values', 'resource_changes'] },
)

/** Kinds whose old half may go once the new one is there, said again in other words than the guard's. */
const withoutData = [
  'aws_launch_template',
  'aws_launch_configuration',
  'aws_autoscaling_group',
  'aws_security_group',
]

function mayGo({
  type,
  deposed,
  change: { actions: words },
}: typeof change extends fc.Arbitrary<infer T> ? T : never) {
  const isTemplate = type === 'aws_launch_template' || type === 'aws_launch_configuration'
  if (words.join() === 'delete') return isTemplate && deposed === 'ab12cd34'
  return words.join() === 'create,delete' && withoutData.includes(type)
}

test('no plan that destroys passes no-destroy, whatever else it is: moved, imported, deposed, deferred, incomplete', () => {
  let passed = 0
  fc.assert(
    fc.property(document, (json) => {
      try {
        const { blocked } = guardPlan(readPlan(JSON.stringify(json)), {
          allow: 'no-destroy',
          image: { r: 'ami-1' },
        })
        if (blocked.length > 0) return
      } catch (error) {
        expect(error).toBeInstanceOf(DeployError)
        return
      }
      passed += 1
      expect(json.errored).not.toBe(true)
      const taken = json.resource_changes.filter(
        (entry) =>
          entry.mode === 'managed' &&
          entry.change.actions.some((word) => word === 'delete' || word === 'destroy'),
      )
      expect(taken.filter((entry) => !mayGo(entry))).toEqual([])
    }),
    { numRuns: 3000 },
  )
  expect(passed).toBeGreaterThan(100)
})
