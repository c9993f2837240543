import type { GroupForecast } from '../../plan/plan.ts'
import type { PlanReport, Report } from '../report.ts'
import { startsRefresh } from './groups/forecast.ts'

/**
 * What a reader in a hurry has to know beside the outcome: whether anything has changed, and what serves while it does.
 * Only what the plan itself shows; `''` where that is nothing.
 */
export function safetyLine(report: Report): string {
  const { command, outcome, plan, failure } = report
  if (command === 'prune' || command === 'verify' || command === 'build' || command === 'matrix') return ''
  if (outcome === 'planned' && plan?.hasChanges === true) {
    return [whatServes(plan), whenChanged(report)].filter((sentence) => sentence !== '').join(' ')
  }
  return command === 'plan' && failure !== undefined ? 'Nothing was applied: what serves is as it was.' : ''
}

/** Which workflow deploys is up to the repository: what is known is that this run changes nothing. */
function whenChanged({ command, pullRequest }: Report): string {
  if (command === 'rollback') return 'Nothing changes until it is run without `dry-run`.'
  return pullRequest === undefined
    ? 'Nothing changes until this is deployed.'
    : 'Nothing changes until this is merged and deployed.'
}

/** Settings after which a minimum of healthy instances says nothing of old ones that serve. */
const UNLIKE_ROLLING: ReadonlySet<string> = new Set(['root-volume', 'nothing-kept'])

/** Said where every group that moves is refreshed within bounds that are known; a group that goes has its own warning. */
function whatServes(plan: PlanReport): string {
  const moving = plan.groups.filter(({ effect }) => effect !== 'unchanged' && effect !== 'updated')
  const refreshed = moving.filter((group) => group.effect === 'refreshed' || startsRefresh(group, plan))
  const isUnlike = plan.guard?.warnings.some(({ rule }) => UNLIKE_ROLLING.has(rule)) === true
  if (moving.length === 0 || refreshed.length < moving.length || isUnlike) return ''
  if (!refreshed.every(({ address }) => isSteady(address, plan))) return ''
  if (refreshed.every(({ minHealthyPercentage: min }) => min !== null && min >= 100)) {
    return 'Old instances serve until new ones are healthy.'
  }
  const kept = refreshed.map(keptOf)
  if (!kept.every((share) => share !== undefined && share.of > 0)) return ''
  const [one, ...others] = kept as Kept[]
  if (one !== undefined && others.length === 0) {
    return `At least ${one.of} of ${one.desired} instances serve while the others are replaced.`
  }
  const least = Math.min(...(kept as Kept[]).map(({ of, desired }) => Math.floor((of * 100) / desired)))
  return `In each group at least ${least} % of the instances serve while the others are replaced.`
}

/**
 * Whether a share of the capacity is as many instances: not where they have weights, for one may be all of it, and not
 * where their number changes beside.
 */
function isSteady(address: string, { changes }: PlanReport): boolean {
  const group = changes.find((change) => change.address === address && change.deposed === undefined)
  if (group === undefined) return false
  const mixed = JSON.stringify(group.after?.['mixed_instances_policy'] ?? null)
  const isWeighted = /"weighted_capacity":"[^"]/.test(mixed)
  return !isWeighted && group.before?.['desired_capacity'] === group.after?.['desired_capacity']
}

interface Kept {
  readonly of: number
  readonly desired: number
}

/**
 * How many instances AWS leaves alone at a time: it replaces a share of (100 - minimum) percent, and one at least.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html
 */
function keptOf({ desired, minHealthyPercentage: min }: GroupForecast): Kept | undefined {
  if (desired === null || min === null || desired === 0) return undefined
  const batch = min >= 100 ? 0 : Math.max(1, Math.floor((desired * (100 - min)) / 100))
  return { of: desired - batch, desired }
}
