import type { Deps } from '../../deps/deps.ts'
import type { MergedPull } from '../../deps/github.ts'
import type { DeployInputs } from '../../inputs/types.ts'
import { DeployError, errorMessage } from '../../outcome/error.ts'
import { type ReviewedPlan, reviewDifferences } from '../../plan/review/review.ts'
import { commentMarker } from '../../report/places/comment.ts'
import { readPlanHeader } from '../../report/places/plan-header.ts'
import type { Journal } from '../../run/journal.ts'
import { identityOf } from '../../run/stack-identity.ts'
import type { Source } from '../source/source.ts'
import type { Release } from './prepare.ts'

type ReviewDeps = Pick<Deps, 'context' | 'github' | 'log'>

/** What came of looking for the reviewed plan. */
type Review =
  | { readonly kind: 'same' | 'different'; readonly pull: number; readonly differences: readonly string[] }
  | { readonly kind: 'missing' | 'no-pull-request'; readonly why: string }

/** Differences that a warning names; the log has them all. */
const NAMED = 5

/**
 * Holds the plan against the one in the comment on the commit's pull request. A plan that changes nothing passes.
 * @throws DeployError plan-changed, where `require-reviewed-plan` is `true` and the plan is not the reviewed one
 */
export async function requireReviewed(
  { ready, source }: { readonly ready: Release; readonly source: Source },
  inputs: DeployInputs,
  deps: ReviewDeps,
  journal: Journal,
): Promise<void> {
  if (inputs.unreviewed === 'ignore' || !ready.plan.report.hasChanges) return
  await journal.step('Review', async () => {
    const review = await reviewOf(ready, source, inputs, deps)
    if (review.kind === 'same') deps.log.info(`The plan is the one reviewed in #${review.pull}.`)
    else if (inputs.unreviewed === 'refuse') throw refusal(review)
    else tell(review, deps, journal)
  })
}

async function reviewOf(
  ready: Release,
  source: Source,
  inputs: DeployInputs,
  deps: ReviewDeps,
): Promise<Review> {
  try {
    return await compareWithReview(ready, source, inputs, deps)
  } catch (error) {
    return { kind: 'missing', why: `The reviewed plan could not be read: ${errorMessage(error)}` }
  }
}

async function compareWithReview(
  { plan }: Release,
  { repository, sha }: Source,
  inputs: DeployInputs,
  { context, github }: ReviewDeps,
): Promise<Review> {
  if (repository !== context.repository) return withoutPull(`${repository} is not the workflow's repository`)
  const pull = await github.mergedPull(sha)
  if (pull === undefined) return withoutPull(`No pull request was merged as ${sha}`)
  const comment = await github.ownComment(pull.number, commentMarker(identityOf(inputs)))
  if (comment === undefined) {
    const why = `#${pull.number} has no comment of this stack's plan`
    // Then none is written of a stack that does not ask for it.
    return inputs.report.comment === 'merged' ? withoutPull(why) : missing(why)
  }
  if (comment.wording === 'edited-by-others') {
    return missing(`The plan's comment on #${pull.number} was edited by somebody else`)
  }
  const reviewed = readPlanHeader(comment.body)
  if (reviewed === undefined) return missing(`The last run on #${pull.number} did not end in a plan`)
  const differences = reviewDifferences(reviewed, plan.fingerprint)
  if (differences.length === 0) return { kind: 'same', pull: pull.number, differences }
  return {
    kind: 'different',
    pull: pull.number,
    differences: [...commitLine(reviewed, pull), ...differences],
  }
}

function withoutPull(why: string): Review {
  return { kind: 'no-pull-request', why }
}

function missing(why: string): Review {
  return { kind: 'missing', why }
}

/** Commits that came after the last plan explain a lot. */
function commitLine(reviewed: ReviewedPlan, { headSha }: MergedPull): string[] {
  if (reviewed.headSha === headSha) return []
  return [`The reviewed plan was made for ${reviewed.headSha}; what was merged is ${headSha}`]
}

function refusal(review: Review): DeployError {
  if ('why' in review) {
    return new DeployError(
      'plan-changed',
      'There is no reviewed plan for this commit; nothing was changed.',
      {
        evidence: [review.why],
        next: [
          'Bring the change by a pull request on which this action writes its plan (`comment: true`), and merge that.',
          'To deploy without a review, set `require-reviewed-plan: warn`.',
        ],
      },
    )
  }
  return new DeployError(
    'plan-changed',
    `The plan is not the one that was reviewed in #${review.pull}; nothing was changed.`,
    {
      evidence: review.differences,
      next: [
        'Read the plan of this run. Where it is not what is wanted, undo what changed since the review.',
        'Where it is, have it reviewed by another pull request, or deploy once with `require-reviewed-plan: warn`: so too where an earlier run of this commit has applied a part of the plan.',
      ],
    },
  )
}

/** Without a pull request there was nothing to review: that is for the log, the rest for everybody to see. */
function tell(review: Review, { log }: ReviewDeps, journal: Journal): void {
  if (review.kind === 'no-pull-request') {
    log.info(`${review.why}: there is no reviewed plan.`)
  } else if ('why' in review) {
    journal.warn(`${review.why}: the plan is not known to be reviewed.`)
  } else {
    for (const line of review.differences) log.info(line)
    journal.warn(`The plan is not the one reviewed in #${review.pull}: ${inBrief(review.differences)}.`)
  }
}

function inBrief(differences: readonly string[]): string {
  const more = differences.length > NAMED ? `; and ${differences.length - NAMED} more` : ''
  return `${differences.slice(0, NAMED).join('; ')}${more}`
}
