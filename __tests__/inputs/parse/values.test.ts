import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Parsed } from '../../../src/inputs/parse/entry.ts'
import {
  integer,
  parseBoolean,
  parseContents,
  parseDuration,
  parseHandover,
  parseLines,
  parseMirror,
  parsePath,
  parsePositiveDuration,
  parseRef,
  parseRepository,
  parseRequirement,
  parseRollbackTo,
  parseUrl,
  parseVariables,
  parseVersion,
  parseWorkspace,
} from '../../../src/inputs/parse/values.ts'
import { anyText } from '../../builders/values/text.ts'

/** The value, or undefined where the text was refused. */
function parsedValue<T>(parsed: Parsed<T>): T | undefined {
  return 'value' in parsed ? parsed.value : undefined
}

const parsers: Readonly<Record<string, (text: string) => Parsed<unknown>>> = {
  parseBoolean,
  parseContents,
  parseDuration,
  parseHandover,
  integer: integer(1, 100),
  parseLines,
  parseMirror,
  parsePath,
  parsePositiveDuration,
  parseRef,
  parseRepository,
  parseRollbackTo,
  parseUrl,
  parseVariables,
  parseVersion,
  parseWorkspace,
}

test.each(Object.entries(parsers))(
  '%s gives a value or says what is accepted, whatever the text',
  (_, parse) => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const parsed = parse(text)
        if ('accepted' in parsed) expect(parsed.accepted).not.toBe('')
        else expect(parsed).toHaveProperty('value')
      }),
    )
  },
)

describe('durations', () => {
  test.each([
    ['90s', 90_000],
    ['0.5s', 500],
    ['30m', 1_800_000],
    ['2h', 7_200_000],
    ['7d', 604_800_000],
    ['250ms', 250],
    ['0s', 0],
  ])('%s', (text, ms) => expect(parsedValue(parseDuration(text))).toBe(ms))

  test.each(['', '90', 's', '-1s', '1e3s', '1 h', '1w', '1h30m', '.5s', `${'9'.repeat(400)}h`])(
    'not "%s"',
    (text) => expect(parsedValue(parseDuration(text))).toBeUndefined(),
  )

  test('any number of any unit is that many milliseconds', () => {
    const units = fc.constantFrom(['ms', 1], ['s', 1000], ['m', 60_000], ['h', 3_600_000] as const)
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), units, (amount, [unit, ms]) => {
        expect(parsedValue(parseDuration(`${amount}${unit}`))).toBe(amount * Number(ms))
      }),
    )
  })

  test('a positive one is not zero, however it is written', () => {
    expect(['0s', '0.0h', '0.4ms'].map((text) => parsedValue(parsePositiveDuration(text)))).toEqual(
      Array(3).fill(undefined),
    )
    expect(parsedValue(parsePositiveDuration('0.5ms'))).toBe(1)
  })
})

describe('whole numbers', () => {
  test('every number between the bounds, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 300 }), (value) => {
        const parsed = parsedValue(integer(1, 100)(String(value)))
        expect(parsed).toBe(value >= 1 && value <= 100 ? value : undefined)
      }),
    )
  })

  test.each(['90%', '90 %', '090'])('%s is 90', (text) => expect(parsedValue(integer(1, 100)(text))).toBe(90))
  test.each(['', '90.5', '9e1', 'ninety', '%'])('not "%s"', (text) =>
    expect(parsedValue(integer(1, 100)(text))).toBeUndefined(),
  )
})

test.each([
  ['true', true],
  ['True', true],
  ['FALSE', false],
  ['yes', undefined],
  ['', undefined],
  ['tRue', undefined],
])('the truth of "%s" is %s', (text, value) => expect(parsedValue(parseBoolean(text))).toBe(value))

describe('lines and variables', () => {
  test('lines are trimmed; empty ones and comments are left out', () => {
    expect(parsedValue(parseLines(' a \r\n\n# b\n  # c\nd#e\n'))).toEqual(['a', 'd#e'])
  })

  test('globs stand instead of what is found, or come on top of it', () => {
    expect(parsedValue(parseContents(''))).toEqual({ beside: [] })
    expect(parsedValue(parseContents('+ dist/**\n'))).toEqual({ beside: ['dist/**'] })
    expect(parsedValue(parseContents('image/**\n+dist/**\n*.sh'))).toEqual({
      beside: ['dist/**'],
      instead: ['image/**', '*.sh'],
    })
  })

  test.each(['../a', '+../a', '/etc', '!dist', '+'])('not the glob "%s"', (text) => {
    expect(parsedValue(parseContents(text))).toBeUndefined()
  })

  test('a value may hold anything but a line break', () => {
    const name = fc.stringMatching(/^[A-Za-z_][\w-]{0,10}$/)
    const value = fc.stringMatching(/^[^\r\n]*$/).map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.record({ name, value })), (variables) => {
        const text = variables.map((each) => `${each.name}=${each.value}`).join('\n')
        expect(parsedValue(parseVariables(text))).toEqual(variables)
      }),
    )
  })

  test.each(['a', '1a=b', '=b', 'a b=c', 'a.b=c', 'a=b\nc'])('no variables: %j', (text) =>
    expect(parsedValue(parseVariables(text))).toBeUndefined(),
  )
})

describe('paths', () => {
  test.each(['image', 'a/b', '.', './a', 'image/web.pkr.hcl', 'a..b', '...'])('%s', (text) =>
    expect(parsedValue(parsePath(text))).toBe(text),
  )
  test.each(['', '..', '../a', 'a/../../b', 'a\\..\\b', '/etc', '\\etc', '~/a', 'C:\\a', 'c:/a', '-a'])(
    'not "%s"',
    (text) => expect(parsedValue(parsePath(text))).toBeUndefined(),
  )
})

describe('names', () => {
  const cases: [keyof typeof parsers, string[], string[]][] = [
    [
      'parseRepository',
      ['', 'octo-org/shop', 'a/b.c_d'],
      ['shop', 'a/b/c', 'https://x/y', 'a /b', '../x', 'a/..', 'a/.', './x', '-a/b'],
    ],
    [
      'parseRef',
      [
        '',
        'main',
        'refs/pull/7/merge',
        'v1.2+3',
        'dependabot/npm_and_yarn/x-1.0',
        'fix/#12',
        'größe',
        'user@feature',
      ],
      [
        '-b',
        'a b',
        'a:b',
        '+a',
        '/a',
        'a/',
        'a..b',
        'a@{1}',
        'a~1',
        'a^',
        'a?',
        'a*',
        'a[b',
        'a\\b',
        'a.lock',
        'a\u0007b',
      ],
    ],
    ['parseHandover', ['', 'ami_id', 'ami-id', '_x', 'größe'], ['1a', 'a b', 'a=b', '-a']],
    ['parseWorkspace', ['default', 'blue-1', 'a.b~c'], ['', '-x', 'a b', 'a/b', 'x'.repeat(91)]],
    [
      'parseUrl',
      ['', 'https://shop.example/x', 'http://localhost:80'],
      ['shop.example', 'ftp://x', 'https://', 'javascript:0'],
    ],
  ]
  test.each(cases)('%s', (name, accepted, rejected) => {
    const parse = parsers[name] as (text: string) => Parsed<unknown>
    expect(accepted.map((text) => parsedValue(parse(text)))).toEqual(accepted)
    expect(rejected.map((text) => parsedValue(parse(text)))).toEqual(rejected.map(() => undefined))
  })
})

describe('what to go back to', () => {
  const sha = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c'
  test.each([
    ['previous', { kind: 'previous' }],
    [sha, { kind: 'sha', sha }],
    ['9F8E7D6', { kind: 'sha', sha: '9f8e7d6' }],
    ['ami-0f9e8d7c6b5a40312', { kind: 'ami', id: 'ami-0f9e8d7c6b5a40312' }],
    ['ami-1a2b3c4d', { kind: 'ami', id: 'ami-1a2b3c4d' }],
  ])('%s', (text, target) => expect(parsedValue(parseRollbackTo(text))).toEqual(target))

  test.each(['', 'Previous', '9f8e7d', `${sha}0`, 'v1.2.3', 'ami-xyz', 'ami-0f9e8d7c6b5a403120'])(
    'not "%s"',
    (text) => expect(parsedValue(parseRollbackTo(text))).toBeUndefined(),
  )
})

test.each([
  ['true', 'refuse'],
  ['True', 'refuse'],
  ['warn', 'warn'],
  ['false', 'ignore'],
  ['yes', undefined],
  ['', undefined],
])('a requirement: %s', (text, value) => {
  expect(parsedValue(parseRequirement(text))).toBe(value)
})

describe('versions', () => {
  test.each(['1.11.4', '~> 1.11', '>= 1.9, < 2.0', '1.11.x'])('%s', (text) => {
    expect(parsedValue(parseVersion(text))?.text).toBe(text)
  })

  test('nothing asks for nothing', () => {
    expect(parseVersion('')).toEqual({ value: undefined })
  })

  test.each(['latest', 'one', '1.2.3.4'])('%s is refused', (text) => {
    expect(parseVersion(text)).toEqual({ accepted: expect.stringContaining('such as `1.11.4`') })
  })
})

describe('mirrors', () => {
  test.each([
    ['', ''],
    ['https://mirror.example.com/hashicorp', 'https://mirror.example.com/hashicorp'],
    ['http://mirror:8080//', 'http://mirror:8080'],
  ])('"%s"', (text, expected) => {
    expect(parsedValue(parseMirror(text))).toBe(expected)
  })

  test.each([
    'mirror.example.com',
    'ftp://mirror',
    'https://user:secret@mirror',
    'https://mirror?token=secret',
    'https://mirror#here',
    'https://',
  ])('%s is refused', (text) => {
    expect(parsedValue(parseMirror(text))).toBeUndefined()
  })
})
