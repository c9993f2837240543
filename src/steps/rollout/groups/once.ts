import type { AutoScaling } from '../../../deps/aws.ts'
import type { Observation } from '../../../rollout/observation.ts'

/** The same, where a group is looked at once: whoever looks again gets what was seen. Of a group as a whole, without alarms. */
export function lookingOnce(autoscaling: AutoScaling): Pick<AutoScaling, 'observe'> {
  const seen = new Map<string, Promise<Observation>>()
  return {
    observe: (group, alarms) => {
      const key = `${group.region} ${group.name}`
      const look = seen.get(key) ?? autoscaling.observe(group, alarms)
      seen.set(key, look)
      return look
    },
  }
}
