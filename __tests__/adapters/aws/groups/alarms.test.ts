import { expect, test } from '@jest/globals'
import { createAlarms } from '../../../../src/adapters/aws/groups/alarms.ts'
import { awsServer } from '../../../builders/servers/aws-server.ts'
import { failureFrom } from '../../../builders/values/failures.ts'

const aws = awsServer()
const describe = (names: readonly string[]) => createAlarms().describe('eu-west-1', names)

test('each name has its state, metric alarm or composite; one that does not exist is missing', async () => {
  aws.answer(
    'DescribeAlarms',
    JSON.stringify({
      MetricAlarms: [
        { AlarmName: 'web-5xx', StateValue: 'ALARM', StateReason: '5 of 5 datapoints' },
        { AlarmName: 'web-latency', StateValue: 'INSUFFICIENT_DATA', StateReason: '' },
      ],
      CompositeAlarms: [{ AlarmName: 'web', StateValue: 'OK' }],
    }),
  )
  expect(await describe(['web', 'web-5xx', 'web-latency', 'gone'])).toEqual([
    { name: 'web', state: 'OK' },
    { name: 'web-5xx', state: 'ALARM', reason: '5 of 5 datapoints' },
    { name: 'web-latency', state: 'INSUFFICIENT_DATA' },
    { name: 'gone', state: 'missing' },
  ])
  expect(aws.actions()).toEqual(['DescribeAlarms'])
  expect(JSON.parse(aws.asked[0]?.body ?? '')).toEqual({
    AlarmNames: ['web', 'web-5xx', 'web-latency', 'gone'],
    AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
    MaxRecords: 100,
  })
})

test('without names nothing is asked', async () => {
  expect(await describe([])).toEqual([])
  expect(aws.actions()).toEqual([])
})

test('an answer that fails is trouble, not an alarm that is missing', async () => {
  aws.answer('DescribeAlarms', { code: 'InternalFailure', message: 'x', status: 500 })
  expect((await failureFrom(() => describe(['web']))).reason).toBe('aws-unavailable')
})
