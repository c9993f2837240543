import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { entryOf } from '../../src/inputs/given.ts'
import { formOf } from '../../src/inputs/parse/form.ts'
import { KEYS } from '../../src/settings/keys.ts'
import { PROGRESSIVE_NAMES } from '../../src/settings/progressive/keys.ts'
import { readSettings } from '../../src/settings/read.ts'

const root = new URL('../../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** A validator of JSON Schema that the action does not use. */
const validator = new Ajv({ allErrors: true, strict: true, strictTypes: false })
const isValid = validator.compile(JSON.parse(text('settings.schema.json')))
const refusals = (value: unknown) => (isValid(value) ? [] : (isValid.errors ?? []))
const problems = (file: string) => readSettings(file, 's.yml').problems

const examples = readdirSync(new URL('examples/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('immutable-deploy.yml'))
  .map((path) => `examples/${path}`)
/** A key of the top begins a line of each; a job has `steps`, too. */
const OF_A_FILE = new RegExp(
  `^(stacks|environments|defaults|waves|${PROGRESSIVE_NAMES.filter((name) => name !== 'steps').join('|')}):`,
  'm',
)
const shown = ['README.md', 'docs/settings.md', 'docs/fleet.md', 'docs/progressive.md'].flatMap((page) =>
  [...text(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .filter(([, block = '']) => OF_A_FILE.test(block) && !/^(jobs|on):/m.test(block))
    .map(([, block = '']): [string, string] => [page, block]),
)

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(0)
  expect(shown.map(([page]) => page)).toEqual(
    expect.arrayContaining(['README.md', 'docs/settings.md', 'docs/fleet.md']),
  )
})

describe.each([...examples.map((path): [string, string] => [path, text(path)]), ...shown])(
  '%s',
  (_, file) => {
    test('is what the schema and the action take', () => {
      expect(refusals(parse(file))).toEqual([])
      expect(problems(file)).toEqual([])
    })
  },
)

test.each(examples)('%s names the schema for editors', (path) => {
  expect(text(path)).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/settings\.schema\.json\n/)
})

/** What an input may have in a file, by its form, and what it may not. */
const valuesOf = (key: (typeof KEYS)[number]): fc.Arbitrary<unknown> => {
  const odd = fc.constantFrom<unknown>(
    null,
    '',
    'x',
    '../x',
    0,
    1,
    -1,
    101,
    1.5,
    true,
    [],
    ['a', '# b'],
    ['a=b'],
    {},
    {
      a: 1,
      b: [],
    },
  )
  if (key.input === undefined) return fc.oneof(odd, fc.constantFrom('eu-west-1', 'us-gov-east-1'))
  const form = formOf(entryOf(key.input).parse)
  switch (form.kind) {
    case 'text':
      return fc.oneof(odd, fc.constantFrom('5m', '0.5s', '7d', 'a/b', 'https://a.example/'), fc.string())
    case 'words':
      return fc.oneof(odd, fc.constantFrom(...form.words.map((word) => parse(word) as unknown)))
    case 'whole':
      return fc.oneof(odd, fc.integer({ min: form.least - 1, max: form.most + 1 }))
    case 'lines':
      return fc.oneof(odd, fc.array(fc.constantFrom('a', '+b', '', ' c', '#d', 'e\nf')), fc.string())
    case 'pairs':
      return fc.oneof(
        odd,
        fc.dictionary(fc.constantFrom('a', 'b-c', 'd e'), fc.oneof(fc.string(), fc.integer())),
      )
  }
}

/** Keys with rules between their parts, which the schema does not tell: each has a test of its own for them. */
const OF_PARTS = new Set(['steps', 'probes', 'analysis', 'windows', 'notices'])

describe('the schema and the reader', () => {
  const one = fc
    .constantFrom(...KEYS, { ...KEYS[0], name: 'nonsense' } as (typeof KEYS)[number])
    .chain((key) => valuesOf(key).map((value) => ({ [key.name]: value })))
  const file = fc.oneof(
    one.map((body) => ({ stacks: { web: body } })),
    one.map((defaults) => ({ defaults })),
    fc.constantFrom<unknown>(
      null,
      {},
      [],
      'x',
      { stacks: [] },
      { stacks: { 'a b': {} } },
      { stacks: { web: null } },
    ),
  )

  test('what the schema refuses, the reader refuses', () => {
    fc.assert(
      fc.property(file, (value) => {
        if (refusals(value).length > 0) expect(problems(stringify(value))).not.toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('what the schema takes, the reader refuses only for what the input’s own parser says', () => {
    fc.assert(
      fc.property(one, (body) => {
        const [[name, value] = ['', undefined]] = Object.entries(body)
        const told = problems(stringify({ defaults: body }))
        if (refusals({ defaults: body }).length > 0 || told.length === 0) return
        if (OF_PARTS.has(name)) return
        const { input } = KEYS.find((key) => key.name === name) ?? {}
        expect(input).toBeDefined()
        const given = Array.isArray(value) ? value.join('\n') : value
        const beside = { eventName: '', rollbackTo: '', command: undefined }
        const isText = typeof given !== 'object'
        if (isText && input !== undefined)
          expect(entryOf(input).parse(String(given).trim(), beside)).toHaveProperty('accepted')
      }),
      { numRuns: 1000 },
    )
  })
})
