import { keyOf } from '../../../plan/group-ref.ts'
import { checkpointFor, type Meant, shareOf } from '../../../rollout/holds/share.ts'
import { type HoldStep, type Stepping, stepsFrom } from '../../../rollout/holds/step.ts'
import type { RolloutReport } from '../../../rollout/report.ts'
import { hasEnded } from '../../../rollout/standing.ts'
import { patiently } from '../../../run/patience.ts'
import type { Aim } from '../groups/aims.ts'
import { type Applied, forecastOf } from '../groups/applied.ts'
import type { Watch, WatchDeps } from '../groups/watch.ts'
import type { Stepwise } from './stepwise.ts'
import { startTogether, type Together } from './together.ts'

/** What groups that go step by step have in common. */
export interface Course {
  readonly steps: readonly HoldStep[]
  readonly together: Together
  /** held: an earlier run came to the first of these steps; passed: all of them may be behind it. */
  readonly from: 'begin' | 'held' | 'passed'
}

/** The course of the groups that go step by step; undefined where none does. */
export function courseOf(
  stepping: Stepping | undefined,
  aims: readonly Aim[],
  applied: Applied,
): Course | undefined {
  const groups = aims.filter((aim) => goesStepwise(aim, applied))
  if (stepping === undefined || groups.length === 0) return undefined
  const isHeld = groups.every((aim) => hasCome(stepping, aim, applied))
  const together = startTogether(groups.length)
  return isHeld
    ? { steps: stepsFrom(stepping), together, from: 'held' }
    : { steps: stepping.steps, together, from: stepping.passed === 'yes' ? 'passed' : 'begin' }
}

/**
 * Whether a group goes step by step: one that runs the image, and that nothing else moves. A new group has no instances
 * that could stay; where the plan starts a refresh by itself, or replaces the group, it is refused before.
 */
export function goesStepwise(aim: Aim, applied: Applied): boolean {
  if (aim.runs !== 'image' || applied.extent === 'broken' || aim.images.length === 0) return false
  const effect = forecastOf(aim.group, applied.ready)?.effect
  return effect !== 'created' && effect !== 'replaced' && effect !== 'refreshed'
}

/** Whether a group is where it was held. What was held is not there any more where the template changes now. */
function hasCome({ held }: Stepping, aim: Aim, { before, ready }: Applied): boolean {
  const seen = before.get(keyOf(aim.group))?.observation
  if (held === undefined || seen === undefined || ready.plan.report.hasChanges) return false
  return checkpointFor(held.at, shareOf(seen, aim)) === undefined
}

/** A group on its course. */
export interface Going {
  readonly watch: Watch
  readonly aim: Aim
  readonly applied: Applied
  readonly course: Course
}

/**
 * Takes a group through the steps; one that is through already, or that somebody moves as a whole, is watched as any other.
 * However it ends, the other groups are told, so that nobody waits for it.
 */
export async function stepThrough(
  going: Going,
  asAnyOther: () => Promise<RolloutReport>,
  deps: WatchDeps,
): Promise<RolloutReport> {
  const { together } = going.course
  const end = (report: RolloutReport) => {
    if (report.verdict === 'reached' || report.verdict === 'holding') together.done()
    else together.fail()
    return report
  }
  try {
    if (await isOnItsOwn(going, deps)) return end(await asAnyOther())
    const { goStepwise } = await import('./stepwise.ts')
    return end(await goStepwise(stepwiseOf(going), deps))
  } catch (error) {
    together.fail()
    throw error
  }
}

/** A step of a small group may be all of it: where that holds, somebody has to promote it all the same. */
async function isOnItsOwn({ watch, aim, course }: Going, deps: WatchDeps): Promise<boolean> {
  const seen = await patiently(() => deps.autoscaling.observe(watch.group, []), deps)
  const { all, fresh } = shareOf(seen, meantBy(watch, aim))
  const active = seen.refreshes.find((refresh) => !hasEnded(refresh))
  const isWhole = active !== undefined && (active.preferences.checkpointPercentages.at(-1) ?? 100) === 100
  return !seen.exists || isWhole || all === 0 || (fresh === all && course.from === 'passed')
}

function stepwiseOf({ watch, aim, applied, course }: Going): Stepwise {
  const settings = forecastOf(watch.group, applied.ready)?.settings ?? {}
  return { ...course, watch, settings, meant: meantBy(watch, aim) }
}

function meantBy({ expectation }: Watch, { images, origins }: Aim): Meant {
  return { images, origins, earlier: expectation.earlier }
}
