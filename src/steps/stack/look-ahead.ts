import type { Deps } from '../../deps/deps.ts'
import type { Stack } from '../../deps/tools.ts'
import type { Image } from '../../image/image.ts'
import type { StackInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { liveImageIds } from '../../plan/read/state.ts'
import { servedImage } from './served.ts'
import { planToLook } from './stack.ts'

/**
 * Finds out early whether the stack can be planned, with the image that is live; without one the configuration is only
 * validated, which a plan does first and by itself. Takes no lock.
 * @throws DeployError plan-failed, credentials
 */
export async function lookAhead(stack: Stack, inputs: StackInputs, deps: Deps): Promise<void> {
  const image = await imageToLookWith(stack, deps)
  if (image === undefined) return deps.terraform.validate(stack)
  try {
    await planToLook(image, stack, inputs, deps)
  } catch (error) {
    if (!isAboutImage(error, image)) throw error
    deps.log.info(`Planning with the live image fails, which the new image may cure: ${errorMessage(error)}`)
  }
}

async function imageToLookWith(stack: Stack, deps: Deps): Promise<Image | undefined> {
  const live = liveImageIds(await deps.terraform.state(stack))
  try {
    return await servedImage(live, deps)
  } catch (error) {
    deps.log.info(
      `There is no single live image to plan with; the stack is only validated. ${errorMessage(error)}`,
    )
    return undefined
  }
}

/** A stack whose live image is gone, or is not what the stack asks of it, must still be deployable. */
function isAboutImage(error: unknown, { set }: Image): boolean {
  if (!(error instanceof DeployError)) return false
  const said = [error.message, ...error.evidence].join('\n')
  return Object.values(set).some((id) => said.includes(id))
}
