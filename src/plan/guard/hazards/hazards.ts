import type { Finding } from '../../finding.ts'
import type { ResourceChange } from '../../plan.ts'
import { protectedInstances, resumed, suspended, unregistered, warmPool } from './beside.ts'
import { templateGone } from './gone.ts'
import type { Hazard, Planned } from './hazard.ts'
import { goesFirst } from './order.ts'
import { autoRollback, lastCheckpoint, nothingKept, rootVolume } from './refresh.ts'
import { noWait, tainted } from './replacement.ts'
import { otherArchitecture, otherTemplate, pinned } from './template.ts'

/** Every hazard that is looked for in a plan, in the order in which they are told. */
export const HAZARDS: readonly Hazard[] = [
  pinned,
  templateGone,
  otherTemplate,
  otherArchitecture,
  suspended,
  unregistered,
  resumed,
  lastCheckpoint,
  protectedInstances,
  autoRollback,
  nothingKept,
  rootVolume,
  noWait,
  goesFirst,
  tainted,
  warmPool,
]

/** What will go wrong with the groups that the plan leaves in place or makes, as far as the plan tells. */
export function hazardsOf(planned: Planned, hazards = HAZARDS): Finding[] {
  return planned.model.changes
    .filter(isGroup)
    .flatMap((group) => hazards.flatMap((hazard) => findings(hazard, group, planned)))
}

function isGroup({ type, mode, after, deposed }: ResourceChange): boolean {
  return type === 'aws_autoscaling_group' && mode === 'managed' && after !== null && deposed === undefined
}

function findings({ rule, find }: Hazard, group: ResourceChange, planned: Planned): Finding[] {
  return find(group, planned).map((advice) => ({
    rule,
    address: group.address,
    ...advice,
    severity: 'warning',
  }))
}
