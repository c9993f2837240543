import type { Deps } from '../../../deps/deps.ts'
import { errorMessage } from '../../../outcome/error.ts'
import { type GroupRef, keyOf } from '../../../plan/group-ref.ts'
import type { GroupForecast } from '../../../plan/plan.ts'
import { type Bystander, bystanderOf } from '../../../rollout/bystander.ts'
import { launchesAnother, movedSince, movesByPlan } from '../../../rollout/moved.ts'
import type { Observation } from '../../../rollout/observation.ts'
import { patientLooks } from '../../../run/patience.ts'
import { type Aim, aimsOf, askAws } from './aims.ts'
import { type Applied, forecastOf } from './applied.ts'

/** Who is judged, and who only stands by. */
export interface Cast {
  readonly judged: readonly Aim[]
  readonly bystanders: readonly Bystander[]
  /** Groups that ran before and are no longer in the stack: Terraform made new ones beside them. */
  readonly retired: readonly GroupRef[]
}

export interface CastDeps extends Pick<Deps, 'autoscaling' | 'clock'> {
  readonly pollIntervalMs: number
}

/** One look at a group. */
interface Look {
  readonly aim: Aim
  readonly forecast: GroupForecast | undefined
  readonly earlier: Observation | undefined
  readonly now?: Observation
  readonly trouble?: unknown
}

/**
 * Judged are the groups that run the image of this run, those whose instances the plan moves, and those that AWS shows
 * moving though the plan does not tell. All others are looked at once. After an apply that failed the plan tells
 * nothing: what moves by AWS's word counts alone.
 */
export async function castOf(applied: Applied, deps: CastDeps): Promise<Cast> {
  const aims = await aimsOf(applied, deps)
  const isSure = (aim: Aim) =>
    applied.extent !== 'broken' && (aim.runs === 'image' || movesByPlan(forecastOf(aim.group, applied.ready)))
  const open = aims.filter((aim) => !isSure(aim))
  const looks = await lookUntilShown(open, applied, deps)
  const moving = await Promise.all(looks.filter(isMoving).map((look) => aimAgain(look, applied, deps)))
  return {
    judged: [...aims.filter(isSure), ...moving],
    bystanders: looks.filter((look) => !isMoving(look)).map((look) => standsBy(look)),
    retired: retiredGroups(applied, aims),
  }
}

/** AWS may list a refresh a little later: where the plan was to start one that is not seen, there is one more look. */
async function lookUntilShown(aims: readonly Aim[], applied: Applied, given: CastDeps): Promise<Look[]> {
  const { autoscaling, clock } = given
  const deps = { ...given, autoscaling: patientLooks(autoscaling, { clock }) }
  const looks = await lookAtAll(aims, applied, deps)
  const isMissed = (look: Look) => !isMoving(look) && movesByPlan(look.forecast)
  if (!looks.some(isMissed)) return looks
  await deps.clock.sleep(deps.pollIntervalMs).catch(() => undefined)
  return lookAtAll(aims, applied, deps)
}

/** Looks once at each group, all at the same time. */
export function lookAtAll(
  aims: readonly Aim[],
  { before, ready }: Pick<Applied, 'before' | 'ready'>,
  { autoscaling }: Pick<CastDeps, 'autoscaling'>,
): Promise<Look[]> {
  return Promise.all(
    aims.map(async (aim) => {
      const known = {
        aim,
        forecast: forecastOf(aim.group, ready),
        earlier: before.get(keyOf(aim.group))?.observation,
      }
      try {
        return { ...known, now: await autoscaling.observe(aim.group, []) }
      } catch (trouble) {
        return { ...known, trouble }
      }
    }),
  )
}

/**
 * Whether AWS shows that something was set moving since the look before the apply. A group that was not looked at then is
 * a new one where the plan makes it, and else one that the stack took over. Another capacity is the plan's where the plan
 * changes it.
 */
export function isMoving({ forecast, earlier, now }: Look): boolean {
  if (now === undefined) return false
  if (earlier === undefined) return now.exists && movesByPlan(forecast)
  return movedSince(earlier, now) || (forecast?.stirs === true && now.desired !== earlier.desired)
}

/** The template that the state tells of may not be the one that the group has now. */
async function aimAgain({ aim, earlier, now }: Look, { ready }: Applied, deps: CastDeps): Promise<Aim> {
  const isChanged = earlier !== undefined && now !== undefined && launchesAnother(earlier, now)
  return isChanged ? askAws(aim, ready, deps) : aim
}

function standsBy({ aim, forecast, now, trouble }: Look): Bystander {
  const { group, images } = aim
  const said = [aim.untold, trouble].filter((each) => each !== undefined)
  return bystanderOf({
    ...{ group, images, forecast },
    ...(now && { observation: now }),
    ...(said.length > 0 && { trouble: `It could not be looked at: ${said.map(errorMessage).join('; ')}` }),
  })
}

function retiredGroups({ before, ready, extent }: Applied, aims: readonly Aim[]): GroupRef[] {
  if (extent === 'broken') return []
  const now = new Set(aims.map(({ group }) => keyOf(group)))
  return [...before.values()]
    .map(({ group }) => group)
    .filter((group) => !now.has(keyOf(group)) && mustGo(group, ready))
}

/** A group that only leaves the state keeps its instances, and is meant to. */
function mustGo(group: GroupRef, ready: Applied['ready']): boolean {
  const effect = forecastOf(group, ready)?.effect
  const change = ready.plan.report.changes.find(({ address }) => address === group.address)
  return (effect === 'replaced' && change?.keepsOld !== true) || effect === 'destroyed'
}
