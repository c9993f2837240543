import { isSensitive, isUnknown } from '../../plan/differences.ts'
import { attributeAt, type HazardWords, preferencePath, settingOf } from '../../plan/guard/hazards/hazard.ts'
import type { ResourceChange, RolloutEstimate } from '../../plan/plan.ts'
import { CHECKPOINT_SECONDS } from '../../plan/read/estimate.ts'
import { countOf } from '../../plan/read/refresh-settings.ts'
import { formatDuration, formatRoughly } from '../../text/duration.ts'
import { lastOf, type Obstacle, type Outlook, shareUpTo } from './outlook.ts'

export const longPauses: HazardWords = {
  rule: 'long-pauses',
  sign: '`checkpoint_percentages` whose pauses (`checkpoint_delay`, an hour where it is absent) reach `rollout-timeout` before `health-threshold` is met',
  risk: 'Every rollout times out half way.',
  cure: 'A shorter `checkpoint_delay`, or a longer `rollout-timeout`',
}

/** What a rollout is waited for. */
export interface Patience {
  /** Percent of the capacity. */
  readonly healthThreshold: number
  readonly timeoutMs: number
}

/**
 * Pauses that alone outlast the wait for the threshold. Where the last checkpoint keeps the group short of it, that is
 * told instead.
 */
export function pausing(
  outlook: Outlook,
  { healthThreshold, timeoutMs }: Patience,
  estimate?: RolloutEstimate,
): Obstacle[] {
  const { change } = outlook
  const { percentages, delaySeconds } = checkpointsOf(change)
  const last = lastOf(change)
  const fits = percentages.filter((_, pauses) => pauses * delaySeconds * 1000 < timeoutMs).at(-1) ?? last
  const most = shareUpTo(fits, outlook)
  const isShortAnyway = last < 100 && shareUpTo(last, outlook) < healthThreshold
  if (fits === last || most >= healthThreshold || isShortAnyway) return []
  const each = formatDuration(delaySeconds * 1000)
  const seconds = (percentages.length - 1) * delaySeconds
  const at = `${percentages.slice(0, -1).join(', ')} % for ${each}${percentages.length > 2 ? ' each' : ''}`
  return [
    {
      rule: longPauses.rule,
      ...attributeAt(change, preferencePath('checkpoint_delay')),
      risk: `The refresh pauses at ${at}, ${formatDuration(seconds * 1000)} before it goes on to ${last} %, and rollout-timeout is ${formatDuration(timeoutMs)}: the run gives up with what is replaced up to ${fits} %.`,
      fix: fixOf({ pauses: percentages.length - 1, seconds, timeoutMs }, estimate),
      most,
    },
  ]
}

/** The checkpoints as planned; none where they, or the pauses, are known only after apply or not to be told. */
function checkpointsOf(change: ResourceChange): {
  readonly percentages: readonly number[]
  readonly delaySeconds: number
} {
  const [at, delay] = [preferencePath('checkpoint_percentages'), preferencePath('checkpoint_delay')]
  const isOpen = [at, delay].some((path) => isUnknown(change, path) || isSensitive(change, path))
  const percentages = isOpen ? [] : settingOf(change, at)
  return {
    percentages: Array.isArray(percentages) ? percentages.filter((each) => typeof each === 'number') : [],
    delaySeconds: countOf(settingOf(change, delay)) ?? CHECKPOINT_SECONDS,
  }
}

interface Waiting {
  readonly pauses: number
  /** Of all of them. */
  readonly seconds: number
  readonly timeoutMs: number
}

/** Half of what the instances leave of the time is for the pauses: draining and hooks come on top of the estimate. */
function fixOf({ pauses, seconds, timeoutMs }: Waiting, estimate?: RolloutEstimate): string {
  const needed = estimate === undefined ? 0 : estimate.seconds - estimate.pauseSeconds
  const room = Math.floor((timeoutMs / 1000 - needed) / 2 / pauses)
  const shorter = room < 1 ? '' : `Write: checkpoint_delay = ${room}, or set `
  const whole =
    estimate === undefined
      ? `${formatRoughly(seconds)}: the pauses alone`
      : `${formatRoughly(estimate.seconds)}: the estimate`
  return `${shorter || 'Set '}rollout-timeout above ${whole}.`
}
