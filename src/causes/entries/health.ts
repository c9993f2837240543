import type { KnownCause } from './known-cause.ts'

/**
 * Why an instance that was launched does not come, or stay, in service.
 * Health checks of groups: https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-healthchecks.html
 * Instance state reasons: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 * Lifecycle hooks: https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html
 */
export const healthCauses: readonly KnownCause[] = [
  {
    id: 'lifecycle-hook',
    title: 'A lifecycle hook timed out or was abandoned',
    words: [
      /failed to complete user's Lifecycle Action|Lifecycle Action with token \S+ was abandoned|Completed with ABANDON Result/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'Look at the log of what answers the hook (user data, a function, Systems Manager): it must call complete-lifecycle-action with CONTINUE.',
      'Raise heartbeat_timeout of the hook where the boot takes longer.',
    ],
  },
  {
    id: 'elb-health-check',
    title: 'New instances fail the health check of the load balancer',
    words: [/in response to an? ELB (?:system )?health check failure/i],
    blame: 'image',
    passes: false,
    next: [
      'Look at the log of the application on a new instance: it runs, but does not answer the health check.',
      'Raise health_check_grace_period of the group where the start takes longer.',
    ],
  },
  {
    id: 'instance-stopped',
    title: 'Instances were stopped or terminated from within or by somebody else',
    words: [
      /EC2 health check (?:indicating|that indicated) it ha[sd] been terminated or stopped/i,
      /\bClient\.InstanceInitiatedShutdown\b/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'Look at the console output of a new instance for a shutdown during boot, and in CloudTrail for who called StopInstances or TerminateInstances.',
    ],
  },
  {
    id: 'ec2-status-check',
    title: 'New instances fail the status checks of EC2',
    words: [
      /in response to an EC2 (?:instance |system )?status check failure/i,
      /(?:instance|system) status checks? (?:has |have )?failed/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'Look at the console output of a new instance: the image does not boot, or has no network (aws ec2 get-console-output --latest --instance-id ID).',
    ],
  },
  {
    id: 'custom-health-check',
    title: 'Something outside Auto Scaling marked new instances as unhealthy',
    words: [/in response to a user[- ]health[- ]?check/i],
    blame: 'image',
    passes: false,
    next: ['Find in CloudTrail who called SetInstanceHealth, and why.'],
  },
  {
    id: 'ended-by-call',
    title: 'A call to EC2 ended instances before they came in service',
    // Any instance that is terminated on purpose has the reason; only here did Auto Scaling not want it.
    words: [/Termination Reason: Client\.UserInitiatedShutdown\b/i],
    blame: 'account',
    passes: true,
    next: ['Find in CloudTrail who called TerminateInstances or StopInstances, and why; then run again.'],
  },
  {
    id: 'unhealthy-before-service',
    title: 'Instances ended before they came in service',
    words: [/became unhealthy while waiting for instance to be in InService state/i],
    blame: 'image',
    passes: false,
    next: ['Look at the console output and the state reason of a terminated instance.'],
    generality: 2,
  },
]
