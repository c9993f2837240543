import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import type { Image } from '../../image/image.ts'
import type { StackInputs } from '../../inputs/types.ts'
import { unfinishedGroups } from '../../plan/read/unfinished.ts'
import type { Journal } from '../../run/journal.ts'
import { type Plan, planWith } from './stack.ts'

/** What is planned, and with what. */
interface Planning {
  readonly stack: Stack
  readonly image: Image
  readonly inputs: StackInputs
}

/** A plan, and the groups that were kept for it. */
export interface Keeping {
  readonly plan: Plan
  /** Addresses. */
  readonly kept: readonly string[]
}

/** Plans the stack to look at it, and leaves the state as it is. @throws DeployError as `planWith` */
export async function planOnly(
  { stack, image, inputs }: Planning,
  deps: Pick<Deps, 'ec2' | 'terraform' | 'context' | 'log'>,
): Promise<Keeping> {
  return { plan: await planWith(image, stack, inputs, deps), kept: [] }
}

/**
 * Plans the stack to apply it. A group that an earlier apply gave up on while its first instances came up is kept: its
 * mark is taken off in the state, and the stack is planned again. What is made once is not destroyed to be made again;
 * whether its instances are well is seen when they are watched.
 * @throws DeployError state-locked; plan-failed, plan-without-image
 */
export async function planKeeping(
  { stack, image, inputs }: Planning,
  deps: Pick<Deps, 'ec2' | 'terraform' | 'context' | 'log'>,
  journal: Journal,
): Promise<Keeping> {
  const plan = await planWith(image, stack, inputs, deps)
  const isTainted = plan.model.changes.some(({ reason }) => reason === 'replace_because_tainted')
  const kept = isTainted ? unfinishedGroups(plan.model, await deps.terraform.state(stack)) : []
  if (kept.length === 0) return { plan, kept }
  for (const address of kept) {
    await deps.terraform.untaint(stack, address)
    journal.warn(
      `${address} was marked as tainted, because an earlier apply gave up on its first instances. The group is there, so the mark was taken off (\`${stack.by?.name ?? stack.tool} untaint\`), and the group is kept.`,
    )
  }
  return { plan: await planWith(image, stack, inputs, deps), kept }
}
