import { describe, expect, test } from '@jest/globals'
import { choose } from '../../src/settings/layers.ts'
import { readSettings } from '../../src/settings/read.ts'

const read = (windows: string) => readSettings(`windows: ${windows}`, 's.yml')
const windowsOf = (text: string) => {
  const { settings, problems } = read(text)
  expect(problems).toEqual([])
  return choose({ head: settings, widening: settings }, '').beyond.windows
}

describe('windows', () => {
  test('are open and closed times of a zone, and what a deploy does outside of them', () => {
    expect(
      windowsOf(`
  time-zone: Europe/Berlin
  open:
    - { days: mon-thu, hours: 09:00-16:30 }
    - { days: [fri, sun-mon], hours: 22:00-02:00 }
    - { cron: "0 22 * * tue", for: 4h }
  closed:
    - { dates: 2026-12-18..2027-01-06 }
    - { dates: 2026-10-03, days: sat }
  outside: wait
  wait-at-most: 90m
  freeze: DEPLOY_FREEZE
`),
    ).toEqual({
      zone: 'Europe/Berlin',
      open: [
        { kind: 'days', days: [1, 2, 3, 4], from: 540, to: 990 },
        { kind: 'days', days: [0, 1, 5], from: 1320, to: 120 },
        { kind: 'cron', pattern: '0 22 * * tue', forMs: 14_400_000 },
      ],
      closed: [
        {
          kind: 'days',
          days: [0, 1, 2, 3, 4, 5, 6],
          from: 0,
          to: 1440,
          dates: { first: '2026-12-18', last: '2027-01-06' },
        },
        { kind: 'days', days: [6], from: 0, to: 1440, dates: { first: '2026-10-03', last: '2026-10-03' } },
      ],
      outside: 'wait',
      waitMs: 5_400_000,
      freeze: 'DEPLOY_FREEZE',
    })
  })

  test('that say nothing are open, and refuse', () => {
    expect(windowsOf('{}')).toEqual({
      zone: 'UTC',
      open: [],
      closed: [],
      outside: 'refuse',
      waitMs: 1_800_000,
    })
  })

  test.each([
    ['sat-mon', [0, 1, 6]],
    ['wed', [3]],
    ['mon-sun', [0, 1, 2, 3, 4, 5, 6]],
  ])('have days of the week, which go round it: %s', (days, numbers) => {
    expect(windowsOf(`{ open: [{ days: ${days} }] }`)?.open).toEqual([
      expect.objectContaining({ days: numbers }),
    ])
  })
})

describe('of windows every problem is told with its place', () => {
  test.each([
    [
      '{ time-zone: Europe/Berln }',
      '1:23 windows.time-zone: received `Europe/Berln`; accepted: a time zone such as `Europe/Berlin`',
    ],
    ['{ open: [] }', '1:18 windows.open: received a list; accepted: a list of times'],
    ['{ open: [{ days: mo }] }', '1:27 windows.open.0.days: received `mo`; accepted: days such as'],
    [
      '{ open: [{ days: [mon, tues] }] }',
      '1:33 windows.open.0.days.1: received `tues`; accepted: days such as',
    ],
    ['{ open: [{ hours: 9-17 }] }', '1:28 windows.open.0.hours: received `9-17`; accepted: two times'],
    [
      '{ open: [{ hours: 09:00-09:00 }] }',
      '1:28 windows.open.0.hours: received `09:00-09:00`; accepted: two times',
    ],
    [
      '{ open: [{ hours: 24:00-09:00 }] }',
      '1:28 windows.open.0.hours: received `24:00-09:00`; accepted: two times',
    ],
    [
      '{ open: [{ dates: 2026-02-30 }] }',
      '1:28 windows.open.0.dates: received `2026-02-30`; accepted: a day',
    ],
    [
      '{ closed: [{ dates: 2027-01-06..2026-12-18 }] }',
      '1:30 windows.closed.0.dates: received `2027-01-06..2026-12-18`; accepted: a day',
    ],
    [
      '{ open: [{ dates: 2026-11-28..2026-11-29, days: mon-fri }] }',
      '1:19 windows.open.0: received a mapping; accepted: `days` of which one is among the `dates`',
    ],
    [
      '{ open: [{ cron: "0 25 * * *", for: 1h }] }',
      '1:27 windows.open.0.cron: received `0 25 * * *`; accepted: a pattern of cron',
    ],
    [
      '{ open: [{ cron: "0 9 31 2 *", for: 1h }] }',
      '1:27 windows.open.0.cron: received `0 9 31 2 *`; accepted: a pattern of cron that comes to pass',
    ],
    [
      '{ open: [{ cron: "0 9 * * *" }] }',
      '1:19 windows.open.0: received a mapping; accepted: a mapping with one or some of',
    ],
    [
      '{ open: [{ cron: "0 9 * * *", for: 1h, days: mon }] }',
      '1:19 windows.open.0: received a mapping; accepted: a mapping with one or some of',
    ],
    [
      '{ open: [{ days: mon, for: 1h }] }',
      '1:19 windows.open.0: received a mapping; accepted: a mapping with one or some of',
    ],
    ['{ open: [{}] }', '1:19 windows.open.0: received a mapping; accepted: a mapping with one or some of'],
    [
      '{ open: [{ day: mon }] }',
      '1:21 windows.open.0.day: there is no such key; accepted: `days`, `hours`, `dates`, `cron` or `for`; did you mean `days`?',
    ],
    [
      '{ open: [{ days: mon }], closed: [{ hours: 00:00-24:00 }] }',
      '1:10 windows: received a mapping; accepted: times of which some are open',
    ],
    ['{ outside: waits }', '1:21 windows.outside: received `waits`; accepted: `wait` or `refuse`'],
    [
      '{ freeze: vars.X }',
      '1:20 windows.freeze: received `vars.X`; accepted: the name of an environment variable',
    ],
  ])('%s', (text, problem) => {
    expect(read(text).problems).toEqual([expect.stringContaining(`s.yml:${problem}`)])
  })
})
