import { withSiblings } from '../image/builds.ts'
import { candidates, commitsOf, type Place } from '../image/choose.ts'
import type { ImageRecord } from '../image/image.ts'
import { isProven, provenTag, quarantineOf, tagNames } from '../image/tags.ts'
import type { RollbackTarget } from '../image/target.ts'
import { type Proof, parseProofs } from './record.ts'
import { ambiguous, notFound, onlyQuarantined } from './refusals.ts'

/** What a deploy put into an environment: an image, and the commit whose stack launches it. Never proven: no time. */
export interface ReleaseRecord extends Partial<Proof> {
  readonly record: ImageRecord
}

/** What a rollback is asked for, and where. */
export interface RollbackQuery extends Place {
  readonly target: Extract<RollbackTarget, { kind: 'previous' | 'sha' }>
  /** AMI ids the stack runs now. */
  readonly live: readonly string[]
  /** image: another image than the live one is wanted; release: the same with another stack will do. */
  readonly scope: 'image' | 'release'
  /** The commit that holds with the live image, and is not proven: what was proven with that image is of before it. */
  readonly held?: string
}

/**
 * The release to go back to, among the images of the repository; never one whose image failed in this environment. One
 * that was only rolled back from by hand is taken where its commit is named.
 * `previous` is the one, other than the live one, that reached its threshold in this environment last.
 * @throws DeployError image-not-found, with what there is instead; image-quarantined
 */
export function rollbackRelease(records: readonly ImageRecord[], query: RollbackQuery): ReleaseRecord {
  const { environment, live, scope, target } = query
  if (target.kind === 'sha') return releaseOfCommit(records, target.sha, query)
  const serving = scope === 'release' ? (query.held ?? liveRelease(records, query)?.commit) : undefined
  const except = { images: live, ...(serving === undefined ? {} : { commit: serving }) }
  const found = lastProven(records, { ...query, except })
  if (found !== undefined) return found
  const where = environment === '' ? '' : ` in environment ${environment}`
  throw notFound(
    `No ${scope} other than the live one is proven healthy${where}.`,
    provenReleases(records, query),
  )
}

function releaseOfCommit(records: readonly ImageRecord[], sha: string, place: Place): ReleaseRecord {
  const { environment } = place
  const startsSo = (commit: string) => commit.startsWith(sha)
  const names = (record: ImageRecord) => namesOf(record, environment).filter(startsSo)
  const matches = candidates(records, place).filter((record) => names(record).length > 0)
  const [commit = '', ...others] = new Set(matches.flatMap(names))
  if (others.length > 0) throw ambiguous([commit, ...others], sha)
  const isProvenWith = (record: ImageRecord) =>
    provenReleases([record], place).some((release) => release.commit === commit)
  const healthy =
    matches.find(isProvenWith) ??
    matches.find(({ tags }) => isProven(tags, environment)) ??
    matches.find(({ tags }) => quarantineOf(tags, environment) !== 'failed')
  if (healthy !== undefined) {
    return (
      releasesOf(healthy, environment).find((one) => one.commit === commit) ?? { record: healthy, commit }
    )
  }
  const [failed] = matches
  if (failed !== undefined) throw onlyQuarantined(failed, sha)
  throw notFound(`No available image was built from commit ${sha}.`, provenReleases(records, place))
}

/**
 * Releases proven in an environment, the last one first; none of images that failed there since. One of a version
 * before this has the commit that its image was built from.
 */
export function provenReleases(records: readonly ImageRecord[], place: Place): ReleaseRecord[] {
  return candidates(records, place)
    .filter(({ tags }) => isProven(tags, place.environment))
    .flatMap((record) => releasesOf(record, place.environment))
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
}

/** Releases that were ever proven with an image in an environment, as its tag tells them. */
export function releasesOf(record: ImageRecord, environment: string): ReleaseRecord[] {
  const built = record.tags[tagNames.gitSha]
  const origin = built === undefined ? {} : { commit: built }
  return parseProofs(record.tags[provenTag(environment)] ?? '').map((proof) => ({
    ...origin,
    ...proof,
    record,
  }))
}

/** What is not to be gone back to. */
export interface Except {
  /** AMI ids. */
  readonly images: readonly string[]
  /** Only releases of this commit with these images; all releases with them where absent. */
  readonly commit?: string
}

/** The release proven last in an environment, other than those excepted; undefined where there is none. */
export function lastProven(
  records: readonly ImageRecord[],
  place: Place & { readonly except: Except },
): ReleaseRecord | undefined {
  const except = { ...place.except, images: withSiblings(place.except.images, records) }
  return provenReleases(records, place).find((release) => !isExcepted(release, except))
}

function isExcepted({ record, commit }: ReleaseRecord, except: Except): boolean {
  const isOfImage = except.images.includes(record.id)
  return isOfImage && (except.commit === undefined || commit === except.commit)
}

/** The release that serves: the one proven last with what the groups launch; undefined where none was proven. */
export function liveRelease(
  records: readonly ImageRecord[],
  { live, ...place }: Place & { readonly live: readonly string[] },
): ReleaseRecord | undefined {
  const ids = withSiblings(live, records)
  return provenReleases(records, place).find(({ record }) => ids.includes(record.id))
}

/** The commits that a release with an image may be named by: see `commitsOf`, and those it was proven with. */
export function namesOf(record: ImageRecord, environment: string): string[] {
  const proven = releasesOf(record, environment).flatMap(({ commit }) => commit ?? [])
  return [...new Set([...commitsOf(record), ...proven])].filter((commit) => commit !== '')
}
