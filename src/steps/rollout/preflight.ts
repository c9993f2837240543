import type { Deps } from '../../deps/deps.ts'
import type { RolloutInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import type { Finding } from '../../plan/finding.ts'
import { keyOf } from '../../plan/group-ref.ts'
import { isToRun, launchesAnew } from '../../plan/guard/hazards/template.ts'
import type { GroupForecast, ResourceChange } from '../../plan/plan.ts'
import { allGroups } from '../../plan/read/state.ts'
import { leavesInstances } from '../../rollout/expectation.ts'
import { isHealthy } from '../../rollout/health.ts'
import type { HoldStep } from '../../rollout/holds/step.ts'
import { leftBehind } from '../../rollout/left-behind.ts'
import type { HookView } from '../../rollout/observation.ts'
import { slowHooks } from '../../rollout/preflight/hooks.ts'
import { suspensionsOf } from '../../rollout/preflight/obstacles.ts'
import { isInService, isThere, meantIn, type Outlook } from '../../rollout/preflight/outlook.ts'
import { pausing } from '../../rollout/preflight/pauses.ts'
import { preflight, withLive } from '../../rollout/preflight/preflight.ts'
import type { Journal } from '../../run/journal.ts'
import { patientLooks } from '../../run/patience.ts'
import { requireNone, tellFindings } from '../stack/guard.ts'
import type { Release } from '../stack/prepare.ts'
import type { Before } from './groups/applied.ts'

type LookDeps = Pick<Deps, 'autoscaling' | 'clock' | 'log'>
type Inputs = Pick<RolloutInputs, 'healthThreshold' | 'whenNoRefresh' | 'timeoutMs'> & {
  /** Where groups hold on their way, each on refreshes of its own that pause nowhere; absent where they do not. */
  readonly steps?: readonly HoldStep[] | undefined
}

/**
 * Looks at the groups that the plan moves, for whoever reads the plan. That they cannot be looked at (a role that may
 * only plan) is a line in the log.
 */
export async function lookAtGroups(
  ready: Release,
  inputs: Inputs,
  given: LookDeps,
  journal: Journal,
): Promise<void> {
  const deps = patient(given)
  const groups = allGroups(ready.state)
    .map(({ ref }) => ref)
    .filter(({ address }) => forecastOf(address, ready)?.effect !== 'unchanged')
  if (groups.length === 0) return
  await journal.step('Groups', async () => {
    try {
      const seen = groups.map(async (group) => {
        const observation = await deps.autoscaling.observe(group, [])
        return [keyOf(group), { group, observation }] as const
      })
      record(await liveFindings(ready, new Map(await Promise.all(seen)), inputs, deps), deps, journal)
    } catch (error) {
      deps.log.info(`The groups could not be looked at before the deploy: ${errorMessage(error)}`)
    }
  })
}

/**
 * Refuses a plan with which a group cannot come to run what it is to, as the groups are now.
 * @throws DeployError plan-blocked
 */
export async function requireReachable(
  ready: Release,
  before: Before,
  inputs: Inputs,
  deps: LookDeps,
): Promise<Finding[]> {
  const found = await liveFindings(ready, before, inputs, patient(deps))
  const refused = found.filter(({ severity }) => severity === 'error')
  requireNone(refused, 'A group cannot come to run what this plan brings, as it is now; nothing was changed.')
  return found
}

/**
 * Refuses a way back whose refresh would only wait, or take out what serves, for somebody has suspended what it needs.
 * Whatever else is in its way, it brings back what it can.
 * @throws DeployError plan-blocked
 */
export async function requireRunning(
  ready: Release,
  before: Before,
  inputs: Inputs,
  given: LookDeps,
): Promise<void> {
  const deps = patient(given)
  const looks = [...before.values()].map(async (seen) => {
    const outlook = await outlookOf(ready, seen, inputs, deps)
    const stopped = outlook === undefined ? [] : suspensionsOf(outlook)
    return stopped.map(({ risk, fix }) => ({ ...seen, why: `${seen.group.name}: ${risk}`, fix }))
  })
  const found = (await Promise.all(looks)).flat()
  if (found.length === 0) return
  const lines = [...found.map(({ why }) => why), ...new Set(found.map(standing))]
  throw new DeployError('plan-blocked', `Nothing of it was applied. ${lines.join(' ')}`, {
    next: [...found.map(({ fix }) => fix), 'Then run the rollback: `rollback-to: previous`.'],
  })
}

/** What a group has in service, by Auto Scaling and by its target groups. */
function standing({ group, observation }: Seen): string {
  const serving = observation.instances.filter(isInService)
  const images = [...Map.groupBy(serving, ({ imageId = 'an image that EC2 does not tell' }) => imageId)]
  const on = images.map(([image, those]) => `${those.length} on ${image}`).join(', ')
  return `${group.name} has ${serving.length} in service${on && ` (${on})`}, ${serving.filter(isHealthy).length} of them healthy.`
}

/** What is looked at here is looked at once. */
function patient(deps: LookDeps): LookDeps {
  return { ...deps, autoscaling: patientLooks(deps.autoscaling, deps) }
}

/** Adds what was found to the report and the log. */
export function record(found: readonly Finding[], { log }: Pick<Deps, 'log'>, journal: Journal): void {
  const { plan } = journal.findings
  if (plan === undefined || found.length === 0) return
  tellFindings(found, log)
  journal.record({ plan: { ...plan, guard: withLive(plan.guard ?? { blocked: [], warnings: [] }, found) } })
}

async function liveFindings(
  ready: Release,
  before: Before,
  inputs: Inputs,
  deps: LookDeps,
): Promise<Finding[]> {
  const found = [...before.values()].map(async (seen) => {
    const known = await outlookOf(ready, seen, inputs, deps)
    if (known === undefined) return []
    const outlook = { ...known, warm: await poolOf(seen, deps) }
    return preflight(outlook, inputs.healthThreshold, await delaying(outlook, { ready, seen, inputs }, deps))
  })
  return (await Promise.all(found)).flat()
}

interface Looking {
  readonly ready: Release
  readonly seen: Seen
  readonly inputs: Inputs
}

/** What may take longer than a rollout is waited for. */
async function delaying(outlook: Outlook, { ready, seen, inputs }: Looking, deps: LookDeps) {
  if (outlook.way !== 'refreshed') return []
  const hooks = slowHooks(outlook, await hooksOf(seen.group, deps), inputs.timeoutMs)
  if (inputs.steps !== undefined) return hooks
  return [...hooks, ...pausing(outlook, inputs, forecastOf(outlook.change.address, ready)?.estimate)]
}

type Seen = Before extends ReadonlyMap<string, infer Each> ? Each : never

/** That they may not be asked for keeps nobody from a deploy. */
async function hooksOf(group: Seen['group'], { autoscaling, log }: LookDeps): Promise<readonly HookView[]> {
  try {
    return await autoscaling.lifecycleHooks(group)
  } catch (error) {
    log.info(`The lifecycle hooks of ${group.name} could not be asked for: ${errorMessage(error)}`)
    return []
  }
}

/** The same of the warm pool: nobody is asked for one where there is none. */
async function poolOf({ group, observation }: Seen, { autoscaling, log }: LookDeps) {
  if (observation.hasWarmPool !== true) return []
  try {
    return await autoscaling.warmPool(group)
  } catch (error) {
    log.info(`The warm pool of ${group.name} could not be looked at: ${errorMessage(error)}`)
    return []
  }
}

/**
 * Undefined for a group that goes, or has an image of its own and is not refreshed; and where nothing is to be applied, for
 * one that is right.
 */
async function outlookOf(
  { plan, image, state }: Release,
  { group, observation }: Seen,
  inputs: Inputs,
  deps: LookDeps,
): Promise<Outlook | undefined> {
  const { changes, groups, hasChanges } = plan.report
  const change = changes.find((each) => isOf(each, group.address))
  if (change === undefined || !observation.exists) return undefined
  const outlook = { change, model: { changes }, image: image.set, observation, way: 'refreshed' } as const
  const forecast = groups.find(({ address }) => address === change.address)
  const isRefreshed = forecast?.effect === 'refreshed'
  if (!isToRun(change, outlook)) return isRefreshed ? { ...outlook, runs: 'other' } : undefined
  if (isRefreshed) return outlook
  const isSettled = !leavesInstances(forecast) && leftBehind(observation, originsOf(group, state)).size === 0
  if (isSettled && isThere(outlook, inputs.healthThreshold)) {
    // What stands beside it is told at the end of the run, too: that is soon enough where nothing is applied before.
    return hasChanges ? { ...outlook, way: 'settled' } : undefined
  }
  return { ...outlook, way: await wayOf(outlook, group, inputs, deps) }
}

function originsOf({ address }: Seen['group'], state: string): readonly string[] | undefined {
  return allGroups(state).find(({ ref }) => ref.address === address)?.origins
}

/** Whether this is the group of the state, which stays. */
function isOf(change: ResourceChange, address: string): boolean {
  const { type, mode, kind, deposed, movedFrom } = change
  const stays = kind === 'update' || kind === 'no-op'
  const isGroup = type === 'aws_autoscaling_group' && mode === 'managed' && deposed === undefined
  return isGroup && stays && (change.address === address || movedFrom === address)
}

/** A refresh that the action starts brings the group onto what it launches, which EC2 alone knows of a version that stays. */
async function wayOf(
  outlook: Outlook,
  group: Seen['group'],
  { whenNoRefresh }: Inputs,
  { autoscaling, log }: LookDeps,
): Promise<Outlook['way']> {
  const started = whenNoRefresh === 'start' ? 'refreshed' : 'unknown'
  if (launchesAnew(outlook.change, outlook)) return started
  try {
    const images = await autoscaling.launchImages(group)
    const meant = meantIn(outlook)
    return images.some((id) => meant.includes(id)) ? started : { stays: images }
  } catch (error) {
    log.info(`What ${group.name} launches could not be asked: ${errorMessage(error)}`)
    return 'unknown'
  }
}

function forecastOf(address: string, { plan }: Release): GroupForecast | undefined {
  return plan.report.groups.find((forecast) => forecast.address === address)
}
