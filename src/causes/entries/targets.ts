import type { KnownCause } from './known-cause.ts'

/**
 * What target groups say of their targets, by the reason's code: the description is for people, and changes.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
 */
export const targetCauses: readonly KnownCause[] = [
  {
    id: 'target-unreachable',
    title: 'The load balancer cannot connect to the new instances',
    codes: ['Target.FailedHealthChecks'],
    blame: 'image',
    passes: false,
    next: [
      'Check that the application listens on the port of the target group and starts by itself on boot.',
      "Check that the instances' security group lets the load balancer in on that port.",
    ],
  },
  {
    id: 'target-wrong-response',
    title: 'The health check gets another answer {answer|} than the target group expects',
    codes: ['Target.ResponseCodeMismatch'],
    words: [/Health checks failed with these codes: \[(?<answer>[^\]]+)\]/i],
    blame: 'image',
    passes: false,
    next: [
      "Compare the answer of the health check's path with matcher of the target group's health_check, and look at the log of the application for why it answers {answer|so}.",
    ],
  },
  {
    id: 'target-timeout',
    title: 'The health check of the target group times out',
    codes: ['Target.Timeout'],
    blame: 'image',
    passes: false,
    next: [
      "Check that the instances' security group lets the load balancer in, and that the path answers within timeout of the health_check.",
    ],
  },
  {
    id: 'target-not-in-use',
    title: 'The load balancer sends nothing to the target',
    codes: ['Target.NotInUse'],
    blame: 'stack',
    passes: false,
    next: [
      "Give the target group a listener, and enable the instances' Availability Zones on the load balancer.",
    ],
  },
  {
    id: 'target-not-registered',
    title: 'The instance is not registered with the target group',
    codes: ['Target.NotRegistered'],
    blame: 'stack',
    passes: false,
    next: [
      'Attach the target group to the group (target_group_arns, traffic_source), and see that AddToLoadBalancer is not suspended and nobody deregisters the instances.',
    ],
  },
  {
    id: 'target-stopped',
    title: 'The target is stopped or terminated',
    codes: ['Target.InvalidState'],
    blame: 'image',
    passes: false,
    next: [
      'Look at the console output of the instance for a shutdown during boot, and in CloudTrail for who stopped it.',
    ],
  },
  {
    id: 'target-address',
    title: "The target's IP address cannot be used as a target",
    codes: ['Target.IpUnusable'],
    blame: 'stack',
    passes: false,
    next: ['Take the address out of the target group: a load balancer uses it itself.'],
  },
  {
    id: 'target-checks-disabled',
    title:
      'The health checks of the target group are disabled, so nobody knows whether the instances are well',
    codes: ['Target.HealthCheckDisabled'],
    blame: 'stack',
    passes: false,
    next: ['Write health_check { enabled = true } with a path in the target group.'],
  },
  {
    id: 'load-balancer-error',
    title: 'The load balancer itself has an error',
    codes: ['Elb.InternalError'],
    blame: 'account',
    passes: true,
    next: ['Run again; where it stays, look at the AWS Health Dashboard and ask AWS Support.'],
  },
]

/** Reasons of states that pass by themselves: the target comes or goes, and nobody is to blame. */
export const passingTargetReasons: readonly string[] = [
  'Elb.RegistrationInProgress',
  'Elb.InitialHealthChecking',
  'Target.DeregistrationInProgress',
]
