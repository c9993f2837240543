import { formatDuration } from '../../text/duration.ts'
import type { Observation } from '../observation.ts'
import { type Expectation, viewOf } from '../view.ts'
import type { Judgement, RolloutPolicy } from './judge.ts'

/** Judges a group that a new one took the place of: it must be gone, or at least have no instance left. */
export function judgeRetired(
  history: readonly Observation[],
  expectation: Expectation,
  policy: RolloutPolicy,
): Judgement {
  const latest = history.at(-1)
  if (latest === undefined) throw new RangeError('judgeRetired needs at least one observation')
  const { health } = viewOf(latest, expectation)
  const left = latest.instances.length
  const say = (kind: Judgement['kind'], message: string): Judgement => ({
    kind,
    message,
    health,
    percentage: left === 0 ? 100 : 0,
  })
  if (left === 0) return say('reached', 'The former group is gone.')
  if (latest.at - expectation.startedAt < policy.timeoutMs)
    return say('wait', `${left} instances of the former group left`)
  return say(
    'timed-out',
    `After ${formatDuration(policy.timeoutMs)} the former group still has ${left} instances.`,
  )
}
