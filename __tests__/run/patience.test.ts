import { describe, expect, test } from '@jest/globals'
import type { AutoScaling } from '../../src/deps/aws.ts'
import { lazily } from '../../src/deps/lazily.ts'
import { DeployError } from '../../src/outcome/error.ts'
import { patientLooks, patiently } from '../../src/run/patience.ts'
import { failureFrom } from '../builders/values/failures.ts'
import { start } from '../builders/values/observations.ts'
import { autoscalingWith } from '../builders/world/autoscaling.ts'
import { keptLog, steppingClock } from '../builders/world/parts.ts'

const trouble = new DeployError('aws-unavailable', 'AWS could not describe group web.')

/** A question that AWS does not answer until a time, in milliseconds after the start. */
function silentUntil(ms: number) {
  const clock = steppingClock()
  const log = keptLog()
  const ask = async () => {
    if (clock.now() - start < ms) throw trouble
    return 'answer'
  }
  return { clock, log, ask }
}

describe('a question that AWS does not answer', () => {
  test('is asked again, and told once', async () => {
    const { clock, log, ask } = silentUntil(240_000)
    expect(await patiently(ask, { clock, log })).toBe('answer')
    expect(log.lines).toEqual(['info: AWS could not describe group web. It is asked again.'])
    expect(Math.max(...clock.sleeps)).toBeLessThanOrEqual(37_500)
  })

  test('is given up after five minutes', async () => {
    const { clock, ask } = silentUntil(Number.POSITIVE_INFINITY)
    expect(await failureFrom(() => patiently(ask, { clock }))).toBe(trouble)
    expect(clock.now() - start).toBe(300_000)
  })

  test('is given up when its time is over', async () => {
    const { clock, ask } = silentUntil(Number.POSITIVE_INFINITY)
    expect(await failureFrom(() => patiently(ask, { clock, deadline: start + 60_000 }))).toBe(trouble)
    expect(clock.now() - start).toBe(60_000)
  })
})

test('looks that are made once are made again, all of them', async () => {
  const { clock, ask } = silentUntil(10_000)
  const silent = { observe: ask, launchImages: ask, warmPool: ask, lifecycleHooks: ask, alarms: ask }
  const looks = patientLooks(autoscalingWith(silent as never), { clock })
  const group = { name: 'web', region: 'eu-west-1', address: '' }
  const made = [
    () => looks.observe(group, []),
    () => looks.launchImages(group),
    () => looks.warmPool(group),
    () => looks.lifecycleHooks(group),
    () => looks.alarms('eu-west-1', []),
  ]
  for (const look of made) expect(await look()).toBe('answer')
})

test('no call is lost of a part that is loaded late', () => {
  const late = lazily<AutoScaling>(() => Promise.reject(new Error('not loaded')))
  const whole = Object.entries(autoscalingWith()).flatMap(([name, part]) =>
    typeof part === 'function' ? name : [],
  )
  expect(Object.keys(patientLooks(late, { clock: steppingClock() })).toSorted()).toEqual(whole.toSorted())
})

test('what AWS refuses is not asked again', async () => {
  const { clock } = silentUntil(0)
  const refusal = new DeployError('credentials', 'No.')
  expect(await failureFrom(() => patiently(() => Promise.reject(refusal), { clock }))).toBe(refusal)
  expect(clock.sleeps).toEqual([])
})
