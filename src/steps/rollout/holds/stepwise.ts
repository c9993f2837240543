import type { RefreshSettings } from '../../../plan/plan.ts'
import { verdictOfMove } from '../../../rollout/holds/move.ts'
import { checkpointFor, type Meant, shareOf, staleOnes, thresholdAt } from '../../../rollout/holds/share.ts'
import type { HoldStep } from '../../../rollout/holds/step.ts'
import { joined, type Point } from '../../../rollout/judge/course.ts'
import type { Observation } from '../../../rollout/observation.ts'
import type { RolloutReport } from '../../../rollout/report.ts'
import { hasEnded } from '../../../rollout/standing.ts'
import { settingsWords } from '../../../rollout/words/settings.ts'
import { patiently } from '../../../run/patience.ts'
import { formatDuration } from '../../../text/duration.ts'
import { type Watch, type WatchDeps, watchGroup } from '../groups/watch.ts'
import { asHolding, stopped } from './ends.ts'
import type { Together } from './together.ts'

/** A group that goes step by step. */
export interface Stepwise {
  readonly watch: Watch
  readonly steps: readonly HoldStep[]
  readonly together: Together
  /** What each of its refreshes is told beside its checkpoint. */
  readonly settings: RefreshSettings
  readonly meant: Meant
}

/**
 * Brings a group onto the image step by step, with a refresh of its own for each: one whose last checkpoint is under 100 %
 * ends there, and leaves the other instances as they are for as long as one likes. Ends at a step that somebody has to
 * promote, at 100 %, or where something fails. Holds take no time away from the rollout.
 */
export function goStepwise(going: Stepwise, deps: WatchDeps): Promise<RolloutReport> {
  return legByLeg(going, { ...deps, course: { past: [] } })
}

interface LegDeps extends WatchDeps {
  /** The percentage over time, as the legs until now have seen it: a rollout is drawn whole. */
  readonly course: { past: readonly Point[] }
}

async function legByLeg(going: Stepwise, deps: LegDeps): Promise<RolloutReport> {
  const budget = budgetOf(going.watch, deps)
  let last: HoldStep | undefined
  for (const step of going.steps) {
    const begin = await gathered(last, { going, budget }, deps)
    if (begin === 'stop') return stoppedAt(step, going, deps)
    if (begin !== 'go') return begin
    last = step
    const moved = await budget.spend(0, (leftMs) => moveTo(step.at, { ...going, leftMs }, deps))
    if (moved !== undefined && moved.verdict !== 'reached') return moved
    const holdMs = step.hold === 'until-promoted' ? 0 : step.hold
    const held = await budget.spend(holdMs, (leftMs) => holdAt(step, { ...going, leftMs }, deps))
    if (held.verdict !== 'reached') return held
    if (step.hold === 'until-promoted') {
      const end = await gathered(step, { going, budget }, deps)
      if (end === 'stop') return stopped(held, step)
      return end === 'go' ? asHolding(held, step) : end
    }
  }
  const end = await gathered(last, { going, budget }, deps)
  if (end === 'stop') return stoppedAt(last, going, deps)
  if (end !== 'go') return end
  return budget.spend(0, (leftMs) => finish({ ...going, leftMs }, deps))
}

interface OnItsWay {
  readonly going: Stepwise
  readonly budget: ReturnType<typeof budgetOf>
}

/**
 * Waits until all groups have come as far. Nobody looks at one that waits, so what it was then is seen anew: until a round
 * passes in which nobody was waited for, or one is not well any more.
 * @param step at which this group stands; absent before the first
 */
async function gathered(
  step: HoldStep | undefined,
  { going, budget }: OnItsWay,
  deps: LegDeps,
): Promise<'go' | 'stop' | RolloutReport> {
  for (;;) {
    const { to, waitedMs } = await going.together.arrive(() => deps.clock.now())
    if (to === 'stop') return 'stop'
    if (step === undefined || waitedMs <= 2 * going.watch.pollIntervalMs) return 'go'
    const again = { at: step.at, hold: 0 }
    const report = await budget.spend(0, (leftMs) => holdAt(again, { ...going, leftMs }, deps))
    if (report.verdict !== 'reached') return report
  }
}

/** With what is left of the time for a rollout, in milliseconds. */
type Timed = Stepwise & { readonly leftMs: number }

/** The time for a rollout, of which holds take nothing. */
function budgetOf({ policy }: Watch, { clock }: Pick<WatchDeps, 'clock'>) {
  let leftMs = policy.timeoutMs
  return {
    spend: async <T>(freeMs: number, work: (leftMs: number) => Promise<T>): Promise<T> => {
      const began = clock.now()
      try {
        return await work(leftMs)
      } finally {
        leftMs -= Math.max(0, clock.now() - began - freeMs)
      }
    },
  }
}

/** Replaces as many instances as a step asks for; undefined where there are as many already. */
async function moveTo(at: number, going: Timed, deps: LegDeps): Promise<RolloutReport | undefined> {
  const seen = await whenQuiet(going, deps)
  const share = shareOf(seen, going.meant)
  const checkpoint = checkpointFor(at, share)
  if (checkpoint === undefined) return undefined
  const first = await refreshTo(checkpoint, { going, seen, step: at }, deps)
  if (first.verdict !== 'reached' || share.fresh === 0) return first
  const after = await settled(at, going, deps)
  if (checkpointFor(at, shareOf(after, going.meant)) === undefined || checkpoint === at) return first
  // AWS counts what it skips, then: the same percentage means fewer instances, and the step's own means all of them.
  return refreshTo(at, { going, seen: after, step: at }, deps)
}

interface Start {
  readonly going: Timed
  readonly seen: Observation
  /** Percent. */
  readonly step: number
}

/** Starts a refresh that ends at a checkpoint, and watches it until it has ended. */
async function refreshTo(
  checkpoint: number,
  { going, seen, step }: Start,
  deps: LegDeps,
): Promise<RolloutReport> {
  const only = { checkpointPercentages: [checkpoint], checkpointDelaySeconds: 0 }
  const policy = { ...stepPolicy(step, seen, going), bakeMs: 0 }
  const begun = await start({ ...going.settings, ...only }, { going, seen, step }, deps)
  return watchStarted({ ...going.watch, ...begun, policy, judge: verdictOfMove, beside: 'lenient' }, deps)
}

/** The last step: all that is left. */
async function finish(going: Timed, deps: LegDeps): Promise<RolloutReport> {
  const { watch, meant, leftMs } = going
  const seen = await whenQuiet(going, deps)
  const { all, fresh } = shareOf(seen, meant)
  const policy = { ...watch.policy, timeoutMs: leftMs }
  if (fresh === all) return watchStarted({ ...watch, ...standing(going, seen, deps), policy }, deps)
  const { checkpointPercentages: _, checkpointDelaySeconds: __, ...settings } = going.settings
  return watchStarted(
    { ...watch, ...(await start(settings, { going, seen, step: 100 }, deps)), policy },
    deps,
  )
}

type Begun = Pick<Watch, 'expectation' | 'eventsSince'>

async function start(settings: RefreshSettings, { going, seen, step }: Start, deps: LegDeps): Promise<Begun> {
  const { watch, meant } = going
  const { autoscaling, clock, log } = deps
  const startedAt = clock.now()
  const { fresh } = shareOf(seen, meant)
  const told = { ...settings, ...(fresh > 0 && { skipMatching: true }) }
  const refreshId = await autoscaling.startRefresh(watch.group, told)
  log.info(`${watch.group.name}: started instance refresh ${refreshId} for the step of ${step} %`)
  log.info(`${watch.group.name}: it was started with ${settingsWords(told)}`)
  const earlier = staleOnes(seen, meant)
  return {
    expectation: { ...watch.expectation, how: 'changed', refreshId, startedAt, earlier },
    eventsSince: startedAt,
  }
}

/** What a group is watched by where nothing is to be started: its last refresh is that of the step, and any other is somebody's. */
function standing({ watch, meant }: Timed, seen: Observation, { clock }: LegDeps): Begun {
  const startedAt = clock.now()
  const [last, ...others] = seen.refreshes
  const notOurs = new Set(others.map(({ id }) => id))
  const expectation = { ...watch.expectation, notOurs, startedAt, earlier: staleOnes(seen, meant) }
  // A refresh that ended badly is none that a step could rest on: the instances tell.
  const isSound = last?.status === 'Successful'
  return {
    eventsSince: startedAt,
    expectation: isSound
      ? { ...expectation, how: 'changed', refreshId: last.id }
      : { ...expectation, how: 'unchanged', notOurs: new Set(seen.refreshes.map(({ id }) => id)) },
  }
}

/** Holds: what has come has to be well for as long as the step says, in one piece, with every gate holding at the end. */
async function holdAt(step: HoldStep, going: Timed, deps: LegDeps): Promise<RolloutReport> {
  const { watch, together } = going
  const { name } = watch.group
  const seen = await whenQuiet(going, deps)
  const { all, fresh } = shareOf(seen, going.meant)
  const holdMs = step.hold === 'until-promoted' ? 0 : step.hold
  const words = holdMs > 0 ? `holds for ${formatDuration(holdMs)}` : 'has to be well before it goes on'
  deps.log.info(`${name}: step of ${step.at} %, ${fresh} of ${all} instances are new; it ${words}`)
  const base = stepPolicy(step.at, seen, going)
  const policy = { ...base, bakeMs: holdMs, timeoutMs: going.leftMs + holdMs }
  const report = await watchStarted(
    { ...watch, ...standing(going, seen, deps), policy, beside: 'lenient' },
    untilStopped(deps, together.stopped),
  )
  if (!together.stopped.aborted || deps.signal.aborted || report.verdict !== 'cancelled') return report
  return stopped(report, step)
}

function stepPolicy(at: number, seen: Observation, { watch, leftMs }: Timed): Watch['policy'] {
  return {
    ...watch.policy,
    healthThreshold: thresholdAt(at, seen),
    newThreshold: watch.policy.healthThreshold,
    timeoutMs: leftMs,
    extent: 'step',
  }
}

/** Ends the watching too where another group has failed. */
function untilStopped(deps: LegDeps, stopped: AbortSignal): LegDeps {
  const { clock, signal } = deps
  const halt = new Promise<void>((resolve) => {
    if (stopped.aborted) resolve()
    else stopped.addEventListener('abort', () => resolve(), { once: true })
  })
  return {
    ...deps,
    signal: AbortSignal.any([signal, stopped]),
    clock: { now: () => clock.now(), sleep: (ms) => Promise.race([clock.sleep(ms), halt]) },
  }
}

/** Whoever began the rollout, it is the action that moves the group. */
async function watchStarted(watch: Watch, deps: LegDeps): Promise<RolloutReport> {
  const { course } = deps
  const { past } = course
  const mark = (report: RolloutReport) => {
    const { refreshId } = watch.expectation
    const history = joined(past, report.history)
    return { ...(refreshId !== undefined && { refreshId }), ...report, history, how: 'started' } as const
  }
  const report = mark(await watchGroup(watch, { ...deps, note: (early) => deps.note?.(mark(early)) }))
  course.past = report.history
  return report
}

/** Looks until no refresh of the group runs: what an earlier run began, or AWS's last doings after the checkpoint. */
async function whenQuiet({ watch, leftMs }: Timed, deps: LegDeps): Promise<Observation> {
  return lookUntil((seen) => seen.refreshes.every(hasEnded), { watch, forMs: leftMs }, deps)
}

/** Looks until AWS lists as many new instances as the step asks for, or had the time to. */
async function settled(at: number, { watch, meant }: Timed, deps: LegDeps): Promise<Observation> {
  const isThere = (seen: Observation) => checkpointFor(at, shareOf(seen, meant)) === undefined
  return lookUntil(isThere, { watch, forMs: watch.policy.settleMs }, deps)
}

async function lookUntil(
  isEnough: (seen: Observation) => boolean,
  { watch, forMs }: { readonly watch: Watch; readonly forMs: number },
  deps: LegDeps,
): Promise<Observation> {
  const until = deps.clock.now() + forMs
  for (;;) {
    deps.signal.throwIfAborted()
    const seen = await patiently(() => deps.autoscaling.observe(watch.group, []), deps)
    if (isEnough(seen) || deps.clock.now() >= until) return seen
    await deps.clock.sleep(watch.pollIntervalMs).catch(() => undefined)
  }
}

/** How a group stands that went no further because another one failed. */
async function stoppedAt(step: HoldStep | undefined, going: Stepwise, deps: LegDeps): Promise<RolloutReport> {
  const seen = await patiently(() => deps.autoscaling.observe(going.watch.group, []), deps)
  const { all, fresh } = shareOf(seen, going.meant)
  const { name: group, region, address } = going.watch.group
  const counts = {
    desired: seen.desired,
    healthy: fresh,
    percentage: all === 0 ? 0 : Math.floor((100 * fresh) / all),
  }
  const report = {
    group,
    region,
    address,
    how: 'started',
    verdict: 'holding',
    history: deps.course.past,
    evidence: [],
  } as const
  return stopped({ ...report, ...counts, message: '' }, step ?? { at: 100, hold: 0 })
}
