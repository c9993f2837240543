import type { Deps } from '../../../deps/deps.ts'
import { isPartOf } from '../../../image/image.ts'
import type { RollbackTarget } from '../../../image/target.ts'
import type { AbortInputs } from '../../../inputs/types.ts'
import { lastProven } from '../../../release/choose.ts'
import { placeOf, takeableImages } from '../../image/records.ts'
import type { Source } from '../../source/source.ts'
import type { Found } from './find.ts'

/**
 * What a release that holds is taken back to. It is not proven, so `previous` is the one before it; but for a commit that
 * changed the stack alone: that of before has the same image, and is named by its commit.
 */
export async function formerRelease(
  { image, record }: Found,
  inputs: AbortInputs,
  source: Source,
  deps: Pick<Deps, 'context' | 'ec2' | 'log'>,
): Promise<RollbackTarget> {
  const { images } = await takeableImages(inputs, source, deps)
  const former = lastProven(images, {
    ...placeOf(inputs, source),
    except: { images: Object.values(image.set), commit: record.commit },
  })
  const { commit } = former ?? {}
  if (former === undefined || commit === undefined || !isPartOf(image.set, former.record.id))
    return { kind: 'previous' }
  return { kind: 'sha', sha: commit }
}
