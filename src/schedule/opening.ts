import { endOf, nextStart } from './spans.ts'
import type { Span, Windows } from './windows.ts'

type Times = Pick<Windows, 'zone' | 'open' | 'closed'>

/** Whether something may be deployed at a moment, by the times alone. */
export function isOpen({ zone, open, closed }: Times, at: number): boolean {
  return (open.length === 0 || isIn(open, zone, at)) && !isIn(closed, zone, at)
}

/** As many times are looked at until none is said to be open: five years of days. */
const MOST_LOOKS = 2000

/**
 * From when on something may be deployed: the moment itself where it may be then.
 * @returns undefined where the times never come, or are all closed
 */
export function nextOpening(times: Times, from: number): number | undefined {
  const { zone, open, closed } = times
  let at = from
  for (let look = 0; look < MOST_LOOKS; look++) {
    const closedUntil = latestEnd(closed, zone, at)
    if (open.length > 0 && !isIn(open, zone, at)) {
      const starts = open.flatMap((span) => nextStart(span, zone, at) ?? [])
      if (starts.length === 0) return undefined
      at = Math.min(...starts)
    } else if (closedUntil === undefined) {
      return at
    } else {
      at = closedUntil
    }
  }
  return undefined
}

/** In a leap year: a pattern may mean its last day of February. */
const REFERENCE = Date.UTC(2024, 0, 1)

/** Whether there is a moment at all that is open, from the first day that the times name. */
export function everOpens(times: Times): boolean {
  const firsts = times.open.map((span) =>
    span.kind === 'days' && span.dates !== undefined ? Date.parse(span.dates.first) - DAY : REFERENCE,
  )
  return nextOpening(times, firsts.length === 0 ? REFERENCE : Math.min(...firsts)) !== undefined
}

const DAY = 86_400_000

function isIn(spans: readonly Span[], zone: string, at: number): boolean {
  return latestEnd(spans, zone, at) !== undefined
}

function latestEnd(spans: readonly Span[], zone: string, at: number): number | undefined {
  const ends = spans.flatMap((span) => endOf(span, zone, at) ?? [])
  return ends.length === 0 ? undefined : Math.max(...ends)
}
