import type { ImageSet } from '../../image/image.ts'
import type { Finding } from '../../plan/finding.ts'
import { isToRun } from '../../plan/guard/hazards/template.ts'
import { blocksOf } from '../../plan/json.ts'
import type { GroupForecast, PlanModel, ResourceChange } from '../../plan/plan.ts'

/** A plan, the image that it is to roll out, and what it does to the groups. */
export interface PlannedGroups {
  readonly model: Pick<PlanModel, 'changes'>
  readonly image: ImageSet
  readonly groups: readonly GroupForecast[]
}

const RULE = 'steps'
const REFUSED = 'With `steps`, a deploy of it is refused before it applies anything.'

/**
 * The groups that cannot go step by step: a refresh that Terraform starts goes to its end by itself, and AWS has no call
 * to go on from a checkpoint; a group that is replaced is so within the apply. One error each.
 */
export function unfitForSteps({ model, image, groups }: PlannedGroups): Finding[] {
  return groups.flatMap((forecast) => {
    const change = model.changes.find(({ address }) => address === forecast.address)
    if (change === undefined || !isToRun(change, { model, image })) return []
    const found = findingOf(forecast, change)
    const { address } = forecast
    return found === undefined ? [] : [{ rule: RULE, severity: 'error', address, ...found }]
  })
}

function findingOf(
  { effect }: GroupForecast,
  change: ResourceChange,
): Pick<Finding, 'attribute' | 'risk' | 'fix'> | undefined {
  if (effect === 'refreshed')
    return {
      attribute: 'instance_refresh',
      risk: `The plan starts a refresh of all its instances, which nothing can hold at a step. ${REFUSED}`,
      fix: 'Take the `instance_refresh` block out of the group: the action then starts its refreshes. How much has to stay healthy is for `instance_maintenance_policy` to say, the warm-up for `default_instance_warmup`.',
    }
  if (effect === 'replaced')
    return {
      risk: `The plan replaces the group, and all of its instances with it: nothing can hold that at a step. ${REFUSED}`,
      fix: 'Let the group keep its name, so that a new template version changes it in place; or take `steps` out of the settings file for this change.',
    }
  if (effect !== 'unchanged' && effect !== 'destroyed' && effect !== 'created' && choosesByNeeds(change))
    return {
      attribute: 'mixed_instances_policy',
      risk: `AWS cannot skip instances that match in a group with \`instance_requirements\`, so that each step would replace those of the step before. ${REFUSED}`,
      fix: 'List instance types in the overrides in their place, or take `steps` out of the settings file for this stack.',
    }
  return undefined
}

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh-skip-matching.html */
function choosesByNeeds({ after }: ResourceChange): boolean {
  return blocksOf(after, 'mixed_instances_policy')
    .flatMap((policy) => blocksOf(policy, 'launch_template'))
    .flatMap((template) => blocksOf(template, 'override'))
    .some((override) => blocksOf(override, 'instance_requirements').length > 0)
}
