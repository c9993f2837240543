import { expect, test } from '@jest/globals'
import { eventually, get, getMany, group, running, sandbox, states, targets } from './world.ts'

const here = sandbox()

test('a load balancer asks its targets, forwards in turn to the healthy ones, and says 503 without any', async () => {
  const account = await here.account()
  const { url, targetGroupArn } = await group(here.aws, account)
  await here.aws.pass(2)
  expect((await get(url)).status).toBe(503)
  await here.aws.pass(12)
  expect(await states(account, targetGroupArn)).toEqual(['healthy', 'healthy'])
  const seen = await getMany(`${url}/`, 6)
  const counts = Map.groupBy(seen, ({ instance }) => instance)
  expect([...counts.values()].map((each) => each.length)).toEqual([3, 3])
  expect(seen.every(({ status, version }) => status === 200 && version === 'commit-0')).toBe(true)
})

test('a target that fails its checks gets no more requests, is told as AWS tells it, and is replaced after the grace period', async () => {
  const account = await here.account()
  const { url, targetGroupArn } = await group(here.aws, account)
  await here.aws.pass(20)
  const before = (await running(account)).map(({ InstanceId }) => InstanceId)
  await account.script({ path: '/healthz', status: 502 })
  await here.aws.pass(25)
  for (const { TargetHealth } of await targets(account, targetGroupArn))
    expect(TargetHealth).toEqual({
      State: 'unhealthy',
      Reason: 'Target.ResponseCodeMismatch',
      Description: 'Health checks failed with these codes: [502]',
    })
  expect((await get(url)).status).toBe(200) // None is healthy: all are asked.
  await here.aws.reset()
  await here.aws.pass(120)
  expect(await states(account, targetGroupArn)).toEqual(['healthy', 'healthy'])
  const after = (await running(account)).map(({ InstanceId }) => InstanceId)
  expect(after.filter((id) => before.includes(id))).toEqual([])
})

test('one of several that is sick is left out from the beginning, and only then back when it was good often enough', async () => {
  const account = await here.account()
  const { url, targetGroupArn } = await group(here.aws, account, { healthy: 3 })
  await here.aws.pass(20)
  await keepUnhealthy(account)
  await account.script({ path: '/healthz', status: 500 }, { image: { id: account.images[1] } })
  await account.ask('autoscaling', 'UpdateAutoScalingGroup', {
    ...{ AutoScalingGroupName: 'web', DesiredCapacity: 3 },
    LaunchTemplate: { LaunchTemplateName: 'web', Version: '2' },
  })
  const versions = async () => new Set((await getMany(url, 6)).map(({ version }) => version))
  await here.aws.pass(14)
  expect(await states(account, targetGroupArn)).toEqual(['healthy', 'healthy', 'initial'])
  expect(await versions()).toEqual(new Set(['commit-0']))
  await here.aws.pass(20)
  expect(await states(account, targetGroupArn)).toEqual(['healthy', 'healthy', 'unhealthy'])
  expect(await versions()).toEqual(new Set(['commit-0']))
  await here.aws.reset()
  await here.aws.pass(15)
  expect(await states(account, targetGroupArn)).toEqual(['healthy', 'healthy', 'unhealthy'])
  await here.aws.pass(25)
  expect(await versions()).toEqual(new Set(['commit-0', 'commit-1']))
})

test('targets that break off are a 502', async () => {
  const account = await here.account()
  const { url, targetGroupArn } = await group(here.aws, account)
  await here.aws.pass(20)
  await keepUnhealthy(account)
  await account.script({ drop: true })
  await here.aws.pass(25)
  expect((await targets(account, targetGroupArn)).map(({ TargetHealth }) => TargetHealth.Reason)).toEqual(
    Array(2).fill('Target.FailedHealthChecks'),
  )
  expect((await get(url)).status).toBe(502)
})

test('a refresh moves the traffic, and what is deregistered ends what it has begun', async () => {
  const account = await here.account()
  const { url } = await group(here.aws, account, { drain: 3500 })
  await here.aws.pass(20)
  await account.script({ path: '/slow', delay: 1.5 })
  const slow = [getMany(`${url}/slow`, 1), getMany(`${url}/slow`, 1)]
  await moveOn(account)
  const versions = new Set<string | null>()
  await eventually(async () => {
    await here.aws.pass(2)
    const { status, version } = await get(url)
    expect(status).toBe(200)
    versions.add(version)
    return version === 'commit-1'
  })
  expect([...versions]).toEqual(['commit-0', 'commit-1'])
  await here.aws.pass(300)
  expect((await Promise.all(slow)).flat().map(({ version }) => version)).toEqual(['commit-0', 'commit-0'])
  await eventually(async () => {
    await here.aws.pass(30)
    return (await running(account)).every(({ ImageId }) => ImageId === account.images[1])
  })
  expect((await getMany(url, 4)).map(({ version }) => version)).toEqual(Array(4).fill('commit-1'))
})

test('what takes longer than the deregistration delay is cut off', async () => {
  const account = await here.account()
  const { url } = await group(here.aws, account, { drain: 5 })
  await here.aws.pass(20)
  await account.script({ path: '/slow', delay: 60 })
  const slow = getMany(`${url}/slow`, 1)
  await moveOn(account)
  await here.aws.pass(300)
  expect((await slow)[0]?.status).toBe(502)
})

test('a target group that no load balancer uses is not used', async () => {
  const account = await here.account()
  const { targetGroupArn } = await group(here.aws, account)
  const { Listeners } = (await account.ask('elbv2', 'DescribeListeners', {
    LoadBalancerArn: (await loadBalancers(account))[0]?.LoadBalancerArn,
  })) as { readonly Listeners: readonly { readonly ListenerArn: string }[] }
  await account.ask('elbv2', 'DeleteListener', { ListenerArn: Listeners[0]?.ListenerArn })
  await here.aws.pass(20)
  expect((await targets(account, targetGroupArn)).map(({ TargetHealth }) => TargetHealth.Reason)).toEqual(
    Array(2).fill('Target.NotInUse'),
  )
})

async function loadBalancers({ ask }: Awaited<ReturnType<typeof here.account>>) {
  const answer = await ask('elbv2', 'DescribeLoadBalancers')
  return (answer as { readonly LoadBalancers: readonly { readonly LoadBalancerArn: string }[] }).LoadBalancers
}

/** Who is unhealthy stays. */
async function keepUnhealthy({ ask }: Awaited<ReturnType<typeof here.account>>): Promise<void> {
  const ScalingProcesses = ['ReplaceUnhealthy']
  await ask('autoscaling', 'SuspendProcesses', { AutoScalingGroupName: 'web', ScalingProcesses })
}

/** Version 2 of the template in the place of the first. */
async function moveOn({ ask }: Awaited<ReturnType<typeof here.account>>): Promise<void> {
  const LaunchTemplate = { LaunchTemplateName: 'web', Version: '2' }
  await ask('autoscaling', 'UpdateAutoScalingGroup', { AutoScalingGroupName: 'web', LaunchTemplate })
  const Preferences = { MinHealthyPercentage: 100, MaxHealthyPercentage: 200, InstanceWarmup: 20 }
  await ask('autoscaling', 'StartInstanceRefresh', { AutoScalingGroupName: 'web', Preferences })
}
