import * as v from 'valibot'
import { isRecord } from '../../plan/json.ts'
import { everOpens } from '../../schedule/opening.ts'
import { isPattern } from '../../schedule/spans.ts'
import type { Span, Windows } from '../../schedule/windows.ts'
import { daysLater, isDay, isZone, weekdayOf } from '../../schedule/zone.ts'
import { durationSuchAs, millisecondsOf } from '../shapes/duration.ts'
import { VARIABLE } from '../shapes/environment.ts'
import { meant } from '../shapes/meant.ts'
import { oneOf } from '../shapes/one-of.ts'
import { strict } from '../shapes/strict.ts'

type Said = Readonly<Record<string, unknown>>

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const day = 'days such as `mon` or `mon-fri`, or a list of these'
const dayText = v.pipe(
  v.string(day),
  v.regex(/^(sun|mon|tue|wed|thu|fri|sat)(-(sun|mon|tue|wed|thu|fri|sat))?$/, day),
)
const days = v.union([dayText, v.pipe(v.array(dayText, day), v.minLength(1, day))], day)

const hour =
  'two times of the day such as `09:00-16:30`; it goes over midnight where the second is not after the first'
const hours = v.pipe(
  v.string(hour),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, hour),
  meant(`${hour}, and they differ`, (text: string) => text.slice(0, 5) !== text.slice(6)),
)

const date = 'a day such as `2026-12-24`, or two such as `2026-12-18..2027-01-06`, the first one first'
const dates = v.pipe(
  v.string(date),
  v.regex(/^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$/, date),
  meant(date, (text: string) => {
    const { first, last } = datesIn(text)
    return isDay(first) && isDay(last) && first <= last
  }),
)

const pattern = 'a pattern of cron that comes to pass, of five fields, such as `0 9 * * mon-fri`'
const cron = v.pipe(v.string(pattern), v.regex(/^\S+([ \t]+\S+){4}$/, pattern), meant(pattern, isPattern))

const times =
  'a mapping with one or some of `days`, `hours` and `dates`, which all have to hold, or with `cron` and `for`'
const span = v.pipe(
  strict({ days, hours, dates, cron, for: durationSuchAs('4h') }, times) as v.GenericSchema<Said>,
  meant(times, isSpan),
  meant('`days` of which one is among the `dates`', isOfSomeDay),
)
const spans = v.pipe(v.array(span, 'a list of times'), v.minLength(1, 'a list of times'))

function isSpan(said: Said): boolean {
  const isOfDays = ['days', 'hours', 'dates'].some((name) => said[name] !== undefined)
  const [isCron, isLong] = [said['cron'] !== undefined, said['for'] !== undefined]
  return isOfDays ? !isCron && !isLong : isCron && isLong
}

function isOfSomeDay(said: Said): boolean {
  if (said['dates'] === undefined) return true
  const { first, last } = datesIn(String(said['dates']))
  const week = Array.from({ length: 7 }, (_, index) => daysLater(first, index)).filter((one) => one <= last)
  return week.some((one) => daysOf(said['days']).includes(weekdayOf(one)))
}

const zone = 'a time zone such as `Europe/Berlin`'
const timeZone = v.pipe(v.string(zone), v.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/, zone), meant(zone, isZone))

/** `windows`: when a stack may be deployed. */
export const windows = {
  name: 'windows',
  description:
    'When the stack may be deployed: `open` and `closed` times in a `time-zone`, what a deploy does `outside` of them, and the variable that may `freeze` it.',
  effect: 'widening',
  schema: v.pipe(
    strict(
      {
        'time-zone': timeZone,
        open: spans,
        closed: spans,
        outside: oneOf('wait', 'refuse'),
        'wait-at-most': durationSuchAs('30m'),
        freeze: VARIABLE,
      },
      'a mapping with `open`, `closed`, `time-zone`, `outside`, `wait-at-most` and `freeze`',
    ) as v.GenericSchema<Said>,
    meant('times of which some are open: nothing could ever be deployed', (said: Said) =>
      everOpens(read(said)),
    ),
  ),
  read,
} as const

function read(said: Said): Windows {
  return {
    zone: String(said['time-zone'] ?? 'UTC'),
    open: spansOf(said['open']),
    closed: spansOf(said['closed']),
    outside: said['outside'] === 'wait' ? 'wait' : 'refuse',
    waitMs: said['wait-at-most'] === undefined ? USUAL_WAIT : millisecondsOf(said['wait-at-most']),
    ...(typeof said['freeze'] === 'string' && { freeze: said['freeze'] }),
  }
}

/** What a job waits that is not told how long. */
const USUAL_WAIT = 30 * 60_000

function spansOf(said: unknown): Span[] {
  return Array.isArray(said) ? said.filter(isRecord).map(spanOf) : []
}

function spanOf({ days, hours, dates, cron, for: lasting }: Said): Span {
  if (typeof cron === 'string') return { kind: 'cron', pattern: cron, forMs: millisecondsOf(lasting) }
  const [from, to] = String(hours ?? '00:00-24:00').split('-')
  return {
    kind: 'days',
    days: daysOf(days),
    from: minutesOf(from),
    to: minutesOf(to),
    ...(dates !== undefined && { dates: datesIn(String(dates)) }),
  }
}

function datesIn(text: string): { readonly first: string; readonly last: string } {
  const [first = '', last = first] = text.split('..')
  return { first, last }
}

function minutesOf(time = ''): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

function daysOf(said: unknown): number[] {
  const texts = said === undefined ? ['sun-sat'] : [said].flat().map(String)
  return [...new Set(texts.flatMap(daysIn))].sort()
}

/** From one day of the week to another, which may be an earlier one: `fri-mon`. */
function daysIn(text: string): number[] {
  const [first, last = first] = text.split('-').map((name) => DAYS.indexOf(name as (typeof DAYS)[number]))
  const length = (((last ?? 0) - (first ?? 0) + 7) % 7) + 1
  return Array.from({ length }, (_, index) => ((first ?? 0) + index) % 7)
}
