import type { Deps } from '../../deps/deps.ts'
import type { Packer, Stack } from '../../deps/tools.ts'
import type { Image } from '../../image/image.ts'
import type { StackInputs } from '../../inputs/types.ts'
import { alongside } from '../../run/alongside.ts'
import { holdLog } from '../../run/held-log.ts'
import type { Journal } from '../../run/journal.ts'
import type { Source } from '../source/source.ts'
import type { Taking } from '../taking/taking.ts'
import { lookAhead } from './look-ahead.ts'
import { openStack } from './stack.ts'

/** Whether there is time to look ahead: while Packer bakes there is, and while the image is tested. */
type Lull = 'bake' | 'no bake'

interface Wanted extends Taking {
  readonly inputs: StackInputs
  readonly source: Source
  /** Refuses an image that may not go on. */
  readonly admit: (image: Image, deps: Deps, journal: Journal) => Promise<void>
}

/**
 * The image, and the stack initialised: both at once. While Packer bakes, the stack is planned with the image that is
 * live, so that a broken one ends the bake within seconds, instead of failing after it.
 * @throws DeployError of whichever fails first, not-promoted among them; the other one is interrupted and waited for
 */
export async function imageAndStack(
  { inputs, source, take, ready, admit }: Wanted,
  deps: Deps,
  journal: Journal,
): Promise<{ readonly image: Image; readonly stack: Stack }> {
  const held = holdLog(deps.log)
  const lull = Promise.withResolvers<Lull>()
  const made = new AbortController()
  const makeImage = async (signal: AbortSignal) => {
    const beside = journal.beside({ log: deps.log, signal })
    const { step, record } = beside
    const world = deps.within({ log: deps.log, signal })
    const begins = () => lull.resolve('bake')
    const packer = announcing(world.packer, begins)
    try {
      const taken = await step('Image', () => take({ ...world, packer }))
      record({ image: taken.image })
      // Before anything is written on it, and anybody else gets it: what is refused stays as it was.
      await admit(taken.image, world, beside)
      const image = await ready(taken, launching(world, begins), beside)
      record({ image })
      return image
    } finally {
      made.abort()
      lull.resolve('no bake')
      held.release()
    }
  }
  const makeStack = async (signal: AbortSignal) => {
    const { step } = journal.beside({ log: held.log, signal })
    const world = deps.within({ log: held.log, signal })
    const stack = await step('Initialise', () => openStack(inputs, source, world))
    if ((await lull.promise) === 'bake') {
      await step('Look ahead', () => lookAheadUntil(made.signal, { stack, inputs, world }))
    }
    return stack
  }
  const [image, stack] = await alongside(makeImage, makeStack, deps.signal)
  return { image, stack }
}

interface Look {
  readonly stack: Stack
  readonly inputs: StackInputs
  readonly world: Deps
}

/** Once the image is there, the plan that counts need not wait for one that only looks. */
async function lookAheadUntil(made: AbortSignal, { stack, inputs, world }: Look): Promise<void> {
  const signal = AbortSignal.any([world.signal, made])
  try {
    await lookAhead(stack, inputs, world.within({ log: world.log, signal }))
  } catch (error) {
    if (!made.aborted || world.signal.aborted) throw error
    world.log.info('The image is there: the look ahead ends.')
  }
}

/** The same Packer, which says when it begins. */
function announcing(packer: Packer, onBuild: () => void): Packer {
  return {
    build: (template, watch) => {
      onBuild()
      return packer.build(template, watch)
    },
  }
}

/** The same world, which says when an instance is launched to test an image. */
function launching(world: Deps, onLaunch: () => void): Deps {
  const { testInstances: each } = world
  return {
    ...world,
    testInstances: {
      launch: (...asked) => {
        onLaunch()
        return each.launch(...asked)
      },
      look: (...asked) => each.look(...asked),
      examine: (...asked) => each.examine(...asked),
      architectures: (...asked) => each.architectures(...asked),
    },
  }
}
