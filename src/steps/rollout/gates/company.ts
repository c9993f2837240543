import type { Deps } from '../../../deps/deps.ts'
import { type Image, idsOf } from '../../../image/image.ts'
import { type GroupRef, keyOf } from '../../../plan/group-ref.ts'
import { othersIn, worstOf } from '../../../rollout/gates/probe/members.ts'
import type { Others } from '../../../rollout/gates/probe/standing.ts'
import { isTrouble } from '../../../run/patience.ts'
import type { GateLook } from './gate.ts'

/** All groups of a run that may answer at an address that they share: those it watches, and those it replaces. */
export interface Company {
  join(group: GroupRef): void
  /** Told of each look at a group of the run. */
  report(look: GateLook): void
  /** Nobody watches the group any more. */
  leave(group: GroupRef): void
  /** Who of another image may answer, and in which groups. */
  others(): Promise<Around>
}

export interface Around {
  readonly others: Others
  /** Names of the groups in which they are. */
  readonly where: readonly string[]
  /** going: somebody waits for them to go; over: nobody does, so that they stay for this run. */
  readonly watch: 'going' | 'over'
}

/** How old a look may be that somebody else took, in milliseconds. */
const FRESH_MS = 60_000

interface Seen {
  readonly at: number
  readonly others: Others
}

/**
 * @param replaced groups that others take the place of: they serve until they are gone, and nobody asks for them
 */
export function companyOf(
  image: Pick<Image, 'set'>,
  replaced: readonly GroupRef[],
  { autoscaling, clock }: Pick<Deps, 'autoscaling' | 'clock'>,
): Company {
  const images = idsOf(image.set)
  const groups = new Map(replaced.map((group) => [keyOf(group), group]))
  const seen = new Map<string, Seen>()
  const left = new Set<string>()
  const look = async (group: GroupRef): Promise<Others> => {
    const key = keyOf(group)
    const last = seen.get(key)
    if (last !== undefined && clock.now() - last.at < FRESH_MS) return last.others
    try {
      const others = othersIn(await autoscaling.observe(group, []), images)
      seen.set(key, { at: clock.now(), others })
      return others
    } catch (error) {
      if (!isTrouble(error)) throw error
      return last?.others ?? 'serve'
    }
  }
  return {
    join: (group) => void groups.set(keyOf(group), group),
    report: ({ group, observation, images: own }) => {
      // What was seen of the group before tells nothing of it now.
      if (observation.stale?.includes('group') === true && seen.has(keyOf(group))) return
      seen.set(keyOf(group), { at: clock.now(), others: othersIn(observation, own) })
    },
    others: async () => {
      const all = [...groups.values()]
      const each = await Promise.all(all.map(look))
      const others = worstOf(each)
      const holders = all.filter((_, n) => each[n] === others)
      const isOver = holders.length > 0 && holders.every((group) => left.has(keyOf(group)))
      return { others, where: holders.map(({ name }) => name), watch: isOver ? 'over' : 'going' }
    },
    leave: (group) => void left.add(keyOf(group)),
  }
}
