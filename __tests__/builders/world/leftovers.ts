import type { Leftovers, TrailEntry } from '../../../src/deps/aws.ts'
import type { Leftover } from '../../../src/image/bake/leftover.ts'

/** The name by which EC2 filters a thing of a kind that has one. */
export interface Thing extends Leftover {
  /** Other filters of EC2 that let it through: `key-name`, `attachment.instance-id`. */
  readonly facts?: Readonly<Record<string, string>>
}

/** An EC2 with these things in it; an instance that is told to end has ended two looks later. */
export function leftoversWith(all: readonly Thing[]) {
  let things = all
  let notes: readonly TrailEntry[] = []
  const removed: string[] = []
  const passes = (thing: Thing, [name, value]: [string, string]) => {
    if (name === 'tag-key') return value in thing.tags
    if (name.startsWith('tag:')) return thing.tags[name.slice(4)] === value
    const ids: Partial<Record<Thing['kind'], string>> = {
      'security-group': 'group-id',
      'key-pair': 'key-pair-id',
    }
    const id = ids[thing.kind] ?? `${thing.kind}-id`
    return name === id ? thing.id === value : thing.facts?.[name] === value
  }
  const leftovers: Leftovers = {
    list: async (region, kind, filters) => {
      const shown = things.filter((thing) => thing.region === region && thing.kind === kind)
      things = things.map((thing) =>
        shown.includes(thing) && thing.state === 'shutting-down' ? { ...thing, state: 'terminated' } : thing,
      )
      return shown.filter((thing) => Object.entries(filters).every((filter) => passes(thing, filter)))
    },
    remove: async (leftover) => {
      removed.push(`${leftover.kind} ${leftover.id}`)
      things = things.flatMap((thing) => {
        if (thing.id !== leftover.id || thing.kind !== leftover.kind) return [thing]
        return thing.kind === 'instance' ? [{ ...thing, state: 'shutting-down' }] : []
      })
    },
    note: (entry) => {
      notes = [...notes, entry]
    },
    mark: () => notes.length,
    forget: (mark) => {
      notes = notes.slice(0, mark)
    },
  }
  return {
    ...leftovers,
    removed,
    trail: () => notes,
    /** Tags things, as EC2 would. */
    tag: (ids: readonly string[], tags: Readonly<Record<string, string>>) => {
      things = things.map((thing) =>
        ids.includes(thing.id) ? { ...thing, tags: { ...thing.tags, ...tags } } : thing,
      )
    },
  }
}
