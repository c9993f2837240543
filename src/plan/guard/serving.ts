import type { ImageSet } from '../../image/image.ts'
import type { Finding } from '../finding.ts'
import type { PlanModel } from '../plan.ts'
import { changesBeyondImage } from './image-only.ts'

/** The same code planned with the image that serves now, and with the values that the action sets for that image. */
export interface Serving {
  readonly model: PlanModel
  /** The image set that serves. */
  readonly image: ImageSet
}

/**
 * Whether a change is there too when image, `git_sha`, `git_ref` and `image_key` stay as they are: then it comes from
 * the code, or from somebody else. A change that is not there follows from these values, however the code makes use of
 * them: through locals, functions, modules.
 */
export function standsAlready({ address, attribute }: Finding, { model, image }: Serving): boolean {
  return changesBeyondImage(model, image).some(
    (other) => other.address === address && overlap(other.attribute, attribute),
  )
}

/** Whether one of two places in a resource is the other, or around it; no place is the whole resource. */
function overlap(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  return isAround(one, other) || isAround(other, one)
}

function isAround(outer: string, inner: string): boolean {
  return inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)))
}
