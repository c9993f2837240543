import { count } from '../../../text/duration.ts'

const WHOLE = new Intl.NumberFormat('en-US')
const THREE_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** A number as people read it: no more digits than tell something. */
export function numberText(value: number): string {
  return (Number.isInteger(value) ? WHOLE : THREE_DIGITS).format(value)
}

/** A rate of 0 to 1 in percent. */
export function shareText(rate: number): string {
  return `${numberText(rate * 100)} %`
}

/** How often chance does it: one test of a service that is as it was. */
export function chanceText(chance: number): string {
  if (chance < 1e-9) return 'by chance less than once in a billion'
  return `by chance once in ${numberText(Number((1 / chance).toPrecision(2)))}`
}

/** What new instances are compared with. */
export const WITH = { before: 'before the rollout', old: 'on the old instances beside them' } as const

/** By how many times one value is the other; '' where the other is nothing. */
export function timesText(value: number, other: number): string {
  return other > 0 ? `${numberText(value / other)} times as much, ` : ''
}

/** Time of a period in UTC, to the second where periods are that short. */
export function timeText(at: number, periodMs: number): string {
  const text = new Date(at).toISOString()
  return `${text.slice(11, periodMs < 60_000 ? 19 : 16)} UTC`
}

/** So many periods. */
export function periodsText(periods: number): string {
  return count(periods, 'period')
}
