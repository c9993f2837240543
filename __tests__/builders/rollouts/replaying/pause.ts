import type { Observation, RefreshView } from '../../../../src/rollout/observation.ts'
import type { View } from '../../../../src/rollout/view.ts'
import { formatDuration } from '../../../../src/text/duration.ts'

/** Processes without which a refresh replaces nothing.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
const blocking = new Set(['Launch', 'Terminate', 'InstanceRefresh'])

/**
 * Why nothing moves although nothing is wrong, in words; undefined where nothing is meant to pause.
 * A pause is no stall: checkpoints and bake time are the user's own, a hook or a suspended process waits for somebody.
 */
export function pauseOf(views: readonly View[]): string | undefined {
  const latest = views.at(-1)
  if (latest === undefined) return undefined
  return (
    suspension(latest.observation) ??
    checkpoint(views, latest) ??
    baking(views, latest) ??
    lifecycleHook(latest.observation)
  )
}

function suspension({ suspended }: Observation): string | undefined {
  const names = suspended.filter((name) => blocking.has(name))
  return names.length === 0 ? undefined : `held up: ${names.join(', ')} suspended on the group`
}

/** AWS waits at a checkpoint for its delay, by default an hour; its percentage stays flat meanwhile. */
function checkpoint(views: readonly View[], { refresh }: View): string | undefined {
  if (refresh?.status !== 'InProgress') return undefined
  const percentage = refresh.percentageComplete ?? 0
  const { checkpointPercentages, checkpointDelayMs = 3_600_000 } = refresh.preferences
  const passed = checkpointPercentages.filter((each) => each <= percentage && each < 100).at(-1)
  const said = /checkpoint/i.test(refresh.statusReason ?? '')
  if (passed === undefined && !said) return undefined
  const isSame = (each: RefreshView | undefined) => each?.percentageComplete === percentage
  const before = views.findLast((each) => !isSame(each.refresh))?.refresh?.percentageComplete ?? 0
  const left = checkpointDelayMs - sameFor(views, isSame)
  if (!said && (left <= 0 || before >= (passed ?? 0))) return undefined
  return `paused at checkpoint ${passed ?? percentage} %${timeLeft(left)}`
}

function baking(views: readonly View[], { refresh }: View): string | undefined {
  if (refresh?.status !== 'Baking') return undefined
  const since = sameFor(views, (each) => each?.status === 'Baking')
  return `in its bake time${timeLeft((refresh.preferences.bakeTimeMs ?? 0) - since)}`
}

function lifecycleHook({ instances }: Observation): string | undefined {
  const waiting = instances.filter(({ lifecycleState }) => lifecycleState.endsWith(':Wait')).length
  if (waiting === 0) return undefined
  return `${waiting} ${waiting === 1 ? 'instance waits' : 'instances wait'} for a lifecycle hook`
}

/** For how long, in milliseconds, the followed refresh has been like this. */
function sameFor(views: readonly View[], like: (refresh: RefreshView | undefined) => boolean): number {
  const before = views.findLastIndex(({ refresh }) => !like(refresh))
  const since = views[before + 1]?.observation.at
  const now = views.at(-1)?.observation.at
  return since === undefined || now === undefined ? 0 : now - since
}

function timeLeft(ms: number): string {
  return ms > 0 ? `, ${formatDuration(ms)} left` : ''
}
