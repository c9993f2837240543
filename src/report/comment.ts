import { createHash } from 'node:crypto'
import { reportBlocks } from './blocks.ts'
import { fitBlocks, sizeOf } from './fit.ts'
import { link } from './links.ts'
import type { Report, StackIdentity } from './report.ts'

/** GitHub refuses longer comments; it counts characters, of which a text never has more than bytes. */
const COMMENT_BYTES = 65_536

/**
 * The hidden first line of a stack's comment; the same stack always has the same one. A digest, so that
 * nothing in a label or path can end the HTML comment.
 */
export function commentMarker(identity: StackIdentity): string {
  const key = JSON.stringify([identity.label, identity.directory, identity.workspace])
  return `<!-- immutable-deploy:${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`
}

/** The pull-request comment: the stack's marker as its first line, then the report, in at most 65,536 bytes. */
export function renderComment(report: Report): string {
  const head = `${commentMarker(report.stack)}\n`
  const whole = `The whole is in ${link('the summary of the run', report.runUrl)}.`
  return head + fitBlocks(reportBlocks(report), { bytes: COMMENT_BYTES - sizeOf(head), whole })
}
