import type { Deps } from '../../deps/deps.ts'
import { type Build, buildsOf, type Owner, regionsOf } from '../../image/builds.ts'
import type { ImageRecord, SnapshotRecord } from '../../image/image.ts'
import type { RetentionFacts } from '../../image/retention.ts'
import { tagNames, tagText } from '../../image/tags.ts'
import type { PruneInputs } from '../../inputs/types.ts'
import type { GroupRef } from '../../plan/group-ref.ts'
import { allGroups } from '../../plan/read/state.ts'
import { patiently } from '../../run/patience.ts'
import { templatePath } from '../image/records.ts'
import type { Opened } from '../stack/prepare.ts'
import { inRegion } from './in-region.ts'

/** The builds of the template with what is known of their use, in all regions. */
export interface Survey {
  readonly builds: readonly Build[]
  readonly facts: RetentionFacts
  /** The stack's groups, to be asked again before something is removed. */
  readonly groups: readonly GroupRef[]
}

/**
 * Looks at every region that an image of the repository was made for. What cannot be seen may be in use: one question
 * without an answer, and there is no survey.
 */
export async function takeSurvey(
  { source, stack }: Opened,
  { image }: PruneInputs,
  deps: Deps,
): Promise<Survey> {
  const owner = { repository: source.repository, template: templatePath(image, source) }
  const groups = allGroups(await deps.terraform.state(stack))
  const { images, snapshots } = await findEverywhere(owner, deps)
  const builds = buildsOf(images, snapshots, owner)
  const refs = groups.map(({ ref }) => ref)
  const live = [...groups.flatMap(({ imageIds }) => imageIds), ...(await launchedBy(refs, deps))]
  const uses = await usesIn(
    builds.flatMap((build) => build.images),
    deps,
  )
  return { builds, groups: refs, facts: { live: [...new Set(live)], uses } }
}

interface Found {
  readonly images: readonly ImageRecord[]
  readonly snapshots: readonly SnapshotRecord[]
}

/** Each region may name further ones. */
async function findEverywhere({ repository }: Owner, deps: Deps): Promise<Found> {
  const found = new Map<string, Found>()
  for (let next = [deps.context.region]; next.length > 0; ) {
    const fresh = await Promise.all(next.map((region) => findIn(region, repository, deps)))
    next.forEach((region, index) => {
      found.set(region, fresh[index] ?? { images: [], snapshots: [] })
    })
    const named = fresh.flatMap(({ images, snapshots }) => [...images, ...snapshots].flatMap(regionsOf))
    next = [...new Set(named)].filter((region) => !found.has(region))
  }
  const all = [...found.values()]
  return {
    images: all.flatMap(({ images }) => images),
    snapshots: all.flatMap(({ snapshots }) => snapshots),
  }
}

async function findIn(
  region: string,
  repository: string,
  { ec2, removal }: Pick<Deps, 'ec2' | 'removal'>,
): Promise<Found> {
  const tags = { [tagNames.repository]: tagText(repository) }
  return inRegion(region, async () => {
    const [images, snapshots] = await Promise.all([
      ec2.imagesByTags(region, tags),
      removal.snapshotsByTags(region, tags),
    ])
    return { images, snapshots }
  })
}

/** What needs these images, each asked for in its own region. */
export async function usesIn(images: readonly ImageRecord[], { removal }: Pick<Deps, 'removal'>) {
  const byRegion = [...Map.groupBy(images, ({ region }) => region)]
  const uses = await Promise.all(
    byRegion.map(([region, some]) => inRegion(region, () => removal.uses(region, some))),
  )
  return uses.flat()
}

/** The AMIs that these groups launch now, as EC2 tells. */
export async function launchedBy(
  groups: readonly GroupRef[],
  { autoscaling, clock }: Pick<Deps, 'autoscaling' | 'clock'>,
) {
  const ids = await Promise.all(
    groups.map((group) =>
      inRegion(group.region, () => patiently(() => autoscaling.launchImages(group), { clock })),
    ),
  )
  return ids.flat()
}
