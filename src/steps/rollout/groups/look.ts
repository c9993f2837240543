import type { AutoScaling } from '../../../deps/aws.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import { verdict } from '../../../rollout/judge/judge.ts'
import { fold, type State, type Terms } from '../../../rollout/judge/state.ts'
import type { Observation, Part } from '../../../rollout/observation.ts'
import { othersThan, ruledOutBy, WHOLE } from '../../../rollout/pace/parts.ts'

/** How one group is looked at. */
export interface Looking {
  readonly group: GroupRef
  readonly alarms: readonly string[]
  readonly judge: typeof verdict
  /** What has to hold beside the health; nothing where absent. */
  readonly gates?: readonly unknown[]
  /** crowd: many groups are watched, and what each is asked for alone has its times. */
  readonly among: 'few' | 'crowd'
}

/** What there is before a look. */
interface Known {
  readonly known: State | Terms
  /** The look before it; where there was none since the apply, the one before that. */
  readonly last: Observation | undefined
  readonly first: readonly Part[]
}

export interface Looked {
  readonly observation: Observation
  readonly parts: readonly Part[]
}

/**
 * Looks at a group, at first at some of its parts. Where these still rule out that it is reached, and nothing else follows
 * from them, the others may stay as they were seen before; so they may where the look counts as it is, and a whole one is
 * to follow. Else they are asked for too, so that no verdict rests on anything that was seen before.
 */
export async function lookAt(
  looking: Looking,
  { known, last, first }: Known,
  { observe }: Pick<AutoScaling, 'observe'>,
): Promise<Looked> {
  const { group, alarms } = looking
  const rest = othersThan(first)
  if (last === undefined || rest.length === 0) {
    return { observation: await observe(group, alarms), parts: WHOLE }
  }
  const glanced = await observe(group, alarms, { parts: first, last, stale: rest })
  if (isEnough(looking, { known, glanced, first })) return { observation: glanced, parts: first }
  return {
    observation: await observe(group, alarms, { parts: rest, last: glanced, stale: [] }),
    parts: WHOLE,
  }
}

interface Glanced extends Pick<Known, 'known' | 'first'> {
  readonly glanced: Observation
}

function isEnough({ judge, among, gates = [] }: Looking, { known, glanced, first }: Glanced): boolean {
  const after = fold(known, glanced)
  const { latest } = after
  const before = 'latest' in known ? known.latest.standing : latest.standing
  const hasBegun = before === 'none' && latest.standing === 'open'
  const { kind, holdsFor } = judge(after)
  if (kind !== 'wait' || (latest.standing !== before && !hasBegun)) return false
  // A whole look follows at once, and confirms it: no gate has to be asked before, and nothing has to hold for longer.
  const isNextLast = after.streak.looks === after.policy.consecutiveHealthy - 1
  if (holdsFor === 0 && isNextLast && gates.length === 0) return true
  // Of a group that must go the group alone counts.
  const blockers: readonly Part[] = judge === verdict ? ruledOutBy(latest, after) : ['group']
  const isHeld = among === 'crowd' && blockers.includes('refreshes')
  return isHeld || blockers.some((part) => first.includes(part))
}
