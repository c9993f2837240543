import { count, formatDuration } from '../../../text/duration.ts'
import type { Finding } from './answer.ts'
import type { ProbeSpec } from './spec.ts'
import type { Others, Shared, Standing } from './standing.ts'

/** Who answered, and what was asked of it. */
export interface Asked {
  /** `i-0abc` of an instance; '' of an address that all share. */
  readonly who: string
  /** `GET http://10.0.0.5/`; a command with its arguments. */
  readonly what: string
}

/** Why a probe has failed: what was asked, what came, and what was expected. */
export function failedWords(spec: ProbeSpec, { who, what }: Asked, standing: Standing, now: number): string {
  const { faults, fault, latest, since, rightAt = since } = standing
  const from = who === '' ? '' : ` of ${who}`
  const isFaulty = faults >= spec.failures && fault !== undefined
  const shown = isFaulty ? fault : latest
  const how = isFaulty
    ? count(faults, 'time').replace(/^1 time$/, 'once')
    : `nothing right for ${formatDuration(now - Math.max(since, rightAt))}`
  return `probe ${spec.name}: asked ${what}${from}; came ${shown?.came ?? 'nothing'} (${how}); expected ${shown?.expected ?? 'an answer'}`
}

/** How a probe of each instance stands. */
export function eachWords(
  { name, inARow }: ProbeSpec,
  standings: readonly { readonly who: string; readonly standing: Standing }[],
): string {
  if (standings.length === 0) return `probe ${name}: no instance of the image is in service and healthy yet`
  const done = standings.filter(({ standing }) => standing.row >= inARow)
  const open = standings.find(({ standing }) => standing.row < inARow)
  const said = `probe ${name}: ${done.length} of ${count(standings.length, 'instance')} answered right${inRow(inARow)}`
  return open === undefined ? said : `${said}; ${open.who}: ${openWords(open.standing)}`
}

const inRow = (times: number) => (times === 1 ? '' : ` ${times} times in a row`)

function openWords({ latest, row }: Standing): string {
  if (latest === undefined) return 'not asked yet'
  return latest.kind === 'right' ? `right ${count(row, 'time')} so far` : lastWords(latest)
}

function lastWords({ came, expected }: Finding): string {
  return `${came}, expected ${expected}`
}

const AROUND: Readonly<Record<Others, string>> = {
  serve: 'instances of another image serve too',
  leave: 'instances of another image are leaving',
  none: '',
}

/** How a probe at a shared address stands. */
export function sharedWords(
  { name, inARow }: ProbeSpec,
  { others, standing }: Shared,
  state: 'waits' | 'holds',
  where: readonly string[],
): string {
  const around = AROUND[others] + (others === 'none' || where.length === 0 ? '' : ` (${where.join(', ')})`)
  const besides = around === '' ? '' : `; ${around}`
  if (state === 'holds') return `probe ${name}: answered right${inRow(inARow)}${besides}`
  const { latest } = standing
  if (latest === undefined) return `probe ${name}: not asked yet${besides}`
  const last =
    latest.kind === 'right' ? `right ${count(standing.row, 'time')} in a row so far` : lastWords(latest)
  return `probe ${name}: ${last}${besides}`
}

/** Why a probe at a shared address cannot be judged any more. */
export function strandedWords({ name }: ProbeSpec, where: readonly string[]): string {
  return `probe ${name}: nobody can tell who answers: instances of another image still serve in ${where.join(', ')}, whose rollout has ended`
}
