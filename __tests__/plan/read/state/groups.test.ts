import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DeployError } from '../../../../src/outcome/error.ts'
import { imageChanges } from '../../../../src/plan/image/images.ts'
import { readPlan } from '../../../../src/plan/read/read.ts'
import { allGroups, groupAims, groupsRunning } from '../../../../src/plan/read/state.ts'
import { damaged } from '../../damage.ts'
import { recorded, resource, stateJson } from '../../documents.ts'

const empty = '{"format_version":"1.0"}'
const set = { 'eu-west-1': 'ami-new' }

function arn(name: string, region = 'eu-west-1', partition = 'aws'): string {
  return `arn:${partition}:autoscaling:${region}:123456789012:autoScalingGroup:1-2:autoScalingGroupName/${name}`
}

function template(name: string, image: string, values: Record<string, unknown> = {}) {
  const held = { id: `lt-${name}`, name, image_id: image, latest_version: 2, default_version: 1, ...values }
  return resource('aws_launch_template', name, held)
}

function group(name: string, values: Record<string, unknown>, extras: Record<string, unknown> = {}) {
  return resource('aws_autoscaling_group', name, { name, arn: arn(name), ...values }, extras)
}

function on(template: string, version: string) {
  return { launch_template: [{ id: `lt-${template}`, name: template, version }] }
}

const ref = (name: string, region = 'eu-west-1') => ({
  name,
  region,
  address: `aws_autoscaling_group.${name}`,
})

describe('recorded states', () => {
  const change = imageChanges(readPlan(recorded('ami-change.json')))[0]

  test('before and after the change of the image', () => {
    const [before] = allGroups(recorded('after-create.state.json'))
    const [after] = allGroups(recorded('after-ami-change.state.json'))
    expect(before?.imageIds).toEqual([change?.before])
    expect(after?.imageIds).toEqual([change?.after])
    expect(after?.ref).toEqual(before?.ref)
    expect(after?.ref).toMatchObject({ region: 'us-east-1', address: 'aws_autoscaling_group.web' })
  })

  test('the group is to run the new image only after the change', () => {
    const image = { 'us-east-1': change?.after ?? '' }
    expect(groupsRunning(recorded('after-create.state.json'), image)).toEqual({ groups: [], unknown: [] })
    expect(groupsRunning(recorded('after-ami-change.state.json'), image).groups).toHaveLength(1)
  })
})

test('an empty state has no groups', () => {
  expect(allGroups(empty)).toEqual([])
  expect(groupsRunning(empty, set)).toEqual({ groups: [], unknown: [] })
})

describe('groupsRunning', () => {
  test('of several groups, those on the image, in modules of any depth', () => {
    const inner = group('inner', on('web', '2'), { address: 'module.a.module.b.aws_autoscaling_group.inner' })
    const modules = [{ resources: [], child_modules: [{ resources: [inner] }] }]
    const root = [
      template('web', 'ami-new'),
      template('bastion', 'ami-base'),
      group('bastion', on('bastion', '2')),
      group('outer', on('web', '$Latest')),
    ]
    const { groups, unknown } = groupsRunning(stateJson(root, modules), set)
    expect(groups.map(({ name }) => name)).toEqual(['outer', 'inner'])
    expect(groups[1]?.address).toBe('module.a.module.b.aws_autoscaling_group.inner')
    expect(unknown).toEqual([])
  })

  test('a group held back on another version is meant to run the image too', () => {
    const held = [template('web', 'ami-new'), group('a', on('web', '1')), group('b', on('web', '$Default'))]
    expect(groupsRunning(stateJson(held), set).groups.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('by launch configuration', () => {
    const configuration = resource('aws_launch_configuration', 'web', {
      id: 'w1',
      name: 'w1',
      image_id: 'ami-new',
    })
    const state = stateJson([configuration, group('web', { launch_configuration: 'w1' })])
    expect(groupsRunning(state, set).groups).toEqual([ref('web')])
  })

  test('by any template of a mixed instances policy', () => {
    const specification = (name: string) => [{ launch_template_id: `lt-${name}`, version: '2' }]
    const policy = [
      {
        launch_template: [
          {
            launch_template_specification: specification('x86'),
            override: [
              { launch_template_specification: specification('arm') },
              { instance_type: 't3.micro' },
            ],
          },
        ],
      },
    ]
    const state = stateJson([
      template('x86', 'ami-base'),
      template('arm', 'ami-new'),
      group('web', { mixed_instances_policy: policy, launch_template: [] }),
    ])
    expect(groupsRunning(state, set).groups).toEqual([ref('web')])
    expect(allGroups(state)).toEqual([
      { ref: ref('web'), imageIds: ['ami-base', 'ami-new'], origins: ['lt-x86 2', 'lt-arm 2'] },
    ])
  })

  test('by a template that is a data source', () => {
    const data = { ...template('web', 'ami-new'), mode: 'data' }
    expect(groupsRunning(stateJson([data, group('web', on('web', '2'))]), set).groups).toEqual([ref('web')])
  })

  test('a group whose template the state does not hold is told apart', () => {
    const state = stateJson([group('web', on('elsewhere', '2')), group('bare', {})])
    expect(groupsRunning(state, set)).toEqual({ groups: [], unknown: [ref('web'), ref('bare')] })
  })

  test('remains of a replaced group are not watched', () => {
    const old = group('old', on('web', '2'), { deposed_key: 'ab12cd34' })
    expect(groupsRunning(stateJson([template('web', 'ami-new'), old]), set).groups).toEqual([])
  })
})

describe('allGroups', () => {
  test.each([
    ['2', ['ami-new'], false],
    ['$Latest', ['ami-new'], false],
    ['1', [], true],
    ['$Default', [], true],
    ['', [], true],
  ])('version "%s" of a template whose newest is 2', (version, imageIds, isUnknown) => {
    const [found] = allGroups(stateJson([template('web', 'ami-new'), group('web', on('web', version))]))
    expect(found?.imageIds).toEqual(imageIds)
    expect(found?.unknownImage === true).toBe(isUnknown)
  })

  test('a default version that is the newest', () => {
    const newest = template('web', 'ami-new', { default_version: 2 })
    const [found] = allGroups(stateJson([newest, group('web', on('web', '$Default'))]))
    expect(found).toEqual({ ref: ref('web'), imageIds: ['ami-new'], origins: ['lt-web 2'] })
  })

  test('an image by parameter is known to EC2 only', () => {
    const state = stateJson([template('web', 'resolve:ssm:/web/ami'), group('web', on('web', '2'))])
    expect(allGroups(state)).toMatchObject([{ ref: ref('web'), imageIds: [], unknownImage: true }])
  })

  test.each([
    ['aws', 'ap-southeast-2'],
    ['aws-cn', 'cn-north-1'],
    ['aws-us-gov', 'us-gov-west-1'],
  ])('partition %s, region %s', (partition, region) => {
    const state = stateJson([group('web', { arn: arn('web', region, partition) })])
    expect(allGroups(state)[0]?.ref.region).toBe(region)
  })
})

test('a group whose create did not come to its end is named by its id, in the region of its template', () => {
  const place = 'arn:aws-cn:ec2:cn-north-1:123456789012:launch-template/lt-web'
  const half = group('web', { name: null, id: 'web-2026', arn: null, ...on('web', '1') })
  const [found] = allGroups(stateJson([template('web', 'ami-new', { arn: place }), half]))
  expect(found?.ref).toEqual({ name: 'web-2026', region: 'cn-north-1', address: 'aws_autoscaling_group.web' })
})

describe('what instances of a group are launched from', () => {
  const web = template('web', 'ami-new', { latest_version: 7, default_version: 5 })

  test.each<[string, Record<string, unknown>, string[] | undefined]>([
    ['a number', on('web', '6'), ['lt-web 6']],
    ['$Latest, by the newest version of the state', on('web', '$Latest'), ['lt-web 7']],
    ['$Default, by the default version of the state', on('web', '$Default'), ['lt-web 5']],
    ['no version, which is the default one', on('web', ''), ['lt-web 5']],
    ['a number of a template that the state does not hold', on('elsewhere', '3'), ['lt-elsewhere 3']],
    ['$Latest of such a one, which only EC2 knows', on('elsewhere', '$Latest'), undefined],
    ['a launch configuration', { launch_configuration: 'web-conf' }, ['launch configuration web-conf']],
    ['nothing', {}, undefined],
  ])('%s', (_, values, origins) => {
    const [found] = allGroups(stateJson([web, group('web', values)]))
    expect(found?.origins).toEqual(origins)
  })

  test('is not known of a policy of which one template is not', () => {
    const policy = (version: string) => ({
      mixed_instances_policy: [
        {
          launch_template: [
            {
              launch_template_specification: [{ launch_template_id: 'lt-web', version: '$Latest' }],
              override: [
                { launch_template_specification: [{ launch_template_id: 'lt-elsewhere', version }] },
              ],
            },
          ],
        },
      ],
    })
    const originsOf = (version: string) =>
      allGroups(stateJson([web, group('web', policy(version))]))[0]?.origins
    expect(originsOf('2')).toEqual(['lt-web 7', 'lt-elsewhere 2'])
    expect(originsOf('$Default')).toBeUndefined()
  })
})

describe('documents that are refused', () => {
  test.each([
    ['[]', /is not an object/],
    ['{"format_version":"2.0"}', /versions 0\.1 to 1\.x/],
    [recorded('create.json'), /it is a plan/],
    ['{"format_version":"1.0","values":[]}', /values is not an object/],
    [stateJson([1]), /not a list of objects/],
    [stateJson([{ type: 'aws_eip' }]), /no address/],
    [stateJson([{ address: 'a.b', type: 'a', mode: 'managed', values: null }]), /values of a.b/],
    [stateJson([group('web', { arn: '' })]), /region/],
    [stateJson([group('web', { name: '' })]), /has no name/],
  ])('%.60s', (json, message) => {
    expect(() => allGroups(json)).toThrow(message)
    expect(() => allGroups(json)).toThrow(DeployError)
  })

  test('any damage gives groups or a DeployError', () => {
    const anyState = fc.oneof(fc.string(), fc.json(), damaged(recorded('after-create.state.json'), 'values'))
    fc.assert(
      fc.property(anyState, (json) => {
        try {
          allGroups(json)
          groupsRunning(json, set)
        } catch (error) {
          expect(error).toBeInstanceOf(DeployError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('groupAims', () => {
  const aimOf = (state: readonly Record<string, unknown>[], name = 'web') =>
    groupAims(stateJson([...state]), set).find(({ ref }) => ref.name === name)
  const mixed = (...specifications: { template: string; version: string }[]) => ({
    mixed_instances_policy: [
      {
        launch_template: [
          {
            launch_template_specification: [],
            override: specifications.map(({ template: name, version }) => ({
              launch_template_specification: [{ launch_template_id: `lt-${name}`, version }],
            })),
          },
        ],
      },
    ],
  })

  test('a group of the image, one of another, one that the state does not tell of', () => {
    const state = [
      template('web', 'ami-new'),
      template('worker', 'ami-worker'),
      group('web', on('web', '2')),
      group('worker', on('worker', '2')),
      group('guest', on('elsewhere', '1')),
    ]
    expect(groupAims(stateJson(state), set)).toMatchObject([
      { ref: ref('web'), runs: 'image', own: ['ami-new'], imageIds: [] },
      { ref: ref('worker'), runs: 'other', own: [], imageIds: ['ami-worker'] },
      { ref: ref('guest'), runs: 'other', own: [], imageIds: [], unknownImage: true },
    ])
  })

  test('another group that is held back runs what only AWS knows', () => {
    const state = [template('worker', 'ami-worker'), group('web', on('worker', '1'))]
    expect(aimOf(state)).toMatchObject({ runs: 'other', imageIds: [], unknownImage: true })
  })

  test('a mixed group may run the AMIs of its other templates', () => {
    const state = [
      template('a', 'ami-new'),
      template('b', 'ami-arm'),
      group('web', mixed({ template: 'a', version: '2' }, { template: 'b', version: '2' })),
    ]
    expect(aimOf(state)).toMatchObject({
      ...{ ref: ref('web'), runs: 'image', own: ['ami-new'] },
      imageIds: ['ami-arm'],
    })
  })

  test('one that is held back on an older version of the image may run nothing else', () => {
    const state = [
      template('a', 'ami-new'),
      template('b', 'ami-arm'),
      group('web', mixed({ template: 'a', version: '1' }, { template: 'b', version: '2' })),
    ]
    expect(aimOf(state)).toMatchObject({ ref: ref('web'), runs: 'image', own: ['ami-new'], imageIds: [] })
  })
})
