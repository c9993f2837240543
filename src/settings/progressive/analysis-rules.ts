import { millisecondsOf } from '../shapes/duration.ts'
import type { SaidAnalysis, SaidMetric } from './analysis.ts'

/** Periods that CloudWatch has, in milliseconds; and every multiple of a minute up to a day.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html */
const SHORT_PERIODS = [1_000, 5_000, 10_000, 20_000, 30_000]
const MINUTE = 60_000
const DAY = 86_400_000

/** Values of periods under a minute are kept so long.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const SHORT_KEPT = 10_800_000

/** What counts where nothing is said. */
export const USUAL = { interval: '1m', delay: '2m', window: '1h' } as const

type Rule = (said: SaidAnalysis) => string | undefined

/** What no single value tells, each in words that say what is accepted; the first that fits is told. */
const RULES: readonly Rule[] = [
  (said) =>
    measures(said) === 1 ? undefined : 'one of `metric`, `expression`, and `errors` with `requests`',
  ({ errors, requests }) =>
    (errors === undefined) === (requests === undefined) ? undefined : '`errors` and `requests` together',
  ({ max, min, baseline }) =>
    (max ?? min ?? baseline) === undefined
      ? 'a limit, `max` or `min`, or a `baseline` to compare with'
      : undefined,
  ({ max, min }) =>
    max !== undefined && min !== undefined && min > max ? '`min` not above `max`' : undefined,
  ({ errors, max = 0, min = 0 }) =>
    errors !== undefined && [max, min].some((limit) => limit < 0 || limit > 1)
      ? 'for errors of requests a limit from 0 to 1, such as `0.01`'
      : undefined,
  ({ errors, worse }) =>
    errors !== undefined && worse !== undefined
      ? '`worse` without `errors`: more errors are worse'
      : undefined,
  ({ baseline, ...said }) =>
    baseline !== 'old' || tellsApart(said)
      ? undefined
      : '`baseline: old` with `{{image-id}}` or `{{instance-id}}` in dimensions of every metric that is compared, which tell old and new apart',
  ({ interval = USUAL.interval }) => {
    const period = millisecondsOf(interval)
    const isPeriod = SHORT_PERIODS.includes(period) || (period >= MINUTE && period % MINUTE === 0)
    return isPeriod && period <= DAY
      ? undefined
      : 'an `interval` of 1, 5, 10, 20 or 30 seconds, or of whole minutes'
  },
  ({ interval = USUAL.interval, window = USUAL.window }) => {
    const most = millisecondsOf(interval) < MINUTE ? SHORT_KEPT : 15 * DAY
    const isKept = millisecondsOf(window) >= millisecondsOf(interval) && millisecondsOf(window) <= most
    return isKept
      ? undefined
      : 'a `window` of at least one interval, and of at most 15 days, or 3 hours with an interval under a minute'
  },
  ({ delay = USUAL.delay }) =>
    millisecondsOf(delay) <= 60 * MINUTE ? undefined : 'a `delay` of at most an hour',
]

/** What is wrong with an analysis as a whole; undefined where nothing is. */
export function problemOf(said: SaidAnalysis): string | undefined {
  for (const rule of RULES) {
    const accepted = rule(said)
    if (accepted !== undefined) return accepted
  }
  return undefined
}

function measures({ metric, expression, errors, requests }: SaidAnalysis): number {
  return [metric, expression, errors ?? requests].filter((one) => one !== undefined).length
}

/** Whether each thing that is compared names an image or an instance. */
function tellsApart({ metric, errors, requests, metrics = {} }: SaidAnalysis): boolean {
  const direct = [metric, errors, requests].filter((one) => typeof one === 'object')
  const isMath = [errors, requests].some((one) => typeof one === 'string') || direct.length === 0
  return [...direct, ...(isMath ? Object.values(metrics) : [])].some(namesSide) && direct.every(namesSide)
}

function namesSide({ dimensions = {} }: SaidMetric): boolean {
  return Object.values(dimensions).some((value) => /\{\{\s*(image|instance)-id\s*\}\}/.test(value))
}
