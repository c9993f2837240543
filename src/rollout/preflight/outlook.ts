import { type ImageSet, meantBy } from '../../image/image.ts'
import { valueAt } from '../../plan/differences.ts'
import { shellName } from '../../plan/guard/hazards/beside.ts'
import { preferencePath } from '../../plan/guard/hazards/hazard.ts'
import { imagesHeldBy } from '../../plan/guard/hazards/template.ts'
import { numberOf, textOf } from '../../plan/json.ts'
import type { PlanModel, ResourceChange } from '../../plan/plan.ts'
import type { InstanceView, Observation, WarmInstance } from '../observation.ts'

/** A group that is to run the image, or is refreshed with one of its own, as it stands before the plan is applied. */
export interface Outlook {
  /** The group in the plan: it stays, changed or not. */
  readonly change: ResourceChange
  readonly model: Pick<PlanModel, 'changes'>
  readonly image: ImageSet
  /** other: it has an image of its own, and every instance that is there makes way. `image` where absent. */
  readonly runs?: 'image' | 'other'
  readonly observation: Observation
  /** The instances of its warm pool; absent where it has none, or nobody could look. */
  readonly warm?: readonly WarmInstance[]
  /**
   * refreshed: the plan, or the action, starts a refresh onto the image. stays: what the group launches, by EC2, is
   * another image, with the plan applied too. settled: enough of it runs the image, and no refresh comes. unknown: none
   * of these can be told.
   */
  readonly way: 'refreshed' | 'settled' | 'unknown' | { readonly stays: readonly string[] }
}

/** What stands in the way of a group: how much of it can run the image all the same, and what to do. */
export interface Obstacle {
  readonly rule: string
  readonly attribute?: string
  readonly risk: string
  readonly fix: string
  /** The most that can come to run the image, in percent of the capacity, rounded down; 100 where it is in no one's way. */
  readonly most: number
}

/** The last checkpoint of its refresh, in percent; 100 without one. */
export function lastOf({ after }: ResourceChange): number {
  const percentages = valueAt(after, preferencePath('checkpoint_percentages'))
  return (Array.isArray(percentages) ? numberOf(percentages.at(-1)) : null) ?? 100
}

/** The group's name as a command takes it. */
export function groupName({ change }: Outlook): string {
  return shellName(textOf(change.after?.name))
}

/** Units of capacity that the group will want. */
export function wanted({ change, observation }: Outlook): number {
  return numberOf(change.after?.desired_capacity) ?? observation.desired
}

/** Percent of what the group will have, rounded down. */
export function shareOf(units: number, outlook: Outlook): number {
  const whole = Math.max(wanted(outlook), capacityOf(outlook.observation.instances.filter(isInService)))
  return whole === 0 ? 100 : Math.min(100, Math.floor((Math.max(0, units) * 100) / whole))
}

/**
 * The most that a refresh which ends at a checkpoint, or is not waited for beyond it, brings onto the image. AWS does not
 * say which instances it replaces up to there: those on the image already may be among them.
 */
export function shareUpTo(checkpoint: number, outlook: Outlook): number {
  if (outdated(outlook).length === 0) return 100
  return shareOf(Math.ceil((wanted(outlook) * checkpoint) / 100), outlook)
}

/** What the group will have, but for these instances. */
export function without(instances: readonly InstanceView[], outlook: Outlook): number {
  const whole = Math.max(wanted(outlook), capacityOf(outlook.observation.instances.filter(isInService)))
  return whole - capacityOf(instances)
}

/** The AMI ids of the image that this group is to run. */
export function meantIn({ change, model, image }: Omit<Outlook, 'observation' | 'way'>): string[] {
  return meantBy(imagesHeldBy(change, { model }), image)
}

/** Whether EC2 says that the instance runs the image: in a group with one of its own, none does. */
export function runs({ imageId = '' }: InstanceView, outlook: Outlook): boolean {
  return outlook.runs !== 'other' && meantIn(outlook).includes(imageId)
}

/** Capacity in service that runs the image already. */
export function current(outlook: Outlook): number {
  return capacityOf(outlook.observation.instances.filter((each) => isInService(each) && runs(each, outlook)))
}

/** Instances in service, and on another image as far as EC2 tells; all of them where the group has one of its own. */
export function outdated(outlook: Outlook): InstanceView[] {
  return outlook.observation.instances.filter((each) => isInService(each) && !runs(each, outlook))
}

export function capacityOf(instances: readonly InstanceView[]): number {
  return instances.reduce((sum, { weight }) => sum + weight, 0)
}

export function isInService({ lifecycleState }: InstanceView): boolean {
  return lifecycleState === 'InService'
}

/** Whether so much of it runs the image already that nothing has to move. */
export function isThere(outlook: Outlook, threshold: number): boolean {
  return shareOf(current(outlook), outlook) >= threshold
}
