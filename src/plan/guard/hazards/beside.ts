import { isSensitive } from '../../differences.ts'
import { textOf } from '../../json.ts'
import type { ResourceChange } from '../../plan.ts'
import { choiceFix, choiceOf } from './choice.ts'
import { attributeAt, type Hazard, preferencePath, presenceOf, settingOf } from './hazard.ts'

/** The group protects every instance that it launches; see `Observation` for those that were protected by hand. */
export const protectedInstances: Hazard = {
  rule: 'protected',
  sign: 'Instances protected from scale in, and `scale_in_protected_instances` absent, `Ignore` or `Wait`',
  risk: 'Ignore: they stay on the old image, and the refresh ends Successful. Wait: it waits for an hour, and fails.',
  cure: '`scale_in_protected_instances = "Refresh"`, or take the protection off',
  find: (group) => {
    const name = 'scale_in_protected_instances'
    const choice = choiceOf(group, name)
    const isProtected = settingOf(group, ['protect_from_scale_in']) === true
    const hasRefresh = presenceOf(group, ['instance_refresh', 0]) === 'there'
    if (!isProtected || !hasRefresh || choice === undefined || choice === 'replaced') return []
    const consequence =
      choice === 'spared'
        ? 'the refresh leaves them as they are: it ends Successful and has replaced none.'
        : 'the refresh waits for an hour, and then fails.'
    return [
      {
        ...attributeAt(group, preferencePath(name)),
        risk: `Every instance of the group is protected from scale in, and ${consequence}`,
        fix: choiceFix(group, name),
      },
    ]
  },
}

/** Processes without which a refresh replaces nothing. */
export const NEEDED = ['Launch', 'Terminate', 'InstanceRefresh'] as const

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
export const suspended: Hazard = {
  rule: 'suspended',
  sign: '`Launch`, `Terminate` or `InstanceRefresh` suspended',
  risk: 'The refresh replaces nothing, and waits.',
  cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`',
  find: (group) => {
    const path = ['suspended_processes']
    const names = isSensitive(group, path) ? [] : neededOf(settingOf(group, path))
    if (names.length === 0) return []
    return [{ ...attributeAt(group, path), ...suspendedAdvice(names, nameOf(group)) }]
  },
}

/** The provider resumes what the code does not list, at the end of its update. */
export const resumed: Hazard = {
  rule: 'resumed',
  sign: 'The plan takes a suspended process out of `suspended_processes`',
  risk: 'Applying it resumes what somebody has suspended.',
  cure: 'Find out who suspended it, and why, before it is applied',
  find: (group) => {
    const path = ['suspended_processes']
    if (isSensitive(group, path) || presenceOf(group, path) === 'unknown' || group.kind !== 'update')
      return []
    const after = neededOf(group.after?.suspended_processes)
    const names = neededOf(group.before?.suspended_processes).filter((name) => !after.includes(name))
    if (names.length === 0) return []
    return [
      {
        ...attributeAt(group, path),
        risk: `${listed(names)} suspended on the group, and this plan resumes it, after the refresh has begun: somebody may have stopped it on purpose.`,
        fix: 'Find out who suspended it, and why, before this is applied. If a deploy is not to resume it: lifecycle { ignore_changes = [suspended_processes] }',
      },
    ]
  },
}

function nameOf(group: ResourceChange): string | undefined {
  return isSensitive(group, ['name']) ? undefined : textOf(group.after?.name)
}

/** Of these processes, those that are needed. */
export function neededOf(value: unknown): string[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : []
  return NEEDED.filter((name) => names.includes(name))
}

function listed(names: readonly string[]): string {
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'}`
}

/** A group's name as a command takes it. */
export function shellName(group = 'NAME'): string {
  return /^[\w.-]+$/.test(group) ? group : `'${group}'`
}

/** What follows from suspended processes, with the command that resumes them, to be pasted. */
export function suspendedAdvice(
  names: readonly string[],
  group: string | undefined,
): { readonly risk: string; readonly fix: string } {
  const command = `aws autoscaling resume-processes --auto-scaling-group-name ${shellName(group)} --scaling-processes ${names.join(' ')}`
  return {
    risk: `${listed(names)} suspended on the group: a refresh replaces nothing and waits.`,
    fix: `Find out who suspended it, and why; AWS does so itself where launches have failed for a day. Then run \`${command}\`, and take ${names.join(', ')} out of suspended_processes where the code lists it.`,
  }
}

/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutWarmPool.html (InstanceReusePolicy) */
export const warmPool: Hazard = {
  rule: 'warm-pool-reuse',
  sign: 'A warm pool without `reuse_on_scale_in`',
  risk: 'Instances that scale in are terminated, and the pool is filled with fresh launches, each with its first boot.',
  cure: '`instance_reuse_policy { reuse_on_scale_in = true }`',
  find: (group) => {
    const path = ['warm_pool', 0, 'instance_reuse_policy']
    const reuse = [...path, 0, 'reuse_on_scale_in']
    if (presenceOf(group, ['warm_pool', 0]) !== 'there') return []
    if (presenceOf(group, reuse) === 'unknown' || settingOf(group, reuse) === true) return []
    return [
      {
        ...attributeAt(group, path),
        risk: 'Instances that scale in are terminated, and the pool is filled with fresh launches, each with its first boot, whenever load goes down.',
        fix: 'Write in warm_pool: instance_reuse_policy { reuse_on_scale_in = true }',
      },
    ]
  },
}
