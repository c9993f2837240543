import { blocksOf, type JsonRecord } from '../json.ts'
import type { GroupForecast, RolloutEstimate } from '../plan.ts'
import { countOf } from './refresh-settings.ts'

/** What a new instance is taken to need until it is in service, in seconds: nobody knows before it was launched. */
const LAUNCH_SECONDS = 120

/** AWS's defaults: bounds in percent where neither preferences nor a maintenance policy set them; the pause at a checkpoint. */
const MIN_HEALTHY = 90
const MAX_HEALTHY = 100
export const CHECKPOINT_SECONDS = 3600

type Rolled = Pick<GroupForecast, 'effect' | 'desired' | 'startable'>

/**
 * How long a group will take to run the image, as far as the plan tells; undefined where nothing moves or the capacity
 * is not known. For a refresh (or one that somebody else can start) of `desired` instances, with AWS's bounds of healthy instances:
 *
 *     batch   = max(1, floor(desired * max / 100) - ceil(desired * min / 100))
 *     batches = ceil(desired * last checkpoint / 100 / batch)
 *     seconds = batches * (120 to launch + warm-up) + pauses at the checkpoints before 100
 *
 * A new group launches all at once. Draining, lifecycle hooks and instances that fail come on top. `group` holds the
 * attributes as planned.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html
 */
export function estimateRollout(
  { effect, desired, startable }: Rolled,
  group: JsonRecord | null,
): RolloutEstimate | undefined {
  if (group === null || desired === null || desired === 0) return undefined
  if (effect === 'refreshed' || startable === true) return refreshing(desired, group)
  if (effect !== 'created' && effect !== 'replaced') return undefined
  const warmupSeconds = warmupOf(group, {})
  return { ...timing(1, warmupSeconds, 0), batch: desired }
}

function refreshing(desired: number, group: JsonRecord): RolloutEstimate {
  const preferences = blocksOf(blocksOf(group, 'instance_refresh')[0], 'preferences')[0] ?? {}
  const [min, max] = boundsOf(group, preferences)
  const batch = Math.max(1, Math.floor((desired * max) / 100) - Math.ceil((desired * min) / 100))
  const checkpoints = numbersIn(preferences.checkpoint_percentages)
  const replaced = Math.min(desired, Math.ceil((desired * (checkpoints.at(-1) ?? 100)) / 100))
  const pauses = checkpoints.filter((percentage) => percentage < 100).length
  const delay = countOf(preferences.checkpoint_delay) ?? CHECKPOINT_SECONDS
  const times = timing(Math.ceil(replaced / batch), warmupOf(group, preferences), pauses * delay)
  return { ...times, batch: Math.min(batch, replaced) }
}

function timing(
  batches: number,
  warmupSeconds: number,
  pauseSeconds: number,
): Omit<RolloutEstimate, 'batch'> {
  const seconds = batches * (LAUNCH_SECONDS + warmupSeconds) + pauseSeconds
  return { seconds, batches, launchSeconds: LAUNCH_SECONDS, warmupSeconds, pauseSeconds }
}

/** The refresh's own bounds, else those of the group's maintenance policy (-1 there means none), else AWS's. */
function boundsOf(group: JsonRecord, preferences: JsonRecord): readonly [min: number, max: number] {
  const policy = blocksOf(group, 'instance_maintenance_policy')[0] ?? {}
  const bound = (name: string, otherwise: number) =>
    countOf(preferences[name]) ?? countOf(policy[name]) ?? otherwise
  return [bound('min_healthy_percentage', MIN_HEALTHY), bound('max_healthy_percentage', MAX_HEALTHY)]
}

/** AWS takes the refresh's warm-up, else the group's default, else the grace period. The provider keeps an unset default as 0. */
function warmupOf(group: JsonRecord, preferences: JsonRecord): number {
  return (
    countOf(preferences.instance_warmup) ??
    (countOf(group.default_instance_warmup) || countOf(group.health_check_grace_period)) ??
    0
  )
}

function numbersIn(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : []
}
