import { type Cause, explainCauses } from '../causes/causes.ts'
import { isHealthy, runsImage } from './health.ts'
import type { InstanceView, Observation, RefreshView, ScalingActivity } from './observation.ts'

/** The most lines of one kind: a hundred instances fail for one reason. */
const most = 5

/** Everything AWS said about a rollout that did not go well. */
export interface Testimony {
  readonly latest: Observation | undefined
  readonly refresh: RefreshView | undefined
  readonly activities: readonly ScalingActivity[]
}

/** What AWS says, line by line: failed activities, then the instances that are not right. */
export function evidenceOf({ latest, activities }: Testimony, images: readonly string[]): string[] {
  const said = activities.map(({ status, description, message }) =>
    `${status}: ${description} ${message}`.trim(),
  )
  const suspended = latest?.suspended ?? []
  return [
    ...limited([...new Set(said)], 'activities'),
    ...limited(latest === undefined ? [] : notRight(latest, images), 'instances'),
    ...(suspended.length > 0 ? [`Suspended processes of the group: ${suspended.join(', ')}`] : []),
  ]
}

/** The known causes in AWS's words, with what to do about each. */
export function causesOf({ latest, refresh, activities }: Testimony): Cause[] {
  const targets = (latest?.instances ?? []).flatMap((instance) => instance.targets)
  const texts = [
    refresh?.statusReason,
    ...activities.flatMap(({ message, cause }) => [message, cause]),
    ...targets.flatMap(({ state, reason }) => (state === 'unhealthy' ? [reason] : [])),
  ]
  const said = texts.filter((text) => text !== undefined && text !== '') as string[]
  return explainCauses([...new Set(said)], { suspended: latest?.suspended ?? [] })
}

/** A line for each instance that is not in service, healthy, and on one of the AMIs. */
export function notRight({ instances }: Observation, images: readonly string[]): string[] {
  return instances.filter((instance) => !isRight(instance, images)).map(instanceLine)
}

function isRight(instance: InstanceView, images: readonly string[]): boolean {
  return runsImage(instance, images) && instance.lifecycleState === 'InService' && isHealthy(instance)
}

function instanceLine(instance: InstanceView): string {
  const { id, imageId, lifecycleState, healthStatus, protectedFromScaleIn, targets } = instance
  const sick = targets.filter(({ state }) => state !== 'healthy')
  return [
    `${id} runs ${imageId ?? 'an image EC2 does not tell'}: ${lifecycleState}`,
    healthStatus,
    ...sick.map(
      ({ group, state, reason }) => `${state} in ${group}${reason === undefined ? '' : ` (${reason})`}`,
    ),
    ...(protectedFromScaleIn ? ['protected from scale in'] : []),
  ].join(', ')
}

function limited(lines: readonly string[], noun: string): string[] {
  return lines.length > most
    ? [...lines.slice(0, most), `… and ${lines.length - most} more ${noun}`]
    : [...lines]
}
