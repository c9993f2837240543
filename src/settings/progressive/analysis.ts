import * as v from 'valibot'
import { isRecord } from '../../plan/json.ts'
import type { Analysis, Baseline, Metric, Source } from '../../rollout/gates/analysis/analysis.ts'
import { durationSuchAs, millisecondsOf } from '../shapes/duration.ts'
import { oneOf } from '../shapes/one-of.ts'
import { strict } from '../shapes/strict.ts'
import { whereSaid } from '../shapes/stricter.ts'
import { problemOf, USUAL } from './analysis-rules.ts'

/** What a metric is in the file. */
export interface SaidMetric {
  readonly namespace: string
  readonly name: string
  readonly dimensions?: Readonly<Record<string, string>>
  readonly stat?: string
}

/** One entry of the list, as the file has it. */
export interface SaidAnalysis {
  readonly name: string
  readonly metric?: SaidMetric
  readonly expression?: string
  readonly errors?: SaidMetric | string
  readonly requests?: SaidMetric | string
  readonly metrics?: Readonly<Record<string, SaidMetric>>
  readonly max?: number
  readonly min?: number
  readonly baseline?: 'before' | 'old'
  readonly window?: string
  readonly ratio?: number
  readonly worse?: 'higher' | 'lower'
  readonly interval?: string
  readonly delay?: string
  readonly samples?: number
  readonly failures?: number
  readonly 'no-data'?: 'wait' | 'pass' | 'fail'
}

const line = (accepted: string, most = 255) =>
  v.pipe(v.string(accepted), v.regex(new RegExp(`^\\S([^\\r\\n]{0,${most - 2}}\\S)?$`), accepted))
const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description))

const metricWords = 'a metric: a mapping with `namespace`, `name`, and perhaps `dimensions` and `stat`'
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html */
const STAT =
  /^(SampleCount|Sum|Average|Minimum|Maximum|IQM|(p|tm|wm|tc|ts)\d{1,2}(\.\d{1,10})?|(PR|TM|WM|TC|TS)\([\d.%:]+\))$/
const stat = 'a statistic such as `Sum`, `Average`, `Maximum` or `p95`'
const metric = strict(
  {
    namespace: described(line('a namespace such as `AWS/ApplicationELB`'), 'Namespace of the metric.'),
    name: described(line('a name such as `RequestCount`'), 'Name of the metric.'),
    dimensions: described(
      v.pipe(
        v.record(v.string(), line('text', 1024), 'a mapping of names to values'),
        v.maxEntries(30, 'at most 30 dimensions'),
      ),
      'Dimensions by name. `{{image-id}}`, `{{instance-id}}` and `{{group}}` stand for those of the rollout.',
    ),
    stat: described(
      v.pipe(v.string(stat), v.regex(STAT, stat)),
      'Statistic; `Average` unless given, `Sum` for errors and requests.',
    ),
  },
  metricWords,
  ['namespace', 'name'],
)

const counted = 'a metric, or an expression over `metrics`'
const expression = line('an expression of metric math over `metrics`', 2048)
const id = 'an id of metric math: letters, digits and `_`, the first a small letter'
const number = 'a number'
const above = 'a number above 1, such as `2`'
const whole = 'a whole number from 0'

const entry = v.pipe(
  strict(
    {
      name: described(line('a name', 100), 'What messages and the report call it by.'),
      metric: described(metric, 'The metric whose values are judged.'),
      expression: described(expression, 'Metric math whose values are judged; a single series.'),
      errors: described(
        v.union([metric, expression], counted),
        'How many requests failed, beside `requests`.',
      ),
      requests: described(
        v.union([metric, expression], counted),
        'How many requests there were, beside `errors`.',
      ),
      metrics: described(
        v.pipe(
          v.record(
            v.pipe(v.string(id), v.regex(/^[a-z]\w{0,254}$/, id)),
            metric,
            'a mapping of ids to metrics',
          ),
          v.maxEntries(10, 'at most 10 metrics'),
        ),
        'The metrics that expressions speak of, by id.',
      ),
      max: described(v.number(number), 'What a value may be at most; a rate is 0 to 1.'),
      min: described(v.number(number), 'What it has to be at least.'),
      baseline: described(
        oneOf('before', 'old'),
        'What the new instances are compared with: the window before the rollout, or the old instances beside them.',
      ),
      window: described(
        durationSuchAs('2h'),
        'How long the window before the rollout is; `1h` unless given.',
      ),
      ratio: described(
        v.pipe(v.number(above), v.gtValue(1, above), v.maxValue(1000, above)),
        'So many times as bad has to be found: `2` for errors of requests, else `1.5`, unless given.',
      ),
      worse: described(
        oneOf('higher', 'lower'),
        'Which values are worse than those of the baseline; `higher` unless given.',
      ),
      interval: described(
        durationSuchAs('1m'),
        'Period of the metrics, and how often they are read; `1m` unless given.',
      ),
      delay: described(
        durationSuchAs('2m'),
        'How long after its end a period is judged, since metrics arrive late; `2m` unless given.',
      ),
      samples: described(
        v.pipe(v.number(whole), v.integer(whole), v.minValue(1, whole), v.maxValue(1e9, whole)),
        'How much has to be measured before it holds: requests (`500`), or periods (`10` with `baseline: before`, `20` with `old`, else `1`).',
      ),
      failures: described(
        v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole), v.maxValue(1000, whole)),
        'How many periods may be over a limit, or without data where that fails; `0` unless given.',
      ),
      'no-data': described(
        oneOf('wait', 'pass', 'fail'),
        'What a period without data is: `wait` (the default) for it, let it `pass`, or `fail`.',
      ),
    },
    'a mapping with `name` and what is measured',
    ['name'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? problemOf(dataset.value as unknown as SaidAnalysis) : undefined
    if (problem !== undefined) addIssue({ message: problem })
  }),
)

const list = 'a list of analyses'

/** `analysis`: which figures of CloudWatch have to be right, or as good as before. */
export const analysis = {
  name: 'analysis',
  description:
    'Figures of CloudWatch that a rollout is judged by: a list of metrics, expressions, or errors of requests, each with `max`, `min` or `baseline` (docs/progressive.md).',
  effect: 'widening',
  stricter: whereSaid,
  schema: v.pipe(
    v.array(entry, list),
    v.minLength(1, list),
    v.maxLength(20, 'at most 20 analyses'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const names = (dataset.value as unknown as readonly SaidAnalysis[]).map(({ name }) => name)
      const double = names.find((name, index) => names.indexOf(name) < index)
      if (double !== undefined) addIssue({ message: `a name for each; \`${double}\` is there twice` })
    }),
  ),
  read: (said: unknown): readonly Analysis[] =>
    [said]
      .flat()
      .filter(isRecord)
      .map((one) => analysisOf(one as unknown as SaidAnalysis)),
} as const

/** How many times as bad has to be found. */
const RATIOS = { rate: 2, points: 1.5 }

/** What has to be measured before it holds: requests; periods, of which ranks need more where the old ones are as few. */
const SAMPLES = { rate: 500, points: { before: 10, old: 20 }, limits: 1 }

function analysisOf(said: SaidAnalysis): Analysis {
  const { name, max, min, baseline, failures = 0 } = said
  const isRate = said.errors !== undefined
  const kind = isRate ? 'rate' : 'points'
  return {
    ...{ name, max, min, failures },
    measure: isRate
      ? { kind: 'rate', errors: countOf(said.errors, said), requests: countOf(said.requests, said) }
      : { kind: 'points', value: pointsOf(said) },
    baseline: baseline && baselineOf(baseline, said, RATIOS[kind]),
    intervalMs: millisecondsOf(said.interval ?? USUAL.interval),
    delayMs: millisecondsOf(said.delay ?? USUAL.delay),
    samples: said.samples ?? usualSamples(said),
    noData: said['no-data'] ?? 'wait',
  }
}

function usualSamples({ errors, baseline }: SaidAnalysis): number {
  if (errors !== undefined) return SAMPLES.rate
  return baseline === undefined ? SAMPLES.limits : SAMPLES.points[baseline]
}

function baselineOf(
  side: Baseline['side'],
  { window = USUAL.window, ratio, worse = 'higher' }: SaidAnalysis,
  usual: number,
): Baseline {
  return { side, windowMs: millisecondsOf(window), ratio: ratio ?? usual, worse }
}

function pointsOf({ metric, expression = '', metrics = {} }: SaidAnalysis): Source {
  return metric === undefined
    ? { kind: 'expression', expression, metrics: metricsOf(metrics, 'Average') }
    : { kind: 'metric', metric: metricOf(metric, 'Average') }
}

function countOf(said: SaidMetric | string = '', { metrics = {} }: SaidAnalysis): Source {
  return typeof said === 'string'
    ? { kind: 'expression', expression: said, metrics: metricsOf(metrics, 'Sum') }
    : { kind: 'metric', metric: metricOf(said, 'Sum') }
}

function metricsOf(metrics: Readonly<Record<string, SaidMetric>>, stat: string): Record<string, Metric> {
  return Object.fromEntries(Object.entries(metrics).map(([id, said]) => [id, metricOf(said, stat)]))
}

function metricOf({ namespace, name, dimensions = {}, stat }: SaidMetric, usual: string): Metric {
  return { namespace, name, dimensions, stat: stat ?? usual }
}
