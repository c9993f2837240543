import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import type { AlarmView } from '../../../rollout/observation.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'

/** Asks CloudWatch for the state of alarms. */
export interface Alarms {
  /** One entry for each name, in one request; `missing` where there is no such alarm. No names, no request. */
  describe(region: string, names: readonly string[]): Promise<readonly AlarmView[]>
}

/** CloudWatch through the AWS SDK. */
export function createAlarms(parts: ClientParts = {}): Alarms {
  const clientFor = clientsByRegion((region) => new CloudWatchClient({ region, ...clientSettings(parts) }))
  return {
    describe: async (region, names) => (names.length === 0 ? [] : describeAlarms(clientFor(region), names)),
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
