import { type AutoScalingClient, DescribeLifecycleHooksCommand } from '@aws-sdk/client-auto-scaling'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { HookView } from '../../../rollout/observation.ts'
import { asking } from '../trouble.ts'

/** The lifecycle hooks of a group: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LifecycleHook.html */
export async function lifecycleHooks({ name }: GroupRef, client: AutoScalingClient): Promise<HookView[]> {
  const { LifecycleHooks = [] } = await asking(`describe the lifecycle hooks of ${name}`, () =>
    client.send(new DescribeLifecycleHooksCommand({ AutoScalingGroupName: name })),
  )
  return LifecycleHooks.map((hook) => ({
    name: hook.LifecycleHookName ?? '',
    holds: hook.LifecycleTransition === 'autoscaling:EC2_INSTANCE_TERMINATING' ? 'old' : 'new',
    heartbeatMs: (hook.HeartbeatTimeout ?? AWS_DEFAULT_SECONDS) * 1000,
    otherwise: hook.DefaultResult ?? 'ABANDON',
  }))
}

const AWS_DEFAULT_SECONDS = 3600
