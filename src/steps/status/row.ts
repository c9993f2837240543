import { sourceOf } from '../../image/builds.ts'
import type { ImageRecord } from '../../image/image.ts'
import { environmentsOf, isProven, isQuarantined, provenAt, tagNames, tagText } from '../../image/tags.ts'
import type { GroupImages } from '../../plan/read/state.ts'
import { liveRelease } from '../../release/choose.ts'
import type {
  BaseImage,
  NewerRelease,
  StackStanding,
  StatusGroup,
  StatusRelease,
  StatusRow,
} from '../../report/status.ts'
import { isHealthy } from '../../rollout/health.ts'
import type { InstanceView, Observation } from '../../rollout/observation.ts'
import { hasEnded } from '../../rollout/standing.ts'
import { definedOf } from '../../text/defined.ts'
import { seenDifferences } from '../rollout/differences.ts'

/** What a stack is, whatever AWS says. */
export type StackFacts = Pick<StatusRow, 'name' | 'environment' | 'directory' | 'workspace'> & {
  /** Path of its Packer template in the repository. */
  readonly template: string
  readonly repository: string
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
  const { template: _, repository: __, ...facts } = stack
  const ids = [...new Set(groups.flatMap(meantBy))]
  const live = images.find(({ id }) => ids.includes(id))
  const release = releaseOf(ids, live, images, stack)
  const drift = [...groups.flatMap(driftOf), ...unproven(release, stack)]
  const views = groups.map(groupOf)
  const standing = standingOf(views, drift)
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

function standingOf(groups: readonly StatusGroup[], drift: readonly string[]): StackStanding {
  if (groups.length === 0) return 'empty'
  if (groups.some(({ refresh }) => refresh !== undefined)) return 'moving'
  if (groups.some(({ healthy, desired }) => healthy < desired)) return 'unwell'
  return drift.length > 0 ? 'differs' : 'steady'
}

function groupOf({ stated: { ref }, seen }: SeenGroup): StatusGroup {
  const serving = seen.instances.filter((each) => each.lifecycleState === 'InService' && isHealthy(each))
  const refresh = seen.refreshes.find((one) => !hasEnded(one))?.status
  return {
    ...{ group: ref.name, region: ref.region, address: ref.address },
    ...{ desired: seen.desired, healthy: weightOf(serving), images: tallyOf(seen.instances) },
    ...definedOf({ refresh }),
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

function unproven({ standing, images }: StatusRelease, { environment }: StackFacts): string[] {
  const where = environment === '' ? 'here' : `in ${environment}`
  if (standing === 'unproven') return [`${images.join(', ')} was never proven healthy ${where}`]
  return standing === 'quarantined' ? [`${images.join(', ')} is in quarantine ${where}`] : []
}

function releaseOf(
  ids: readonly string[],
  live: ImageRecord | undefined,
  images: readonly ImageRecord[],
  { environment, template }: StackFacts,
): StatusRelease {
  if (live === undefined) return { images: ids, standing: 'unknown' }
  const proven = liveRelease(images, { environment, template, live: ids })
  const { name, createdAt, tags } = live
  const isOurs = tagNames.repository in tags
  const commit = proven?.commit ?? tags[tagNames.gitSha]
  const at = provenAt(tags, environment)
  return {
    ...{ images: ids, name, createdAt },
    standing: isQuarantined(tags, environment)
      ? 'quarantined'
      : isProven(tags, environment)
        ? 'proven'
        : isOurs
          ? 'unproven'
          : 'unknown',
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
