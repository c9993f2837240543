import type { Deps } from '../../deps/deps.ts'
import type { RollbackInputs } from '../../inputs/types.ts'
import type { Journal } from '../../run/journal.ts'
import type { Destination } from '../image/rollback.ts'
import { type Opened, recordPlan } from '../stack/prepare.ts'
import { type Back, planBack } from './plan.ts'

/** A way back by hand, which may be applied. */
export interface Return extends Back {
  /** The commit that serves afterwards: of the stack, or of the image where that alone is gone back to. */
  readonly serves: string | undefined
}

/**
 * Plans a rollback by hand, and tells of the plan. What is in its way is refused, and not left: somebody is there who
 * can decide.
 * @throws DeployError plan-blocked, plan-without-image, plan-failed
 */
export async function planReturn(
  { own, to }: { readonly own: Opened; readonly to: Destination },
  inputs: RollbackInputs,
  deps: Deps,
  journal: Journal,
): Promise<Return> {
  return journal.step('Plan', async () => {
    const back = await planBack(
      {
        own,
        ...to,
        allow: inputs.stack.allow,
        beyond: 'refuse',
        show: (release, guard) => recordPlan(release, guard, { inputs, deps, journal }),
      },
      inputs,
      deps,
    )
    if (back.note !== '') journal.warn(back.note)
    const isRunsOwn = back.commit === own.source.sha
    return { ...back, serves: isRunsOwn ? to.image.gitSha : back.commit }
  })
}
