import { describe, expect, test } from '@jest/globals'
import { isStalled } from '../../../src/rollout/judge/stall.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import { stateOf } from '../../builders/rollouts/judged.ts'
import { expectation, fleet, instance, policy, polls, refresh } from '../../builders/values/observations.ts'

type Look = Partial<Observation>

const seen = (...looks: readonly Look[]) => stateOf(polls(...looks), expectation(), policy())
const times = (count: number, look: Look): Look[] => Array.from({ length: count }, () => look)

/** So many new instances of three, and so many percent by AWS's account. */
const at = (fresh: number, percentageComplete = fresh * 33, more: Look = {}): Look => ({
  instances: fleet(fresh, 3 - fresh),
  refreshes: [refresh('InProgress', { percentageComplete })],
  ...more,
})

const minute = 60_000

describe('stalled for a minute', () => {
  test('is a minute without anything better, not a poll less', () => {
    expect(isStalled(seen(...times(7, at(1))), minute)).toBe(true)
    expect(isStalled(seen(...times(6, at(1))), minute)).toBe(false)
  })

  test('counts from the last time that it got better', () => {
    expect(isStalled(seen(...times(6, at(0)), ...times(6, at(1))), minute)).toBe(false)
    expect(isStalled(seen(...times(6, at(0)), ...times(7, at(1))), minute)).toBe(true)
  })

  test.each([
    ['an instance more that AWS has not warmed up', at(0, 0), at(1, 0)],
    [
      'an old instance less',
      { ...at(0, 0), instances: fleet(0, 3) },
      { ...at(0, 0), instances: fleet(0, 2) },
    ],
    [
      'a new status of the refresh',
      at(1, 33),
      { ...at(1, 33), refreshes: [refresh('Cancelling', { percentageComplete: 33 })] },
    ],
    ['a refresh where there was none', { instances: fleet(0, 3) }, at(0, 0)],
  ])('%s is better', (_, before, after) => {
    expect(isStalled(seen(...times(5, before), ...times(5, after)), minute)).toBe(false)
  })

  test('instances that come up and are taken out again get nowhere: only a new best counts', () => {
    const flapping = Array.from({ length: 12 }, (_, index) => at(index % 2, 0))
    expect(isStalled(seen(...flapping), minute)).toBe(true)
  })

  test('a status that comes back is no news', () => {
    const flapping = Array.from({ length: 12 }, (_, index) => ({
      ...at(1),
      refreshes: [refresh(index % 2 === 0 ? 'InProgress' : 'Pending', { percentageComplete: 33 })],
    }))
    expect(isStalled(seen(...flapping), minute)).toBe(true)
  })

  test('the time that instances need to warm up comes on top', () => {
    const warm = at(1, 33, { warmupMs: minute })
    expect(isStalled(seen(...times(12, warm)), minute)).toBe(false)
    expect(isStalled(seen(...times(13, warm)), minute)).toBe(true)
  })
})

describe('after a pause', () => {
  const hook = instance({ lifecycleState: 'Pending:Wait' })
  const held = { ...at(1), instances: [...fleet(1, 2), hook] }

  test('the clock runs from anew', () => {
    expect(isStalled(seen(...times(60, held), ...times(5, at(1))), minute)).toBe(false)
    expect(isStalled(seen(...times(60, held), ...times(6, at(1))), minute)).toBe(true)
  })

  test('at a checkpoint there is time for the next batch', () => {
    const paused = {
      ...at(1),
      refreshes: [
        refresh('InProgress', {
          percentageComplete: 33,
          preferences: { checkpointPercentages: [33, 100], checkpointDelayMs: 10 * minute },
        }),
      ],
    }
    expect(isStalled(seen(...times(62, paused)), 5 * minute)).toBe(false)
    expect(isStalled(seen(...times(89, paused)), 5 * minute)).toBe(false)
    expect(isStalled(seen(...times(90, paused)), 5 * minute)).toBe(true)
  })
})
