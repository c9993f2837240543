import { alongside } from '../alongside.ts'
import type { Deps, Packer, Stack } from '../deps.ts'
import { holdLog } from '../held-log.ts'
import type { Image } from '../image/image.ts'
import type { DeployInputs, PlanInputs } from '../inputs.ts'
import type { Journal } from '../journal.ts'
import { ensureImage } from './image.ts'
import { lookAhead } from './look-ahead.ts'
import type { Source } from './source.ts'
import { openStack } from './stack.ts'

/** Whether there is time to look ahead: while Packer bakes there is. */
type Lull = 'bake' | 'no bake'

/**
 * The image, and the stack initialised: both at once. While Packer bakes, the stack is planned with the image that is
 * live, so that a broken one ends the bake within seconds, instead of failing after it.
 * @throws DeployError of whichever fails first; the other one is interrupted and waited for
 */
export async function imageAndStack(
  inputs: PlanInputs | DeployInputs,
  source: Source,
  deps: Deps,
  journal: Journal,
): Promise<{ readonly image: Image; readonly stack: Stack }> {
  const held = holdLog(deps.log)
  const lull = Promise.withResolvers<Lull>()
  const makeImage = async (signal: AbortSignal) => {
    const { step, record } = journal.beside({ log: deps.log, signal })
    const world = deps.within({ log: deps.log, signal })
    const packer = announcing(world.packer, () => lull.resolve('bake'))
    try {
      const image = await step('Image', () =>
        ensureImage({ ...inputs.image, ...inputs.report }, source, { ...world, packer }),
      )
      record({ image })
      return image
    } finally {
      lull.resolve('no bake')
      held.release()
    }
  }
  const makeStack = async (signal: AbortSignal) => {
    const { step } = journal.beside({ log: held.log, signal })
    const world = deps.within({ log: held.log, signal })
    const stack = await step('Initialise', () => openStack(inputs.stack, source, world))
    if ((await lull.promise) === 'bake') await step('Look ahead', () => lookAhead(stack, inputs.stack, world))
    return stack
  }
  const [image, stack] = await alongside(makeImage, makeStack, deps.signal)
  return { image, stack }
}

/** The same Packer, which says when it begins. */
function announcing(packer: Packer, onBuild: () => void): Packer {
  return {
    build: (template) => {
      onBuild()
      return packer.build(template)
    },
  }
}
