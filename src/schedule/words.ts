import { dayAt, timeAt, weekdayOf } from './zone.ts'

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** A moment as people there have it: `Mon 2026-11-30 09:00 (Europe/Berlin)`. */
export function momentIn(zone: string, at: number): string {
  const day = dayAt(zone, at)
  return `${NAMES[weekdayOf(day)]} ${day} ${timeAt(zone, at)} (${zone})`
}
