import { describe, expect, test } from '@jest/globals'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { entry, group, plan, recorded, template } from '../documents.ts'

const image = { 'us-east-1': 'ami-2' }
const recordedImage = { 'us-east-1': 'ami-f1b8174d100e78674' }

function blockedBy(allow: 'image-only' | 'no-destroy', changes: unknown[]): string[] {
  const { blocked } = guardPlan(plan(changes), { allow, image })
  return blocked.map(({ rule, address, attribute }) => [rule, address, attribute].filter(Boolean).join(' '))
}

describe('recorded plans', () => {
  const web = 'aws_autoscaling_group.web'
  test.each([
    ['no-change', [], []],
    ['ami-change', [], []],
    ['mixed-instances', [], []],
    ['latest', [], []],
    ['no-instance-refresh', [], []],
    ['capacity-change', [], [`not-image ${web} max_size`, `not-image ${web} min_size`]],
    [
      'destroy-beside',
      ['destroy aws_vpc_security_group_ingress_rule.http[0]'],
      ['destroy aws_vpc_security_group_ingress_rule.http[0]'],
    ],
    ['replace-create-first', [], []],
    ['replace-destroy-first', [`replace-destroy-first ${web} name`], [`replace-destroy-first ${web} name`]],
  ])('%s', (name, noDestroy, imageOnly) => {
    const model = readPlan(recorded(`${name}.json`))
    const blocked = (allow: 'no-destroy' | 'image-only' | 'any') =>
      guardPlan(model, { allow, image: recordedImage }).blocked.map(({ rule, address, attribute }) =>
        [rule, address, attribute].filter(Boolean).join(' '),
      )
    expect(blocked('no-destroy')).toEqual(noDestroy)
    expect(blocked('image-only').sort()).toEqual(imageOnly)
    expect(blocked('any')).toEqual([])
  })

  test.each([
    ['max_size', 9],
    ['health_check_type', 'ELB'],
    ['launch_template', [{ id: 'lt-another', version: '1' }]],
  ])('a group beside the old one that differs in its %s is not only another image', (attribute, value) => {
    const json = JSON.parse(recorded('replace-create-first.json'))
    const group = json.resource_changes.find(({ address }: { address: string }) => address === web)
    group.change.after[attribute] = value
    const { blocked } = guardPlan(readPlan(JSON.stringify(json)), {
      allow: 'image-only',
      image: recordedImage,
    })
    expect(blocked).not.toEqual([])
    expect(blocked.every((finding) => finding.attribute?.startsWith(attribute))).toBe(true)
  })

  test('capacity-change: what to write is the same for all attributes of the group', () => {
    const model = readPlan(recorded('capacity-change.json'))
    const { blocked } = guardPlan(model, { allow: 'image-only', image: recordedImage })
    const fixes = new Set(blocked.map(({ fix }) => fix))
    expect([...fixes]).toEqual([
      expect.stringMatching(/lifecycle \{ ignore_changes = \[(max_size, min_size|min_size, max_size)\] \}$/),
    ])
  })

  test('create: no-destroy lets it pass, image-only nothing of it', () => {
    const model = readPlan(recorded('create.json'))
    expect(guardPlan(model, { allow: 'no-destroy', image: recordedImage }).blocked).toEqual([])
    expect(guardPlan(model, { allow: 'image-only', image: recordedImage }).blocked).toHaveLength(5)
  })

  test('destroy: every resource is blocked, and only warned of where all is allowed', () => {
    const model = readPlan(recorded('destroy.json'))
    const guarded = guardPlan(model, { allow: 'no-destroy', image: recordedImage })
    expect(guarded.blocked.map(({ rule }) => rule)).toEqual(Array(5).fill('destroy'))
    expect(guarded.blocked[0]).toEqual({
      rule: 'destroy',
      address: 'aws_autoscaling_group.web',
      risk: 'It is destroyed with its instances: the plan destroys it.',
      fix: expect.stringContaining('allow: any'),
      severity: 'error',
    })
    const open = guardPlan(model, { allow: 'any', image: recordedImage })
    expect(open.blocked).toEqual([])
    expect(open.warnings.filter(({ rule }) => rule === 'destroy')).toHaveLength(5)
  })

  test('a finding is in one list only', () => {
    const model = readPlan(recorded('replace-destroy-first.json'))
    const { blocked, warnings } = guardPlan(model, { allow: 'no-destroy', image: recordedImage })
    expect(blocked[0]?.fix).toBe(
      'Write: lifecycle { create_before_destroy = true }, and name_prefix in place of a fixed name.',
    )
    expect(warnings).toEqual([])
    const open = guardPlan(model, { allow: 'any', image: recordedImage })
    expect(open.warnings).toMatchObject([{ rule: 'replace-destroy-first', severity: 'warning' }])
  })
})

describe('no-destroy', () => {
  const change = (type: string, actions: string[], extras = {}) =>
    entry(type, 'x', { actions, before: { name: 'x' }, after: { name: 'y' } }, extras)

  test.each([
    ['aws_launch_template', ['create', 'delete'], []],
    ['aws_launch_configuration', ['create', 'delete'], []],
    ['aws_autoscaling_group', ['create', 'delete'], []],
    ['aws_security_group', ['create', 'delete'], []],
    ['aws_db_instance', ['create', 'delete'], ['replace-create-first aws_db_instance.x']],
    ['aws_instance', ['create', 'delete'], ['replace-create-first aws_instance.x']],
    ['other_thing', ['create', 'delete'], ['replace-create-first other_thing.x']],
    ['aws_db_instance', ['create', 'forget'], []],
    ['aws_launch_template', ['delete', 'create'], ['replace-destroy-first aws_launch_template.x']],
    ['aws_security_group', ['delete'], ['destroy aws_security_group.x']],
    ['aws_db_instance', ['forget'], []],
  ])('%s %j', (type, actions, expected) => {
    expect(blockedBy('no-destroy', [change(type, actions)])).toEqual(expected)
  })

  test('what leaves the state is warned of', () => {
    const model = plan([change('aws_db_instance', ['forget']), change('other_thing', ['create', 'forget'])])
    expect(guardPlan(model, { allow: 'no-destroy', image }).warnings).toMatchObject([
      { rule: 'forget', address: 'aws_db_instance.x', severity: 'warning' },
      { rule: 'forget', address: 'other_thing.x', severity: 'warning' },
    ])
  })

  test('a deposed template may go, a deposed group may still serve', () => {
    const deposed = { deposed: 'ab12cd34' }
    expect(blockedBy('image-only', [change('aws_launch_configuration', ['delete'], deposed)])).toEqual([])
    expect(blockedBy('no-destroy', [change('aws_launch_configuration', ['delete'], deposed)])).toEqual([])
    expect(blockedBy('no-destroy', [change('aws_autoscaling_group', ['delete'], deposed)])).toEqual([
      'destroy aws_autoscaling_group.x',
    ])
  })

  describe('a deposed group', () => {
    const command = (name: string) =>
      `\`aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names ${name}\``
    const former = (name: string, more: Record<string, unknown> = {}) =>
      entry(
        'aws_autoscaling_group',
        'web',
        { actions: ['delete'], before: { name }, after: null, ...more },
        { deposed: 'ab12cd34' },
      )
    const present = (name: string, more: Record<string, unknown> = {}) =>
      entry('aws_autoscaling_group', 'web', {
        actions: ['no-op'],
        before: { name },
        after: { name },
        ...more,
      })
    const told = (...changes: unknown[]) => {
      const { blocked } = guardPlan(plan(changes), { allow: 'no-destroy', image })
      return blocked.filter(({ rule }) => rule === 'destroy')
    }

    test('may be what serves, and goes when the new one does', () => {
      expect(told(present('web-2'), former('web-1'))).toEqual([
        {
          rule: 'destroy',
          address: 'aws_autoscaling_group.web',
          risk: 'The former group web-1 may serve still, and is destroyed with its instances: left over from a replacement that did not end.',
          fix: `Wait until the new group web-2 has its instances in service (${command('web-2')}), then deploy once with \`allow: any\`.`,
          severity: 'error',
        },
      ])
    })

    test.each([
      ['is to be replaced, being tainted', { actions: ['create', 'delete'], after: { name: 'web-3' } }],
      ['gets another name', { actions: ['update'], after: {}, after_unknown: { name: true } }],
    ])('waits for the group that is there, also where that %s', (_, change) => {
      expect(told(former('web-1'), present('web-2', change))[0]?.fix).toContain(command('web-2'))
    })

    test('is itself looked at where no other is there', () => {
      const made = present('web-2', { actions: ['create'], before: null })
      const gone = present('web-2', { actions: ['delete'], after: null })
      for (const changes of [[], [made], [gone]]) {
        expect(told(former('web-1'), ...changes)[0]?.fix).toBe(
          `Check that nothing serves from it any more (${command('web-1')}), then deploy once with \`allow: any\`.`,
        )
      }
    })

    test('has a name for the shell, or none that is to be told', () => {
      expect(told(former('web-1'), present('web $(x)'))[0]?.fix).toContain(command("'web $(x)'"))
      const hidden = { before_sensitive: { name: true } }
      const [found] = told(former('web-1', hidden), present('web-2', hidden))
      expect(found?.risk).toContain('The former group may serve still')
      expect(found?.fix).toContain('Wait until the new group has')
      expect(found?.fix).toContain(command('NAME'))
      expect(JSON.stringify(found)).not.toContain('web-')
    })
  })

  describe('a group that is replaced by one without an instance', () => {
    const found = ['starts-empty aws_autoscaling_group.web desired_capacity']
    const serving = { name: 'web-1', min_size: 0, desired_capacity: 3 }
    const replaced = (after: Record<string, unknown>, more: Record<string, unknown> = {}) =>
      entry('aws_autoscaling_group', 'web', {
        actions: ['create', 'delete'],
        before: serving,
        after: { min_size: 0, wait_for_capacity_timeout: '10m', ...after },
        after_unknown: { name: true, desired_capacity: true },
        ...more,
      })

    test.each([
      ['by its minimum', replaced({}), found],
      ['though the minimum was more', replaced({}, { before: { ...serving, min_size: 2 } }), found],
      ['by the code', replaced({ desired_capacity: 0 }, { after_unknown: { name: true } }), found],
      ['and is not waited for either', replaced({ wait_for_capacity_timeout: '0' }), found],
      [
        'with no wait for its balancer',
        replaced({ wait_for_capacity_timeout: '0', min_elb_capacity: 1 }),
        found,
      ],
      ['as was the old one', replaced({}, { before: { ...serving, desired_capacity: 0 } }), []],
      ['but for one', replaced({ min_size: 1 }), []],
      [
        'but for what the code wants',
        replaced({ desired_capacity: 3 }, { after_unknown: { name: true } }),
        [],
      ],
      ['but for what its balancer is to have', replaced({ min_elb_capacity: 1 }), []],
      ['and stays', replaced({}, { actions: ['create', 'forget'] }), []],
      ['as far as is known', replaced({ min_size: undefined }, { after_unknown: { min_size: true } }), []],
      [
        'as far as is known of its balancer',
        replaced({}, { after_unknown: { desired_capacity: true, wait_for_elb_capacity: true } }),
        [],
      ],
    ])('%s', (_, group, expected) => {
      expect(blockedBy('no-destroy', [group])).toEqual(expected)
    })

    test('may be allowed, and is told all the same', () => {
      const { blocked, warnings } = guardPlan(plan([replaced({})]), { allow: 'any', image })
      expect([blocked, warnings.map(({ rule }) => rule)]).toEqual([[], ['starts-empty']])
    })

    test('is told with the number that serves, unless that is sensitive', () => {
      const riskOf = (more: Record<string, unknown>) =>
        guardPlan(plan([replaced({}, more)]), { allow: 'no-destroy', image }).blocked[0]?.risk
      expect(riskOf({})).toContain('starts without an instance in place of 3,')
      expect(riskOf({ before_sensitive: { desired_capacity: true } })).not.toMatch(/\d/)
    })

    test('is no more than a warning of another size where it starts with fewer', () => {
      const fewer = plan([replaced({ min_size: 1 })])
      const { blocked, warnings } = guardPlan(fewer, { allow: 'no-destroy', image })
      expect(blocked).toEqual([])
      expect(warnings.map(({ attribute, risk }) => [attribute, risk])).toContainEqual([
        'desired_capacity',
        'The new group starts with 1 instances (min_size) in place of 3.',
      ])
    })
  })

  test('the fix names the block to write, without the instance key', () => {
    const gone = entry(
      'aws_db_instance',
      'x',
      { actions: ['delete'], after: null },
      { address: 'module.a["k]"].aws_db_instance.x', action_reason: 'delete_because_no_resource_config' },
    )
    expect(guardPlan(plan([gone]), { allow: 'no-destroy', image }).blocked[0]?.fix).toContain(
      'write a removed block with from = module.a.aws_db_instance.x and lifecycle { destroy = false }',
    )
  })
})

describe('image-only: templates', () => {
  const values = {
    id: 'lt-web',
    name: 'web',
    image_id: 'ami-1',
    instance_type: 't3.micro',
    latest_version: 1,
    groups: ['sg-1'],
  }
  const update = (after: Record<string, unknown>, unknown: Record<string, unknown> = {}) =>
    entry('aws_launch_template', 'web', {
      before: values,
      after: { ...values, ...after },
      after_unknown: unknown,
    })
  const at = 'not-image aws_launch_template.web'

  test.each([
    ['the image', { image_id: 'ami-2' }, {}, []],
    ['its tags', { image_id: 'ami-2', tags: { sha: 'b' }, tags_all: { sha: 'b' } }, {}, []],
    ['another image', { image_id: 'ami-3' }, {}, [`${at} image_id`]],
    ['an image by parameter', { image_id: 'resolve:ssm:/ami' }, {}, [`${at} image_id`]],
    ['an image known after apply', { image_id: undefined }, { image_id: true }, [`${at} image_id`]],
    ['the type', { image_id: 'ami-2', instance_type: 't3.large' }, {}, [`${at} instance_type`]],
    ['user data known after apply', { image_id: 'ami-2' }, { user_data: true }, [`${at} user_data`]],
    [
      'a default version that is set',
      { image_id: 'ami-2', default_version: 7 },
      {},
      [`${at} default_version`],
    ],
    ['how nothing is written', { image_id: 'ami-2', key_name: '', placement: [] }, {}, []],
    ['one block more', { image_id: 'ami-2', groups: ['sg-1', 'sg-2'] }, {}, [`${at} groups`]],
    ['an empty block', { image_id: 'ami-2', placement: [{}] }, {}, [`${at} placement`]],
  ])('%s', (_, after, unknown, expected) => {
    expect(blockedBy('image-only', [update(after, unknown)])).toEqual(expected)
  })

  test('tags of what it launches, but no more of that', () => {
    const tagged = (sha: string, type: string) => [{ resource_type: type, tags: { sha } }]
    const change = (type: string) =>
      entry('aws_launch_template', 'web', {
        before: { ...values, tag_specifications: tagged('a', 'instance') },
        after: { ...values, tag_specifications: tagged('b', type) },
      })
    expect(blockedBy('image-only', [change('instance')])).toEqual([])
    expect(blockedBy('image-only', [change('volume')])).toEqual([`${at} tag_specifications[0].resource_type`])
  })

  test('all of it known after apply', () => {
    const unknown = entry('aws_launch_template', 'web', { before: values, after: {}, after_unknown: true })
    const { blocked } = guardPlan(plan([unknown]), { allow: 'image-only', image })
    expect(blocked).toMatchObject([{ risk: 'It is changed, and only the image may change.' }])
    expect(blocked[0]).not.toHaveProperty('attribute')
  })

  test('a replaced template is not only another image', () => {
    const replaced = entry('aws_launch_template', 'web', { actions: ['create', 'delete'], before: values })
    expect(blockedBy('image-only', [replaced])).toEqual([at])
  })
})

/** As Terraform 1.11.4 with provider 5.100.0 plans it, for another image and nothing else. */
function configuration(change: Record<string, unknown> = {}) {
  const set = { name_prefix: 'web-', image_id: 'ami-1', instance_type: 't3.micro', user_data: '5f2c' }
  const unset = {
    associate_public_ip_address: false,
    ebs_optimized: false,
    key_name: '',
    root_block_device: [],
  }
  const computed = ['arn', 'id', 'name', ...Object.keys(unset), 'ebs_block_device', 'metadata_options']
  return entry('aws_launch_configuration', 'web', {
    actions: ['create', 'delete'],
    before: {
      ...set,
      ...unset,
      arn: 'arn:1',
      id: 'web-1',
      name: 'web-1',
      spot_price: '',
      security_groups: [],
    },
    after: { ...set, image_id: 'ami-2', spot_price: null, security_groups: null },
    after_unknown: Object.fromEntries(computed.map((name) => [name, true])),
    replace_paths: [['image_id']],
    ...change,
  })
}

describe('image-only: launch configurations', () => {
  const user = entry('aws_autoscaling_group', 'web', {
    before: { launch_configuration: 'web-1' },
    after_unknown: { launch_configuration: true },
  })
  const at = 'aws_launch_configuration.web'

  test('one that is replaced for its image, with the group that uses it', () => {
    expect(blockedBy('image-only', [configuration(), user])).toEqual([])
  })

  test.each([
    ['the old one goes first', { actions: ['delete', 'create'] }, `replace-destroy-first ${at} image_id`],
    ['more forces it', { replace_paths: [['image_id'], ['user_data']] }, `not-image ${at}`],
    ['another attribute is unknown', { after_unknown: { user_data: true } }, `not-image ${at} user_data`],
    [
      'a key is taken out',
      { before: { key_name: 'k' }, after_unknown: { key_name: true } },
      `${at} key_name`,
    ],
    [
      'more changes, where an older Terraform does not tell what forces it',
      { after: { image_id: 'ami-2', key_name: 'k' }, after_unknown: {}, replace_paths: undefined },
      `not-image ${at} key_name`,
    ],
    ['the image is another', { after: { image_id: 'ami-3' } }, `not-image ${at} image_id`],
  ])('%s', (_, change, expected) => {
    expect(blockedBy('image-only', [configuration(change)]).join('\n')).toContain(expected)
  })

  test('a group that leaves it for something unknown', () => {
    expect(blockedBy('image-only', [user])).toEqual([
      'not-image aws_autoscaling_group.web launch_configuration',
    ])
  })

  test('a group that comes to one that has the image already', () => {
    const held = configuration({
      actions: ['no-op'],
      before: { name: 'web-2', image_id: 'ami-2' },
      after: { name: 'web-2', image_id: 'ami-2' },
    })
    const late = entry('aws_autoscaling_group', 'web', {
      before: { launch_configuration: 'web-1' },
      after: { launch_configuration: 'web-2' },
    })
    expect(blockedBy('image-only', [held, late])).toEqual([])
    expect(blockedBy('image-only', [late])).toHaveLength(1)
  })
})

describe('image-only: groups and all else', () => {
  const at = 'not-image aws_autoscaling_group.web'

  test('the new version of its template, tags and refresh preferences', () => {
    expect(blockedBy('image-only', [group('web', 'web', null), template('web', 'ami-1', 'ami-2')])).toEqual(
      [],
    )
    const before = { tag: [{ key: 'sha', value: 'a' }], instance_refresh: [{ strategy: 'Rolling' }] }
    const after = { tag: [{ key: 'sha', value: 'b' }], instance_refresh: [{ strategy: 'Rolling' }, {}] }
    expect(blockedBy('image-only', [entry('aws_autoscaling_group', 'web', { before, after })])).toEqual([])
  })

  test('a version of a template that this plan does not hold, or does not change', () => {
    const version = `${at} launch_template[0].version`
    expect(blockedBy('image-only', [group('web', 'web', null)])).toEqual([version])
    const other = template('other', 'ami-1', 'ami-2')
    expect(blockedBy('image-only', [group('web', 'web', null), other])).toEqual([version])
    expect(blockedBy('image-only', [group('web', 'web', null), template('web', 'ami-2', 'ami-2')])).toEqual([
      version,
    ])
  })

  test('the newest version of a template that has the image: an apply died before it reached the group', () => {
    const block = (version: string) => ({ launch_template: [{ id: 'lt-web', name: 'web', version }] })
    const late = (version: string) =>
      entry('aws_autoscaling_group', 'web', { before: block('0'), after: block(version) })
    const held = template('web', 'ami-2', 'ami-2')
    expect(blockedBy('image-only', [held, late('1')])).toEqual([])
    expect(blockedBy('image-only', [held, late('$Latest')])).toHaveLength(1)
    expect(blockedBy('image-only', [template('web', 'ami-9', 'ami-9'), late('1')])).toHaveLength(1)
  })

  test('another template', () => {
    const block = (id: string) => ({ launch_template: [{ id, version: '1' }] })
    const moved = entry('aws_autoscaling_group', 'web', { before: block('lt-a'), after: block('lt-b') })
    expect(blockedBy('image-only', [moved])).toEqual([`${at} launch_template[0].id`])
    const toImage = entry('aws_autoscaling_group', 'web', { before: block('lt-a'), after: block('lt-web') })
    expect(blockedBy('image-only', [template('web', 'ami-2', 'ami-2'), toImage])).toEqual([
      `${at} launch_template[0].id`,
    ])
  })

  test.each([
    ['an update of another kind', entry('aws_s3_bucket', 'x'), 1],
    ['a create', entry('aws_s3_bucket', 'x', { actions: ['create'], before: null }), 1],
    ['a forget', entry('aws_s3_bucket', 'x', { actions: ['forget'], after: null }), 1],
    [
      'a move',
      entry('aws_s3_bucket', 'x', { actions: ['no-op'] }, { previous_address: 'aws_s3_bucket.y' }),
      0,
    ],
    ['a data read', { ...entry('aws_ami', 'x', { actions: ['read'] }), mode: 'data' }, 0],
  ])('%s', (_, change, count) => {
    expect(blockedBy('image-only', [change])).toHaveLength(count)
  })

  test('outputs may change', () => {
    const outputs = { output_changes: { ami: { actions: ['update'] } } }
    expect(guardPlan(plan([], outputs), { allow: 'image-only', image }).blocked).toEqual([])
  })

  test('keys inside of a sensitive value are not named', () => {
    const change = entry('aws_launch_template', 'web', {
      before: { metadata: { 'key of the vault': 'a', open: 'a' } },
      after: { metadata: { 'key of the vault': 'b', open: 'a' } },
      after_sensitive: { metadata: true },
    })
    expect(blockedBy('image-only', [change])).toEqual(['not-image aws_launch_template.web metadata'])
    const open = { ...change, change: { ...(change.change as object), after_sensitive: {} } }
    expect(blockedBy('image-only', [open])[0]).toContain('metadata["key of the vault"]')
  })
})
