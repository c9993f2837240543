import { isSensitive } from '../../differences.ts'
import { numberOf } from '../../json.ts'
import type { ResourceChange } from '../../plan.ts'
import {
  type Advice,
  attributeAt,
  type Hazard,
  PREFERENCES,
  preferencePath,
  presenceOf,
  settingOf,
} from './hazard.ts'

/**
 * The provider updates the group before it starts the refresh, so AWS has no older template to go back to.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-rollback.html
 */
export const autoRollback: Hazard = {
  rule: 'auto-rollback',
  sign: '`auto_rollback = true`',
  risk: 'AWS rolls back to what Terraform has saved on the group: the new version. Meanwhile the group takes no other template.',
  cure: '`auto_rollback = false`: the recovery is the action’s',
  find: (group) => {
    const path = preferencePath('auto_rollback')
    if (settingOf(group, path) !== true) return []
    return [
      {
        ...attributeAt(group, path),
        risk: 'AWS would roll back to what is saved on the group, which Terraform has set to the new version already: the old image does not come back. Meanwhile the group takes no other template, which holds up the recovery of this action.',
        fix: 'Write: auto_rollback = false. After a failed rollout the action goes back by itself (`on-failure`).',
      },
    ]
  },
}

/**
 * A last value under 100 makes a partial refresh, which ends Successful.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-adding-checkpoints-instance-refresh.html
 */
export const lastCheckpoint: Hazard = {
  rule: 'last-checkpoint',
  sign: '`checkpoint_percentages` that end below 100',
  risk: 'The refresh ends Successful at the last one; the other instances stay on the old image.',
  cure: '100 as the last checkpoint; or a `health-threshold` that means it',
  find: (group) => {
    const path = preferencePath('checkpoint_percentages')
    const percentages = settingOf(group, path)
    const last = Array.isArray(percentages) ? numberOf(percentages.at(-1)) : null
    if (last === null || last >= 100) return []
    return [
      isSensitive(group, path)
        ? { ...attributeAt(group, path), ...partial() }
        : { ...attributeAt(group, path), ...partial(percentages as number[], desiredOf(group)) },
    ]
  },
}

function partial(percentages: readonly number[] = [], desired: number | null = null): Advice {
  const last = percentages.at(-1)
  const at = last === undefined ? '' : `, ${last} %`
  const written = last === undefined ? '…, 100' : [...percentages, 100].join(', ')
  return {
    risk: `The refresh ends Successful at its last checkpoint${at}: ${last === undefined ? 'the other instances stay' : staying(desired, last)} on the old image.`,
    fix: `Write: checkpoint_percentages = [${written}]. Where the partial rollout is meant, lower \`health-threshold\` to what it reaches.`,
  }
}

/**
 * What is not replaced, in instances where the capacity is known: AWS rounds what it replaces up, which is all of a
 * small group, until it grows.
 */
function staying(desired: number | null, last: number): string {
  if (desired === null || desired === 0) return `the other ${100 - last} % stay`
  const left = desired - Math.ceil((desired * last) / 100)
  if (left > 0) return `${left} of ${desired} instances stay`
  const all = desired === 1 ? 'the one instance' : `all ${desired} instances`
  return `rounded up, that is ${all} of the group; once it is larger, some stay`
}

function desiredOf(group: ResourceChange): number | null {
  if (isSensitive(group, ['desired_capacity'])) return null
  return numberOf(group.after?.desired_capacity) ?? numberOf(group.before?.desired_capacity)
}

/**
 * The refresh's own minimum, else the one of the maintenance policy, where the refresh names none. The provider sends
 * 90 where preferences are written without it.
 */
export const nothingKept: Hazard = {
  rule: 'nothing-kept',
  sign: '`min_healthy_percentage = 0`',
  risk: 'All instances may be terminated at once: nothing serves until the new ones are up.',
  cure: 'A minimum above 0, e. g. `min_healthy_percentage = 90`',
  find: (group) => {
    const own = preferencePath('min_healthy_percentage')
    const policy = ['instance_maintenance_policy', 0, 'min_healthy_percentage']
    const preferences = presenceOf(group, PREFERENCES)
    if (preferences === 'unknown' || presenceOf(group, ['instance_refresh', 0]) !== 'there') return []
    // A refresh of an empty group ends no instance, and what the group launches meanwhile is new.
    if (desiredOf(group) === 0) return []
    const path = preferences === 'there' ? own : policy
    if (settingOf(group, path) !== 0) return []
    return [
      {
        ...attributeAt(group, path),
        risk: 'All instances may be terminated at once: until the new ones are up, nothing serves.',
        fix: 'Write: min_healthy_percentage = 90, or as much as has to serve while instances are replaced.',
      },
    ]
  },
}

/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_StartInstanceRefresh.html (Strategy) */
export const rootVolume: Hazard = {
  rule: 'root-volume',
  sign: '`strategy = "ReplaceRootVolume"`',
  risk: 'No instance is replaced: each gets another root volume, and what is not on it stays from before.',
  cure: '`strategy = "Rolling"`',
  find: (group) => {
    const path = ['instance_refresh', 0, 'strategy']
    if (settingOf(group, path) !== 'ReplaceRootVolume') return []
    return [
      {
        ...attributeAt(group, path),
        risk: 'No instance is replaced: each keeps its id and gets another root volume. What is not on that volume stays from before.',
        fix: 'Write: strategy = "Rolling"',
      },
    ]
  },
}
