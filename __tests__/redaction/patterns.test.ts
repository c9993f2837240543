import { describe, expect, test } from '@jest/globals'
import { readPattern, withoutPatterns } from '../../src/redaction/patterns.ts'
import { cpuSeconds } from '../builders/values/cost.ts'
import { inputsOf } from '../builders/values/inputs.ts'

describe('an expression of the user', () => {
  test.each([
    'cust-\\d+',
    '(?:ab|cd){2}',
    '(?<=key: )\\S+',
    '[a-z]{3}(-[a-z]{3})?',
    '\\bx\\(y\\)+',
    'ü{2,}',
    '(?:\\d{1,3}\\.){3}\\d{1,3}',
    '(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}',
    '[\\w.]+@[\\w.]+\\.(?:com|org)',
    '(?:x{4}){9}',
  ])('%s is used', (source) => expect(readPattern(source)).toHaveProperty('pattern'))

  test.each([
    ['(', /Unterminated group/],
    ['(a+)+', /time without end/],
    ['(a|aa)+$', /time without end/],
    ['((a{2,})b?)*', /time without end/],
    ['(\\w*x){20,}', /time without end/],
    ['(a{1,2})+b', /time without end/],
    ['(.{0,10})+x', /time without end/],
    ['((a?){10}){10}b', /too many ways/],
    ['(a?){40}b', /too many ways/],
    ['(x+){10}y', /more than 3/],
    ['(x{2,20}){10}y', /more than 3/],
    ['(?:a|a){9}(?:a|a){9}b', /too many ways/],
    ['.{1,10}.{1,10}.{1,10}.{1,10}.{1,10}.{1,10}y', /too many ways/],
    ['(a)\\1', /references back/],
    ['a*', /empty text/],
    ['a+b+c+d+', /more than 3/],
    ['x'.repeat(301), /longer than 300/],
  ])('%s is refused', (source, reason) => {
    expect(readPattern(source)).toEqual({ problem: expect.stringMatching(reason) })
  })

  test('finds in every piece of a long line, and in a time that does not run away', () => {
    const line = `${'x '.repeat(50_000)}cust-1`
    const { pattern } = readPattern('cust-\\d') as { pattern: RegExp }
    expect(withoutPatterns(line, [pattern])).toBe(`${'x '.repeat(50_000)}(hidden by redact)`)
    const slow = readPattern('x*x*y') as { pattern: RegExp }
    expect(cpuSeconds(() => withoutPatterns('x'.repeat(2000), [slow.pattern]))).toBeLessThan(5)
    const many = readPattern('(?:x{1,4}){7}x{1,4}y') as { pattern: RegExp }
    expect(cpuSeconds(() => withoutPatterns('x'.repeat(500), [many.pattern]))).toBeLessThan(5)
  })

  test('is an input error by its line and reason, without its text', () => {
    expect(() => inputsOf({ redact: 'fine-\\d\n# a note\nhunter2(' })).toThrow(
      expect.objectContaining({
        reason: 'invalid-input',
        evidence: [
          expect.stringMatching(
            /^redact: received a value that is not shown; accepted: .*by number: 2: .*Unterminated group/,
          ),
        ],
      }),
    )
  })
})
