import { count, formatDuration } from '../../text/duration.ts'
import { waitingGates } from '../gates/gate.ts'
import { soundPercentage } from '../health.ts'
import type { RefreshView } from '../observation.ts'
import type { View } from '../view.ts'
import type { RolloutPolicy } from './policy.ts'

/** How a rollout that is waited for stands. */
interface Waiting {
  readonly view: View
  readonly how: 'changed' | 'created' | 'unchanged'
  readonly policy: Pick<RolloutPolicy, 'healthThreshold' | 'newThreshold'>
  /** Set where the threshold is met, and has to hold for one more look: for how long still, in milliseconds. */
  readonly holdsFor?: number
}

/** What has to happen next for the rollout to be reached, in words; undefined where nobody can tell. */
export function nextOf({ view, how, policy, holdsFor }: Waiting): string | undefined {
  const { percentage, standing, observation } = view
  if (standing === 'failed' || standing === 'unknown') return undefined
  if (standing === 'doomed') return 'AWS ends the refresh'
  if (holdsFor !== undefined) {
    return holdsFor > 0
      ? `the threshold has to hold for ${formatDuration(holdsFor)} more`
      : 'one more look has to confirm it'
  }
  if (percentage < policy.healthThreshold)
    return view.refresh === undefined ? starting(view, how) : refreshing(view, view.refresh)
  if (soundPercentage(view.health) < (policy.newThreshold ?? 0)) return 'what is new becomes healthy'
  if (observation.alarms.some(({ state }) => state !== 'OK')) return 'the alarm has to be OK'
  const [gate] = waitingGates(observation.gates)
  return gate === undefined ? 'the threshold has to hold' : `${gate.kind} ${gate.name} has to hold`
}

function refreshing(
  { health, percentage, observation, standing }: View,
  { status }: RefreshView,
): string | undefined {
  if (status === 'Pending') return 'AWS begins to replace instances'
  if (health.outdated > 0)
    return standing === 'ended' ? undefined : `AWS replaces ${count(health.outdated, 'old one')}`
  if (percentage < health.percentage) {
    return `AWS counts what is new after its warm-up of ${formatDuration(observation.warmupMs)}`
  }
  return 'what is new becomes healthy'
}

function starting({ health }: View, how: Waiting['how']): string {
  if (how === 'changed') return 'AWS shows the refresh that was started'
  return health.serving > 0 ? 'what is there becomes healthy' : 'instances come up'
}
