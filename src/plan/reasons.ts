import { isUnknown } from './differences.ts'
import { type JsonRecord, numberOf, textOf } from './json.ts'
import type { ResourceChange } from './plan.ts'

/** The plan's `action_reason` in words. https://developer.hashicorp.com/terraform/internals/json-format */
const REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: 'it is marked as tainted',
  replace_because_cannot_update: 'it cannot be updated in place',
  replace_by_request: 'the plan was asked to replace it',
  replace_by_triggers: 'replace_triggered_by asks for it',
  delete_because_no_resource_config: 'it is no longer in the configuration',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_no_move_target: 'it moved to an address that is not in the configuration',
  delete_because_wrong_repetition: 'its count or for_each was added or removed',
  delete_because_count_index: 'its index is beyond count',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_enabled_false: 'its `enabled` is false',
  forgot_because_lifecycle_destroy_in_state:
    '`lifecycle.destroy = false` was set before it was taken out of the configuration',
  forgot_because_lifecycle_destroy_in_config: '`lifecycle.destroy = false` is set',
}

/** Why a resource is replaced and in which order, e.g. `name changes; the new one is created first`. */
export function replacementReason(change: ResourceChange): string {
  const attributes = [...new Set(change.replacePaths.map((path) => String(path[0] ?? '')))].filter(Boolean)
  const why =
    attributes.length > 0 ? `${attributes.join(', ')} forces it` : (reasonWords(change) ?? 'no reason given')
  return `${why}; ${orderWords(change)}`
}

/** Why a resource is destroyed. */
export function removalReason(change: ResourceChange): string {
  if (change.deposed !== undefined) return 'left over from a replacement that did not end'
  return reasonWords(change) ?? 'the plan destroys it'
}

/** Why a resource leaves the state and is not destroyed; `''` where the plan does not say. */
export function forgetReason(change: ResourceChange): string {
  return change.reason?.startsWith('forgot_') ? (reasonWords(change) ?? '') : ''
}

function reasonWords({ reason }: ResourceChange): string | undefined {
  if (reason === undefined) return undefined
  if (Object.hasOwn(REASONS, reason)) return REASONS[reason]
  return reason.replace(/^[a-z]+_because_/, '').replaceAll('_', ' ')
}

function orderWords(change: ResourceChange): string {
  const { kind, keepsOld } = change
  if (keepsOld === true) return 'the old one is not destroyed and leaves the state'
  if (isNotWaitedFor(change)) return 'nobody waits for the instances of the new one before the old one goes'
  return kind === 'replace-destroy-first'
    ? 'the old one is destroyed first'
    : 'the new one is created before the old one goes'
}

/** What to do about an object that is replaced only because it is marked as tainted. */
export function untaintAdvice({ address }: Pick<ResourceChange, 'address'>): string {
  const quoted = /^[\w.-]+$/.test(address) ? address : `'${address}'`
  return `If it is as it should be, run \`terraform untaint ${quoted}\` (or \`tofu untaint ${quoted}\`) and plan again.`
}

/** Whether no instance of a new group is waited for before the old one goes: nobody is to wait, or there is none. */
function isNotWaitedFor(change: ResourceChange): boolean {
  return hasNoTimeout(change) || startsEmpty(change)
}

/**
 * Whether the provider is not to wait for the instances of a new group. Go writes no time as 0, 0s, 0m.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#waiting-for-capacity
 */
export function hasNoTimeout(change: ResourceChange): boolean {
  if (!takesOver(change)) return false
  const timeout = isUnknown(change, ['wait_for_capacity_timeout'])
    ? undefined
    : textOf(change.after?.wait_for_capacity_timeout)
  return timeout !== undefined && /^[+-]?(0+(\.0*)?(ns|us|µs|ms|s|m|h)?)+$/.test(timeout)
}

/** Whether a new group starts without an instance, and takes the place of one that has some before it gets any. */
export function startsEmpty(change: ResourceChange): boolean {
  if (!takesOver(change) || startSize(change.after) !== 0) return false
  return (startSize(change.before) ?? 0) > 0 && (hasNoTimeout(change) || !awaitsBalancer(change))
}

/** Whether the provider waits for instances behind a load balancer, however few the group wants; or may, if not known. */
function awaitsBalancer(change: ResourceChange): boolean {
  return ['min_elb_capacity', 'wait_for_elb_capacity'].some(
    (name) => isUnknown(change, [name]) || (numberOf(change.after?.[name]) ?? 0) > 0,
  )
}

/** Whether a new group is made, and the old one destroyed after it. */
function takesOver({ type, kind, keepsOld }: ResourceChange): boolean {
  return type === 'aws_autoscaling_group' && kind === 'replace-create-first' && keepsOld !== true
}

/**
 * With how many instances a group starts that is made with these values; null where that is not known. The provider
 * sends no desired capacity that is unset or 0, and AWS takes the minimum then.
 */
export function startSize(values: JsonRecord | null): number | null {
  return numberOf(values?.desired_capacity) || numberOf(values?.min_size)
}
