import { ATTACHMENTS } from '../../attachments.ts'
import { valueAt } from '../../differences.ts'
import { textOf } from '../../json.ts'
import type { ResourceChange } from '../../plan.ts'
import type { Advice, Hazard } from './hazard.ts'

/** What a group needs, by kind: the attribute that is referred to, and where the group has it. */
const NEEDED: Readonly<Record<string, readonly [handle: string, held: string]>> = {
  aws_lb_target_group: ['arn', 'target_group_arns'],
  aws_alb_target_group: ['arn', 'target_group_arns'],
  aws_elb: ['name', 'load_balancers'],
  aws_subnet: ['id', 'vpc_zone_identifier'],
  aws_placement_group: ['name', 'placement_group'],
  aws_launch_configuration: ['name', 'launch_configuration'],
}

/**
 * Terraform hands create_before_destroy down to what a resource depends on, but not to what depends on it, and not to
 * what the code only looks up: such a thing goes while the old group still serves by it.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy
 */
export const goesFirst: Hazard = {
  rule: 'goes-first',
  sign: 'What a group that is replaced create-first needs, or its attachment to a load balancer, is destroyed first',
  risk: 'The old group serves without it until the new one is up.',
  cure: '`create_before_destroy = true` there too',
  find: (group, { model }) => {
    if (group.kind !== 'replace-create-first') return []
    return model.changes
      .filter((change) => goes(change) && (serves(change, group) || attaches(change, group)))
      .map((change) => adviceOf(change))
  },
}

function goes({ mode, kind, deposed }: ResourceChange): boolean {
  return mode === 'managed' && deposed === undefined && kind === 'replace-destroy-first'
}

/** Whether the old group refers to it. */
function serves({ before, type }: ResourceChange, group: ResourceChange): boolean {
  const [handle, held] = (Object.hasOwn(NEEDED, type) ? NEEDED[type] : undefined) ?? []
  if (handle === undefined || held === undefined) return false
  const name = textOf(before?.[handle])
  return name !== undefined && [valueAt(group.before, [held])].flat().includes(name)
}

/** Whether it is what attaches the old group to a load balancer. */
function attaches({ type, before }: ResourceChange, group: ResourceChange): boolean {
  const isAttachment = ATTACHMENTS.has(type)
  const name = textOf(before?.autoscaling_group_name)
  return isAttachment && name !== undefined && name === textOf(group.before?.name)
}

function adviceOf({ address }: ResourceChange): Advice {
  return {
    risk: `${address} is destroyed before the new group is up: until then the old group serves without it.`,
    fix: `Write in ${address}: lifecycle { create_before_destroy = true }`,
  }
}
