import { isBalanced } from '../../plan/attachments.ts'
import {
  neededOf,
  registeringOf,
  suspended,
  suspendedAdvice,
  unregistered,
  unregisteredAdvice,
} from '../../plan/guard/hazards/beside.ts'
import { attributeAt, type HazardWords } from '../../plan/guard/hazards/hazard.ts'
import { lastCheckpoint } from '../../plan/guard/hazards/refresh.ts'
import { leftBehind, pinned, staysOn } from '../../plan/guard/hazards/template.ts'
import { textOf } from '../../plan/json.ts'
import { onStandby, protectedByHand, standby } from './beside.ts'
import { slowHook } from './hooks.ts'
import { attached, others, unwatched } from './others.ts'
import {
  current,
  isInService,
  lastOf,
  type Obstacle,
  type Outlook,
  outdated,
  shareOf,
  shareUpTo,
  wanted,
  without,
} from './outlook.ts'
import { longPauses } from './pauses.ts'
import { inPool, oldPool } from './pool.ts'

/** Everything that stands in the way of a group's rollout, as the group is now. */
export function obstaclesOf(outlook: Outlook): Obstacle[] {
  const { way, observation } = outlook
  const isEmpty = wanted(outlook) === 0 && observation.instances.length === 0
  if (outlook.runs === 'other') return isEmpty ? [] : inEveryWay(outlook)
  if (isEmpty) return inPool(outlook)
  if (typeof way === 'object') return staysBehind(outlook, way.stays)
  if (way !== 'refreshed') return [...onStandby(outlook), ...inPool(outlook)]
  return [
    ...foreign(outlook),
    ...inEveryWay(outlook),
    ...onStandby(outlook),
    ...inPool(outlook),
    ...others(outlook),
  ]
}

/** What is in the way of a refresh, whatever image it is onto. */
function inEveryWay(outlook: Outlook): Obstacle[] {
  return [...suspension(outlook), ...checkpoint(outlook), ...protectedByHand(outlook)]
}

/** Those of them that are processes somebody suspended. */
export function suspensionsOf(outlook: Outlook): Obstacle[] {
  const rules = [suspended.rule, unregistered.rule]
  return obstaclesOf(outlook).filter(({ rule }) => rules.includes(rule))
}

function staysBehind(outlook: Outlook, images: readonly string[]): Obstacle[] {
  const advice = staysOn(outlook.change, images, outlook)
  if (advice === undefined || outdated(outlook).length === 0) return []
  return [{ rule: pinned.rule, ...advice, most: shareOf(current(outlook), outlook) }]
}

const otherImage: HazardWords = {
  rule: 'other-image',
  sign: 'Instances of a template of the group that keeps the image which the plan replaces',
  risk: 'Their like take their place, on the old image.',
  cure: 'The image in that template too',
}

/** Those that only the live group shows, beside the ones of the plan. */
export const LIVE_HAZARDS: readonly HazardWords[] = [
  otherImage,
  standby,
  oldPool,
  unwatched,
  attached,
  slowHook,
  longPauses,
]

/** Instances of a template that keeps the old image: their like take their place. */
function foreign(outlook: Outlook): Obstacle[] {
  const { change, observation } = outlook
  const serving = observation.instances.filter(isInService)
  return leftBehind(change, outlook).flatMap(({ address, id, image }) => {
    const stay = serving.filter(({ templateId }) => templateId === id)
    if (stay.length === 0) return []
    return [
      {
        rule: otherImage.rule,
        attribute: 'mixed_instances_policy',
        risk: `${stay.length} of ${serving.length} instances are launched from ${address}, which keeps ${image} with this plan: they stay on the old image.`,
        fix: `Let ${address} take the image as well (image_id = var.ami_id), or take it out of the overrides of the group.`,
        most: shareOf(without(stay, outlook), outlook),
      },
    ]
  })
}

/** Processes that are suspended, and without which a refresh does not bring the group to serve. */
function suspension(outlook: Outlook): Obstacle[] {
  const { change, model } = outlook
  const group = textOf(change.after?.name)
  const needed = suspendedThen(neededOf, outlook)
  const isUnregistered = isBalanced(change, model) && suspendedThen(registeringOf, outlook).length > 0
  // While a refresh waits, AWS's own percentage is 0, and the lower of the two figures counts. What no target group knows
  // is not healthy.
  const found = { ...attributeAt(change, ['suspended_processes']), most: 0 }
  return [
    ...(needed.length > 0 ? [{ rule: suspended.rule, ...found, ...suspendedAdvice(needed, group) }] : []),
    ...(isUnregistered ? [{ rule: unregistered.rule, ...found, ...unregisteredAdvice(group) }] : []),
  ]
}

/** What is suspended once the plan is applied: the provider suspends and resumes what differs, and nothing else. */
function suspendedThen(of: typeof neededOf, { change, observation }: Outlook): string[] {
  const [before, after] = [of(change.before?.suspended_processes), of(change.after?.suspended_processes)]
  const isKept = (name: string) => after.includes(name) || !before.includes(name)
  return of([...observation.suspended.filter(isKept), ...after])
}

function checkpoint(outlook: Outlook): Obstacle[] {
  const { change } = outlook
  const most = shareUpTo(lastOf(change), outlook)
  return lastCheckpoint
    .find(change, outlook)
    .map((advice) => ({ rule: lastCheckpoint.rule, ...advice, most }))
}
