import type { Observation } from '../observation.ts'
import { type Expectation, viewOf } from '../view.ts'
import type { Judgement } from './judge.ts'
import type { RolloutPolicy } from './policy.ts'

/** What a poll without an answer leaves. */
export interface Silence {
  readonly lastSeen: Observation | undefined
  /** AWS's last word of trouble. */
  readonly trouble: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Judges while AWS does not answer: what was seen last stands, and only the deadline ends the wait. */
export function judgeSilence(
  { lastSeen, trouble, now }: Silence,
  expectation: Expectation,
  policy: RolloutPolicy,
): Judgement {
  const { health, percentage, refresh } = viewOf(lastSeen ?? unseen(now), expectation)
  const isOver = now - expectation.startedAt >= policy.timeoutMs
  return {
    kind: isOver ? 'timed-out' : 'wait',
    health,
    percentage: lastSeen === undefined ? 0 : percentage,
    message: isOver
      ? `AWS did not answer until the time was over: ${trouble}`
      : `AWS does not answer: ${trouble}`,
    ...(refresh === undefined ? {} : { refresh }),
  }
}

function unseen(at: number): Observation {
  return {
    at,
    desired: 0,
    instances: [],
    refreshes: [],
    suspended: [],
    alarms: [],
    exists: true,
    warmupMs: 0,
  }
}
