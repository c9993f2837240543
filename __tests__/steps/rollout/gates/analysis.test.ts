import { describe, expect, test } from '@jest/globals'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { GateView } from '../../../../src/rollout/gates/gate.ts'
import type { InstanceView } from '../../../../src/rollout/observation.ts'
import { analysis as key } from '../../../../src/settings/progressive/analysis.ts'
import { analysisGates } from '../../../../src/steps/rollout/gates/analysis.ts'
import { metricsWith, type ValueAt } from '../../../builders/aws/metrics.ts'
import { instance, newAmi, observation, oldAmi } from '../../../builders/values/observations.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 0, 1, 12)
const group = { name: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' }

const metric = (name: string, dimensions = {}) => ({ namespace: 'Web', name, dimensions })
const limited = { name: 'errors', metric: metric('Errors'), max: 1 }
const compared = { name: 'rate', errors: metric('Errors'), requests: metric('Requests'), baseline: 'before' }
const byImage = { ImageId: '{{image-id}}' }
const beside = {
  ...{ name: 'beside', baseline: 'old' },
  ...{ errors: metric('Errors', byImage), requests: metric('Requests', byImage) },
}

const fleet = (fresh: number, old: number): InstanceView[] => [
  ...Array.from({ length: fresh }, (_, n) =>
    instance({ id: `i-new${n}`, imageId: newAmi, launchedAt: START }),
  ),
  ...Array.from({ length: old }, (_, n) =>
    instance({ id: `i-old${n}`, imageId: oldAmi, launchedAt: START - 1e9 }),
  ),
]

/** A gate that is asked at minutes of a rollout whose first new instance was launched at minute 0. */
function gateWith(said: object, values: Readonly<Record<string, ValueAt>>, skewMs = 0) {
  let now = START
  const clock = { now: () => now, sleep: async () => undefined }
  const metrics = metricsWith(values, () => now + skewMs)
  const [gate] = analysisGates(key.read([said]), { metrics, clock })(group)
  const ask = async (minute: number, instances = fleet(1, 3)): Promise<GateView> => {
    now = START + minute * MINUTE
    const look = { observation: observation({ at: now, instances }), group, images: [newAmi] }
    const view = gate?.ask({ ...look, startedAt: START, signal: new AbortController().signal })
    return view ?? Promise.reject(new Error('no gate'))
  }
  return { ask, metrics }
}

/** The same, at which the first new instance was seen at minute 0. */
async function begun(...given: Parameters<typeof gateWith>): Promise<ReturnType<typeof gateWith>> {
  const gate = gateWith(...given)
  await gate.ask(0)
  return gate
}

const steady =
  (value: number): ValueAt =>
  () =>
    value
const since =
  (minute: number, before: number, after: number): ValueAt =>
  (at) =>
    at < START + minute * MINUTE ? before : after

describe('a limit', () => {
  test('holds once a period is over for long enough, and CloudWatch is asked once a period', async () => {
    const { ask, metrics } = await begun(limited, { Errors: steady(1) })
    expect(await ask(1)).toMatchObject({ state: 'waits', name: 'errors', kind: 'analysis' })
    expect(await ask(2.9)).toMatchObject({ state: 'waits' })
    expect(metrics.asked).toHaveLength(1)
    expect(await ask(3.1)).toMatchObject({ state: 'holds' })
    expect(metrics.asked).toHaveLength(2)
    expect(metrics.asked[1]).toMatchObject({ from: START, periodMs: MINUTE })
  })

  test('that is passed fails, with the value and when it was', async () => {
    const { ask } = await begun(limited, { Errors: since(2, 0, 7) })
    expect(await ask(4.5)).toMatchObject({ state: 'holds' })
    expect(await ask(5.1)).toMatchObject({
      state: 'failed',
      message: 'analysis errors: 7 at 12:02 UTC, and at most 1 is allowed',
      figures: { limits: [1], values: [{ value: 0 }, { value: 0 }, { value: 7 }] },
    })
  })

  test('lets pass as many failures as are allowed', async () => {
    const { ask } = await begun({ ...limited, failures: 2 }, { Errors: since(2, 0, 7) })
    expect(await ask(6.1)).toMatchObject({ state: 'holds' })
    expect(await ask(7.1)).toMatchObject({ state: 'failed' })
  })

  test('a period that is not over, or may still change, is not judged', async () => {
    const { ask } = await begun(limited, { Errors: since(3, 0, 7) })
    expect(await ask(5.9)).toMatchObject({ state: 'holds' })
    expect(await ask(6)).toMatchObject({ state: 'failed' })
  })

  test.each([2, -2])(
    "periods end by CloudWatch's clock, not by the runner's: %d minutes",
    async (minutes) => {
      const { ask } = await begun(limited, { Errors: since(6, 0, 7) }, minutes * MINUTE)
      await ask(1)
      expect(await ask(8.9 - minutes)).toMatchObject({ state: 'holds' })
      expect(await ask(9.1 - minutes)).toMatchObject({ state: 'failed' })
    },
  )

  test('nothing is asked before an instance of the image serves', async () => {
    const { ask, metrics } = gateWith(limited, { Errors: steady(0) })
    const pending = instance({ id: 'i-new', imageId: newAmi, lifecycleState: 'Pending' })
    expect(await ask(5, [pending, ...fleet(0, 3)])).toMatchObject({ state: 'waits' })
    expect(metrics.asked).toEqual([])
  })

  test('what was measured before the group is as it is now holds for nothing', async () => {
    const { ask } = await begun(limited, { Errors: steady(0) })
    await ask(1, fleet(1, 3))
    expect(await ask(10, fleet(1, 3))).toMatchObject({ state: 'holds' })
    expect(await ask(11, fleet(4, 0))).toMatchObject({
      state: 'waits',
      message: 'analysis errors: no figures yet of the group as it is now',
    })
    expect(await ask(14.1, fleet(4, 0))).toMatchObject({ state: 'holds' })
  })
})

describe('no data', () => {
  const none = { Errors: (at: number) => (at < START + 2 * MINUTE ? 0 : undefined) }

  test('is waited for, also where there was some', async () => {
    const { ask } = await begun(limited, none)
    expect(await ask(4)).toMatchObject({ state: 'holds' })
    expect(await ask(10)).toMatchObject({
      state: 'waits',
      message: expect.stringContaining('no data since 12:02'),
    })
  })

  test('passes where it is to', async () => {
    const { ask } = await begun({ ...limited, 'no-data': 'pass' }, {})
    expect(await ask(2)).toMatchObject({ state: 'waits' })
    expect(await ask(4)).toMatchObject({ state: 'holds' })
  })

  test('fails where it is to, after twice the time that a metric may be late', async () => {
    const { ask } = await begun({ ...limited, 'no-data': 'fail' }, none)
    expect(await ask(6.5)).toMatchObject({ state: 'waits' })
    const ended = await ask(7.5)
    expect(ended).toMatchObject({ state: 'failed' })
    expect(ended.against).toBeUndefined()
  })

  test('says nothing of the image where there never was any', async () => {
    const { ask } = await begun({ ...limited, 'no-data': 'fail' }, { Errors: () => undefined })
    expect(await ask(12)).toMatchObject({ state: 'failed', against: 'nobody' })
  })
})

describe('errors of requests', () => {
  test('are compared with the hour before', async () => {
    const { ask, metrics } = await begun(compared, { Errors: since(0, 5, 20), Requests: steady(100) })
    expect(await ask(2)).toMatchObject({ state: 'waits' })
    expect(metrics.asked[0]).toMatchObject({ from: START - 60 * MINUTE })
    expect(await ask(12)).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(
        /^analysis rate: [\d,]+ of [\d,]+ requests failed \(20 %\), 5 % before the rollout: 4 times as much, by chance once in/,
      ),
      figures: { unit: 'share', baseline: 0.05 },
    })
  })

  test('hold when there were enough, and none has no point', async () => {
    const { ask } = await begun(compared, { Requests: steady(100) })
    expect(await ask(5)).toMatchObject({
      state: 'waits',
      message: 'analysis rate: 300 of 500 requests so far',
    })
    expect(await ask(8)).toMatchObject({
      state: 'holds',
      message: 'analysis rate: 0 % of 600 requests failed',
    })
  })

  test('without requests before are not compared, and that is said', async () => {
    const { ask } = await begun(compared, { Requests: since(0, 0, 100) })
    expect(await ask(10)).toMatchObject({
      state: 'waits',
      message: expect.stringContaining('nothing to compare with'),
    })
  })

  test('of a group that had no instance before hold without a comparison', async () => {
    const { ask } = gateWith(compared, { Requests: since(0, 0, 100) })
    expect(await ask(10, fleet(3, 0))).toMatchObject({ state: 'holds' })
  })

  test('of new instances are told from those of old ones by their image', async () => {
    const errors: ValueAt = (_, { what }) =>
      'metric' in what && what.metric.dimensions['ImageId'] === newAmi ? 20 : 5
    const { ask, metrics } = await begun(beside, { Errors: errors, Requests: steady(100) })
    expect(await ask(2)).toMatchObject({ state: 'waits' })
    expect(metrics.asked[0]?.queries).toHaveLength(4)
    expect(await ask(12)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('5 % on the old instances beside them'),
    })
  })
})

test('while CloudWatch does not answer nothing holds, and nothing fails', async () => {
  const { ask, metrics } = await begun(limited, { Errors: steady(0) })
  expect(await ask(4)).toMatchObject({ state: 'holds' })
  Object.assign(metrics, {
    read: async () => Promise.reject(new DeployError('aws-unavailable', 'AWS could not read metrics.')),
  })
  expect(await ask(6)).toMatchObject({
    state: 'waits',
    message: 'analysis errors: CloudWatch does not answer: AWS could not read metrics',
  })
})

test('a call that is refused is an error of its own, and no verdict', async () => {
  const { ask, metrics } = await begun(limited, {})
  Object.assign(metrics, { read: async () => Promise.reject(new DeployError('credentials', 'refused')) })
  await expect(ask(4)).rejects.toMatchObject({ reason: 'credentials' })
})
