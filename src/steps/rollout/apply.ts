import type { Deps } from '../../deps/deps.ts'
import type { RolloutInputs } from '../../inputs/types.ts'
import { DeployError, inStep } from '../../outcome/error.ts'
import { keyOf } from '../../plan/group-ref.ts'
import { outputsIn } from '../../plan/outputs/outputs.ts'
import { allGroups } from '../../plan/read/state.ts'
import { isBeforeApply } from '../../report/extent.ts'
import { expectationOf } from '../../rollout/expectation.ts'
import { atOneLook, howSeen, rolloutReport } from '../../rollout/judge/result.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import type { Journal } from '../../run/journal.ts'
import type { Release } from '../stack/prepare.ts'
import { aimsAtHand } from './groups/aims.ts'
import { type Applied, forecastOf } from './groups/applied.ts'
import { isMoving, lookAtAll } from './groups/cast.ts'

/** What became of the plan. */
export interface Application extends Applied {
  /** Why the apply failed, where it did after it had begun. */
  readonly failure?: DeployError
  /** Why the state could not be read after an apply. */
  readonly unread?: DeployError
}

/** A plan, and how the groups stood before it. */
export type Planned = Pick<Applied, 'ready' | 'before'>

/** Where it is kept what is learnt while a plan is applied. */
export type Notes = Pick<Journal, 'step' | 'record' | 'findings'>

/**
 * Applies the plan where there is something to apply, and reads the state after it. An apply that fails half-way, and a
 * state that cannot be read, are told of and not thrown: what the apply has begun goes on, and somebody has to watch it.
 * @throws DeployError state-locked and apply-failed where nothing was applied; cancelled, after a look at the groups
 */
export async function applyPlan(
  planned: Planned,
  inputs: RolloutInputs,
  deps: Deps,
  journal: Notes,
): Promise<Application> {
  const { clock, signal } = deps
  const { ready } = planned
  if (!ready.plan.report.hasChanges) return { ...planned, state: ready.state, startedAt: clock.now() }
  const look = (read: Pick<Application, 'state'> = {}) =>
    noteStanding({ ...planned, startedAt: clock.now(), ...read }, deps, journal)
  // Terraform may take longer to end than the runner waits.
  let early: Promise<void> | undefined
  const onCancel = () => {
    early = look()
  }
  signal.addEventListener('abort', onCancel, { once: true })
  // A run that is ended meanwhile does not know them.
  journal.record({ outputs: undefined })
  const read = await applyAndRead(ready, inputs, deps, journal).finally(() =>
    signal.removeEventListener('abort', onCancel),
  )
  if (read.state !== undefined) journal.record({ outputs: outputsIn(read.state) })
  if (signal.aborted) {
    await early
    await look(read)
    throw inStep('Apply', signal.reason)
  }
  return { ...planned, startedAt: clock.now(), ...read }
}

async function applyAndRead(
  ready: Release,
  inputs: RolloutInputs,
  deps: Deps,
  journal: Notes,
): Promise<Pick<Application, 'state' | 'unread' | 'failure' | 'extent'>> {
  try {
    return await journal.step('Apply', async () => {
      await deps.terraform.apply(ready.stack, ready.plan.report.planFile)
      return readState(ready, inputs, deps)
    })
  } catch (error) {
    const failure = inStep('Apply', error)
    if (isBeforeApply(failure)) throw failure
    const read = deps.signal.aborted ? {} : await readState(ready, inputs, deps)
    return { ...read, failure, extent: 'broken' }
  }
}

/** Attempts at reading the state: what the apply began must not be lost over one dropped connection. */
const attempts = 3

async function readState(
  { stack }: Release,
  { pollIntervalMs }: RolloutInputs,
  { terraform, clock, signal }: Deps,
): Promise<Pick<Application, 'state' | 'unread'>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const state = await terraform.state(stack)
      // What cannot be read is found out here, where it is read again, and where AWS's word takes its place.
      if (state === '') throw noState()
      allGroups(state)
      return { state }
    } catch (error) {
      if (attempt === attempts || signal.aborted) return { unread: inStep('Apply', error) }
      await clock.sleep(pollIntervalMs).catch(() => undefined)
    }
  }
}

/** What was applied is in a state: to take none for a stack without groups would be to watch nothing. */
function noState(): DeployError {
  return new DeployError('internal-error', 'There is no state after the apply.')
}

/** Looks once at the groups, and keeps how those stand that the apply has set moving. Never fails. */
async function noteStanding(applied: Applied, deps: Deps, journal: Notes): Promise<void> {
  const looks = await lookAtAll(aimsAtHand(applied), applied, deps).catch(() => [])
  const moving = looks.filter(isMoving)
  const rollouts = moving.flatMap(({ aim, earlier, now }): RolloutReport[] => {
    if (now === undefined) return []
    const { images, runs, group, origins } = aim
    const forecast = forecastOf(group, applied.ready)
    const expectation = expectationOf(forecast, earlier, {
      images,
      runs,
      origins,
      startedAt: applied.startedAt,
    })
    const judgement = atOneLook(now, expectation)
    const nothing = { history: [], evidence: [] }
    const report = rolloutReport(group, howSeen(expectation, judgement), judgement, nothing)
    return [runs === 'other' ? { ...report, otherImages: images } : report]
  })
  const seen = new Set(rollouts.map(({ group, region }) => keyOf({ name: group, region })))
  const former = (journal.findings.rollouts ?? []).filter(
    ({ group, region }) => !seen.has(keyOf({ name: group, region })),
  )
  journal.record({ rollouts: [...former, ...rollouts] })
}
