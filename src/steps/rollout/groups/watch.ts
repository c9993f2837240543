import type { Deps } from '../../../deps/deps.ts'
import { errorMessage } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { accountOf, evidenceOf, type Testimony } from '../../../rollout/evidence.ts'
import { failedGate } from '../../../rollout/gates/gate.ts'
import { courseUpTo } from '../../../rollout/judge/course.ts'
import { type Judgement, verdict } from '../../../rollout/judge/judge.ts'
import type { RolloutPolicy } from '../../../rollout/judge/policy.ts'
import { howSeen, rolloutReport } from '../../../rollout/judge/result.ts'
import { judgeSilence } from '../../../rollout/judge/silence.ts'
import { fold, type State } from '../../../rollout/judge/state.ts'
import type { Observation, Part } from '../../../rollout/observation.ts'
import { backOff } from '../../../rollout/pace/back-off.ts'
import {
  isCrowd,
  type NextLook,
  nextLook,
  type PaceSettings,
  paceFor,
} from '../../../rollout/pace/next-look.ts'
import { WHOLE } from '../../../rollout/pace/parts.ts'
import { BEFORE_THE_FIRST, type Rhythm, rhythmWith } from '../../../rollout/pace/rhythm.ts'
import type { LeftBeside, RolloutReport } from '../../../rollout/report.ts'
import { NO_PATIENTS, type Patients, patientsWith } from '../../../rollout/sickness/sickness.ts'
import type { Expectation } from '../../../rollout/view.ts'
import { isTrouble } from '../../../run/patience.ts'
import { definedOf } from '../../../text/defined.ts'
import { formatDuration } from '../../../text/duration.ts'
import { untilNextLook } from '../gates/between.ts'
import type { Gate, GateLook } from '../gates/gate.ts'
import { throughGates } from '../gates/gates.ts'
import { lookBeside } from './beside.ts'
import { lookAt } from './look.ts'
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
  /** How it stood before the apply, where somebody looked. */
  readonly before?: Observation | undefined
  readonly judge: typeof verdict
  /** How many groups of its region are watched, and which of them this one is; alone where absent. */
  readonly crowd?: PaceSettings['crowd']
  /** What has to hold beside the health; nothing where absent. */
  readonly gates?: readonly Gate[]
  /** strict: a warm pool on another image is waited for, as long as a refresh is to replace it. */
  readonly beside: 'strict' | 'lenient'
}

/** What was seen so far. */
interface Track {
  /** Looks in a row that AWS did not answer. */
  readonly troubles: number
  readonly rhythm: Rhythm
  /** When the latest look began, in milliseconds since the epoch. */
  readonly began: number
  /** Absent before the first look that AWS answered. */
  readonly state?: State | undefined
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
  let track = await poll(BEGIN, firstParts(watch), watch, deps)
  tell(track.judgement)
  while (track.judgement.kind === 'wait') {
    const next = planned(watch, track, deps)
    if (!(await pause(next, watch, track, deps))) break
    track = await poll(track, next.parts, watch, deps)
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
    ...definedOf({ gates: state?.latest.observation.gates }),
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

/** Where a refresh is to come, that alone is looked for: until it has replaced instances, nothing else is news. */
function firstParts({ expectation, alarms, judge }: Watch): readonly Part[] {
  if (expectation.how !== 'changed' || judge !== verdict) return WHOLE
  return alarms.length > 0 ? ['refreshes', 'alarms'] : ['refreshes']
}

const BEGIN: Track = { patients: NO_PATIENTS, troubles: 0, rhythm: BEFORE_THE_FIRST, began: 0 }

type Judged = Track & { readonly judgement: Judgement }

/** Looks once, and judges. Trouble that passes is counted, never a verdict. */
async function poll(
  track: Track,
  first: readonly Part[],
  watch: Watch,
  { autoscaling, clock, signal }: WatchDeps,
): Promise<Judged> {
  const { expectation, policy, pollIntervalMs, gates = [] } = watch
  const settings = settingsOf(watch)
  const looking = { ...watch, among: isCrowd(settings) ? 'crowd' : 'few' } as const
  const before = track.state
  const began = clock.now()
  try {
    const known = before ?? { expectation, policy }
    const last = before?.latest.observation ?? watch.before
    const { observation, parts } = await lookAt(looking, { known, last, first }, autoscaling)
    const look = gateLook(watch, observation, signal)
    const state = fold(known, await throughGates(gates, look, before?.launched ? 'before' : 'unseen'))
    const { window: windowMs } = paceFor(pollIntervalMs)
    return {
      ...{ state, began, troubles: 0, judgement: watch.judge(state) },
      rhythm: rhythmWith(track.rhythm, { parts, before, after: state, windowMs }),
      patients: patientsWith(track.patients, observation, expectation.images),
    }
  } catch (error) {
    if (!isTrouble(error)) throw error
    const silence = { lastSeen: before?.latest.observation, trouble: errorMessage(error), now: clock.now() }
    return { ...track, judgement: judgeSilence(silence, expectation, policy), troubles: track.troubles + 1 }
  }
}

function gateLook(
  { group, expectation: { images, startedAt } }: Watch,
  observation: Observation,
  signal: AbortSignal,
): GateLook {
  return { group, observation, images, startedAt, signal }
}

function settingsOf({ pollIntervalMs: pollMs, alarms, crowd = { size: 1, index: 0 } }: Watch): PaceSettings {
  return { pollMs, alarms: alarms.length > 0 ? 'some' : 'none', crowd }
}

/** The next look; a whole one, after a longer and longer while, where AWS did not answer. */
function planned(watch: Watch, track: Judged, { clock }: WatchDeps): NextLook {
  const { state, judgement, rhythm, troubles, began } = track
  if (state === undefined || troubles > 0)
    return { afterMs: backOff(watch.pollIntervalMs, troubles, Math.random()), parts: WHOLE }
  const now = clock.now()
  // Looks follow one another from beginning to beginning; what confirms the threshold, from its end.
  const from = judgement.holdsFor === undefined ? began : now
  const { afterMs, parts } = nextLook({ state, judgement, rhythm }, settingsOf(watch), from)
  return { afterMs: Math.max(from + afterMs - now, paceFor(watch.pollIntervalMs).confirm / 2), parts }
}

/** Waits for the next look, at the latest until the time is over; false where the run was cancelled meanwhile. */
async function pause(
  { afterMs }: NextLook,
  watch: Watch,
  { state }: Judged,
  deps: WatchDeps,
): Promise<boolean> {
  const { expectation, policy, gates = [] } = watch
  const { clock, signal } = deps
  const left = expectation.startedAt + policy.timeoutMs - clock.now()
  const ms = left > 0 ? Math.min(afterMs, left) : afterMs
  const look = state && gateLook(watch, state.latest.observation, signal)
  const wait = gates.length === 0 ? clock.sleep(ms) : untilNextLook(gates, look, ms, deps)
  await wait.catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
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
  { group, eventsSince, policy: { extent } }: Watch,
  { state, judgement, troubles, patients }: Judged,
  { autoscaling }: WatchDeps,
): Promise<Testimony> {
  const activities = await autoscaling.failedActivities(group, eventsSince - clockSkewMs).catch(() => [])
  return {
    latest: state?.latest.observation,
    launched: state?.launched === true,
    sick: patients.sick,
    end: troubles > 0 ? 'silent' : 'seen',
    // Where a gate failed, how the refresh stands explains nothing: that of a step ends at its checkpoint as it should.
    refresh: failedGate(state?.latest.observation.gates) === undefined ? judgement.refresh : undefined,
    activities,
    group: group.name,
    ...definedOf({ extent }),
  }
}
