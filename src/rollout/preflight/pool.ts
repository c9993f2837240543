import type { HazardWords } from '../../plan/guard/hazards/hazard.ts'
import { textOf } from '../../plan/json.ts'
import { count, isOld, poolCure, withImages } from '../beside/beside.ts'
import type { WarmInstance } from '../observation.ts'
import { isInService, lastOf, meantIn, type Obstacle, type Outlook } from './outlook.ts'

export const oldPool: HazardWords = {
  rule: 'old-pool',
  sign: 'Instances of a warm pool on another image than what serves, or that no refresh comes to',
  risk: 'When load goes up, that image serves.',
  cure: '`aws autoscaling start-instance-refresh`, which replaces the pool too',
}

/**
 * Instances of the warm pool that load may bring into service with an image that nobody means to serve. Those on what
 * serves now are none where a refresh comes to them: that is every deploy.
 */
export function inPool(outlook: Outlook): Obstacle[] {
  const group = textOf(outlook.change.after?.name) ?? ''
  const old = (outlook.warm ?? []).filter((each) => isOld(each, meantIn(outlook)))
  if (outlook.way !== 'refreshed') {
    return said(
      old,
      'and this plan starts no refresh: when load goes up, that image serves.',
      poolCure(group),
    )
  }
  if (lastOf(outlook.change) < 100) {
    const why =
      'and the refresh ends at its last checkpoint, before it comes to them: when load goes up, that image serves.'
    return said(old, why, `Write 100 as the last of checkpoint_percentages. ${poolCure(group)}`)
  }
  const serving = outlook.observation.instances.filter(isInService).map(({ imageId }) => imageId)
  const odd = old.filter(({ imageId }) => !serving.includes(imageId))
  return said(
    odd,
    'which is not what serves either: when load goes up before the refresh has come to them, which it does last, that image serves.',
    `The refresh of the deploy replaces them. Not to wait for that: ${poolCure(group)}`,
  )
}

function said(instances: readonly WarmInstance[], why: string, fix: string): Obstacle[] {
  if (instances.length === 0) return []
  const risk = `${count(instances)} in the warm pool on another image (${withImages(instances)}), ${why}`
  return [{ rule: oldPool.rule, attribute: 'warm_pool', risk, fix, most: 100 }]
}
