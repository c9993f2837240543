import {
  type AutoScalingClient,
  type AutoScalingGroup,
  DescribeInstanceRefreshesCommand,
  type InstanceRefresh,
  type RefreshPreferences as SdkPreferences,
} from '@aws-sdk/client-auto-scaling'
import type { Glance } from '../../../deps/aws.ts'
import { type GroupRef, keyOf } from '../../../plan/group-ref.ts'
import { configurationOrigin, templateOrigin } from '../../../plan/origin.ts'
import type {
  InstanceView,
  Observation,
  Part,
  RefreshPreferences,
  RefreshView,
  TargetView,
} from '../../../rollout/observation.ts'
import { WHOLE } from '../../../rollout/pace/parts.ts'
import { definedOf } from '../../../text/defined.ts'
import { asking } from '../trouble.ts'
import type { Alarms } from './alarms.ts'
import type { FindGroup } from './groups.ts'
import type { InstanceFact, InstanceFacts, Memory } from './instances.ts'
import { type TargetHealth, targetGroupName, targetsOf } from './target-health.ts'

interface Eyes {
  readonly client: AutoScalingClient
  readonly groups: FindGroup
  readonly instances: InstanceFacts
  readonly targets: TargetHealth
  readonly alarms: Alarms
  readonly now: () => number
  /** The target groups of each group that was seen, by region and name. */
  readonly attached: Map<string, readonly string[]>
}

/**
 * Looks at one group: one request for the group, which others may share, its refreshes, new instances, each target group,
 * and the alarms. A glance asks for some of these alone.
 */
export async function observe(
  group: GroupRef,
  alarmNames: readonly string[],
  eyes: Eyes,
  glance?: Glance,
): Promise<Observation> {
  const parts = new Set(glance?.parts ?? WHOLE)
  const { last, stale = [] } = glance ?? {}
  const knowsTargets = eyes.attached.has(keyOf(group))
  const [found, refreshes, alarms] = await Promise.all([
    parts.has('group') || (parts.has('targets') && !knowsTargets)
      ? findGroup(group, eyes)
      : ('as-before' as const),
    parts.has('refreshes') ? describeRefreshes(eyes.client, group.name) : (last?.refreshes ?? []),
    parts.has('alarms') ? eyes.alarms.describe(group.region, alarmNames) : (last?.alarms ?? []),
  ])
  const members = await membersOf(group, { found, refreshes, parts, last }, eyes)
  return { ...members, at: eyes.now(), refreshes, alarms, ...(stale.length > 0 && { stale }) }
}

/** A group, and what EC2 tells of its instances. */
interface Found {
  readonly group: AutoScalingGroup
  readonly facts: ReadonlyMap<string, InstanceFact>
}

/** New instances are asked for at once, and not after the refreshes: so groups that came together ask together. */
async function findGroup({ region, name }: GroupRef, eyes: Eyes): Promise<Found | undefined> {
  const group = await eyes.groups(region, name)
  return group && { group, facts: await eyes.instances.describe(region, idsOf(group), 'trusted') }
}

function idsOf({ Instances = [] }: AutoScalingGroup): string[] {
  return Instances.flatMap(({ InstanceId }) => InstanceId ?? [])
}

/** What is known so far of a look. */
interface Looking {
  readonly found: Found | undefined | 'as-before'
  readonly refreshes: readonly RefreshView[]
  readonly parts: ReadonlySet<Part>
  readonly last: Observation | undefined
}

type Members = Omit<Observation, 'at' | 'refreshes' | 'alarms' | 'stale'>

const GONE: Members = { desired: 0, instances: [], suspended: [], warmupMs: 0, exists: false }

/** The group with its instances and what their target groups say, as far as that was asked for. */
async function membersOf(group: GroupRef, looking: Looking, eyes: Eyes): Promise<Members> {
  const { found, last } = looking
  if (found === undefined) return GONE
  if (found !== 'as-before') return seenMembers(group, found, looking, eyes)
  if (last === undefined) return GONE
  const { at: _at, refreshes: _refreshes, alarms: _alarms, stale: _stale, ...members } = last
  const arns = eyes.attached.get(keyOf(group)) ?? []
  if (!looking.parts.has('targets') || arns.length === 0) return members
  const health = await eyes.targets.describe(group.region, arns)
  const instances = members.instances.map((each) => ({ ...each, targets: targetsOf(each.id, health) }))
  return { ...members, instances }
}

async function seenMembers(
  group: GroupRef,
  { group: found, facts }: Found,
  looking: Looking,
  eyes: Eyes,
): Promise<Members> {
  eyes.attached.set(keyOf(group), targetGroupsOf(found))
  return {
    desired: found.DesiredCapacity ?? 0,
    suspended: suspendedOf(found),
    instances: await instancesOf(found, { ...looking, facts, region: group.region }, eyes),
    exists: true,
    warmupMs: (found.DefaultInstanceWarmup ?? found.HealthCheckGracePeriod ?? 0) * 1000,
    launches: launchesOf(found),
    ...(found.WarmPoolConfiguration && { hasWarmPool: true }),
    ...definedOf({
      createdAt: found.CreatedTime?.getTime(),
      templateVersion: templateVersion(found),
      origin: originOfGroup(found),
    }),
  }
}

function suspendedOf({ SuspendedProcesses = [] }: AutoScalingGroup): string[] {
  return SuspendedProcesses.flatMap(({ ProcessName }) => ProcessName ?? [])
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
  const warmup = preferences?.InstanceWarmup
  return {
    checkpointPercentages: preferences?.CheckpointPercentages ?? [],
    ...(delay === undefined ? {} : { checkpointDelayMs: delay * 1000 }),
    ...(bake === undefined ? {} : { bakeTimeMs: bake * 1000 }),
    ...(warmup === undefined ? {} : { warmupMs: warmup * 1000 }),
    ...(preferences?.SkipMatching === true && { skipMatching: true }),
    ...definedOf({ protectedInstances: preferences?.ScaleInProtectedInstances }),
  }
}

/** A refresh with another strategy than Rolling swaps the root volume in place: the instance stays, its image does not. */
function memoryOf(refreshes: readonly RefreshView[]): Memory {
  return refreshes.every(({ strategy }) => strategy === 'Rolling') ? 'trusted' : 'doubted'
}

async function instancesOf(
  group: AutoScalingGroup,
  looking: Looking & Pick<Found, 'facts'> & { readonly region: string },
  eyes: Eyes,
): Promise<InstanceView[]> {
  const instances = group.Instances ?? []
  const isDoubted = memoryOf(looking.refreshes) === 'doubted'
  const [facts, targets] = await Promise.all([
    isDoubted ? eyes.instances.describe(looking.region, idsOf(group), 'doubted') : looking.facts,
    targetsFor(group, looking, eyes),
  ])
  return instances.map((instance) => {
    const id = instance.InstanceId ?? ''
    return {
      id,
      lifecycleState: instance.LifecycleState ?? 'unknown',
      healthStatus: instance.HealthStatus ?? 'unknown',
      weight: Number(instance.WeightedCapacity ?? '1'),
      protectedFromScaleIn: instance.ProtectedFromScaleIn ?? false,
      targets: targets(id),
      ...definedOf({ templateId: instance.LaunchTemplate?.LaunchTemplateId, origin: originOf(instance) }),
      ...facts.get(id),
    }
  })
}

/**
 * What the target groups say of each instance. Where they are not asked, what they said before; of one that they were not
 * asked about yet, that it is not known to be healthy: in their words, `initial`.
 */
async function targetsFor(
  group: AutoScalingGroup,
  { parts, last, region }: Looking & { readonly region: string },
  eyes: Eyes,
): Promise<(id: string) => readonly TargetView[]> {
  const arns = targetGroupsOf(group)
  if (parts.has('targets')) {
    const isNeeded = (group.Instances ?? []).length > 0
    const health = isNeeded ? await eyes.targets.describe(region, arns) : []
    return (id) => targetsOf(id, health)
  }
  const before = new Map(last?.instances.map(({ id, targets }) => [id, targets]))
  const unasked = arns.map((arn) => ({ group: targetGroupName(arn), state: 'initial' }))
  return (id) => before.get(id) ?? unasked
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
