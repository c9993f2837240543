import { valueAt } from './differences.ts'
import { textOf } from './json.ts'
import type { PlanModel, ResourceChange } from './plan.ts'

/** Whether a group is behind a load balancer, by its own attributes or by an attachment of the plan. */
export function isBalanced(group: ResourceChange, model: PlanModel): boolean {
  return hasTargets(group) || isAttached(group, model)
}

function hasTargets({ after, afterUnknown }: ResourceChange): boolean {
  return ['target_group_arns', 'load_balancers', 'traffic_source'].some((attribute) =>
    [after?.[attribute], valueAt(afterUnknown, [attribute])].some(
      (value) => Array.isArray(value) && value.length > 0,
    ),
  )
}

const ATTACHMENTS = new Set(['aws_autoscaling_attachment', 'aws_autoscaling_traffic_source_attachment'])

function isAttached({ after }: ResourceChange, { changes }: PlanModel): boolean {
  const name = textOf(after?.name)
  return changes.some(
    (change) =>
      change.mode === 'managed' &&
      ATTACHMENTS.has(change.type) &&
      name !== undefined &&
      textOf(change.after?.autoscaling_group_name) === name,
  )
}
