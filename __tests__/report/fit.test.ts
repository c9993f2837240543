import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffBlock } from '../../src/report/changes.ts'
import { splitDiff } from '../../src/report/diff.ts'
import { fence } from '../../src/report/escape.ts'
import { block, fitBlocks, sizeOf } from '../../src/report/fit.ts'
import { unbalanced } from './balance.ts'
import { planOf } from './build.ts'

const words = fc.array(fc.constantFrom('word', 'ünï', '🙂', '```', '<!--', '  + x = 1', '\n'), {
  maxLength: 60,
})
const fenced = words.map((parts) => fence(parts.join(' '), 'text'))
const folded = fenced.map((text) => `<details><summary>More</summary>\n\n${text}\n\n</details>`)
const anyBlock = fc
  .tuple(
    fc.constantFrom('the diff', 'evidence'),
    fc.integer({ min: 0, max: 9 }),
    folded,
    fenced,
    fc.constant('short'),
  )
  .map(([name, rank, ...variants]) => block(name, rank, variants))

test('blocks always fit, whole', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), fc.integer({ min: 0, max: 3000 }), (blocks, bytes) => {
      const text = fitBlocks(blocks, { bytes, whole: 'The whole is in the log.' })
      expect(sizeOf(text)).toBeLessThanOrEqual(bytes)
      expect(unbalanced(text)).toEqual([])
      expect(text.isWellFormed()).toBe(true)
    }),
  )
})

test('what fits is left as it is, and what was left out is named with where it is', () => {
  const blocks = [block('the headline', 9, ['Title']), block('the diff', 1, ['x'.repeat(500), 'x'])]
  expect(fitBlocks(blocks, { bytes: 600, whole: '-' })).toBe(`Title\n\n${'x'.repeat(500)}`)
  expect(fitBlocks(blocks, { bytes: 300, whole: 'See the log.' })).toBe(
    'Title\n\nx\n\n<sub>Left out to fit: the diff. See the log.</sub>',
  )
})

test('one block that cannot be shortened does not take the small ones with it', () => {
  const blocks = [
    block('the diff', 1, ['diff']),
    block('evidence', 5, ['y'.repeat(900)]),
    block('title', 9, ['Title']),
  ]
  const text = fitBlocks(blocks, { bytes: 300, whole: 'See the log.' })
  expect(text).toBe('diff\n\nTitle\n\n<sub>Left out to fit: evidence. See the log.</sub>')
})

const resource = (name: string, lines: number) =>
  [
    `  # aws_thing.${name} will be created`,
    `  + resource "aws_thing" "${name}" {`,
    ...Array.from({ length: lines }, (_, index) => `      + attribute_${index} = "\`\`\` ü"`),
    '    }',
  ].join('\n')

test('a diff of any size fits, its fence closed, and names every resource while there is room', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 20_000 }), (lines, bytes) => {
      const diff = lines.map((count, index) => resource(`r${index}`, count)).join('\n\n')
      const text = diffBlock(planOf({ diff }), 1)?.shorten(bytes) ?? ''
      expect(sizeOf(text)).toBeLessThanOrEqual(bytes)
      expect(unbalanced(text)).toEqual([])
      if (bytes > 4000) expect(text.match(/# aws_thing\.r\d+ will be created/g)).toHaveLength(lines.length)
    }),
  )
})

test('every resource of a diff is a section of its own', () => {
  const diff = [0, 1, 2].map((index) => resource(`r${index}`, 3)).join('\n\n')
  expect(splitDiff(diff).sections).toHaveLength(3)
})
