import { isDeepStrictEqual } from 'node:util'
import { blocksOf, type JsonRecord, numberOf, textOf } from '../json.ts'
import type { GroupForecast, PlanModel, ResourceChange } from '../plan.ts'
import { removalReason, replacementReason, startSize } from '../reasons.ts'
import { isHolderType, refersTo, type TemplateUse, templateUses } from '../templates.ts'
import { estimateRollout } from './estimate.ts'
import { refreshSettings } from './refresh-settings.ts'

/** Attributes whose change makes the provider start a refresh, with the words for them (provider's group.go). */
const TEMPLATE_ATTRIBUTES = {
  launch_template: 'launch template',
  mixed_instances_policy: 'mixed instances policy',
  launch_configuration: 'launch configuration',
} as const

/** Attributes of a launch template that make no new version of it. */
const NO_NEW_VERSION = new Set(['tags', 'tags_all', 'default_version', 'update_default_version'])

/**
 * Attributes of a group whose change launches, ends and judges no instance. Every other one may: a new attribute of the
 * provider is watched rather than passed over.
 */
const STILL = new Set([
  ...['tag', 'tags', 'instance_refresh', 'timeouts', 'force_delete', 'force_delete_warm_pool', 'context'],
  ...['wait_for_capacity_timeout', 'wait_for_elb_capacity', 'min_elb_capacity', 'default_cooldown'],
  ...['ignore_failed_scaling_activities', 'enabled_metrics', 'metrics_granularity', 'termination_policies'],
  ...[
    'service_linked_role_arn',
    'initial_lifecycle_hook',
    'protect_from_scale_in',
    'default_instance_warmup',
  ],
])

type Effect = Pick<GroupForecast, 'effect' | 'because' | 'startable' | 'stirs'>

/**
 * What the plan will do to each aws_autoscaling_group, in the plan's order, unchanged groups included.
 * `refreshed` is the provider's rule: an in-place update that changes the launch template, launch
 * configuration, mixed instances policy or a `triggers` attribute, with an instance_refresh block.
 */
export function forecastGroups(model: PlanModel): GroupForecast[] {
  return model.changes
    .filter(({ mode, type }) => mode === 'managed' && type === 'aws_autoscaling_group')
    .map((group) => forecastOf(group, model))
}

function forecastOf(group: ResourceChange, model: PlanModel): GroupForecast {
  const effect = effectOf(group, model)
  const desired = desiredOf(group)
  const estimate = estimateRollout({ ...effect, desired }, group.after)
  return {
    address: group.address,
    name: nameOf(group),
    ...effect,
    desired,
    minHealthyPercentage: preference(group, 'min_healthy_percentage'),
    maxHealthyPercentage: preference(group, 'max_healthy_percentage'),
    ...(blocksOf(group.after, 'instance_refresh').length === 0 ? {} : { settings: refreshSettings(group) }),
    ...(estimate === undefined ? {} : { estimate }),
  }
}

function effectOf(group: ResourceChange, model: PlanModel): Effect {
  switch (group.kind) {
    case 'create':
      return { effect: 'created', because: 'new group' }
    case 'replace-create-first':
    case 'replace-destroy-first':
      return { effect: 'replaced', because: replacementReason(group) }
    case 'delete':
      return { effect: 'destroyed', because: removalReason(group) }
    case 'forget':
      return { effect: 'not-refreshed', because: 'leaves the state: its instances keep running as they are' }
    case 'update':
    case 'no-op':
    case 'read':
      return effectInPlace(group, model)
  }
}

function effectInPlace(group: ResourceChange, model: PlanModel): Effect {
  const changed = changedAttributes(group)
  const triggers = refreshTriggers(group, changed)
  if (triggers.length > 0) {
    const because = `${triggers.join(' and ')} ${triggers.length === 1 ? 'changes' : 'change'}`
    if (blocksOf(group.after, 'instance_refresh').length > 0) return { effect: 'refreshed', because }
    const why = `${because}, but the group has no instance_refresh block`
    return { effect: 'not-refreshed', because: why, startable: true }
  }
  const missed = missedChange(group, model)
  if (missed !== undefined) return { effect: 'not-refreshed', ...missed }
  if (changed.length > 0) {
    const stirs = changed.some((attribute) => !STILL.has(attribute))
    return { effect: 'updated', because: `${changed.join(', ')} changes`, ...(stirs && { stirs }) }
  }
  if (group.kind === 'no-op') return { effect: 'unchanged', because: 'no changes' }
  return { effect: 'updated', because: 'no value changes, only how the state keeps it' }
}

/** Names of attributes that differ. What becomes known only at apply is left out of `after`, so it differs too. */
function changedAttributes({ before, after }: ResourceChange): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].filter((name) => !isDeepStrictEqual(before?.[name], after?.[name])).sort()
}

function refreshTriggers(group: ResourceChange, changed: readonly string[]): string[] {
  const template = Object.entries(TEMPLATE_ATTRIBUTES)
    .filter(([attribute]) => changed.includes(attribute))
    .map(([attribute, words]) => (onlyVersionChanges(group, attribute) ? `${words} version` : words))
  const named = blocksOf(group.after, 'instance_refresh').flatMap(({ triggers }) => triggers)
  const other = named.filter(
    (name): name is string =>
      typeof name === 'string' && !Object.hasOwn(TEMPLATE_ATTRIBUTES, name) && changed.includes(name),
  )
  return [...template, ...other.map((name) => `trigger "${name}"`)]
}

function onlyVersionChanges({ before, after }: ResourceChange, attribute: string): boolean {
  if (attribute !== 'launch_template') return false
  const [from, to] = [blocksOf(before, attribute)[0], blocksOf(after, attribute)[0]]
  return from?.id !== undefined && from.id === to?.id && from.version !== to?.version
}

/** Why a change of a template this group uses does not reach its instances; undefined where none changes. */
function missedChange(group: ResourceChange, model: PlanModel): Omit<Effect, 'effect'> | undefined {
  for (const use of templateUses(group.after, group.afterUnknown)) {
    const holder = model.changes.find((change) => isChangedHolder(change, use))
    if (holder !== undefined) return missedReason(use, holder)
  }
  return undefined
}

function isChangedHolder(change: ResourceChange, use: TemplateUse): boolean {
  if (change.mode !== 'managed' || !isHolderType(change.type) || change.deposed !== undefined) return false
  if (!refersTo(use, change.type, change.before)) return false
  if (change.kind !== 'update') return change.kind !== 'no-op' && change.kind !== 'read'
  const changed = changedAttributes(change)
  const isDefaultMoved = use.version === '$Default' && changed.includes('default_version')
  return isDefaultMoved || changed.some((attribute) => !NO_NEW_VERSION.has(attribute))
}

/** A new version becomes the default only where the template asks for it. */
function movesDefault(change: ResourceChange): boolean {
  return (
    change.after?.update_default_version === true || changedAttributes(change).includes('default_version')
  )
}

function missedReason({ version }: TemplateUse, holder: ResourceChange): Omit<Effect, 'effect'> {
  const { address, kind } = holder
  if (version === '$Latest' || version === '$Default') {
    const startable = kind === 'update' && (version === '$Latest' || movesDefault(holder))
    return { because: `"${version}": the plan starts no refresh`, startable }
  }
  if (kind !== 'update') {
    return { because: `${address} is replaced or goes, but the group still refers to the old one` }
  }
  return { because: `${address} changes, but the group stays on version ${version ?? '(unknown)'}` }
}

function nameOf({ kind, before, after }: ResourceChange): string | null {
  const goes = kind === 'delete' || kind === 'forget'
  return textOf((goes ? before : after)?.name) ?? null
}

/** A new group has nothing of the size that scaling gave the one before it. */
function desiredOf({ kind, before, after }: ResourceChange): number | null {
  if (kind.startsWith('replace-')) return startSize(after)
  return numberOf(after?.desired_capacity) ?? numberOf(before?.desired_capacity)
}

function preference({ after }: ResourceChange, name: string): number | null {
  const preferences: readonly JsonRecord[] = blocksOf(after, 'instance_refresh').flatMap((refresh) =>
    blocksOf(refresh, 'preferences'),
  )
  return numberOf(preferences[0]?.[name])
}
