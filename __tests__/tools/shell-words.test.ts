import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { shellText, shellWords } from '../../src/tools/shell-words.ts'

test.each([
  ['', []],
  ['  -a\t-b\n', ['-a', '-b']],
  [`-var='x=a -target=b' -var="y=\\"q\\""`, ['-var=x=a -target=b', '-var=y="q"']],
  [`-tar"get"=x \\-destroy -'lock'=false`, ['-target=x', '-destroy', '-lock=false']],
  [`'a\\b' "c\\\\d" e\\ f`, ['a\\b', 'c\\d', 'e f']],
  ['$HOME $(id) -x', ['$HOME', '$(id)', '-x']],
  ['-a ; -target=x', ['-a']],
  ["-a ';' -target=x", ['-a', ';', '-target=x']],
])('%j is read as words of a shell', (text, words) => {
  expect(shellWords(text)).toEqual(words)
})

test.each(['"', "-a 'b", 'c\\', `'"`, '`;` -lock=false', '"`id`"'])('%j has an open end', (text) => {
  expect(shellWords(text)).toBeUndefined()
})

test('words that are written as a text are read again', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'))
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(shellWords(shellText(words))).toEqual(words)
    }),
    { numRuns: 200 },
  )
})
