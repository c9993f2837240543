import { expect, test } from '@jest/globals'
import { type Account, get, getMany, group, running, sandbox } from './world.ts'

const here = sandbox()

type Query = Readonly<Record<string, unknown>>

function metric(Id: string, MetricName: string, dimensions: Query, more: Query = {}): Query {
  const { Namespace = 'AWS/ApplicationELB', Stat = 'Sum', Period = 3600, ...rest } = more
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))
  return { Id, MetricStat: { Metric: { Namespace, MetricName, Dimensions }, Period, Stat }, ...rest }
}

/** Sums of what each query has: a period's border may lie between two requests. */
async function figures({ ask }: Account, queries: readonly Query[]): Promise<Record<string, number[]>> {
  const now = Date.now()
  const { MetricDataResults } = (await ask('cloudwatch', 'GetMetricData', {
    ...{ MetricDataQueries: queries, ScanBy: 'TimestampAscending' },
    ...{ StartTime: new Date(now - 60_000).toISOString(), EndTime: new Date(now + 60_000).toISOString() },
  })) as { readonly MetricDataResults: readonly { readonly Id: string; readonly Values: number[] }[] }
  return Object.fromEntries(MetricDataResults.map(({ Id, Values }) => [Id, Values]))
}

const total = (values: readonly number[] | undefined) => (values ?? []).reduce((all, one) => all + one, 0)

test('CloudWatch counts the requests that passed the load balancer, by its names and by those of the service', async () => {
  const account = await here.account()
  const { url, dimensions } = await group(here.aws, account)
  await here.aws.pass(20)
  await account.script({ path: '/', status: 500, share: 0.5 })
  await getMany(`${url}/`, 12)
  await getMany(`${url}/version`, 8)
  const [one] = await running(account)
  const web = { Namespace: 'Web' }
  const seen = await figures(account, [
    metric('all', 'RequestCount', dimensions),
    metric('bad', 'HTTPCode_Target_5XX_Count', { TargetGroup: dimensions.TargetGroup }),
    metric('good', 'HTTPCode_Target_2XX_Count', { LoadBalancer: dimensions.LoadBalancer }),
    metric('none', 'HTTPCode_ELB_5XX_Count', dimensions),
    metric('other', 'RequestCount', { TargetGroup: 'targetgroup/other/1' }),
    metric('image', 'Errors', { ImageId: account.images[0] }, web),
    metric('instance', 'Requests', { AutoScalingGroupName: 'web', InstanceId: one?.InstanceId }, web),
    metric('another', 'Requests', { ImageId: account.images[1] }, web),
    { Id: 'percent', Expression: '100 * bad / all' },
    { Id: 'fault', Expression: 'IF(good > 0, SUM([bad, good]) - all)' },
  ])
  const sums = Object.fromEntries(Object.entries(seen).map(([id, values]) => [id, total(values)]))
  expect(sums).toMatchObject({
    all: 20,
    bad: 6,
    good: 14,
    none: 0,
    other: 0,
    image: 6,
    instance: 10,
    another: 0,
  })
  if (seen['all']?.length === 1) expect(seen).toMatchObject({ percent: [30], fault: [0] })
})

test('latency is what a request really took, and shows late or never as scripted', async () => {
  const account = await here.account()
  const { url, dimensions } = await group(here.aws, account)
  await here.aws.pass(20)
  await account.script({ path: '/', delay: 0.2 })
  await getMany(`${url}/`, 2)
  await getMany(`${url}/version`, 2)
  const latency = (Stat: string) => metric(Stat.toLowerCase(), 'TargetResponseTime', dimensions, { Stat })
  const seen = await figures(account, [latency('Maximum'), latency('Minimum'), latency('p99')])
  expect(Math.max(...(seen['maximum'] ?? []))).toBeGreaterThan(0.2)
  expect(Math.min(...(seen['minimum'] ?? []))).toBeLessThan(0.2)
  expect(Math.max(...(seen['p99'] ?? []))).toBeGreaterThan(0.2)
  const match = { account: account.id }
  await here.aws.script({ match, then: { metrics: { lag: 600 } } })
  expect(await figures(account, [latency('Maximum')])).toEqual({ maximum: [] })
  await here.aws.script({ match, then: { metrics: { missing: true } } })
  expect(await figures(account, [latency('Maximum')])).toEqual({ maximum: [] })
})

test('healthy and unhealthy targets are counted, and a load balancer without targets answers itself', async () => {
  const account = await here.account()
  const { url, dimensions } = await group(here.aws, account)
  await here.aws.pass(2)
  expect((await get(url)).status).toBe(503)
  await here.aws.pass(20)
  const seen = await figures(account, [
    metric('healthy', 'HealthyHostCount', dimensions, { Stat: 'Maximum' }),
    metric('own', 'HTTPCode_ELB_5XX_Count', dimensions),
    metric('passed', 'RequestCount', dimensions),
  ])
  expect(Math.max(...(seen['healthy'] ?? []))).toBe(2)
  expect([total(seen['own']), total(seen['passed'])]).toEqual([1, 0])
})

test('metric math works over metrics that somebody puts, too', async () => {
  const { ask, ...account } = await here.account()
  // Minutes that are over, so that each value has its own.
  const start = Math.floor(Date.now() / 60_000) * 60_000 - 600_000
  const put = (MetricName: string, values: readonly (number | undefined)[]) =>
    ask('cloudwatch', 'PutMetricData', {
      Namespace: 'Shop',
      MetricData: values.flatMap((Value, minute) =>
        Value === undefined
          ? []
          : [{ MetricName, Value, Timestamp: new Date(start + minute * 60_000).toISOString() }],
      ),
    })
  await put('Errors', [1, undefined, 3, 0])
  await put('Orders', [10, 20, 40, 0])
  const of = (Id: string, name: string) =>
    metric(Id, name, {}, { Namespace: 'Shop', Period: 60, ReturnData: false })
  const expressions = {
    share: 'm1 / m2 * 100',
    filled: 'FILL(m1, 0)',
    repeated: 'FILL(m1, REPEAT)',
    rate: 'RATE(m2)',
    difference: 'DIFF(m2)',
    sum: 'SUM(METRICS())',
    most: 'MAX([m1, m2])',
    of_all: 'm1 / SUM(m2)',
    busy: 'IF(m2 > 15 AND m2 < 100, m2, 0)',
    nested: 'share + 1',
    power: '-(m2 ^ 2) / PERIOD(m2)',
  }
  const { MetricDataResults } = (await ask('cloudwatch', 'GetMetricData', {
    ...{ ScanBy: 'TimestampAscending', StartTime: new Date(start).toISOString() },
    EndTime: new Date(start + 240_000).toISOString(),
    MetricDataQueries: [
      ...[of('m1', 'Errors'), of('m2', 'Orders')],
      ...Object.entries(expressions).map(([Id, Expression]) => ({ Id, Expression })),
    ],
  })) as {
    readonly MetricDataResults: readonly { readonly Id: string; readonly Values: readonly number[] }[]
  }
  expect(Object.fromEntries(MetricDataResults.map(({ Id, Values }) => [Id, Values]))).toEqual({
    share: [10, 7.5],
    filled: [1, 0, 3, 0],
    repeated: [1, 1, 3, 0],
    rate: [10 / 60, 20 / 60, -40 / 60],
    difference: [10, 20, -40],
    sum: [11, 20, 43, 0],
    most: [10, 20, 40, 0],
    of_all: [1 / 70, 3 / 70, 0],
    busy: [0, 20, 40, 0],
    nested: [11, 8.5],
    power: [-100 / 60, -400 / 60, -1600 / 60, -0],
  })
  for (const [expression, why] of [
    ['SUM(m2)', 'not a time series'],
    ['m2 +', 'invalid syntax'],
    ['m9 / m2', 'm9'],
    ['SEARCH(m2)', 'not understood'],
  ] as const) {
    const queries = [of('m2', 'Orders'), { Id: 'e1', Expression: expression }]
    await expect(figures({ ...account, ask }, queries)).rejects.toThrow(why)
  }
})
