import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { keepLines, LONGEST_LINE, splitLines, tailOf } from '../../../src/adapters/children/output.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()

/** The lines of a text that comes in pieces. */
function linesOf(pieces: readonly string[]): string[] {
  const lines: string[] = []
  const splitter = splitLines((line) => lines.push(line))
  pieces.forEach(splitter.take)
  splitter.end()
  return lines
}

test('lines are the same however the text comes in pieces', () => {
  const piece = fc.array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', 'ü'), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const pieces = parts.map((part) => part.join(''))
      const whole = pieces.join('').split(/\r\n|\n|\r/)
      expect(linesOf(pieces)).toEqual(whole.at(-1) === '' ? whole.slice(0, -1) : whole)
    }),
    { numRuns: 300 },
  )
})

test('of a line that is too long the beginning is kept, and said how long it was', () => {
  const pieces = Array.from({ length: 40 }, () => 'x'.repeat(100_000))
  const [line = '', next] = linesOf([...pieces, '\nnext\n'])
  expect(line.length).toBeLessThan(LONGEST_LINE)
  const [, shown = '', more] = /^(x+) \[(\d+) more characters of this line\]$/.exec(line) ?? []
  expect(shown.length + Number(more)).toBe(4_000_000)
  expect(next).toBe('next')
})

test('of very many lines the first and the last are kept, and said how many are not', () => {
  const kept = keepLines()
  const count = 200_000
  for (let index = 0; index < count; index += 1) kept.add(`${index} ${'x'.repeat(90)}`)
  const lines = kept.lines()
  expect(lines[0]).toMatch(/^0 /)
  expect(lines.at(-1)).toMatch(new RegExp(`^${count - 1} `))
  const [, left] =
    /^\[(\d+) lines are left out here\]$/.exec(lines.find((line) => line.startsWith('[')) ?? '') ?? []
  expect(lines.length - 1 + Number(left)).toBe(count)
  expect(lines.join('\n').length).toBeLessThan(9_000_000)
})

test('lines between them are kept where they matter, in their order, and not without bound', () => {
  const kept = keepLines((line) => line.startsWith('made'))
  const fill = () => {
    for (let index = 0; index < 100_000; index += 1) kept.add('x'.repeat(99))
  }
  fill()
  kept.add('made one')
  kept.add('made two')
  fill()
  const lines = kept.lines()
  const at = lines.indexOf('made one')
  expect(lines.slice(at - 1, at + 2)).toEqual([
    expect.stringMatching(/left out here/),
    'made one',
    'made two',
  ])
  for (let index = 0; index < 300_000; index += 1) kept.add(`made ${index} ${'x'.repeat(80)}`)
  expect(kept.lines().join('\n').length).toBeLessThan(10_000_000)
})

test('a file that grows is read on from where it was read to, characters in two halves too', async () => {
  const path = join(scratch, 'growing')
  const [first, second] = [Buffer.from('one\ntwü'), Buffer.from('two')]
  writeFileSync(path, first.subarray(0, -1))
  const lines: string[] = []
  const tail = await tailOf(path, (line) => lines.push(line))
  await tail.read()
  expect(lines).toEqual(['one'])
  appendFileSync(path, first.subarray(-1))
  appendFileSync(path, second)
  await tail.read()
  await tail.end()
  expect(lines).toEqual(['one', 'twütwo'])
})
