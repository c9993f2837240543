import {
  AttachLoadBalancerTargetGroupsCommand,
  CancelInstanceRefreshCommand,
  DescribeAutoScalingGroupsCommand,
  EnterStandbyCommand,
  PutLifecycleHookCommand,
  StartInstanceRefreshCommand,
  SuspendProcessesCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling'
import { PutMetricAlarmCommand, SetAlarmStateCommand, type StateValue } from '@aws-sdk/client-cloudwatch'
import {
  CopyImageCommand,
  CreateTagsCommand,
  DescribeImagesCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2'
import { CreateTargetGroupCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Then } from '../../../sandbox/aws/script.ts'
import { environment, newestRefresh, type World } from './world.ts'

const group = { AutoScalingGroupName: 'web' }

/** An alarm in this state. */
export async function alarm({ aws }: World, AlarmName: string, state: StateValue): Promise<void> {
  await aws.cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
      Namespace: 'Web',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  )
  await setAlarm({ aws }, AlarmName, state)
}

export async function setAlarm(
  { aws }: Pick<World, 'aws'>,
  AlarmName: string,
  StateValue: StateValue,
): Promise<void> {
  const StateReason = `Threshold Crossed: set to ${StateValue}.`
  await aws.cloudwatch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason }))
}

/** Somebody else starts a refresh by hand. */
export async function startRefresh({ aws }: World): Promise<void> {
  const Preferences = { MinHealthyPercentage: 60, InstanceWarmup: 10 }
  await aws.autoscaling.send(new StartInstanceRefreshCommand({ ...group, Preferences }))
}

export async function cancelRefresh({ aws }: World): Promise<void> {
  await aws.autoscaling.send(new CancelInstanceRefreshCommand(group))
}

/** Somebody else cancels the refresh that runs, and starts another. */
export async function takeOver(world: World): Promise<void> {
  await cancelRefresh(world)
  while ((await newestRefresh(world))?.Status !== 'Cancelled')
    await new Promise((done) => setTimeout(done, 50))
  await startRefresh(world)
}

export async function suspend({ aws }: World, ...ScalingProcesses: string[]): Promise<void> {
  await aws.autoscaling.send(new SuspendProcessesCommand({ ...group, ScalingProcesses }))
}

/** Somebody takes an instance out of service to look at it; the group launches another in its place. */
export async function standby({ aws }: World): Promise<void> {
  const { AutoScalingGroups = [] } = await aws.autoscaling.send(
    new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: ['web'] }),
  )
  const [first] = AutoScalingGroups[0]?.Instances ?? []
  const InstanceIds = [first?.InstanceId ?? '']
  await aws.autoscaling.send(
    new EnterStandbyCommand({ ...group, InstanceIds, ShouldDecrementDesiredCapacity: false }),
  )
}

/** New instances wait so many simulated seconds for somebody who says that they may serve. */
export async function hook(
  { aws }: World,
  HeartbeatTimeout: number,
  DefaultResult: 'CONTINUE' | 'ABANDON',
): Promise<void> {
  await aws.autoscaling.send(
    new PutLifecycleHookCommand({
      ...group,
      LifecycleHookName: 'boot',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      HeartbeatTimeout,
      DefaultResult,
    }),
  )
}

/** Somebody changes by hand how large the group may become. */
export async function allowMore({ aws }: World, MaxSize: number): Promise<void> {
  await aws.autoscaling.send(new UpdateAutoScalingGroupCommand({ ...group, MaxSize }))
}

/** The group joins a target group of a load balancer, which says this of instances. */
export async function targets(world: World, target: NonNullable<Then['target']>): Promise<void> {
  const { aws, script } = world
  const { Vpcs = [] } = await aws.ec2.send(new DescribeVpcsCommand({}))
  const input = { Name: 'web', Protocol: 'HTTP' as const, Port: 80, VpcId: Vpcs[0]?.VpcId ?? '' }
  const { TargetGroups = [] } = await aws.elb.send(new CreateTargetGroupCommand(input))
  const TargetGroupARNs = TargetGroups.flatMap(({ TargetGroupArn = [] }) => TargetGroupArn)
  await aws.autoscaling.send(new AttachLoadBalancerTargetGroupsCommand({ ...group, TargetGroupARNs }))
  await script({ target })
}

/** Another image of the same commit's content under another commit, as the action would have tagged it. */
export async function copyOfOld(
  { aws, old, project }: World,
  tags: Readonly<Record<string, string>>,
): Promise<string> {
  const source = { SourceImageId: old, SourceRegion: project.awsEnv['AWS_REGION'] ?? '' }
  const { ImageId = '' } = await aws.ec2.send(new CopyImageCommand({ ...source, Name: 'copy' }))
  await tag({ aws }, ImageId, tags)
  return ImageId
}

/** The image that the runs of this world baked. */
export async function newImage({ aws, old }: World): Promise<string> {
  const { Images = [] } = await aws.ec2.send(new DescribeImagesCommand({ Owners: ['self'] }))
  return Images.find(({ ImageId }) => ImageId !== old)?.ImageId ?? ''
}

export async function tag(
  { aws }: Pick<World, 'aws'>,
  id: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  await aws.ec2.send(new CreateTagsCommand({ Resources: [id], Tags }))
}

/** Instances of every image but the old one fail their health check, and AWS gives up on them after five minutes. */
export async function breakNewImage(world: World): Promise<void> {
  const health = { status: 'Unhealthy', after: 1, reason: 'an ELB system health check failure' }
  await world.script({ health })
  await world.script({ health: { status: 'Healthy' } }, { image: { id: world.old } })
  await world.script({ refresh: { failAfter: 60 } })
}

/** Instances of every image do so from now on. */
export async function breakEveryImage(world: World): Promise<void> {
  await world.script({
    health: { status: 'Unhealthy', after: 1, reason: 'an ELB system health check failure' },
  })
}

export const proven = `immutable-deploy:proven:${environment}`
export const quarantined = `immutable-deploy:quarantined:${environment}`
