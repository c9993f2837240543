import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dayAt, daysLater, instantOf, isDay, isZone, timeAt, weekdayOf } from '../../src/schedule/zone.ts'

const MINUTE = 60_000
/** With summer time, without, with odd offsets, with a change by half an hour, with one at midnight. */
const zones = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['America/Santiago', 'Pacific/Chatham', 'Africa/Casablanca', 'Pacific/Kiritimati', 'America/Havana'],
]
const day = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 86_400_000, max: Date.UTC(2029, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
/** Days on which some clock changes come as often as others. */
const changing = fc.constantFrom(
  ...['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-09-06'],
)
const minutes = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 240 }))

/** Another way to ask the same: what a clock shows, as text. */
const clocks = new Map<string, Intl.DateTimeFormat>()
const shownAt = (zone: string, at: number) => {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  return clock.format(at)
}

test('a time of a day is when a clock first shows it or a later one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.oneof(day, changing), minutes, (zone, of, since) => {
      const wanted = new Date(Date.parse(of) + since * MINUTE).toISOString().slice(0, 16).replace('T', ' ')
      const at = instantOf(zone, of, since)
      expect(shownAt(zone, at) >= wanted).toBe(true)
      // What comes before shows less, as far back as clocks differ from UTC.
      for (let step = 1; step <= 26 * 12; step++)
        expect([zone, shownAt(zone, at - step * 5 * MINUTE) < wanted]).toEqual([zone, true])
      expect(shownAt(zone, at - 1000) < wanted).toBe(true)
    }),
    { numRuns: 150 },
  )
})

describe('when clocks change', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:30:00.000Z'],
    // A day without a midnight: the clock goes from 24:00 to 1:00.
    ['America/Santiago', '2026-09-06', 0, '2026-09-06T04:00:00.000Z'],
    // A day that never was.
    ['Pacific/Apia', '2011-12-30', 600, '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s, %d minutes after midnight are %s', (zone, of, since, at) => {
    expect(new Date(instantOf(zone, of, since)).toISOString()).toBe(at)
  })
})

test('the day and the time there are told', () => {
  const at = Date.parse('2026-11-28T23:05:00Z')
  expect([dayAt('Europe/Berlin', at), timeAt('Europe/Berlin', at)]).toEqual(['2026-11-29', '00:05'])
  expect([dayAt('America/New_York', at), timeAt('America/New_York', at)]).toEqual(['2026-11-28', '18:05'])
  expect(weekdayOf('2026-11-29')).toBe(0)
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
})

test.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-04-31', false],
])('%s is a day: %s', (of, is) => expect(isDay(of)).toBe(is))

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Europe/Berln', false],
  ['Mars/Olympus', false],
])('%s is a zone: %s', (zone, is) => expect(isZone(zone)).toBe(is))
