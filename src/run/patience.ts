import type { AutoScaling } from '../deps/aws.ts'
import type { Clock, Log } from '../deps/run.ts'
import { DeployError } from '../outcome/error.ts'

/** How long a step asks AWS for what it cannot go on without. Milliseconds. */
const SILENCE_MS = 300_000

/** How long for what a run goes on without. Milliseconds. */
const ASIDE_MS = 60_000

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30_000

/** Whether AWS gave no answer, which is no answer. */
export function isTrouble(error: unknown): error is DeployError {
  return error instanceof DeployError && error.reason === 'aws-unavailable'
}

export interface Patient {
  readonly clock: Clock
  /** Told once that AWS does not answer. */
  readonly log?: Pick<Log, 'info'>
  /** When to give up, where that is before five minutes are over. Milliseconds since the epoch. */
  readonly deadline?: number
}

/**
 * Asks until AWS answers, for five minutes at most: what a rollout waits out while it is watched must not end a run a
 * minute before.
 * @throws DeployError what AWS refuses; aws-unavailable once the time is over; cancelled
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  { clock, log, deadline = Number.POSITIVE_INFINITY }: Patient,
): Promise<T> {
  const until = Math.min(deadline, clock.now() + SILENCE_MS)
  for (let pause = FIRST_PAUSE_MS, tries = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS), tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (!isTrouble(error) || clock.now() >= until) throw error
      if (tries === 1) log?.info(`${error.message} It is asked again.`)
      const spread = pause * (0.75 + Math.random() / 2)
      await clock.sleep(Math.min(spread, Math.max(until - clock.now(), 1)))
    }
  }
}

/** Looks at groups that are made once, and so are asked for until AWS answers. */
export function patientLooks(autoscaling: AutoScaling, patient: Patient): AutoScaling {
  const ask = <T>(look: () => Promise<T>) => patiently(look, patient)
  return {
    observe: (...asked) => ask(() => autoscaling.observe(...asked)),
    launchImages: (group) => ask(() => autoscaling.launchImages(group)),
    warmPool: (group) => ask(() => autoscaling.warmPool(group)),
    lifecycleHooks: (group) => {
      const deadline = patient.clock.now() + ASIDE_MS
      return patiently(() => autoscaling.lifecycleHooks(group), { ...patient, deadline })
    },
    alarms: (...asked) => ask(() => autoscaling.alarms(...asked)),
    // Each by its name: a part that is loaded late (`lazily`) has nothing to spread.
    examine: (...asked) => autoscaling.examine(...asked),
    failedActivities: (...asked) => autoscaling.failedActivities(...asked),
    startRefresh: (...asked) => autoscaling.startRefresh(...asked),
    cancelRefresh: (group) => autoscaling.cancelRefresh(group),
  }
}
