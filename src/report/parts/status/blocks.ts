import { formatDuration } from '../../../text/duration.ts'
import { short } from '../../../text/escape.ts'
import { type Block, block } from '../../../text/fit.ts'
import { timeWords } from '../../../text/time.ts'
import type { Report } from '../../report.ts'
import { warningsBlock } from '../failure/failure.ts'
import { headline } from '../headline.ts'
import { link } from '../links.ts'
import { driftBlock, groupsBlock, statusTable } from './table.ts'

/** What goes first when room is short has the lowest rank. */
const RANK = { groups: 1, drift: 2, warnings: 3, table: 4, footer: 5, headline: 6 }

/** The blocks of a status, top to bottom. */
export function statusBlocks(report: Report): Block[] {
  const blocks = [
    block('the headline', RANK.headline, [headline(report)]),
    statusTable(report, RANK.table),
    driftBlock(report, RANK.drift),
    groupsBlock(report, RANK.groups),
    block('warnings', RANK.warnings, [warningsBlock(report.warnings), warningsBlock(report.warnings, 3)]),
    block('the footer', RANK.footer, [footer(report)]),
  ]
  return blocks.filter(({ full }) => full !== '')
}

function footer({ runUrl, startedAt, finishedAt, version }: Report): string {
  const parts = [
    `seen ${timeWords(new Date(finishedAt).toISOString())}`,
    link('this run', runUrl),
    `took ${formatDuration(finishedAt - startedAt)}`,
    `immutable-deploy ${short(version)}`,
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
