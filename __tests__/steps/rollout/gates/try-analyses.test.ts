import { describe, expect, test } from '@jest/globals'
import type { MetricsAnswer, MetricsAsked } from '../../../../src/deps/gates/metrics.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import { analysis as key } from '../../../../src/settings/progressive/analysis.ts'
import { tryAnalyses } from '../../../../src/steps/rollout/gates/series.ts'
import { metricsWith } from '../../../builders/aws/metrics.ts'
import { failureFrom } from '../../../builders/values/failures.ts'
import { contextOf, keptLog } from '../../../builders/world/parts.ts'

const clock = { now: () => Date.UTC(2026, 0, 1), sleep: async () => undefined }
const metric = { namespace: 'Web', name: 'Errors' }
const limited = { name: 'errors', metric, max: 1 }
const math = { name: 'math', expression: 'm1 +', metrics: { m1: metric }, max: 1 }
const groups = ['eu-west-1', 'eu-west-1', 'us-east-1'].map((region, n) => ({
  ...{ region, name: `web${n}`, address: `aws_autoscaling_group.web${n}` },
}))

type Read = (region: string, asked: MetricsAsked) => Promise<MetricsAnswer>

const tryWith = (said: readonly object[], read: Read, among = groups) => {
  const log = keptLog()
  const deps = { metrics: { read }, clock, log, context: contextOf({}) }
  return { log, tried: () => tryAnalyses(key.read(said), among, deps) }
}

describe('before anything is applied', () => {
  test('every analysis is asked for once in each region, and a metric without data is told', async () => {
    const metrics = metricsWith({})
    const asked: string[] = []
    const { log, tried } = tryWith([limited], (region, question) => {
      asked.push(region)
      return metrics.read(region, question)
    })
    await tried()
    expect(asked).toEqual(['eu-west-1', 'us-east-1'])
    expect(JSON.stringify(log)).toContain(
      'analysis errors: Web Errors has no data since 2025-12-31T21:00:00.000Z',
    )
  })

  test('also where the stack has no group yet', async () => {
    const metrics = metricsWith({ Errors: () => 1 })
    const { tried } = tryWith([limited], metrics.read, [])
    await tried()
    expect(metrics.asked).toHaveLength(1)
  })

  test('what CloudWatch does not take is the fault of the settings file, in its words', async () => {
    const words = 'AWS could not read metrics (cloudwatch:GetMetricData): ValidationError: unmatched'
    const { tried } = tryWith([math], () => Promise.reject(new DeployError('aws-refused', words)))
    expect(await failureFrom(tried)).toMatchObject({
      reason: 'invalid-input',
      message: 'CloudWatch does not take analysis math; nothing was changed.',
      evidence: [words],
    })
  })

  test('a role that may not ask is an error of credentials', async () => {
    const { tried } = tryWith([limited], () => Promise.reject(new DeployError('credentials', 'refused')))
    expect((await failureFrom(tried)).reason).toBe('credentials')
  })

  test('an expression that makes several series is refused', async () => {
    const two = [[{ at: 0, value: 1 }], [{ at: 0, value: 2 }]]
    const read: Read = async () => ({ series: new Map([['result', two]]) })
    const { tried } = tryWith([math], read)
    expect((await failureFrom(tried)).message).toContain('makes 2 series')
  })
})
