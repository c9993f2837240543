import type { Figures } from '../../rollout/gates/figures.ts'
import type { GateView } from '../../rollout/gates/gate.ts'
import type { RolloutReport } from '../../rollout/report.ts'
import { fence } from '../../text/escape.ts'
import type { Report } from '../report.ts'
import { plainWords } from './timeline.ts'

/** Analyses drawn; the list of the groups has a line of each. */
const CHARTS = 4

/** Mermaid's own line colours are too pale to see on white: what is measured, what it is compared with, limits. */
const CHART_LOOK = [
  '---',
  'config:',
  '  xyChart:',
  '    width: 480',
  '    height: 260',
  '    titleFontSize: 14',
  '  themeVariables:',
  '    xyChart:',
  "      plotColorPalette: '#cf222e, #8c959f, #bf8700, #bf8700'",
  '      backgroundColor: transparent',
  '---',
]

/** What analyses that failed have measured, a chart each; `''` where none did. Of the way back, too. */
export function figureCharts({ rollouts, recovery }: Pick<Report, 'rollouts' | 'recovery'>): string {
  const drawn = [...rollouts, ...(recovery?.rollouts ?? [])].flatMap(failedIn)
  if (drawn.length === 0) return ''
  const left = drawn.length - CHARTS
  return [
    '<sub>Red: measured on the new instances. Grey: what it is compared with. Yellow: a limit.</sub>',
    ...drawn.slice(0, CHARTS).map(({ gate, group, figures }) => chartOf(`${gate.name} of ${group}`, figures)),
    ...(left > 0 ? [`${left} more not drawn.`] : []),
  ].join('\n\n')
}

interface Drawn {
  readonly gate: GateView
  readonly group: string
  readonly figures: Figures
}

function failedIn({ gates = [], group }: RolloutReport): Drawn[] {
  return gates.flatMap((gate) => {
    const { state, figures } = gate
    return state === 'failed' && figures !== undefined && figures.values.length > 0
      ? [{ gate, group, figures }]
      : []
  })
}

/** A single point is no line: it is drawn as one of two. */
function chartOf(title: string, { values, unit, periodMs, baseline, limits }: Figures): string {
  const factor = unit === 'share' ? 100 : 1
  const points = values.length === 1 ? [...values, ...values] : values
  const level = (value: number) => points.map(() => plain(value * factor))
  const lines = [
    points.map(({ value }) => plain(value * factor)),
    ...(baseline === undefined ? [] : [level(baseline)]),
    ...limits.map(level),
  ]
  const most = Math.max(...lines.flat().map(Number))
  const least = Math.min(0, ...lines.flat().map(Number))
  const [name, length] = periodMs < 60_000 ? (['seconds', 1000] as const) : (['minutes', 60_000] as const)
  const span = Math.max(periodMs, (values.at(-1)?.at ?? 0) - (values[0]?.at ?? 0)) / length
  const chart = [
    ...CHART_LOOK,
    'xychart-beta',
    `  title "${plainWords(title)}"`,
    `  x-axis "${name} since the first period that is shown" 0 --> ${plain(span)}`,
    `  y-axis "${unit === 'share' ? 'percent' : 'value'}" ${plain(least)} --> ${plain(most === least ? least + 1 : most * 1.1)}`,
    ...lines.map((line) => `  line [${line.join(', ')}]`),
  ]
  return fence(chart.join('\n'), 'mermaid')
}

/** A number that no grammar reads otherwise: no exponent, and no more digits than show. */
function plain(value: number): string {
  const size = Math.max(-MOST, Math.min(MOST, value))
  const digits = Math.max(0, Math.min(12, 3 - Math.floor(Math.log10(Math.abs(size) || 1))))
  const text = size.toFixed(digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Beyond it a number is written with an exponent. */
const MOST = 1e20
