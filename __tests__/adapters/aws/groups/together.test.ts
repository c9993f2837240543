import { beforeEach, describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { createAutoScaling } from '../../../../src/adapters/aws/groups/autoscaling.ts'
import { createInstanceFacts } from '../../../../src/adapters/aws/groups/instances.ts'
import { createTargetHealth } from '../../../../src/adapters/aws/groups/target-health.ts'
import { together } from '../../../../src/adapters/aws/groups/together.ts'
import { type Asked, awsServer, fields, items, members } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { newAmi, start } from '../../../builders/values/observations.ts'

const aws = awsServer()

function adapter() {
  const ec2 = ec2Clients()
  return createAutoScaling({
    ec2,
    instances: createInstanceFacts(ec2),
    targets: createTargetHealth(),
    alarms: { describe: async () => [] },
    now: () => start,
  })
}

const valuesOf = (asked: Asked, name: RegExp) =>
  Object.entries(asked).flatMap(([key, value]) => (name.test(key) ? [value] : []))
const namesOf = (asked: Asked) => valuesOf(asked, /^AutoScalingGroupNames\.member\.\d+$/)

const groupCalled = (name: string) =>
  `${fields({ AutoScalingGroupName: name, DesiredCapacity: 1 })}${members('Instances', [
    fields({ InstanceId: `i-${name}`, LifecycleState: 'InService', HealthStatus: 'Healthy' }),
  ])}`

const refs = (count: number, region = 'eu-west-1') =>
  Array.from({ length: count }, (_, n) => ({
    name: `g${n}`,
    region,
    address: `aws_autoscaling_group.g[${n}]`,
  }))

beforeEach(() => {
  aws.answer('DescribeAutoScalingGroups', (asked) =>
    members('AutoScalingGroups', namesOf(asked).map(groupCalled)),
  )
  aws.answer('DescribeInstanceRefreshes', members('InstanceRefreshes', []))
  aws.answer('DescribeInstances', (asked) =>
    items(
      'reservationSet',
      valuesOf(asked, /^Filter\.1\.Value\.\d+$/).map((instanceId) =>
        items('instancesSet', [fields({ instanceId, imageId: newAmi })]),
      ),
    ),
  )
})

const countOf = (action: string) => aws.actions().filter((each) => each === action).length

describe('groups that are looked at together', () => {
  test('are asked for by 50 names in a request, and their instances by 200, each region by itself', async () => {
    const groups = [...refs(120), ...refs(60, 'us-east-1')]
    const autoscaling = adapter()
    const seen = await Promise.all(groups.map((group) => autoscaling.observe(group, [])))
    expect(seen.map(({ instances }) => instances[0]?.id)).toEqual(groups.map(({ name }) => `i-${name}`))
    expect(seen.every(({ instances }) => instances[0]?.imageId === newAmi)).toBe(true)
    expect(countOf('DescribeAutoScalingGroups')).toBe(3 + 2)
    expect(countOf('DescribeInstances')).toBeLessThanOrEqual(5)
    expect(countOf('DescribeInstanceRefreshes')).toBe(180)
  })

  test('are not gone where they stand on another page', async () => {
    aws.answer('DescribeAutoScalingGroups', ({ NextToken, ...asked }) => {
      const [first = '', ...others] = namesOf(asked)
      return NextToken === undefined
        ? `${members('AutoScalingGroups', [groupCalled(first)])}${fields({ NextToken: 'more' })}`
        : members('AutoScalingGroups', others.map(groupCalled))
    })
    const autoscaling = adapter()
    const seen = await Promise.all(refs(3).map((group) => autoscaling.observe(group, [])))
    expect(seen.map(({ exists }) => exists)).toEqual([true, true, true])
  })

  test('are gone one by one, and fail together', async () => {
    aws.answer('DescribeAutoScalingGroups', members('AutoScalingGroups', [groupCalled('g0')]))
    const autoscaling = adapter()
    const seen = await Promise.all(refs(2).map((group) => autoscaling.observe(group, [])))
    expect(seen.map(({ exists }) => exists)).toEqual([true, false])
    aws.answer('DescribeAutoScalingGroups', { code: 'Throttling', message: 'Rate exceeded' })
    const failures = await Promise.all(
      refs(2).map((group) => failureFrom(() => autoscaling.observe(group, []))),
    )
    expect(failures.map(({ reason }) => reason)).toEqual(['aws-unavailable', 'aws-unavailable'])
    expect(failures[0]?.message).toContain('AWS could not describe 2 groups')
  })
})

describe('a glance', () => {
  const [group] = refs(1)
  if (group === undefined) throw new Error('no group')
  const arn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef'
  const healthOf = (State: string) =>
    aws.answer(
      'DescribeTargetHealth',
      members('TargetHealthDescriptions', [
        `<Target>${fields({ Id: 'i-g0' })}</Target><TargetHealth>${fields({ State })}</TargetHealth>`,
      ]),
    )
  beforeEach(() => {
    aws.answer(
      'DescribeAutoScalingGroups',
      members('AutoScalingGroups', [`${groupCalled('g0')}${members('TargetGroupARNs', [arn])}`]),
    )
    healthOf('healthy')
  })

  test.each([
    [['refreshes'], ['DescribeInstanceRefreshes']],
    [['group'], ['DescribeAutoScalingGroups']],
    [['targets'], ['DescribeTargetHealth']],
    [
      ['group', 'targets'],
      ['DescribeAutoScalingGroups', 'DescribeTargetHealth'],
    ],
  ] as const)('at %j asks for that alone, and says what is old', async (parts, actions) => {
    const autoscaling = adapter()
    const last = await autoscaling.observe(group, [])
    aws.asked.length = 0
    const stale = (['refreshes', 'group', 'targets', 'alarms'] as const).filter(
      (part) => !(parts as readonly string[]).includes(part),
    )
    const seen = await autoscaling.observe(group, [], { parts, last, stale })
    expect(aws.actions().toSorted()).toEqual([...actions].toSorted())
    expect(seen).toEqual({ ...last, stale })
  })

  test('at the targets brings their state, and at the group leaves it as it was', async () => {
    const autoscaling = adapter()
    const last = await autoscaling.observe(group, [])
    healthOf('unhealthy')
    const others = ['refreshes', 'alarms'] as const
    const atTargets = await autoscaling.observe(group, [], {
      parts: ['targets'],
      last,
      stale: ['group', ...others],
    })
    expect(atTargets.instances[0]?.targets).toEqual([{ group: 'web', state: 'unhealthy' }])
    const atGroup = await autoscaling.observe(group, [], {
      parts: ['group'],
      last,
      stale: ['targets', ...others],
    })
    expect(atGroup.instances[0]?.targets).toEqual([{ group: 'web', state: 'healthy' }])
  })

  test('at the group does not take a new instance for healthy before its targets were asked', async () => {
    const autoscaling = adapter()
    const last = await autoscaling.observe(group, [])
    const before = { ...last, instances: [] }
    const seen = await autoscaling.observe(group, [], {
      parts: ['group'],
      last: before,
      stale: ['refreshes', 'targets', 'alarms'],
    })
    expect(seen.instances[0]?.targets).toEqual([{ group: 'web', state: 'initial' }])
  })

  test('that completes a look leaves nothing old', async () => {
    const autoscaling = adapter()
    const last = await autoscaling.observe(group, [])
    const parts = ['group', 'targets', 'alarms'] as const
    expect(await autoscaling.observe(group, [], { parts, last, stale: [] })).toEqual(last)
  })
})

describe('what is asked for at the same time', () => {
  test('is asked for once each, in requests of so many', async () => {
    const asked: (readonly string[])[] = []
    const find = together(2, async (_, keys) => {
      asked.push(keys)
      return new Map(keys.map((key) => [key, key.toUpperCase()]))
    })
    const found = await Promise.all(['a', 'b', 'a', 'c'].map((key) => find('eu-west-1', key)))
    expect(found).toEqual(['A', 'B', 'A', 'C'])
    expect(asked).toEqual([['a', 'b'], ['c']])
    await find('eu-west-1', 'a')
    expect(asked.at(-1)).toEqual(['a'])
  })
})
