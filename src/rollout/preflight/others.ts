import { shellName } from '../../plan/guard/hazards/beside.ts'
import type { HazardWords } from '../../plan/guard/hazards/hazard.ts'
import { firstOf } from '../../text/more.ts'
import type { InstanceView, Observation } from '../observation.ts'
import { groupName, type Obstacle, type Outlook } from './outlook.ts'

/** Instances named in a sentence. */
const NAMED = 10

/** Processes without which AWS looks after nothing; a refresh goes on without them. */
const WATCHFUL = ['HealthCheck', 'ReplaceUnhealthy'] as const

export const unwatched: HazardWords = {
  rule: 'unwatched',
  sign: '`HealthCheck` or `ReplaceUnhealthy` suspended',
  risk: 'AWS marks no instance as unhealthy, or replaces none: what is sick stays, and may look well.',
  cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`',
}

export const attached: HazardWords = {
  rule: 'attached',
  sign: 'Instances in a group with a template that were not launched from one: attached by hand or by another tool',
  risk: 'The refresh replaces them by instances of the template: what is only on them is gone.',
  cure: 'Detach what is to stay (`aws autoscaling detach-instances`) before the deploy',
}

/** What is said of processes that nobody needs for a refresh, and somebody for health; undefined where they run. */
export function unwatchedAdvice(
  suspended: readonly string[],
  group: string,
): Pick<Obstacle, 'risk' | 'fix'> | undefined {
  const names = WATCHFUL.filter((name) => suspended.includes(name))
  if (names.length === 0) return undefined
  const effects = {
    HealthCheck: 'AWS marks no instance as unhealthy, so that only target groups tell',
    ReplaceUnhealthy: 'AWS replaces no instance that is sick',
  }
  const command = `aws autoscaling resume-processes --auto-scaling-group-name ${shellName(group)} --scaling-processes ${names.join(' ')}`
  return {
    risk: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} suspended on the group: ${names.map((name) => effects[name]).join(', and ')}.`,
    fix: `Find out who suspended it, and why. Then run \`${command}\`.`,
  }
}

/** What is said of instances that the group did not launch from its template; undefined where there are none. */
export function attachedAdvice(
  { instances, templateVersion }: Pick<Observation, 'instances' | 'templateVersion'>,
  group: string,
): Pick<Obstacle, 'risk' | 'fix'> | undefined {
  const others = instances.filter((each) => templateVersion !== undefined && isForeign(each))
  if (others.length === 0) return undefined
  const ids = others.map(({ id }) => id)
  const named = firstOf(ids, NAMED)
  return {
    risk: `${named}: not launched from the group's template, but attached by hand or by another tool, or older than the template. A refresh replaces them: what is only on them is gone.`,
    fix: `If they are to stay, take them out first: \`aws autoscaling detach-instances --auto-scaling-group-name ${shellName(group)} --should-decrement-desired-capacity --instance-ids ${ids.slice(0, NAMED).join(' ')}\`.`,
  }
}

function isForeign({ templateId, lifecycleState }: InstanceView): boolean {
  return templateId === undefined && !/^(?:Pending|Terminat|Detach)/.test(lifecycleState)
}

/** Both, as things that keep nothing from running the image. */
export function others(outlook: Outlook): Obstacle[] {
  const { observation } = outlook
  const name = groupName(outlook)
  const found = [
    { rule: unwatched.rule, advice: unwatchedAdvice(observation.suspended, name) },
    { rule: attached.rule, advice: attachedAdvice(observation, name) },
  ]
  return found.flatMap(({ rule, advice }) => (advice === undefined ? [] : [{ rule, ...advice, most: 100 }]))
}
