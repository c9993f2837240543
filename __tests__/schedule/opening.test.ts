import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { everOpens, isOpen, nextOpening } from '../../src/schedule/opening.ts'
import type { Span } from '../../src/schedule/windows.ts'

const STEP = 600_000
const HOUR = 6 * STEP
const iso = (at: number | undefined) => (at === undefined ? 'never' : new Date(at).toISOString().slice(0, 16))
const at = (text: string) => Date.parse(`${text}Z`)

const week = [0, 1, 2, 3, 4, 5, 6]
const work: Span = { kind: 'days', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }
const berlin = { zone: 'Europe/Berlin', open: [work], closed: [] }

/** All times are at tens of minutes. */
const time = fc.integer({ min: 0, max: 143 }).map((tens) => tens * 10)
const daySpan = fc
  .record({ days: fc.subarray(week, { minLength: 1 }), from: time, to: time })
  .filter(({ from, to }) => from !== to)
  .map((span): Span => ({ kind: 'days', ...span }))
const datedSpan = fc
  .record({ span: daySpan, first: fc.integer({ min: 1, max: 28 }), length: fc.integer({ min: 0, max: 3 }) })
  .map(({ span, first, length }): Span => {
    const day = (number: number) => `2026-03-${String(Math.min(number, 31)).padStart(2, '0')}`
    return {
      ...(span as Extract<Span, { kind: 'days' }>),
      dates: { first: day(first), last: day(first + length) },
    }
  })
const cronSpan = fc
  .record({
    minute: fc.constantFrom('0', '*/20', '30'),
    hour: fc.constantFrom('*', '9', '*/5', '22'),
    day: fc.constantFrom('*', '1,15', '29'),
    weekday: fc.constantFrom('*', 'mon-fri', 'sun'),
    forMs: fc.integer({ min: 1, max: 60 }).map((tens) => tens * STEP),
  })
  .map(
    ({ minute, hour, day, weekday, forMs }): Span => ({
      kind: 'cron',
      pattern: `${minute} ${hour} ${day} * ${weekday}`,
      forMs,
    }),
  )
const spans = fc.array(fc.oneof(daySpan, datedSpan, cronSpan), { maxLength: 3 })
const times = fc.record({
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York'),
  open: spans,
  closed: spans,
})
/** March has the changes of clocks. */
const moment = fc
  .integer({ min: at('2026-03-01') / STEP, max: at('2026-04-02') / STEP })
  .map((one) => one * STEP)

test('the next opening is open, and nothing before it is', () => {
  fc.assert(
    fc.property(times, moment, (all, from) => {
      const next = nextOpening(all, from)
      if (next !== undefined) expect(isOpen(all, next)).toBe(true)
      const last = Math.min(next ?? Number.POSITIVE_INFINITY, from + 2 * 24 * HOUR)
      for (let between = from; between < last; between += 3 * STEP) expect(isOpen(all, between)).toBe(false)
    }),
    { numRuns: 25 },
  )
})

test('what is open is so by one time at least, and by none that closes', () => {
  fc.assert(
    fc.property(times, moment, ({ zone, open, closed }, now) => {
      const isIn = (span: Span) => isOpen({ zone, open: [span], closed: [] }, now)
      const isAnyOpen = open.length === 0 || open.some(isIn)
      expect(isOpen({ zone, open, closed }, now)).toBe(isAnyOpen && !closed.some(isIn))
    }),
    { numRuns: 80 },
  )
})

test('hours of a day are those that a clock shows, where no clock changes', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/Phoenix', 'Asia/Tokyo')
  fc.assert(
    fc.property(zones, daySpan, moment, (zone, span, now) => {
      if (span.kind !== 'days') return
      const format = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'short',
      })
      const wall = new Date(`${format.format(now).replace(' ', 'T')}:00Z`)
      const since = wall.getUTCHours() * 60 + wall.getUTCMinutes()
      const [today, yesterday] = [wall.getUTCDay(), (wall.getUTCDay() + 6) % 7]
      const isShown =
        span.to > span.from
          ? span.days.includes(today) && since >= span.from && since < span.to
          : (span.days.includes(today) && since >= span.from) ||
            (span.days.includes(yesterday) && since < span.to)
      expect(isOpen({ zone, open: [span], closed: [] }, now)).toBe(isShown)
    }),
    { numRuns: 500 },
  )
})

describe('hours of a day', () => {
  test.each([
    ['2026-11-27T07:59', false, '2026-11-27T08:00'],
    ['2026-11-27T08:00', true, '2026-11-27T08:00'],
    ['2026-11-27T15:59', true, '2026-11-27T15:59'],
    ['2026-11-27T16:00', false, '2026-11-30T08:00'],
    ['2026-07-03T15:00', false, '2026-07-06T07:00'],
  ])('at %s: open is %s, from %s on', (text, is, next) => {
    expect([isOpen(berlin, at(text)), iso(nextOpening(berlin, at(text)))]).toEqual([is, next])
  })

  test('over midnight belong to the day on which they begin', () => {
    const night: Span = { kind: 'days', days: [5], from: 22 * 60, to: 2 * 60 }
    const all = { zone: 'UTC', open: [night], closed: [] }
    const hours = ['2026-11-27T01:00', '2026-11-27T22:00', '2026-11-28T01:59', '2026-11-28T02:00']
    expect(hours.map((text) => isOpen(all, at(text)))).toEqual([false, true, true, false])
    expect(iso(nextOpening(all, at('2026-11-28T02:00')))).toBe('2026-12-04T22:00')
  })

  test.each([
    // 02:30 to 03:30: the first half hour is not there, and the clock is put forward.
    ['2026-03-29T00:59', false],
    ['2026-03-29T01:00', true],
    ['2026-03-29T01:30', false],
    // Shown twice: it begins and ends by the first.
    ['2026-10-25T00:30', true],
    ['2026-10-25T01:29', true],
    ['2026-10-25T02:29', true],
    ['2026-10-25T02:30', false],
  ])('of which the clock skips or repeats some: %s is open: %s', (text, is) => {
    const odd: Span = { kind: 'days', days: week, from: 150, to: 210 }
    expect(isOpen({ zone: 'Europe/Berlin', open: [odd], closed: [] }, at(text))).toBe(is)
  })

  test('that a clock skips as a whole are not there on that day', () => {
    const skipped: Span = { kind: 'days', days: week, from: 130, to: 170 }
    const all = { zone: 'Europe/Berlin', open: [skipped], closed: [] }
    expect(iso(nextOpening(all, at('2026-03-28T12:00')))).toBe('2026-03-30T00:10')
  })

  test('a whole day has the hours that it has', () => {
    const sunday: Span = { kind: 'days', days: [0], from: 0, to: 1440 }
    const all = { zone: 'Europe/Berlin', open: [sunday], closed: [] }
    const last = ['2026-03-29T21:59', '2026-03-29T22:00', '2026-10-25T22:59', '2026-10-25T23:00']
    expect(last.map((text) => isOpen(all, at(text)))).toEqual([true, false, true, false])
  })
})

describe('a pattern of cron', () => {
  const cron: Span = { kind: 'cron', pattern: '0 9 * * mon-fri', forMs: 8 * HOUR }
  const all = { zone: 'Europe/Berlin', open: [cron], closed: [] }

  test.each([
    ['2026-11-27T07:59', false],
    ['2026-11-27T08:00', true],
    ['2026-11-27T15:59', true],
    ['2026-11-27T16:00', false],
    ['2026-11-28T08:00', false],
  ])('begins a time that lasts: %s is open: %s', (text, is) => {
    expect(isOpen(all, at(text))).toBe(is)
  })

  test('lasts as long as it says where the clock changes in between', () => {
    const night = { ...all, open: [{ ...cron, pattern: '0 22 * * sat', forMs: 8 * HOUR }] }
    expect(['2026-03-29T04:59', '2026-03-29T05:00'].map((text) => isOpen(night, at(text)))).toEqual([
      true,
      false,
    ])
  })
})

describe('what is closed', () => {
  const closed: Span[] = [
    { kind: 'days', days: week, from: 0, to: 1440, dates: { first: '2026-12-18', last: '2027-01-06' } },
  ]

  test('is closed whatever is open; the next window begins after it', () => {
    const all = { ...berlin, closed }
    expect(isOpen(all, at('2026-12-21T10:00'))).toBe(false)
    expect(iso(nextOpening(all, at('2026-12-17T17:00')))).toBe('2027-01-07T08:00')
  })

  test('without anything open, all the rest is open', () => {
    const all = { zone: 'UTC', open: [], closed }
    expect(isOpen(all, at('2026-12-17T23:59'))).toBe(true)
    expect(iso(nextOpening(all, at('2026-12-24T12:00')))).toBe('2027-01-07T00:00')
  })
})

describe('what never opens is told', () => {
  test.each<[string, Span[], Span[], boolean]>([
    ['nothing is said', [], [], true],
    ['a day of every week', [work], [], true],
    [
      'a day that the calendar has every four years',
      [{ kind: 'cron', pattern: '0 9 29 2 *', forMs: HOUR }],
      [],
      true,
    ],
    ['all of it is closed', [work], [{ kind: 'days', days: week, from: 0, to: 1440 }], false],
    ['the hours of it are closed', [work], [{ ...work, days: week }], false],
    ['half of the hours of it are closed', [work], [{ ...work, days: week, to: 12 * 60 } as Span], true],
    [
      'days that are closed',
      [{ ...work, dates: { first: '2026-12-21', last: '2026-12-23' } } as Span],
      [{ kind: 'days', days: week, from: 0, to: 1440, dates: { first: '2026-12-18', last: '2027-01-06' } }],
      false,
    ],
    ['days that were', [{ ...work, dates: { first: '2019-12-02', last: '2019-12-03' } } as Span], [], true],
  ])('%s', (_, open, closed, ever) => {
    expect(everOpens({ zone: 'Europe/Berlin', open, closed })).toBe(ever)
  })

  test('days that are over do not come again', () => {
    const over = {
      ...berlin,
      open: [{ ...work, dates: { first: '2026-11-02', last: '2026-11-03' } } as Span],
    }
    expect(nextOpening(over, at('2026-11-28T10:00'))).toBeUndefined()
  })
})
