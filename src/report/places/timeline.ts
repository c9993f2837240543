import type { RolloutReport } from '../../rollout/report.ts'
import { count, formatDuration } from '../../text/duration.ts'
import { clip, fence, oneLine, prose } from '../../text/escape.ts'
import type { Report, StepRecord } from '../report.ts'

/** Groups drawn; more would be a wall of charts, and the table has them all. */
const CHARTS = 8
/** Points per line: the chart spreads them evenly over its axis. */
const POINTS = 40

/** Words that no Mermaid grammar reads as its own. */
function plainWords(text: string): string {
  return (
    clip(
      oneLine(text)
        .replace(/[^\p{L}\p{N} _./()-]/gu, ' ')
        .replace(/ +/g, ' ')
        .trim(),
      60,
    ) || 'unnamed'
  )
}

const TAGS: Readonly<Record<StepRecord['result'], string>> = {
  ok: 'done',
  failed: 'crit',
  cancelled: 'active',
  unended: 'active',
}

const GANTT_LOOK = ['---', 'config:', '  gantt:', '    leftPadding: 16', '---']

/** The steps of the run on a time axis, in the reader's own time zone; `''` without steps. */
export function stepsChart(steps: readonly StepRecord[]): string {
  if (steps.length === 0) return ''
  const lines = steps.map((step, index) => {
    const end = step.startedAt + Math.max(1, step.durationMs)
    return `  ${plainWords(step.name)} :${TAGS[step.result]}, s${index}, ${Math.round(step.startedAt)}, ${Math.round(end)}`
  })
  return fence(
    [...GANTT_LOOK, 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...lines].join('\n'),
    'mermaid',
  )
}

const RESULTS: Readonly<Record<StepRecord['result'], string>> = {
  ok: '✅',
  failed: '❌ failed',
  cancelled: '🚫 cancelled',
  unended: '🚫 not ended',
}

/** Each step with its result and duration; `''` without steps. */
export function stepsTable(report: Report): string {
  if (report.steps.length === 0) return ''
  const rows = report.steps.map(
    (step) => `| ${prose(step.name)} | ${RESULTS[step.result]} | ${formatDuration(step.durationMs)} |`,
  )
  const total = `| **Whole run** | | **${formatDuration(report.finishedAt - report.startedAt)}** |`
  return ['| Step | Result | Took |', '| --- | --- | ---: |', ...rows, total].join('\n')
}

/** The healthy percentage of each group over time. */
export function healthCharts(rollouts: readonly RolloutReport[]): string {
  const drawn = rollouts.filter((rollout) => rollout.history.length > 1)
  const charts = drawn.slice(0, CHARTS).map(healthChart)
  const more = drawn.length > CHARTS ? [`${count(drawn.length - CHARTS, 'more group')} not drawn.`] : []
  return [...charts, ...more].join('\n\n')
}

/** Mermaid's own first line colour is too pale to see on white. */
const CHART_LOOK = [
  '---',
  'config:',
  '  xyChart:',
  '    width: 760',
  '    height: 280',
  '    titleFontSize: 14',
  '  themeVariables:',
  '    xyChart:',
  "      plotColorPalette: '#2da44e'",
  '---',
]

function healthChart(rollout: RolloutReport): string {
  const start = rollout.history.at(0)?.at ?? 0
  const span = Math.max(1, (rollout.history.at(-1)?.at ?? 0) - start)
  const values = Array.from({ length: POINTS + 1 }, (_, index) =>
    percentageAt(rollout, start + (span * index) / POINTS),
  )
  const [unit, length] = span < 180_000 ? (['seconds', 1000] as const) : (['minutes', 60_000] as const)
  const chart = [
    ...CHART_LOOK,
    'xychart-beta',
    `  title "${plainWords(`${rollout.group} (${rollout.region})`)}: healthy on the image, percent of desired capacity"`,
    `  x-axis "${unit} since the rollout began" 0 --> ${Math.max(0.1, span / length).toFixed(1)}`,
    '  y-axis "percent" 0 --> 100',
    `  line [${values.join(', ')}]`,
  ]
  return fence(chart.join('\n'), 'mermaid')
}

/** The percentage holds from its point until the next one. */
function percentageAt({ history }: RolloutReport, at: number): number {
  const value = history.findLast((point) => point.at <= at)?.percentage ?? 0
  return Math.round(Math.min(100, Math.max(0, value)))
}
