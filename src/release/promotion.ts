import type { ImageRecord, Standing } from '../image/image.ts'
import { isQuarantined, provenTag, quarantinedAt, quarantineOf, recordedIn, tagNames } from '../image/tags.ts'
import { type Proof, parseProofs } from './record.ts'

/** Where something is to be proven before it is deployed. */
export interface Requirement {
  readonly environment: string
  /** How long it has to be proven there; milliseconds, 0 where any time will do. */
  readonly forMs: number
  /** release: the image with the stack of the commit; image: with whatever stack. */
  readonly by: 'release' | 'image'
}

/** What a release lacks of a requirement. */
export type Lack = { readonly requirement: Requirement } & (
  | { readonly kind: 'never' }
  | { readonly kind: 'quarantined'; readonly at: string; readonly reason: 'failed' | 'left' }
  /** The image is proven, with the stacks of these commits. */
  | { readonly kind: 'other-commit'; readonly commits: readonly string[] }
  /** Both ISO 8601: since when it is proven, and from when on that is long enough. */
  | { readonly kind: 'young'; readonly since: string; readonly from: string }
)

/** A release: an image, by what EC2 says of it where its tags are, and the commit whose stack goes with it. */
export interface Candidate {
  /** The images of all sources of the build; never empty. */
  readonly images: readonly Pick<ImageRecord, 'tags'>[]
  readonly commit: string
}

/** The end of the last year that a time can be written of. */
const NEVER = Date.parse('9999-12-31T23:59:00.000Z')

type Tags = ImageRecord['tags']

/** The graver comes first: what is said of an image that lacks several things. */
const GRAVITY: readonly Lack['kind'][] = ['quarantined', 'never', 'other-commit', 'young']

/**
 * What a release lacks of a requirement; undefined where it has all of it. Of several images each has to have it.
 * @param now milliseconds since the epoch
 */
export function lackOf(
  { images, commit }: Candidate,
  requirement: Requirement,
  now: number,
): Lack | undefined {
  const lacks = images.flatMap(({ tags }) => lackOfImage(tags, commit, requirement, now) ?? [])
  const [gravest] = lacks.toSorted(
    (a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind) || untilOf(b).localeCompare(untilOf(a)),
  )
  return gravest
}

function untilOf(lack: Lack): string {
  return lack.kind === 'young' ? lack.from : ''
}

function lackOfImage(tags: Tags, commit: string, requirement: Requirement, now: number): Lack | undefined {
  const { environment, forMs, by } = requirement
  const reason = quarantineOf(tags, environment)
  if (reason !== undefined)
    return { requirement, kind: 'quarantined', at: quarantinedAt(tags, environment), reason }
  const proofs = standingProofs(tags, environment)
  if (proofs.length === 0) return { requirement, kind: 'never' }
  const counting = by === 'image' ? proofs : proofs.filter((proof) => proof.commit === commit)
  if (counting.length === 0) {
    const commits = [...new Set(proofs.flatMap((proof) => proof.commit ?? []))]
    return { requirement, kind: 'other-commit', commits }
  }
  const since = sinceOf(counting)
  const from = Math.min(Date.parse(since) + forMs, NEVER)
  return forMs === 0 || from <= now
    ? undefined
    : { requirement, kind: 'young', since, from: new Date(from).toISOString() }
}

/** How an image stands in every environment that has a record of it: the one of the longest time first. */
export function standingsOf(tags: Tags): Standing[] {
  const standings = recordedIn(tags).flatMap((environment): Standing[] => {
    if (isQuarantined(tags, environment))
      return [{ environment, state: 'quarantined', since: quarantinedAt(tags, environment) }]
    const since = provenSince(tags, environment)
    return since === undefined ? [] : [{ environment, state: 'proven', since }]
  })
  return standings.toSorted((a, b) => a.since.localeCompare(b.since))
}

/** Since when an image is proven in an environment, ISO 8601; undefined where it is not. */
export function provenSince(tags: Tags, environment: string): string | undefined {
  const proofs = standingProofs(tags, environment)
  return proofs.length === 0 ? undefined : sinceOf(proofs)
}

/**
 * What an image was proven with and is not quarantined since. `since` is that of the proof that followed the quarantine:
 * one from before it does not count.
 */
function standingProofs(tags: Tags, environment: string): Proof[] {
  if (isQuarantined(tags, environment)) return []
  const failed = Date.parse(quarantinedAt(tags, environment))
  const isBefore = (time: string) => Date.parse(time) <= failed
  const built = tags[tagNames.gitSha]
  return parseProofs(tags[provenTag(environment)] ?? '')
    .filter(({ at }) => !Number.isNaN(Date.parse(at)) && !isBefore(at))
    .map(({ since, ...proof }) => ({
      // A version before this told no commit: it was that of the image.
      ...(built === undefined ? {} : { commit: built }),
      ...proof,
      ...(since === undefined || isBefore(since) ? {} : { since }),
    }))
}

function sinceOf(proofs: readonly Proof[]): string {
  const times = proofs.map(({ at, since = at }) => since)
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? ''
}
