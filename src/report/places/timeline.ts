import type { RolloutReport } from '../../rollout/report.ts'
import { count, formatDuration } from '../../text/duration.ts'
import { clip, fence, oneLine, prose } from '../../text/escape.ts'
import type { Report, StepRecord } from '../report.ts'

/** Groups drawn; more would be a wall of charts, and the list has them all. */
const CHARTS = 8
/** Points per line: the chart spreads them evenly over its axis. */
const POINTS = 40

/** Words that no Mermaid grammar reads as its own. */
export function plainWords(text: string): string {
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

/** A shorter step is a hair on the axis; the table has it. Milliseconds. */
const VISIBLE = 1000

/** The steps of the run on a time axis, in the reader's own time zone; `''` where fewer than two took a second. */
export function stepsChart(steps: readonly StepRecord[]): string {
  const seen = steps.filter(({ durationMs }) => durationMs >= VISIBLE)
  if (seen.length < 2) return ''
  const lines = seen.map((step, index) => {
    const end = step.startedAt + step.durationMs
    return `  ${plainWords(step.name)} :${TAGS[step.result]}, s${index}, ${Math.round(step.startedAt)}, ${Math.round(end)}`
  })
  return fence([...GANTT_LOOK, 'gantt', '  dateFormat x', ...axisOf(seen), ...lines].join('\n'), 'mermaid')
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Between two marks of the axis, in milliseconds, with Mermaid's word for it. */
const TICKS: readonly (readonly [number, string])[] = [
  [SECOND, '1second'],
  [5 * SECOND, '5second'],
  [15 * SECOND, '15second'],
  [30 * SECOND, '30second'],
  [MINUTE, '1minute'],
  [2 * MINUTE, '2minute'],
  [5 * MINUTE, '5minute'],
  [15 * MINUTE, '15minute'],
  [30 * MINUTE, '30minute'],
  [HOUR, '1hour'],
  [2 * HOUR, '2hour'],
]

/** As many marks as have room for their times on a phone. https://mermaid.js.org/syntax/gantt.html#axis-ticks */
const MARKS = 5

function axisOf(steps: readonly StepRecord[]): string[] {
  const from = Math.min(...steps.map(({ startedAt }) => startedAt))
  const until = Math.max(...steps.map(({ startedAt, durationMs }) => startedAt + durationMs))
  const [ms, interval] = TICKS.find(([each]) => (until - from) / each <= MARKS) ?? [6 * HOUR, '6hour']
  return [`  axisFormat ${ms < MINUTE ? '%H:%M:%S' : '%H:%M'}`, `  tickInterval ${interval}`]
}

const RESULTS: Readonly<Record<StepRecord['result'], string>> = {
  ok: '✅',
  failed: '❌ failed',
  cancelled: '🚫 cancelled',
  unended: '🚫 not ended',
}

/** Each step with its result and duration, folded: the chart has those that count. `''` without steps. */
export function stepsTable(report: Report): string {
  if (report.steps.length === 0) return ''
  const rows = report.steps.map(
    (step) => `| ${prose(step.name)} | ${RESULTS[step.result]} | ${formatDuration(step.durationMs)} |`,
  )
  const total = formatDuration(report.finishedAt - report.startedAt)
  const table = ['| Step | Result | Took |', '| --- | --- | ---: |', ...rows].join('\n')
  const title = `${count(report.steps.length, 'step')}, ${total} in all`
  return `<details><summary>${title}</summary>\n\n${table}\n\n</details>`
}

/** The healthy percentage of each group over time, then on the way back; `''` where nothing was watched for a time. */
export function healthCharts({ rollouts, recovery, healthThreshold }: Report): string {
  const forth = charts(rollouts, healthThreshold)
  const back = charts(recovery?.rollouts ?? [], healthThreshold)
  if (forth.length + back.length === 0) return ''
  const line = healthThreshold === undefined ? '' : ` Grey: the threshold, ${healthThreshold} %.`
  const legend = `<sub>Green: percent of the desired capacity that is healthy on the image.${line}</sub>`
  return [legend, ...forth, ...(back.length === 0 ? [] : ['**On the way back**', ...back])].join('\n\n')
}

function charts(rollouts: readonly RolloutReport[], threshold: number | undefined): string[] {
  const drawn = rollouts.filter(({ history, how }) => history.length > 1 && how !== 'retired')
  const left = drawn.length - CHARTS
  return [
    ...drawn.slice(0, CHARTS).map((rollout) => healthChart(rollout, threshold)),
    ...(left > 0 ? [`${count(left, 'more group')} not drawn.`] : []),
  ]
}

/** Mermaid's own line colours are too pale to see on white. */
const CHART_LOOK = [
  '---',
  'config:',
  '  xyChart:',
  '    width: 480',
  '    height: 260',
  '    titleFontSize: 14',
  '  themeVariables:',
  '    xyChart:',
  "      plotColorPalette: '#2da44e, #8c959f'",
  '      backgroundColor: transparent',
  '---',
]

function healthChart(rollout: RolloutReport, threshold: number | undefined): string {
  const start = rollout.history.at(0)?.at ?? 0
  const span = Math.max(1, (rollout.history.at(-1)?.at ?? 0) - start)
  const values = Array.from({ length: POINTS + 1 }, (_, index) =>
    percentageAt(rollout, start + (span * index) / POINTS),
  )
  const [unit, length] = span < 180_000 ? (['seconds', 1000] as const) : (['minutes', 60_000] as const)
  const chart = [
    ...CHART_LOOK,
    'xychart-beta',
    `  title "${plainWords(`${rollout.group} (${rollout.region})`)}"`,
    `  x-axis "${unit} since the rollout began" 0 --> ${Math.max(0.1, span / length).toFixed(1)}`,
    '  y-axis "percent" 0 --> 100',
    `  line [${values.join(', ')}]`,
    // Two points are a line over the whole axis.
    ...(threshold === undefined ? [] : [`  line [${threshold}, ${threshold}]`]),
  ]
  return fence(chart.join('\n'), 'mermaid')
}

/** The percentage holds from its point until the next one. */
function percentageAt({ history }: RolloutReport, at: number): number {
  const value = history.findLast((point) => point.at <= at)?.percentage ?? 0
  return Math.round(Math.min(100, Math.max(0, value)))
}
