import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import { type Image, isPartOf } from '../../image/image.ts'
import type { Inputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { FailureReason } from '../../outcome/reasons.ts'
import type { Finding } from '../../plan/finding.ts'
import type { Allowance, GuardReport } from '../../plan/guard/guard.ts'
import { carries, type Undo } from '../../plan/guard/undo.ts'
import type { ResourceChange } from '../../plan/plan.ts'
import { blockedPlan, guardRelease } from '../stack/guard.ts'
import type { Opened, Release } from '../stack/prepare.ts'
import { replacedImages } from '../stack/served.ts'
import { planWith } from '../stack/stack.ts'
import { dropCapacity, isCapacity, keepCapacity, requireKeptAlone } from './capacity.ts'
import { openCommit } from './code.ts'

/** What is gone back to, from where. */
export interface Way {
  /** The run's own code, and its stack. */
  readonly own: Opened
  readonly image: Image
  /** Whose stack goes with the image; absent where the image alone is gone back to. */
  readonly commit?: string
  /** The plan that is taken back, and what of it differs every time. */
  readonly undo?: Undo
  /** What the plan of a release's stack may change. */
  readonly allow: Allowance
  /** What to do where the plan of a release's stack changes more: plan a part of it, or refuse it as a whole. */
  readonly beyond: 'leave' | 'refuse'
  /** Looks at the plan that is applied, or refused. @throws DeployError plan-without-image */
  readonly show: (release: Release, guard: GuardReport) => Promise<void>
}

/** A plan of the way back that may be applied. */
export interface Back {
  readonly ready: Release
  /** The commit whose stack it is. */
  readonly commit: string
  /** What is not as it was meant to be, in sentences; '' where all is. */
  readonly note: string
  /** Addresses of what the plan was to change, and leaves. */
  readonly left: readonly string[]
}

/** What planning the way back needs of the inputs, and of the world. */
export type BackInputs = Pick<Inputs, 'source' | 'stack' | 'report'>
export type BackDeps = Pick<Deps, 'context' | 'ec2' | 'files' | 'git' | 'log' | 'terraform'>

/**
 * Plans the way back: with the stack of the release, where that is wanted and can be had. Else with the run's own, and
 * then for the image alone: what carries the rollout and what may change with it, where the plan holds more than that. A
 * plan that may not change what it changes is made again without the sizes that somebody else changed, and then for those
 * resources alone that it may; where somebody is there to decide, the plan of a release's stack is refused as a whole. No
 * way that nobody asked for leads nowhere.
 * @throws DeployError plan-blocked, plan-failed, plan-without-image; why the stack of the release cannot be had
 */
export async function planBack(way: Way, inputs: BackInputs, deps: BackDeps): Promise<Back> {
  const back = await planEither(way, inputs, deps)
  if (way.beyond === 'leave') requireMoves(back, way)
  return back
}

/**
 * With the stack of the run and the image that its groups launch already, nothing is gone back to: the groups would be
 * found healthy where they are. The same where the plan changes no resource.
 */
function requireMoves({ ready, commit, note }: Omit<Back, 'left'>, { own, image }: Way): void {
  const { model, report } = ready.plan
  const isImageStill = replacedImages(report, image).every((id) => isPartOf(image.set, id))
  const isOwn = commit === own.source.sha
  if (!isImageStill || (!isOwn && model.changes.some(isChanged))) return
  const why = 'That image is launched already: nothing would be taken back, and nothing was changed.'
  throw new DeployError('plan-failed', [note, why].filter((text) => text !== '').join(' '))
}

function isChanged({ mode, kind }: ResourceChange): boolean {
  return mode === 'managed' && kind !== 'no-op' && kind !== 'read'
}

async function planEither(way: Way, inputs: BackInputs, deps: BackDeps): Promise<Back> {
  const { commit, own } = way
  if (commit === undefined || commit === own.source.sha) return planOwn(way, inputs, deps, '')
  try {
    const code = await openCommit(commit, own, inputs, deps)
    const attempt: Attempt = { stack: code, copy: async () => code, commit, way, allow: way.allow }
    return await planAttempt(attempt, inputs, deps)
  } catch (error) {
    if (!isAboutCode(error)) throw error
    const why = sentence(errorMessage(error))
    const note = `The stack stays that of ${own.source.sha}, for that of ${commit} cannot be had: ${why}`
    return planInstead(way, { commit, error, note }, inputs, deps)
  }
}

/** Why the stack of the release is not gone back to. */
interface Lack {
  readonly commit: string
  readonly error: DeployError
  readonly note: string
}

/** The image alone, where the stack that goes with it cannot be had. Who asked for the release reads why it is neither. */
async function planInstead(
  way: Way,
  { commit, error, note }: Lack,
  inputs: BackInputs,
  deps: BackDeps,
): Promise<Back> {
  if (way.beyond === 'leave') return planOwn(way, inputs, deps, note)
  const { sha } = way.own.source
  const show: Way['show'] = async (ready, guard) => {
    requireMoves({ ready, commit: sha, note: '' }, way)
    await way.show(ready, guard)
  }
  try {
    return await planOwn({ ...way, beyond: 'leave', show }, inputs, deps, note)
  } catch (refused) {
    if (!isAboutCode(refused) && !isBlocked(refused)) throw refused
    throw withoutStack(commit, error, refused)
  }
}

function isBlocked(error: unknown): error is DeployError {
  return error instanceof DeployError && error.reason === 'plan-blocked'
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Failures of what an earlier commit holds: it is not there, is not valid with the variables of today, or takes no image. */
const OF_CODE = new Set<FailureReason>([
  'checkout-failed',
  'plan-failed',
  'plan-without-image',
  'tool-missing',
])

/** A tool that was killed has said nothing of the code, and may have left the lock of the state: no other plan would get it. */
function isAboutCode(error: unknown): error is DeployError {
  return error instanceof DeployError && OF_CODE.has(error.reason) && error.ended !== 'killed'
}

/** The same failure, as what it is: no way back to the release that was asked for, nor to its image alone. */
function withoutStack(commit: string, lack: DeployError, refused: DeployError): DeployError {
  const { reason, message, evidence, next, cause } = lack
  const why = `The stack of commit ${commit} cannot be had: ${sentence(message)}`
  const text = `${why} With the stack of this run there is no way back either: ${refused.message}`
  return new DeployError(reason, text, {
    evidence: [...evidence, ...refused.evidence],
    next: [...new Set([...next, ...refused.next])],
    cause,
  })
}

/** With the run's own stack only the image is gone back to. */
async function planOwn(way: Way, inputs: BackInputs, deps: BackDeps, note: string): Promise<Back> {
  const { own } = way
  const { sha } = own.source
  const attempt: Attempt = {
    stack: own.stack,
    copy: () => openCommit(sha, own, inputs, deps),
    commit: sha,
    way,
    allow: 'image-only',
  }
  const back = await planAttempt(attempt, inputs, deps)
  return { ...back, note: [note, back.note].filter((text) => text !== '').join(' ') }
}

interface Attempt {
  readonly stack: Stack
  /** The same stack where files may be added. */
  readonly copy: () => Promise<Stack>
  readonly commit: string
  readonly way: Way
  readonly allow: Allowance
}

/** A plan, and what stands against it. */
interface Tried {
  readonly ready: Release
  readonly guard: GuardReport
  /** Sizes of groups that would be another afterwards. */
  readonly sizes: readonly Finding[]
  /** Why those are not kept, in sentences. */
  readonly note?: string
}

async function planAttempt(attempt: Attempt, inputs: BackInputs, deps: BackDeps): Promise<Back> {
  const { commit, way } = attempt
  const first = await tryPlan(attempt, [], inputs, deps)
  const kept = await keepSizes(attempt, first, inputs, deps)
  const note = kept.note ?? sizesNote(first, kept)
  const { blocked } = kept.guard
  const isRefused = blocked.length > 0 && way.beyond === 'refuse'
  if (blocked.length === 0 || isRefused) await way.show(kept.ready, kept.guard)
  if (isRefused) throw refusal(attempt, kept.guard)
  if (blocked.length === 0) return { ready: kept.ready, commit, note, left: [] }
  const narrow = await tryPlan({ ...attempt, stack: kept.ready.stack }, targetsOf(kept), inputs, deps)
  if (narrow.guard.blocked.length > 0) throw refusal(attempt, kept.guard)
  await way.show(narrow.ready, narrow.guard)
  const left = [...new Set(blocked.map(({ address }) => address))]
  return { ready: narrow.ready, commit, note: `${note} ${leftNote(left)}`.trim(), left }
}

/** The same plan with the sizes of groups as they run, where it would change them, and that can be had without more. */
async function keepSizes(attempt: Attempt, tried: Tried, inputs: BackInputs, deps: BackDeps): Promise<Tried> {
  const sizes = [...tried.guard.blocked, ...tried.sizes].filter(isCapacity)
  if (sizes.length === 0) return tried
  const note = (error: unknown) => {
    const places = [...new Set(sizes.map(placeOf))].join(', ')
    const text = `Not kept as it runs: ${places}. ${errorMessage(error)}`
    deps.log.info(text)
    return text
  }
  const stack = await attempt.copy().catch(note)
  if (typeof stack === 'string') return { ...tried, note: stack }
  try {
    await keepCapacity(stack, sizes, deps)
    const kept = await tryPlan({ ...attempt, stack }, [], inputs, deps)
    requireKeptAlone(sizes, { first: tried.ready.plan.model, kept: kept.ready.plan.model })
    return kept
  } catch (error) {
    await dropCapacity(stack, deps)
    if (error instanceof DeployError && error.ended === 'killed') throw error
    // Planned once more: what is applied is a file, and the plan with the override may have taken its place.
    return { ...(await tryPlan(attempt, [], inputs, deps)), note: note(error) }
  }
}

async function tryPlan(
  { stack, way, allow }: Attempt,
  targets: readonly string[],
  inputs: BackInputs,
  deps: BackDeps,
): Promise<Tried> {
  const { image, undo } = way
  const plan = await planWith(image, stack, { ...inputs.stack, targets }, deps)
  const guard = await guardRelease({ stack, image, plan, undo }, { ...inputs.stack, allow }, deps)
  const sizes = guard.warnings.filter(({ rule, address, attribute }) => {
    const change = plan.model.changes.find((one) => one.address === address)
    const isDesired = rule === 'capacity-reset' && attribute === 'desired_capacity'
    return isDesired && change?.kind === 'update' && allow !== 'image-only'
  })
  return { ready: { stack, state: plan.priorState, image, plan }, guard, sizes }
}

/**
 * What may change, and what carries the rollout: launch templates and groups, with what they need. A group may move
 * though it does not change (`$Latest`): only a plan that holds it tells with what settings, and that it is to be watched.
 */
function targetsOf({ ready, guard }: Tried): string[] {
  const stuck = new Set(guard.blocked.map(({ address }) => address))
  const { model, report } = ready.plan
  const free = model.changes.filter(
    (change) => isChanged(change) && (!stuck.has(change.address) || carries(change)),
  )
  const moving = report.groups.filter(({ effect }) => effect !== 'unchanged' && effect !== 'destroyed')
  return [...new Set([...free, ...moving].map(({ address }) => address))]
}

/** Refuses the way back, with what is in it. */
function refusal({ allow, way }: Attempt, guard: GuardReport): DeployError {
  if (way.undo === undefined) return blockedPlan(guard, allow)
  return new DeployError('plan-blocked', 'The way back changes more than this run changed.', {
    evidence: guard.blocked.map(({ address, risk }) => `${address}: ${risk}`),
    next: ['To go back all the same, set `recover: release`, or `recover: image` for the image alone.'],
  })
}

function sizesNote(first: Tried, kept: Tried): string {
  const sizesIn = ({ guard, sizes }: Tried) => [...guard.blocked, ...sizes].filter(isCapacity).map(placeOf)
  const still = new Set(sizesIn(kept))
  const same = [...new Set(sizesIn(first).filter((place) => !still.has(place)))]
  return same.length === 0 ? '' : `Kept as it runs: ${same.join(', ')}.`
}

function placeOf({ address, attribute }: Finding): string {
  return `${attribute} of ${address}`
}

function leftNote(left: readonly string[]): string {
  return `Only what may change was planned (-target). Left as it is: ${left.join(', ')}.`
}
