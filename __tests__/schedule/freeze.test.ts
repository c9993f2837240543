import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { freezeOf } from '../../src/schedule/freeze.ts'

test.each(['', ' ', '\n', 'false', 'False', 'no', 'off', '0'])('%j freezes nothing', (text) =>
  expect(freezeOf(text)).toEqual({ kind: 'none' }),
)

test('anything else does, with what it says', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!/^(|false|no|off|0)$/i.test(text.trim()))
        expect(freezeOf(text)).toEqual({ kind: 'frozen', said: text.trim() })
    }),
    { numRuns: 100 },
  )
  expect(freezeOf('Black Friday')).toEqual({ kind: 'frozen', said: 'Black Friday' })
})

test('a variable that the step does not have says nothing either way', () =>
  expect(freezeOf(undefined)).toEqual({ kind: 'unread' }))
