import type { AwsSandbox } from './start.ts'

type Env = Readonly<Record<string, string>>
type Aws = Pick<AwsSandbox, 'ask' | 'servingPort'>

/** A load balancer of a sandbox with `serving`, with one target group. */
export interface Balancer {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  readonly targetGroupArn: string
  /** What CloudWatch calls them in `AWS/ApplicationELB`. */
  readonly dimensions: { readonly LoadBalancer: string; readonly TargetGroup: string }
}

export interface BalancerOptions {
  readonly name: string
  /** Path of the health check; default `/healthz`. */
  readonly path?: string
  /** Simulated seconds between two checks; default 10. */
  readonly interval?: number
  /** Good checks in a row that make an unhealthy target healthy, and bad ones the other way; default 2. A new target needs one good one. */
  readonly healthy?: number
  readonly unhealthy?: number
  /** Codes that are healthy; default `200`. */
  readonly matcher?: string
  /** Simulated seconds that a deregistered target has for what it still answers; default 30. */
  readonly drain?: number
}

/** Makes it in the account's default VPC, in all its subnets. @throws Error with AWS's words when it refuses */
export async function openBalancer(aws: Aws, env: Env, options: BalancerOptions): Promise<Balancer> {
  const {
    name,
    path = '/healthz',
    interval = 10,
    healthy = 2,
    unhealthy = 2,
    matcher = '200',
    drain = 30,
  } = options
  const ask = asker(aws, env)
  const { Subnets } = (await ask('ec2', 'DescribeSubnets', {})) as Subnets
  const { LoadBalancers } = (await ask('elbv2', 'CreateLoadBalancer', {
    Name: name,
    Subnets: Subnets.map(({ SubnetId }) => SubnetId),
  })) as LoadBalancers
  const { TargetGroups } = (await ask('elbv2', 'CreateTargetGroup', {
    ...{ Name: name, Protocol: 'HTTP', Port: 80, VpcId: Subnets[0]?.VpcId, TargetType: 'instance' },
    ...{ HealthCheckPath: path, HealthCheckIntervalSeconds: interval, Matcher: { HttpCode: matcher } },
    ...{ HealthyThresholdCount: healthy, UnhealthyThresholdCount: unhealthy },
  })) as TargetGroups
  const TargetGroupArn = TargetGroups[0]?.TargetGroupArn
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: `${drain}` }]
  await ask('elbv2', 'ModifyTargetGroupAttributes', { TargetGroupArn, Attributes })
  await ask('elbv2', 'CreateListener', {
    ...{ LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn, Protocol: 'HTTP', Port: 80 },
    DefaultActions: [{ Type: 'forward', TargetGroupArn }],
  })
  return balancerOf(aws, env, name)
}

/** One that is there: also what a clone of its account has of it. @throws Error with AWS's words where there is none */
export async function balancerOf(aws: Aws, env: Env, name: string): Promise<Balancer> {
  const ask = asker(aws, env)
  const found = (await ask('elbv2', 'DescribeLoadBalancers', { Names: [name] })) as LoadBalancers
  const { LoadBalancerArn = '', DNSName = '' } = found.LoadBalancers[0] ?? {}
  const { TargetGroups } = (await ask('elbv2', 'DescribeTargetGroups', { LoadBalancerArn })) as TargetGroups
  const targetGroupArn = TargetGroups[0]?.TargetGroupArn ?? ''
  return {
    url: `http://${DNSName}:${aws.servingPort}`,
    targetGroupArn,
    dimensions: {
      LoadBalancer: LoadBalancerArn.split(':loadbalancer/')[1] ?? '',
      TargetGroup: targetGroupArn.slice(targetGroupArn.indexOf('targetgroup/')),
    },
  }
}

interface Subnets {
  readonly Subnets: readonly { readonly SubnetId: string; readonly VpcId: string }[]
}

interface LoadBalancers {
  readonly LoadBalancers: readonly { readonly LoadBalancerArn: string; readonly DNSName: string }[]
}

interface TargetGroups {
  readonly TargetGroups: readonly { readonly TargetGroupArn: string }[]
}

function asker(aws: Aws, env: Env) {
  return (service: string, operation: string, input: Readonly<Record<string, unknown>>) =>
    aws.ask(env, { service, operation, input })
}
