import { neededOf, suspended, suspendedAdvice } from '../../plan/guard/hazards/beside.ts'
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
  wanted,
  without,
} from './outlook.ts'
import { inPool, oldPool } from './pool.ts'

/** Everything that stands in the way of a group's rollout, as the group is now. */
export function obstaclesOf(outlook: Outlook): Obstacle[] {
  const { way, observation } = outlook
  const isEmpty = wanted(outlook) === 0 && observation.instances.length === 0
  if (isEmpty) return inPool(outlook)
  if (typeof way === 'object') return staysBehind(outlook, way.stays)
  if (way !== 'refreshed') return [...onStandby(outlook), ...inPool(outlook)]
  return [
    ...foreign(outlook),
    ...suspension(outlook),
    ...checkpoint(outlook),
    ...protectedByHand(outlook),
    ...onStandby(outlook),
    ...inPool(outlook),
    ...others(outlook),
  ]
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

/** What is suspended once the plan is applied: the provider suspends and resumes what differs, and nothing else. */
function suspension(outlook: Outlook): Obstacle[] {
  const { change, observation } = outlook
  const [before, after] = [
    neededOf(change.before?.suspended_processes),
    neededOf(change.after?.suspended_processes),
  ]
  const isKept = (name: string) => after.includes(name) || !before.includes(name)
  const names = neededOf([...observation.suspended.filter(isKept), ...after])
  if (names.length === 0) return []
  const advice = suspendedAdvice(names, textOf(change.after?.name))
  // While a refresh waits, AWS's own percentage is 0, and the lower of the two figures counts.
  return [{ rule: suspended.rule, ...attributeAt(change, ['suspended_processes']), ...advice, most: 0 }]
}

/** AWS does not say which instances it replaces up to a checkpoint: those on the image already may be among them. */
function checkpoint(outlook: Outlook): Obstacle[] {
  const { change } = outlook
  return lastCheckpoint.find(change, outlook).map((advice) => {
    const replaced = Math.ceil((wanted(outlook) * lastOf(change)) / 100)
    const most = outdated(outlook).length === 0 ? 100 : shareOf(replaced, outlook)
    return { rule: lastCheckpoint.rule, ...advice, most }
  })
}
