import type { Image } from '../../../image/image.ts'
import type { Beyond } from '../../../inputs/beyond.ts'
import type { OfferDeps } from './held.ts'

/** What is to be done with an image that is there, beside launching it. */
export type Wishes = Pick<Beyond, 'shareWith' | 'deprecateAfter'>

/**
 * The image, with which all is done that the settings file wishes. Where it wishes nothing, nothing is loaded, and AWS is
 * asked nothing.
 * @throws DeployError image-not-shared; credentials, aws-unavailable, aws-refused
 */
export async function offered<T extends Image>(image: T, wishes: Wishes, deps: OfferDeps): Promise<T> {
  if (wishes.shareWith === undefined && wishes.deprecateAfter === undefined) return image
  const { offerImage } = await import('./offer.ts')
  await offerImage(image, wishes, deps)
  return image
}
