import type { KnownCause } from './known-cause.ts'

/**
 * Why an instance that was launched does not come, or stay, in service.
 * Health checks of groups: https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-healthchecks.html
 * Target health: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
 * Lifecycle hooks: https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html
 */
export const healthCauses: readonly KnownCause[] = [
  {
    id: 'lifecycle-hook',
    title: 'A lifecycle hook timed out or was abandoned',
    pattern:
      /failed to complete user's Lifecycle Action|Lifecycle Action with token \S+ was abandoned|Completed with ABANDON Result/i,
    next: [
      'Look at the log of what answers the hook (user data, a function, Systems Manager): it must call complete-lifecycle-action with CONTINUE.',
      'Raise heartbeat_timeout of the hook where the boot takes longer.',
    ],
  },
  {
    id: 'target-unreachable',
    title: 'The load balancer cannot connect to the new instances',
    pattern: /\bTarget\.FailedHealthChecks\b/,
    next: [
      'Check that the application listens on the port of the target group and starts by itself on boot.',
      "Check that the instances' security group lets the load balancer in on that port.",
    ],
  },
  {
    id: 'target-wrong-response',
    title: 'The health check gets another answer than the target group expects',
    pattern: /\bTarget\.ResponseCodeMismatch\b|Health checks failed with these codes/i,
    next: ["Compare the answer of the health check's path with matcher of the target group's health_check."],
  },
  {
    id: 'target-timeout',
    title: 'The health check of the target group times out',
    pattern: /\bTarget\.Timeout\b/,
    next: [
      "Check that the instances' security group lets the load balancer in, and that the path answers within timeout of the health_check.",
    ],
  },
  {
    id: 'target-not-in-use',
    title: 'The load balancer sends nothing to the target',
    pattern: /\bTarget\.NotInUse\b/,
    next: [
      "Give the target group a listener, and enable the instances' Availability Zones on the load balancer.",
    ],
  },
  {
    id: 'elb-health-check',
    title: 'New instances fail the health check of the load balancer',
    pattern: /in response to an? ELB (system )?health check failure/i,
    next: [
      'Look at the log of the application on a new instance: it runs, but does not answer the health check.',
      'Raise health_check_grace_period of the group where the start takes longer.',
    ],
  },
  {
    id: 'instance-stopped',
    title: 'Instances were stopped or terminated from within or by somebody else',
    pattern:
      /EC2 health check (indicating|that indicated) it ha[sd] been terminated or stopped|\bClient\.InstanceInitiatedShutdown\b/i,
    next: [
      'Look at the console output of a new instance for a shutdown during boot, and in CloudTrail for who called StopInstances or TerminateInstances.',
    ],
  },
  {
    id: 'spot-interrupted',
    title: 'AWS took Spot instances back',
    pattern: /\bServer\.SpotInstance(Termination|Shutdown)\b/,
    next: ['Let the group choose among more instance types, or raise on_demand_base_capacity.'],
  },
  {
    id: 'ec2-status-check',
    title: 'New instances fail the status checks of EC2',
    pattern:
      /in response to an EC2 (instance |system )?status check failure|(instance|system) status checks? (has |have )?failed/i,
    next: [
      'Look at the console output of a new instance: the image does not boot, or has no network (aws ec2 get-console-output --latest --instance-id ID).',
    ],
  },
  {
    id: 'custom-health-check',
    title: 'Something outside Auto Scaling marked new instances as unhealthy',
    pattern: /in response to a user[- ]health[- ]?check/i,
    next: ['Find in CloudTrail who called SetInstanceHealth, and why.'],
  },
  {
    id: 'server-error',
    title: 'AWS failed to launch the instance',
    pattern: /\bServer\.InternalError\b|\bInternal error on launch\b/,
    next: ['Run again; where it stays, look at the AWS Health Dashboard and ask AWS Support.'],
  },
  {
    id: 'unhealthy-before-service',
    title: 'Instances ended before they came in service',
    pattern: /became unhealthy while waiting for instance to be in InService state/i,
    next: ['Look at the console output and the state reason of a terminated instance.'],
    general: true,
  },
]
