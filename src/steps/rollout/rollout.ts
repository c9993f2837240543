import { isPartOf } from '../../image/image.ts'
import type { RolloutInputs } from '../../inputs/types.ts'
import { DeployError } from '../../outcome/error.ts'
import type { GroupRef } from '../../plan/group-ref.ts'
import type { GroupForecast } from '../../plan/plan.ts'
import { allGroups, groupsRunning } from '../../plan/read/state.ts'
import { expectationOf, whyNoRefresh } from '../../rollout/expectation.ts'
import { judge, type RolloutPolicy } from '../../rollout/judge.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import { judgeRetired } from '../../rollout/retired.ts'
import { settingsWords } from '../../rollout/settings-words.ts'
import type { Release } from '../stack/prepare.ts'
import { type Before, keyOf } from './before.ts'
import { type Watch, type WatchDeps, watchGroup } from './watch.ts'

/** A plan that was applied (or had nothing to apply), and what there was before. */
export interface Applied {
  readonly ready: Release
  readonly before: Before
  /** `show -json` of the state after it. */
  readonly state: string
  /** When it was applied, in milliseconds since the epoch: an apply takes no time away from the rollout. */
  readonly startedAt: number
}

/** How all groups did; `lost` is why one of them could not be watched to its end. */
export interface Rollouts {
  readonly rollouts: readonly RolloutReport[]
  readonly lost?: unknown
}

/**
 * Watches every group that is to run the image, and every group that was replaced, all at the same time. Where one
 * cannot be watched the others still come to their end.
 */
export async function rollOut(applied: Applied, inputs: RolloutInputs, deps: WatchDeps): Promise<Rollouts> {
  const { groups } = groupsRunning(applied.state, applied.ready.image.set)
  if (groups.length === 0) throw noGroup()
  const watched = await Promise.allSettled([
    ...groups.map((group) => rollOutGroup(watchOf(group, applied, inputs), applied, inputs, deps)),
    ...retiredGroups(applied).map((group) =>
      watchGroup({ ...watchOf(group, applied, inputs), judge: judgeRetired, alarms: [] }, deps).then(
        asRetired,
      ),
    ),
  ])
  const lost = watched.find(({ status }) => status === 'rejected')
  return {
    rollouts: watched.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    ...(lost?.status === 'rejected' ? { lost: lost.reason } : {}),
  }
}

/** Groups whose template the state does not hold: nobody can tell whether they are to run the image. */
export function unwatched({ state, ready }: Applied): readonly GroupRef[] {
  return groupsRunning(state, ready.image.set).unknown
}

function noGroup(): DeployError {
  return new DeployError(
    'rollout-not-started',
    'The stack has no Auto Scaling group that launches this image.',
    {
      next: ["Let the group's launch template take its image_id from the AMI variable, in the same stack."],
    },
  )
}

/** Where no refresh moves old instances, the action may start one; then that one is watched. */
async function rollOutGroup(
  watch: Watch,
  { ready }: Applied,
  inputs: RolloutInputs,
  deps: WatchDeps,
): Promise<RolloutReport> {
  const seen = await watchGroup(watch, deps)
  if (seen.verdict !== 'not-started') return seen
  const forecast = forecastOf(watch.group, ready)
  const why = whyNoRefresh(forecast)
  const hindrance = await hindranceOf(watch, inputs, deps)
  if (hindrance !== undefined) return { ...seen, whyNoRefresh: why, message: `${seen.message} ${hindrance}` }
  return { ...(await startAndWatch(watch, forecast, deps)), how: 'started', whyNoRefresh: why }
}

/** Why the action does not start a refresh itself: it is not to, or it would launch another image. */
async function hindranceOf(
  { group, expectation }: Watch,
  { whenNoRefresh }: RolloutInputs,
  { autoscaling }: WatchDeps,
): Promise<string | undefined> {
  if (whenNoRefresh === 'fail') return 'The action was told not to start one (`when-no-refresh: fail`).'
  const images = await autoscaling.launchImages(group)
  if (images.some((id) => isPartOf(expectation.image, id))) return undefined
  return `A refresh would not help: the group launches ${images.join(', ') || 'no image that EC2 knows'}.`
}

async function startAndWatch(
  watch: Watch,
  forecast: GroupForecast | undefined,
  deps: WatchDeps,
): Promise<RolloutReport> {
  const { group, expectation } = watch
  const startedAt = deps.clock.now()
  const settings = forecast?.settings ?? {}
  const id = await deps.autoscaling.startRefresh(group, settings)
  deps.log.info(`${group.name}: started instance refresh ${id}, because ${whyNoRefresh(forecast)}`)
  deps.log.info(`${group.name}: it was started with ${settingsWords(settings)}`)
  const started = { ...expectation, how: 'changed', startedAt } as const
  return watchGroup({ ...watch, expectation: started, eventsSince: startedAt }, deps)
}

function forecastOf({ address }: GroupRef, { plan }: Release): GroupForecast | undefined {
  return plan.report.groups.find((forecast) => forecast.address === address)
}

function watchOf(group: GroupRef, { ready, before, startedAt }: Applied, inputs: RolloutInputs): Watch {
  const given = { image: ready.image.set, startedAt }
  const earlier = before.get(keyOf(group))?.observation
  return {
    group,
    expectation: expectationOf(forecastOf(group, ready), earlier, given),
    eventsSince: earlier?.at ?? startedAt,
    policy: policyOf(inputs),
    pollIntervalMs: inputs.pollIntervalMs,
    alarms: inputs.alarms,
    judge,
  }
}

/** How many polls AWS gets to show a refresh that was started: a minute and a half with the usual interval. */
const pollsToSettle = 6

function policyOf(inputs: RolloutInputs): RolloutPolicy {
  return { ...inputs, settleMs: pollsToSettle * inputs.pollIntervalMs }
}

/** Groups that ran before and are no longer in the state: Terraform made new ones beside them. */
function retiredGroups({ before, state, ready }: Applied): GroupRef[] {
  const now = new Set(allGroups(state).map(({ ref }) => keyOf(ref)))
  return [...before.values()]
    .map(({ group }) => group)
    .filter((group) => !now.has(keyOf(group)) && mustGo(group, ready))
}

/** A group that only leaves the state keeps its instances, and is meant to. */
function mustGo(group: GroupRef, ready: Release): boolean {
  const effect = forecastOf(group, ready)?.effect
  const change = ready.plan.report.changes.find(({ address }) => address === group.address)
  return (effect === 'replaced' && change?.keepsOld !== true) || effect === 'destroyed'
}

function asRetired(report: RolloutReport): RolloutReport {
  return { ...report, how: 'retired' }
}
