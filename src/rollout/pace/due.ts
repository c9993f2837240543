import { isHealthy, runsImage, warmUpLeft } from '../health.ts'
import { stallsAt } from '../judge/stall.ts'
import { meetsThreshold, type State } from '../judge/state.ts'
import type { Rhythm, Span } from './rhythm.ts'

/** When something is due that a verdict may follow from, in milliseconds since the epoch: between two times each. */
export function dueSpans(state: State, { arrived }: Pick<Rhythm, 'arrived'>): Span[] {
  const { latest, stretch } = state
  const { refresh, observation } = latest
  if (refresh === undefined) {
    const warm = warmAt(state)
    return warm === undefined ? [] : [at(warm)]
  }
  if (latest.standing !== 'open') return []
  const { warmupMs = observation.warmupMs, checkpointDelayMs = 3_600_000, bakeTimeMs } = refresh.preferences
  const isAtCheckpoint = refresh.preferences.checkpointPercentages.length > 0
  return [
    ...(arrived === undefined ? [] : [{ from: arrived.from + warmupMs, to: arrived.to + warmupMs }]),
    ...(isAtCheckpoint ? [at(stretch.flatSince + checkpointDelayMs)] : []),
    ...(refresh.status === 'Baking' && bakeTimeMs !== undefined
      ? [at(stretch.statusSince + bakeTimeMs)]
      : []),
  ]
}

function at(time: number): Span {
  return { from: time, to: time }
}

/** When enough of those in service will have warmed up, where no refresh counts that; undefined where too few are. */
function warmAt({ latest, expectation, policy }: State): number | undefined {
  const { observation, health } = latest
  const inService = observation.instances.filter(
    (each) => each.lifecycleState === 'InService' && runsImage(each, expectation.images) && isHealthy(each),
  )
  const byTime = inService
    .map((each) => ({ at: observation.at + warmUpLeft(each, observation), weight: each.weight }))
    .toSorted((one, other) => one.at - other.at)
  const whole = Math.max(observation.desired, health.serving)
  let warm = 0
  for (const each of byTime) {
    warm += each.weight
    if (warm * 100 >= policy.healthThreshold * whole) return each.at > observation.at ? each.at : undefined
  }
  return undefined
}

/** When the wait will be over if all stays as it is: the clocks of the verdict itself. Milliseconds since the epoch. */
export function limits(state: State): number[] {
  const { latest, expectation, policy, standingSince } = state
  const isSettling = latest.standing === 'failed' || latest.standing === 'ended'
  return [
    ...(latest.standing === 'none' && expectation.how === 'changed'
      ? [expectation.startedAt + policy.settleMs]
      : []),
    ...(isSettling ? [standingSince + policy.settleMs] : []),
    ...(meetsThreshold(latest, policy) ? [] : [stallsAt(state, policy.stallMs)]),
  ]
}
