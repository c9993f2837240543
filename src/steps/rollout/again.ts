import type { Deps } from '../../deps/deps.ts'
import { formatImageSet, type Image } from '../../image/image.ts'
import type { DeployInputs } from '../../inputs/types.ts'
import type { LeftBeside, RolloutReport } from '../../rollout/report.ts'
import { standingOf } from '../../rollout/standing.ts'
import type { Journal } from '../../run/journal.ts'
import { applyPlan, type Notes } from './apply.ts'
import { lookBefore } from './before.ts'
import { gatesOf, onTheWayBack } from './gates/gates.ts'
import { requireRunning } from './preflight.ts'
import { type Going, leftBeside, requireAllKnown, requireNoneLeft, requireReached } from './release.ts'
import { rollOut } from './rollout.ts'

/** What is learnt on the way back. */
export interface Seen extends Notes {
  readonly rollouts: readonly RolloutReport[]
}

/**
 * Notes of their own, so that how the groups did before stays in the report. A run that is ended in the middle has them
 * in its recovery: begun, and not come to its end.
 */
export function notesOf(image: Image, journal: Journal): Seen {
  let rollouts: readonly RolloutReport[] = []
  const note = () => {
    const message = `The rollback to ${formatImageSet(image.set)} had begun and was not ended. ${runningNow(rollouts)}`
    journal.record({ recovery: { result: 'failed', message: message.trim(), image, rollouts } })
  }
  note()
  return {
    step: (_, work) => work(),
    record: (found) => {
      rollouts = found.rollouts ?? rollouts
      if ('outputs' in found) journal.record({ outputs: found.outputs })
      note()
    },
    get findings() {
      return { rollouts }
    },
    get rollouts() {
      return rollouts
    },
  }
}

/** A way back that is planned. */
interface Return {
  readonly ready: Going
  /** Ids of the refreshes that the release began, which may be stopped. */
  readonly ours: ReadonlySet<string>
  readonly seen: Seen
}

/**
 * Apply and rollout with the earlier image: the same as any release, but that it may stop the refreshes of its own run.
 * Returns where it is reached, also where instances are left beside the groups on another image, but for `strict`.
 * @throws DeployError plan-blocked, apply-failed, state-unread, rollout-*, cancelled; what it moved until then is in `seen`
 */
export async function releaseAgain(
  { ready, ours, seen }: Return,
  { rollout: own, beyond }: Pick<DeployInputs, 'rollout' | 'beyond'>,
  deps: Deps,
): Promise<void> {
  const rollout = { ...own, activeRefresh: 'cancel', alarms: [] } as const
  const before = await lookBefore(ready, { ...rollout, ours }, deps)
  await requireRunning(ready, before, rollout, deps)
  const applied = await applyPlan({ ready, before }, rollout, deps, seen)
  const gates = await gatesOf(ready, onTheWayBack(beyond), deps)
  const note = (rollouts: readonly RolloutReport[]) => seen.record({ rollouts })
  const result = await rollOut(applied, rollout, { ...deps, gates, note })
  seen.record({ rollouts: result.rollouts })
  if (applied.failure !== undefined) throw applied.failure
  requireReached(result)
  requireAllKnown(applied)
  requireNoneLeft(result.rollouts, rollout)
}

/**
 * Groups whose threshold was met, and whose refresh came to its end before all instances were replaced, as at a last
 * checkpoint under 100 %: what AWS left may be on the image that failed.
 */
export function notAllBack(rollouts: readonly RolloutReport[]): LeftBeside[] {
  return rollouts.filter(isShort).map(({ group, region, healthy, desired }) => ({
    place: 'service',
    message: `${group} runs ${healthy} of ${desired} on it: the others may be on the image that failed, and no refresh replaces them.`,
    fix: `Replace them: \`aws autoscaling start-instance-refresh --region ${region} --auto-scaling-group-name ${group} --preferences SkipMatching=true\`.`,
  }))
}

function isShort({ verdict, otherImages, healthy, desired, refreshStatus }: RolloutReport): boolean {
  const isOver = refreshStatus === undefined || standingOf(refreshStatus) === 'ended'
  return verdict === 'reached' && otherImages === undefined && healthy < desired && isOver
}

/**
 * How many instances run the earlier image, a sentence for each group; and what stands beside them on another, which may
 * be the image that failed.
 */
export function runningNow(rollouts: readonly RolloutReport[]): string {
  const running = rollouts.map(
    ({ group, healthy, desired }) => `${group} runs ${healthy} of ${desired} on the earlier image.`,
  )
  return [...running, ...leftBeside(rollouts).map(({ message }) => message)].join(' ')
}
