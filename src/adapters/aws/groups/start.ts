import { isDeepStrictEqual } from 'node:util'
import {
  type AutoScalingClient,
  DescribeInstanceRefreshesCommand,
  type InstanceRefresh,
  type RefreshPreferences,
  StartInstanceRefreshCommand,
} from '@aws-sdk/client-auto-scaling'
import { DeployError, errorMessage } from '../../../outcome/error.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { RefreshSettings } from '../../../plan/plan.ts'
import { definedOf } from '../../../text/defined.ts'
import { mayBeDoneBefore } from '../retry.ts'
import { asking } from '../trouble.ts'

interface StartParts {
  readonly client: AutoScalingClient
  readonly now: () => number
}

/**
 * Starts a refresh onto what the group launches now, and returns its id. SkipMatching stays off but for a step of a rollout
 * that has brought instances before it: it goes by template versions, and an instance that matches by version may still
 * run an older image where the template names it indirectly.
 * AutoRollback stays off: it needs a desired configuration, and the recovery is the action's.
 * @throws DeployError rollout-superseded where another is active; as `asking`
 */
export async function startRefresh(
  { client, now }: StartParts,
  { name }: GroupRef,
  settings: RefreshSettings,
): Promise<string> {
  const asked = preferencesOf(settings)
  const command = new StartInstanceRefreshCommand({
    AutoScalingGroupName: name,
    Strategy: 'Rolling',
    Preferences: asked,
  })
  const askedAt = now()
  return asking(`start an instance refresh of ${name}`, async () => {
    try {
      return (await client.send(command)).InstanceRefreshId ?? ''
    } catch (error) {
      if (!isAlreadyRunning(error)) throw error
      const newest = mayBeDoneBefore(error) ? await newestOf(name, client) : undefined
      const isOwn = newest !== undefined && isSince(newest, askedAt) && isAsAsked(newest, asked)
      if (isOwn && newest.InstanceRefreshId !== undefined) return newest.InstanceRefreshId
      throw overtaken(name, error)
    }
  })
}

async function newestOf(name: string, client: AutoScalingClient): Promise<InstanceRefresh | undefined> {
  const command = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name, MaxRecords: 1 })
  return (await client.send(command)).InstanceRefreshes?.[0]
}

/** How far AWS's clock and the runner's may be apart. */
const clockSkewMs = 60_000

/** Whether it began after the call was first made. */
function isSince({ StartTime: startedAt }: InstanceRefresh, askedAt: number): boolean {
  return (startedAt?.getTime() ?? 0) >= askedAt - clockSkewMs
}

/** What AWS does not do unless it is asked to; it has values of its own for all the rest. */
const unlessAsked: RefreshPreferences = {
  AutoRollback: false,
  SkipMatching: false,
  BakeTime: 0,
  CheckpointPercentages: [],
  AlarmSpecification: { Alarms: [] },
}

/** Whether a refresh is told to do what was asked for; ours never has a desired configuration. */
function isAsAsked(found: InstanceRefresh, asked: RefreshPreferences): boolean {
  const { Strategy: strategy = 'Rolling', Preferences: told = {}, DesiredConfiguration: desired } = found
  const isSame = (Object.entries({ ...unlessAsked, ...asked }) as Entries).every(([name, value]) =>
    isDeepStrictEqual(comparable(told[name] ?? unlessAsked[name]), comparable(value)),
  )
  return strategy === 'Rolling' && desired === undefined && isSame
}

type Entries = [keyof RefreshPreferences, RefreshPreferences[keyof RefreshPreferences]][]

/** Alarms come in no order. */
function comparable(value: RefreshPreferences[keyof RefreshPreferences]): unknown {
  return typeof value === 'object' && 'Alarms' in value ? (value.Alarms ?? []).toSorted() : value
}

/** AWS takes a maximum with a minimum only, and a delay with checkpoints only. */
function preferencesOf(settings: RefreshSettings): RefreshPreferences {
  const { minHealthyPercentage: least, checkpointPercentages: checkpoints, alarms } = settings
  return definedOf({
    MinHealthyPercentage: least,
    MaxHealthyPercentage: least === undefined ? undefined : settings.maxHealthyPercentage,
    InstanceWarmup: settings.warmupSeconds,
    CheckpointPercentages: checkpoints === undefined ? undefined : [...checkpoints],
    CheckpointDelay: checkpoints === undefined ? undefined : settings.checkpointDelaySeconds,
    BakeTime: settings.bakeTimeSeconds,
    SkipMatching: settings.skipMatching,
    ScaleInProtectedInstances: settings.protectedInstances as RefreshPreferences['ScaleInProtectedInstances'],
    StandbyInstances: settings.standbyInstances as RefreshPreferences['StandbyInstances'],
    AlarmSpecification: alarms === undefined ? undefined : { Alarms: [...alarms] },
  })
}

function isAlreadyRunning(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('InstanceRefreshInProgress')
}

function overtaken(name: string, cause: unknown): DeployError {
  return new DeployError(
    'rollout-superseded',
    `${name}: somebody else started an instance refresh just now.`,
    {
      cause,
      evidence: [errorMessage(cause)],
      next: ['Run again when it has ended: the run then takes up from there.'],
    },
  )
}
