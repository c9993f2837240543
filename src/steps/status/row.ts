import { sourceOf } from '../../image/builds.ts'
import type { ImageRecord } from '../../image/image.ts'
import { environmentsOf, isProven, isQuarantined, provenAt, tagNames, tagText } from '../../image/tags.ts'
import type { GroupImages } from '../../plan/read/state.ts'
import { liveRelease } from '../../release/choose.ts'
import {
  type BaseImage,
  isIdle,
  type NewerRelease,
  type StackStanding,
  type StatusGroup,
  type StatusRelease,
  type StatusRow,
} from '../../report/status.ts'
import { isHealthy } from '../../rollout/health.ts'
import { holdIn, holdWords } from '../../rollout/holds/record.ts'
import type { InstanceView, Observation } from '../../rollout/observation.ts'
import { hasEnded } from '../../rollout/standing.ts'
import { definedOf } from '../../text/defined.ts'
import { seenDifferences } from '../rollout/differences.ts'

/** What a stack is, whatever AWS says. */
export type StackFacts = Pick<StatusRow, 'name' | 'environment' | 'directory' | 'workspace'> & {
  /** Path of its Packer template in the repository. */
  readonly template: string
  readonly repository: string
  /** Key of the tag by which its image tells that it holds. */
  readonly holdTag: string
}

/** One group: as the state has it, and as AWS does. */
export interface SeenGroup {
  readonly stated: GroupImages
  readonly seen: Observation
  /** The AMIs that it launches now, where they had to be asked for. */
  readonly launches?: readonly string[]
}

/** What AWS says of a stack. */
export interface Seen {
  readonly groups: readonly SeenGroup[]
  /** The images that the stack launches, and all of the repository in the same regions. */
  readonly images: readonly ImageRecord[]
  readonly bases: readonly ImageRecord[]
}

/** Where a stack stands, of what its state and AWS say. Nothing is taken for well that was not seen. */
export function statusRow(stack: StackFacts, { groups, images, bases }: Seen): StatusRow {
  const { template: _, repository: __, holdTag, ...facts } = stack
  const ids = [...new Set(groups.flatMap(meantBy))]
  const live = images.find(({ id }) => ids.includes(id))
  const release = releaseOf(ids, live, images, stack)
  const holds = images.flatMap(({ id, tags }) => (ids.includes(id) ? (holdIn(tags, holdTag) ?? []) : []))
  const held = holds.slice(0, 1).map(holdWords)
  const views = groups.map(groupOf)
  const drift = [...held, ...groups.flatMap(driftOf), ...unproven(ids, images, views, stack)]
  const standing = standingOf(views, drift, holds.length > 0 ? 'holding' : 'differs')
  return {
    ...{ ...facts, standing, groups: views, drift, newer: newerThan(live, images, stack) },
    ...(ids.length > 0 && { release }),
    ...definedOf({ base: baseOf(live, bases) }),
  }
}

/** The AMIs that a group is to launch: what the state says, and where it does not say all, what AWS does. */
function meantBy({ stated, launches = [] }: SeenGroup): string[] {
  return [...new Set([...stated.imageIds, ...(stated.unknownImage ? launches : [])])]
}

function standingOf(
  groups: readonly StatusGroup[],
  drift: readonly string[],
  otherwise: 'holding' | 'differs',
): StackStanding {
  if (groups.length === 0) return 'empty'
  if (groups.some(isUnwell)) return 'unwell'
  if (groups.some(({ refresh }) => refresh !== undefined)) return 'moving'
  if (drift.length > 0) return otherwise
  return groups.every(isIdle) ? 'idle' : 'steady'
}

/** A refresh takes some of its group out of service for a while. Where nothing serves, it does not matter what moves. */
function isUnwell({ healthy, desired, refresh, gone }: StatusGroup): boolean {
  return gone === true || (healthy < desired && (refresh === undefined || healthy === 0))
}

function groupOf({ stated: { ref }, seen }: SeenGroup): StatusGroup {
  const serving = seen.instances.filter((each) => each.lifecycleState === 'InService' && isHealthy(each))
  const refresh = seen.refreshes.find((one) => !hasEnded(one))?.status
  return {
    ...{ group: ref.name, region: ref.region, address: ref.address },
    ...{ desired: seen.desired, healthy: weightOf(serving), images: tallyOf(seen.instances) },
    ...definedOf({ refresh, gone: seen.exists ? undefined : (true as const) }),
  }
}

function weightOf(instances: readonly InstanceView[]): number {
  return instances.reduce((sum, { weight }) => sum + weight, 0)
}

function tallyOf(instances: readonly InstanceView[]): Record<string, number> {
  const byImage = Map.groupBy(instances, ({ imageId = '' }) => imageId)
  return Object.fromEntries([...byImage].map(([id, some]) => [id, some.length]))
}

/** As `verify` has it, the plan aside: instances of another image or template, too few of them, another template at AWS. */
function driftOf(group: SeenGroup): string[] {
  const { stated, seen, launches = [] } = group
  const { ref, origins } = stated
  const images = meantBy(group)
  const nobody = () => undefined
  const found = seenDifferences(
    seen,
    { group: ref, images, ...definedOf({ origins }) },
    { warn: nobody, advise: nobody },
  )
  const strange = launches.filter((id) => !images.includes(id))
  if (strange.length === 0) return found
  return [...found, `${ref.name} launches ${strange.join(', ')}, and the state says ${images.join(', ')}`]
}

/**
 * Each image that serves, by itself. One that somebody else made may serve beside those of the action, not alone. Where no
 * instance is wanted, none can prove one.
 */
function unproven(
  ids: readonly string[],
  images: readonly ImageRecord[],
  groups: readonly StatusGroup[],
  { environment }: StackFacts,
): string[] {
  const where = environment === '' ? 'here' : `in ${environment}`
  const standings = ids.map((id) => {
    const image = images.find((one) => one.id === id)
    return { id, image, standing: standingOfImage(image, environment) }
  })
  const others = standings.some(({ standing }) => standing !== 'unknown')
  const served = !groups.every(isIdle)
  return standings.flatMap(({ id, image, standing }) => {
    if (standing === 'quarantined') return [`${id} is in quarantine ${where}`]
    if (image === undefined) return [`EC2 does not know ${id}`]
    if (standing === 'proven' || !served || (standing === 'unknown' && others)) return []
    return [`${id} was never proven healthy ${where}`]
  })
}

function standingOfImage(image: ImageRecord | undefined, environment: string): StatusRelease['standing'] {
  if (image === undefined) return 'unknown'
  if (isQuarantined(image.tags, environment)) return 'quarantined'
  if (isProven(image.tags, environment)) return 'proven'
  return tagNames.repository in image.tags ? 'unproven' : 'unknown'
}

/** From what is worst; what somebody else made tells of a release only where nothing else does. */
const WORST = ['quarantined', 'unproven', 'proven', 'unknown'] as const

function releaseOf(
  ids: readonly string[],
  live: ImageRecord | undefined,
  images: readonly ImageRecord[],
  { environment, template }: StackFacts,
): StatusRelease {
  if (live === undefined) return { images: ids, standing: 'unknown' }
  const proven = liveRelease(images, { environment, template, live: ids })
  const { name, createdAt, tags } = live
  const commit = proven?.commit ?? tags[tagNames.gitSha]
  const at = provenAt(tags, environment)
  const standings = images
    .filter(({ id }) => ids.includes(id))
    .map((image) => standingOfImage(image, environment))
  return {
    ...{ images: ids, name, createdAt },
    standing: WORST.find((one) => standings.includes(one)) ?? 'unknown',
    ...definedOf({ commit, provenAt: at === '' ? undefined : at }),
  }
}

function baseOf(live: ImageRecord | undefined, bases: readonly ImageRecord[]): BaseImage | undefined {
  const id = live && baseIdOf(live)
  if (id === undefined) return undefined
  return { id, ...definedOf({ createdAt: bases.find((base) => base.id === id)?.createdAt }) }
}

/** What an image was made from: EC2 names, as the source of a copy, the image that was copied. */
export function baseIdOf({ tags, sourceImageId }: ImageRecord): string | undefined {
  return tags[tagNames.sourceImage] ?? (sourceOf(tags) === undefined ? sourceImageId : undefined)
}

/** What is newer and proven in other environments, and has not failed here: the last of each. */
function newerThan(
  live: ImageRecord | undefined,
  images: readonly ImageRecord[],
  { environment, template, repository }: StackFacts,
): NewerRelease[] {
  if (live === undefined) return []
  const own = tagText(environment === '' ? 'default' : environment)
  const candidates = images.filter(
    ({ tags, state, createdAt }) =>
      state === 'available' &&
      createdAt > live.createdAt &&
      tags[tagNames.repository] === tagText(repository) &&
      (tags[tagNames.template] ?? tagText(template)) === tagText(template) &&
      !isQuarantined(tags, environment),
  )
  const found = candidates.flatMap(({ id, tags }) =>
    environmentsOf(tags)
      .filter((other) => other !== own && isProven(tags, other))
      .map((other) => ({
        ...{ image: id, environment: other, provenAt: provenAt(tags, other) },
        ...definedOf({ commit: tags[tagNames.gitSha] }),
      })),
  )
  const latest = found.toSorted((one, other) => other.provenAt.localeCompare(one.provenAt))
  return [...new Map(latest.toReversed().map((each) => [each.environment, each])).values()].toReversed()
}
