import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { withoutToldWarnings } from '../../src/diagnostics/repeats.ts'

const frame = (kind: string, title: string, words: string) => [
  '╷',
  `│ ${kind}: ${title}`,
  '│ ',
  `│ ${words}`,
  '╵',
]
const warning = frame('Warning', 'Argument is deprecated', 'Use another.')
const error = frame('Error', 'Argument is deprecated', 'Use another.')

/** What is printed of all lines, by one reader after the other. */
function printed(...calls: readonly (readonly string[])[]): string[] {
  const told = new Set<string>()
  return calls.flatMap((lines) => {
    const { take, rest } = withoutToldWarnings(told)
    return [...lines.flatMap(take), ...rest()]
  })
}

describe('a warning', () => {
  test('is told once in full, and then by its title, also by another command', () => {
    expect(printed(['one', ...warning, 'two'], [...warning])).toEqual([
      ...['one', ...warning, 'two'],
      'Warning: Argument is deprecated (as told above)',
    ])
  })

  test('in colours is the same', () => {
    const coloured = warning.map((line) => `\u001b[33m${line}\u001b[0m`)
    expect(printed(warning, coloured)).toEqual([
      ...warning,
      'Warning: Argument is deprecated (as told above)',
    ])
  })

  test('in other words is another', () => {
    const other = frame('Warning', 'Argument is deprecated', 'Use a third.')
    expect(printed(warning, other)).toEqual([...warning, ...other])
  })

  test('without its end is told as it is', () => {
    const open = warning.slice(0, -1)
    expect(printed(warning, open, [...open, 'more'])).toEqual([...warning, ...open, ...open, 'more'])
  })
})

test('an error is told every time', () => {
  expect(printed(error, error)).toEqual([...error, ...error])
})

test('whatever is no warning that was told comes through, in its order', () => {
  const line = fc.constantFrom('╷', '╵', '│ x', '│ Error: y', 'plain', '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) =>
      expect(printed(lines, lines)).toEqual([...lines, ...lines]),
    ),
    { numRuns: 300 },
  )
})
