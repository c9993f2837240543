import { definedOf } from '../text/defined.ts'

/** A release that reached its threshold in an environment, as the tag on its image tells it. */
export interface Proof {
  /** When, ISO 8601 in UTC. */
  readonly at: string
  /** The commit whose stack was applied, 40 or 64 hex digits; absent where a version before this one wrote the tag. */
  readonly commit?: string
  /** Of the plan that was applied, the image taken out: 16 hex digits. Absent where nothing was to be applied. */
  readonly plan?: string
  /** When it was proven first, where it was proven again at `at`: a whole minute, ISO 8601 in UTC. */
  readonly since?: string
}

/** EC2 takes 256 characters in a value: three entries, each of 24 for the time, 40 for a commit, 16, 3 and blanks. */
const mostEntries = 3
const longest = 256

const separator = ' / '

/**
 * The value of the one tag that an image has for an environment: the releases with this image that were proven there,
 * newest first, each as `TIME COMMIT PLAN SINCE`. Several releases have one image where commits change the stack alone. As
 * many of the older ones are left out as EC2's limit asks for; behind the first, SINCE takes the place of milliseconds.
 */
export function formatProofs(proofs: readonly Proof[]): string {
  const entries = proofs
    .slice(0, mostEntries)
    .map((proof, index) => formatProof(index === 0 || proof.since === undefined ? proof : toTheSecond(proof)))
  const fitting = entries.findLastIndex((_, last) => joined(entries, last).length <= longest)
  return joined(entries, Math.max(fitting, 0))
}

function joined(entries: readonly string[], last: number): string {
  return entries.slice(0, last + 1).join(separator)
}

function toTheSecond(proof: Proof): Proof {
  return { ...proof, at: proof.at.replace(/\.\d+Z$/, 'Z') }
}

function formatProof({ at, commit = '', plan = '', since }: Proof): string {
  if (commit === '') return at
  const first = since === undefined ? '' : minuteCode(since, at)
  return [at, commit, plan, first].filter((part) => part !== '').join(' ')
}

/** Minutes that three digits of base 36 tell apart: those of 32 days. */
const MINUTES = 36 ** 3
const MINUTE_MS = 60_000

/**
 * The minute in which a release was proven first, in the room that EC2 leaves: its number since the epoch, by its last
 * three digits in base 36. Rounded up, and never more than 32 days before `at`: what is read is never too early.
 * '' where `at` comes before the next minute begins, or a time cannot be read.
 */
function minuteCode(since: string, at: string): string {
  const last = Math.floor(Date.parse(at) / MINUTE_MS)
  const first = Math.max(Math.ceil(Date.parse(since) / MINUTE_MS), last - MINUTES + 1)
  return first <= last ? (first % MINUTES).toString(36).padStart(3, '0') : ''
}

/** The minute that a code tells: the last one that has it when `at` came. */
function minuteOf(code: string, at: string): string | undefined {
  const last = Math.floor(Date.parse(at) / MINUTE_MS)
  const before = (((last - Number.parseInt(code, 36)) % MINUTES) + MINUTES) % MINUTES
  const first = new Date((last - before) * MINUTE_MS)
  return Number.isNaN(first.getTime()) ? undefined : first.toISOString()
}

const hex = /^([0-9a-f]{40}|[0-9a-f]{64})$/

/** The releases that a tag's value tells of, in its order. What is not understood of an entry is left out. */
export function parseProofs(value: string): Proof[] {
  return value.split(separator).flatMap((entry) => {
    const [at = '', commit = '', ...more] = entry.trim().split(' ')
    if (at === '') return []
    if (!hex.test(commit)) return [{ at }]
    const plan = more.find((part) => /^[0-9a-f]{16}$/.test(part))
    const code = more.find((part) => /^[0-9a-z]{3}$/.test(part))
    const since = code === undefined ? undefined : minuteOf(code, at)
    return [{ at, commit, ...definedOf({ plan, since }) }]
  })
}

/** How a release came to be proven. */
export type Course =
  /** Something was applied or moved. */
  | 'deployed'
  /** The plan was empty, and nothing moved. */
  | 'unchanged'
  /** Gone back to: what was proven after it is not to be gone back to. */
  | 'returned'

/**
 * The record with a release that was proven now. A commit stands in it once. An empty plan does not tell that the commit
 * before does the same: where nothing changed, no release drops out that was applied, and one is left in any case. Of
 * those that changed nothing the newest stands for all, or they would fill the record.
 * @param standing quarantined: the image is, until now; it is proven since now, whatever was before
 */
export function withProof(
  proofs: readonly Proof[],
  fresh: Proof,
  course: Course,
  standing: 'clear' | 'quarantined' = 'clear',
): Proof[] {
  const known = proofs.findIndex((other) => isSame(other, fresh))
  const former = standing === 'clear' ? proofs[known] : undefined
  const proof = former === undefined ? fresh : { ...fresh, since: former.since ?? former.at }
  if (course === 'returned' && known >= 0) return [proof, ...proofs.slice(known + 1)]
  const others = proofs.filter((other) => !isSame(other, proof))
  if (course !== 'unchanged') return [proof, ...others]
  const { plan: _, ...unapplied } = proof
  const before = proofs[known]?.plan
  const isRepeated = others.length > 1 && appliedNothing(others[0])
  const rest = isRepeated ? others.slice(1) : others
  return [before === undefined ? unapplied : { ...unapplied, plan: before }, ...rest]
}

function isSame({ commit }: Proof, proof: Proof): boolean {
  return commit !== undefined && commit === proof.commit
}

/** A version before this one wrote no commit either. */
function appliedNothing(proof: Proof | undefined): boolean {
  return proof?.commit !== undefined && proof.plan === undefined
}
