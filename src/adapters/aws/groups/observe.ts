import {
  type AutoScalingClient,
  type AutoScalingGroup,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  type InstanceRefresh,
  type RefreshPreferences as SdkPreferences,
} from '@aws-sdk/client-auto-scaling'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { configurationOrigin, templateOrigin } from '../../../plan/origin.ts'
import type {
  InstanceView,
  Observation,
  RefreshPreferences,
  RefreshView,
} from '../../../rollout/observation.ts'
import { definedOf } from '../../../text/defined.ts'
import { asking } from '../trouble.ts'
import type { Alarms } from './alarms.ts'
import type { InstanceFacts, Memory } from './instances.ts'
import { type TargetHealth, targetsOf } from './target-health.ts'

interface Eyes {
  readonly client: AutoScalingClient
  readonly instances: InstanceFacts
  readonly targets: TargetHealth
  readonly alarms: Alarms
  readonly now: () => number
}

/** Looks at one group: one request for the group, its refreshes, new instances, each target group, and the alarms. */
export async function observe(
  group: GroupRef,
  alarmNames: readonly string[],
  eyes: Eyes,
): Promise<Observation> {
  const { name, region } = group
  const [found, refreshes, alarms] = await Promise.all([
    describeGroup(eyes.client, name),
    describeRefreshes(eyes.client, name),
    eyes.alarms.describe(region, alarmNames),
  ])
  const base = { at: eyes.now(), refreshes, alarms, suspended: suspendedOf(found) }
  if (found === undefined) return { ...base, desired: 0, instances: [], warmupMs: 0, exists: false }
  const version = templateVersion(found)
  return {
    ...base,
    desired: found.DesiredCapacity ?? 0,
    instances: await instancesOf(found, { region, memory: memoryOf(refreshes) }, eyes),
    exists: true,
    warmupMs: (found.DefaultInstanceWarmup ?? found.HealthCheckGracePeriod ?? 0) * 1000,
    launches: launchesOf(found),
    ...(found.WarmPoolConfiguration && { hasWarmPool: true }),
    ...definedOf({ templateVersion: version, origin: originOfGroup(found) }),
  }
}

async function describeGroup(client: AutoScalingClient, name: string): Promise<AutoScalingGroup | undefined> {
  const found = await asking(`describe group ${name}`, () =>
    client.send(new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] })),
  )
  return found.AutoScalingGroups?.[0]
}

function suspendedOf(group: AutoScalingGroup | undefined): string[] {
  return (group?.SuspendedProcesses ?? []).flatMap((process) => process.ProcessName ?? [])
}

function templateVersion(group: AutoScalingGroup): string | undefined {
  const mixed = group.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification
  return (group.LaunchTemplate ?? mixed)?.Version
}

/** A mixed instances policy may launch from several. */
function originOfGroup(group: AutoScalingGroup): string | undefined {
  return group.MixedInstancesPolicy === undefined ? originOf(group) : undefined
}

type Launched = Pick<AutoScalingGroup, 'LaunchTemplate' | 'LaunchConfigurationName'>

/** `$Latest` and `$Default` are no one version. */
function originOf({
  LaunchTemplate: template,
  LaunchConfigurationName: name = '',
}: Launched): string | undefined {
  if (template === undefined) return name === '' ? undefined : configurationOrigin(name)
  return templateOrigin(template.LaunchTemplateId, template.Version)
}

/** Text to compare: AWS gives the parts of a specification in one order. */
function launchesOf({
  LaunchTemplate,
  MixedInstancesPolicy,
  LaunchConfigurationName,
}: AutoScalingGroup): string {
  const mixed = MixedInstancesPolicy?.LaunchTemplate
  const overrides = (mixed?.Overrides ?? []).map((override) => override.LaunchTemplateSpecification)
  const all = [LaunchTemplate, mixed?.LaunchTemplateSpecification, ...overrides]
  const templates = all.map((each) => each && [each.LaunchTemplateId, each.LaunchTemplateName, each.Version])
  return JSON.stringify([LaunchConfigurationName, ...templates])
}

/** The newest page is enough: only one refresh of a group can be active, and they are listed newest first. */
async function describeRefreshes(client: AutoScalingClient, name: string): Promise<RefreshView[]> {
  try {
    const command = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name, MaxRecords: 10 })
    return ((await client.send(command)).InstanceRefreshes ?? []).map(refreshView)
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError' && /not found/i.test(error.message))
      return []
    return asking(`describe the instance refreshes of ${name}`, () => Promise.reject(error))
  }
}

/** Only what AWS sent is set: a missing percentage is unknown, not 0. */
function refreshView(refresh: InstanceRefresh): RefreshView {
  const pool = refresh.ProgressDetails?.LivePoolProgress
  const optional = {
    statusReason: refresh.StatusReason,
    percentageComplete: pool?.PercentageComplete ?? refresh.PercentageComplete,
    instancesToUpdate: pool?.InstancesToUpdate ?? refresh.InstancesToUpdate,
    startedAt: refresh.StartTime?.getTime(),
    endedAt: refresh.EndTime?.getTime(),
    desiredVersion: desiredVersion(refresh),
  }
  return {
    id: refresh.InstanceRefreshId ?? '',
    status: refresh.Status ?? 'unknown',
    strategy: refresh.Strategy ?? 'Rolling',
    preferences: preferencesOf(refresh.Preferences),
    ...definedOf(optional),
  }
}

function desiredVersion({ DesiredConfiguration: desired }: InstanceRefresh): string | undefined {
  const mixed = desired?.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification
  return (desired?.LaunchTemplate ?? mixed)?.Version
}

/** AWS gives delays in seconds. */
function preferencesOf(preferences: SdkPreferences | undefined): RefreshPreferences {
  const delay = preferences?.CheckpointDelay
  const bake = preferences?.BakeTime
  return {
    checkpointPercentages: preferences?.CheckpointPercentages ?? [],
    ...(delay === undefined ? {} : { checkpointDelayMs: delay * 1000 }),
    ...(bake === undefined ? {} : { bakeTimeMs: bake * 1000 }),
    ...(preferences?.SkipMatching === true && { skipMatching: true }),
    ...definedOf({ protectedInstances: preferences?.ScaleInProtectedInstances }),
  }
}

interface Place {
  readonly region: string
  readonly memory: Memory
}

/** A refresh with another strategy than Rolling swaps the root volume in place: the instance stays, its image does not. */
function memoryOf(refreshes: readonly RefreshView[]): Memory {
  return refreshes.every(({ strategy }) => strategy === 'Rolling') ? 'trusted' : 'doubted'
}

async function instancesOf(
  group: AutoScalingGroup,
  { region, memory }: Place,
  eyes: Eyes,
): Promise<InstanceView[]> {
  const instances = group.Instances ?? []
  const ids = instances.flatMap((instance) => instance.InstanceId ?? [])
  const [facts, health] = await Promise.all([
    eyes.instances.describe(region, ids, memory),
    eyes.targets.describe(region, targetGroupsOf(group)),
  ])
  return instances.map((instance) => {
    const id = instance.InstanceId ?? ''
    return {
      id,
      lifecycleState: instance.LifecycleState ?? 'unknown',
      healthStatus: instance.HealthStatus ?? 'unknown',
      weight: Number(instance.WeightedCapacity ?? '1'),
      protectedFromScaleIn: instance.ProtectedFromScaleIn ?? false,
      targets: targetsOf(id, health),
      ...definedOf({ templateId: instance.LaunchTemplate?.LaunchTemplateId, origin: originOf(instance) }),
      ...facts.get(id),
    }
  })
}

/** Target groups attached directly and as traffic sources, each once. */
function targetGroupsOf({ TargetGroupARNs = [], TrafficSources = [] }: AutoScalingGroup): string[] {
  const sources = TrafficSources.flatMap(({ Identifier }) => Identifier ?? [])
  return [
    ...new Set([
      ...TargetGroupARNs,
      ...sources.filter((source) => /:elasticloadbalancing:.*:targetgroup\//.test(source)),
    ]),
  ]
}
