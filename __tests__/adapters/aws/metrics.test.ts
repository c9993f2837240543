import { describe, expect, test } from '@jest/globals'
import { createMetrics } from '../../../src/adapters/aws/metrics/metrics.ts'
import type { Query } from '../../../src/rollout/gates/analysis/wanted.ts'
import { awsServer } from '../../builders/servers/aws-server.ts'
import { failureFrom } from '../../builders/values/failures.ts'

const aws = awsServer()
const metric = { namespace: 'Web', name: 'Errors', dimensions: { ImageId: 'ami-1' }, stat: 'Sum' }
const plain = (id: string): Query => ({ id, what: { metric }, shown: 'shown' })
const from = Date.UTC(2026, 0, 1)
const read = (...queries: Query[]) =>
  createMetrics().read('eu-west-1', { queries, from, to: from + 180_000, periodMs: 60_000 })
const result = (Id: string, at: number, value: number, rest: object = {}) => ({
  ...{ Id, Label: Id, StatusCode: 'Complete', Values: [value] },
  Timestamps: [(from + at) / 1000],
  ...rest,
})
const answer = (results: object[], NextToken?: string) =>
  JSON.stringify({ MetricDataResults: results, ...(NextToken && { NextToken }) })
const asked = (call = 0) => JSON.parse(aws.asked[call]?.body ?? '{}')

describe('metrics', () => {
  test('are asked for with their period, and their values come by id, the beginning of a period each', async () => {
    aws.answer('GetMetricData', answer([result('m0', 60_000, 3)]))
    const { series, now } = await read(plain('m0'), plain('m1'))
    expect([...series]).toEqual([
      ['m0', [[{ at: from + 60_000, value: 3 }]]],
      ['m1', []],
    ])
    expect(Math.abs((now ?? 0) - Date.now())).toBeLessThan(60_000)
    expect(asked()).toEqual({
      ...{ StartTime: from / 1000, EndTime: from / 1000 + 180, ScanBy: 'TimestampAscending' },
      MetricDataQueries: ['m0', 'm1'].map((Id) => ({
        ...{ Id, ReturnData: true },
        MetricStat: {
          Metric: {
            ...{ Namespace: 'Web', MetricName: 'Errors' },
            Dimensions: [{ Name: 'ImageId', Value: 'ami-1' }],
          },
          ...{ Stat: 'Sum', Period: 60 },
        },
      })),
    })
  })

  test('of several pages are one', async () => {
    const [first, second] = [result('m0', 0, 1, { StatusCode: 'PartialData' }), result('m0', 60_000, 2)]
    aws.answer('GetMetricData', ({ body = '' }) =>
      body.includes('NextToken') ? answer([second]) : answer([first], 'more'),
    )
    const { series } = await read(plain('m0'))
    expect(series.get('m0')).toEqual([
      [
        { at: from, value: 1 },
        { at: from + 60_000, value: 2 },
      ],
    ])
    expect(asked(1).NextToken).toBe('more')
  })

  test('over 500 are asked for in several requests', async () => {
    aws.answer('GetMetricData', answer([]))
    const { series } = await read(...Array.from({ length: 501 }, (_, n) => plain(`m${n}`)))
    expect(series.size).toBe(501)
    const sizes = [0, 1].map((call) => asked(call).MetricDataQueries.length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([1, 500])
  })

  test('of an expression: only what it comes to, and each of its series', async () => {
    const hidden: Query = { ...plain('m1'), shown: 'hidden' }
    const expression: Query = { id: 'result', what: { expression: 'm1 / 2' }, shown: 'shown' }
    aws.answer(
      'GetMetricData',
      answer([result('result', 0, 1, { Label: 'a' }), result('result', 0, 2, { Label: 'b' })]),
    )
    const { series } = await read(hidden, expression)
    expect(series.get('result')).toHaveLength(2)
    expect(asked().MetricDataQueries[1]).toEqual({ Id: 'result', ReturnData: true, Expression: 'm1 / 2' })
  })

  test('of an expression that names its metrics itself have the period there', async () => {
    aws.answer('GetMetricData', answer([]))
    await read({ id: 'result', what: { expression: "SEARCH('x', 'Sum')" }, shown: 'shown' })
    expect(asked().MetricDataQueries[0].Period).toBe(60)
  })
})

describe('what is no answer', () => {
  test.each([
    ['an error of one metric', [result('m0', 0, 1, { StatusCode: 'InternalError' })], 'aws-unavailable'],
    ['a part of the data', [result('m0', 0, 1, { StatusCode: 'PartialData' })], 'aws-unavailable'],
    ["another account's metric", [result('m0', 0, 1, { StatusCode: 'Forbidden' })], 'credentials'],
  ])('%s', async (_, results, reason) => {
    aws.answer('GetMetricData', answer(results))
    expect(await failureFrom(() => read(plain('m0')))).toMatchObject({ reason })
  })

  test.each([
    ['ValidationError', 'aws-refused'],
    ['AccessDenied', 'credentials'],
  ])('%s of CloudWatch', async (code, reason) => {
    aws.answer('GetMetricData', { code, message: 'Error in expression: unmatched parenthesis' })
    const failure = await failureFrom(() => read(plain('m0')))
    expect(failure.reason).toBe(reason)
    expect(`${failure.message}`).toContain('cloudwatch:GetMetricData')
  })
})
