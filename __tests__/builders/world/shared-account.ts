import type { Ec2, Locks } from '../../../src/deps/aws.ts'
import type { BakeLock } from '../../../src/image/bake/bake-lock.ts'
import type { ImageRecord } from '../../../src/image/image.ts'

/** An AWS account that several runs see: images and locks with their tags, each name of a lock once. */
export function account(now: () => number) {
  let images: readonly ImageRecord[] = []
  let locks: readonly (BakeLock & { readonly name: string })[] = []
  let ids = 0
  const calls: string[] = []
  const ec2: Ec2 = {
    requireCredentials: async () => undefined,
    imagesByTags: async (region, tags) =>
      images.filter(
        (image) =>
          image.region === region && Object.entries(tags).every(([key, value]) => image.tags[key] === value),
      ),
    imagesById: async (region, wanted) =>
      images.filter((image) => image.region === region && wanted.includes(image.id)),
    tag: async (_, resources, tags) => {
      const known = [...images, ...locks].map(({ id }) => id)
      if (!known.includes(resources[0] ?? '')) throw new Error(`${resources[0]} does not exist`)
      const tagged = <T extends BakeLock | ImageRecord>(one: T): T =>
        resources.includes(one.id) ? { ...one, tags: { ...one.tags, ...tags } } : one
      images = images.map(tagged)
      locks = locks.map(tagged)
    },
  }
  const real: Locks = {
    take: async (_, { name, tags }) => {
      if (locks.some((lock) => lock.name === name)) return undefined
      ids += 1
      const id = `key-${ids}`
      locks = [...locks, { id, name, tags, createdAt: new Date(now()).toISOString() }]
      calls.push(`take ${id}`)
      return id
    },
    find: async (_, name) => locks.find((lock) => lock.name === name),
    of: async () => locks,
    free: async (_, id) => {
      calls.push(`free ${id}`)
      locks = locks.filter((lock) => lock.id !== id)
    },
  }
  return {
    ec2,
    locks: real,
    calls,
    held: () => locks,
    /** Puts an image there, or another in its place. */
    put: (image: ImageRecord) => {
      images = [image, ...images.filter(({ id }) => id !== image.id)]
    },
  }
}
