import type { Finding } from './answer.ts'
import type { ProbeSpec } from './spec.ts'

type Limits = Pick<ProbeSpec, 'inARow' | 'failures' | 'withinMs'>

/** What is kept of the answers of one instance, or of an address. Times in milliseconds since the epoch. */
export interface Standing {
  /** Since when it has to answer right. */
  readonly since: number
  /** Right answers in a row, up to the latest. */
  readonly row: number
  /** Wrong answers that count, with no right one after them. */
  readonly faults: number
  /** The last right one. */
  readonly rightAt?: number
  readonly latest?: Finding
  /** The last wrong one that counted. */
  readonly fault?: Finding
  readonly asked: number
}

/** Nothing asked yet. */
export function fresh(since: number): Standing {
  return { since, row: 0, faults: 0, asked: 0 }
}

/** An answer, and when it came. */
export interface Heard {
  readonly finding: Finding
  readonly at: number
  /** Whether somebody else, a load balancer, says that what answers is ready to serve. */
  readonly ready: 'vouched' | 'untold'
}

/**
 * With one more answer. A wrong version counts at once: what is starting up does not name one. Any other wrong answer
 * counts where something vouches that whoever answers is ready, or where it was right before. No answer at all breaks a
 * row, and never counts: only time tells whether there will be one.
 */
export function heard(before: Standing, { finding, at, ready }: Heard): Standing {
  const asked = before.asked + 1
  if (finding.kind === 'right')
    return { ...before, asked, latest: finding, row: before.row + 1, faults: 0, rightAt: at }
  const mayCount = ready === 'vouched' || before.rightAt !== undefined
  const counts = finding.kind === 'other-version' || (finding.kind === 'wrong' && mayCount)
  const fault = counts ? { faults: before.faults + 1, fault: finding } : {}
  return { ...before, asked, latest: finding, row: 0, ...fault }
}

/** How it stands: failed by too many wrong answers, or by none that was right for too long. */
export function stateOf(standing: Standing, limits: Limits, now: number): 'waits' | 'holds' | 'failed' {
  const { row, faults, latest, since, rightAt = since } = standing
  if (faults >= limits.failures) return 'failed'
  if (row >= limits.inARow) return 'holds'
  const isRight = latest === undefined || latest.kind === 'right'
  return !isRight && now - Math.max(since, rightAt) >= limits.withinMs ? 'failed' : 'waits'
}

/**
 * Whom what failed speaks against. Where nothing ever answered, it may be the way there, and not who was asked; so too where
 * a command on the runner was never right: its status does not say whether it has reached anybody.
 */
export function againstOf(
  { faults, latest, rightAt }: Standing,
  { failures, ask }: Pick<ProbeSpec, 'failures' | 'ask'>,
): { against?: 'nobody' } {
  const isFromAfar = ask.kind === 'command' && ask.on === 'runner'
  const isUnheard = rightAt === undefined && (latest?.kind === 'silent' || isFromAfar)
  return faults < failures && isUnheard ? { against: 'nobody' } : {}
}

/**
 * Who else may answer at an address than instances of the image. serve: instances of another image are in service; leave:
 * some are on their way out; none: there are none any more.
 */
export type Others = 'serve' | 'leave' | 'none'

/** What is kept of the answers at an address that all instances share. */
export interface Shared {
  readonly others: Others
  readonly standing: Standing
}

/** The same under others that may answer: whoever goes, the row begins anew, and so does the time. */
export function among(before: Shared | undefined, others: Others, at: number): Shared {
  if (before === undefined) return { others, standing: fresh(at) }
  if (before.others === others) return before
  const { rightAt } = before.standing
  return { others, standing: { ...fresh(at), ...(rightAt !== undefined && { rightAt }) } }
}

/**
 * With one more answer at a shared address. While others serve, or may still, nothing that is wrong counts: it may be
 * theirs. Of another version it says nothing at all; what is wrong whoever answers breaks the row.
 */
export function heardAmong(before: Shared, { finding, at }: Omit<Heard, 'ready'>): Shared {
  const { others, standing } = before
  const after = heard(standing, { finding, at, ready: 'untold' })
  if (others === 'none') return { others, standing: after }
  const { fault: _, ...rest } = after
  const isTheirs = others === 'serve' && finding.kind === 'other-version'
  return { others, standing: { ...rest, faults: 0, row: isTheirs ? standing.row : after.row } }
}

/** What lets an address hold while others serve. */
export interface Reach {
  /** Percent of the group's capacity that is healthy on the image. */
  readonly percentage: number
  /** Whether an instance of the image is in service. */
  readonly isServing: boolean
}

/** How a shared address stands. It never fails while others may answer, and holds then only from where it is told to. */
export function stateAmong(
  { others, standing }: Shared,
  spec: Limits & Pick<ProbeSpec, 'from'>,
  { percentage, isServing }: Reach,
  now: number,
): 'waits' | 'holds' | 'failed' {
  const state = stateOf(standing, spec, now)
  if (state === 'failed') return others === 'none' ? 'failed' : 'waits'
  return state === 'holds' && mayHold(spec.from, others, percentage) && isServing ? 'holds' : 'waits'
}

/** Whether a shared address can hold by now. */
export function mayHold(from: ProbeSpec['from'], others: Others, percentage: number): boolean {
  if (from === 'all-new') return others !== 'serve'
  return from === 'first-instance' || percentage >= from
}
