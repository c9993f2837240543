import { expect, test } from '@jest/globals'
import { hasEnded, standingOf } from '../../src/rollout/standing.ts'

test.each([
  ['Pending', 'open', false],
  ['InProgress', 'open', false],
  ['Baking', 'open', false],
  ['Successful', 'ended', true],
  ['Failed', 'failed', true],
  ['Cancelling', 'doomed', false],
  ['Cancelled', 'failed', true],
  ['RollbackInProgress', 'doomed', false],
  ['RollbackSuccessful', 'failed', true],
  ['RollbackFailed', 'failed', true],
  ['Paused', 'unknown', false],
  ['', 'unknown', false],
  ['successful', 'unknown', false],
  ['constructor', 'unknown', false],
  ['__proto__', 'unknown', false],
])('%s is %s; has ended: %s', (status, standing, ended) => {
  expect(standingOf(status)).toBe(standing)
  expect(hasEnded({ status })).toBe(ended)
})
