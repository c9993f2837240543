import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../src/settings/read.ts'

const problems = (text: string) => readSettings(text, 's.yml').problems
const waves = (text: string) => readSettings(text, 's.yml').settings.waves.map(({ name }) => name)

describe('the waves of a file', () => {
  test('are those that it lists, in their order, with what holds for them', () => {
    const { settings, problems: told } = readSettings(
      `waves:
  - name: staging
    soak: 2h
  - { name: production, max-parallel: 3, on-failure: go-on }
stacks:
  web: { wave: staging }
`,
      's.yml',
    )
    expect(told).toEqual([])
    expect(settings.waves).toEqual([
      { name: 'staging', maxParallel: 256, soak: '2h', onFailure: 'stop' },
      { name: 'production', maxParallel: 3, soak: '', onFailure: 'go-on' },
    ])
  })

  test.each([
    ['stacks: { a: { wave: x }, b: { wave: y }, c: { wave: x } }', ['x', 'y']],
    ['defaults: { wave: y }\nstacks: { a: {}, b: { wave: x } }', ['y', 'x']],
    ['stacks: { a: {}, b: }', ['all']],
  ])('are those that stacks name where it lists none: %j', (text, names) => {
    expect([problems(text), waves(text)]).toEqual([[], names])
  })

  test('are all told of what is wrong with them, in its place', () => {
    expect(
      problems(`waves:
  - { name: one, soak: soon }
  - { name: two, max-parallel: 0, on-failure: panic }
  - { max-parallel: 2 }
  - { name: one, pause: 1h }
defaults:
  wave: tow
stacks:
  web: { wave: on }
  api:
  db: { wave: "a b" }
`),
    ).toEqual([
      's.yml:2:24 waves.0.soak: received `soon`; accepted: a duration such as `30m` or `2h`',
      's.yml:3:32 waves.1.max-parallel: received `0`; accepted: a whole number from 1 to 256',
      's.yml:3:47 waves.1.on-failure: received `panic`; accepted: `stop` or `go-on`',
      's.yml:4:5 waves.2.name: received nothing; accepted: a mapping with `name`, and perhaps `max-parallel`, `soak` and `on-failure`',
      's.yml:5:13 waves.3.name: there is a wave `one` above',
      's.yml:5:18 waves.3.pause: there is no such key; accepted: `name`, `max-parallel`, `soak` or `on-failure`',
      's.yml:7:9 defaults.wave: there is no wave `tow`; accepted: `one` or `two`; did you mean `two`?',
      's.yml:9:16 stacks.web.wave: there is no wave `on`; accepted: `one` or `two`; did you mean `one`?',
      's.yml:11:15 stacks.db.wave: received `a b`; accepted: a name of letters, digits, `_`, `.` and `-`, at most 100',
    ])
  })

  test.each([
    ['waves: [{ name: Prod }, { name: prod }]', 's.yml:1:33 waves.1.name: `prod` is the wave `Prod` again'],
    [
      'stacks:\n  a: { wave: prod }\n  b: { wave: Prod }\n  c: { wave: Prod }',
      's.yml:3:14 stacks.b.wave: `Prod` is the wave `prod` again',
    ],
    [
      'defaults: { wave: prod }\nstacks:\n  a: { wave: PROD }\n  b:',
      's.yml:3:14 stacks.a.wave: `PROD` is the wave `prod` again',
    ],
  ])('are told apart by more than the case of letters, which GitHub does not see: %j', (text, problem) => {
    expect(problems(text)).toEqual([`${problem}: GitHub tells no case of letters apart`])
  })

  test('have every stack in one of them', () => {
    expect(problems('waves: [{ name: one }]\nstacks:\n  a:\n  b: { wave: one }\n')).toEqual([
      's.yml:3:3 stacks.a: it is in no wave; say `wave:` with `one`, here or under `defaults`',
    ])
  })

  test('are no more than the workflows have', () => {
    const list = (count: number) => Array.from({ length: count }, (_, n) => `{ name: w${n} }`).join(', ')
    expect(problems(`waves: [${list(5)}]`)).toEqual([])
    expect(problems(`waves: [${list(6)}]`)).toEqual([
      's.yml:1:8 waves: received a list; accepted: at most 5 waves: pipeline.yml has so many',
    ])
    const named = (count: number) => Array.from({ length: count }, (_, n) => `  s${n}: { wave: w${n} }`)
    expect(problems(`stacks:\n${named(5).join('\n')}`)).toEqual([])
    expect(problems(`stacks:\n${named(6).join('\n')}`)[0]).toContain(
      's.yml:1:1 stacks: the stacks fill 6 matrices',
    )
  })

  test('of more stacks than a matrix takes count as several', () => {
    const stacks = (count: number) =>
      Array.from({ length: count }, (_, n) => `  s${n}: { wave: one }`).join('\n')
    const file = (count: number) =>
      `waves: [{ name: one }, { name: two }]\nstacks:\n${stacks(count)}\n  z: { wave: two }\n`
    expect(problems(file(1024))).toEqual([])
    expect(problems(file(1025))).toEqual([
      's.yml:1:1 waves: the stacks fill 6 matrices of at most 256 jobs, each of one wave; accepted: 5, as pipeline.yml has',
    ])
  })
})
