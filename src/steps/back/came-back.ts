import { formatImageSet, type Image, isPartOf } from '../../image/image.ts'
import { changesBeyondImage } from '../../plan/guard/image-only.ts'
import type { PlanModel } from '../../plan/plan.ts'
import type { Recovery } from '../../report/report.ts'
import type { LeftBeside } from '../../rollout/report.ts'
import type { Destination } from '../image/rollback.ts'
import type { Back } from './plan.ts'

/** From where it was gone back. */
export interface Departure {
  readonly goal: Destination
  /** What the run had applied. */
  readonly applied: { readonly image: Image; readonly plan: { readonly model: PlanModel } }
  /** The commit of the run. */
  readonly own: string
}

type Came = Pick<Recovery, 'message'> & { readonly extent: NonNullable<Recovery['extent']> }

/**
 * How far a way back that came to its end went, and what serves now, with which stack. What stands beside the groups is
 * on another image, often the one that failed, and the next to serve.
 */
export function cameBack(
  back: Pick<Back, 'commit' | 'note' | 'left'>,
  from: Departure,
  beside: readonly LeftBeside[],
): Came {
  const ofStack = extentOf(back, from)
  const extent = beside.length > 0 ? 'part' : ofStack
  const lead = extent === 'part' ? 'Rolled back in part' : 'Rolled back'
  const isOwn = back.commit === from.own
  const who = from.applied.plan.model.hasChanges ? 'this run' : 'an earlier run'
  const stays = ofStack === 'part' && isOwn ? `What ${who} changed beside the image stays as it is.` : ''
  const left = beside.map(({ message, fix }) => `${message} ${fix}`)
  const message = [`${lead}: ${whatServes(back, from)}`, stays, back.note, ...left]
    .filter((text) => text !== '')
    .join(' ')
  return { extent, message }
}

/** An image that the run itself deployed served all along: only its stack comes back. */
function whatServes({ commit, left }: Pick<Back, 'commit' | 'left'>, { goal, applied, own }: Departure) {
  const name = formatImageSet(goal.image.set)
  const stack = `the stack is that of ${commit}`
  const but = left.length === 0 ? '' : ', but for what is left'
  const isStill = Object.values(goal.image.set).every((id) => isPartOf(applied.image.set, id))
  if (isStill) return `${stack} again${but}; ${name}, the image of this run too, serves with it.`
  const serves = `${name} serves again, the last image proven healthy here.`
  return commit === own ? serves : `${serves} The stack is that of ${commit}${but}.`
}

/**
 * part: something that this run had changed is as the run left it. With the run's own stack nothing beside the image
 * comes back, also where the image was proven with that commit: its variables may be others now. After an empty plan it
 * is what an earlier run had changed, which may be whatever is left.
 */
function extentOf({ commit, left }: Pick<Back, 'commit' | 'left'>, { goal, applied, own }: Departure) {
  const { image, plan } = applied
  const isStackKept = commit === own || (goal.commit !== undefined && goal.commit !== commit)
  if (isStackKept && changesBeyondImage(plan.model, image.set).length > 0) return 'part'
  if (!plan.model.hasChanges) return left.length > 0 || goal.commit !== commit ? 'part' : 'whole'
  const changed = new Set(
    plan.model.changes.flatMap(({ address, kind }) => (kind === 'no-op' ? [] : [address])),
  )
  return left.some((address) => changed.has(address)) ? 'part' : 'whole'
}
