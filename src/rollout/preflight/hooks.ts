import { shellName } from '../../plan/guard/hazards/beside.ts'
import type { HazardWords } from '../../plan/guard/hazards/hazard.ts'
import { textOf } from '../../plan/json.ts'
import { formatDuration } from '../../text/duration.ts'
import type { HookView } from '../observation.ts'
import type { Obstacle, Outlook } from './outlook.ts'

export const slowHook: HazardWords = {
  rule: 'slow-hook',
  sign: 'A lifecycle hook whose heartbeat timeout is not below `rollout-timeout`',
  risk: 'One instance that does not answer it holds up the rollout until the run gives up.',
  cure: 'A shorter `heartbeat_timeout`, or a longer `rollout-timeout`',
}

/**
 * Hooks that can outlast the rollout, with what to do about each. One that ends sooner is a pause like any other: AWS
 * goes on with its default result.
 * @param group name of the group
 * @param timeoutMs how long a rollout may take
 */
export function slowHookAdvice(
  group: string,
  hooks: readonly HookView[],
  timeoutMs: number,
): Pick<Obstacle, 'risk' | 'fix'>[] {
  return hooks
    .filter(({ heartbeatMs }) => heartbeatMs >= timeoutMs)
    .map((hook) => adviceOn(group, hook, timeoutMs))
}

/** The same as things that keep nothing from running the image. */
export function slowHooks(outlook: Outlook, hooks: readonly HookView[], timeoutMs: number): Obstacle[] {
  const group = textOf(outlook.change.after?.name) ?? ''
  return slowHookAdvice(group, hooks, timeoutMs).map((advice) => ({
    rule: slowHook.rule,
    ...advice,
    most: 100,
  }))
}

function adviceOn(group: string, hook: HookView, timeoutMs: number): Pick<Obstacle, 'risk' | 'fix'> {
  const { name, holds, heartbeatMs, otherwise } = hook
  const whom = holds === 'new' ? 'each new instance until it' : 'each old instance until something'
  const seconds = Math.max(30, Math.floor(timeoutMs / 2000))
  return {
    risk: `The lifecycle hook ${name} holds ${whom} calls complete-lifecycle-action, for ${formatDuration(heartbeatMs)} at most (then ${otherwise}); rollout-timeout is ${formatDuration(timeoutMs)}: one that does not answer holds up the rollout until the run gives up.`,
    fix: `Set a shorter heartbeat, e. g. \`aws autoscaling put-lifecycle-hook --auto-scaling-group-name ${shellName(group)} --lifecycle-hook-name ${shellName(name)} --heartbeat-timeout ${seconds}\` (heartbeat_timeout in the code), or a longer rollout-timeout.`,
  }
}
