import { isBalanced } from '../attachments.ts'
import { isSensitive, valueAt } from '../differences.ts'
import type { Finding } from '../finding.ts'
import { blocksOf, type JsonRecord, numberOf, textOf } from '../json.ts'
import type { ResourceChange } from '../plan.ts'
import { startsEmpty } from '../reasons.ts'
import { templateName } from '../template-name.ts'
import { templateUses } from '../templates.ts'
import type { Planned } from './hazards/hazard.ts'
import { isHeldBack } from './hazards/template.ts'

/** What is known to go wrong with a group that stays or is made by this plan. */
export function groupLints(group: ResourceChange, planned: Planned): Finding[] {
  return [
    ...floatingVersion(group, planned),
    ...noRefresh(group),
    ...capacityResets(group),
    ...singleInstance(group),
    ...shallowHealthCheck(group, planned),
  ]
}

type Advice = Pick<Finding, 'rule' | 'attribute' | 'risk' | 'fix'>

function lint({ address }: ResourceChange, advice: Advice): Finding {
  return { address, ...advice, severity: 'warning' }
}

/**
 * The provider starts a refresh only where the group itself changes, and "$Latest" stays "$Latest". A "$Default" that
 * the plan leaves behind does not float, it is `pinned`.
 */
function floatingVersion(group: ResourceChange, planned: Planned): Finding[] {
  const floating = templateUses(group.after, group.afterUnknown).find(
    (use) => (use.version === '$Latest' || use.version === '$Default') && !isHeldBack(use, planned),
  )
  if (floating === undefined) return []
  return [
    lint(group, {
      rule: 'floating-version',
      attribute:
        blocksOf(group.after, 'launch_template').length > 0
          ? 'launch_template[0].version'
          : 'mixed_instances_policy[0].launch_template',
      risk: `The group uses the template's ${floating.version}: a new image starts no refresh, and any launch may pick it up.`,
      fix: `Write: version = ${templateName(group, floating, planned.model)}.latest_version`,
    }),
  ]
}

/** A group that is replaced needs no refresh: the new one starts on the image. */
function noRefresh(group: ResourceChange): Finding[] {
  const hasBlock = blocksOf(group.after, 'instance_refresh').length > 0
  const isOpen = valueAt(group.afterUnknown, ['instance_refresh']) === true
  if (hasBlock || isOpen || group.kind.startsWith('replace-')) return []
  return [
    lint(group, {
      rule: 'no-instance-refresh',
      attribute: 'instance_refresh',
      risk: 'The group has no instance_refresh: the plan changes its template, and the instances stay as they are.',
      fix: 'Write: instance_refresh { strategy = "Rolling" }',
    }),
  ]
}

const SIZES = ['desired_capacity', 'min_size', 'max_size'] as const

/** That a group makes way for one without an instance is the guard's own finding. */
function capacityResets(group: ResourceChange): Finding[] {
  return SIZES.flatMap((attribute) => {
    if (attribute === 'desired_capacity' && startsEmpty(group)) return []
    const before = numberOf(group.before?.[attribute])
    const after = numberOf(group.after?.[attribute])
    if (before === null) return []
    if (after === null) return attribute === 'desired_capacity' ? smallerStart(group, before) : []
    return before === after ? [] : [capacityReset(group, { attribute, before, after })]
  })
}

interface Resize {
  readonly attribute: (typeof SIZES)[number]
  readonly before: number
  readonly after: number
}

function capacityReset(group: ResourceChange, { attribute, before, after }: Resize): Finding {
  const sizes = isSensitive(group, [attribute]) ? '' : ` from ${before} to ${after}`
  return lint(group, {
    rule: 'capacity-reset',
    attribute,
    risk: `${attribute} goes${sizes} with this deploy: scaling that happened meanwhile is undone.`,
    fix:
      attribute === 'desired_capacity'
        ? 'Leave the size to scaling: lifecycle { ignore_changes = [desired_capacity] }'
        : 'Change the size in a deploy of its own, or leave it: lifecycle { ignore_changes = [min_size, max_size] }',
  })
}

/** A group made anew without desired_capacity starts with min_size instances, however many serve now. */
function smallerStart(group: ResourceChange, before: number): Finding[] {
  const start = numberOf(group.after?.min_size)
  if (!group.kind.startsWith('replace-') || start === null || start >= before) return []
  const isHidden = isSensitive(group, ['desired_capacity']) || isSensitive(group, ['min_size'])
  const sizes = isHidden ? 'min_size instances' : `${start} instances (min_size) in place of ${before}`
  return [
    lint(group, {
      rule: 'capacity-reset',
      attribute: 'desired_capacity',
      risk: `The new group starts with ${sizes}.`,
      fix: 'Write desired_capacity with the number that serves now.',
    }),
  ]
}

/**
 * The minimum is rounded up to whole instances, so any minimum above 0 is the one instance.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html (MinHealthyPercentage)
 */
function singleInstance(group: ResourceChange): Finding[] {
  const refresh = blocksOf(group.after, 'instance_refresh')[0]
  if (refresh === undefined || sizeOf(group) !== 1) return []
  const preferences = blocksOf(refresh, 'preferences')[0]
  const policy = blocksOf(group.after, 'instance_maintenance_policy')[0]
  const percentage = (name: string) => percentOf(preferences, name) ?? percentOf(policy, name)
  const least = percentage('min_healthy_percentage') ?? 90
  const most = percentage('max_healthy_percentage') ?? 100
  if (least === 0 || most > 100) return []
  return [
    lint(group, {
      rule: 'single-instance',
      attribute: 'instance_refresh',
      risk: 'The group has one instance and may have no more during the refresh, so it cannot keep it and replace it: there may be a moment without any.',
      fix: 'Write in preferences: min_healthy_percentage = 100 and max_healthy_percentage = 200',
    }),
  ]
}

/** How many instances the group has now, or starts with. */
function sizeOf({ before, after }: ResourceChange): number | null {
  const desired = numberOf(after?.desired_capacity) ?? numberOf(before?.desired_capacity)
  return desired ?? (before === null ? numberOf(after?.min_size) : null)
}

/** A percentage that is set: the provider writes -1 to a maintenance policy that is taken away. */
function percentOf(block: JsonRecord | undefined, name: string): number | null {
  const value = numberOf(block?.[name])
  return value === null || value < 0 ? null : value
}

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html */
function shallowHealthCheck(group: ResourceChange, { model }: Planned): Finding[] {
  const isOpen = valueAt(group.afterUnknown, ['health_check_type']) === true
  const kind = textOf(group.after?.health_check_type) ?? 'EC2'
  if (isOpen || kind !== 'EC2' || !isBalanced(group, model)) return []
  return [
    lint(group, {
      rule: 'ec2-health-check',
      attribute: 'health_check_type',
      risk: 'The group is behind a load balancer, but counts an instance as healthy as soon as it runs, whether it answers or not.',
      fix: 'Write: health_check_type = "ELB"',
    }),
  ]
}
