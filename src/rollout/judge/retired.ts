import { formatDuration } from '../../text/duration.ts'
import type { Judgement } from './judge.ts'
import type { State } from './state.ts'

/** Judges a group that a new one took the place of: it must be gone, or at least have no instance left. */
export function verdictRetired({ latest, expectation, policy }: State): Judgement {
  const { health, observation } = latest
  const left = observation.instances.length
  const say = (kind: Judgement['kind'], message: string): Judgement => ({
    kind,
    message,
    health,
    percentage: left === 0 ? 100 : 0,
  })
  if (left === 0) return say('reached', 'The former group is gone.')
  if (observation.at - expectation.startedAt < policy.timeoutMs)
    return say('wait', `${left} instances of the former group left`)
  return say(
    'timed-out',
    `After ${formatDuration(policy.timeoutMs)} the former group still has ${left} instances.`,
  )
}
