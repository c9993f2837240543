import { formatDuration } from '../../text/duration.ts'
import type { Observation } from '../observation.ts'
import type { View } from '../view.ts'

/** Processes without which a refresh replaces nothing.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
const blocking = new Set(['Launch', 'Terminate', 'InstanceRefresh'])

/** Since when the refresh that is followed stands as it does. Times in milliseconds since the epoch. */
export interface Stretch {
  readonly percentage: number | undefined
  readonly status: string | undefined
  /** Since when its percentage is the same. */
  readonly flatSince: number
  /** The percentage before that; 0 where there was none. */
  readonly before: number
  /** Since when its status is the same. */
  readonly statusSince: number
}

/** The same with one more look. */
export function stretchWith(last: Stretch | undefined, { refresh, observation: { at } }: View): Stretch {
  const { percentageComplete: percentage, status } = refresh ?? {}
  const isFlat = last !== undefined && last.percentage === percentage
  return {
    ...{ percentage, status },
    flatSince: isFlat ? last.flatSince : at,
    before: isFlat ? last.before : (last?.percentage ?? 0),
    statusSince: last?.status === status ? (last?.statusSince ?? at) : at,
  }
}

/** What tells a pause. */
export interface Pausing {
  readonly latest: View
  readonly stretch: Stretch
}

/**
 * Why nothing moves although nothing is wrong, in words; undefined where nothing is meant to pause.
 * A pause is no stall: checkpoints and bake time are the user's own, a hook or a suspended process waits for somebody.
 */
export function pauseOf(state: Pausing): string | undefined {
  const { observation } = state.latest
  return suspension(observation) ?? checkpoint(state) ?? baking(state) ?? lifecycleHook(observation)
}

function suspension({ suspended }: Observation): string | undefined {
  const names = suspended.filter((name) => blocking.has(name))
  return names.length === 0 ? undefined : `held up: ${names.join(', ')} suspended on the group`
}

/** AWS waits at a checkpoint for its delay, by default an hour; its percentage stays flat meanwhile. */
function checkpoint({ latest: { refresh, observation }, stretch }: Pausing): string | undefined {
  if (refresh?.status !== 'InProgress') return undefined
  const percentage = refresh.percentageComplete ?? 0
  const { checkpointPercentages, checkpointDelayMs = 3_600_000 } = refresh.preferences
  const passed = checkpointPercentages.filter((each) => each <= percentage && each < 100).at(-1)
  const said = /checkpoint/i.test(refresh.statusReason ?? '')
  if (passed === undefined && !said) return undefined
  const flatFor = refresh.percentageComplete === undefined ? 0 : observation.at - stretch.flatSince
  const left = checkpointDelayMs - flatFor
  if (!said && (left <= 0 || stretch.before >= (passed ?? 0))) return undefined
  return `paused at checkpoint ${passed ?? percentage} %${timeLeft(left)}`
}

function baking({ latest: { refresh, observation }, stretch }: Pausing): string | undefined {
  if (refresh?.status !== 'Baking') return undefined
  const since = observation.at - stretch.statusSince
  return `in its bake time${timeLeft((refresh.preferences.bakeTimeMs ?? 0) - since)}`
}

function lifecycleHook({ instances }: Observation): string | undefined {
  const waiting = instances.filter(({ lifecycleState }) => lifecycleState.endsWith(':Wait')).length
  if (waiting === 0) return undefined
  return `${waiting} ${waiting === 1 ? 'instance waits' : 'instances wait'} for a lifecycle hook`
}

function timeLeft(ms: number): string {
  return ms > 0 ? `, ${formatDuration(ms)} left` : ''
}
