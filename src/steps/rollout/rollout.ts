import type { RolloutInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage, failureOf } from '../../outcome/error.ts'
import { type GroupRef, keyOf } from '../../plan/group-ref.ts'
import type { GroupForecast } from '../../plan/plan.ts'
import type { Bystander } from '../../rollout/bystander.ts'
import { expectationOf, whyNoRefresh } from '../../rollout/expectation.ts'
import type { Stepping } from '../../rollout/holds/step.ts'
import { verdict } from '../../rollout/judge/judge.ts'
import type { RolloutPolicy } from '../../rollout/judge/policy.ts'
import { verdictRetired } from '../../rollout/judge/retired.ts'
import type { Observation } from '../../rollout/observation.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import { settingsWords } from '../../rollout/words/settings.ts'
import { patiently } from '../../run/patience.ts'
import type { GatesOf } from './gates/gate.ts'
import { NO_GATES } from './gates/gates.ts'
import type { Aim } from './groups/aims.ts'
import { type Applied, forecastOf } from './groups/applied.ts'
import { castOf } from './groups/cast.ts'
import { type Watch, type WatchDeps, watchGroup } from './groups/watch.ts'
import { type Course, courseOf, goesStepwise, stepThrough } from './holds/going.ts'

/** How all groups did; `lost` is why one of them could not be watched to its end. */
export interface Rollouts {
  readonly rollouts: readonly RolloutReport[]
  readonly bystanders?: readonly Bystander[]
  readonly lost?: unknown
}

export interface RollOutDeps extends Omit<WatchDeps, 'note'> {
  /** Makes the gates of a group that runs the image; none where absent. */
  readonly gates?: GatesOf
  /** Where groups that run the image hold on their way; nowhere where absent. */
  readonly stepping?: Stepping | undefined
  /** Told after each look how all groups stand. */
  readonly note?: (rollouts: readonly RolloutReport[]) => void
}

/**
 * Watches every group that the apply moves, whatever image it runs, and every group that was replaced, all at the same
 * time; looks once at the others. Where one cannot be watched the others still come to their end.
 */
export async function rollOut(applied: Applied, inputs: RolloutInputs, deps: RollOutDeps): Promise<Rollouts> {
  const { judged, bystanders, retired } = await castOf(applied, { ...deps, ...inputs })
  const stand = new Map<string, RolloutReport>()
  const noted: GatedDeps = {
    ...deps,
    note: (report) => {
      stand.set(keyOfReport(report), named(report, judged))
      deps.note?.([...stand.values()])
    },
  }
  const groups = [...judged.map(({ group }) => group), ...retired]
  const course = courseOf(deps.stepping, judged, applied)
  const among = (group: GroupRef) => ({ ...inputs, ...(course && { course }), crowd: crowdOf(group, groups) })
  const watched = await Promise.allSettled([
    ...judged.map((aim) => rollOutGroup(aim, applied, among(aim.group), noted)),
    ...retired.map((group) => watchRetired(group, applied, among(group), noted)),
  ])
  const lost = watched.find(({ status }) => status === 'rejected')
  const missing =
    applied.extent === 'broken' || judged.some(({ runs }) => runs === 'image') ? undefined : noGroup()
  return {
    rollouts: watched.map((each, index) =>
      each.status === 'fulfilled'
        ? named(each.value, judged)
        : lostReport(groups[index] as GroupRef, stand, each.reason),
    ),
    bystanders,
    ...(lost?.status === 'rejected' ? { lost: lost.reason } : missing && { lost: missing }),
  }
}

/** What a group is watched with. */
type GatedDeps = WatchDeps & Pick<RollOutDeps, 'gates'>

/** What a group is watched by: the inputs, and how many there are in its region. */
type WatchInputs = RolloutInputs & Required<Pick<Watch, 'crowd'>> & { readonly course?: Course }

function crowdOf(group: GroupRef, groups: readonly GroupRef[]): Required<Watch>['crowd'] {
  const near = groups.filter(({ region }) => region === group.region)
  return { size: near.length, index: near.indexOf(group) }
}

function keyOfReport({ group, region }: RolloutReport): string {
  return keyOf({ name: group, region })
}

/** The report with the images of its own, where the group does not run the image of this run. */
function named(report: RolloutReport, aims: readonly Aim[]): RolloutReport {
  const aim = aims.find(({ group }) => keyOf(group) === keyOfReport(report))
  return aim?.runs === 'other' ? { ...report, otherImages: aim.images } : report
}

/** What is known of a group that could not be watched to its end: how it stood when it was seen last. */
function lostReport(
  group: GroupRef,
  stand: ReadonlyMap<string, RolloutReport>,
  error: unknown,
): RolloutReport {
  const { name, region, address } = group
  const isTheirs = error instanceof DeployError && error.reason === 'rollout-superseded'
  const unseen = { group: name, region, address, how: 'none', desired: 0, healthy: 0, percentage: 0 } as const
  const { evidence } = failureOf(error)
  return {
    ...(stand.get(keyOf(group)) ?? unseen),
    verdict: isTheirs ? 'superseded' : 'lost',
    message: isTheirs ? error.message : `It could not be watched to its end: ${errorMessage(error)}`,
    history: [],
    evidence,
  }
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

function watchRetired(
  group: GroupRef,
  applied: Applied,
  inputs: WatchInputs,
  deps: WatchDeps,
): Promise<RolloutReport> {
  const aim: Aim = { group, runs: 'image', images: Object.values(applied.ready.image.set) }
  const watch: Watch = { ...watchOf(aim, applied, inputs), judge: verdictRetired, alarms: [] }
  const asRetired = (report: RolloutReport) => ({ ...report, how: 'retired' }) as const
  return watchGroup(watch, { ...deps, note: (report) => deps.note?.(asRetired(report)) }).then(asRetired)
}

/** Where no refresh moves old instances onto the image, the action may start one; then that one is watched. */
async function rollOutGroup(
  aim: Aim,
  applied: Applied,
  inputs: WatchInputs,
  { gates: gatesOf = NO_GATES, ...deps }: GatedDeps,
): Promise<RolloutReport> {
  if (aim.images.length === 0) throw aim.untold
  const gates = aim.runs === 'image' ? gatesOf(aim.group) : []
  const watch = { ...watchOf(aim, applied, inputs), gates }
  const asAnyOther = () => rollOutWhole({ watch, aim, applied }, inputs, deps)
  const { course } = inputs
  try {
    if (course === undefined || !goesStepwise(aim, applied)) return await asAnyOther()
    return await stepThrough({ watch, aim, applied, course }, asAnyOther, deps)
  } finally {
    for (const { over } of gates) over?.()
  }
}

interface Watched {
  readonly watch: Watch
  readonly aim: Aim
  readonly applied: Applied
}

async function rollOutWhole(
  { watch, aim, applied }: Watched,
  inputs: WatchInputs,
  deps: WatchDeps,
): Promise<RolloutReport> {
  const seen = await watchGroup(watch, deps)
  if (seen.verdict !== 'not-started') return seen
  const forecast = forecastOf(watch.group, applied.ready)
  const why = whyNoRefresh(forecast)
  const hindrance = reasonToStay(aim, applied) ?? (await hindranceOf(watch, inputs, deps))
  if (hindrance !== undefined) return { ...seen, whyNoRefresh: why, message: `${seen.message} ${hindrance}` }
  return { ...(await startAndWatch(watch, forecast, deps)), whyNoRefresh: why }
}

/** Where the action starts no refresh, whatever it was told: it moves what the plan was to move, and nothing else. */
function reasonToStay({ group, runs }: Aim, { ready, extent }: Applied): string | undefined {
  if (extent === 'broken') return 'The action starts none after an apply that failed.'
  if (runs === 'image' || forecastOf(group, ready)?.effect === 'refreshed') return undefined
  return 'The action starts none: the group does not run the image of this run, and the plan starts none.'
}

/** Why the action does not start a refresh itself: it is not to, or it would launch another image. */
async function hindranceOf(
  { group, expectation }: Watch,
  { whenNoRefresh }: RolloutInputs,
  deps: WatchDeps,
): Promise<string | undefined> {
  if (whenNoRefresh === 'fail') return 'The action was told not to start one (`when-no-refresh: fail`).'
  const images = await patiently(() => deps.autoscaling.launchImages(group), deps)
  if (images.some((id) => expectation.images.includes(id))) return undefined
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
  const started = { ...expectation, how: 'changed', refreshId: id, startedAt } as const
  const begun = { ...watch, expectation: started, eventsSince: startedAt }
  const mark = (report: RolloutReport) => ({ refreshId: id, ...report, how: 'started' }) as const
  return mark(await watchGroup(begun, { ...deps, note: (report) => deps.note?.(mark(report)) }))
}

function watchOf(aim: Aim, applied: Applied, inputs: WatchInputs): Watch {
  const { group, runs } = aim
  const { ready, before, startedAt } = applied
  const earlier = before.get(keyOf(group))?.observation
  const forecast = forecastOf(group, ready)
  const images = [...aim.images, ...(runs === 'other' ? imagesThatStay(forecast, earlier) : [])]
  return {
    group,
    expectation: expectationOf(forecast, earlier, { images, runs, startedAt, origins: aim.origins }),
    eventsSince: earlier?.at ?? startedAt,
    before: earlier,
    policy: policyOf(inputs),
    pollIntervalMs: inputs.pollIntervalMs,
    alarms: inputs.alarms,
    crowd: inputs.crowd,
    judge: verdict,
    beside: inputs.beside,
  }
}

/** An update that replaces no instance leaves those that are there on what they run. */
function imagesThatStay(forecast: GroupForecast | undefined, earlier: Observation | undefined): string[] {
  if (forecast?.effect !== 'updated') return []
  return (earlier?.instances ?? []).flatMap(({ imageId = [] }) => imageId)
}

/** How many polls AWS gets to show a refresh that was started: a minute and a half with the usual interval. */
const pollsToSettle = 6

function policyOf(inputs: RolloutInputs): RolloutPolicy {
  return { ...inputs, settleMs: pollsToSettle * inputs.pollIntervalMs }
}
