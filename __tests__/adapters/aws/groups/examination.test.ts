import { describe, expect, test } from '@jest/globals'
import { ec2Clients } from '../../../../src/adapters/aws/client.ts'
import { examine } from '../../../../src/adapters/aws/groups/examination.ts'
import { type Answer, awsServer, fields, items } from '../../../builders/servers/aws-server.ts'

const aws = awsServer()
const look = (patienceMs?: number) => examine('i-1', ec2Clients()('eu-west-1'), patienceMs)
const output = (text: string) =>
  fields({
    instanceId: 'i-1',
    output: Buffer.from(text)
      .toString('base64')
      .replace(/(.{60})/g, '$1\n'),
  })
const healthy: Answer = items('instanceStatusSet', [
  '<instanceId>i-1</instanceId><systemStatus><status>ok</status></systemStatus><instanceStatus><status>initializing</status></instanceStatus>',
])
const refusal = (code: string, message: string, status = 400): Answer => ({ code, message, status })

describe('the console', () => {
  test('is the latest text where the type keeps one', async () => {
    aws.answer('DescribeInstanceStatus', healthy)
    aws.answer('GetConsoleOutput', output('systemd: ünit failed\n'.repeat(9)))
    expect(await look()).toEqual({ console: 'systemd: ünit failed\n'.repeat(9), checks: [], untold: [] })
    expect(aws.asked.filter(({ Action }) => Action === 'GetConsoleOutput')).toMatchObject([
      { InstanceId: 'i-1', Latest: 'true' },
    ])
  })

  test.each<[string, Answer]>([
    ['the type does not keep', refusal('UnsupportedOperation', 'This instance type does not support it.')],
    ['an instance that has ended has not', refusal('IncorrectInstanceState', 'i-1 is not running.')],
    ['is empty', fields({ instanceId: 'i-1' })],
  ])('is that of the last boot where a latest text %s', async (_, latest) => {
    aws.answer('DescribeInstanceStatus', healthy)
    aws.answer('GetConsoleOutput', ({ Latest }) => (Latest === 'true' ? latest : output('booted')))
    expect(await look()).toMatchObject({ console: 'booted', untold: [] })
  })

  test('that the role may not read is one sentence with the permission, and is asked for once', async () => {
    aws.answer('DescribeInstanceStatus', healthy)
    aws.answer('GetConsoleOutput', refusal('UnauthorizedOperation', 'You are not authorized.', 403))
    expect(await look()).toEqual({
      console: '',
      checks: [],
      untold: [
        'The console of instances could not be read: AWS refused to get the console output: the role may not call ec2:GetConsoleOutput (UnauthorizedOperation).',
      ],
    })
    expect(aws.actions().filter((action) => action === 'GetConsoleOutput')).toHaveLength(1)
  })

  test('of an instance that EC2 does not know any more is none', async () => {
    for (const action of ['GetConsoleOutput', 'DescribeInstanceStatus'])
      aws.answer(action, refusal('InvalidInstanceID.NotFound', "The instance ID 'i-1' does not exist"))
    const { console, checks, untold } = await look()
    expect({ console, checks }).toEqual({ console: '', checks: [] })
    expect(untold).toHaveLength(2)
    expect(untold.join()).not.toContain('needs')
  })

  test('is not waited for longer than a run has patience', async () => {
    aws.answer('DescribeInstanceStatus', healthy)
    aws.answer('GetConsoleOutput', output('late'))
    const { console, untold } = await look(0)
    expect(console).toBe('')
    expect(untold[0]).toMatch(/^The console of instances could not be read: /)
  })
})

test('status checks that do not pass are told with what failed, and events that are due', async () => {
  aws.answer('GetConsoleOutput', output('booted'))
  const detail = fields({ name: 'reachability', status: 'failed', impairedSince: '2026-03-02T09:00:00.000Z' })
  aws.answer(
    'DescribeInstanceStatus',
    items('instanceStatusSet', [
      [
        '<instanceId>i-1</instanceId><systemStatus><status>ok</status></systemStatus>',
        `<instanceStatus><status>impaired</status>${items('details', [detail])}</instanceStatus>`,
        '<attachedEbsStatus><status>not-applicable</status></attachedEbsStatus>',
        items('eventsSet', [fields({ code: 'instance-retirement', description: 'The host is degraded' })]),
      ].join(''),
    ]),
  )
  expect((await look()).checks).toEqual([
    'instance impaired (reachability failed since 2026-03-02T09:00:00.000Z)',
    'event instance-retirement: The host is degraded',
  ])
  expect(aws.asked.find(({ Action }) => Action === 'DescribeInstanceStatus')).toMatchObject({
    'InstanceId.1': 'i-1',
    IncludeAllInstances: 'true',
  })
})
