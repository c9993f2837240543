import type { Deps } from '../../../deps/deps.ts'
import { errorMessage } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { accountOf, evidenceOf, type Testimony } from '../../../rollout/evidence.ts'
import { courseUpTo } from '../../../rollout/judge/course.ts'
import { type Judgement, verdict } from '../../../rollout/judge/judge.ts'
import type { RolloutPolicy } from '../../../rollout/judge/policy.ts'
import { howSeen, rolloutReport } from '../../../rollout/judge/result.ts'
import { judgeSilence } from '../../../rollout/judge/silence.ts'
import { fold, type State } from '../../../rollout/judge/state.ts'
import { nextDelay, type Pulse } from '../../../rollout/pace.ts'
import type { LeftBeside, RolloutReport } from '../../../rollout/report.ts'
import { NO_PATIENTS, type Patients, patientsWith } from '../../../rollout/sickness/sickness.ts'
import type { Expectation } from '../../../rollout/view.ts'
import { isTrouble } from '../../../run/patience.ts'
import { formatDuration } from '../../../text/duration.ts'
import { lookBeside } from './beside.ts'
import { examineSick } from './sick.ts'

export interface WatchDeps extends Pick<Deps, 'autoscaling' | 'clock' | 'log' | 'signal'> {
  /** Told after each look how the group stands, so that a run that ends in the middle can say so. */
  readonly note?: (report: RolloutReport) => void
}

/** How one group is watched. */
export interface Watch {
  readonly group: GroupRef
  readonly expectation: Expectation
  /** What AWS says of earlier times, in milliseconds since the epoch, is none of this rollout. */
  readonly eventsSince: number
  readonly policy: RolloutPolicy
  readonly pollIntervalMs: number
  readonly alarms: readonly string[]
  readonly judge: typeof verdict
  /** strict: a warm pool on another image is waited for, as long as a refresh is to replace it. */
  readonly beside: 'strict' | 'lenient'
}

/** What was seen so far. */
interface Track extends Pulse {
  /** Absent before the first look that AWS answered. */
  readonly state?: State
  readonly patients: Patients
  readonly judgement?: Judgement
}

/**
 * Watches one group until there is a verdict, or the run is cancelled.
 * @throws DeployError for a call that AWS refuses for good, credentials among them
 */
export async function watchGroup(watch: Watch, deps: WatchDeps): Promise<RolloutReport> {
  const print = progressPrinter(watch, deps)
  const tell = (judgement: Judgement) => {
    print(judgement)
    deps.note?.(standingOf(watch, judgement))
  }
  let track = await poll({ patients: NO_PATIENTS, troubles: 0, still: 0 }, watch, deps)
  tell(track.judgement)
  while (track.judgement.kind === 'wait' && (await pause(watch, track, deps))) {
    track = await poll(track, watch, deps)
    tell(track.judgement)
  }
  const { judgement, state, patients } = track
  // All at the same time: a limit that is over is not to be stretched by what is asked after it.
  const [testimony, beside, sick] = await Promise.all([
    judgement.kind === 'reached' ? undefined : hear(watch, track, deps),
    besideOf(watch, track, deps),
    examineSick(judgement.kind, { ...watch, patients }, deps),
  ])
  return {
    ...rolloutReport(watch.group, howSeen(watch.expectation, judgement), judgement, {
      history: state === undefined ? [] : courseUpTo(state.course, state.latest),
      evidence: testimony === undefined ? [] : evidenceOf(testimony, watch.expectation.images),
    }),
    ...(testimony === undefined ? { causes: [] } : accountOf(testimony, watch.expectation.images)),
    ...(sick.length > 0 && { sick }),
    ...(beside.length > 0 && { beside }),
  }
}

/** What stands beside a group that is reached; a group that must go leaves nothing that counts. */
async function besideOf(watch: Watch, { judgement, state }: Judged, deps: WatchDeps): Promise<LeftBeside[]> {
  const latest = state?.latest.observation
  if (judgement.kind !== 'reached' || latest?.exists !== true || watch.judge !== verdict) return []
  const { group, expectation, policy, pollIntervalMs } = watch
  const pool = watch.beside === 'strict' ? 'wait' : 'look'
  const deadline = expectation.startedAt + policy.timeoutMs
  return lookBeside(
    { group, images: expectation.images, latest, refresh: judgement.refresh, pool, pollIntervalMs, deadline },
    deps,
  )
}

/** How the group stands while it is watched. */
function standingOf({ group, expectation }: Watch, judgement: Judgement): RolloutReport {
  const unfinished = { ...judgement, kind: 'wait' } as const
  return rolloutReport(group, howSeen(expectation, judgement), unfinished, { history: [], evidence: [] })
}

type Judged = Track & { readonly judgement: Judgement }

/** Looks once, and judges. Trouble that passes is counted, never a verdict. */
async function poll(track: Track, watch: Watch, { autoscaling, clock }: WatchDeps): Promise<Judged> {
  const { expectation, policy } = watch
  try {
    const observation = await autoscaling.observe(watch.group, watch.alarms)
    const state = fold(track.state ?? { expectation, policy }, observation)
    const patients = patientsWith(track.patients, observation, expectation.images)
    const judgement = watch.judge(state)
    const isNews = judgement.message !== track.judgement?.message
    return { state, patients, judgement, troubles: 0, still: isNews ? 0 : track.still + 1 }
  } catch (error) {
    if (!isTrouble(error)) throw error
    const silence = {
      lastSeen: track.state?.latest.observation,
      trouble: errorMessage(error),
      now: clock.now(),
    }
    return { ...track, judgement: judgeSilence(silence, expectation, policy), troubles: track.troubles + 1 }
  }
}

/** Waits for the next poll, at the latest until the time is over; false where the run was cancelled meanwhile. */
async function pause(
  { pollIntervalMs, expectation, policy }: Watch,
  track: Track,
  { clock, signal }: WatchDeps,
): Promise<boolean> {
  const left = expectation.startedAt + policy.timeoutMs - clock.now()
  const pulse = { ...track, holdsFor: track.judgement?.holdsFor }
  const delay = nextDelay(pollIntervalMs, pulse, Math.random())
  await clock.sleep(left > 0 ? Math.min(delay, left) : delay).catch(() => undefined)
  return !signal.aborted
}

/** How long a rollout may say the same before it is said again, so that a log shows that the run is alive. */
const repeatAfterMs = 60_000

/** Tells how a group stands: what has come about, what is to come, and how much of its time is gone. */
function progressPrinter(
  { group: { name }, expectation: { startedAt }, policy: { timeoutMs } }: Watch,
  { log, clock }: WatchDeps,
): (judgement: Judgement) => void {
  let last = ''
  let lastAt = 0
  return ({ kind, message, pause, next }) => {
    if (message === last && clock.now() - lastAt < repeatAfterMs) return
    last = message
    lastAt = clock.now()
    const gone = formatDuration(lastAt - startedAt)
    const parts =
      kind === 'wait'
        ? [message, pause ?? '', next && `next: ${next}`, `${gone} of at most ${formatDuration(timeoutMs)}`]
        : [`${message} (after ${gone})`]
    log.info(`${name}: ${parts.filter(Boolean).join(' · ')}`)
  }
}

/** How far AWS's clock and the runner's may be apart. */
const clockSkewMs = 60_000

/** AWS's own words on what went wrong; that they cannot be had is no reason to lose the verdict. */
async function hear(
  { group, eventsSince }: Watch,
  { state, judgement, troubles }: Judged,
  { autoscaling }: WatchDeps,
): Promise<Testimony> {
  const activities = await autoscaling.failedActivities(group, eventsSince - clockSkewMs).catch(() => [])
  return {
    latest: state?.latest.observation,
    launched: state?.launched === true,
    end: troubles > 0 ? 'silent' : 'seen',
    refresh: judgement.refresh,
    activities,
    group: group.name,
  }
}
