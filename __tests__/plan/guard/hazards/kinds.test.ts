import { describe, expect, test } from '@jest/globals'
import { architectureOf } from '../../../../src/plan/guard/hazards/architecture.ts'
import { HAZARDS, hazardsOf } from '../../../../src/plan/guard/hazards/hazards.ts'
import { entry, group, plan, template } from '../../documents.ts'

type Values = Record<string, unknown>

const image = { 'eu-west-1': 'ami-2' }

function found(...changes: unknown[]) {
  return hazardsOf({ model: plan(changes), image })
}

const rules = (...changes: unknown[]) => found(...changes).map(({ rule, attribute }) => [rule, attribute])

/** A group of four that ends with these values. */
function web(after: Values, change: Values = {}) {
  const values = { name: 'web', desired_capacity: 4, ...after }
  return entry('aws_autoscaling_group', 'web', { before: values, after: values, ...change })
}

/** Values of a group whose refresh has these preferences. */
function refresh(preferences: Values, more: Values = {}): Values {
  return { instance_refresh: [{ strategy: 'Rolling', preferences: [preferences] }], ...more }
}

const at = (name: string) => `instance_refresh[0].preferences[0].${name}`

describe('what is known only after apply is no finding', () => {
  const hazardous = refresh(
    {
      auto_rollback: true,
      checkpoint_percentages: [50],
      min_healthy_percentage: 0,
      scale_in_protected_instances: 'Wait',
    },
    {
      protect_from_scale_in: true,
      suspended_processes: ['Launch'],
      warm_pool: [{ instance_reuse_policy: [] }],
    },
  )
  const rest = [
    'suspended',
    'protected',
    'last-checkpoint',
    'auto-rollback',
    'nothing-kept',
    'warm-pool-reuse',
  ]

  test.each([
    ['nothing', {}, []],
    ['the suspended processes', { suspended_processes: true }, ['suspended']],
    ['the first of the suspended processes', { suspended_processes: [true] }, ['suspended']],
    [
      'the checkpoints',
      { instance_refresh: [{ preferences: [{ checkpoint_percentages: true }] }] },
      ['last-checkpoint'],
    ],
    [
      'the last checkpoint',
      { instance_refresh: [{ preferences: [{ checkpoint_percentages: [true] }] }] },
      ['last-checkpoint'],
    ],
    [
      'what happens to protected instances',
      { instance_refresh: [{ preferences: [{ scale_in_protected_instances: true }] }] },
      ['protected'],
    ],
    ['whether instances are protected', { protect_from_scale_in: true }, ['protected']],
    ['another preference', { instance_refresh: [{ preferences: [{ instance_warmup: true }] }] }, []],
    [
      'all preferences',
      { instance_refresh: [{ preferences: true }] },
      ['last-checkpoint', 'protected', 'auto-rollback', 'nothing-kept'],
    ],
    [
      'the refresh',
      { instance_refresh: true },
      ['last-checkpoint', 'protected', 'auto-rollback', 'nothing-kept'],
    ],
    ['the warm pool', { warm_pool: true }, ['warm-pool-reuse']],
    [
      'the reuse',
      { warm_pool: [{ instance_reuse_policy: [{ reuse_on_scale_in: true }] }] },
      ['warm-pool-reuse'],
    ],
  ])('%s', (_, after_unknown, gone: string[]) => {
    const names = found(web(hazardous, { after_unknown })).map(({ rule }) => rule)
    expect(names.toSorted()).toEqual(rest.filter((rule) => !gone.includes(rule)).toSorted())
  })
})

describe('checkpoints', () => {
  const risk = (percentages: unknown, more: Values = {}) =>
    found(web(refresh({ checkpoint_percentages: percentages }, more)))[0]?.risk

  test('say what stays, in instances where the size is known', () => {
    expect(risk([50])).toBe(
      'The refresh ends Successful at its last checkpoint, 50 %: 2 of 4 instances stay on the old image.',
    )
    expect(risk([10])).toContain('3 of 4 instances stay')
    expect(risk([20, 40], { desired_capacity: null })).toContain('the other 60 % stay on the old image')
    expect(risk([50], { desired_capacity: 0 })).toContain('the other 50 % stay on the old image')
  })

  test('that reach all of a small group by rounding up leave none of it, until it grows', () => {
    const words = (all: string) => `rounded up, that is ${all} of the group; once it is larger, some stay`
    expect(risk([50], { desired_capacity: 1 })).toBe(
      `The refresh ends Successful at its last checkpoint, 50 %: ${words('the one instance')} on the old image.`,
    )
    expect(risk([90], { desired_capacity: 9 })).toContain(words('all 9 instances'))
    expect(risk([90], { desired_capacity: 10 })).toContain('1 of 10 instances stay')
  })

  test('that end at 100, or are none, say nothing', () => {
    expect([risk([50, 100]), risk([]), risk(null)]).toEqual([undefined, undefined, undefined])
  })

  test('that are sensitive are not quoted', () => {
    const marks = { instance_refresh: [{ preferences: [{ checkpoint_percentages: true }] }] }
    const [secret] = found(web(refresh({ checkpoint_percentages: [37] }), { after_sensitive: marks }))
    expect(JSON.stringify(secret)).not.toContain('37')
    expect(secret?.attribute).toBe(at('checkpoint_percentages'))
  })
})

describe('a minimum of 0', () => {
  const policy = { instance_maintenance_policy: [{ min_healthy_percentage: 0, max_healthy_percentage: 100 }] }

  test('of the maintenance policy counts where the refresh has no preferences', () => {
    expect(rules(web({ instance_refresh: [{ strategy: 'Rolling', preferences: [] }], ...policy }))).toEqual([
      ['nothing-kept', 'instance_maintenance_policy[0].min_healthy_percentage'],
    ])
    expect(rules(web(refresh({ min_healthy_percentage: 90 }, policy)))).toEqual([])
  })
})

describe('a minimum of 0 of a group', () => {
  const hazard = [['nothing-kept', at('min_healthy_percentage')]]

  test.each([
    ['without an instance', { desired_capacity: 0 }, {}, []],
    ['with one', { desired_capacity: 1 }, {}, hazard],
    ['of a size that is not known', { desired_capacity: null }, {}, hazard],
    [
      'of a size that is secret',
      { desired_capacity: 0 },
      { after_sensitive: { desired_capacity: true } },
      hazard,
    ],
  ])('%s', (_, size, marks, expected) => {
    expect(rules(web(refresh({ min_healthy_percentage: 0 }, size), marks))).toEqual(expected)
  })
})

describe('protected instances', () => {
  test.each([
    ['Ignore', 'has replaced none'],
    ['Wait', 'waits for an hour'],
    ['', 'has replaced none'],
    ['Refresh', undefined],
    ['Later', undefined],
  ])('%s', (word, says) => {
    const [one] = found(web(refresh({ scale_in_protected_instances: word }, { protect_from_scale_in: true })))
    if (says === undefined) expect(one).toBeUndefined()
    else expect(one).toMatchObject({ rule: 'protected', risk: expect.stringContaining(says) })
  })

  test('that the plan begins to protect are those launched from then on', () => {
    const values = {
      name: 'web',
      desired_capacity: 4,
      ...refresh({ scale_in_protected_instances: 'Ignore' }),
    }
    const [before, after] = [false, true].map((on) => ({ ...values, protect_from_scale_in: on }))
    const [one] = found(entry('aws_autoscaling_group', 'web', { before, after }))
    expect(one?.risk).toMatch(/^Every instance that is launched from now on is protected.*the next refresh/)
  })

  test('without preferences AWS takes Wait, and the block is to be written', () => {
    const [one] = found(web({ instance_refresh: [{ strategy: 'Rolling' }], protect_from_scale_in: true }))
    expect(one?.risk).toContain('waits for an hour')
    expect(one?.fix).toBe(
      'Write: preferences { scale_in_protected_instances = "Refresh" } in instance_refresh',
    )
  })
})

describe('suspended processes', () => {
  test.each([
    [['AZRebalance', 'ScheduledActions', 'HealthCheck'], undefined],
    [['Terminate'], '--auto-scaling-group-name web --scaling-processes Terminate`'],
    [['AZRebalance', 'Terminate', 'Launch'], '--scaling-processes Launch Terminate`'],
    [['InstanceRefresh'], '--scaling-processes InstanceRefresh`'],
  ])('%j', (suspended_processes, command) => {
    const [one] = found(web({ suspended_processes }))
    if (command === undefined) expect(one).toBeUndefined()
    else expect(one?.fix).toContain(command)
  })

  test('that the plan resumes are worth another line', () => {
    const change = {
      before: { suspended_processes: ['Launch', 'AZRebalance'] },
      after: { suspended_processes: ['AZRebalance'] },
    }
    expect(rules(web({}, change))).toEqual([['resumed', 'suspended_processes']])
    expect(rules(web({}, { ...change, after_unknown: { suspended_processes: true } }))).toEqual([])
  })

  const unbalanced = { suspended_processes: ['AddToLoadBalancer'] }

  test.each([
    ['its own target groups', [web({ ...unbalanced, target_group_arns: ['arn'] })]],
    [
      'an attachment',
      [
        web(unbalanced),
        entry('aws_autoscaling_attachment', 'x', { after: { autoscaling_group_name: 'web' } }),
      ],
    ],
  ])('that keep new instances out of the load balancer of a group: %s', (_, changes) => {
    const [one, ...more] = found(...changes)
    expect([one?.rule, one?.attribute, more]).toEqual(['unregistered', 'suspended_processes', []])
    expect(one?.risk).toContain(
      'AddToLoadBalancer is suspended on the group: new instances get into no target group',
    )
    expect(one?.fix).toContain('--auto-scaling-group-name web --scaling-processes AddToLoadBalancer`')
    expect(one?.fix).toContain('register it by hand')
  })

  test('that register instances are of no matter without a load balancer', () => {
    expect(rules(web(unbalanced))).toEqual([])
  })

  test('that register instances again with the plan are worth another line, too', () => {
    const change = { before: unbalanced, after: { target_group_arns: ['arn'] } }
    expect(rules(web({}, change))).toEqual([['resumed', 'suspended_processes']])
    expect(rules(web({}, { ...change, after: {} }))).toEqual([])
  })

  test('of a group with a name for the shell', () => {
    const [one] = found(web({ name: 'web $(x)', suspended_processes: ['Launch'] }))
    expect(one?.fix).toContain("--auto-scaling-group-name 'web $(x)' ")
  })
})

describe('a group that is replaced', () => {
  const replaced = (after: Values, more: Values = {}, extras: Values = {}) =>
    entry(
      'aws_autoscaling_group',
      'web',
      { actions: ['create', 'delete'], before: { name: 'web-1' }, after, ...more },
      extras,
    )

  test.each([
    ['0', true],
    ['0s', true],
    ['0m0s', true],
    ['10m', false],
    ['30s', false],
    ['', false],
  ])('with wait_for_capacity_timeout = "%s"', (wait_for_capacity_timeout, isHazard) => {
    const expected = isHazard ? [['no-wait', 'wait_for_capacity_timeout']] : []
    expect(rules(replaced({ wait_for_capacity_timeout }))).toEqual(expected)
  })

  test('is none where it is updated, destroyed first, or kept', () => {
    const after = { wait_for_capacity_timeout: '0' }
    expect(rules(web(after))).toEqual([])
    expect(rules(replaced(after, { actions: ['delete', 'create'] }))).toEqual([])
    expect(rules(replaced(after, { actions: ['create', 'forget'] }))).toEqual([])
    expect(rules(replaced({}, { after_unknown: { wait_for_capacity_timeout: true } }))).toEqual([])
  })

  test('without an instance needs no time to wait for one', () => {
    const before = { name: 'web-1', desired_capacity: 3 }
    expect(rules(replaced({ min_size: 0, wait_for_capacity_timeout: '10m' }, { before }))).toEqual([])
  })

  test('behind a load balancer has more to write', () => {
    const [one] = found(replaced({ wait_for_capacity_timeout: '0', target_group_arns: ['arn'] }))
    expect(one?.fix).toMatch(/wait_for_capacity_timeout = "10m"\. .*min_elb_capacity/)
  })

  test('because it is tainted', () => {
    const reason = { action_reason: 'replace_because_tainted' }
    const [one] = found(replaced({}, {}, reason))
    expect(one).toMatchObject({
      rule: 'tainted',
      fix: expect.stringContaining('`terraform untaint aws_autoscaling_group.web`'),
    })
    const [indexed] = found({ ...replaced({}, {}, reason), address: 'aws_autoscaling_group.web["a"]' })
    expect(indexed?.fix).toContain(`\`terraform untaint 'aws_autoscaling_group.web["a"]'\``)
  })
})

describe('a group that stays on an older version', () => {
  const moved = template('web', 'ami-1', 'ami-2')

  test('which the plan leaves behind', () => {
    const [one] = found(moved, group('web', 'web', '1'))
    expect(one).toMatchObject({ rule: 'pinned', attribute: 'launch_template[0].version' })
    expect(one?.risk).toContain('stays on version 1')
    expect(one?.fix).toBe(
      'Write: version = aws_launch_template.web.latest_version, and, where it is there, take launch_template out of ignore_changes.',
    )
  })

  test.each([
    ['moves with the template', [moved, group('web', 'web', null)]],
    ['floats', [moved, group('web', 'web', '$Latest')]],
    [
      'is on a version of a template that does not change',
      [template('web', 'ami-2', 'ami-2'), group('web', 'web', '1')],
    ],
    [
      'is on a version that may hold the image',
      [template('web', 'ami-2', 'ami-2'), group('web', 'web', '7')],
    ],
    [
      'uses a template that the image does not reach',
      [template('web', 'ami-1', 'ami-9'), group('web', 'web', '1')],
    ],
  ])('is none where it %s', (_, changes) => {
    expect(rules(...changes)).toEqual([])
  })

  test('by a default version that nothing moves', () => {
    const values = (image_id: string, more: Values) => ({
      id: 'lt-web',
      name: 'web',
      image_id,
      default_version: 1,
      ...more,
    })
    const made = (more: Values, unknown: Values = {}) =>
      entry('aws_launch_template', 'web', {
        before: values('ami-1', { latest_version: 1 }),
        after: values('ami-2', more),
        after_unknown: { latest_version: true, ...unknown },
      })
    expect(rules(made({}), group('web', 'web', '$Default'))).toEqual([
      ['pinned', 'launch_template[0].version'],
    ])
    expect(rules(made({ update_default_version: true }), group('web', 'web', '$Default'))).toEqual([])
    expect(rules(made({}, { default_version: true }), group('web', 'web', '$Default'))).toEqual([])
  })
})

describe('a mixed instances policy', () => {
  const mixed = (...override: Values[]) =>
    web({
      mixed_instances_policy: [
        {
          launch_template: [
            {
              launch_template_specification: [{ launch_template_id: 'lt-web', version: '$Latest' }],
              override,
            },
          ],
        },
      ],
    })
  const own = (name: string) => ({
    launch_template_specification: [{ launch_template_id: `lt-${name}`, version: '$Latest' }],
  })
  const place = (index: number) => `mixed_instances_policy[0].launch_template[0].override[${index}]`
  const templates = [template('web', 'ami-1', 'ami-2'), template('arm', 'ami-8', 'ami-8')]

  test('with an override from a template with another image', () => {
    const group = mixed({ instance_type: 't3.micro' }, { instance_type: 't4g.micro', ...own('arm') })
    expect(rules(...templates, group)).toEqual([
      ['other-template', `${place(1)}.launch_template_specification`],
    ])
    expect(rules(templates[0], group)).toEqual([])
    expect(rules(templates[0], template('arm', 'ami-8', 'ami-9'), group)).toEqual([])
    expect(rules(templates[0], template('arm', 'ami-1', 'ami-2'), mixed(own('arm')))).toEqual([])
  })

  test('none of whose templates takes the image is not meant', () => {
    expect(rules(template('web', 'ami-7', 'ami-7'), templates[1], mixed(own('arm')))).toEqual([])
  })

  test('with two architectures from one image', () => {
    const types = (...names: string[]) => mixed(...names.map((instance_type) => ({ instance_type })))
    expect(rules(types('t3.micro', 'm6g.large', 'm5.large'))).toEqual([
      ['other-architecture', `${place(1)}.instance_type`],
    ])
    expect(rules(types('t4g.micro', 'm6g.large'))).toEqual([])
    expect(
      rules(mixed({ instance_type: 't3.micro' }, { instance_type: 't4g.micro', ...own('none') })),
    ).toEqual([])
  })
})

describe('what a group that is replaced create-first needs', () => {
  const before = { name: 'web-1', target_group_arns: ['arn:tg'], vpc_zone_identifier: ['subnet-1'] }
  const web = entry('aws_autoscaling_group', 'web', { actions: ['create', 'delete'], before, after: {} })
  const other = (type: string, values: Values, actions = ['delete', 'create']) =>
    entry(type, 'other', { actions, before: values, after: {} })

  test.each([
    ['a target group', 'aws_lb_target_group', { arn: 'arn:tg' }],
    ['a subnet', 'aws_subnet', { id: 'subnet-1' }],
    ['its attachment', 'aws_autoscaling_attachment', { autoscaling_group_name: 'web-1' }],
  ])('goes before it: %s', (_, type, values) => {
    const [one, ...more] = found(web, other(type, values))
    expect([one?.rule, one?.address, more]).toEqual(['goes-first', 'aws_autoscaling_group.web', []])
    expect(one?.risk).toContain(`${type}.other is destroyed before the new group is up`)
    expect(rules(web, other(type, values, ['create', 'delete']))).toEqual([])
    expect(rules(group('web', 'web', null), other(type, values))).toEqual([])
  })

  test.each([
    ['aws_lb_target_group', { arn: 'arn:another' }],
    ['aws_security_group', { id: 'subnet-1', name: 'web-1' }],
    ['aws_autoscaling_attachment', { autoscaling_group_name: 'web-2' }],
  ])('does not: %s %j', (type, values) => {
    expect(rules(web, other(type, values))).toEqual([])
  })
})

test.each([
  ['t4g.micro', 'arm64'],
  ['im4gn.large', 'arm64'],
  ['c7gn.16xlarge', 'arm64'],
  ['x2gd.metal', 'arm64'],
  ['g5g.xlarge', 'arm64'],
  ['a1.medium', 'arm64'],
  ['g5.xlarge', 'x86_64'],
  ['g4dn.xlarge', 'x86_64'],
  ['m7i-flex.large', 'x86_64'],
  ['m5.large', 'x86_64'],
  ['gr6.4xlarge', 'x86_64'],
  ['mac2.metal', undefined],
  ['u-6tb1.56xlarge', undefined],
  ['', undefined],
])('%s is %s', (type, architecture) => {
  expect(architectureOf(type)).toBe(architecture)
})

test('every hazard has a rule of its own', () => {
  expect(new Set(HAZARDS.map(({ rule }) => rule)).size).toBe(HAZARDS.length)
})
