/** A day of a calendar, as `2026-12-24`. */
export type Day = string

const MINUTE = 60_000
const DAY = 86_400_000
/** No zone is further from UTC than this, nor changes twice in so short a time. */
const AROUND = 36 * 3_600_000

/** Whether this machine knows a time zone by this name. */
export function isZone(zone: string): boolean {
  try {
    return formatFor(zone) !== undefined
  } catch {
    return false
  }
}

/** The day that a calendar on the wall shows there. */
export function dayAt(zone: string, at: number): Day {
  return new Date(wallAt(zone, at)).toISOString().slice(0, 10)
}

/** What a clock on the wall shows there, to the minute: `09:00`. */
export function timeAt(zone: string, at: number): string {
  return new Date(wallAt(zone, at)).toISOString().slice(11, 16)
}

/** So many days later; earlier where it is below zero. */
export function daysLater(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay()
}

/** Whether the calendar has such a day: no 30th of February. */
export function isDay(day: Day): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
}

/**
 * When a clock on the wall shows a time of a day: the first time, where it shows it twice; the moment at which the clock is
 * put forward beyond it, where it never does.
 * @param minutes since midnight
 */
export function instantOf(zone: string, day: Day, minutes: number): number {
  const wall = Date.parse(day) + minutes * MINUTE
  const offsets = [offsetAt(zone, wall - AROUND), offsetAt(zone, wall + AROUND)]
  const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b)
  const [first = wall, last = wall] = candidates
  const shown = candidates.find((at) => wallAt(zone, at) === wall)
  return shown ?? firstAfter(zone, wall, { from: first, to: last })
}

/** The first moment in a span at which a clock shows this time or a later one, to the second. */
function firstAfter(
  zone: string,
  wall: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  let [before, after] = [from, to]
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000
    if (wallAt(zone, middle) >= wall) after = middle
    else before = middle
  }
  return after
}

/** What a clock on the wall shows, as milliseconds of one that runs in UTC. */
function wallAt(zone: string, at: number): number {
  return at + offsetAt(zone, at)
}

function offsetAt(zone: string, at: number): number {
  const whole = Math.floor(at / 1000) * 1000
  const parts = new Map(
    formatFor(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const [year = 0, month = 1, day, hour, minute, second] = ORDER.map((name) => parts.get(name))
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole
}

const ORDER = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

const FORMATS = new Map<string, Intl.DateTimeFormat>()

/** @throws RangeError where there is no such zone */
function formatFor(zone: string): Intl.DateTimeFormat {
  const number = '2-digit'
  const made =
    FORMATS.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: number, day: number, hour: number, minute: number, second: number },
    })
  FORMATS.set(zone, made)
  return made
}
