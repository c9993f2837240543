import { type Cause, explainCauses } from '../causes/causes.ts'
import type { CauseFacts } from '../causes/entries/facts.ts'
import { failedGate } from './gates/gate.ts'
import { isHealthy, isPassing, runsImage } from './health.ts'
import { imageStandingOf, imageStandingOver } from './image-standing.ts'
import type { InstanceView, Observation, RefreshView, ScalingActivity } from './observation.ts'
import type { RolloutReport } from './report.ts'

/** The most lines of one kind: a hundred instances fail for one reason. */
const most = 5

/** Everything AWS said about a rollout that did not go well. */
export interface Testimony {
  readonly latest: Observation | undefined
  readonly refresh: RefreshView | undefined
  readonly activities: readonly ScalingActivity[]
  /** Whether an instance of the image was ever seen, where `latest` has none any more. */
  readonly launched?: boolean
  /** Those of the image that were seen sick at some time. */
  readonly sick?: readonly Pick<InstanceView, 'id'>[]
  /** silent: AWS did not answer at the end, so that nobody knows how it stands. */
  readonly end?: 'seen' | 'silent'
  /** step: old instances were to stay for now. All of them were to go where absent. */
  readonly extent?: 'whole' | 'step'
  /** Name of the group, for commands in the advice. */
  readonly group?: string
}

/** What AWS says, line by line: failed activities, then the instances that are not right. */
export function evidenceOf({ latest, activities }: Testimony, images: readonly string[]): string[] {
  const said = activities.map(({ status, description, message }) =>
    `${status}: ${description} ${message}`.trim(),
  )
  const suspended = latest?.suspended ?? []
  return [
    ...limited([...new Set(said)], 'activities'),
    ...limited(latest === undefined ? [] : tellingOf(latest, images), 'instances'),
    ...(suspended.length > 0 ? [`Suspended processes of the group: ${suspended.join(', ')}`] : []),
  ]
}

/** Where what the new ones answer ended it, old ones that serve on tell nothing. */
function tellingOf(latest: Observation, images: readonly string[]): string[] {
  if (failedGate(latest.gates) === undefined) return notRight(latest, images)
  return notRight({ instances: latest.instances.filter((each) => runsImage(each, images)) }, images)
}

/** What is known of why it went so, and how the image stands by it. */
export function accountOf(
  testimony: Testimony,
  images: readonly string[],
): Pick<RolloutReport, 'causes' | 'imageStanding'> {
  const { latest, refresh, end, launched = false, sick = [] } = testimony
  const seen = { latest, launched, sick }
  const imageStanding = end === 'silent' ? 'unseen' : imageStandingOver(seen, refresh, images)
  return { causes: causesOf(testimony, images), imageStanding }
}

/**
 * The known causes in AWS's words, with what to do about each. Of target groups only what they say of instances of the
 * image counts; what keeps old instances counts where no new one is sick, and no gate failed: what is answered is not
 * answered by them.
 */
export function causesOf(
  { latest, refresh, activities, group, extent }: Testimony,
  images: readonly string[],
): Cause[] {
  const instances = latest?.instances ?? []
  const targets = instances.filter((each) => runsImage(each, images)).flatMap((each) => each.targets)
  const texts = [
    refresh?.statusReason,
    ...activities.flatMap(({ message, cause }) => [message, cause]),
    ...targets.map(({ state, reason }) => (isPassing(state) ? undefined : reason)),
  ]
  const said = texts.filter((text) => text !== undefined && text !== '') as string[]
  const isHeld =
    latest !== undefined &&
    failedGate(latest.gates) === undefined &&
    imageStandingOf(latest, refresh, images) !== 'sick'
  return explainCauses([...new Set(said)], {
    suspended: latest?.suspended ?? [],
    ...(group === undefined ? {} : { group }),
    ...(refresh === undefined ? {} : { refreshStatus: refresh.status }),
    ...(isHeld && extent !== 'step' ? endedAt(refresh) : {}),
    ...(isHeld ? holding(latest, images) : {}),
  })
}

/** What keeps instances on another image from being replaced. */
function holding({ instances }: Observation, images: readonly string[]): CauseFacts {
  const old = instances.filter((each) => !runsImage(each, images) && each.imageId !== undefined)
  const idsOf = (each: readonly InstanceView[]) => each.map(({ id }) => id)
  return {
    protected: idsOf(old.filter((each) => each.protectedFromScaleIn && each.lifecycleState === 'InService')),
    standby: idsOf(old.filter(({ lifecycleState }) => lifecycleState === 'Standby')),
  }
}

/** The checkpoint at which the refresh came to its end: at a step it is the action's own. */
function endedAt(refresh: RefreshView | undefined): CauseFacts {
  const last = refresh?.preferences.checkpointPercentages.at(-1)
  return refresh?.status === 'Successful' && last !== undefined ? { lastCheckpoint: last } : {}
}

/** A line for each instance that is not in service, healthy, and on one of the AMIs. */
export function notRight({ instances }: Pick<Observation, 'instances'>, images: readonly string[]): string[] {
  return instances.filter((instance) => !isRight(instance, images)).map(instanceLine)
}

function isRight(instance: InstanceView, images: readonly string[]): boolean {
  return runsImage(instance, images) && instance.lifecycleState === 'InService' && isHealthy(instance)
}

/** One instance as Auto Scaling and its target groups see it. */
export function instanceLine(instance: InstanceView): string {
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
