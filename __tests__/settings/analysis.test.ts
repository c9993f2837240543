import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { BEYOND } from '../../src/settings/beyond.ts'
import { readSettings } from '../../src/settings/read.ts'

const metric = { namespace: 'Web', name: 'Errors' }
const problemsOf = (...analysis: object[]) => readSettings(stringify({ analysis }), 's.yml').problems
const readOne = (said: object) => (BEYOND.analysis.read as (value: unknown) => readonly unknown[])([said])[0]

describe('the key `analysis`', () => {
  test.each([
    [{ name: 'a', metric, max: 1 }],
    [{ name: 'a', metric: { ...metric, dimensions: { Host: 'x' }, stat: 'p99.9' }, min: 0 }],
    [{ name: 'a', expression: 'm1 / m2', metrics: { m1: metric, m2: metric }, max: 0.5 }],
    [{ name: 'a', errors: metric, requests: metric, baseline: 'before', window: '2h', ratio: 3 }],
    [{ name: 'a', errors: 'm1 + m2', requests: metric, metrics: { m1: metric, m2: metric }, max: 0.01 }],
    [{ name: 'a', metric: { ...metric, dimensions: { ImageId: '{{image-id}}' } }, baseline: 'old' }],
    [{ name: 'a', metric, max: 1, interval: '10s', delay: '30s', window: '3h', 'no-data': 'pass' }],
  ])('takes %j', (said) => {
    expect(problemsOf(said)).toEqual([])
  })

  test.each([
    [{ name: 'a', max: 1 }, 'one of `metric`, `expression`, and `errors` with `requests`'],
    [{ name: 'a', metric, expression: 'm1', max: 1 }, 'one of `metric`'],
    [{ name: 'a', errors: metric, max: 0.1 }, '`errors` and `requests` together'],
    [{ name: 'a', metric }, 'a limit, `max` or `min`, or a `baseline`'],
    [{ name: 'a', metric, max: 1, min: 2 }, '`min` not above `max`'],
    [{ name: 'a', errors: metric, requests: metric, max: 5 }, 'a limit from 0 to 1'],
    [{ name: 'a', metric, baseline: 'old' }, '`{{image-id}}` or `{{instance-id}}`'],
    [{ name: 'a', metric, max: 1, interval: '45s' }, 'an `interval` of 1, 5, 10, 20 or 30 seconds'],
    [{ name: 'a', metric, max: 1, interval: '10s', window: '4h' }, '3 hours with an interval under a minute'],
    [{ name: 'a', metric: { ...metric, stat: 'sum' }, max: 1 }, 'a statistic such as `Sum`'],
    [{ name: 'a', metric: { namespace: 'x' }, max: 1 }, 'accepted'],
    [{ name: 'a', metric, max: 1, ratio: 1 }, 'a number above 1'],
    [{ name: 'a', metric, maximum: 1 }, 'there is no such key'],
  ])('refuses %j', (said, accepted) => {
    expect(problemsOf(said).join()).toContain(accepted)
  })

  test('refuses a name that is there twice', () => {
    const one = { name: 'a', metric, max: 1 }
    expect(problemsOf(one, one).join()).toContain('`a` is there twice')
  })

  test('has values where nothing is said: for errors of requests, for values, for a limit alone', () => {
    expect(readOne({ name: 'a', errors: metric, requests: metric, baseline: 'before' })).toMatchObject({
      samples: 500,
      baseline: { side: 'before', windowMs: 3_600_000, ratio: 2, worse: 'higher' },
      measure: { kind: 'rate', errors: { metric: { stat: 'Sum' } } },
      ...{ intervalMs: 60_000, delayMs: 120_000, failures: 0, noData: 'wait' },
    })
    expect(readOne({ name: 'a', metric, baseline: 'before' })).toMatchObject({
      samples: 10,
      baseline: { ratio: 1.5 },
      measure: { kind: 'points', value: { metric: { stat: 'Average' } } },
    })
    expect(readOne({ name: 'a', metric, max: 1 })).toMatchObject({ samples: 1, max: 1 })
  })
})
