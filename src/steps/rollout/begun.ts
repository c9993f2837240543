import type { RolloutReport } from '../../rollout/report.ts'
import type { Release } from '../stack/prepare.ts'

/** Whether this run applied something or set a refresh going. Otherwise what ails the groups was there before it. */
export function hasBegun({ plan, kept = [] }: Release, rollouts: readonly RolloutReport[]): boolean {
  return (
    plan.model.hasChanges ||
    kept.length > 0 ||
    rollouts.some(({ how }) => how === 'started' || how === 'adopted')
  )
}
