import {
  AutoScalingClient,
  CancelInstanceRefreshCommand,
  DescribeScalingActivitiesCommand,
} from '@aws-sdk/client-auto-scaling'
import type { EC2Client } from '@aws-sdk/client-ec2'
import type { AutoScaling } from '../../../deps/aws.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { ScalingActivity } from '../../../rollout/observation.ts'
import { type ClientParts, clientSettings, clientsByRegion, LOOK } from '../client.ts'
import { asking } from '../trouble.ts'
import { within } from '../within.ts'
import type { Alarms } from './alarms.ts'
import { examine } from './examination.ts'
import { createGroups } from './groups.ts'
import { lifecycleHooks } from './hooks.ts'
import type { InstanceFacts } from './instances.ts'
import { launchImages } from './launch-images.ts'
import { observe } from './observe.ts'
import { startRefresh } from './start.ts'
import type { TargetHealth } from './target-health.ts'
import { warmPool } from './warm-pool.ts'

interface AutoScalingParts {
  /** For looks at groups, as are the parts below. */
  readonly ec2: (region: string) => EC2Client
  readonly instances: InstanceFacts
  readonly targets: TargetHealth
  readonly alarms: Alarms
  readonly now: () => number
  /** Of all calls. */
  readonly client?: ClientParts
  /** How long one look may take as a whole, in milliseconds. */
  readonly lookMs?: number
}

/** The calls of one look come after one another, three deep. */
const LOOK_MS = 15_000

/** Auto Scaling through the AWS SDK. */
export function createAutoScaling({ lookMs = LOOK_MS, ...parts }: AutoScalingParts): AutoScaling {
  const clientsWith = (settings: ReturnType<typeof clientSettings>) =>
    clientsByRegion((region) => new AutoScalingClient({ region, ...settings }))
  const acting = clientsWith(clientSettings(parts.client))
  const looking = clientsWith(clientSettings({ patience: LOOK, ...parts.client }))
  const groups = createGroups(looking)
  const attached = new Map<string, readonly string[]>()
  const soon = <T>({ name }: GroupRef, work: Promise<T>) => within(lookMs, `describe group ${name}`, work)
  return {
    observe: (group, alarmNames, glance) => {
      const eyes = { ...parts, groups, attached, client: looking(group.region) }
      return soon(group, observe(group, alarmNames, eyes, glance))
    },
    launchImages: (group) =>
      soon(group, launchImages(group, { autoscaling: looking(group.region), ec2: parts.ec2(group.region) })),
    warmPool: (group) => soon(group, warmPool(group, looking(group.region), parts.instances)),
    lifecycleHooks: (group) => soon(group, lifecycleHooks(group, looking(group.region))),
    examine: (region, instance) => examine(instance, parts.ec2(region)),
    failedActivities: (group, since) => soon(group, failedActivities(looking(group.region), group, since)),
    startRefresh: (group, settings) =>
      startRefresh({ ...parts, client: acting(group.region) }, group, settings),
    cancelRefresh: (group) => cancelRefresh(acting(group.region), group),
    alarms: (region, names) => within(lookMs, 'describe alarms', parts.alarms.describe(region, names)),
  }
}

/**
 * Cancels whatever refresh is active: AWS takes no id. Returns the id of the one that it was. Instances on their way are
 * not waited for: one that never boots, or waits for a hook, would hold up what comes next for as long.
 */
async function cancelRefresh(client: AutoScalingClient, { name }: GroupRef): Promise<string | undefined> {
  return asking(`cancel the instance refresh of ${name}`, async () => {
    try {
      const command = new CancelInstanceRefreshCommand({
        AutoScalingGroupName: name,
        WaitForTransitioningInstances: false,
      })
      return (await client.send(command)).InstanceRefreshId
    } catch (error) {
      if (error instanceof Error && error.name.startsWith('ActiveInstanceRefreshNotFound')) return undefined
      throw error
    }
  })
}

const badEndings = new Set(['Failed', 'Cancelled'])

async function failedActivities(
  client: AutoScalingClient,
  { name }: GroupRef,
  since: number,
): Promise<ScalingActivity[]> {
  const { Activities = [] } = await asking(`describe the scaling activities of ${name}`, () =>
    client.send(new DescribeScalingActivitiesCommand({ AutoScalingGroupName: name, MaxRecords: 50 })),
  )
  return Activities.map((activity) => ({
    status: activity.StatusCode ?? 'unknown',
    description: activity.Description ?? '',
    message: activity.StatusMessage ?? '',
    cause: activity.Cause ?? '',
    startedAt: activity.StartTime?.getTime() ?? 0,
  })).filter(({ status, startedAt }) => badEndings.has(status) && startedAt >= since)
}
