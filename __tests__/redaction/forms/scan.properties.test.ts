import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { signsOf, withoutLikely } from '../../../src/redaction/forms/likely.ts'
import { isSecretName } from '../../../src/redaction/names/names.ts'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import { BLOCKS, LINES, TOKENS } from './cases.ts'

const ALL = { signs: 0xffff, spared: new Set<string>() }
const PARTS = [
  ...LINES.map(({ text }) => text),
  ...BLOCKS.flatMap(({ text }) => text.split('\n')),
  ...TOKENS.map(([, token]) => token),
]

/** Pieces of what secrets look like, between ordinary words. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PARTS),
      fc.constantFrom(...PARTS.flatMap((text) => text.split(/(?<=[\s=:"'])/))),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('\\n', '\\"', ' ', '"', '= ', ': ', 'aws_instance.web', '-> null', 'Hunter2-Blue'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))

test('a line is never passed over by the scan that a form would change', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(withoutLikely(text, { signs: signsOf(text), spared: ALL.spared })).toBe(withoutLikely(text, ALL))
    }),
    { numRuns: 3000 },
  )
})

/** Names of several words, in the ways in which they are joined: `dbPw`, `db_pw`, `db-pw`, `DB.PW`. */
const name = fc
  .array(
    fc.constantFrom(
      ...[
        'db',
        'x',
        '2',
        'api',
        'master',
        'pw',
        'pwd',
        'pass',
        'pass',
        'code',
        'phrase',
        'dsn',
        'sas',
        'cookie',
      ],
      ...[
        'jwt',
        'psk',
        'secret',
        'token',
        'key',
        'credentials',
        'creds',
        'bearer',
        'conn',
        'str',
        'auth',
        'recovery',
        'activation',
        'salt',
        'otp',
        'seed',
      ],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((words) =>
    fc.constantFrom(
      words
        .map((word, at) => (at === 0 ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
        .join(''),
      ...['_', '-', '.', ''].map((joint) => words.join(joint)),
      words.join('_').toUpperCase(),
    ),
  )

test('in every name that tells of a secret there is something that makes its line worth a look', () => {
  fc.assert(
    fc.property(name, fc.constantFrom('', ' ', '"', '<', '(', '{'), (text, before) => {
      fc.pre(isSecretName(text))
      expect(signsOf(`${before}${text} = 1`)).not.toBe(0)
    }),
    { numRuns: 500 },
  )
})

test('lines that come one by one are shown as a text of them is', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const filter = startRedaction().lines()
      const one = [...lines.map((text) => filter.take(text)), filter.end()].filter(
        (text) => text !== undefined,
      )
      expect(one.join('\n')).toBe(startRedaction().text(lines.join('\n')))
    }),
    { numRuns: 300 },
  )
})
