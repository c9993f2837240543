import type { Finding } from '../finding.ts'
import { type DocumentKind, isRecord, type JsonRecord, malformed, textOf } from '../json.ts'
import type { Invocation, PlanModel } from '../plan.ts'

/**
 * The actions a plan runs. Raises a DeployError with the kind's reason where they cannot be read: what an apply does is
 * not guessed at. Format: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export function readInvocations(document: JsonRecord, kind: DocumentKind): readonly Invocation[] {
  const list = document.action_invocations ?? []
  if (!Array.isArray(list)) throw malformed(kind, 'action_invocations is not a list')
  return list.map((entry: unknown, index) => {
    const address = isRecord(entry) ? textOf(entry.address) : undefined
    if (!isRecord(entry) || address === undefined) {
      throw malformed(kind, `action_invocations[${index}] has no address`)
    }
    return {
      address,
      trigger: triggerOf(entry),
      config: isRecord(entry.config_values) ? entry.config_values : {},
      sensitive: entry.config_sensitive ?? false,
      unknown: entry.config_unknown ?? {},
    }
  })
}

function triggerOf({ lifecycle_action_trigger: trigger }: JsonRecord): string {
  if (!isRecord(trigger)) return ''
  const resource = textOf(trigger.triggering_resource_address)
  const event = textOf(trigger.action_trigger_event) ?? 'a change'
  return resource === undefined ? '' : `${event} of ${resource}`
}

/**
 * What the apply runs beside its changes. A warning under every allowance: a stack that runs an action at every deploy
 * must be able to go back, too.
 */
export function invocationFindings({ invocations = [] }: PlanModel): Finding[] {
  return invocations.map(({ address, trigger }) => ({
    rule: 'action',
    address,
    risk: `The apply runs it${trigger === '' ? '' : ` (${trigger})`}: what it does to servers is not in the plan.`,
    fix: 'If that is not meant, take it out of the action_trigger in the lifecycle block of the resource.',
    severity: 'warning',
  }))
}
