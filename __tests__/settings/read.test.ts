import { describe, expect, test } from '@jest/globals'
import { choose } from '../../src/settings/layers.ts'
import { readSettings } from '../../src/settings/read.ts'

const problems = (text: string) => readSettings(text, 's.yml').problems
const stackOf = (lines: string) => {
  const { settings, problems } = readSettings(
    `stacks:\n  web:\n${lines.replace(/^(?=.)/gm, '    ')}`,
    's.yml',
  )
  return { problems, ...Object.fromEntries(settings.stacks.get('web') ?? []) }
}

describe('what a file may say', () => {
  test('is kept by the names of the inputs, stack by stack', () => {
    const { settings, problems } = readSettings(
      `defaults:
  environment: production
stacks:
  web-production:
    directory: stacks/web
    region: eu-west-1
    health-threshold: 90
    strict: true
    terraform-variables: { size: 3, zone: a, debug: false }
    alarms: [web-5xx, "web latency"]
  nothing:
  the-same: { backend-config: "bucket=x\\nkey=y" }
`,
      's.yml',
    )
    expect(problems).toEqual([])
    expect(settings.defaults).toEqual(new Map([['environment', 'production']]))
    expect([...settings.stacks.keys()]).toEqual(['web-production', 'nothing', 'the-same'])
    expect(settings.stacks.get('web-production')).toEqual(
      new Map<string, unknown>([
        ['terraform-directory', 'stacks/web'],
        ['region', 'eu-west-1'],
        ['health-threshold', 90],
        ['strict', true],
        ['terraform-variables', { size: 3, zone: 'a', debug: false }],
        ['alarms', ['web-5xx', 'web latency']],
      ]),
    )
  })

  test.each(['', '# nothing\n', 'defaults:\n', 'stacks:\n', '{}', 'stacks: {}'])(
    'is nothing at all: %j',
    (text) => expect(problems(text)).toEqual([]),
  )

  test.each([
    ['1.10', '1.10'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['123456789012345678901234', '123456789012345678901234'],
    ['1.9', 1.9],
    ['3', 3],
  ])('has a number as it is written where YAML would print it otherwise: %s', (written, kept) => {
    expect(stackOf(`label: ${written}`)).toEqual({ problems: [], label: kept })
  })

  test('goes through aliases', () => {
    expect(problems('stacks:\n  a: &a { environment: x }\n  b: *a\n')).toEqual([])
  })
})

describe('every problem is told', () => {
  test('in one go, in the order of the file, with its place, what is there and what would do', () => {
    expect(
      problems(`defaults:
  health-threshold: 101
  comment: "true"
  helth-threshold: 90
  command: deploy
  stall-timeout: 5
stacks:
  web:
    directory: ../x
    terraform-directory: stack
    require-reviewed-plan: maybe
    alarms:
      - a
      - [b]
    region: europe
    workspace:
  we b: {}
stack: {}
`),
    ).toEqual([
      's.yml:2:21 defaults.health-threshold: received `101`; accepted: a whole number from 1 to 100',
      's.yml:3:12 defaults.comment: received `"true"`; accepted: `true`, `false` or `merged`',
      's.yml:4:3 defaults.helth-threshold: there is no such key; did you mean `health-threshold`?',
      's.yml:5:3 defaults.command: it is not for the settings file; the job says it, under `with:`',
      's.yml:6:18 defaults.stall-timeout: received `5`; accepted: a number with its unit, such as `90s`, `30m` or `2h`',
      's.yml:9:5 stacks.web.directory: `terraform-directory` says the same; keep one of them',
      's.yml:9:16 stacks.web.directory: received `../x`; accepted: a path inside the repository, relative, without `..`',
      's.yml:11:28 stacks.web.require-reviewed-plan: received `maybe`; accepted: `true`, `warn` or `false`',
      's.yml:14:9 stacks.web.alarms.1: received a list; accepted: a list of texts, each in one line and without `#` before it',
      's.yml:15:13 stacks.web.region: received `europe`; accepted: a region such as `eu-west-1`',
      's.yml:16:15 stacks.web.workspace: received nothing; accepted: text',
      's.yml:17:3 stacks.we b: received `we b`; accepted: a name of letters, digits, `_`, `.` and `-`, at most 100',
      expect.stringMatching(
        /^s\.yml:18:1 stack: there is no such key; accepted: `waves`, `defaults`, `environments`, .* or `stacks`; did you mean `stacks`\?$/,
      ),
    ])
  })

  test.each([
    ['- web', 's.yml:1:1: received a list; accepted: a mapping of keys to values'],
    ['web', 's.yml:1:1: received `web`; accepted: a mapping of keys to values'],
    ['stacks: [web]', 's.yml:1:9 stacks: received a list; accepted: a mapping of names to stacks'],
    ['stacks: { web: x }', 's.yml:1:16 stacks.web: received `x`; accepted: a mapping of keys to values'],
    ['stacks: { web: [] }', 's.yml:1:16 stacks.web: received a list; accepted: a mapping of keys to values'],
    ['stacks: { web: { toString: 1 } }', 's.yml:1:18 stacks.web.toString: there is no such key'],
    ['stacks: { constructor: {} }', 's.yml:1:11: no key may be called `constructor`'],
    ['stacks: { __proto__: {} }', 's.yml:1:11: no key may be called `__proto__`'],
    ['stacks: { a: 1, a: 2 }', 's.yml:1:17: Map keys must be unique'],
    ['stacks: *web', 's.yml:1:9: no anchor `&web` stands before this alias'],
    ['a: !secret x', 's.yml:1:4: Unresolved tag: !secret'],
    ['{}\n---\n{}', 's.yml:2:1: a second document begins here; one is read'],
    ['stacks:\n  web:\n    <<: {}', 's.yml:3:5: merge keys are not read; `defaults:` holds for every stack'],
  ])('%j', (text, problem) => expect(problems(text)[0]).toBe(problem))

  test.each([
    ['defaults: { allow: no-destory }', '`image-only`, `no-destroy` or `any`; did you mean `no-destroy`?'],
    ['defaults: { strict: ture }', '`true` or `false`; did you mean `true`?'],
    ['defaults: { comment: megred }', '`true`, `false` or `merged`; did you mean `merged`?'],
    ['defaults: { marks: [chekc] }', '`label` or `check`, one per line; did you mean `check`?'],
    ['waves: [{ name: a, on-failure: goon }]', '`stop` or `go-on`; did you mean `go-on`?'],
    ['windows: { outside: wiat }', '`wait` or `refuse`; did you mean `wait`?'],
    [
      'defaults: { require-proven-in: { environment: a, by: imgae } }',
      '`release` or `image`; did you mean `image`?',
    ],
    ['notices: [{ slack: S, on: [start] }]', /^a list of .*; did you mean `started`\?$/],
    ['probes: [{ name: a, address: "http://a", method: get }]', '`GET` or `HEAD`; did you mean `GET`?'],
    [
      'probes: [{ name: a, address: "http://a", from: first-instanse }]',
      /; did you mean `first-instance`\?$/,
    ],
  ])('of a word with the nearest one: %j', (text, accepted) => {
    const [problem = ''] = problems(text)
    const of = problem.replace(/^.*?accepted: /, '')
    expect(of).toEqual(typeof accepted === 'string' ? accepted : expect.stringMatching(accepted))
  })

  test('of values that are or may hold secrets, without the value', () => {
    const { problems } = stackOf(`terraform-variables: { password: [hunter2] }
packer-variables: [token hunter2]
redact: ["hunter2("]
hashicorp-mirror: https://me:hunter2@mirror
`)
    expect(problems).toHaveLength(4)
    expect(problems.join('\n')).not.toContain('hunter2')
    expect(problems[0]).toContain(
      's.yml:3:38 stacks.web.terraform-variables.password: received a value that is not',
    )
  })

  test('of texts that would become another number of lines, or lose something', () => {
    const told = stackOf(`alarms: ["a\\nb", "#c", " d"]
terraform-variables: { a: "x\\ny", b: " z" }
`).problems
    expect(told).toHaveLength(5)
  })

  test('also where there are hundreds: the first thirty, and how many more', () => {
    const told = problems(`defaults:\n${Array.from({ length: 100 }, (_, n) => `  key${n}: 1\n`).join('')}`)
    expect(told).toHaveLength(31)
    expect(told.at(-1)).toBe('and 70 more')
  })
})

describe('what somebody writes to tire the reader', () => {
  const letters = 'abcdefgh'
  const laughs = [...letters]
    .map(
      (name, n) =>
        `${name}: &${name} [${Array(9)
          .fill(n === 0 ? 'ha' : `*${letters[n - 1]}`)
          .join(',')}]`,
    )
    .join('\n')

  test.each([
    ['aliases of aliases', laughs, 'Excessive alias count'],
    ['lists in lists', '['.repeat(20_000), 's.yml:1:'],
    ['more than anybody writes', '#'.repeat(1_100_000), 'more than a million characters'],
    ['an alias of itself', 'stacks: &a { web: *a }', 's.yml:1:'],
  ])('%s: is refused', (_, text, words) => {
    expect(problems(text).length).toBeLessThanOrEqual(31)
    expect(problems(text)[0]).toContain(words)
  })
})

test('what is not usable is not taken, and the rest is', () => {
  expect(stackOf('environment: production\nhealth-threshold: 0\nnone: 1\n')).toEqual({
    problems: [expect.any(String), expect.any(String)],
    environment: 'production',
  })
})

describe('where a release is to be proven, and what is revoked', () => {
  const beyondOf = (lines: string) => {
    const { settings, problems } = readSettings(`stacks:\n  web:\n    ${lines}\n`, 's.yml')
    return { problems, ...choose({ head: settings, widening: settings }, 'web').beyond }
  }
  const one = { environment: 'staging', forMs: 0, by: 'release' }

  test.each([
    ['a name', 'staging', [one]],
    [
      'a mapping',
      '{ environment: staging, for: 2h, by: image }',
      [{ ...one, forMs: 7_200_000, by: 'image' }],
    ],
    ['a list of both', '[staging, { environment: qa }]', [one, { ...one, environment: 'qa' }]],
    ['nothing, over what the defaults say', '[]', []],
  ])('%s', (_, value, expected) => {
    expect(beyondOf(`require-proven-in: ${value}`)).toEqual({ problems: [], requireProvenIn: expected })
  })

  test.each([
    ['{ for: 2h }', '.environment: received nothing; accepted: the name of an environment'],
    [
      '{ environment: staging, fro: 2h }',
      '.fro: there is no such key; accepted: `environment`, `for` or `by`',
    ],
    ['{ environment: staging, for: 2 }', '.for: received `2`; accepted: a duration above zero'],
    ['[{ environment: staging, by: commit }]', '.0.by: received `commit`; accepted: `release` or `image`'],
    ['3', 'require-proven-in: received `3`; accepted: an environment, a mapping'],
  ])('%s is told of at its place', (value, said) => {
    const { problems, requireProvenIn } = beyondOf(`require-proven-in: ${value}`) as ReturnType<
      typeof beyondOf
    >
    expect(problems).toEqual([expect.stringContaining(said)])
    expect(requireProvenIn).toBeUndefined()
  })

  test('ids and names are taken as they are; an id that has too few digits is told of, for it would revoke nothing', () => {
    expect(beyondOf('revoked: [ami-0123456789abcdef0, ami-01234567, "golden (v1)*", ami-golden]')).toEqual({
      problems: [],
      revoked: ['ami-0123456789abcdef0', 'ami-01234567', 'golden (v1)*', 'ami-golden'],
    })
    expect(beyondOf('revoked: [ami-0123456]').problems).toEqual([
      expect.stringContaining('received `ami-0123456`'),
    ])
  })
})
