import {
  AutoScalingClient,
  CancelInstanceRefreshCommand,
  DescribeInstanceRefreshesCommand,
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
import { type ClientParts, clientSettings, clientsByRegion, LOOK } from '../client.ts'
import { asking } from '../trouble.ts'
import { within } from '../within.ts'
import type { Alarms } from './alarms.ts'
import { examine } from './examination.ts'
import { lifecycleHooks } from './hooks.ts'
import type { InstanceFacts } from './instances.ts'
import { launchImages } from './launch-images.ts'
import { observe } from './observe.ts'
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
  const soon = <T>({ name }: GroupRef, work: Promise<T>) => within(lookMs, `describe group ${name}`, work)
  return {
    observe: (group, alarmNames) =>
      soon(group, observe(group, alarmNames, { ...parts, client: looking(group.region) })),
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
 * Starts a refresh onto what the group launches now. SkipMatching stays off: it goes by template versions, and an
 * instance that matches by version may still run an older image where the template names it indirectly. AutoRollback
 * stays off: it needs a desired configuration, and the recovery is the action's.
 */
async function startRefresh(
  { client, now }: Pick<AutoScalingParts, 'now'> & { readonly client: AutoScalingClient },
  { name }: GroupRef,
  settings: RefreshSettings,
): Promise<string> {
  const command = new StartInstanceRefreshCommand({
    AutoScalingGroupName: name,
    Strategy: 'Rolling',
    Preferences: preferencesOf(settings),
  })
  const askedAt = now()
  return asking(`start an instance refresh of ${name}`, async () => {
    try {
      return (await client.send(command)).InstanceRefreshId ?? ''
    } catch (error) {
      if (!isAlreadyRunning(error)) throw error
      const own = isRepeated(error) ? await startedSince(askedAt, name, client) : undefined
      if (own !== undefined) return own
      throw overtaken(name, error)
    }
  })
}

/** Whether the call was made more than once: AWS may have done what it did not answer for. */
function isRepeated(error: unknown): boolean {
  return ((error as { readonly $metadata?: { readonly attempts?: number } }).$metadata?.attempts ?? 1) > 1
}

/** How far AWS's clock and the runner's may be apart. */
const clockSkewMs = 60_000

/** The newest refresh of a group, where it began after the call was first made. */
async function startedSince(
  askedAt: number,
  name: string,
  client: AutoScalingClient,
): Promise<string | undefined> {
  const command = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name, MaxRecords: 1 })
  const [newest] = (await client.send(command)).InstanceRefreshes ?? []
  const startedAt = newest?.StartTime?.getTime() ?? 0
  return startedAt >= askedAt - clockSkewMs ? newest?.InstanceRefreshId : undefined
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
