import { protectedInstances } from '../../plan/guard/hazards/beside.ts'
import { type Choice, type ChoiceName, choiceFix, choiceOf } from '../../plan/guard/hazards/choice.ts'
import { attributeAt, type HazardWords, preferencePath } from '../../plan/guard/hazards/hazard.ts'
import { textOf } from '../../plan/json.ts'
import { firstOf } from '../../text/more.ts'
import { count, isOnStandby, standbyCure, withImages } from '../beside/beside.ts'
import type { InstanceView } from '../observation.ts'
import {
  capacityOf,
  groupName,
  isInService,
  type Obstacle,
  type Outlook,
  outdated,
  runs,
  shareOf,
  without,
} from './outlook.ts'

/** Instances named in a sentence, and in a command: SetInstanceProtection takes fifty. */
const NAMED = 10
const COMMANDED = 50

/** What the refresh does about instances that it does not simply replace; undefined where that is all of them, or not known. */
function sparing({ change }: Outlook, name: ChoiceName): Exclude<Choice, 'replaced'> | undefined {
  const choice = choiceOf(change, name)
  return choice === 'replaced' ? undefined : choice
}

const CONSEQUENCES = {
  spared: 'the refresh leaves them as they are, and still ends Successful.',
  'waited-for': 'the refresh waits for them for an hour, and then fails.',
} as const

/** Old instances that somebody, they themselves or the group protects from scale in. */
export function protectedByHand(outlook: Outlook): Obstacle[] {
  const name = 'scale_in_protected_instances'
  const choice = sparing(outlook, name)
  const stay = outdated(outlook).filter(({ protectedFromScaleIn }) => protectedFromScaleIn)
  if (choice === undefined || stay.length === 0) return []
  const { change, observation } = outlook
  const isOther = outlook.runs === 'other'
  const off = `aws autoscaling set-instance-protection --auto-scaling-group-name ${groupName(outlook)} --no-protected-from-scale-in --instance-ids ${stay
    .slice(0, COMMANDED)
    .map(({ id }) => id)
    .join(' ')}`
  return [
    {
      rule: protectedInstances.rule,
      ...attributeAt(change, preferencePath(name)),
      risk: `${stay.length} of ${observation.instances.filter(isInService).length} instances are protected from scale in (${named(stay)}) and ${isOther ? 'older than this plan' : 'run another image'}: ${CONSEQUENCES[choice]}`,
      fix: `${choiceFix(change, name)}, or take the protection off: \`${off}\``,
      most: shareOf(without(stay, outlook), outlook),
    },
  ]
}

export const standby: HazardWords = {
  rule: 'standby',
  sign: 'Instances on standby with an old image, and `standby_instances` absent, `Ignore` or `Wait`; any where no refresh comes',
  risk: 'Ignore: they come back with the old image. Wait: the refresh waits for an hour, and fails.',
  cure: '`standby_instances = "Terminate"`, or end the standby first',
}

/**
 * Instances on standby serve nobody, and do not count; but they come back with the old image. While they are waited
 * for, AWS's own percentage counts them.
 */
export function onStandby(outlook: Outlook): Obstacle[] {
  const name = 'standby_instances'
  const { change, observation } = outlook
  const stay = observation.instances.filter((each) => isOnStandby(each) && !runs(each, outlook))
  if (stay.length === 0) return []
  if (outlook.way !== 'refreshed') return [untouched(outlook, stay)]
  const choice = sparing(outlook, name)
  if (choice === undefined) return []
  const serving = capacityOf(observation.instances.filter(isInService))
  const counted = serving + capacityOf(stay)
  return [
    {
      rule: standby.rule,
      ...attributeAt(change, preferencePath(name)),
      risk: `${count(stay)} on standby (${named(stay)}), on another image: ${CONSEQUENCES[choice]} Back in service, the old image serves again.`,
      fix: `${choiceFix(change, name)}, or end the standby before the deploy: \`aws autoscaling exit-standby --auto-scaling-group-name ${groupName(outlook)} --instance-ids ${stay
        .slice(0, COMMANDED)
        .map(({ id }) => id)
        .join(' ')}\``,
      most: choice === 'spared' ? 100 : Math.floor((serving * 100) / counted),
    },
  ]
}

/** Where no refresh comes they stay as they are, whatever a refresh would do about them. */
function untouched(outlook: Outlook, stay: readonly InstanceView[]): Obstacle {
  return {
    rule: standby.rule,
    risk: `${count(stay)} on standby with another image (${withImages(stay)}), and this plan starts no refresh. Back in service, that image serves again.`,
    fix: standbyCure(textOf(outlook.change.after?.name) ?? '', stay),
    most: 100,
  }
}

function named(instances: readonly InstanceView[]): string {
  return firstOf(
    instances.map(({ id }) => id),
    NAMED,
  )
}
