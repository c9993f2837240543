import type { Ec2, ImageRemoval } from '../../../src/deps/aws.ts'
import type { ImageRecord, SnapshotRecord } from '../../../src/image/image.ts'
import type { Use } from '../../../src/image/retention.ts'

export interface AccountFacts {
  readonly images: readonly ImageRecord[]
  readonly snapshots?: readonly SnapshotRecord[]
  readonly uses?: readonly Use[]
}

/** The snapshots of these images, with their tags, as the action leaves them. */
export function snapshotsOf(images: readonly ImageRecord[]): SnapshotRecord[] {
  return images.flatMap(({ snapshotIds, region, createdAt, tags }) =>
    snapshotIds.map((id) => ({ id, region, startedAt: createdAt, tags })),
  )
}

/** An account whose images and snapshots can be tagged and removed; what is left of it shows in the lists. */
export function accountWith(facts: AccountFacts) {
  const images = [...facts.images]
  const snapshots = [...(facts.snapshots ?? snapshotsOf(facts.images))]
  const uses = [...(facts.uses ?? [])]
  const calls: string[] = []
  const carries = (tags: Readonly<Record<string, string>>) => (each: Pick<ImageRecord, 'tags'>) =>
    Object.entries(tags).every(([name, value]) => each.tags[name] === value)
  const tagged = <T extends Pick<ImageRecord, 'id' | 'tags'>>(
    all: T[],
    ids: readonly string[],
    tags: object,
  ) =>
    all.forEach((each, index) => {
      if (ids.includes(each.id)) all[index] = { ...each, tags: { ...each.tags, ...tags } }
    })
  const without = (all: { readonly id: string }[], id: string) => {
    const index = all.findIndex((each) => each.id === id)
    if (index >= 0) all.splice(index, 1)
  }
  const ec2: Ec2 = {
    requireCredentials: async () => undefined,
    imagesByTags: async (region, tags) =>
      images.filter((image) => image.region === region && carries(tags)(image)),
    imagesById: async (region, ids) =>
      images.filter((image) => image.region === region && ids.includes(image.id)),
    tag: async (region, resources, tags) => {
      calls.push(`tag ${resources.join(' ')} in ${region}`)
      tagged(images, resources, tags)
      tagged(snapshots, resources, tags)
    },
  }
  const removal: ImageRemoval = {
    uses: async (_, asked) => uses.filter(({ imageId }) => asked.some(({ id }) => id === imageId)),
    snapshotsByTags: async (region, tags) =>
      snapshots.filter((snapshot) => snapshot.region === region && carries(tags)(snapshot)),
    holders: async (region, ids) =>
      images.filter((image) => image.region === region && image.snapshotIds.some((id) => ids.includes(id))),
    deregister: async (region, id) => {
      calls.push(`deregister ${id} in ${region}`)
      without(images, id)
    },
    deleteSnapshot: async (region, id) => {
      calls.push(`delete ${id} in ${region}`)
      without(snapshots, id)
      return 'gone'
    },
  }
  return { ec2, removal, images, snapshots, uses, calls }
}
