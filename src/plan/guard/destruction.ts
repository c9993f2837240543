import { isSensitive } from '../differences.ts'
import type { Finding } from '../finding.ts'
import { textOf } from '../json.ts'
import type { PlanModel, ResourceChange } from '../plan.ts'
import {
  forgetReason,
  removalReason,
  replacementReason,
  startSize,
  startsEmpty,
  untaintAdvice,
} from '../reasons.ts'
import { isHolderType } from '../templates.ts'
import { shellName } from './hazards/beside.ts'

/**
 * Kinds whose old half may go once the new one is there: they hold no data, and what serves traffic has moved.
 * Of every other kind (a database, a volume, an instance of its own, a kind this version does not know) the old
 * half may hold what the new one does not.
 */
const REPLACEABLE = [
  /^aws_(launch_template|launch_configuration|placement_group|key_pair)$/,
  /^aws_autoscaling_/,
  /^aws_(security_group|security_group_rule|vpc_security_group_(in|e)gress_rule)$/,
  /^aws_(lb|alb)_(target_group|target_group_attachment|listener|listener_rule)$/,
  /^aws_iam_(instance_profile|role|policy|role_policy|role_policy_attachment)$/,
  /^aws_cloudwatch_metric_alarm$/,
  /^(null_resource|terraform_data)$/,
]

/**
 * What the plan destroys, one finding for each resource: every delete of a managed resource, every replacement that
 * destroys first, and replacements that create first of kinds whose old half may hold data, or of a group by one
 * without an instance. Not in it: deposed launch templates and launch configurations, the old half of a replacement that
 * did not end; no instance needs them.
 */
export function destructions({ changes }: PlanModel): Finding[] {
  return changes.flatMap((change) => {
    if (change.mode !== 'managed' || isSpentTemplate(change)) return []
    if (change.kind === 'delete')
      return [isFormerGroup(change) ? formerGroup(change, changes) : destroyed(change)]
    if (change.kind === 'replace-destroy-first') return [replacedDestroyFirst(change)]
    if (startsEmpty(change)) return [replacedByNone(change)]
    return change.kind === 'replace-create-first' && losesOld(change) ? [replacedWithLoss(change)] : []
  })
}

/** What leaves the state without being destroyed, and deposed templates that go: worth knowing, no danger. */
export function departures({ changes }: PlanModel): Finding[] {
  return changes.flatMap((change) => {
    if (change.mode !== 'managed') return []
    if (change.kind === 'forget' || change.keepsOld === true) return [forgotten(change)]
    return isSpentTemplate(change) ? [spent(change)] : []
  })
}

/** Whether this is a deposed launch template or launch configuration that goes: no instance needs it any more. */
export function isSpentTemplate({ kind, type, deposed }: ResourceChange): boolean {
  return kind === 'delete' && deposed !== undefined && isHolderType(type)
}

function losesOld({ type, keepsOld }: ResourceChange): boolean {
  return keepsOld !== true && !REPLACEABLE.some((pattern) => pattern.test(type))
}

function destroyed(change: ResourceChange): Finding {
  const subject = change.deposed === undefined ? 'It' : 'A former object of it'
  const instances = change.type === 'aws_autoscaling_group' ? ' with its instances' : ''
  return {
    rule: 'destroy',
    address: change.address,
    risk: `${subject} is destroyed${instances}: ${removalReason(change)}.`,
    fix:
      change.deposed === undefined
        ? keepFix(change)
        : 'Check that nothing serves from the former object, then deploy once with `allow: any`.',
    severity: 'error',
  }
}

function isFormerGroup({ type, deposed }: ResourceChange): boolean {
  return type === 'aws_autoscaling_group' && deposed !== undefined
}

/** The old half of a replacement goes on serving where the new half did not get its instances in time. */
function formerGroup(change: ResourceChange, changes: PlanModel['changes']): Finding {
  const { address } = change
  const present = changes.find((other) => other.address === address && isPresent(other))
  const command = `aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names ${shellName(nameOf(present ?? change))}`
  const check =
    present === undefined
      ? `Check that nothing serves from it any more (\`${command}\`)`
      : `Wait until the ${named('new group', present)} has its instances in service (\`${command}\`)`
  return {
    rule: 'destroy',
    address,
    risk: `The ${named('former group', change)} may serve still, and is destroyed with its instances: ${removalReason(change)}.`,
    fix: `${check}, then deploy once with \`allow: any\`.`,
    severity: 'error',
  }
}

/** Whether it is there now, and it or another in its place is to stay. */
function isPresent({ deposed, before, after }: ResourceChange): boolean {
  return deposed === undefined && before !== null && after !== null
}

function named(what: string, group: ResourceChange): string {
  const name = nameOf(group)
  return name === undefined ? what : `${what} ${name}`
}

/** The name of a group that is there now; undefined where it is sensitive. */
function nameOf(group: ResourceChange): string | undefined {
  return isSensitive(group, ['name']) ? undefined : textOf(group.before?.name)
}

/** A `removed` block is about a resource as a whole, hence no hint at it where only an instance of it goes. */
function keepFix({ address, reason }: ResourceChange): string {
  const isWhole = reason === 'delete_because_no_resource_config' || reason === 'delete_because_no_module'
  const from = address.replace(/\[(\d+|"(\\.|[^"\\])*")\]/g, '')
  const keep = isWhole
    ? `write a removed block with from = ${from} and lifecycle { destroy = false }`
    : 'keep its index or key in count or for_each'
  return `Put it back into the configuration, or ${keep}. If it is to go, deploy once with \`allow: any\`.`
}

function replacedDestroyFirst(change: ResourceChange): Finding {
  const isGroup = change.type === 'aws_autoscaling_group'
  const until = isGroup
    ? 'nothing serves until the new instances are up'
    : 'nothing is in its place until the new one is made'
  return {
    rule: 'replace-destroy-first',
    address: change.address,
    ...replacedAttribute(change),
    risk: `It is replaced (${replacementReason(change)}): ${until}.`,
    fix:
      change.reason === 'replace_because_tainted'
        ? `${untaintAdvice(change)} If it is to be replaced, deploy once with \`allow: any\`.`
        : 'Write: lifecycle { create_before_destroy = true }, and name_prefix in place of a fixed name.',
    severity: 'error',
  }
}

function replacedWithLoss(change: ResourceChange): Finding {
  return {
    rule: 'replace-create-first',
    address: change.address,
    ...replacedAttribute(change),
    risk: `It is replaced (${replacementReason(change)}): what the old one holds is lost.`,
    fix: 'Undo the change that forces it, or write: lifecycle { prevent_destroy = true }. If the old one may go, deploy once with `allow: any`.',
    severity: 'error',
  }
}

/** The provider waits for as many instances as the new group wants, and so for none. */
function replacedByNone(change: ResourceChange): Finding {
  const { address, before } = change
  const isHidden = isSensitive(change, ['desired_capacity']) || isSensitive(change, ['min_size'])
  const place = isHidden ? '' : ` in place of ${startSize(before)}`
  return {
    rule: 'starts-empty',
    address,
    attribute: 'desired_capacity',
    risk: `The new group starts without an instance${place}, so there is none to wait for: the old group is destroyed as soon as the new one exists, and nothing serves until scaling launches some.`,
    fix: 'Write desired_capacity with the number that serves now, or a min_size that is enough. If none is to serve, deploy once with `allow: any`.',
    severity: 'error',
  }
}

function replacedAttribute({ replacePaths }: ResourceChange): { attribute?: string } {
  const first = replacePaths[0]?.[0]
  return first === undefined ? {} : { attribute: String(first) }
}

function forgotten(change: ResourceChange): Finding {
  const { address, kind } = change
  const what = kind === 'forget' ? 'It' : 'The old one of the replacement'
  const why = forgetReason(change)
  return {
    rule: 'forget',
    address,
    risk: `${what} leaves the state and is not destroyed${why === '' ? '' : ` (${why})`}: it goes on running, and nothing manages it.`,
    fix: 'If that is not meant, put its resource block back and take the removed block (or destroy = false) out.',
    severity: 'warning',
  }
}

function spent({ address }: ResourceChange): Finding {
  return {
    rule: 'deposed',
    address,
    risk: 'What an unfinished replacement left of it is destroyed; no instance needs it.',
    fix: 'Nothing to do.',
    severity: 'warning',
  }
}
