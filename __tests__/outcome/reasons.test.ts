import { expect, test } from '@jest/globals'
import { isSuccess } from '../../src/outcome/outcomes.ts'
import {
  type FailureReason,
  isExplainedByDiagnostics,
  outcomeOf,
  REASONS,
} from '../../src/outcome/reasons.ts'

/** Every reason; the compiler sees to it that none is missing. */
const outcomes: Readonly<Record<FailureReason, 'failed' | 'blocked' | 'cancelled'>> = {
  'invalid-input': 'failed',
  'tool-missing': 'failed',
  'tool-untrusted': 'failed',
  credentials: 'failed',
  'aws-unavailable': 'failed',
  'aws-refused': 'failed',
  'checkout-failed': 'failed',
  'untrusted-code': 'blocked',
  'image-build-failed': 'failed',
  'image-test-failed': 'blocked',
  'image-test-not-run': 'failed',
  'image-not-found': 'failed',
  'image-not-shared': 'blocked',
  'image-quarantined': 'blocked',
  'image-revoked': 'blocked',
  'not-promoted': 'blocked',
  'outside-window': 'blocked',
  'deploys-frozen': 'blocked',
  'commit-outdated': 'blocked',
  'plan-failed': 'failed',
  'plan-blocked': 'blocked',
  'plan-changed': 'blocked',
  'plan-without-image': 'blocked',
  'not-holding': 'blocked',
  'state-locked': 'failed',
  'apply-failed': 'failed',
  'state-unread': 'failed',
  'rollout-not-started': 'failed',
  'rollout-failed': 'failed',
  'probe-failed': 'failed',
  'analysis-failed': 'failed',
  'rollout-stalled': 'failed',
  'rollout-timed-out': 'failed',
  'rollout-incomplete': 'failed',
  'rollout-superseded': 'failed',
  'refresh-active': 'blocked',
  'alarm-active': 'blocked',
  'drift-found': 'failed',
  'prune-failed': 'failed',
  'stack-failed': 'failed',
  cancelled: 'cancelled',
  'internal-error': 'failed',
}

test.each(Object.entries(outcomes))('%s ends as %s, never well', (reason, outcome) => {
  expect(outcomeOf(reason as FailureReason)).toBe(outcome)
  expect(isSuccess(outcome)).toBe(false)
})

test("the tools' errors explain the failures of the tools, and no other", () => {
  const reasons = Object.keys(REASONS) as FailureReason[]
  expect(reasons.filter(isExplainedByDiagnostics).sort()).toEqual([
    'apply-failed',
    'credentials',
    'image-build-failed',
    'plan-failed',
    'plan-without-image',
    'state-unread',
  ])
})
