import { closest } from 'fastest-levenshtein'
import * as v from 'valibot'
import { parseDuration } from '../inputs/parse/values.ts'
import { isRecord } from '../plan/json.ts'
import { listed } from '../text/list.ts'
import { caseless } from './shapes/caseless.ts'
import { oneOf } from './shapes/one-of.ts'
import { strict } from './shapes/strict.ts'

/** The stacks that are deployed together, and what holds for them. */
export interface Wave {
  readonly name: string
  /** How many of its stacks are deployed at a time. */
  readonly maxParallel: number
  /** As the file has it, such as `2h`; '' for none. How long the wave has to serve before the next one begins. */
  readonly soak: string
  /** stop: what has not begun does not begin. */
  readonly onFailure: 'stop' | 'go-on'
}

/** GitHub makes so many jobs of one matrix: https://docs.github.com/en/actions/reference/limits */
export const MOST_JOBS = 256

/** A workflow has to name each of its jobs: pipeline.yml and rollback.yml have so many matrices, one after the other. */
export const MOST_MATRICES = 5

const named = 'a name of letters, digits, `_`, `.` and `-`, at most 100'
const duration = 'a duration such as `30m` or `2h`'
const parallel = `a whole number from 1 to ${MOST_JOBS}`
const most = `at most ${MOST_MATRICES} waves: pipeline.yml has so many`

/** The name of a wave. */
export const WAVE_NAME = v.pipe(v.string(named), v.regex(/^[A-Za-z0-9][\w.-]{0,99}$/, named))

const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description))

const wave = strict(
  {
    name: described(WAVE_NAME, 'What stacks call it by.'),
    'max-parallel': described(
      v.pipe(
        v.number(parallel),
        v.integer(parallel),
        v.minValue(1, parallel),
        v.maxValue(MOST_JOBS, parallel),
      ),
      'How many of its stacks are deployed at a time. Without it, all.',
    ),
    soak: described(
      v.pipe(v.string(duration), v.regex(/^\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, duration)),
      'How long the wave has to serve before the next one begins.',
    ),
    'on-failure': described(
      oneOf('stop', 'go-on'),
      'What becomes of the stacks that have not begun when one fails, in this wave and the next ones: `stop` (the default) or `go-on`.',
    ),
  },
  'a mapping with `name`, and perhaps `max-parallel`, `soak` and `on-failure`',
  ['name'],
)

/** The key `waves` of a settings file. */
export const WAVES = v.pipe(
  v.array(wave, 'a list of waves, in their order'),
  v.minLength(1, 'a list of waves, in their order'),
  v.maxLength(MOST_MATRICES, most),
)

/** Something that is wrong with waves, at a place of the file. */
interface WaveProblem {
  readonly path: readonly (string | number)[]
  readonly what: 'key' | 'value'
  readonly said: string
}

/** The only wave of a file that speaks of none. */
const ALL = 'all'

/**
 * The waves of a file, in their order: those it lists; else those that its stacks name, as they first name them.
 * @param value the file as it is
 */
export function wavesOf(value: unknown): readonly Wave[] {
  if (!isRecord(value)) return []
  const said = value['waves']
  if (Array.isArray(said)) return said.filter(isRecord).flatMap(waveOf)
  const names = [...new Set(stacksIn(value).flatMap(([, body]) => nameIn(body, value) ?? []))]
  return (names.length === 0 ? [ALL] : names).map((name) => ({ ...PLAIN, name }))
}

const PLAIN = { maxParallel: MOST_JOBS, soak: '', onFailure: 'stop' } as const

function waveOf(said: Readonly<Record<string, unknown>>): Wave[] {
  const { name, soak } = said
  if (typeof name !== 'string') return []
  const most = said['max-parallel']
  const isPause = typeof soak === 'string' && lasts(soak)
  return [
    {
      name,
      maxParallel: typeof most === 'number' ? most : MOST_JOBS,
      soak: isPause ? soak : '',
      onFailure: said['on-failure'] === 'go-on' ? 'go-on' : 'stop',
    },
  ]
}

function lasts(soak: string): boolean {
  const parsed = parseDuration(soak)
  return 'value' in parsed && parsed.value > 0
}

/** What no schema can say of waves: names that are there twice or not at all, stacks in none, and more than fit. */
export function waveProblems(value: unknown): WaveProblem[] {
  if (!isRecord(value)) return []
  const waves = wavesOf(value)
  const names = [...new Set(waves.map(({ name }) => name))]
  return [...doubles(value), ...strays(value, names), ...tooMany(value, names)]
}

/**
 * Names that are one to GitHub, in whose expressions `'prod' == 'Prod'` is true: a rollback of one wave would be one of
 * both, and both would have one environment for their pauses.
 */
function doubles(value: Readonly<Record<string, unknown>>): WaveProblem[] {
  const named = namesWithPlaces(value)
  return named.flatMap(({ name, path }, index): WaveProblem[] => {
    const before = named.slice(0, index)
    const first = before.find((one) => caseless(one.name) === caseless(name))?.name
    if (first === undefined || (!isListed(value) && before.some((one) => one.name === name))) return []
    const said = first === name ? `there is a wave \`${name}\` above` : sameAs(name, first)
    return [{ path, what: 'value', said }]
  })
}

function sameAs(name: string, first: string): string {
  return `\`${name}\` is the wave \`${first}\` again: GitHub tells no case of letters apart`
}

/** The waves of the list; else those that stacks and defaults name. */
function namesWithPlaces(
  value: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly path: WaveProblem['path'] }[] {
  const { waves, defaults } = value
  const bodies: [WaveProblem['path'], unknown, string][] = Array.isArray(waves)
    ? waves.map((one, index) => [['waves', index], one, 'name'])
    : [
        [['defaults'], defaults, 'wave'],
        ...stacksIn(value).map(([name, body]): [string[], unknown, string] => [
          ['stacks', name],
          body,
          'wave',
        ]),
      ]
  return bodies.flatMap(([path, body, key]) => {
    const name = isRecord(body) ? body[key] : undefined
    return typeof name === 'string' ? [{ name, path: [...path, key] }] : []
  })
}

/** Stacks, and the defaults, that name no wave of the list; and stacks that name none where there are some. */
function strays(value: Readonly<Record<string, unknown>>, names: readonly string[]): WaveProblem[] {
  const isNone = names.length === 1 && names[0] === ALL && !isListed(value)
  if (isNone || names.length === 0) return []
  const of = listed(names, 'or')
  const misnamed = (path: string[], body: unknown): WaveProblem[] => {
    const name = isRecord(body) ? body['wave'] : undefined
    if (!v.is(WAVE_NAME, name) || names.includes(name)) return []
    const said = `there is no wave \`${name}\`; accepted: ${of}; did you mean \`${closest(name, names)}\`?`
    return [{ path: [...path, 'wave'], what: 'value', said }]
  }
  const stacks = stacksIn(value).flatMap(([name, body]) => [
    ...misnamed(['stacks', name], body),
    ...(nameIn(body, value) === undefined
      ? [
          {
            path: ['stacks', name],
            what: 'key' as const,
            said: `it is in no wave; say \`wave:\` with ${of}, here or under \`defaults\``,
          },
        ]
      : []),
  ])
  return [...misnamed(['defaults'], value['defaults']), ...stacks]
}

/** A wave of more stacks than one matrix takes has several, one after the other. */
function tooMany(value: Readonly<Record<string, unknown>>, names: readonly string[]): WaveProblem[] {
  const of = stacksIn(value).map(([, body]) => nameIn(body, value) ?? ALL)
  const needed = names.map((name) => Math.ceil(of.filter((one) => one === name).length / MOST_JOBS))
  const matrices = needed.reduce((sum, one) => sum + one, 0)
  if (matrices <= MOST_MATRICES) return []
  const path = isListed(value) ? ['waves'] : ['stacks']
  const said = `the stacks fill ${matrices} matrices of at most ${MOST_JOBS} jobs, each of one wave; accepted: ${MOST_MATRICES}, as pipeline.yml has`
  return [{ path, what: 'key', said }]
}

function isListed({ waves }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(waves)
}

function stacksIn({ stacks }: Readonly<Record<string, unknown>>): [string, unknown][] {
  return isRecord(stacks) ? Object.entries(stacks) : []
}

function nameIn(body: unknown, { defaults }: Readonly<Record<string, unknown>>): string | undefined {
  const [own, all] = [body, defaults].map((one) => (isRecord(one) ? one['wave'] : undefined))
  const name = own ?? all
  return typeof name === 'string' ? name : undefined
}
