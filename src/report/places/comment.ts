import { createHash } from 'node:crypto'
import { fitBlocks, sizeOf } from '../../text/fit.ts'
import { historyLine, type PastState } from '../parts/history.ts'
import { link } from '../parts/links.ts'
import type { Report, StackIdentity } from '../report.ts'
import { ownPage, type PageBlocks } from './page.ts'
import { planHeader } from './plan-header.ts'

/** GitHub refuses longer comments; it counts characters, of which a text never has more than bytes. */
const COMMENT_BYTES = 65_536

/**
 * The hidden first line of a stack's comment; the same stack always has the same one. A digest, so that
 * nothing in a label or path can end the HTML comment.
 */
export function commentMarker(identity: StackIdentity): string {
  const { label, directory, workspace, backend } = identity
  const key = JSON.stringify([label, directory, workspace, ...backend])
  return `<!-- immutable-deploy:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`
}

/** The first line of a report's comment: that of its stack, or of the merged report, one for each `label`. */
export function markerOf({ command, stack }: Report): string {
  if (command !== 'report') return commentMarker(stack)
  const key = JSON.stringify(['merged', stack.label])
  return `<!-- immutable-deploy-merged:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`
}

/** What the plan's header may take of a comment; the rest is for people. */
const HEADER_BYTES = 12 * 1024

/**
 * The pull-request comment, in at most 65,536 bytes: the stack's marker as its first line, the reviewed plan hidden in
 * the second where the run was a plan and ended as one, then the report; what the comment said before (`former`, newest
 * first) folded at its end, and hidden in its last line. `reviewed` is the second line of a run whose plan nobody reviews:
 * that of the comment before, or ''.
 */
export function renderComment(
  report: Report,
  former: readonly PastState[] = [],
  blocks: PageBlocks = ownPage(report),
  reviewed?: string,
): string {
  const header = reviewed ?? headerOf(report)
  const head = `${markerOf(report)}\n${header === '' ? '' : `${header}\n`}`
  const kept = `\n${historyLine(report, former)}`
  const whole = `The whole is in ${link('the summary of the run', report.runUrl)}.`
  const bytes = COMMENT_BYTES - sizeOf(head) - sizeOf(kept)
  return head + fitBlocks(blocks('comment', former), { bytes, whole }) + kept
}

function headerOf({ command, outcome, plan, commit }: Report): string {
  const isReviewable = command === 'plan' && outcome === 'planned' && plan?.fingerprint !== undefined
  return isReviewable ? planHeader(plan.fingerprint, commit?.sha ?? '', HEADER_BYTES) : ''
}
