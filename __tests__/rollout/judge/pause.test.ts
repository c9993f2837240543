import { describe, expect, test } from '@jest/globals'
import { pauseOf } from '../../../src/rollout/judge/pause.ts'
import type { Observation, RefreshPreferences } from '../../../src/rollout/observation.ts'
import { stateOf } from '../../builders/rollouts/judged.ts'
import { expectation, fleet, instance, policy, polls, refresh } from '../../builders/values/observations.ts'

const pauseIn = (...seen: readonly Partial<Observation>[]) =>
  pauseOf(stateOf(polls(...seen), expectation(), policy()))
const times = <T>(count: number, look: T): T[] => Array.from({ length: count }, () => look)

describe('nothing pauses', () => {
  test('without a refresh', () => expect(pauseIn({})).toBeUndefined())
  test('in a refresh that moves', () => {
    expect(pauseIn({ refreshes: [refresh('InProgress', { percentageComplete: 33 })] })).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  const preferences: RefreshPreferences = { checkpointPercentages: [50, 100], checkpointDelayMs: 600_000 }
  const at = (percentageComplete: number, more: Partial<RefreshPreferences> = {}, statusReason = '') => ({
    refreshes: [
      refresh('InProgress', { percentageComplete, preferences: { ...preferences, ...more }, statusReason }),
    ],
  })

  test('is paused at, with the time left', () => {
    expect(pauseIn(at(0), at(50))).toBe('paused at checkpoint 50 %, 10 min 00 s left')
    expect(pauseIn(at(0), ...times(13, at(50)))).toBe('paused at checkpoint 50 %, 8 min 00 s left')
  })

  test('is over after its delay', () => {
    expect(pauseIn(at(0), ...times(60, at(50)))).toBe('paused at checkpoint 50 %, 10 s left')
    expect(pauseIn(at(0), ...times(61, at(50)))).toBeUndefined()
  })

  test('is reached by more than its percentage where the group is small', () => {
    expect(pauseIn(at(33), at(66))).toBe('paused at checkpoint 50 %, 10 min 00 s left')
  })

  test('takes an hour where nothing else is said', () => {
    const { checkpointDelayMs: _, ...unsaid } = preferences
    const look = { refreshes: [refresh('InProgress', { percentageComplete: 50, preferences: unsaid })] }
    expect(pauseIn(look)).toBe('paused at checkpoint 50 %, 1 h 00 min left')
  })

  test.each([
    ['not reached yet', [at(33)]],
    ['passed already: it goes on', [at(33), at(50), at(66)]],
    [
      'of 100 % is the end',
      [at(0, { checkpointPercentages: [100] }), at(100, { checkpointPercentages: [100] })],
    ],
  ])('that is %s does not pause', (_, looks) => expect(pauseIn(...looks)).toBeUndefined())

  test('that AWS names is one as long as AWS names it', () => {
    const said = 'Waiting at checkpoint before continuing.'
    expect(pauseIn(at(20), ...times(70, at(50, {}, said)))).toBe('paused at checkpoint 50 %')
  })
})

describe('bake time', () => {
  const baking = {
    refreshes: [refresh('Baking', { preferences: { checkpointPercentages: [], bakeTimeMs: 300_000 } })],
  }

  test('is shown with the time left', () => {
    expect(pauseIn({ refreshes: [refresh('InProgress')] }, baking)).toBe('in its bake time, 5 min 00 s left')
    expect(pauseIn(...times(7, baking))).toBe('in its bake time, 4 min 00 s left')
  })

  test('is shown also when it takes longer than it was to', () => {
    expect(pauseIn(...times(60, baking))).toBe('in its bake time')
  })
})

describe('a lifecycle hook', () => {
  test.each([
    [['Pending:Wait'], '1 instance waits for a lifecycle hook'],
    [['Terminating:Wait', 'Pending:Wait'], '2 instances wait for a lifecycle hook'],
    [['Pending:Proceed', 'Pending', 'Terminating'], undefined],
  ])('%j: %s', (states, pause) => {
    const instances = [...fleet(1), ...states.map((lifecycleState) => instance({ lifecycleState }))]
    expect(pauseIn({ instances })).toBe(pause)
  })
})

describe('suspended processes', () => {
  test.each([
    [['Launch'], 'held up: Launch suspended on the group'],
    [
      ['AZRebalance', 'Terminate', 'InstanceRefresh'],
      'held up: Terminate, InstanceRefresh suspended on the group',
    ],
    [['AZRebalance', 'AlarmNotification'], undefined],
  ])('%j: %s', (suspended, pause) => expect(pauseIn({ suspended })).toBe(pause))
})
