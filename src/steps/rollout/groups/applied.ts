import type { GroupRef } from '../../../plan/group-ref.ts'
import type { GroupForecast } from '../../../plan/plan.ts'
import type { Observation } from '../../../rollout/observation.ts'
import type { Release } from '../../stack/prepare.ts'

/** How the groups of the stack stood before the change, by region and name. */
export type Before = ReadonlyMap<string, { readonly group: GroupRef; readonly observation: Observation }>

/** A plan that was applied (or had nothing to apply), and what there was before. */
export interface Applied {
  readonly ready: Release
  readonly before: Before
  /** The state after it; absent where it could not be read. */
  readonly state?: string
  /** When it was applied, in milliseconds since the epoch: an apply takes no time away from the rollout. */
  readonly startedAt: number
  /** broken: the apply failed, and nobody knows how far it came. `whole` where absent. */
  readonly extent?: 'whole' | 'broken'
}

/** What the plan does to a group; undefined where it does not name it. */
export function forecastOf(
  { address }: Pick<GroupRef, 'address'>,
  { plan }: Pick<Release, 'plan'>,
): GroupForecast | undefined {
  return plan.report.groups.find((forecast) => forecast.address === address)
}
