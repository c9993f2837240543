import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals'
import { type Balancer, type BalancerOptions, openBalancer } from '../../../../sandbox/aws/balancer.ts'
import type { Rule, Serve } from '../../../../sandbox/aws/script.ts'
import { type AwsSandbox, startAws } from '../../../../sandbox/aws/start.ts'
import { findTools } from '../../../../sandbox/tools/find.ts'

/** A sandbox whose clock stands still, with what the tests of a file make in it. */
export interface Sandbox {
  readonly aws: AwsSandbox
  /** An account of its own, with two images of which each answers with its own version. */
  account(): Promise<Account>
}

export interface Account {
  readonly id: string
  readonly env: Readonly<Record<string, string>>
  readonly images: readonly [string, string]
  ask(service: string, operation: string, input?: Readonly<Record<string, unknown>>): Promise<unknown>
  script(serve: Serve, match?: Rule['match']): Promise<void>
}

/** Starts a sandbox before the tests of a file, and ends it behind them. */
export function sandbox(): Sandbox {
  let started: AwsSandbox | undefined
  let accounts = 0
  const aws = () => {
    if (started === undefined) throw new Error('The sandbox is there in tests and hooks only.')
    return started
  }
  jest.setTimeout(300_000)
  beforeAll(async () => {
    const { python = ['python3'] } = await findTools({ need: ['moto'], log: console.log })
    started = await startAws({ clockScale: 0, serving: true, python })
  })
  afterEach(() => started?.reset())
  afterAll(() => started?.stop())
  return {
    get aws() {
      return aws()
    },
    account: () => {
      accounts += 1
      return accountOf(aws(), `${100_000_000_000 + accounts}`)
    },
  }
}

export async function accountOf(aws: AwsSandbox, id: string): Promise<Account> {
  const env = aws.envOf({ account: id })
  const ask: Account['ask'] = (service, operation, input = {}) => aws.ask(env, { service, operation, input })
  const { Images } = (await ask('ec2', 'DescribeImages', { Owners: ['amazon'] })) as {
    readonly Images: readonly { readonly ImageId: string }[]
  }
  const images = [Images[0]?.ImageId ?? '', Images[1]?.ImageId ?? ''] as const
  for (const [index, image] of images.entries())
    await aws.install(image, { 'index.html': `page ${index}`, version: `commit-${index}`, healthz: 'ok' })
  return {
    ...{ id, env, images, ask },
    script: (serve, match = {}) => aws.script({ match: { ...match, account: id }, then: { serve } }),
  }
}

interface Instance {
  readonly InstanceId: string
  readonly ImageId: string
  readonly PrivateIpAddress: string
  readonly State: { readonly Name: string }
}

/** Launches instances that are in no group. */
export async function run({ ask, images }: Account, count = 1): Promise<readonly Instance[]> {
  const input = { ImageId: images[0], MinCount: count, MaxCount: count, InstanceType: 't3.micro' }
  return ((await ask('ec2', 'RunInstances', input)) as { readonly Instances: readonly Instance[] }).Instances
}

/** Those that run. */
export async function running({ ask }: Account): Promise<readonly Instance[]> {
  const { Reservations } = (await ask('ec2', 'DescribeInstances')) as {
    readonly Reservations: readonly { readonly Instances: readonly Instance[] }[]
  }
  return Reservations.flatMap(({ Instances }) => Instances).filter(({ State }) => State.Name === 'running')
}

/** A group `web` behind a load balancer of that name, on version 1 of a template whose version 2 has the other image. */
export async function group(
  aws: AwsSandbox,
  account: Account,
  options: Partial<BalancerOptions> = {},
): Promise<Balancer> {
  const size = 2
  const balancer = await openBalancer(aws, account.env, { name: 'web', ...options })
  const { images, ask } = account
  const data = (ImageId: string) => ({
    LaunchTemplateData: { ImageId, InstanceType: 't3.micro' },
    LaunchTemplateName: 'web',
  })
  await ask('ec2', 'CreateLaunchTemplate', data(images[0]))
  await ask('ec2', 'CreateLaunchTemplateVersion', data(images[1]))
  await ask('autoscaling', 'CreateAutoScalingGroup', {
    ...{ AutoScalingGroupName: 'web', MinSize: size, MaxSize: size * 2, AvailabilityZones: ['us-east-1a'] },
    LaunchTemplate: { LaunchTemplateName: 'web', Version: '1' },
    ...{ TargetGroupARNs: [balancer.targetGroupArn], HealthCheckType: 'ELB', HealthCheckGracePeriod: 30 },
  })
  return balancer
}

interface Target {
  readonly Target: { readonly Id: string }
  readonly TargetHealth: { readonly State: string; readonly Reason?: string; readonly Description?: string }
}

/** What DescribeTargetHealth says. */
export async function targets({ ask }: Account, TargetGroupArn: string): Promise<readonly Target[]> {
  const answer = await ask('elbv2', 'DescribeTargetHealth', { TargetGroupArn })
  return (answer as { readonly TargetHealthDescriptions: readonly Target[] }).TargetHealthDescriptions
}

/** States of the targets, in order. */
export async function states(account: Account, arn: string): Promise<string[]> {
  return (await targets(account, arn)).map(({ TargetHealth }) => TargetHealth.State).toSorted()
}

export interface Seen {
  readonly status: number
  readonly version: string | null
  readonly image: string | null
  readonly instance: string | null
  readonly body: string
}

/** One request. @throws TypeError where nobody answers */
export async function get(url: string): Promise<Seen> {
  const answer = await fetch(url)
  const header = (name: string) => answer.headers.get(name)
  return {
    status: answer.status,
    ...{ version: header('x-version'), image: header('x-image-id'), instance: header('x-instance-id') },
    body: await answer.text(),
  }
}

/** So many requests, one after the other. */
export async function getMany(url: string, count: number): Promise<Seen[]> {
  const seen: Seen[] = []
  for (let asked = 0; asked < count; asked += 1) seen.push(await get(url))
  return seen
}

/** Asks until something is so; what is waited for comes from another process, not from the sandbox's clock. */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(10)
}
