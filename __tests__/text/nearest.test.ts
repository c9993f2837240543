import { expect, test } from '@jest/globals'
import { hint } from '../../src/text/nearest.ts'

const WORDS = ['image-only', 'no-destroy', 'any', 'GET', 'false', 'true', 'auto']

test.each([
  ['no-destory', 'no-destroy'],
  ['No-Destroy', 'no-destroy'],
  ['imageonly', 'image-only'],
  ['ture', 'true'],
  ['get', 'GET'],
  ['anny', 'any'],
])('%s is near to a word', (text, word) => expect(hint(text, WORDS)).toBe(`; did you mean \`${word}\`?`))

test.each(['', 'no', 'none', 'fail', 'everything', 'a'.repeat(1_000_000), 'no-destroy'.repeat(1000)])(
  'no word is guessed where none is near',
  (text) => expect(hint(text, WORDS)).toBe(''),
)

test('nothing is near where there is nothing', () => expect(hint('', [])).toBe(''))
