import { describe, expect, test } from '@jest/globals'
import { verdictRetired } from '../../../src/rollout/judge/retired.ts'
import { stateOf } from '../../builders/rollouts/judged.ts'
import { expectation, fleet, policy, polls, repeated } from '../../builders/values/observations.ts'

const judgeRetired = (...seen: Parameters<typeof stateOf>) => verdictRetired(stateOf(...seen))
const retired = expectation({ how: 'unchanged' })
const gone = { exists: false, desired: 0, instances: [] }

describe('a group that a new one took the place of', () => {
  test.each([
    ['is gone', gone],
    ['is still listed, but empty', { desired: 0, instances: [] }],
  ])('has come to its end when it %s', (_, last) => {
    expect(judgeRetired(polls({ instances: fleet(0, 3) }, last), retired, policy())).toMatchObject({
      kind: 'reached',
      percentage: 100,
      message: 'The former group is gone.',
    })
  })

  test('is waited for while it has instances, whatever they run', () => {
    expect(judgeRetired(repeated(20, { instances: fleet(2, 1) }), retired, policy())).toMatchObject({
      kind: 'wait',
      percentage: 0,
      message: '3 instances of the former group left',
    })
  })

  test('is too late at the deadline', () => {
    const left = { instances: fleet(0, 2) }
    expect(judgeRetired(repeated(12, left), retired, policy({ timeoutMs: 120_000 }))).toMatchObject({
      kind: 'timed-out',
      message: 'After 2 min 00 s the former group still has 2 instances.',
    })
    expect(judgeRetired(repeated(11, left), retired, policy({ timeoutMs: 120_000 })).kind).toBe('wait')
  })

  test('counts what leaves too: it is not gone before', () => {
    const leaving = fleet(0, 1).map((each) => ({ ...each, lifecycleState: 'Terminating' }))
    expect(judgeRetired(repeated(1, { instances: leaving }), retired, policy()).kind).toBe('wait')
  })
})
