import type { Deps } from '../../deps/deps.ts'
import { type ImageRecord, meantBy } from '../../image/image.ts'
import { isProven, quarantinedAt, quarantineOf } from '../../image/tags.ts'
import type { VerifyInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { GroupRef } from '../../plan/group-ref.ts'
import {
  neededOf,
  registeringOf,
  suspendedAdvice,
  unregisteredAdvice,
} from '../../plan/guard/hazards/beside.ts'
import { blocksOf } from '../../plan/json.ts'
import { groupAims, groupsRunning } from '../../plan/read/state.ts'
import { isOnStandby, poolCure, standbyCure } from '../../rollout/beside/beside.ts'
import { notRight } from '../../rollout/evidence.ts'
import { measure, runsImage } from '../../rollout/health.ts'
import { leftBehind } from '../../rollout/left-behind.ts'
import type { InstanceView, Observation } from '../../rollout/observation.ts'
import { slowHookAdvice } from '../../rollout/preflight/hooks.ts'
import { attachedAdvice, unwatchedAdvice } from '../../rollout/preflight/others.ts'
import type { Release } from '../stack/prepare.ts'
import type { Plan } from '../stack/stack.ts'

/** A plan with the live image, and what EC2 says of that image. */
export interface Live {
  readonly ready: Release
  readonly record: ImageRecord
}

/**
 * What verifying needs of the world, where looks at groups are patient; `warn` is for what stands beside it without being a difference, `advise` for what
 * cures a difference.
 */
export type VerifyDeps = Pick<Deps, 'autoscaling' | 'clock' | 'log'> & {
  readonly warn: (message: string) => void
  readonly advise: (cure: string) => void
}

/** Everything in which the world differs from the last deploy, a line each; empty where nothing does. */
export async function differences(
  { ready, record }: Live,
  { report, rollout }: VerifyInputs,
  deps: VerifyDeps,
): Promise<string[]> {
  const { set } = ready.image
  const { unknown } = groupsRunning(ready.state, set)
  const groups = groupAims(ready.state, set)
    .filter(({ runs }) => runs === 'image')
    .map(({ ref, own, origins }) => ({ group: ref, images: meantBy(own, set), origins }))
  const inGroups = await Promise.all(groups.map((each) => groupDifferences(each, ready, deps)))
  await Promise.all(groups.map(({ group }) => tellHooks(group, rollout.timeoutMs, deps)))
  return [
    ...unproven(record, report.environment),
    ...(ready.plan.report.hasChanges
      ? ['The plan is not empty: the stack was changed outside of a deploy']
      : []),
    ...(isWhole(ready.plan) ? [] : ['The plan is not complete: it does not tell of everything that differs']),
    ...unknown.map(
      ({ address }) => `${address} cannot be verified: its launch template is not in this stack's state`,
    ),
    ...inGroups.flat(),
  ]
}

function unproven({ id, tags }: ImageRecord, environment: string): string[] {
  if (isProven(tags, environment)) return []
  const reason = quarantineOf(tags, environment)
  if (reason === undefined) return [`${id} was never proven healthy here`]
  const what = reason === 'left' ? 'was rolled back from' : 'failed'
  return [`${id} ${what} here at ${quarantinedAt(tags, environment)}, and was not proven since`]
}

function isWhole({ model }: Plan): boolean {
  const { isComplete = true, deferred = 0, deferredActions = 0 } = model.aside ?? {}
  return isComplete && deferred + deferredActions === 0
}

/** A group that is to run the image, and the AMIs which that is for it. */
export interface Meant {
  readonly group: GroupRef
  readonly images: readonly string[]
  /** What its instances are launched from now, as far as the state tells. */
  readonly origins?: readonly string[] | undefined
}

async function groupDifferences(meant: Meant, ready: Release, deps: VerifyDeps): Promise<string[]> {
  const { group } = meant
  const observation = await deps.autoscaling.observe(group, [])
  const pool =
    observation.exists && hasPool(group, observation, ready) ? await poolDifferences(meant, deps) : []
  return [...seenDifferences(observation, meant, deps), ...pool]
}

/** What is seen of a group that is not as it is meant to be, a line each; its warm pool aside. */
export function seenDifferences(
  observation: Observation,
  meant: Meant,
  deps: Pick<VerifyDeps, 'warn' | 'advise'>,
): string[] {
  const { group, images } = meant
  tellBeside(observation, group.name, deps)
  if (!observation.exists) return [`${group.name} is gone`]
  const { serving, desired } = measure(observation, images, 'by-refresh')
  const count = serving < desired ? [`${group.name} has ${serving} of ${desired} in service`] : []
  const settled = observation.instances.filter((each) => isSettled(each) && !isSpare(each, images))
  const spares = settled.filter(isOnStandby)
  if (spares.length > 0) deps.advise(standbyCure(group.name, spares))
  const wrong = notRight({ ...observation, instances: settled }, images)
  const late = lateOnes(settled, observation, meant)
  return [...count, ...[...wrong, ...late].map((line) => `${group.name}: ${line}`)]
}

/** Instances in service on the image, but of another version of the template than the group launches. */
function lateOnes(settled: readonly InstanceView[], seen: Observation, { images, origins }: Meant): string[] {
  const late = leftBehind(seen, origins)
  return settled
    .filter((each) => late.has(each.id) && !isOnStandby(each) && runsImage(each, images))
    .map(
      ({ id, origin = 'what is gone' }) =>
        `${id} was launched from ${origin}, and not from what the group launches now`,
    )
}

/** What is no difference, and will matter. */
function tellBeside(observation: Observation, name: string, { warn }: Pick<VerifyDeps, 'warn'>): void {
  const stopped = neededOf(observation.suspended)
  const isBalanced = observation.instances.some(({ targets }) => targets.length > 0)
  const isUnregistered = isBalanced && registeringOf(observation.suspended).length > 0
  const said = [
    stopped.length > 0 ? suspendedAdvice(stopped, name) : undefined,
    isUnregistered ? unregisteredAdvice(name) : undefined,
    unwatchedAdvice(observation.suspended, name),
    attachedAdvice(observation, name),
  ]
  for (const advice of said) if (advice !== undefined) warn(`${name}: ${advice.risk} ${advice.fix}`)
}

/** Hooks that the next rollout may not outlast. That they may not be asked for is no difference. */
async function tellHooks(group: GroupRef, timeoutMs: number, deps: VerifyDeps): Promise<void> {
  try {
    const hooks = await deps.autoscaling.lifecycleHooks(group)
    for (const { risk, fix } of slowHookAdvice(group.name, hooks, timeoutMs))
      deps.warn(`${group.name}: ${risk} ${fix}`)
  } catch (error) {
    deps.log.info(`The lifecycle hooks of ${group.name} could not be asked for: ${errorMessage(error)}`)
  }
}

/** An instance on standby that runs the image may come back any time. */
function isSpare(instance: InstanceView, images: readonly string[]): boolean {
  return isOnStandby(instance) && runsImage(instance, images)
}

function hasPool(
  { address }: GroupRef,
  { hasWarmPool }: Observation,
  { plan }: Pick<Release, 'plan'>,
): boolean {
  const planned = plan.report.changes.find((change) => change.address === address)
  return hasWarmPool === true || blocksOf(planned?.after, 'warm_pool').length > 0
}

/** Instances of the warm pool on another image: they serve with it as soon as load goes up. */
async function poolDifferences(
  { group, images }: Meant,
  { autoscaling, log, advise }: VerifyDeps,
): Promise<string[]> {
  try {
    const old = (await autoscaling.warmPool(group)).filter(
      ({ imageId = '', lifecycleState }) => !/Terminat/.test(lifecycleState) && !images.includes(imageId),
    )
    if (old.length > 0) advise(poolCure(group.name))
    return old.map(
      ({ id, imageId, lifecycleState }) =>
        `${group.name}: ${id} of the warm pool holds ${imageId ?? 'an image EC2 does not tell'}: ${lifecycleState}`,
    )
  } catch (error) {
    // A role from before has no permission for it: what it cannot see is said, and is no drift.
    if (!(error instanceof DeployError) || error.reason !== 'credentials') throw error
    log.info(`${group.name}: the warm pool could not be looked at: ${errorMessage(error)}`)
    return []
  }
}

/** Scaling brings instances up and takes them down all day: what comes or goes is no drift. */
function isSettled({ lifecycleState }: InstanceView): boolean {
  return !/^(Pending|Terminating|Terminated|Detaching)/.test(lifecycleState)
}
