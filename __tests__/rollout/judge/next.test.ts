import { describe, expect, test } from '@jest/globals'
import type { Observation } from '../../../src/rollout/observation.ts'
import type { Expectation } from '../../../src/rollout/view.ts'
import { judge } from '../../builders/rollouts/judged.ts'
import {
  alarm,
  expectation,
  fleet,
  instance,
  observation,
  policy,
  refresh,
} from '../../builders/values/observations.ts'

/** What one look gives: how things stand, and what is to come. */
function seen(changes: Partial<Observation>, expected: Partial<Expectation> = {}, looks = 3) {
  const { message, next } = judge(
    [observation(changes)],
    { ...expectation(), ...expected },
    policy({ consecutiveHealthy: looks }),
  )
  return { message, next }
}

const moving = (status: string, percentageComplete = 0) => [refresh(status, { percentageComplete })]

describe('what has to happen next', () => {
  test.each<[string, Partial<Observation>, string | undefined]>([
    [
      'AWS has not begun',
      { instances: fleet(0, 3), refreshes: moving('Pending') },
      'AWS begins to replace instances',
    ],
    [
      'old instances serve',
      { instances: fleet(1, 2), refreshes: moving('InProgress', 33) },
      'AWS replaces 2 old ones',
    ],
    [
      'all are new, and not warmed up',
      { instances: fleet(3), refreshes: moving('InProgress', 66), warmupMs: 300_000 },
      'AWS counts what is new after its warm-up of 5 min 00 s',
    ],
    [
      'all are new, and one is sick',
      {
        instances: [...fleet(2), instance({ id: 'i-sick', healthStatus: 'Unhealthy' })],
        refreshes: moving('Successful', 100),
      },
      'what is new becomes healthy',
    ],
    [
      'it ended and left old ones: nothing that is known',
      { instances: fleet(1, 2), refreshes: moving('Successful', 100) },
      undefined,
    ],
    [
      'AWS takes it back',
      { instances: fleet(3), refreshes: moving('RollbackInProgress', 100) },
      'AWS ends the refresh',
    ],
    ['a status nobody knows', { instances: fleet(0, 3), refreshes: moving('Paused') }, undefined],
    ['no refresh is seen yet', { instances: fleet(0, 3) }, 'AWS shows the refresh that was started'],
    [
      'the threshold is met',
      { instances: fleet(3), refreshes: moving('Successful', 100) },
      'the threshold has to hold',
    ],
    [
      'an alarm has no data',
      {
        instances: fleet(3),
        refreshes: moving('Successful', 100),
        alarms: [alarm('INSUFFICIENT_DATA')],
      },
      'the alarm has to be OK',
    ],
  ])('where %s', (_, changes, words) => expect(seen(changes).next).toBe(words))

  test('where the threshold is met and one look is missing', () => {
    const changes = { instances: fleet(3), refreshes: moving('Successful', 100) }
    expect(seen(changes, {}, 2).next).toBe('one more look has to confirm it')
  })

  test.each([
    [{ instances: [] }, 'instances come up'],
    [{ instances: [instance({ healthStatus: 'Unhealthy' })] }, 'what is there becomes healthy'],
  ])('in a new group', (changes, words) => expect(seen(changes, { how: 'created' }).next).toBe(words))

  test('is not told beside what holds it up, nor at its end', () => {
    const suspended = ['Launch']
    expect(seen({ instances: fleet(0, 3), refreshes: moving('InProgress'), suspended }).next).toBeUndefined()
    expect(seen({ exists: false }).next).toBeUndefined()
  })
})

describe('the percentage is told in words', () => {
  test.each<[Partial<Observation>, string]>([
    [
      { instances: fleet(2, 1), refreshes: moving('InProgress', 66) },
      '2 of 3 new and healthy, 1 old still serving: 66 % · refresh InProgress',
    ],
    [
      { instances: fleet(2, 1), refreshes: moving('InProgress', 33) },
      '2 of 3 new and healthy, 1 old still serving: AWS counts 33 % so far · refresh InProgress',
    ],
    [
      {
        instances: [...fleet(1), instance({ id: 'i-sick', healthStatus: 'Unhealthy' })],
        refreshes: moving('InProgress', 33),
      },
      '1 of 3 new and healthy, 1 more in service and not healthy yet: 33 % · refresh InProgress',
    ],
  ])('%#', (changes, words) => expect(seen({ desired: 3, ...changes }).message).toBe(words))

  test('a group that never runs the image is not called new', () => {
    const changes = { instances: fleet(2), refreshes: moving('InProgress', 66), desired: 3 }
    expect(seen(changes, { runs: 'other' }).message).toMatch(/^2 of 3 healthy on its own image: 66 %/)
  })
})
