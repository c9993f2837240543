import { Cron } from 'croner'
import type { CronSpan, DaySpan, Span } from './windows.ts'
import { type Day, dayAt, daysLater, instantOf, weekdayOf } from './zone.ts'

/** From a moment on, and up to another, which is not in it; milliseconds since the epoch. */
interface Interval {
  readonly start: number
  readonly end: number
}

/** When the time of this kind that a moment is in ends; undefined where it is in none. */
export function endOf(span: Span, zone: string, at: number): number | undefined {
  const found =
    span.kind === 'cron'
      ? before(span, zone, at)
      : near(zone, at).flatMap((day) => intervalOn(span, zone, day) ?? [])
  const ends = found.filter(({ start, end }) => start <= at && at < end).map(({ end }) => end)
  return ends.length === 0 ? undefined : Math.max(...ends)
}

/** When the next time of this kind begins after a moment; undefined where none does. */
export function nextStart(span: Span, zone: string, at: number): number | undefined {
  return span.kind === 'cron' ? cronOf(span, zone).nextRun(new Date(at))?.getTime() : nextDay(span, zone, at)
}

/** Whether a pattern of cron can be read, and is ever met. */
export function isPattern(pattern: string): boolean {
  try {
    return cronOf({ pattern }, 'UTC').nextRun(new Date(0)) !== null
  } catch {
    return false
  }
}

/** The last that began. Those of one pattern last as long as each other: it ends last, too. */
function before(span: CronSpan, zone: string, at: number): Interval[] {
  const next = new Date(Math.floor(at / 1000) * 1000 + 1000)
  const [last] = cronOf(span, zone).previousRuns(1, next)
  return last === undefined ? [] : [{ start: last.getTime(), end: last.getTime() + span.forMs }]
}

function cronOf({ pattern }: Pick<CronSpan, 'pattern'>, zone: string): Cron {
  return new Cron(pattern, { timezone: zone, mode: '5-part' })
}

/** One that began the day before may go on. */
function near(zone: string, at: number): Day[] {
  const today = dayAt(zone, at)
  return [daysLater(today, -1), today]
}

/** Each day of the week comes within seven days, and the day on which a clock is put forward over it once more. */
const MOST_DAYS = 15

function nextDay(span: DaySpan, zone: string, at: number): number | undefined {
  const [today] = near(zone, at)
  const first = span.dates?.first ?? ''
  const from = today === undefined || first > today ? first : today
  const days = Array.from({ length: MOST_DAYS }, (_, index) => daysLater(from, index))
  const starts = days.flatMap((day) => intervalOn(span, zone, day) ?? []).map(({ start }) => start)
  return starts.find((start) => start > at)
}

/** None on a day on which the clock is put forward from before it to after it. */
function intervalOn({ days, from, to, dates }: DaySpan, zone: string, day: Day): Interval | undefined {
  if (!days.includes(weekdayOf(day))) return undefined
  if (dates !== undefined && (day < dates.first || day > dates.last)) return undefined
  const start = instantOf(zone, day, from)
  const end = instantOf(zone, to > from ? day : daysLater(day, 1), to)
  return start < end ? { start, end } : undefined
}
