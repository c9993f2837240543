import { describe, expect, test } from '@jest/globals'
import { changedKeys, choose } from '../../src/settings/layers.ts'
import { NOTHING, readSettings } from '../../src/settings/read.ts'

const read = (text: string) => readSettings(text, 's.yml')
const problems = (text: string) => read(text).problems
const chosen = (text: string, stack: string, given?: string) => {
  const { settings, problems: told } = read(text)
  expect(told).toEqual([])
  return choose({ head: settings, widening: settings }, stack, given).beyond
}
const zone = (text: string, stack: string, given?: string) => chosen(text, stack, given).windows?.zone

const FILE = `windows: { time-zone: Europe/Rome }
environments:
  production:
    windows: { time-zone: Europe/Berlin }
  Staging:
stacks:
  a: { environment: production }
  b: { environment: production, windows: { time-zone: Asia/Tokyo } }
  c: { environment: staging }
`

describe('what holds for several stacks', () => {
  test.each([
    ['a', 'Europe/Berlin'],
    ['b', 'Asia/Tokyo'],
    ['c', 'Europe/Rome'],
    ['', 'Europe/Rome'],
  ])('the stack comes before its environment, that before the top: %s', (stack, expected) => {
    expect(zone(FILE, stack)).toBe(expected)
  })

  test.each([
    ['a', 'staging', 'Europe/Rome'],
    ['c', 'production', 'Europe/Berlin'],
    ['', 'PRODUCTION', 'Europe/Berlin'],
    ['b', 'staging', 'Asia/Tokyo'],
    ['a', 'elsewhere', 'Europe/Rome'],
  ])('the environment is that of the job where it names one: %s in %s', (stack, given, expected) => {
    expect(zone(FILE, stack, given)).toBe(expected)
  })

  test('the environment may be that of the defaults', () => {
    const file = `defaults: { environment: production }
environments: { PRODUCTION: { windows: { time-zone: Europe/Berlin } } }
stacks: { a: {} }
`
    expect(zone(file, 'a')).toBe('Europe/Berlin')
  })

  test('a value of a layer is one: nothing of the others is merged into it', () => {
    const file = `windows: { freeze: FREEZE }
stacks: { a: { windows: { time-zone: Europe/Berlin } } }
`
    expect(chosen(file, 'a').windows?.freeze).toBeUndefined()
  })

  test('the top means what `defaults` mean', () => {
    const [top, under] = ['windows: { freeze: F }', 'defaults: { windows: { freeze: F } }'].map(
      (text) => read(text).settings,
    )
    expect(top).toEqual(under)
  })
})

describe('on a pull request', () => {
  const head = read(FILE.replace('Europe/Berlin', 'Europe/Paris')).settings
  const base = read(FILE).settings

  test('a key under `environments` is the base branch’s, and told where it is another', () => {
    const files = { head, widening: base }
    expect(choose(files, 'a').beyond.windows?.zone).toBe('Europe/Berlin')
    expect(choose(files, 'a').withheld).toEqual(['windows'])
    expect(choose(files, 'c').withheld).toEqual([])
  })

  test('a stack that moves to another environment goes by that of the base branch', () => {
    const moved = read(FILE.replace('a: { environment: production }', 'a: { environment: staging }')).settings
    const { beyond, withheld } = choose({ head: moved, widening: base }, 'a')
    expect(beyond.windows?.zone).toBe('Europe/Berlin')
    expect(withheld).toEqual(['environment', 'windows'])
  })

  test('the stacks of an environment are touched by what changes for it, and no others', () => {
    const files = { head, widening: base }
    expect(['a', 'b', 'c'].map((name) => changedKeys(files, name))).toEqual([['windows'], [], []])
    expect(changedKeys({ head: base, widening: base }, 'a')).toEqual([])
  })

  test('a change of the top touches the stacks that it reaches', () => {
    const top = read(FILE.replace('Europe/Rome', 'Europe/Paris')).settings
    const files = { head: top, widening: base }
    expect(['a', 'b', 'c'].map((name) => changedKeys(files, name))).toEqual([[], [], ['windows']])
  })

  test('another order of a mapping changes nothing, another order of a list does', () => {
    const of = (text: string) => read(`windows: ${text}\nstacks: { a: {} }`).settings
    const one = of('{ time-zone: UTC, open: [{ days: mon }, { days: tue }] }')
    const same = of('{ open: [{ days: mon }, { days: tue }], time-zone: UTC }')
    const other = of('{ time-zone: UTC, open: [{ days: tue }, { days: mon }] }')
    expect(changedKeys({ head: same, widening: one }, 'a')).toEqual([])
    expect(changedKeys({ head: other, widening: one }, 'a')).toEqual(['windows'])
  })

  test('what is nested differs where no text of it would', () => {
    const of = (text: string) => read(`windows: { open: ${text} }\nstacks: { a: {} }`).settings
    const [one, other] = [of('[{ days: [mon, tue] }]'), of('[{ days: mon }, { days: tue }]')]
    expect(changedKeys({ head: one, widening: other }, 'a')).toEqual(['windows'])
    expect(changedKeys({ head: one, widening: NOTHING }, 'a')).toEqual(['windows'])
  })
})

describe('every problem is told with its place', () => {
  test.each([
    [
      'windows: {}\ndefaults:\n  windows: {}\n',
      's.yml:1:1 windows: `defaults` says it, too, which means the same; keep one of them',
    ],
    [
      'environments:\n  prodcution: {}\nstacks:\n  a: { environment: production }\n  b: { environment: test }\n',
      's.yml:2:3 environments.prodcution: no stack has this environment; theirs are: `production` and `test`; did you mean `production`?',
    ],
    [
      'environments:\n  a: {}\n  A: {}\n',
      's.yml:3:3 environments.A: it is `a` above: GitHub tells no case of letters apart',
    ],
    [
      'stacks:\n  web: {}\n  Web: {}\n',
      's.yml:3:3 stacks.Web: it is `web` above: GitHub tells no case of letters apart',
    ],
    [
      'stacks:\n  a: { environment: Prod }\n  b: { environment: prod }\n  c: { environment: prod }\n',
      's.yml:3:21 stacks.b.environment: `prod` is the environment `Prod`: GitHub tells no case of letters apart, and records of images do; write it in one way',
    ],
    [
      'stacks:\n  a: { environment: staging }\n  b: { require-proven-in: [{ environment: Staging }] }\n',
      /^s\.yml:3:43 stacks\.b\.require-proven-in\.0\.environment: `Staging` is the environment `staging`: /,
    ],
    [
      'defaults: { require-proven-in: Staging }\nstacks:\n  a: { environment: staging }\n',
      /^s\.yml:1:32 defaults\.require-proven-in: `Staging` is the environment `staging`: /,
    ],
    [
      'environments: [a]',
      's.yml:1:15 environments: received a list; accepted: a mapping of names to what holds for an environment',
    ],
    [
      'environments:\n  a:\n    window: {}\n',
      /^s\.yml:3:5 environments\.a\.window: there is no such key; accepted: .*`windows`.*; did you mean `windows`\?$/,
    ],
    [
      'environments:\n  a:\n    health-threshold: 90\n',
      's.yml:3:5 environments.a.health-threshold: it stands under `defaults` or a stack, not an environment',
    ],
    ['health-threshold: 90', 's.yml:1:1 health-threshold: it stands under `defaults` or a stack'],
    [
      'environments:\n  a:\n    windows:\n      outside: never\n',
      's.yml:4:16 environments.a.windows.outside: received `never`; accepted: `wait` or `refuse`',
    ],
  ])('%j', (text, problem) => {
    const [first] = problems(text)
    expect(first).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem))
  })

  test.each([
    'environments: { x: {} }\nstacks: { a: {} }',
    'environments: { x: {} }\nstacks: { a: { environment: y }, b: {} }',
    'environments: { x: {} }',
    'environments: { x: }\nstacks: { a: { environment: X } }',
    'environments:\n',
  ])('nothing is wrong with a name that a job may give: %j', (text) => expect(problems(text)).toEqual([]))

  test('what is not usable counts nowhere', () => {
    const { settings } = read('windows: { outside: never }\nenvironments: { a: { windows: 3 } }')
    expect(settings).toEqual({ ...NOTHING, environments: new Map([['a', new Map()]]), waves: settings.waves })
  })
})
