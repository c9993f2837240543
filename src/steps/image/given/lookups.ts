import type { Deps } from '../../../deps/deps.ts'
import { isOf, isOffered, newestFirst, type Place, withKey } from '../../../image/choose.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { isProven, tagNames } from '../../../image/tags.ts'
import type { Source } from '../../source/source.ts'
import { imagesOf, withGiven } from '../records.ts'
import { noKey, noneProven } from './refusals.ts'
import type { Taken } from './told.ts'

type LookupDeps = Pick<Deps, 'clock' | 'context' | 'ec2'> & { readonly source: Source }

/** The newest image with a key, of whatever repository. @throws DeployError image-not-found */
export async function byKey(key: string, { clock, context, ec2 }: LookupDeps): Promise<Taken> {
  const records = await ec2.imagesByTags(context.region, { [tagNames.imageKey]: key })
  const [newest] = withKey(records, key, clock.now())
  if (newest === undefined) throw noKey(key, context.region, records)
  return one(newest)
}

/**
 * The newest image of the template, or of what this stack was given, that is proven in an environment and has not failed
 * there since.
 * @throws DeployError image-not-found
 */
export async function provenElsewhere(
  environment: string,
  place: Required<Place>,
  deps: LookupDeps,
): Promise<Taken> {
  const { clock, source } = deps
  const records = await withGiven(await imagesOf(source.repository, deps), place, deps)
  const own = records.filter(({ tags }) => isOf(tags, place))
  const [newest] = newestFirst(own).filter(
    (record) => isOffered(record, clock.now()) && isProven(record.tags, environment),
  )
  if (newest === undefined) throw noneProven({ environment, place, own, records })
  return one(newest)
}

function one(record: ImageRecord): Taken {
  const { id, region } = record
  return { members: [{ id, region }], records: [record], regions: 'open' }
}
