import { blocksOf, textOf } from '../json.ts'
import type { RefreshSettings, ResourceChange } from '../plan.ts'

/**
 * What the group's own `instance_refresh` says, as planned. What is not written, or known only after apply, is left
 * out. `skip_matching` and `auto_rollback` are not in it: see docs/decisions/0007-skip-matching-off.md, and the recovery
 * is the action's own.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#instance_refresh
 */
export function refreshSettings({ after }: Pick<ResourceChange, 'after'>): RefreshSettings {
  const [preferences = {}] = blocksOf(blocksOf(after, 'instance_refresh')[0], 'preferences')
  const {
    min_healthy_percentage: min,
    max_healthy_percentage: max,
    instance_warmup: warmup,
    checkpoint_percentages: checkpoints,
    checkpoint_delay: delay,
    bake_time: bake,
  } = preferences
  const alarms = blocksOf(preferences, 'alarm_specification').flatMap((block) => textsIn(block.alarms))
  const percentages = Array.isArray(checkpoints) ? checkpoints.filter((each) => typeof each === 'number') : []
  return {
    ...set('minHealthyPercentage', countOf(min)),
    ...set('maxHealthyPercentage', countOf(max)),
    ...set('warmupSeconds', countOf(warmup)),
    ...set('checkpointPercentages', percentages.length === 0 ? undefined : percentages),
    ...set('checkpointDelaySeconds', countOf(delay)),
    ...set('bakeTimeSeconds', countOf(bake)),
    ...set('protectedInstances', textOf(preferences.scale_in_protected_instances)),
    ...set('standbyInstances', textOf(preferences.standby_instances)),
    ...set('alarms', alarms.length === 0 ? undefined : alarms),
  }
}

function set<K extends keyof RefreshSettings>(name: K, value: RefreshSettings[K]): RefreshSettings {
  return value === undefined ? {} : { [name]: value }
}

/** A number that is not negative; the provider writes some as text, and '' for none. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && number >= 0 ? number : undefined
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((each) => textOf(each) ?? []) : []
}
