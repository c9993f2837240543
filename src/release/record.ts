/** A release that reached its threshold in an environment, as the tag on its image tells it. */
export interface Proof {
  /** When, ISO 8601 in UTC. */
  readonly at: string
  /** The commit whose stack was applied, 40 or 64 hex digits; absent where a version before this one wrote the tag. */
  readonly commit?: string
  /** Of the plan that was applied, the image taken out: 16 hex digits. Absent where nothing was to be applied. */
  readonly plan?: string
}

/** EC2 takes 256 characters in a value: three entries, each of 24 for the time, up to 64 for a commit, 16 and blanks. */
const mostEntries = 3
const longest = 256

const separator = ' / '

/**
 * The value of the one tag that an image has for an environment: the releases with this image that were proven there,
 * newest first, each as `TIME COMMIT PLAN`. Several releases have one image where commits change the stack alone. As
 * many of the older ones are left out as EC2's limit asks for.
 */
export function formatProofs(proofs: readonly Proof[]): string {
  const entries = proofs.slice(0, mostEntries).map(formatProof)
  const fitting = entries.findLastIndex((_, last) => joined(entries, last).length <= longest)
  return joined(entries, Math.max(fitting, 0))
}

function joined(entries: readonly string[], last: number): string {
  return entries.slice(0, last + 1).join(separator)
}

function formatProof({ at, commit = '', plan = '' }: Proof): string {
  return [at, ...(commit === '' ? [] : plan === '' ? [commit] : [commit, plan])].join(' ')
}

const hex = /^([0-9a-f]{40}|[0-9a-f]{64})$/

/** The releases that a tag's value tells of, in its order. What is not understood of an entry is left out. */
export function parseProofs(value: string): Proof[] {
  return value.split(separator).flatMap((entry) => {
    const [at = '', commit = '', plan = ''] = entry.trim().split(' ')
    if (at === '') return []
    if (!hex.test(commit)) return [{ at }]
    return [/^[0-9a-f]{16}$/.test(plan) ? { at, commit, plan } : { at, commit }]
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
 */
export function withProof(proofs: readonly Proof[], proof: Proof, course: Course): Proof[] {
  const known = proofs.findIndex((other) => isSame(other, proof))
  if (course === 'returned' && known >= 0) return [proof, ...proofs.slice(known + 1)]
  const others = proofs.filter((other) => !isSame(other, proof))
  if (course !== 'unchanged') return [proof, ...others]
  const { plan: _, ...unapplied } = proof
  const before = proofs[known]?.plan
  const isRepeated = others.length > 1 && appliedNothing(others[0])
  const former = isRepeated ? others.slice(1) : others
  return [before === undefined ? unapplied : { ...unapplied, plan: before }, ...former]
}

function isSame({ commit }: Proof, proof: Proof): boolean {
  return commit !== undefined && commit === proof.commit
}

/** A version before this one wrote no commit either. */
function appliedNothing(proof: Proof | undefined): boolean {
  return proof?.commit !== undefined && proof.plan === undefined
}
