import type { Deps } from '../../deps/deps.ts'
import { formatImageSet, type Image } from '../../image/image.ts'
import type { DeployInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { assertCarriesImage } from '../../plan/image/images.ts'
import { lastProven } from '../../release/choose.ts'
import type { Recovery } from '../../report/report.ts'
import { ownRefreshes, type RolloutReport } from '../../rollout/report.ts'
import { hasEnded } from '../../rollout/standing.ts'
import type { Journal } from '../../run/journal.ts'
import { completeSet, imageOf, imagesOf, templatePath } from '../image/records.ts'
import type { Source } from '../source/source.ts'
import { guardRelease, requireAllowed } from '../stack/guard.ts'
import type { Release } from '../stack/prepare.ts'
import { planWith } from '../stack/stack.ts'
import { lookBefore } from './before.ts'
import { findBlame } from './blame.ts'
import { requireReached } from './release.ts'
import { type Rollouts, rollOut } from './rollout.ts'

/** Failures after which the new image is, or may be, on instances, and nobody else is at work on them. */
const recoverable = new Set<FailureReason>(['rollout-failed', 'rollout-stalled', 'rollout-timed-out'])

/** A release that may be taken back. */
export interface Attempt {
  readonly ready: Release
  readonly source: Source
}

/** One that failed, with how its groups did. */
interface Failed extends Attempt {
  readonly rollouts: readonly RolloutReport[]
}

/**
 * Whether there is something to take back, and nobody else is at work on it. After an apply that failed there is where it
 * had begun to move a group.
 */
function isRecoverable({ reason }: DeployError, rollouts: readonly RolloutReport[]): boolean {
  if (rollouts.some(({ verdict }) => verdict === 'superseded')) return false
  return recoverable.has(reason) || (reason === 'apply-failed' && rollouts.length > 0)
}

/** Whether a group that was to run the image fell short; one with another image says nothing about this one. */
function isImageShort({ reason }: DeployError, rollouts: readonly RolloutReport[]): boolean {
  const short = rollouts.filter(({ verdict }) => verdict !== 'reached')
  const own = short.filter(({ otherImages }) => otherImages === undefined)
  return own.length > 0 || (short.length === 0 && reason !== 'apply-failed')
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
    const { rollouts = [] } = journal.findings
    if (!(error instanceof DeployError) || !isRecoverable(error, rollouts)) throw error
    const fell = isImageShort(error, rollouts) ? 'groups-of-the-image' : 'others'
    await findBlame({ error, fell, image: attempt.ready.image }, inputs.report.environment, deps, journal)
    const taken = { ...attempt, rollouts }
    const recovery = await journal.step('Recovery', () => recover(taken, inputs, deps).catch(brokenOff))
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

async function recover(attempt: Failed, inputs: DeployInputs, deps: Deps): Promise<Recovery> {
  switch (inputs.onFailure) {
    case 'leave':
      return { result: 'left', message: 'Everything was left as it is (`on-failure: leave`).', rollouts: [] }
    case 'cancel':
      return cancelRefreshes(attempt, deps)
    case 'rollback':
      return goBack(attempt, inputs, deps)
  }
}

/** Cancels what still moves, and what this run began; instances that are replaced stay replaced. */
async function cancelRefreshes({ rollouts }: Failed, deps: Deps): Promise<Recovery> {
  const ours = ownRefreshes(rollouts)
  const cancelled = await Promise.all(
    rollouts.map(async ({ group: name, region, address }) => {
      const group = { name, region, address }
      const { refreshes } = await deps.autoscaling.observe(group, [])
      const active = refreshes.find((refresh) => !hasEnded(refresh))
      return active !== undefined && ours.has(active.id) ? deps.autoscaling.cancelRefresh(group) : undefined
    }),
  )
  const ids = cancelled.filter((id) => id !== undefined)
  const what =
    ids.length === 0 ? 'No refresh of this run was running any more' : `Cancelled ${ids.join(', ')}`
  return {
    result: 'cancelled-refresh',
    message: `${what}; instances that are replaced already stay on the new image.`,
    rollouts: [],
  }
}

async function goBack(attempt: Failed, inputs: DeployInputs, deps: Deps): Promise<Recovery> {
  const image = await wayBack(attempt, inputs, deps)
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

async function wayBack(
  { ready, source }: Attempt,
  inputs: DeployInputs,
  deps: Deps,
): Promise<Image | undefined> {
  const found = lastProven(await imagesOf(source.repository, deps), {
    environment: inputs.report.environment,
    template: templatePath(inputs.image, source),
    except: { images: Object.values(ready.image.set) },
  })
  const set = found === undefined ? undefined : await completeSet(found.record, deps)
  return found === undefined || set === undefined ? undefined : imageOf(found.record, set, 'chosen')
}

/** Plan, guard, apply, rollout with the earlier image: the same as any release, but only the image may change. */
async function releaseAgain(
  image: Image,
  { ready, rollouts }: Failed,
  inputs: DeployInputs,
  deps: Deps,
): Promise<Rollouts> {
  const { stack } = ready
  const plan = await planWith(image, stack, inputs.stack, deps)
  assertCarriesImage(plan.model, { variable: inputs.stack.amiVariable, image })
  const guard = await guardRelease({ stack, image, plan }, { ...inputs.stack, allow: 'image-only' }, deps)
  requireAllowed(guard, 'image-only')
  const again: Release = { stack, state: plan.priorState, image, plan }
  const rollout = { ...inputs.rollout, activeRefresh: 'cancel', alarms: [] } as const
  const before = await lookBefore(again, { ...rollout, ours: ownRefreshes(rollouts) }, deps)
  if (plan.report.hasChanges) await deps.terraform.apply(stack, plan.report.planFile)
  const applied = { ready: again, before, state: await deps.terraform.state(stack) }
  return rollOut({ ...applied, startedAt: deps.clock.now() }, rollout, deps)
}

function runningNow(rollouts: readonly RolloutReport[]): string {
  return rollouts
    .map(({ group, healthy, desired }) => `${group} runs ${healthy} of ${desired} on the earlier image.`)
    .join(' ')
}
