import { isBalanced } from '../../attachments.ts'
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
    // AWS protects with it what is launched from then on.
    const [who, which] =
      group.before?.['protect_from_scale_in'] === false
        ? ['Every instance that is launched from now on', 'the next refresh']
        : ['Every instance of the group', 'the refresh']
    const consequence =
      choice === 'spared'
        ? `${which} leaves them as they are: it ends Successful and has replaced none.`
        : `${which} waits for an hour, and then fails.`
    return [
      {
        ...attributeAt(group, preferencePath(name)),
        risk: `${who} is protected from scale in, and ${consequence}`,
        fix: choiceFix(group, name),
      },
    ]
  },
}

/** Processes without which a refresh replaces nothing. */
const NEEDED = ['Launch', 'Terminate', 'InstanceRefresh'] as const

/** The process without which a refresh goes on, and takes the group out of its load balancer. */
const REGISTERING = ['AddToLoadBalancer'] as const

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

/** The same page: what is launched while it is suspended is not registered later either. */
export const unregistered: Hazard = {
  rule: 'unregistered',
  sign: '`AddToLoadBalancer` suspended on a group behind a load balancer',
  risk: 'New instances get into no target group, while the refresh takes out the old ones that are in one.',
  cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`, and register by hand what was launched meanwhile',
  find: (group, { model }) => {
    const path = ['suspended_processes']
    const names = isSensitive(group, path) ? [] : registeringOf(settingOf(group, path))
    if (names.length === 0 || !isBalanced(group, model)) return []
    return [{ ...attributeAt(group, path), ...unregisteredAdvice(nameOf(group)) }]
  },
}

/** The provider resumes what the code does not list, at the end of its update. */
export const resumed: Hazard = {
  rule: 'resumed',
  sign: 'The plan takes a suspended process out of `suspended_processes`',
  risk: 'Applying it resumes what somebody has suspended.',
  cure: 'Find out who suspended it, and why, before it is applied',
  find: (group, { model }) => {
    const path = ['suspended_processes']
    if (isSensitive(group, path) || presenceOf(group, path) === 'unknown' || group.kind !== 'update')
      return []
    const missed = (value: unknown) => [
      ...neededOf(value),
      ...(isBalanced(group, model) ? registeringOf(value) : []),
    ]
    const after = missed(group.after?.suspended_processes)
    const names = missed(group.before?.suspended_processes).filter((name) => !after.includes(name))
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
  return among(value, NEEDED)
}

/** Of these processes, the one that a group behind a load balancer needs as well. */
export function registeringOf(value: unknown): string[] {
  return among(value, REGISTERING)
}

function among(value: unknown, names: readonly string[]): string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : []
  return names.filter((name) => given.includes(name))
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
  return {
    risk: `${listed(names)} suspended on the group: a refresh replaces nothing and waits.`,
    fix: `Find out who suspended it, and why; AWS does so itself where launches have failed for a day. Then run ${resuming(names, group)}.`,
  }
}

/** The same of the process that registers instances. */
export function unregisteredAdvice(group: string | undefined): ReturnType<typeof suspendedAdvice> {
  return {
    risk: `${listed(REGISTERING)} suspended on the group: new instances get into no target group, while a refresh takes out the old ones that are in one, until nothing serves.`,
    fix: `Find out who suspended it, and why. Then run ${resuming(REGISTERING, group)}. What was launched meanwhile stays out: register it by hand (\`aws elbv2 register-targets\`), or let it be replaced.`,
  }
}

function resuming(names: readonly string[], group: string | undefined): string {
  const command = `aws autoscaling resume-processes --auto-scaling-group-name ${shellName(group)} --scaling-processes ${names.join(' ')}`
  return `\`${command}\`, and take ${names.join(', ')} out of suspended_processes where the code lists it`
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
