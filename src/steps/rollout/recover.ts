import type { Deps } from '../../deps/deps.ts'
import { formatImageSet, isPartOf } from '../../image/image.ts'
import type { DeployInputs, PromoteInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import { changesBeyondImage } from '../../plan/guard/image-only.ts'
import type { Serving } from '../../plan/guard/serving.ts'
import { assertCarriesImage } from '../../plan/image/images.ts'
import { lastProven, provenReleases } from '../../release/choose.ts'
import type { Recovery } from '../../report/report.ts'
import { GATE_FAILURES } from '../../rollout/gates/gate.ts'
import type { Held } from '../../rollout/holds/step.ts'
import { ownRefreshes, type RolloutReport } from '../../rollout/report.ts'
import { hasEnded } from '../../rollout/standing.ts'
import type { Journal } from '../../run/journal.ts'
import { patiently } from '../../run/patience.ts'
import { cameBack } from '../back/came-back.ts'
import { planBack, type Way } from '../back/plan.ts'
import { completeSet, imageOf, placeOf, releasedImages, takeableImages } from '../image/records.ts'
import type { Destination } from '../image/rollback.ts'
import { tell } from '../notices/tell.ts'
import type { Source } from '../source/source.ts'
import type { Release } from '../stack/prepare.ts'
import { planToLook } from '../stack/stack.ts'
import { notAllBack, notesOf, releaseAgain, runningNow } from './again.ts'
import { announceReturn } from './announce.ts'
import { hasBegun } from './begun.ts'
import { type Fallen, findBlame } from './blame.ts'
import { cancelSeen } from './groups/cancel.ts'
import { endHold } from './holds/hold.ts'
import { leftBeside } from './release.ts'

/** Failures after which the new image is, or may be, on instances, and nobody else is at work on them. */
const recoverable = new Set<FailureReason>([
  'rollout-failed',
  ...GATE_FAILURES,
  'rollout-stalled',
  'rollout-timed-out',
])

/** Runs that bring a release forward. */
type Forward = DeployInputs | PromoteInputs

/** A release that may be taken back. */
export interface Attempt {
  readonly ready: Release
  readonly source: Source
  /** The hold that it goes on from: what it plans then is not what brought the release. */
  readonly held?: Held | undefined
}

/** What is to be gone back to; `nothing` is why there is no such, `trouble` why it could not be found out. */
type Goal = Destination | Nothing | { readonly trouble: unknown }

/** revoked: what was proven is not to be taken any more. */
interface Nothing {
  readonly nothing: 'proven' | 'revoked'
}

/** A release that failed, with how its groups did. */
interface Failed extends Attempt {
  readonly rollouts: readonly RolloutReport[]
  readonly goal: Goal
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
 * Runs the release; where its rollout fails, does what `on-failure` says and records how that ended. A run that began
 * nothing takes nothing back: what serves is what served before it, and may be the image that was proven.
 * @throws DeployError the failure of the release, whatever became of the recovery
 */
export async function withRecovery<T>(
  attempt: Attempt,
  inputs: Forward,
  deps: Deps,
  journal: Journal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { rollouts = [] } = journal.findings
    if (!(error instanceof DeployError) || !isRecoverable(error, rollouts)) throw error
    if (!hasBegun(attempt.ready, rollouts)) throw leftAlone(error, journal)
    const fell = isImageShort(error, rollouts) ? 'groups-of-the-image' : 'others'
    const { image, plan } = attempt.ready
    const fallen: Fallen = {
      ...{ error, fell, image, plan: plan.model, brought: attempt.held?.brought },
      lastCommit: () => lastCommitProven(attempt, inputs, deps),
    }
    await findBlame(fallen, inputs.report.environment, deps, journal)
    const goal = await lastGood(attempt, inputs, deps).catch((trouble: unknown) => ({ trouble }))
    const failed = { ...attempt, rollouts, goal }
    if (inputs.onFailure === 'rollback' && 'image' in goal) {
      const doing = `failed, and is taken back: ${error.message}`
      await tell({ moment: 'failed', doing, reason: error.reason }, inputs, deps, journal)
    }
    const recovery = await journal.step('Recovery', () =>
      recover(failed, inputs, deps, journal).catch(brokenOff),
    )
    journal.record({ recovery })
    if (recovery.result === 'rolled-back') {
      await announceReturn(recovery, inputs, deps, journal)
      if (inputs.beyond.steps !== undefined || inputs.command === 'promote')
        await endHold(attempt, 'aborted', inputs, { ...deps, warn: journal.warn })
    }
    deps.log.info(recovery.message)
    throw error
  }
}

/** The failure of a run that changed nothing; nobody is blamed for what was there before it. */
function leftAlone(error: DeployError, journal: Journal): DeployError {
  const message = 'Nothing is taken back: this run applied nothing and started no refresh.'
  journal.record({ judged: { quarantine: 'none' }, recovery: { result: 'left', message, rollouts: [] } })
  const advice =
    'This run changed nothing, so it takes nothing back and blames no image. Look at the instances and at what else changed since they were healthy.'
  const { reason, evidence, step, cause } = error
  return new DeployError(reason, error.message, {
    ...{ evidence, cause, next: [...error.next, advice] },
    ...(step === undefined ? {} : { step }),
  })
}

/** What keeps a recovery from coming to an end does not take the place of the failure it was to cure. */
function brokenOff(error: unknown): Recovery {
  const message = `The recovery failed too: ${withoutClaim(error)}`
  return { result: 'failed', message, rollouts: [], ...curesOf(error) }
}

/** An error on the way back says of itself that it changed nothing; of a run that did, that would be read wrongly. */
function withoutClaim(error: unknown): string {
  return errorMessage(error).replace(/[;.] nothing was (?:built or )?changed\b/gi, '')
}

function curesOf(error: unknown): Pick<Recovery, 'next'> {
  return error instanceof DeployError && error.next.length > 0 ? { next: error.next } : {}
}

async function recover(attempt: Failed, inputs: Forward, deps: Deps, journal: Journal): Promise<Recovery> {
  switch (inputs.onFailure) {
    case 'leave':
      return {
        result: 'left',
        message: 'Everything was left as it is (`on-failure: leave`).',
        rollouts: [],
        ...wayOf(attempt),
      }
    case 'cancel':
      return { ...(await cancelRefreshes(attempt, deps)), ...wayOf(attempt) }
    case 'rollback':
      return goBack(attempt, inputs, deps, journal)
  }
}

/** What could be gone back to, for who reads that nobody did. */
function wayOf({ goal }: Failed): Pick<Recovery, 'image' | 'way'> {
  if ('nothing' in goal) return { way: 'none' }
  return 'trouble' in goal ? {} : { image: goal.image }
}

/** Cancels what still moves, and what this run began; instances that are replaced stay replaced. */
async function cancelRefreshes({ rollouts }: Failed, deps: Deps): Promise<Recovery> {
  const ours = ownRefreshes(rollouts)
  const ends = await Promise.all(
    rollouts.map(async ({ group: name, region, address }) => {
      const group = { name, region, address }
      const { refreshes } = await patiently(() => deps.autoscaling.observe(group, []), deps)
      const active = refreshes.find((refresh) => !hasEnded(refresh))
      return active !== undefined && ours.has(active.id) ? cancelSeen(group, active, deps) : undefined
    }),
  )
  const said = ends.filter((end) => end !== undefined).map(({ message }) => message)
  const what = said.length === 0 ? 'No refresh of this run was running any more' : said.join('; ')
  return {
    result: 'cancelled-refresh',
    message: `${what}; instances that are replaced already stay on the new image.`,
    rollouts: [],
  }
}

async function goBack(
  { goal, ...attempt }: Failed,
  inputs: Forward,
  deps: Deps,
  journal: Journal,
): Promise<Recovery> {
  if ('nothing' in goal) {
    const other = goal.nothing === 'proven' ? 'other image' : 'other image that is not revoked'
    const message = `There is nothing to go back to: no ${other} was ever proven healthy here.`
    return { result: 'none', message, rollouts: [] }
  }
  if ('trouble' in goal) throw goal.trouble
  const { image } = goal
  const name = formatImageSet(image.set)
  const seen = notesOf(image, journal)
  try {
    const back = await planBack(await wayTo(goal, attempt, inputs, deps), inputs, deps)
    await releaseAgain(
      { ready: { ...back.ready, commit: back.commit }, ours: ownRefreshes(attempt.rollouts), seen },
      inputs,
      deps,
    )
    const { rollouts } = seen
    const from = { goal, applied: attempt.ready, own: attempt.source.sha }
    const came = cameBack(back, from, [...notAllBack(rollouts), ...leftBeside(rollouts)])
    return { result: 'rolled-back', ...came, image, commit: back.commit, rollouts }
  } catch (error) {
    const { rollouts } = seen
    const message = `The rollback to ${name} failed too: ${withoutClaim(error)} ${runningNow(rollouts)}`
    return { result: 'failed', message: message.trim(), image, rollouts, ...curesOf(error) }
  }
}

/**
 * The release proven last here, other than the one that failed. With the image that failed it is gone back to only
 * where more than the image changed: otherwise it is what failed. What held was proven with no commit of its own, so that
 * whatever was proven with its image is of before it.
 */
async function lastGood(
  { ready, source, held }: Attempt,
  inputs: Forward,
  deps: Deps,
): Promise<Destination | Nothing> {
  const { image, plan } = ready
  const isOther = held !== undefined || changesBeyondImage(plan.model, image.set).length > 0
  const isStackChanged = isOther && inputs.recover !== 'image'
  const { images, passedOver } = await takeableImages(inputs, source, deps)
  const found = lastProven(images, {
    ...placeOf(inputs, source),
    except: { images: Object.values(image.set), ...(isStackChanged ? { commit: source.sha } : {}) },
  })
  const set = found === undefined ? undefined : await completeSet(found.record, deps)
  if (found === undefined || set === undefined)
    return { nothing: passedOver.some((id) => !isPartOf(image.set, id)) ? 'revoked' : 'proven' }
  const { record, commit } = found
  return { image: imageOf(record, set, 'chosen'), ...(commit === undefined ? {} : { commit }) }
}

/** The commit whose stack was proven last here, with whatever image. */
async function lastCommitProven(
  { source }: Attempt,
  inputs: Forward,
  deps: Deps,
): Promise<string | undefined> {
  const [last] = provenReleases(await releasedImages(inputs, source, deps), placeOf(inputs, source))
  return last?.commit
}

async function wayTo(
  { image, commit }: Destination,
  { ready, source, held }: Attempt,
  inputs: Forward,
  deps: Deps,
): Promise<Way> {
  const isWhole = inputs.recover !== 'image' && commit !== undefined && commit !== source.sha
  return {
    own: { source, stack: ready.stack },
    image,
    // What an earlier run applied is not known any more, so that it cannot be told from other changes.
    allow: inputs.recover === 'release' || held !== undefined ? 'no-destroy' : 'image-only',
    beyond: 'leave',
    show: async (release) =>
      assertCarriesImage(release.plan.model, { variable: inputs.stack.amiVariable, image }),
    ...(isWhole
      ? { commit, undo: { applied: ready.plan.model, again: await planAgain(ready, inputs, deps) } }
      : {}),
  }
}

/** What was applied, planned once more; undefined where that cannot be done. */
async function planAgain(
  { image, stack }: Release,
  inputs: Forward,
  deps: Deps,
): Promise<Serving | undefined> {
  try {
    return { model: await planToLook(image, stack, inputs.stack, deps), image: image.set }
  } catch (error) {
    deps.log.info(`What differs with every plan is not known: ${errorMessage(error)}`)
    return undefined
  }
}
