import type { GroupForecast } from '../../../plan/plan.ts'
import { count, formatRoughly } from '../../../text/duration.ts'
import { clip, oneLine, prose } from '../../../text/escape.ts'
import type { PlanReport } from '../../report.ts'
import { groupName } from './name.ts'

const EFFECTS: Readonly<Record<GroupForecast['effect'], string>> = {
  created: 'Created',
  refreshed: 'Instances refreshed',
  replaced: '⚠️ **Replaced by a new group**',
  updated: 'Updated, instances stay',
  destroyed: '⚠️ **Destroyed**',
  unchanged: 'Unchanged',
  'not-refreshed': '⚠️ **Instances not refreshed**',
}

/** What will happen to each group, an entry each, and what the times are made of; `''` without groups. */
export function forecastList(groups: readonly GroupForecast[], plan: Starting = NOBODY): string {
  if (groups.length === 0) return ''
  const isEstimated = groups.some((group) => moves(group, plan) && group.estimate !== undefined)
  const list = groups.map((group) => entryOf(group, plan)).join('\n')
  return ['**What the plan does to the groups**', list, ...(isEstimated ? [MADE_OF] : [])].join('\n\n')
}

/** Its name, what is done to it and why, and how long that takes: a line each, on a narrow screen too. */
function entryOf(group: GroupForecast, plan: Starting): string {
  const why = prose(clip(oneLine(group.because), 300))
  const effect = startsRefresh(group, plan) ? STARTED : `${EFFECTS[group.effect]}${meanwhile(group)}`
  const size = group.desired === null ? 'number of instances unknown' : count(group.desired, 'instance')
  const facts = [size, ...(moves(group, plan) ? takes(group) : [])]
  const lines = [
    groupName(group),
    why === '' ? effect : `${effect}: ${why}`,
    `<sub>${facts.join(' · ')}</sub>`,
  ]
  return `- ${lines.join('<br>')}`
}

const STARTED = 'Instances refreshed by the action, for the plan does not start it'

type Starting = Pick<PlanReport, 'images' | 'whenNoRefresh'>
const NOBODY: Starting = { images: [] }

/** Whether the action will start the refresh of a group that the plan leaves alone: it does where the image is another. */
export function startsRefresh(
  { effect, startable }: GroupForecast,
  { images, whenNoRefresh }: Starting,
): boolean {
  return effect === 'not-refreshed' && startable === true && whenNoRefresh === 'start' && images.length > 0
}

function moves(group: GroupForecast, plan: Starting): boolean {
  return group.effect !== 'not-refreshed' || startsRefresh(group, plan)
}

const MADE_OF =
  '<sub>Times are estimates: the batches that the healthy bounds allow, each with 2 min to launch (assumed) and the warm-up, and the pauses at checkpoints. Draining and lifecycle hooks come on top; groups move side by side.</sub>'

/** AWS's bounds while instances are replaced, in percent of the desired capacity. */
function meanwhile({ effect, minHealthyPercentage: min, maxHealthyPercentage: max }: GroupForecast): string {
  if (effect !== 'refreshed' || min === null) return ''
  return max === null ? `, at least ${min} % healthy` : `, ${min}–${max} % healthy`
}

function takes({ estimate }: GroupForecast): string[] {
  if (estimate === undefined) return []
  const { seconds, batches, batch, warmupSeconds, pauseSeconds } = estimate
  const of = batches === 1 ? `${batch} at once` : `${batches} batches of ${batch}`
  const warmup = warmupSeconds === 0 ? '' : `, ${formatRoughly(warmupSeconds)} warm-up`
  const pauses = pauseSeconds === 0 ? '' : `, ${formatRoughly(pauseSeconds)} of pauses`
  return [`about ${formatRoughly(seconds)}: ${of}${warmup}${pauses}`]
}
