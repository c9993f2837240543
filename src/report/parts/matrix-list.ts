import { count } from '../../text/duration.ts'
import { prose, short } from '../../text/escape.ts'
import { more } from '../../text/more.ts'
import type { MatrixReport, WaveMatrix } from '../matrix.ts'

/** How many stacks there are: `3 of 12 stacks, in 2 waves`. */
export function matrixTally(report: MatrixReport | undefined): string {
  if (report === undefined) return 'no stack was looked at'
  const { matrices, all } = report
  const taken = matrices.waves.flatMap(({ matrix }) => matrix.include).length
  const waves = new Set(matrices.waves.map(({ wave }) => wave)).size
  const of = taken === all ? count(all, 'stack') : `${taken} of ${count(all, 'stack')}`
  return taken === 0
    ? `the change touches none of ${count(all, 'stack')}`
    : `${of}, in ${count(waves, 'wave')}`
}

/** The same as lines of the log: each wave with its stacks, each stack with why it is there. */
export function matrixLines(report: MatrixReport): string[] {
  const reasons = reasonsIn(report)
  return [
    ...(report.whole === '' ? [] : [`all stacks: ${report.whole}`]),
    ...report.matrices.waves.flatMap((wave) => [
      `wave ${wave.wave} (${ruleOf(wave)})`,
      ...wave.matrix.include.map(({ stack }) => `  ${stack}${reasons(stack, ': ')}`),
    ]),
  ]
}

/** The waves with their stacks, whole and shortened; `''` where it is about no matrix. */
export function matrixVariants(report: MatrixReport | undefined): [string, ...string[]] {
  if (report === undefined) return ['']
  const { matrices, whole } = report
  const reasons = reasonsIn(report)
  const rows = matrices.waves.flatMap((wave, index) =>
    wave.matrix.include.map((job) => ({ wave, index, job })),
  )
  const row = ({ wave, index, job }: (typeof rows)[number]) => {
    const place = [job.environment ?? '', job.region ?? ''].filter((one) => one !== '').map(short)
    return `| ${index + 1}. ${short(wave.wave)} | ${short(job.stack)} | ${place.join(' ')} | ${prose(reasons(job.stack, ''))} |`
  }
  const note = whole === '' ? [] : [`All stacks are there: ${prose(whole)}.`]
  const shown = (length: number) => {
    const head = '| wave | stack | where | why |\n|---|---|---|---|'
    const table = rows.length === 0 ? [] : [[head, ...rows.slice(0, length).map(row)].join('\n')]
    return [
      ...note,
      ...table,
      ...more(rows, length, 'in the log of the run'),
      ...rulesOf(matrices.waves),
    ].join('\n\n')
  }
  return [shown(rows.length), shown(50), shown(10)]
}

function rulesOf(waves: readonly WaveMatrix[]): string[] {
  const said = waves.filter((wave) => ruleOf(wave) !== PLAIN)
  return said.map((wave) => `Wave ${short(wave.wave)}: ${prose(ruleOf(wave))}.`)
}

const PLAIN = 'all at a time, a failure stops what has not begun'

function ruleOf({ soak, matrix, ...wave }: WaveMatrix): string {
  const most = wave['max-parallel']
  const parts = [
    most >= matrix.include.length ? 'all at a time' : `${most} at a time`,
    wave['on-failure'] === 'stop' ? 'a failure stops what has not begun' : 'a failure stops nothing',
    ...(soak === 0 ? [] : [`${soak} s before the next one begins`]),
  ]
  return parts.join(', ')
}

function reasonsIn({ touched }: MatrixReport): (stack: string, before: string) => string {
  const all = new Map(touched.map(({ stack, reasons }) => [stack, reasons.join('; ')]))
  return (stack, before) => {
    const said = all.get(stack)
    return said === undefined ? '' : `${before}${said}`
  }
}
