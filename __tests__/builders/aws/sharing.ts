import type { Copies, ImageKey, ImageKeys, Sharing, Storage } from '../../../src/deps/sharing.ts'
import type { ImageRecord } from '../../../src/image/image.ts'
import { nameOf } from '../../../src/image/share/consumer.ts'
import type { Grant } from '../../../src/image/share/key-policy.ts'

interface Facts {
  readonly images: readonly ImageRecord[]
  /** Whom an image is shared with already, by its id. */
  readonly shared?: Readonly<Record<string, readonly string[]>>
  readonly storages?: readonly Storage[]
  /** What EC2 forgets: it takes it, and does not have it. */
  readonly forgets?: 'all'
}

/** An account's images, with what it lets others do; it keeps the calls that change something. */
export function sharingWith({ images, shared = {}, storages = [], forgets }: Facts) {
  const calls: string[] = []
  const permissions = new Map(Object.entries(shared))
  const deprecations = new Map<string, string>()
  const add = (id: string, names: readonly string[]) => {
    if (forgets === undefined) permissions.set(id, [...(permissions.get(id) ?? []), ...names])
  }
  const sharing: Sharing = {
    owned: async (region, ids) =>
      images
        .filter((image) => image.region === region && ids.includes(image.id))
        .map((image) => {
          const deprecatedAt = deprecations.get(image.id)
          return deprecatedAt === undefined ? image : { ...image, deprecatedAt }
        }),
    sharedWith: async (_, id) => permissions.get(id) ?? [],
    share: async (region, id, consumers) => {
      calls.push(`share ${id} in ${region} with ${consumers.map(nameOf).join(', ')}`)
      add(id, consumers.map(nameOf))
    },
    storages: async (_, ids) => storages.filter(({ id }) => ids.includes(id)),
    copiedBy: async (_, id) => permissions.get(id) ?? [],
    letCopy: async (region, id, accounts) => {
      calls.push(`let ${accounts.join(', ')} copy ${id} in ${region}`)
      add(id, accounts)
    },
    deprecate: async (region, id, at) => {
      calls.push(`deprecate ${id} in ${region} at ${at}`)
      if (forgets === undefined) deprecations.set(id, at)
    },
  }
  return { sharing, calls }
}

/** Keys by the id that snapshots have them by. */
export function keysWith(
  keys: Readonly<
    Record<string, ImageKey & { readonly policy?: string; readonly grants?: readonly Grant[] }>
  > = {},
): ImageKeys {
  const keyOf = (id: string) => {
    const key = keys[id]
    if (key === undefined) throw new Error(`there is no key ${id}`)
    return key
  }
  return {
    describe: async (_, id) => keyOf(id),
    policy: async (_, id) => keyOf(id).policy ?? '',
    grants: async (_, id) => keyOf(id).grants ?? [],
  }
}

interface CopyFacts {
  /** What the account owns. */
  readonly images: readonly ImageRecord[]
  /** The states that a copy is in when it is looked at, one after the other. */
  readonly states?: readonly string[]
}

/** An account that copies images of others; it keeps what it copies. */
export function copiesWith({ images, states = ['available'] }: CopyFacts) {
  const made: ImageRecord[] = []
  let looks = 0
  const copies: Copies = {
    owned: async (region, ids) => {
      const state = states[Math.min(looks, states.length - 1)] ?? 'available'
      const own = [...images, ...made.map((one) => ({ ...one, state }))]
      const found = own.filter((one) => one.region === region && ids.includes(one.id))
      if (found.some(({ id }) => made.some((one) => one.id === id))) looks += 1
      return found
    },
    ownedWith: async (region, [key, value]) =>
      images.filter((one) => one.region === region && one.tags[key] === value),
    copy: async (region, { name, tags }) => {
      const id = `ami-c0000000000000${String(made.length + 1).padStart(3, '0')}`
      made.push({ id, region, name, tags, state: 'pending', createdAt: '', snapshotIds: [] })
      return id
    },
  }
  return { copies, made }
}
