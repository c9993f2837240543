import { describe, expect, test } from '@jest/globals'
import { lintPlan } from '../../../src/plan/guard/lints.ts'
import type { PlanModel } from '../../../src/plan/plan.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { entry, group, plan, recorded, template } from '../documents.ts'

type Values = Record<string, unknown>

const lints = (model: PlanModel) => lintPlan({ model, image: { 'us-east-1': 'ami-2' } })

function rules(...changes: unknown[]): string[] {
  return lints(plan(changes)).map(({ rule, attribute }) => `${rule} ${attribute}`)
}

const refresh = (preferences: Values = {}) => [{ strategy: 'Rolling', preferences: [preferences] }]

/** A group with an instance_refresh block, changed in place. */
function web(before: Values, after: Values = before, change: Values = {}) {
  const block = { instance_refresh: refresh() }
  return entry('aws_autoscaling_group', 'web', {
    before: { ...block, ...before },
    after: { ...block, ...after },
    ...change,
  })
}

describe('recorded plans', () => {
  test.each([
    ['create', []],
    ['no-change', []],
    ['ami-change', []],
    ['mixed-instances', []],
    ['destroy', []],
    ['replace-create-first', []],
    ['replace-destroy-first', []],
    ['latest', ['floating-version launch_template[0].version']],
    ['no-instance-refresh', ['no-instance-refresh instance_refresh']],
    ['capacity-change', ['capacity-reset min_size', 'capacity-reset max_size']],
  ])('%s', (name, expected) => {
    const found = lints(readPlan(recorded(`${name}.json`)))
    expect(found.map(({ rule, attribute }) => `${rule} ${attribute}`)).toEqual(expected)
    for (const { severity, risk, fix } of found) {
      expect([severity, risk.endsWith('.'), fix === '']).toEqual(['warning', true, false])
    }
  })
})

test('$Latest, $Default and no version at all, anywhere in the group', () => {
  const found = ['floating-version launch_template[0].version']
  expect(rules(group('web', 'web', '$Latest'))).toEqual(found)
  expect(rules(group('web', 'web', ''))).toEqual(found)
  const override = [{ launch_template_specification: [{ launch_template_id: 'lt-2', version: '$Default' }] }]
  expect(rules(web({ mixed_instances_policy: [{ launch_template: [{ override }] }] }))).toEqual([
    'floating-version mixed_instances_policy[0].launch_template',
  ])
  expect(rules(group('web', 'web', '7'), group('other', 'web', null))).toEqual([])
})

describe('$Default that stays where it is, while the plan brings the image', () => {
  const held = (after: Values, unknown: Values = {}) =>
    entry('aws_launch_template', 'web', {
      before: { id: 'lt-web', image_id: 'ami-1', default_version: 1, latest_version: 1 },
      after: { id: 'lt-web', image_id: 'ami-2', default_version: 1, ...after },
      after_unknown: { latest_version: true, ...unknown },
    })
  const found = ['floating-version launch_template[0].version']

  test.each(['$Default', ''])('is none that a launch picks up: "%s"', (version) => {
    expect(rules(held({}), group('web', 'web', version))).toEqual([])
  })

  test.each([
    ['moves', held({ update_default_version: true }), '$Default'],
    ['may move', held({}, { default_version: true }), '$Default'],
    ['is of another image', held({ image_id: 'ami-9' }), '$Default'],
    ['is the latest', held({}), '$Latest'],
  ])('where it %s, it floats', (_, template, version) => {
    expect(rules(template, group('web', 'web', version))).toEqual(found)
  })

  test('beside another that floats', () => {
    const specification = (version: string, id = 'lt-web') => [{ launch_template_id: id, version }]
    const policy = (version: string) => ({
      launch_template: [
        {
          launch_template_specification: specification('$Default'),
          override: [{ launch_template_specification: specification(version, 'lt-2') }],
        },
      ],
    })
    const mixed = (version: string) => web({ mixed_instances_policy: [policy(version)] })
    expect(rules(held({}), mixed('1'))).toEqual([])
    expect(rules(held({}), mixed('$Latest'))).toEqual([
      'floating-version mixed_instances_policy[0].launch_template',
    ])
  })
})

describe('the fix of a floating version names the template', () => {
  const fixOf = (...changes: unknown[]) => lints(plan(changes))[0]?.fix
  const floating = group('web', 'web', '$Latest')
  const inModule = (entry: Values) => ({ ...entry, address: `module.a["x"].${entry['address']}` })

  test.each([
    ['in the root module', [floating, template('web', 'ami-1', 'ami-2')], 'aws_launch_template.web'],
    [
      'in its module',
      [inModule(floating), inModule(template('web', 'ami-1', 'ami-2'))],
      'aws_launch_template.web',
    ],
    [
      'not where it is elsewhere',
      [floating, inModule(template('web', 'ami-1', 'ami-2'))],
      'aws_launch_template.NAME',
    ],
    [
      'not where it is not known',
      [floating, template('other', 'ami-1', 'ami-2')],
      'aws_launch_template.NAME',
    ],
    [
      'not where it has an index',
      [floating, { ...template('web', 'ami-1', 'ami-2'), address: 'aws_launch_template.web["a"]' }],
      'aws_launch_template.NAME',
    ],
  ])('%s', (_, changes, name) => {
    expect(fixOf(...changes)).toBe(`Write: version = ${name}.latest_version`)
  })
})

test('a fixed name of a new launch configuration, which the next image replaces', () => {
  const created = (after: Values) =>
    entry('aws_launch_configuration', 'web', { actions: ['create'], before: null, after })
  const [found] = lints(plan([created({ name: 'web' })]))
  expect(found).toMatchObject({ rule: 'fixed-name', attribute: 'name' })
  expect(found?.fix).toContain('name_prefix = "web-"')
  expect(rules(created({ name_prefix: 'web-' }))).toEqual([])
})

test('a fixed name in a replacement, of groups and templates', () => {
  const named = (after: Values, change: Values = {}) =>
    entry('aws_launch_configuration', 'web', {
      actions: ['create', 'delete'],
      before: { name: 'web', image_id: 'ami-1' },
      after,
      ...change,
    })
  expect(rules(named({ name: 'web' }))).toEqual(['fixed-name name'])
  expect(rules(named({ name: 'web-2' }))).toEqual([])
  expect(rules(named({}, { after_unknown: { name: true } }))).toEqual([])
  const [open] = lints(plan([named({ name: 'web' })]))
  expect(open?.fix).toBe('Write name_prefix = "web-" in place of name.')
  const [hidden] = lints(plan([named({ name: 'web' }, { after_sensitive: { name: true } })]))
  expect(hidden?.fix).toBe('Write name_prefix = "NAME-" in place of name.')
})

test('an image by SSM parameter', () => {
  expect(rules(template('web', 'ami-1', 'resolve:ssm:/golden'))).toEqual(['ssm-alias image_id'])
})

test('no instance_refresh, except in a group that is replaced', () => {
  const bare = (change: Values) =>
    entry('aws_autoscaling_group', 'web', { before: { name: 'a' }, after: { name: 'b' }, ...change })
  expect(rules(bare({}))).toEqual(['no-instance-refresh instance_refresh'])
  expect(rules(bare({ actions: ['create'], before: null }))).toEqual(['no-instance-refresh instance_refresh'])
  expect(rules(bare({ actions: ['create', 'delete'] }))).toEqual([])
  expect(rules(bare({ after_unknown: { instance_refresh: true } }))).toEqual([])
  expect(rules(bare({ actions: ['delete'], after: null }))).toEqual([])
})

describe('capacity', () => {
  test('of an existing group', () => {
    const [found] = lints(
      plan([web({ desired_capacity: 9, max_size: 9 }, { desired_capacity: 3, max_size: 9 })]),
    )
    expect(found).toMatchObject({
      rule: 'capacity-reset',
      attribute: 'desired_capacity',
      risk: 'desired_capacity goes from 9 to 3 with this deploy: scaling that happened meanwhile is undone.',
      fix: 'Leave the size to scaling: lifecycle { ignore_changes = [desired_capacity] }',
    })
  })

  test.each([[{ desired_capacity: true }], [true]])(
    'numbers that are sensitive are not named: %j',
    (marks) => {
      const group = web({ desired_capacity: 9 }, { desired_capacity: 3 }, { after_sensitive: marks })
      const [found] = lints(plan([group]))
      expect(found?.risk).not.toMatch(/\d/)
    },
  )

  test('of a group made anew that starts at its minimum', () => {
    const change = { actions: ['create', 'delete'], after_unknown: { desired_capacity: true } }
    const replaced = (least: number) =>
      web({ desired_capacity: 9, min_size: least }, { min_size: least }, change)
    const [found] = lints(plan([replaced(2)]))
    expect(found?.risk).toBe('The new group starts with 2 instances (min_size) in place of 9.')
    expect(lints(plan([replaced(9)]))).toEqual([])
  })

  test('that makes way for none is the guard’s finding where the old group goes, and told here where it stays', () => {
    const change = (actions: string[]) => ({ actions, after_unknown: { desired_capacity: true } })
    const replaced = (...actions: string[]) =>
      rules(web({ desired_capacity: 3, min_size: 0 }, { min_size: 0 }, change(actions)))
    expect(replaced('create', 'delete')).toEqual([])
    expect(replaced('create', 'forget')).toEqual(['capacity-reset desired_capacity'])
    expect(replaced('delete', 'create')).toEqual(['capacity-reset desired_capacity'])
  })

  test('of a new group there is none to reset', () => {
    expect(rules(web({}, { desired_capacity: 3 }, { actions: ['create'], before: null }))).toEqual([])
  })
})

test.each([
  [1, { min_healthy_percentage: 90, max_healthy_percentage: 100 }, true],
  [1, {}, true],
  [1, { min_healthy_percentage: 0 }, false],
  [1, { min_healthy_percentage: 100, max_healthy_percentage: 200 }, false],
  [2, { min_healthy_percentage: 90 }, false],
])('%d instances with %j', (desired, preferences, isFound) => {
  const values = { desired_capacity: desired, instance_refresh: refresh(preferences) }
  expect(rules(web(values))).toEqual(isFound ? ['single-instance instance_refresh'] : [])
})

test('one instance: what the group starts with, and its maintenance policy', () => {
  const made = (after: Values) =>
    rules(web({}, { instance_refresh: refresh(), ...after }, { actions: ['create'], before: null }))
  const policy = (most: number) => ({
    instance_maintenance_policy: [{ min_healthy_percentage: 100, max_healthy_percentage: most }],
  })
  expect(made({ min_size: 1 })).toEqual(['single-instance instance_refresh'])
  expect(made({ min_size: 2 })).toEqual([])
  expect(made({ min_size: 1, ...policy(200) })).toEqual([])
  expect(made({ min_size: 1, ...policy(-1) })).toEqual(['single-instance instance_refresh'])
})

describe('EC2 health check behind a load balancer', () => {
  const found = ['ec2-health-check health_check_type']
  test.each([
    [{ target_group_arns: ['arn:tg'], health_check_type: 'EC2' }, {}, found],
    [{ load_balancers: ['web'] }, {}, found],
    [{ target_group_arns: ['arn:tg'], health_check_type: 'ELB' }, {}, []],
    [{ target_group_arns: [], load_balancers: [], health_check_type: 'EC2' }, {}, []],
    [{ health_check_type: 'EC2' }, { target_group_arns: [true] }, found],
    [{ health_check_type: 'EC2' }, { target_group_arns: true, load_balancers: true }, []],
    [{ target_group_arns: ['arn:tg'] }, { health_check_type: true }, []],
  ])('%j, unknown %j', (values, unknown, expected) => {
    expect(rules(web(values, values, { after_unknown: unknown }))).toEqual(expected)
  })

  test('attached by a resource of its own', () => {
    const attached = (name: string) =>
      entry('aws_autoscaling_attachment', 'web', { after: { autoscaling_group_name: name } })
    expect(rules(web({ name: 'web' }), attached('web'))).toEqual(found)
    expect(rules(web({ name: 'web' }), attached('other'))).toEqual([])
  })
})
