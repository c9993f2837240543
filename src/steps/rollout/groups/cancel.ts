import type { Deps } from '../../../deps/deps.ts'
import type { GroupRef } from '../../../plan/group-ref.ts'
import type { RefreshView } from '../../../rollout/observation.ts'

/** What became of a refresh that was seen running, in words. `other`: another was active by then, and is cancelled now. */
export interface Cancelling {
  readonly result: 'cancelled' | 'ending' | 'other'
  /** A sentence without its full stop, with the name of the group. */
  readonly message: string
}

/**
 * Cancels the refresh of a group that was seen to run. AWS cancels whatever is active, and takes no id; its answer says
 * whether it was that one. No answer: that one was ending, or an earlier try whose answer was lost has cancelled it.
 * @throws DeployError as the adapter's calls
 */
export async function cancelSeen(
  group: GroupRef,
  seen: Pick<RefreshView, 'id'>,
  { autoscaling }: Pick<Deps, 'autoscaling'>,
): Promise<Cancelling> {
  const id = await autoscaling.cancelRefresh(group)
  const { name } = group
  if (id === seen.id) return { result: 'cancelled', message: `${name}: cancelled refresh ${id}` }
  if (id === undefined) {
    return { result: 'ending', message: `${name}: refresh ${seen.id} was cancelled or ending already` }
  }
  const message = `${name}: refresh ${id}, which this run did not start, had taken the place of ${seen.id}, and was cancelled in its stead`
  return { result: 'other', message }
}
