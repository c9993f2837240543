import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { PlanFingerprint } from '../../plan/review/fingerprint.ts'
import type { ReviewedChange, ReviewedPlan } from '../../plan/review/review.ts'
import { sizeOf } from '../../text/fit.ts'

const PREFIX = '<!-- immutable-deploy-plan:'
const SUFFIX = ' -->'

/** What a header may unfold to: far more than any that fits a comment. */
const MOST_BYTES = 8 * 1024 * 1024

/**
 * A line of a comment, not shown, that keeps a plan's fingerprint and the commit it was made for, in at most `bytes`
 * bytes: with the digests of every path, else of every address, else of the whole alone; '' where not even that fits.
 */
export function planHeader(plan: PlanFingerprint, headSha: string, bytes: number): string {
  const { digest, image, hidden, changes } = plan
  const facts = { digest, image, hidden, headSha }
  const brief = changes.map(({ paths: _, ...change }) => change)
  const variants: ReviewedPlan[] = [{ ...facts, changes }, { ...facts, changes: brief }, facts]
  for (const variant of variants) {
    const line = encode(variant)
    if (sizeOf(line) <= bytes) return line
  }
  return ''
}

/** Base64 has no `-`, so that nothing in it can end the HTML comment. */
function encode(plan: ReviewedPlan): string {
  return `${PREFIX}${deflateRawSync(JSON.stringify(plan)).toString('base64')}${SUFFIX}`
}

/** The line of a comment with its plan, to be carried over; '' where there is none that can be read. */
export function planLineOf(comment: string): string {
  return readPlanHeader(comment) === undefined ? '' : secondLineOf(comment)
}

function secondLineOf(comment: string): string {
  return comment.split('\n', 2)[1]?.trimEnd() ?? ''
}

/** The plan in the second line of a comment; undefined where there is none that can be read. */
export function readPlanHeader(comment: string): ReviewedPlan | undefined {
  const line = secondLineOf(comment)
  if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX)) return undefined
  const packed = Buffer.from(line.slice(PREFIX.length, -SUFFIX.length), 'base64')
  try {
    const plan: unknown = JSON.parse(inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString())
    return isReviewedPlan(plan) ? plan : undefined
  } catch {
    return undefined
  }
}

function isReviewedPlan(value: unknown): value is ReviewedPlan {
  const { changes, ...facts } = (value ?? {}) as Partial<ReviewedPlan>
  const texts = [facts.digest, facts.image, facts.hidden, facts.headSha]
  const areChanges = changes === undefined || (Array.isArray(changes) && changes.every(isReviewedChange))
  return texts.every((text) => typeof text === 'string') && areChanges
}

function isReviewedChange(value: unknown): value is ReviewedChange {
  const { address, kind, digest, paths = [] } = (value ?? {}) as Partial<ReviewedChange>
  const texts = [address, kind, digest]
  return texts.every((text) => typeof text === 'string') && Array.isArray(paths) && paths.every(Array.isArray)
}
