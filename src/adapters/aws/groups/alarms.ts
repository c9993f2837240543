import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import type { AlarmView } from '../../../rollout/observation.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'
import { together } from './together.ts'

/** Asks CloudWatch for the state of alarms. */
export interface Alarms {
  /** One entry for each name, in one request; `missing` where there is no such alarm. No names, no request. */
  describe(region: string, names: readonly string[]): Promise<readonly AlarmView[]>
}

/** CloudWatch through the AWS SDK. */
export function createAlarms(parts: ClientParts = {}): Alarms {
  const clientFor = clientsByRegion((region) => new CloudWatchClient({ region, ...clientSettings(parts) }))
  // All groups of a region have the same alarms.
  const find = together(1, async (region, [key = '']) => {
    const alarms = await describeAlarms(clientFor(region), JSON.parse(key) as string[])
    return new Map([[key, alarms]])
  })
  return {
    describe: async (region, names) =>
      names.length === 0 ? [] : ((await find(region, JSON.stringify(names))) ?? []),
  }
}

async function describeAlarms(client: CloudWatchClient, names: readonly string[]): Promise<AlarmView[]> {
  const AlarmTypes = ['MetricAlarm' as const, 'CompositeAlarm' as const]
  const found = await asking('describe alarms', () =>
    client.send(new DescribeAlarmsCommand({ AlarmNames: [...names], AlarmTypes, MaxRecords: 100 })),
  )
  const alarms = [...(found.MetricAlarms ?? []), ...(found.CompositeAlarms ?? [])]
  return names.map((name) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === name)
    const reason = alarm?.StateReason
    return { name, state: alarm?.StateValue ?? 'missing', ...(reason ? { reason } : {}) }
  })
}
