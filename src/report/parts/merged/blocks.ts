import { formatDuration } from '../../../text/duration.ts'
import { short } from '../../../text/escape.ts'
import { type Block, block } from '../../../text/fit.ts'
import type { MergedReport } from '../../merged.ts'
import type { Report } from '../../report.ts'
import { warningsBlock } from '../failure/failure.ts'
import { headline } from '../headline.ts'
import { historyList, type PastState } from '../history.ts'
import { commitLink, link } from '../links.ts'
import { stackFolds } from './folds.ts'
import { stackTable } from './table.ts'

/** What goes first when room is short has the lowest rank. */
const RANK = { folds: 1, history: 2, warnings: 3, table: 4, footer: 5, headline: 6 }

/** What a page does with what it has no room for. */
interface Page {
  /** Where rows and folds stand that are left out, in words that follow a comma. */
  readonly rows: string
  readonly folds: string
  /** Bytes that a table may take which has to be shortened. */
  readonly table: number
}

/** By the page that is full. */
export const PAGES = {
  comment: { rows: 'in the summary of the run', folds: 'in the summary of the run', table: 40_000 },
  summary: { rows: 'in the log of this run', folds: 'in the `report.json` of each', table: 700_000 },
} as const satisfies Readonly<Record<string, Page>>

/** The blocks of a merged report, top to bottom. */
export function mergedBlocks(
  report: Report,
  { rows, expected }: MergedReport,
  page: Page,
  former: readonly PastState[] = [],
): Block[] {
  const unknown = expected === 'known' ? '' : UNKNOWN
  const blocks = [
    block('the headline', RANK.headline, [headline(report)]),
    stackTable(rows, { rank: RANK.table, where: page.rows, most: page.table }),
    block('what is not known', RANK.footer, [unknown]),
    block('warnings', RANK.warnings, [warningsBlock(report.warnings), warningsBlock(report.warnings, 3)]),
    stackFolds(rows, page.folds, RANK.folds),
    block('the history', RANK.history, [historyList(report, former)]),
    block('the footer', RANK.footer, [footer(report)]),
  ]
  return blocks.filter(({ full }) => full !== '')
}

const UNKNOWN =
  '<sub>Which stacks were to report is not known, so that one of which there is no report is not seen: name them in `stack`, or keep them in the settings file.</sub>'

function footer(report: Report): string {
  const { commit, startedAt, finishedAt } = report
  const parts = [
    commit === undefined ? '' : `commit ${commitLink(report, commit.sha)}`,
    link('this run', report.runUrl),
    `took ${formatDuration(finishedAt - startedAt)}`,
    `immutable-deploy ${short(report.version)}`,
  ]
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`
}
