import type { GroupForecast } from '../../../plan/plan.ts'
import { formatRoughly } from '../../../text/duration.ts'
import { clip, oneLine, prose, short } from '../../../text/escape.ts'
import { table } from '../../../text/table.ts'
import type { PlanReport } from '../../report.ts'

const EFFECTS: Readonly<Record<GroupForecast['effect'], string>> = {
  created: 'Created',
  refreshed: 'Instances refreshed',
  replaced: '**Replaced by a new group**',
  updated: 'Updated, instances stay',
  destroyed: '🔴 **Destroyed**',
  unchanged: 'Unchanged',
  'not-refreshed': '⚠️ **Instances not refreshed**',
}

/** What will happen to each group, as a table, and what the times are made of; `''` without groups. */
export function forecastTable(groups: readonly GroupForecast[], plan: Starting = NOBODY): string {
  if (groups.length === 0) return ''
  const shared = sharedNames(groups)
  const rows = groups.map((group) => [
    nameOf(group, shared),
    startsRefresh(group, plan) ? STARTED : `${EFFECTS[group.effect]}${meanwhile(group)}`,
    prose(clip(oneLine(group.because), 300)) || '–',
    group.desired === null ? 'unknown' : String(group.desired),
    moves(group, plan) ? takes(group) : '–',
  ])
  const forecast = table(['Group', 'When applied', 'Why', 'Instances', 'Time'], rows)
  const isEstimated = groups.some((group) => moves(group, plan) && group.estimate !== undefined)
  return isEstimated ? `${forecast}\n\n${MADE_OF}` : forecast
}

/** Names that several groups have, in several regions. */
function sharedNames(groups: readonly GroupForecast[]): ReadonlySet<string | null> {
  const seen = new Set<string | null>()
  return new Set(groups.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size))
}

function nameOf({ name, address }: GroupForecast, shared: ReadonlySet<string | null>): string {
  if (name === null) return `${short(address)} (new)`
  return shared.has(name) ? `${short(name)}<br><sub>${short(address)}</sub>` : short(name)
}

const STARTED = 'Instances refreshed: the action starts it, the plan does not'

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

function takes({ estimate }: GroupForecast): string {
  if (estimate === undefined) return '–'
  const { seconds, batches, batch, warmupSeconds, pauseSeconds } = estimate
  const of = batches === 1 ? `${batch} at once` : `${batches} batches of ${batch}`
  const warmup = warmupSeconds === 0 ? '' : `, ${formatRoughly(warmupSeconds)} warm-up`
  const pauses = pauseSeconds === 0 ? '' : `, ${formatRoughly(pauseSeconds)} of pauses`
  return `about ${formatRoughly(seconds)}<br><sub>${of}${warmup}${pauses}</sub>`
}
