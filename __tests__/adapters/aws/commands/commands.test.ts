import { describe, expect, test } from '@jest/globals'
import { createCommands } from '../../../../src/adapters/aws/commands/commands.ts'
import { awsServer } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const aws = awsServer()
const asked = () => JSON.parse(aws.asked.at(-1)?.['body'] ?? '{}') as unknown
const region = 'eu-west-1'
const command = { instances: ['i-1'], script: 'set -e\necho hi', limitMs: 90_500, comment: 'a test' }

describe('a command', () => {
  test('is sent to instances by id, with how long it may run', async () => {
    aws.answer('SendCommand', '{"Command":{"CommandId":"c-1"}}')
    expect(await createCommands().send(region, command)).toBe('c-1')
    expect(asked()).toEqual({
      DocumentName: 'AWS-RunShellScript',
      InstanceIds: ['i-1'],
      Parameters: { commands: ['set -e', 'echo hi'], executionTimeout: ['91'] },
      TimeoutSeconds: 120,
      Comment: 'a test',
    })
  })

  test('for PowerShell has that document, and a comment no longer than SSM takes', async () => {
    aws.answer('SendCommand', '{"Command":{"CommandId":"c-1"}}')
    await createCommands().send(region, {
      ...command,
      shell: 'powershell',
      limitMs: 0,
      comment: 'x'.repeat(300),
    })
    expect(asked()).toMatchObject({
      DocumentName: 'AWS-RunPowerShellScript',
      Parameters: { executionTimeout: ['1'] },
      Comment: 'x'.repeat(100),
    })
  })

  test('to an instance that SSM does not know is refused, in its words', async () => {
    aws.answer('SendCommand', {
      code: 'InvalidInstanceId',
      message: 'Instances not in a valid state for account',
    })
    expect(await failureFrom(() => createCommands().send(region, command))).toMatchObject({
      reason: 'aws-refused',
      message: expect.stringContaining('InvalidInstanceId: Instances not in a valid state'),
    })
  })

  test('that may not be sent names the permission', async () => {
    aws.answer('SendCommand', { code: 'AccessDeniedException', message: 'no' })
    expect(await failureFrom(() => createCommands().send(region, command))).toMatchObject({
      reason: 'credentials',
      message: expect.stringContaining('may not call ssm:SendCommand'),
    })
  })

  test('is told to end', async () => {
    aws.answer('CancelCommand', '{}')
    await createCommands().cancel(region, 'c-1')
    expect(asked()).toEqual({ CommandId: 'c-1' })
  })
})

describe('how it stands', () => {
  const standing = () => createCommands().standing(region, 'c-1', 'i-1')

  test.each(['Pending', 'In Progress', 'InProgress', 'Delayed', 'Cancelling'])(
    '%s: it goes on',
    async (word) => {
      aws.answer('GetCommandInvocation', JSON.stringify({ StatusDetails: word, ResponseCode: -1 }))
      expect(await standing()).toEqual({ instance: 'i-1', kind: 'going', status: word.replace(' ', '') })
    },
  )

  test('one that SSM does not know yet goes on', async () => {
    aws.answer('GetCommandInvocation', { code: 'InvocationDoesNotExist', message: '' })
    expect(await standing()).toMatchObject({ kind: 'going', status: 'Pending' })
  })

  test.each([
    ['Success', 0, 'ended'],
    ['Failed', 3, 'ended'],
    ['Failed', -1, 'not-run'],
    ['Execution Timed Out', -1, 'late'],
    ['ExecutionTimedOut', 137, 'late'],
    ['Delivery Timed Out', -1, 'not-run'],
    ['Undeliverable', -1, 'not-run'],
    ['Terminated', -1, 'not-run'],
    ['Cancelled', -1, 'not-run'],
    ['InvalidPlatform', -1, 'not-run'],
    ['AWordOfTomorrow', -1, 'not-run'],
  ])('%s with %i is %s', async (word, code, kind) => {
    const said = { StandardOutputContent: 'out', StandardErrorContent: 'err' }
    aws.answer('GetCommandInvocation', JSON.stringify({ StatusDetails: word, ResponseCode: code, ...said }))
    expect(await standing()).toEqual({
      ...{ instance: 'i-1', kind, status: word.replaceAll(' ', ''), output: 'out', errors: 'err' },
      ...(kind === 'ended' ? { exitCode: code } : {}),
    })
  })
})

describe('instances that SSM knows', () => {
  test('are told with its words', async () => {
    const info = { InstanceId: 'i-1', PingStatus: 'Online', PlatformType: 'Linux' }
    aws.answer('DescribeInstanceInformation', JSON.stringify({ InstanceInformationList: [info] }))
    expect(await createCommands().known(region, ['i-1', 'i-2'])).toEqual([
      { id: 'i-1', ping: 'Online', platform: 'Linux' },
    ])
    expect(asked()).toMatchObject({ Filters: [{ Key: 'InstanceIds', Values: ['i-1', 'i-2'] }] })
  })

  test('are asked for in parts, and are none where SSM knows none', async () => {
    aws.answer('DescribeInstanceInformation', { code: 'InvalidInstanceId', message: '' })
    expect(
      await createCommands().known(
        region,
        Array.from({ length: 51 }, (_, n) => `i-${n}`),
      ),
    ).toEqual([])
    expect(aws.asked).toHaveLength(2)
  })
})
