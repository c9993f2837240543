import type { Deps } from '../../../deps/deps.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { DeployError } from '../../../outcome/error.ts'

export type OfferDeps = Pick<Deps, 'clock' | 'imageKeys' | 'log' | 'sharing'>

/** EC2 took something, and still does not have it. */
export function notHeld(record: ImageRecord, what: string): DeployError {
  return new DeployError(
    'image-not-shared',
    `EC2 took it that ${record.id} in ${record.region} ${what}, and does not show it two minutes later. Nothing was deployed.`,
    {
      next: [
        'Run again. Where it stays, see who else changes the image: what takes permissions back by a rule of the account or the organization.',
      ],
    },
  )
}
