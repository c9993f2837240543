import type { Deps } from '../../../deps/deps.ts'
import { type Image, type ImageRecord, membersOf } from '../../../image/image.ts'
import type { Inputs } from '../../../inputs/types.ts'
import { DeployError } from '../../../outcome/error.ts'
import { recordsOf } from '../admission/records.ts'
import type { CopyDeps } from './copy.ts'
import type { OfferDeps } from './held.ts'
import { offered, type Wishes } from './offered.ts'

type LaunchDeps = OfferDeps & CopyDeps & Pick<Deps, 'ec2'>

/** What decides whether an image of another account has to be looked at. */
type Offering = Parameters<typeof offered>[1] & {
  readonly beyond: Wishes
  readonly accounts: Inputs['accounts']
}

/**
 * The image as `offered` has it, once the account of the job may launch it. Where images live there, AWS is asked nothing.
 * @throws DeployError image-not-shared, and what `offered` throws
 */
export async function launchable<T extends Image>(image: T, inputs: Offering, deps: LaunchDeps): Promise<T> {
  const shown = await offered(image, inputs, deps)
  if (inputs.accounts.imageRole === undefined || shown.original !== undefined) return shown
  const unshared = await stillUnshared(shown, deps)
  if (unshared.length > 0) throw notShared(unshared, image.origin)
  return shown
}

/** EC2 shows to another account what was shared with it a little later. */
const LOOKS = 3
const PAUSE_MS = 5_000

async function stillUnshared({ set }: Image, { clock, ec2 }: LaunchDeps): Promise<ImageRecord[]> {
  for (let looks = 1; ; looks += 1) {
    const unshared = (await recordsOf(membersOf(set), { ec2 })).filter(({ isUnshared }) => isUnshared)
    if (unshared.length === 0 || looks === LOOKS) return unshared
    await clock.sleep(PAUSE_MS)
  }
}

function notShared(unshared: readonly ImageRecord[], origin: Image['origin']): DeployError {
  const ids = unshared.map(({ id }) => id).join(', ')
  // It may be shared with others by now.
  const done = origin === 'built' ? 'It was built, and not deployed.' : 'Nothing was built or deployed.'
  const [{ id, region } = { id: '', region: '' }] = unshared
  return new DeployError(
    'image-not-shared',
    `${ids}: it lives in the account of \`image-role\`, which has not shared it with the account of this job, so that nothing here can launch it. ${done}`,
    {
      evidence: unshared.map(
        (one) => `${one.id} (${one.name}) in ${one.region} is not shown to this account`,
      ),
      next: [
        'Let the settings file share it with this account (`share-with`), or copy it into this account (`copy-to: account`).',
        `Or let the account where it lives do it: \`aws ec2 modify-image-attribute --region ${region} --image-id ${id} --launch-permission "Add=[{UserId=ACCOUNT}]"\`, with the number of this account; then run again.`,
      ],
    },
  )
}
