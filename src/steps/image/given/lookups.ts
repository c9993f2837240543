import type { Deps } from '../../../deps/deps.ts'
import { isOf, isOffered, newestFirst, type Place, withKey } from '../../../image/choose.ts'
import type { ImageRecord } from '../../../image/image.ts'
import { revocationWords } from '../../../image/revoked.ts'
import { isProven, tagNames } from '../../../image/tags.ts'
import type { Source } from '../../source/source.ts'
import { findRevoked, type Revoking } from '../admission/revoked.ts'
import { imagesOf, withGiven } from '../records.ts'
import { allRevoked, noKey, noneProven } from './refusals.ts'
import type { Taken } from './told.ts'

type LookupDeps = Pick<Deps, 'clock' | 'context' | 'ec2' | 'log'> & { readonly source: Source }

/**
 * The newest image with a key, of whatever repository, that is not revoked.
 * @throws DeployError image-not-found, image-revoked
 */
export async function byKey(key: string, revoking: Revoking, deps: LookupDeps): Promise<Taken> {
  const { clock, context, ec2 } = deps
  const records = await ec2.imagesByTags(context.region, { [tagNames.imageKey]: key })
  const fit = withKey(records, key, clock.now())
  if (fit.length === 0) throw noKey(key, context.region, records)
  return newestOf({ fit, records, what: `with the key ${key} in ${context.region}` }, revoking, deps)
}

/**
 * The newest image of the template, or of what this stack was given, that is proven in an environment and has not failed
 * there since, and is not revoked.
 * @throws DeployError image-not-found, image-revoked
 */
export async function provenElsewhere(
  environment: string,
  place: Required<Place> & Revoking,
  deps: LookupDeps,
): Promise<Taken> {
  const { clock, source } = deps
  const records = await withGiven(await imagesOf(source.repository, deps), place, deps)
  const own = records.filter(({ tags }) => isOf(tags, place))
  const fit = newestFirst(own).filter(
    (record) => isOffered(record, clock.now()) && isProven(record.tags, environment),
  )
  if (fit.length === 0) throw noneProven({ environment, place, own, records })
  const what = `of the template ${place.template} that is proven in ${environment}`
  return newestOf({ fit, records, what }, place, deps)
}

interface Fit {
  /** Images that would do, newest first; never empty. */
  readonly fit: readonly ImageRecord[]
  /** What else is known. */
  readonly records: readonly ImageRecord[]
  /** What they are, in words that follow `each image`. */
  readonly what: string
}

/** The newest that is not revoked; the log tells of those that are passed over. */
async function newestOf({ fit, records, what }: Fit, revoking: Revoking, deps: LookupDeps): Promise<Taken> {
  const revoked = await findRevoked(fit, records, revoking, deps)
  const at = fit.findIndex(({ id }) => !revoked.has(id))
  const newest = fit[at]
  if (newest === undefined) throw allRevoked(fit, revoked, { what, environment: revoking.environment })
  for (const { id } of fit.slice(0, at)) {
    const revocation = revoked.get(id)
    if (revocation !== undefined)
      deps.log.info(`${id} is passed over: it is revoked, since it ${revocationWords(revocation)}.`)
  }
  const { id, region } = newest
  return { members: [{ id, region }], records: [newest], regions: 'open' }
}
