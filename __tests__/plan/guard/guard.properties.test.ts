import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import type { ChangeKind, PlanModel, ResourceChange } from '../../../src/plan/plan.ts'

const image = { 'us-east-1': 'ami-2' }

const kinds: readonly ChangeKind[] = [
  'no-op',
  'create',
  'read',
  'update',
  'delete',
  'replace-create-first',
  'replace-destroy-first',
  'forget',
]

const attributes = [
  'id',
  'name',
  'image_id',
  'version',
  'latest_version',
  'launch_template',
  'launch_configuration',
  'mixed_instances_policy',
  'instance_refresh',
  'preferences',
  'min_healthy_percentage',
  'desired_capacity',
  'min_size',
  'tags',
  'tag_specifications',
  'target_group_arns',
  'health_check_type',
  'user_data',
  '__proto__',
  'autoscaling_group_name',
]

const leaf = fc.oneof(
  fc.constantFrom('ami-1', 'ami-2', '$Latest', '1', 'EC2', 'lt-1', 'resolve:ssm:/x', '', null, true, false),
  fc.integer({ min: 0, max: 5 }),
  fc.string(),
)

const { values } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, tie('values'), fc.array(tie('value'), { maxLength: 2 })),
  values: fc.dictionary(fc.constantFrom(...attributes), tie('value'), { maxKeys: 6 }),
}))

const record = values as fc.Arbitrary<Record<string, unknown>>
const marks = fc.oneof(fc.boolean(), record)

const change: fc.Arbitrary<ResourceChange> = fc.record(
  {
    address: fc.constantFrom('a.x', 'a.y', 'module.m["k"].a.z'),
    type: fc.constantFrom(
      'aws_launch_template',
      'aws_launch_configuration',
      'aws_autoscaling_group',
      'aws_autoscaling_attachment',
      'aws_security_group',
      'aws_db_instance',
      'toString',
    ),
    name: fc.constant('x'),
    mode: fc.constantFrom('managed' as const, 'managed' as const, 'data' as const),
    kind: fc.constantFrom(...kinds),
    before: fc.option(record),
    after: fc.option(record),
    afterUnknown: marks,
    beforeSensitive: marks,
    afterSensitive: marks,
    replacePaths: fc.array(
      fc.array(fc.oneof(fc.constantFrom('image_id', 'name'), fc.integer()), { maxLength: 2 }),
      {
        maxLength: 2,
      },
    ),
    reason: fc.constantFrom('delete_because_no_resource_config', 'replace_because_tainted', 'constructor'),
    deposed: fc.constant('ab12cd34'),
    keepsOld: fc.constant(true),
  },
  {
    requiredKeys: [
      'address',
      'type',
      'name',
      'mode',
      'kind',
      'before',
      'after',
      'afterUnknown',
      'beforeSensitive',
      'afterSensitive',
      'replacePaths',
    ],
  },
)

function modelOf(changes: readonly ResourceChange[]): PlanModel {
  const counts = {
    add: 0,
    change: 0,
    replace: 0,
    destroy: 0,
    import: 0,
    move: 0,
    forget: 0,
    outputs: 0,
    invoke: 0,
  }
  return { formatVersion: '1.2', toolVersion: '1', changes, outputChanges: [], counts, hasChanges: true }
}

const model = fc.array(change, { maxLength: 5 }).map(modelOf)

/** Said again here, in other words than the guard's: what takes something away before, or without, a new one. */
function takesAway({ mode, kind, deposed, type }: ResourceChange): boolean {
  const isTemplate = type === 'aws_launch_template' || type === 'aws_launch_configuration'
  if (mode === 'data') return false
  return kind === 'replace-destroy-first' || (kind === 'delete' && !(isTemplate && deposed !== undefined))
}

test('no-destroy lets no delete and no destroy-first replacement of a managed resource pass', () => {
  fc.assert(
    fc.property(model, (plan) => {
      const addresses = guardPlan(plan, { allow: 'no-destroy', image }).blocked.map(({ address }) => address)
      for (const taken of plan.changes.filter(takesAway)) expect(addresses).toContain(taken.address)
    }),
    { numRuns: 500 },
  )
})

test('what no-destroy blocks, image-only blocks; any blocks nothing and still tells', () => {
  fc.assert(
    fc.property(model, (plan) => {
      const noDestroy = guardPlan(plan, { allow: 'no-destroy', image }).blocked
      const imageOnly = guardPlan(plan, { allow: 'image-only', image }).blocked
      const any = guardPlan(plan, { allow: 'any', image })
      expect(imageOnly).toEqual(expect.arrayContaining(noDestroy))
      expect(any.blocked).toEqual([])
      const told = any.warnings.map((finding) => ({ ...finding, severity: 'error' }))
      expect(told).toEqual(expect.arrayContaining(noDestroy))
    }),
    { numRuns: 500 },
  )
})

test('image-only lets nothing but templates, configurations and groups change', () => {
  fc.assert(
    fc.property(model, (plan) => {
      const addresses = guardPlan(plan, { allow: 'image-only', image }).blocked.map(({ address }) => address)
      const others = plan.changes.filter(
        ({ mode, kind, type }) =>
          mode === 'managed' &&
          kind !== 'no-op' &&
          kind !== 'read' &&
          !/^aws_(launch_template|launch_configuration|autoscaling_group)$/.test(type),
      )
      for (const { address } of others) expect(addresses).toContain(address)
    }),
  )
})

test('under image-only no template ends on another image than the expected one', () => {
  const images = fc.constantFrom('ami-1', 'ami-2', 'ami-3', null)
  const holder = fc.constantFrom('aws_launch_template', 'aws_launch_configuration')
  const kind = fc.constantFrom('update' as const, 'replace-create-first' as const)
  fc.assert(
    fc.property(images, images, holder, kind, (before, after, type, how) => {
      const one: ResourceChange = {
        address: `${type}.x`,
        type,
        name: 'x',
        mode: 'managed',
        kind: how,
        before: { image_id: before },
        after: { image_id: after },
        afterUnknown: {},
        beforeSensitive: false,
        afterSensitive: false,
        replacePaths: how === 'update' ? [] : [['image_id']],
      }
      const { blocked } = guardPlan(modelOf([one]), { allow: 'image-only', image })
      if (before !== after && after !== 'ami-2') expect(blocked).not.toEqual([])
    }),
  )
})

test('findings are plain, and a value within a sensitive attribute is in none', () => {
  const secret = 'hunter2-correct-horse'
  const hidden = fc.constantFrom(secret, [secret], [{ version: secret, id: secret }], { [secret]: secret })
  const held = fc.record({
    kind: fc.constantFrom(...kinds),
    type: fc.constantFrom('aws_launch_template', 'aws_autoscaling_group', 'aws_db_instance'),
    attribute: fc.constantFrom(...attributes.filter((name) => name !== '__proto__')),
    before: hidden,
    after: hidden,
  })
  fc.assert(
    fc.property(held, fc.constantFrom(...(['image-only', 'no-destroy', 'any'] as const)), (one, allow) => {
      const { kind, type, attribute, before, after } = one
      const sensitive = { [attribute]: true }
      const held: ResourceChange = {
        address: `${type}.x`,
        type,
        name: 'x',
        mode: 'managed',
        kind,
        before: { [attribute]: before },
        after: { [attribute]: after },
        afterUnknown: {},
        beforeSensitive: sensitive,
        afterSensitive: sensitive,
        replacePaths: [[attribute]],
      }
      const { blocked, warnings } = guardPlan(modelOf([held]), { allow, image })
      expect(JSON.stringify([blocked, warnings])).not.toContain(secret)
      for (const { risk, fix, severity } of blocked) {
        expect([risk.endsWith('.'), fix === '', severity]).toEqual([true, false, 'error'])
      }
    }),
    { numRuns: 500 },
  )
})
