import { type ImageWish, readWish } from '../../image/wish.ts'
import { hint } from '../../text/nearest.ts'
import type { Parsed } from './entry.ts'

const ACCEPTED =
  '`auto`, an AMI id such as `ami-0123456789abcdef0`, JSON of region (or source) to AMI id, `ssm:/parameter`, `key:` and an image key, or `proven:` and an environment'

/** Which image to take. */
export function parseWish(text: string): Parsed<ImageWish> {
  const read = readWish(text)
  return 'value' in read ? read : { accepted: `${ACCEPTED}; ${read.problem}${hint(text, ['auto'])}` }
}
