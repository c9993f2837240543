import { isHealthy, measure, runsImage } from '../../health.ts'
import type { InstanceView, Observation } from '../../observation.ts'
import type { Others, Reach } from './standing.ts'

/**
 * The instances that a probe asks each by itself: of the image, in service, and healthy as far as Auto Scaling and its
 * load balancers tell. Whoever is not yet is none that serves.
 */
export function askable({ instances }: Observation, images: readonly string[]): InstanceView[] {
  return instances.filter(
    (each) => each.lifecycleState === 'InService' && runsImage(each, images) && isHealthy(each),
  )
}

/** Whether a load balancer says that the instance is ready to serve. */
export function readyOf({ targets }: InstanceView): 'vouched' | 'untold' {
  return targets.length > 0 ? 'vouched' : 'untold'
}

/** Where an instance is that no load balancer sends anybody to, nor anybody else by its group. */
const AWAY = /^(Terminated|Detached|Standby|Warmed:)/

/** Who of another image may answer in the name of the group. An instance that EC2 does not tell of may be one. */
export function othersIn({ instances, exists }: Observation, images: readonly string[]): Others {
  if (!exists) return 'none'
  const others = instances.filter((each) => !runsImage(each, images) && !AWAY.test(each.lifecycleState))
  if (others.some(({ lifecycleState }) => lifecycleState === 'InService')) return 'serve'
  return others.length > 0 ? 'leave' : 'none'
}

/** The worst of several. */
export function worstOf(others: readonly Others[]): Others {
  return (['serve', 'leave'] as const).find((one) => others.includes(one)) ?? 'none'
}

/** How far the image has come in a group. */
export function reachOf(observation: Observation, images: readonly string[]): Reach {
  return {
    percentage: measure(observation, images, 'by-refresh').percentage,
    isServing: askable(observation, images).length > 0,
  }
}
