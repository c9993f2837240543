import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sensitiveTexts, withoutSecrets } from '../../src/plan/secrets.ts'
import { changeOf } from '../builders/changes.ts'

test('what is marked somewhere is found, deep inside and line by line; short words are not', () => {
  const change = changeOf({
    before: { key: 'before-secret', open: 'open-value', short: 'abc' },
    after: {
      list: [{ key: 'inner-secret', open: 'open-value' }],
      block: { all: ['one-line\n  other-line\n'] },
    },
    beforeSensitive: { key: true, short: true, list: true },
    afterSensitive: { list: [{ key: true }], block: true, open: false },
  })
  expect(sensitiveTexts([change]).sort()).toEqual(['before-secret', 'inner-secret', 'one-line', 'other-line'])
})

test('no secret is left in any text, whatever characters it has', () => {
  const secret = fc
    .string({
      minLength: 6,
      maxLength: 20,
      unit: fc.constantFrom('a', 'b', '"', '\\', '$', '.', '(', 'ü', ' '),
    })
    .filter((text) => {
      return text.trim().length >= 6 && !/[\n\r]/.test(text) && !'(sensitive value)'.includes(text.trim())
    })
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), fc.string(), (secrets, other) => {
      const changes = secrets.map((key) => changeOf({ after: { key }, afterSensitive: { key: true } }))
      const text = secrets
        .map((key) => `  a = ${JSON.stringify(key)}\n  <<-EOT\n    ${key}\n${other}`)
        .join('\n')
      const shown = withoutSecrets(text, sensitiveTexts(changes)).split('(sensitive value)').join('\u0000')
      for (const key of secrets) {
        expect(shown).not.toContain(key.trim())
        expect(shown).not.toContain(JSON.stringify(key.trim()).slice(1, -1))
      }
    }),
  )
})

test('without secrets the text stays as it is', () => {
  expect(withoutSecrets('a text', sensitiveTexts([changeOf({ after: { a: 'a text' } })]))).toBe('a text')
})
