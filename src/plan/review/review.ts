import type { ChangeDigest, EffectKind, PlanFingerprint } from './fingerprint.ts'

/** A change as it was reviewed; of a large plan the comment keeps less. */
export type ReviewedChange = Pick<ChangeDigest, 'address' | 'kind' | 'digest'> &
  Partial<Pick<ChangeDigest, 'paths'>>

/** What a comment keeps of the plan that was reviewed. */
export interface ReviewedPlan extends Pick<PlanFingerprint, 'digest' | 'image' | 'hidden'> {
  /** The commit it was made for. */
  readonly headSha: string
  /** Absent where the plan was too large for a comment. */
  readonly changes?: readonly ReviewedChange[]
}

/** Every kind as it goes on after "is to be". */
const KINDS: Readonly<Record<EffectKind, string>> = {
  'no-op': 'moved or imported',
  create: 'created',
  read: 'read',
  update: 'changed',
  delete: 'destroyed',
  'replace-create-first': 'replaced, the new one first',
  'replace-destroy-first': 'replaced, the old one destroyed first',
  forget: 'forgotten',
  invoke: 'run',
}

/**
 * In what a plan differs from the one that was reviewed, a line each, by address and attribute, without values; empty
 * where both do the same. What is worse to miss comes first: what was never reviewed, then what was reviewed otherwise.
 */
export function reviewDifferences(reviewed: ReviewedPlan, plan: PlanFingerprint): string[] {
  if (reviewed.digest === plan.digest) return []
  const lines = [
    ...(reviewed.image === plan.image ? [] : ['The image is another one than the one that was reviewed']),
    ...(reviewed.hidden === plan.hidden
      ? []
      : ['A value that is not shown (sensitive, or user data) differs']),
    ...changedLines(reviewed.changes, plan.changes),
  ]
  return lines.length > 0
    ? lines
    : ['The comment does not keep enough of the reviewed plan to say what differs']
}

function changedLines(
  reviewed: readonly ReviewedChange[] | undefined,
  changes: readonly ChangeDigest[],
): string[] {
  if (reviewed === undefined) return []
  const before = new Map(reviewed.map((change) => [change.address, change]))
  const after = new Set(changes.map(({ address }) => address))
  const added = changes.filter(({ address }) => !before.has(address))
  const gone = reviewed.filter(({ address }) => !after.has(address))
  return [
    ...added.map(({ address, kind }) => `${address} is to be ${KINDS[kind]}; that was not reviewed`),
    ...changes.flatMap((change) => otherwise(before.get(change.address), change)),
    ...gone.map(({ address, kind }) => `${address} was to be ${KINDS[kind]}; that is no longer so`),
  ]
}

function otherwise(reviewed: ReviewedChange | undefined, change: ChangeDigest): string[] {
  const { address, kind, digest, paths } = change
  if (reviewed === undefined || reviewed.digest === digest) return []
  if (reviewed.kind !== kind) {
    return [`${address} is to be ${KINDS[kind]}; in the review it was to be ${KINDS[reviewed.kind]}`]
  }
  const names = differingPaths(reviewed.paths, paths)
  return [`${address} is not what was reviewed${names.length === 0 ? '' : `: ${names.join(', ')}`}`]
}

/** Paths that one plan sets and the other does not, or that get another value. */
function differingPaths(before: ReviewedChange['paths'], after: ChangeDigest['paths']): string[] {
  if (before === undefined) return []
  const one = new Map(before)
  const other = new Map(after)
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))
}
