import * as v from 'valibot'
import { isRecord } from '../../plan/json.ts'
import {
  type CommandAsk,
  type Expects,
  extentOf,
  type HttpAsk,
  OF_INSTANCE,
  OF_VERSION,
  type ProbeSpec,
} from '../../rollout/gates/probe/spec.ts'
import { listed } from '../../text/list.ts'
import { durationSuchAs, millisecondsOf } from '../shapes/duration.ts'
import { hintOf, oneOf } from '../shapes/one-of.ts'
import { strict } from '../shapes/strict.ts'

/** More would keep a runner busy with asking. */
const MOST_PROBES = 10

const ofVersion = OF_VERSION.map((name) => `{{${name}}}`)
const ofAny = [...OF_VERSION, ...OF_INSTANCE].map((name) => `{{${name}}}`)

/** A text in which two opening braces stand for one of these alone. */
function filling(names: readonly string[], kind: string) {
  const accepted = `${kind}; in it ${listed(names, 'and')} are filled in, and no others`
  const known = names.map((name) => name.slice(2, -2)).join('|')
  return v.pipe(
    v.string(accepted),
    v.minLength(1, accepted),
    v.regex(new RegExp(`^([^{]|\\{(?!\\{)|\\{\\{(${known})\\}\\})*$`), accepted),
  )
}

const nameWords = 'a name of letters, digits, `_`, `.`, `-` and blanks, at most 40'
const addressWords =
  'an address such as `https://shop.example.com/version`, without a password, with `{{git-sha}}` and `{{image-id}}` in its path or query alone'
const instanceWords =
  'an address with `{{private-address}}` as its host, such as `http://{{private-address}}:8080/version`'
const statusWords = 'a status from 100 to 599, a class of them such as `2xx`, or a list of these'
const extents = ['all-new', 'first-instance']
const fromWords = ({ input }: { readonly input: unknown }) =>
  `\`all-new\`, \`first-instance\`, or a percentage such as \`50%\`${hintOf(input, extents)}`
const hostWords = 'the name of a host, such as `shop.example.com`, and perhaps its port'

const duration = durationSuchAs('10s')
const whole = (least: number, most: number) => {
  const accepted = `a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(accepted),
    v.integer(accepted),
    v.minValue(least, accepted),
    v.maxValue(most, accepted),
  )
}
const tail = '(/([^{\\s#]|\\{(?!\\{)|\\{\\{(git-sha|image-id)\\}\\})*)?'
const host = '([A-Za-z0-9_.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:\\d{1,5})?'
const status = v.union(
  [
    v.pipe(
      v.number(statusWords),
      v.integer(statusWords),
      v.minValue(100, statusWords),
      v.maxValue(599, statusWords),
    ),
    v.pipe(v.string(statusWords), v.regex(/^[1-5]xx$/, statusWords)),
  ],
  statusWords,
)
const expected = filling(ofVersion, 'what has to be in it, as text')
const word = filling(ofAny, 'a program and its arguments, each a text of a list')

const said = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description))

const entries = {
  name: said(
    v.pipe(v.string(nameWords), v.regex(/^[A-Za-z0-9]([\w. -]{0,38}[\w.-])?$/, nameWords)),
    'What log and report call it by.',
  ),
  address: said(
    v.pipe(v.string(addressWords), v.regex(new RegExp(`^https?://${host}${tail}$`), addressWords)),
    'Address that users ask: all instances may answer there.',
  ),
  'per-instance': said(
    v.pipe(
      v.string(instanceWords),
      v.regex(new RegExp(`^https?://\\{\\{private-address\\}\\}(:\\d{1,5})?${tail}$`), instanceWords),
    ),
    'Address at which each new instance is asked by itself; the runner has to reach it.',
  ),
  command: said(
    v.pipe(
      v.array(word, 'a list: a program and its arguments'),
      v.minLength(1, 'a list: a program and its arguments'),
      v.maxLength(50, 'a list of at most 50'),
    ),
    'Program and arguments, which no shell reads. Exit status 0: well; 75: not yet; any other: not well.',
  ),
  on: said(
    oneOf('runner', 'instances'),
    'Where `command` runs: on the runner (the default), in the directory of the code; or on each new instance, by SSM Run Command.',
  ),
  method: said(oneOf('GET', 'HEAD'), '`GET` (the default) or `HEAD`.'),
  host: said(
    v.pipe(
      v.string(hostWords),
      v.regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:\d{1,5})?$/, hostWords),
    ),
    'With `per-instance`: the name that instances are asked for, as `Host` and for TLS.',
  ),
  status: said(
    v.union([status, v.pipe(v.array(status, statusWords), v.minLength(1, statusWords))], statusWords),
    'Status that is expected, or a list of them. Without it: `2xx`.',
  ),
  header: said(
    v.record(
      v.pipe(v.string(), v.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'the name of a header')),
      expected,
      'a mapping of names of headers to what has to be in them',
    ),
    'Headers that are expected, and what has to be in each.',
  ),
  body: said(expected, 'What has to be in the body, in its first 64 KB.'),
  'in-a-row': said(whole(1, 100), 'So many right answers in a row, and it holds. Without it: 3.'),
  failures: said(whole(1, 100), 'So many wrong answers in a row, and it has failed. Without it: 5.'),
  interval: said(duration, 'Time between two questions. Without it: `5s`; for a command `15s`.'),
  timeout: said(duration, 'How long one answer may take. Without it: `5s`; for a command `60s`.'),
  within: said(
    duration,
    'How long an instance in service, or an address at which new instances alone answer, may take to answer right. Without it: `5m`.',
  ),
  from: said(
    v.union([v.picklist(extents), v.pipe(v.string(), v.regex(/^(100|[1-9]\d?) ?%$/, fromWords))], fromWords),
    'From when an `address`, or a command that is about no single instance, can hold: `all-new` (the default), once no instance of another image serves; `first-instance`; or the percentage that is healthy on the new image.',
  ),
}

const one = v.pipe(
  strict(entries, 'a mapping with `name` and one of `address`, `per-instance` and `command`', ['name']),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || !isRecord(dataset.value)) return
    const probe = dataset.value
    for (const { key, message } of misfits(probe))
      addIssue({
        message,
        ...(key !== undefined && {
          path: [{ type: 'object', origin: 'value', input: probe, key, value: probe[key] }],
        }),
      })
  }),
)

interface Misfit {
  readonly key?: string
  readonly message: string
}

const KINDS = ['address', 'per-instance', 'command']
const OF_HTTP = ['method', 'status', 'header', 'body']

/** Keys of a probe that do not go together. */
function misfits(probe: Readonly<Record<string, unknown>>): Misfit[] {
  const kinds = KINDS.filter((kind) => probe[kind] !== undefined)
  if (kinds.length !== 1)
    return [{ message: 'one of `address`, `per-instance` and `command`, and no second' }]
  const [kind = ''] = kinds
  const alien = [
    ...(kind === 'command' ? OF_HTTP : ['on']),
    ...(kind === 'per-instance' ? [] : ['host']),
  ].filter((key) => probe[key] !== undefined)
  const unfit = alien.map((key) => ({ key, message: `nothing: it does not go with \`${kind}\`` }))
  const isLimited = probe['from'] !== undefined && extentOf(probeOf(probe)) === 'each'
  const early = { key: 'from', message: 'nothing: each new instance is asked once it is in service' }
  const isBodiless = probe['method'] === 'HEAD' && probe['body'] !== undefined
  const bodiless = { key: 'body', message: 'nothing with `HEAD`, which is answered without a body' }
  return [...unfit, ...(isLimited ? [early] : []), ...(isBodiless ? [bodiless] : [])]
}

const several = 'a list of probes'

const list = v.pipe(
  v.array(one, several),
  v.minLength(1, several),
  v.maxLength(MOST_PROBES, `at most ${MOST_PROBES} probes`),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const names = dataset.value.map((probe) => (isRecord(probe) ? probe['name'] : undefined))
    for (const [index, name] of names.entries())
      if (names.indexOf(name) < index)
        addIssue({
          message: 'a name that no other probe has',
          path: [
            { type: 'array', origin: 'value', input: dataset.value, key: index, value: dataset.value[index] },
            { type: 'object', origin: 'value', input: {}, key: 'name', value: name },
          ],
        })
  }),
)

/** `probes`: what is asked while a rollout goes on, and has to answer right before it counts as reached. */
export const probes = {
  name: 'probes',
  description:
    'What is asked from the first new instance on, and has to answer right before a rollout counts as reached: a list of addresses, addresses of each instance, and commands.',
  effect: 'widening',
  schema: list,
  read: (listed: unknown): readonly ProbeSpec[] => [listed].flat().filter(isRecord).map(probeOf),
} as const

const inARow = 3
const failures = 5
const USUAL = {
  http: { interval: '5s', timeout: '5s', within: '5m' },
  command: { interval: '15s', timeout: '60s', within: '5m' },
}

function probeOf(probe: Readonly<Record<string, unknown>>): ProbeSpec {
  const isCommand = probe['command'] !== undefined
  const usual = isCommand ? USUAL.command : USUAL.http
  const ms = (key: keyof typeof usual) => millisecondsOf(probe[key] ?? usual[key])
  return {
    name: String(probe['name']),
    ask: isCommand ? commandOf(probe) : httpOf(probe),
    inARow: Number(probe['in-a-row'] ?? inARow),
    failures: Number(probe['failures'] ?? failures),
    intervalMs: ms('interval'),
    timeoutMs: ms('timeout'),
    withinMs: ms('within'),
    from: fromOf(probe['from']),
  }
}

function fromOf(value: unknown): ProbeSpec['from'] {
  if (value === undefined || value === 'all-new') return 'all-new'
  return value === 'first-instance' ? value : Number.parseInt(String(value), 10)
}

function commandOf(probe: Readonly<Record<string, unknown>>): CommandAsk {
  const argv = probe['command'] as [string, ...string[]]
  return { kind: 'command', argv, on: probe['on'] === 'instances' ? 'instances' : 'runner' }
}

function httpOf(probe: Readonly<Record<string, unknown>>): HttpAsk {
  const each = probe['per-instance']
  const { host: name, body } = probe
  return {
    kind: each === undefined ? 'address' : 'instances',
    url: String(each ?? probe['address']),
    method: probe['method'] === 'HEAD' ? 'HEAD' : 'GET',
    ...(name !== undefined && { host: String(name) }),
    expects: {
      status: [probe['status'] ?? '2xx'].flat() as unknown as Expects['status'],
      header: headersOf(probe['header']),
      ...(body !== undefined && { body: String(body) }),
    },
  }
}

function headersOf(said: unknown): Expects['header'] {
  const pairs = isRecord(said) ? Object.entries(said) : []
  return Object.fromEntries(pairs.map(([name, text]) => [name.toLowerCase(), String(text)]))
}
