import type { Deps } from '../../../deps/deps.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { provenTag } from '../../../image/tags.ts'
import type { DeployInputs, PlanInputs, PromoteInputs } from '../../../inputs/types.ts'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { Finding } from '../../../plan/finding.ts'
import { broughtBy } from '../../../plan/guard/image-only.ts'
import { stackDigest } from '../../../plan/review/fingerprint.ts'
import { parseProofs } from '../../../release/record.ts'
import { unfitForSteps } from '../../../rollout/holds/fit.ts'
import { type HoldState, isOpen, openHoldIn, parseHold } from '../../../rollout/holds/record.ts'
import { nextAfter, type Stepping } from '../../../rollout/holds/step.ts'
import type { Journal } from '../../../run/journal.ts'
import { patiently } from '../../../run/patience.ts'
import { definedOf } from '../../../text/defined.ts'
import { completeSet, holdTagOf } from '../../image/records.ts'
import type { Source } from '../../source/source.ts'
import { requireNone } from '../../stack/guard.ts'
import type { Release } from '../../stack/prepare.ts'
import { liveTags, readHold, writeHold } from './record.ts'

type HoldDeps = Pick<Deps, 'ec2' | 'clock' | 'log' | 'context'>

/** A release on its way, and of which code it is. */
export interface OnItsWay {
  readonly ready: Release
  readonly source: Source
}

interface Beginning extends OnItsWay {
  /** Live images at which another commit holds. */
  readonly replaced: readonly ImageRecord[]
}

/**
 * How a deploy goes in steps: from where an earlier run of the same commit came to a hold, else from the first one.
 * Undefined where the settings file asks for none.
 * @throws DeployError plan-blocked where a group cannot go step by step; invalid-input where no refresh may be started
 */
export async function steppingOf(
  { ready, source, replaced }: Beginning,
  inputs: DeployInputs,
  deps: HoldDeps,
): Promise<Stepping | undefined> {
  const { steps } = inputs.beyond
  if (steps === undefined) return undefined
  if (inputs.rollout.whenNoRefresh === 'fail') throw mayNotStart()
  const unfit = unfitIn(ready)
  requireNone(unfit, 'A group cannot go through the `steps` of the settings file; nothing was changed.')
  const tags = await liveTags(ready.image, deps)
  const record = parseHold(tags[holdTagOf(inputs, source)] ?? '')
  if (record?.state !== 'holding' || record.commit !== source.sha) {
    const isFree = replaced.length === 0 && (record === undefined || !isOpen(record))
    const proofs = parseProofs(tags[provenTag(inputs.report.environment)] ?? '')
    const isProven = proofs.some(({ at }) => record === undefined || at >= record.since)
    return { steps, passed: isFree && isProven ? 'yes' : 'no' }
  }
  deps.log.info(`This release holds at ${record.at} % since ${record.since}: it goes on from there.`)
  const { at, since, plan: applied, brought } = record
  return {
    steps,
    passed: 'no',
    held: { at, since, promoted: 'no', ...definedOf({ plan: applied, brought }) },
  }
}

function mayNotStart(): DeployError {
  const message =
    '`steps` and `when-no-refresh: fail` exclude each other: each step, and the way back from it, is a refresh that the action starts. Nothing was changed.'
  return new DeployError('invalid-input', message, {
    next: ['Take one of them away: `when-no-refresh` is `start` where nothing else is said.'],
  })
}

/** The groups that cannot go through the steps, for whoever reads the plan. */
export function unfitForStepsOf(
  { ready }: Pick<OnItsWay, 'ready'>,
  { beyond }: Pick<PlanInputs, 'beyond'>,
): Finding[] {
  return beyond.steps === undefined ? [] : unfitIn(ready)
}

function unfitIn({ plan, image }: Release): Finding[] {
  return unfitForSteps({ model: plan.model, image: image.set, groups: plan.report.groups })
}

/** A release that has come to a hold. */
export interface Holding extends OnItsWay {
  readonly stepping: Stepping
}

/**
 * Keeps where a release holds, in AWS, so that another job finds it, and tells of it. The plan of a run that applied
 * nothing is not that of the release: what an earlier run kept of it stays.
 */
export async function keepHold(
  { ready, source, stepping: { steps, held } }: Holding,
  inputs: DeployInputs | PromoteInputs,
  deps: HoldDeps,
  journal: Journal,
): Promise<'holding'> {
  const { rollouts = [] } = journal.findings
  const at = Math.min(...rollouts.flatMap(({ step }) => step ?? []))
  const now = new Date(deps.clock.now()).toISOString()
  const since = held?.at === at ? held.since : now
  const { report, fingerprint, model } = ready.plan
  const plan = report.hasChanges ? stackDigest(fingerprint) : held?.plan
  const brought = broughtBy(model, ready.image.set) ?? held?.brought
  const { runId: run } = deps.context
  journal.record({ hold: { at, next: nextAfter(steps, at), commit: source.sha, since } })
  const record = {
    since,
    state: 'holding',
    at,
    commit: source.sha,
    run,
    ...definedOf({ plan, brought }),
  } as const
  await journal.step('Hold', () => writeHold(ready.image, holdTagOf(inputs, source), record, deps))
  deps.log.info(`Holds at ${at} %: nothing more is replaced before somebody promotes it.`)
  return 'holding'
}

/**
 * Ends the holds of other commits, right before something else is applied: a job that still waits for its approval must
 * not take what comes now for the release that it is to promote.
 * @param others live images that tell of such a hold
 */
export async function replaceHolds(
  others: readonly ImageRecord[],
  tag: string,
  deps: HoldDeps,
): Promise<void> {
  await endHolds(others, { tag, state: 'replaced' }, deps)
}

/**
 * Ends the holds of what the groups launch, right before it is rolled back from. Nobody's way back fails over a tag.
 * @param live AMI ids in the region of the run
 */
export async function leaveHolds(
  live: readonly string[],
  ending: Ending,
  deps: HoldDeps & Pick<Deps, 'signal'> & Pick<Journal, 'warn'>,
): Promise<void> {
  const { ec2, context, signal, warn } = deps
  const ids = [...new Set(live)]
  try {
    const records = ids.length === 0 ? [] : await patiently(() => ec2.imagesById(context.region, ids), deps)
    await endHolds(records, ending, deps)
  } catch (error) {
    signal.throwIfAborted()
    warn(`The image still says that it holds, so that its promotion is not refused: ${errorMessage(error)}`)
  }
}

interface Ending {
  readonly tag: string
  readonly state: Exclude<HoldState, 'holding'>
}

async function endHolds(
  images: readonly ImageRecord[],
  { tag, state }: Ending,
  deps: HoldDeps,
): Promise<void> {
  const since = new Date(deps.clock.now()).toISOString()
  for (const image of images) {
    const hold = openHoldIn(image.tags, tag)
    if (hold === undefined) continue
    const set = (await patiently(() => completeSet(image, deps), deps)) ?? { [image.region]: image.id }
    await writeHold({ set }, tag, { ...hold, since, state }, deps)
  }
}

/** Notes how a hold ended; that it cannot be noted changes nothing of what serves. */
export async function endHold(
  { ready: { image }, source }: { readonly ready: Pick<Release, 'image'>; readonly source: Source },
  state: Ending['state'],
  inputs: Parameters<typeof holdTagOf>[0],
  deps: HoldDeps & Pick<Journal, 'warn'>,
): Promise<void> {
  try {
    const tag = holdTagOf(inputs, source)
    const record = await readHold(image, tag, deps)
    if (record === undefined || !isOpen(record)) return
    const since = new Date(deps.clock.now()).toISOString()
    await writeHold(image, tag, { ...record, since, state }, deps)
  } catch (error) {
    deps.warn(`The image still says that it holds, and holds no more: ${errorMessage(error)}`)
  }
}
