import type { Deps } from '../../deps/deps.ts'
import { provenImage } from '../../image/choose.ts'
import { formatImageSet, type Image } from '../../image/image.ts'
import type { DeployInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/outcome.ts'
import { guardPlan } from '../../plan/guard/guard.ts'
import { assertCarriesImage } from '../../plan/image/images.ts'
import { groupsRunning } from '../../plan/read/state.ts'
import type { Recovery } from '../../report/report.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import type { Journal } from '../../run/journal.ts'
import { completeSet, imageOf, imagesOf, templatePath } from '../image/records.ts'
import type { Source } from '../source/source.ts'
import { requireAllowed } from '../stack/guard.ts'
import type { Release } from '../stack/prepare.ts'
import { planWith } from '../stack/stack.ts'
import { lookBefore } from './before.ts'
import { quarantine } from './prove.ts'
import { requireReached } from './release.ts'
import { type Rollouts, rollOut } from './rollout.ts'

/** Failures after which the new image is, or may be, on instances, and nobody else is at work on them. */
const recoverable = new Set<FailureReason>(['rollout-failed', 'rollout-stalled', 'rollout-timed-out'])

/** A release that may be taken back. */
export interface Attempt {
  readonly ready: Release
  readonly source: Source
}

/**
 * Runs the release; where its rollout fails, does what `on-failure` says and records how that ended.
 * @throws DeployError the failure of the release, whatever became of the recovery
 */
export async function withRecovery(
  attempt: Attempt,
  inputs: DeployInputs,
  deps: Deps,
  journal: Journal,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DeployError) || !recoverable.has(error.reason)) throw error
    const failed = { ...attempt.ready.image, reason: 'failed' } as const
    await quarantine(failed, inputs.report.environment, deps, journal)
    const recovery = await journal.step('Recovery', () => recover(attempt, inputs, deps).catch(brokenOff))
    journal.record({ recovery })
    deps.log.info(recovery.message)
    throw recovery.result === 'rolled-back' ? error : withAdvice(error)
  }
}

/** The same failure, with the way back: the new image is still on instances. */
function withAdvice(error: DeployError): DeployError {
  const next = [
    ...error.next,
    'To go back to the last proven image, run the rollback: `rollback-to: previous`.',
  ]
  const { reason, message, evidence, step, cause } = error
  return new DeployError(reason, message, { evidence, next, cause, ...(step === undefined ? {} : { step }) })
}

/** What keeps a recovery from coming to an end does not take the place of the failure it was to cure. */
function brokenOff(error: unknown): Recovery {
  return { result: 'failed', message: `The recovery failed too: ${errorMessage(error)}`, rollouts: [] }
}

async function recover(attempt: Attempt, inputs: DeployInputs, deps: Deps): Promise<Recovery> {
  switch (inputs.onFailure) {
    case 'leave':
      return { result: 'left', message: 'Everything was left as it is (`on-failure: leave`).', rollouts: [] }
    case 'cancel':
      return cancelRefreshes(attempt, deps)
    case 'rollback':
      return goBack(attempt, inputs, deps)
  }
}

/** Cancels what still moves; instances that are replaced stay replaced. */
async function cancelRefreshes({ ready }: Attempt, deps: Deps): Promise<Recovery> {
  const { groups } = groupsRunning(await deps.terraform.state(ready.stack), ready.image.set)
  const cancelled = await Promise.all(groups.map((group) => deps.autoscaling.cancelRefresh(group)))
  const ids = cancelled.filter((id) => id !== undefined)
  const what = ids.length === 0 ? 'No refresh was running any more' : `Cancelled ${ids.join(', ')}`
  return {
    result: 'cancelled-refresh',
    message: `${what}; instances that are replaced already stay on the new image.`,
    rollouts: [],
  }
}

async function goBack(attempt: Attempt, inputs: DeployInputs, deps: Deps): Promise<Recovery> {
  const image = await lastProven(attempt, inputs, deps)
  if (image === undefined) {
    const message = 'There is nothing to go back to: no other image was ever proven healthy here.'
    return { result: 'none', message, rollouts: [] }
  }
  let rollouts: readonly RolloutReport[] = []
  try {
    const result = await releaseAgain(image, attempt, inputs, deps)
    rollouts = result.rollouts
    requireReached(result)
    const message = `Rolled back: ${formatImageSet(image.set)} serves again, the last image proven healthy here.`
    return { result: 'rolled-back', message, image, rollouts }
  } catch (error) {
    const message = `The rollback to ${formatImageSet(image.set)} failed too: ${errorMessage(error)} ${runningNow(rollouts)}`
    return { result: 'failed', message: message.trim(), image, rollouts }
  }
}

async function lastProven(
  { ready, source }: Attempt,
  inputs: DeployInputs,
  deps: Deps,
): Promise<Image | undefined> {
  const record = provenImage(await imagesOf(source.repository, deps), {
    environment: inputs.report.environment,
    template: templatePath(inputs.image, source),
    except: Object.values(ready.image.set),
  })
  const set = record === undefined ? undefined : await completeSet(record, deps)
  return record === undefined || set === undefined ? undefined : imageOf(record, set, 'chosen')
}

/** Plan, guard, apply, rollout with the earlier image: the same as any release, but only the image may change. */
async function releaseAgain(
  image: Image,
  { ready }: Attempt,
  inputs: DeployInputs,
  deps: Deps,
): Promise<Rollouts> {
  const { stack } = ready
  const plan = await planWith(image, stack, inputs.stack, deps)
  assertCarriesImage(plan.model, { variable: inputs.stack.amiVariable, image })
  requireAllowed(guardPlan(plan.model, { allow: 'image-only', image: image.set }), 'image-only')
  const again: Release = { stack, state: plan.priorState, image, plan }
  const rollout = { ...inputs.rollout, activeRefresh: 'cancel', alarms: [] } as const
  const before = await lookBefore(again, rollout, deps)
  if (plan.report.hasChanges) await deps.terraform.apply(stack, plan.report.planFile)
  const applied = { ready: again, before, state: await deps.terraform.state(stack) }
  return rollOut({ ...applied, startedAt: deps.clock.now() }, rollout, deps)
}

function runningNow(rollouts: readonly RolloutReport[]): string {
  return rollouts
    .map(({ group, healthy, desired }) => `${group} runs ${healthy} of ${desired} on the earlier image.`)
    .join(' ')
}
