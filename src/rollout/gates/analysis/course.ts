import { runsImage } from '../../health.ts'
import type { InstanceView, Observation } from '../../observation.ts'

/** What an analysis has to know of how a group went so far. Times in milliseconds since the epoch. */
export interface Witness {
  /** When the first of the instances of the image that serve was launched, as EC2 says; when one was first seen otherwise. */
  readonly since: number
  /** Since when as many old instances serve as do now. */
  readonly settledAt: number
  /** How many old ones serve. */
  readonly old: number
  /** Ids, the ones seen first in front. */
  readonly fresh: readonly string[]
  readonly former: readonly string[]
  readonly formerImages: readonly string[]
}

/** So many instances of each side are asked about: a request of CloudWatch takes 500 metrics. */
export const MOST_INSTANCES = 20

/** What served for longer than this before the rollout tells nothing more. */
export const LOOKBACK_MS = 3_600_000

/** What the instances are to run, and when the rollout began, in milliseconds since the epoch. */
interface Rollout {
  readonly images: readonly string[]
  readonly startedAt: number
}

/** What is known with one more look; undefined as long as no instance of the image serves. */
export function witnessWith(
  last: Witness | undefined,
  { instances, at }: Observation,
  { images, startedAt }: Rollout,
): Witness | undefined {
  const serving = instances.filter(({ lifecycleState }) => lifecycleState === 'InService')
  const fresh = serving.filter((each) => runsImage(each, images))
  if (last === undefined && fresh.length === 0) return undefined
  const former = serving.filter((each) => !runsImage(each, images))
  const isSettled = last !== undefined && last.old === former.length
  return {
    since: last?.since ?? (former.length > 0 ? sinceBegun(fresh, startedAt, at) : sinceLaunched(fresh, at)),
    settledAt: isSettled ? last.settledAt : settledWith(last, former, at),
    old: former.length,
    fresh: known(
      last?.fresh,
      fresh.map(({ id }) => id),
    ),
    former: known(
      last?.former,
      former.map(({ id }) => id),
    ),
    formerImages: known(
      last?.formerImages,
      former.flatMap(({ imageId = [] }) => imageId),
    ),
  }
}

/** A group that had no old instance at the first look is as it was. */
function settledWith(last: Witness | undefined, former: readonly InstanceView[], at: number): number {
  return last === undefined && former.length === 0 ? 0 : at
}

/** While old instances serve, what was before this rollout is theirs, also where some of the image served already. */
function sinceBegun(fresh: readonly InstanceView[], startedAt: number, at: number): number {
  return Math.max(sinceLaunched(fresh, at), Math.min(startedAt, at))
}

/** Where all that serve have the image, what they did before this run is as good. */
function sinceLaunched(fresh: readonly InstanceView[], at: number): number {
  const launches = fresh.map(({ launchedAt = at }) => launchedAt)
  return Math.max(Math.min(at, ...launches), at - LOOKBACK_MS)
}

function known(before: readonly string[] = [], now: readonly string[]): readonly string[] {
  return [...new Set([...before, ...now])].slice(0, MOST_INSTANCES)
}
