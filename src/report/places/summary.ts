import { fence } from '../../text/escape.ts'
import { type Block, block, fitBlocks } from '../../text/fit.ts'
import { TOOL_NAMES } from '../../tools/tool.ts'
import type { Report } from '../report.ts'
import { figureCharts } from './figures.ts'
import { ownPage, type PageBlocks } from './page.ts'
import { healthCharts, stepsChart, stepsTable } from './timeline.ts'

/** GitHub takes 1 MiB per step; the rest is room for what the runner adds. */
const SUMMARY_BYTES = 1024 * 1024 - 16 * 1024

/** The job summary: the blocks of the comment, complete, then how the time went. At most 1 MiB. */
export function renderSummary(report: Report, page: PageBlocks = ownPage(report)): string {
  const blocks = page('summary')
  const footer = blocks.slice(-1)
  const all = [...blocks.slice(0, -1), ...timeBlocks(report), ...toolText(report), ...footer]
  return `${fitBlocks(all, { bytes: SUMMARY_BYTES, whole: 'The whole is in the log of this run.' })}\n`
}

function timeBlocks(report: Report): Block[] {
  const titled = (title: string, body: string) => (body === '' ? '' : `#### ${title}\n\n${body}`)
  const texts = [
    titled('What the analysis measured', figureCharts(report)),
    titled('Health of the groups', healthCharts(report)),
    titled('Where the time went', stepsChart(report.steps)),
    stepsTable(report),
  ]
  return texts.filter((text) => text !== '').map((text) => block('charts', 3, [text]))
}

/** The tool's own text, untouched: with its preface, in its order. */
function toolText({ plan }: Report): Block[] {
  if (plan === undefined || plan.diff.trim() === '') return []
  const name = TOOL_NAMES[plan.tool]
  const text = `<details><summary>${name}’s own words</summary>\n\n${fence(plan.diff, 'text')}\n\n</details>`
  return [block(`the text of ${name}`, 0, [text])]
}
