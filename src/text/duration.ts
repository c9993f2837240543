/** A duration as people read it: `850 ms`, `12 s`, `3 min 04 s`, `2 h 05 min`. Milliseconds in; never negative. */
export function formatDuration(ms: number): string {
  const whole = Math.max(0, Math.round(ms))
  if (whole < 1000) return `${whole} ms`
  const seconds = Math.round(whole / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${twoDigits(seconds % 60)} s`
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** A time that nobody knows to the second: `40 s`, `12 min`, `2 h 05 min`; minutes are rounded up. */
export function formatRoughly(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How old something is: `less than a minute`, `5 minutes`, `1 day`. Absent when the time cannot be read. */
export function formatAge(createdAt: string, now: number): string | undefined {
  const age = now - Date.parse(createdAt)
  if (Number.isNaN(age)) return undefined
  if (age < MINUTE) return 'less than a minute'
  if (age < HOUR) return count(Math.floor(age / MINUTE), 'minute')
  if (age < 2 * DAY) return count(Math.floor(age / HOUR), 'hour')
  return count(Math.floor(age / DAY), 'day')
}

/** A number with its noun: `1 group`, `2 groups`. */
export function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}
