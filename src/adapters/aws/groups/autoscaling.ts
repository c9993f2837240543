import {
  AutoScalingClient,
  CancelInstanceRefreshCommand,
  DescribeScalingActivitiesCommand,
  type RefreshPreferences,
  StartInstanceRefreshCommand,
} from '@aws-sdk/client-auto-scaling'
import type { EC2Client } from '@aws-sdk/client-ec2'
import type { AutoScaling } from '../../../deps/aws.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { RefreshSettings } from '../../../plan/plan.ts'
import type { ScalingActivity } from '../../../rollout/observation.ts'
import { definedOf } from '../../../text/defined.ts'
import { clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'
import type { Alarms } from './alarms.ts'
import { examine } from './examination.ts'
import { lifecycleHooks } from './hooks.ts'
import type { InstanceFacts } from './instances.ts'
import { launchImages } from './launch-images.ts'
import { observe } from './observe.ts'
import type { TargetHealth } from './target-health.ts'
import { warmPool } from './warm-pool.ts'

interface AutoScalingParts {
  readonly ec2: (region: string) => EC2Client
  readonly instances: InstanceFacts
  readonly targets: TargetHealth
  readonly alarms: Alarms
  readonly now: () => number
}

/** Auto Scaling through the AWS SDK. */
export function createAutoScaling(parts: AutoScalingParts): AutoScaling {
  const clientFor = clientsByRegion((region) => new AutoScalingClient({ region, ...clientSettings }))
  return {
    observe: (group, alarmNames) => observe(group, alarmNames, { ...parts, client: clientFor(group.region) }),
    launchImages: (group) =>
      launchImages(group, { autoscaling: clientFor(group.region), ec2: parts.ec2(group.region) }),
    warmPool: (group) => warmPool(group, clientFor(group.region), parts.instances),
    lifecycleHooks: (group) => lifecycleHooks(group, clientFor(group.region)),
    examine: (region, instance) => examine(instance, parts.ec2(region)),
    failedActivities: (group, since) => failedActivities(clientFor(group.region), group, since),
    startRefresh: (group, settings) => startRefresh(clientFor(group.region), group, settings),
    cancelRefresh: (group) => cancelRefresh(clientFor(group.region), group),
    alarms: (region, names) => parts.alarms.describe(region, names),
  }
}

/**
 * Starts a refresh onto what the group launches now. SkipMatching stays off: it goes by template versions, and an
 * instance that matches by version may still run an older image where the template names it indirectly. AutoRollback
 * stays off: it needs a desired configuration, and the recovery is the action's.
 */
async function startRefresh(
  client: AutoScalingClient,
  { name }: GroupRef,
  settings: RefreshSettings,
): Promise<string> {
  const command = new StartInstanceRefreshCommand({
    AutoScalingGroupName: name,
    Strategy: 'Rolling',
    Preferences: preferencesOf(settings),
  })
  return asking(`start an instance refresh of ${name}`, async () => {
    try {
      return (await client.send(command)).InstanceRefreshId ?? ''
    } catch (error) {
      throw isAlreadyRunning(error) ? overtaken(name, error) : error
    }
  })
}

/** AWS takes a maximum with a minimum only, and a delay with checkpoints only. */
function preferencesOf(settings: RefreshSettings): RefreshPreferences {
  const { minHealthyPercentage: least, checkpointPercentages: checkpoints, alarms } = settings
  return definedOf({
    MinHealthyPercentage: least,
    MaxHealthyPercentage: least === undefined ? undefined : settings.maxHealthyPercentage,
    InstanceWarmup: settings.warmupSeconds,
    CheckpointPercentages: checkpoints === undefined ? undefined : [...checkpoints],
    CheckpointDelay: checkpoints === undefined ? undefined : settings.checkpointDelaySeconds,
    BakeTime: settings.bakeTimeSeconds,
    ScaleInProtectedInstances: settings.protectedInstances as RefreshPreferences['ScaleInProtectedInstances'],
    StandbyInstances: settings.standbyInstances as RefreshPreferences['StandbyInstances'],
    AlarmSpecification: alarms === undefined ? undefined : { Alarms: [...alarms] },
  })
}

function isAlreadyRunning(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('InstanceRefreshInProgress')
}

function overtaken(name: string, cause: unknown): DeployError {
  return new DeployError(
    'rollout-superseded',
    `${name}: somebody else started an instance refresh just now.`,
    {
      cause,
      evidence: [errorMessage(cause)],
      next: ['Run again when it has ended: the run then takes up from there.'],
    },
  )
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
