import { beforeEach, describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createAutoScaling } from '../../../../src/adapters/aws/groups/autoscaling.ts'
import { createInstanceFacts } from '../../../../src/adapters/aws/groups/instances.ts'
import { createTargetHealth } from '../../../../src/adapters/aws/groups/target-health.ts'
import type { RefreshSettings } from '../../../../src/plan/plan.ts'
import { type Asked, awsServer, fields, items, members } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { alarm, group, newAmi, oldAmi, start } from '../../../builders/values/observations.ts'

const aws = awsServer()
const arn = (name: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${name}/0123456789abcdef`

function adapter() {
  const ec2 = ec2Clients()
  return createAutoScaling({
    ec2,
    instances: createInstanceFacts(ec2),
    targets: createTargetHealth(),
    alarms: { describe: async (_, names) => names.map((name) => alarm('OK', { name })) },
    now: () => start,
  })
}

const member = (id: string, more = {}) =>
  fields({
    InstanceId: id,
    LifecycleState: 'InService',
    HealthStatus: 'Healthy',
    ProtectedFromScaleIn: false,
    ...more,
  })

/** A group with these instances, and what else differs. */
function groupIs(instances: readonly string[], more = '') {
  const base = fields({ AutoScalingGroupName: 'web', DesiredCapacity: 3, HealthCheckGracePeriod: 300 })
  aws.answer(
    'DescribeAutoScalingGroups',
    members('AutoScalingGroups', [`${base}${members('Instances', instances)}${more}`]),
  )
}

const ec2Instance = (instanceId: string, imageId: string) =>
  items('instancesSet', [fields({ instanceId, imageId, launchTime: '2026-03-02T09:00:00.000Z' })])

const refreshesAre = (...refreshes: readonly string[]) =>
  aws.answer('DescribeInstanceRefreshes', members('InstanceRefreshes', refreshes))

beforeEach(() => {
  groupIs([])
  refreshesAre()
  aws.answer('DescribeInstances', items('reservationSet', []))
})

describe('a look at a group', () => {
  test('has its instances with the image that EC2 tells, and its numbers in milliseconds', async () => {
    groupIs(
      [
        member('i-1', { WeightedCapacity: '2' }),
        member('i-2', { LifecycleState: 'Pending', ProtectedFromScaleIn: true }),
      ],
      fields({ DefaultInstanceWarmup: 60, CreatedTime: '2026-03-01T09:30:00.000Z' }) +
        `<LaunchTemplate>${fields({ LaunchTemplateId: 'lt-1', Version: '7' })}</LaunchTemplate>` +
        members('SuspendedProcesses', [fields({ ProcessName: 'AZRebalance' })]),
    )
    aws.answer('DescribeInstances', items('reservationSet', [ec2Instance('i-1', newAmi)]))
    expect(await adapter().observe(group, ['web-5xx'])).toEqual({
      at: start,
      exists: true,
      createdAt: start - 86_400_000,
      desired: 3,
      warmupMs: 60_000,
      templateVersion: '7',
      origin: 'lt-1 7',
      launches: '[null,["lt-1",null,"7"],null]',
      suspended: ['AZRebalance'],
      refreshes: [],
      alarms: [alarm('OK')],
      instances: [
        {
          id: 'i-1',
          imageId: newAmi,
          launchedAt: Date.UTC(2026, 2, 2, 9),
          lifecycleState: 'InService',
          healthStatus: 'Healthy',
          weight: 2,
          protectedFromScaleIn: false,
          targets: [],
        },
        {
          id: 'i-2',
          lifecycleState: 'Pending',
          healthStatus: 'Healthy',
          weight: 1,
          protectedFromScaleIn: true,
          targets: [],
        },
      ],
    })
  })

  test('warms up for the grace period where the group names no warm-up', async () => {
    expect((await adapter().observe(group, [])).warmupMs).toBe(300_000)
  })

  test('of a mixed instances policy has the version of its template', async () => {
    const specification = `<LaunchTemplateSpecification>${fields({ Version: '$Latest' })}</LaunchTemplateSpecification>`
    groupIs(
      [],
      `<MixedInstancesPolicy><LaunchTemplate>${specification}</LaunchTemplate></MixedInstancesPolicy>`,
    )
    expect((await adapter().observe(group, [])).templateVersion).toBe('$Latest')
  })

  const from = (Version: string) =>
    `<LaunchTemplate>${fields({ LaunchTemplateId: 'lt-1', Version })}</LaunchTemplate>`
  const configured = (LaunchConfigurationName: string) => fields({ LaunchConfigurationName })
  const policy = '<MixedInstancesPolicy><LaunchTemplate></LaunchTemplate></MixedInstancesPolicy>'

  test.each([
    ['a template', from('7'), 'lt-1 7', from('6'), 'lt-1 6'],
    ['a version that floats', from('$Latest'), undefined, from('6'), 'lt-1 6'],
    ['a mixed instances policy', policy, undefined, from('6'), 'lt-1 6'],
    [
      'a configuration',
      configured('web-2'),
      'launch configuration web-2',
      configured('web-1'),
      'launch configuration web-1',
    ],
    ['a configuration that is gone', configured('web-2'), 'launch configuration web-2', '', undefined],
  ])('tells what it and its instances are launched from: %s', async (_, ofGroup, origin, ofInstance, own) => {
    groupIs([member('i-1') + ofInstance], ofGroup)
    const seen = await adapter().observe(group, [])
    expect([seen.origin, seen.instances[0]?.origin]).toEqual([origin, own])
  })

  test('that is gone says so', async () => {
    aws.answer('DescribeAutoScalingGroups', members('AutoScalingGroups', []))
    aws.answer('DescribeInstanceRefreshes', {
      code: 'ValidationError',
      message: 'AutoScalingGroup name not found',
    })
    expect(await adapter().observe(group, [])).toMatchObject({
      exists: false,
      desired: 0,
      instances: [],
      refreshes: [],
    })
  })

  test('that AWS throttles is trouble', async () => {
    aws.answer('DescribeAutoScalingGroups', { code: 'Throttling', message: 'Rate exceeded' })
    expect((await failureFrom(() => adapter().observe(group, []))).reason).toBe('aws-unavailable')
  })

  test('that AWS refuses is no group that is gone', async () => {
    aws.answer('DescribeInstanceRefreshes', { code: 'ValidationError', message: 'MaxRecords is wrong' })
    expect((await failureFrom(() => adapter().observe(group, []))).reason).toBe('aws-refused')
    aws.answer('DescribeInstanceRefreshes', { code: 'AccessDenied', message: 'No.', status: 403 })
    expect((await failureFrom(() => adapter().observe(group, []))).reason).toBe('credentials')
  })
})

describe('a refresh', () => {
  const look = async () => (await adapter().observe(group, [])).refreshes

  test('has what AWS sends, and nothing that AWS does not', async () => {
    refreshesAre(fields({ InstanceRefreshId: 'r-1', Status: 'Pending' }))
    expect(await look()).toEqual([
      { id: 'r-1', status: 'Pending', strategy: 'Rolling', preferences: { checkpointPercentages: [] } },
    ])
  })

  test('has its preferences in milliseconds, and the live pool where there is a warm one', async () => {
    const pool = fields({ PercentageComplete: 66, InstancesToUpdate: 1 })
    const preferences =
      members('CheckpointPercentages', ['50', '100']) +
      fields({
        CheckpointDelay: 600,
        BakeTime: 30,
        SkipMatching: 'true',
        ScaleInProtectedInstances: 'Refresh',
      })
    refreshesAre(
      fields({
        InstanceRefreshId: 'r-1',
        Status: 'InProgress',
        StatusReason: 'Waiting at checkpoint.',
        PercentageComplete: 33,
        InstancesToUpdate: 5,
        StartTime: '2026-03-02T09:30:00Z',
        Strategy: 'ReplaceRootVolume',
      }) +
        `<ProgressDetails><LivePoolProgress>${pool}</LivePoolProgress></ProgressDetails>` +
        `<Preferences>${preferences}</Preferences>` +
        `<DesiredConfiguration><LaunchTemplate>${fields({ Version: '7' })}</LaunchTemplate></DesiredConfiguration>`,
    )
    expect(await look()).toEqual([
      {
        id: 'r-1',
        status: 'InProgress',
        statusReason: 'Waiting at checkpoint.',
        percentageComplete: 66,
        instancesToUpdate: 1,
        startedAt: start,
        desiredVersion: '7',
        strategy: 'ReplaceRootVolume',
        preferences: {
          checkpointPercentages: [50, 100],
          checkpointDelayMs: 600_000,
          bakeTimeMs: 30_000,
          skipMatching: true,
          protectedInstances: 'Refresh',
        },
      },
    ])
  })
})

describe('what an instance runs', () => {
  beforeEach(() => {
    groupIs([member('i-1')])
    aws.answer('DescribeInstances', items('reservationSet', [ec2Instance('i-1', oldAmi)]))
  })

  const lookups = () => aws.actions().filter((action) => action === 'DescribeInstances').length

  test('is asked for once: an instance keeps its image', async () => {
    const autoscaling = adapter()
    await autoscaling.observe(group, [])
    await autoscaling.observe(group, [])
    expect(lookups()).toBe(1)
  })

  test('is asked for again until EC2 knows it', async () => {
    const autoscaling = adapter()
    aws.answer('DescribeInstances', items('reservationSet', []))
    expect((await autoscaling.observe(group, [])).instances[0]).not.toHaveProperty('imageId')
    aws.answer('DescribeInstances', items('reservationSet', [ec2Instance('i-1', newAmi)]))
    expect((await autoscaling.observe(group, [])).instances[0]?.imageId).toBe(newAmi)
  })

  test('is asked for every time where root volumes are replaced in place', async () => {
    refreshesAre(fields({ InstanceRefreshId: 'r', Status: 'InProgress', Strategy: 'ReplaceRootVolume' }))
    const autoscaling = adapter()
    expect((await autoscaling.observe(group, [])).instances[0]?.imageId).toBe(oldAmi)
    aws.answer('DescribeInstances', items('reservationSet', [ec2Instance('i-1', newAmi)]))
    expect((await autoscaling.observe(group, [])).instances[0]?.imageId).toBe(newAmi)
  })

  test('is asked for by 200 at a time, each instance once', async () => {
    const ids = Array.from({ length: 500 }, (_, n) => `i-${n}`)
    groupIs(ids.map((id) => member(id)))
    aws.answer('DescribeInstances', (asked: Asked) =>
      items(
        'reservationSet',
        valuesOf(asked).map((id) => ec2Instance(id, newAmi)),
      ),
    )
    const { instances } = await adapter().observe(group, [])
    expect(instances.every(({ imageId }) => imageId === newAmi)).toBe(true)
    const asked = aws.asked.filter(({ Action }) => Action === 'DescribeInstances').map(valuesOf)
    expect(asked.map(({ length }) => length).toSorted()).toEqual([100, 200, 200])
    expect(asked.flat().toSorted()).toEqual(ids.toSorted())
  })

  const valuesOf = (asked: Asked) =>
    Object.entries(asked).flatMap(([name, value]) => (/^Filter\.1\.Value\.\d+$/.test(name) ? [value] : []))
})

describe('target groups', () => {
  const target = (id: string, health: object) =>
    `<Target>${fields({ Id: id })}</Target><TargetHealth>${fields(health as Record<string, string>)}</TargetHealth>`

  test('are asked once each, attached or as traffic sources, and tell of every instance', async () => {
    groupIs(
      [member('i-1'), member('i-2')],
      members('TargetGroupARNs', [arn('web'), arn('api')]) +
        members('TrafficSources', [
          fields({ Identifier: arn('web'), Type: 'elbv2' }),
          fields({ Identifier: 'classic', Type: 'elb' }),
        ]),
    )
    const sick = { State: 'unhealthy', Reason: 'Target.Timeout', Description: 'Request timed out' }
    aws.answer('DescribeTargetHealth', ({ TargetGroupArn }: Asked) =>
      TargetGroupArn === arn('web')
        ? members('TargetHealthDescriptions', [target('i-1', { State: 'healthy' }), target('i-2', sick)])
        : members('TargetHealthDescriptions', [target('i-1', { State: 'initial' })]),
    )
    const { instances } = await adapter().observe(group, [])
    expect(instances.map(({ targets }) => targets)).toEqual([
      [
        { group: 'web', state: 'healthy' },
        { group: 'api', state: 'initial' },
      ],
      [
        { group: 'web', state: 'unhealthy', reason: 'Target.Timeout: Request timed out' },
        { group: 'api', state: 'unregistered' },
      ],
    ])
    expect(aws.actions().filter((action) => action === 'DescribeTargetHealth')).toHaveLength(2)
  })
})

describe('what a group launches', () => {
  const template = (version: string, id = 'lt-1') => fields({ LaunchTemplateId: id, Version: version })

  beforeEach(() => {
    aws.answer('DescribeLaunchTemplateVersions', (asked: Asked) => {
      const image = asked.LaunchTemplateId === 'lt-1' ? newAmi : oldAmi
      return items('launchTemplateVersionSet', [
        `<launchTemplateData>${fields({ imageId: image })}</launchTemplateData>`,
      ])
    })
  })

  test('is the image of the version it names', async () => {
    groupIs([], `<LaunchTemplate>${template('$Latest')}</LaunchTemplate>`)
    expect(await adapter().launchImages(group)).toEqual([newAmi])
    expect(aws.asked.at(-1)).toMatchObject({ LaunchTemplateId: 'lt-1', 'LaunchTemplateVersion.1': '$Latest' })
  })

  test('are the images of all templates of a mixed instances policy', async () => {
    const overrides = members('Overrides', [
      `<LaunchTemplateSpecification>${template('3', 'lt-2')}</LaunchTemplateSpecification>`,
      fields({ InstanceType: 't3.small' }),
    ])
    const specification = `<LaunchTemplateSpecification>${template('7')}</LaunchTemplateSpecification>`
    groupIs(
      [],
      `<MixedInstancesPolicy><LaunchTemplate>${specification}${overrides}</LaunchTemplate></MixedInstancesPolicy>`,
    )
    expect(await adapter().launchImages(group)).toEqual([newAmi, oldAmi])
  })

  test('is the AMI that an SSM parameter holds, where the template names one', async () => {
    aws.answer('DescribeLaunchTemplateVersions', (asked: Asked) =>
      items('launchTemplateVersionSet', [
        `<launchTemplateData>${fields({ imageId: asked.ResolveAlias === 'true' ? newAmi : 'resolve:ssm:/base' })}</launchTemplateData>`,
      ]),
    )
    groupIs([], `<LaunchTemplate>${template('7')}</LaunchTemplate>`)
    expect(await adapter().launchImages(group)).toEqual([newAmi])
  })

  test('is also what an override names as its own image', async () => {
    const overrides = members('Overrides', [fields({ InstanceType: 't3.small', ImageId: oldAmi })])
    const specification = `<LaunchTemplateSpecification>${template('7')}</LaunchTemplateSpecification>`
    groupIs(
      [],
      `<MixedInstancesPolicy><LaunchTemplate>${specification}${overrides}</LaunchTemplate></MixedInstancesPolicy>`,
    )
    expect(await adapter().launchImages(group)).toEqual([newAmi, oldAmi])
  })

  test('is the image of a launch configuration', async () => {
    groupIs([], fields({ LaunchConfigurationName: 'web-1' }))
    aws.answer('DescribeLaunchConfigurations', members('LaunchConfigurations', [fields({ ImageId: oldAmi })]))
    expect(await adapter().launchImages(group)).toEqual([oldAmi])
  })

  test('is nothing where the group is gone', async () => {
    aws.answer('DescribeAutoScalingGroups', members('AutoScalingGroups', []))
    expect(await adapter().launchImages(group)).toEqual([])
  })
})

test('lifecycle hooks have their time in milliseconds, and whom they hold', async () => {
  const hook = (LifecycleHookName: string, more: Readonly<Record<string, string | number>>) =>
    fields({ LifecycleHookName, DefaultResult: 'CONTINUE', ...more })
  aws.answer(
    'DescribeLifecycleHooks',
    members('LifecycleHooks', [
      hook('boot', { LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING', HeartbeatTimeout: 60 }),
      hook('drain', { LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING' }),
    ]),
  )
  expect(await adapter().lifecycleHooks(group)).toEqual([
    { name: 'boot', holds: 'new', heartbeatMs: 60_000, otherwise: 'CONTINUE' },
    { name: 'drain', holds: 'old', heartbeatMs: 3_600_000, otherwise: 'CONTINUE' },
  ])
})

describe('a warm pool', () => {
  test('is seen with the group, so that only a group that has one is asked for it', async () => {
    expect(await adapter().observe(group, [])).not.toHaveProperty('hasWarmPool')
    groupIs([], '<WarmPoolConfiguration><MinSize>1</MinSize></WarmPoolConfiguration>')
    expect(await adapter().observe(group, [])).toMatchObject({ hasWarmPool: true })
  })

  test('is all its pages, with the images that EC2 tells', async () => {
    const page = (id: string, more = {}) =>
      `${members('Instances', [member(id, { LifecycleState: 'Warmed:Stopped' })])}${fields(more)}`
    aws.answer('DescribeInstances', items('reservationSet', [ec2Instance('i-1', newAmi)]))
    aws.answer('DescribeWarmPool', ({ NextToken }) =>
      NextToken === 'more' ? page('i-2') : page('i-1', { NextToken: 'more' }),
    )
    expect(await adapter().warmPool(group)).toEqual([
      { id: 'i-1', imageId: newAmi, lifecycleState: 'Warmed:Stopped' },
      { id: 'i-2', lifecycleState: 'Warmed:Stopped' },
    ])
  })
})

describe('a refresh of our own', () => {
  beforeEach(() => aws.answer('StartInstanceRefresh', fields({ InstanceRefreshId: 'r-new' })))

  test.each<[string, RefreshSettings, Readonly<Record<string, string>>]>([
    [
      'both bounds',
      { minHealthyPercentage: 90, maxHealthyPercentage: 110 },
      { MinHealthyPercentage: '90', MaxHealthyPercentage: '110' },
    ],
    ['a minimum of 0', { minHealthyPercentage: 0 }, { MinHealthyPercentage: '0' }],
    ['a maximum alone, which AWS does not take', { maxHealthyPercentage: 110 }, {}],
    ['a delay alone, which AWS does not take', { checkpointDelaySeconds: 60 }, {}],
    ['nothing', {}, {}],
    [
      'all that the group says',
      {
        minHealthyPercentage: 50,
        maxHealthyPercentage: 100,
        warmupSeconds: 0,
        checkpointPercentages: [25, 100],
        checkpointDelaySeconds: 120,
        bakeTimeSeconds: 300,
        protectedInstances: 'Refresh',
        standbyInstances: 'Terminate',
        alarms: ['web-5xx', 'web-latency'],
      },
      {
        MinHealthyPercentage: '50',
        MaxHealthyPercentage: '100',
        InstanceWarmup: '0',
        'CheckpointPercentages.member.1': '25',
        'CheckpointPercentages.member.2': '100',
        CheckpointDelay: '120',
        BakeTime: '300',
        ScaleInProtectedInstances: 'Refresh',
        StandbyInstances: 'Terminate',
        'AlarmSpecification.Alarms.member.1': 'web-5xx',
        'AlarmSpecification.Alarms.member.2': 'web-latency',
      },
    ],
  ])('is started with %s', async (_, settings, sent) => {
    const id = await adapter().startRefresh(group, settings)
    expect(id).toBe('r-new')
    const { Action, Version: _version, ...asked } = aws.asked.at(-1) ?? {}
    expect(Action).toBe('StartInstanceRefresh')
    const preferences = Object.entries(sent).map(([name, value]) => [`Preferences.${name}`, value])
    expect(asked).toEqual({
      AutoScalingGroupName: 'web',
      Strategy: 'Rolling',
      ...Object.fromEntries(preferences),
    })
  })

  test('is not started where somebody else was faster, and that is said in the words of AWS too', async () => {
    aws.answer('StartInstanceRefresh', {
      code: 'InstanceRefreshInProgress',
      message: 'Another one is in progress.',
    })
    const failure = await failureFrom(() => adapter().startRefresh(group, {}))
    expect(failure).toMatchObject({ reason: 'rollout-superseded', evidence: ['Another one is in progress.'] })
  })
})

describe('cancelling', () => {
  test('tells which refresh it was', async () => {
    aws.answer('CancelInstanceRefresh', fields({ InstanceRefreshId: 'r-1' }))
    expect(await adapter().cancelRefresh(group)).toBe('r-1')
  })

  test('finds none running any more', async () => {
    aws.answer('CancelInstanceRefresh', { code: 'ActiveInstanceRefreshNotFound', message: 'None.' })
    expect(await adapter().cancelRefresh(group)).toBeUndefined()
  })

  test('that fails otherwise fails', async () => {
    aws.answer('CancelInstanceRefresh', { code: 'ResourceContention', message: 'Busy.', status: 500 })
    expect((await failureFrom(() => adapter().cancelRefresh(group))).reason).toBe('aws-unavailable')
  })
})

test('activities that did not end well since then, and no others', async () => {
  const activity = (StatusCode: string, StartTime: string) =>
    fields({ StatusCode, StartTime, Description: 'Launching', StatusMessage: 'No.', Cause: 'At 09:30 ...' })
  aws.answer(
    'DescribeScalingActivities',
    members('Activities', [
      activity('Failed', '2026-03-02T09:31:00Z'),
      activity('Successful', '2026-03-02T09:31:00Z'),
      activity('Cancelled', '2026-03-02T09:30:00Z'),
      activity('Failed', '2026-03-02T09:29:59Z'),
    ]),
  )
  expect(await adapter().failedActivities(group, start)).toEqual([
    {
      status: 'Failed',
      description: 'Launching',
      message: 'No.',
      cause: 'At 09:30 ...',
      startedAt: start + 60_000,
    },
    {
      status: 'Cancelled',
      description: 'Launching',
      message: 'No.',
      cause: 'At 09:30 ...',
      startedAt: start,
    },
  ])
})
