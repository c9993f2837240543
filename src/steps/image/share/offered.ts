import type { Image } from '../../../image/image.ts'
import type { Beyond } from '../../../inputs/beyond.ts'
import type { Inputs } from '../../../inputs/types.ts'
import type { CopyDeps } from './copy.ts'
import type { OfferDeps } from './held.ts'

/** What is to be done with an image that is there, beside launching it. */
export type Wishes = Pick<Beyond, 'shareWith' | 'copyTo' | 'deprecateAfter'>

/**
 * The image, with which all is done that the settings file wishes; its copy in the job's own account, where that is wished.
 * Where nothing is, nothing is loaded, and AWS is asked nothing.
 * @throws DeployError image-not-shared, image-quarantined; credentials, aws-unavailable, aws-refused
 */
export async function offered<T extends Image>(
  image: T,
  { beyond, report }: { readonly beyond: Wishes; readonly report: Pick<Inputs['report'], 'environment'> },
  deps: OfferDeps & CopyDeps,
): Promise<T> {
  const { shareWith, copyTo, deprecateAfter } = beyond
  if (shareWith !== undefined || deprecateAfter !== undefined) {
    const { offerImage } = await import('./offer.ts')
    await offerImage(image, beyond, deps)
  }
  if (copyTo === undefined) return image
  const { copyHere } = await import('./copy.ts')
  return copyHere(image, report.environment, deps)
}
