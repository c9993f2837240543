import * as v from 'valibot'
import type { InputName } from '../inputs/table.ts'
import { isRecord } from '../plan/json.ts'
import { clip, oneLine } from '../text/escape.ts'
import { listed } from '../text/list.ts'
import { hint } from '../text/nearest.ts'
import { type Place, type Reading, readYaml } from './document.ts'
import { layerProblems } from './environments.ts'
import { KEYS, keyNamed, NOT_HERE } from './keys.ts'
import { NOWHERE, placesIn, type Where } from './places.ts'
import { PROGRESSIVE_NAMES } from './progressive/keys.ts'
import { FILE } from './schema.ts'
import { caseless } from './shapes/caseless.ts'
import { type Wave, waveProblems, wavesOf } from './waves.ts'

/** What a stack, or the defaults, say: values by the names of their keys, the long ones. */
export type Layer = ReadonlyMap<string, unknown>

/** What a settings file says. */
export interface Settings {
  /** Also what the top of the file says. */
  readonly defaults: Layer
  /** What holds for the stacks of an environment, by its name as `caseless` has it. */
  readonly environments: ReadonlyMap<string, Layer>
  readonly stacks: ReadonlyMap<string, Layer>
  /** In their order. */
  readonly waves: readonly Wave[]
}

/** A file that says nothing. */
export const NOTHING: Settings = {
  defaults: new Map(),
  environments: new Map(),
  stacks: new Map(),
  waves: [],
}

interface Read {
  /** Without what is not usable. */
  readonly settings: Settings
  /** A sentence each, with the place. */
  readonly problems: readonly string[]
  /** Where it says what it says. */
  readonly where: Where
  /** Whether its YAML could be read at all. */
  readonly form: 'yaml' | 'broken'
}

type Path = readonly (string | number)[]

interface Found {
  readonly path: Path
  readonly place: Place
  readonly said: string
}

/**
 * Reads and checks a whole settings file: also the stacks that this run is not about.
 * @param name of the file, as messages have it
 */
export function readSettings(text: string, name: string): Read {
  const reading = readYaml(text)
  const told = ({ place, said }: Pick<Found, 'place' | 'said'>, at = '') =>
    `${name}:${place.line}:${place.column}${at === '' ? '' : ` ${at}`}: ${said}`
  if ('problems' in reading)
    return {
      ...{ settings: NOTHING, where: NOWHERE, form: 'broken' },
      problems: few(reading.problems.map((one) => told(one))),
    }
  const refused = reading.refused.map((one): Found => ({ path: [], ...one }))
  const issues = issuesOf(reading).filter(({ path }) => path.at(-1) !== '<<')
  const found = [...refused, ...issues, ...doubles(reading), ...misplaced(reading)].sort(byPlace)
  return {
    settings: settingsOf(
      reading.value,
      new Set(found.flatMap(({ path }) => (path.length === 0 ? [] : prefixes(path)))),
    ),
    problems: few(found.map((one) => told(one, one.path.join('.')))),
    where: placesIn(reading, name),
    form: 'yaml',
  }
}

/** A person corrects so many at once; what is said twice of a place is said once. */
const MOST_TOLD = 30

/** The first of the problems, and how many more there are. */
export function few(told: readonly string[]): string[] {
  const once = [...new Set(told)]
  const rest = once.length - MOST_TOLD
  return rest > 0 ? [...once.slice(0, MOST_TOLD), `and ${rest} more`] : once
}

function byPlace({ place: a }: Found, { place: b }: Found): number {
  return a.line - b.line || a.column - b.column
}

function issuesOf(reading: Reading): Found[] {
  const { issues = [] } = v.safeParse(FILE, reading.value)
  return issues.flatMap(innermost).map((issue) => {
    const path = pathOf(issue)
    const isOfKey = issue.type === 'never' || issue.path?.at(-1)?.origin === 'key'
    return { path, place: reading.placeOf(path, isOfKey ? 'key' : 'value'), said: saidOf(issue, path) }
  })
}

/** Of the issues of a choice those that are deeper than the choice itself: it is told where in the value the fault is. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const outer: readonly unknown[] = issue.path ?? []
  const deeper = (issue.issues ?? []).filter(({ path }) => path !== undefined)
  if (deeper.length === 0) return [issue]
  const inner = deeper.map((one) => ({ ...one, path: [...outer, ...(one.path ?? [])] as never }))
  return inner.flatMap(innermost)
}

function pathOf({ path }: v.BaseIssue<unknown>): Path {
  return (path ?? []).map(({ key }) => key as string | number)
}

function saidOf({ type, requirement, input, message }: v.BaseIssue<unknown>, path: Path): string {
  if (type === 'never') return unknownKey(String(path.at(-1)), requirement as readonly string[], path.length)
  const isSecret = path.some((step) => keyNamed(String(step))?.text === 'secret')
  return `received ${isSecret ? 'a value that is not shown' : shown(input)}; accepted: ${message}`
}

/** Few names are all told. */
const FEW = 12

/** @param depth how many keys lead to it, itself among them */
function unknownKey(name: string, known: readonly string[], depth: number): string {
  const isOfStack = known.length > FEW
  if (isOfStack && NOT_HERE.includes(name as InputName))
    return 'it is not for the settings file; the job says it, under `with:`'
  if (isShared(known) && keyNamed(name) !== undefined)
    return `it stands under \`defaults\` or a stack${depth === 1 ? '' : ', not an environment'}`
  return `there is no such key${isOfStack ? '' : `; accepted: ${listed(known, 'or')}`}${hint(name, known)}`
}

/** Where some keys of stacks may stand, and no others. */
function isShared(known: readonly string[]): boolean {
  return known.length <= FEW && PROGRESSIVE_NAMES.every((name) => known.includes(name))
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (isRecord(value)) return 'a mapping'
  const text = clip(oneLine(String(value)), 80)
  // Text that would be a value of another kind without its quotes.
  const isQuoted = typeof value === 'string' && (/^(true|false|null|~|-?[\d.]+)$/i.test(text) || text === '')
  return `\`${isQuoted ? `"${text}"` : text}\``
}

/** A key by both of its names says two things. */
function doubles({ value, placeOf }: Reading): Found[] {
  if (!isRecord(value)) return []
  const stacks = isRecord(value['stacks']) ? Object.entries(value['stacks']) : []
  const bodies: [Path, unknown][] = [
    [['defaults'], value['defaults']],
    ...stacks.map(([name, body]): [Path, unknown] => [['stacks', name], body]),
  ]
  return bodies.flatMap(([path, body]) =>
    KEYS.flatMap(({ name, input = name }) => {
      const isDouble = isRecord(body) && input !== name && name in body && input in body
      if (!isDouble) return []
      const here = [...path, name]
      return [
        { path: here, place: placeOf(here, 'key'), said: `\`${input}\` says the same; keep one of them` },
      ]
    }),
  )
}

/** Stacks, waves and environments that do not fit together. */
function misplaced({ value, placeOf }: Reading): Found[] {
  return [...layerProblems(value), ...waveProblems(value)].map(({ path, what, said }) => ({
    path,
    place: placeOf(path, what),
    said,
  }))
}

/** How many steps lead to a key, by the first of them; from the top it is one. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ['stacks', 3],
  ['environments', 3],
  ['defaults', 2],
])

/** The path as a key, and that of what holds it where it is about the whole of a stack, the stacks or the file. */
function prefixes(path: Path): string[] {
  return [JSON.stringify(path), JSON.stringify(path.slice(0, DEPTHS.get(path[0]) ?? 1))]
}

function settingsOf(value: unknown, faulty: ReadonlySet<string>): Settings {
  const isFine = (path: Path) => !faulty.has(JSON.stringify(path))
  const layerOf = (
    body: unknown,
    path: Path,
    known = (name: string) => keyNamed(name) !== undefined,
  ): Layer => {
    if (!isRecord(body) || !isFine(path)) return new Map()
    const fine = Object.entries(body).filter(([name]) => known(name) && isFine([...path, name]))
    return new Map(fine.map(([name, one]) => [keyNamed(name)?.input ?? name, one]))
  }
  const layersOf = (name: string, bodies: unknown) =>
    Object.entries(isRecord(bodies) ? bodies : {}).map(([key, body]): [string, Layer] => [
      key,
      layerOf(body, [name, key]),
    ])
  if (!isRecord(value)) return NOTHING
  const { defaults, stacks, environments } = value
  const top = layerOf(value, [], (name) => PROGRESSIVE_NAMES.includes(name))
  return {
    defaults: new Map([...top, ...layerOf(defaults, ['defaults'])]),
    environments: new Map(
      layersOf('environments', environments).map(([name, layer]) => [caseless(name), layer]),
    ),
    stacks: new Map(layersOf('stacks', stacks)),
    waves: wavesOf(value),
  }
}
