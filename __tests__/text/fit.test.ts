import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffBlock } from '../../src/report/parts/diff/changes.ts'
import { splitDiff } from '../../src/report/parts/diff/diff.ts'
import { fence } from '../../src/text/escape.ts'
import { block, fitBlocks, sizeOf } from '../../src/text/fit.ts'
import { anyText } from '../builders/values/text.ts'
import { unbalanced } from '../report/balance.ts'
import { planOf } from '../report/build.ts'

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

const resource = (name: string, lines: number, verb = 'will be created') =>
  [
    `  # aws_thing.${name} ${verb}`,
    `  + resource "aws_thing" "${name}" {`,
    ...Array.from({ length: lines }, (_, index) => `      + attribute_${index} = "\`\`\` ü"`),
    '    }',
  ].join('\n')

const shortened = (diff: string, bytes: number) => diffBlock(planOf({ diff }), 1)?.shorten(bytes) ?? ''

test('a diff of any size fits, its fences and folds closed, and names every resource while there is room', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 20_000 }), (lines, bytes) => {
      const diff = lines.map((count, index) => resource(`r${index}`, count)).join('\n\n')
      const text = shortened(diff, bytes)
      expect(sizeOf(text)).toBeLessThanOrEqual(bytes)
      expect(unbalanced(text)).toEqual([])
      if (bytes > 4000) expect(text.match(/aws_thing\.r\d+ will be created/g)).toHaveLength(lines.length)
    }),
  )
})

test('a diff of any text fits: no fence, fold or character is cut', () => {
  const piece = fc.oneof(
    anyText(40),
    fc.constantFrom(
      '🎉',
      '````',
      '</details>',
      '<!--',
      '\n  # a.b will be destroyed\n',
      '\n```\n',
      'Plan: ',
      '\ud83d',
      'EOT',
    ),
    fc.integer({ min: 0, max: 6000 }).map((length) => 'é🎉`'.repeat(length)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 0, max: 66_000 }), (pieces, bytes) => {
      const text = shortened(pieces.join(''), bytes)
      expect(sizeOf(text)).toBeLessThanOrEqual(bytes)
      expect(unbalanced(text)).toEqual([])
      expect(text.isWellFormed()).toBe(true)
    }),
  )
})

test('of a diff too big, the small resources stay whole and the giant is cut', () => {
  const small = Array.from({ length: 20 }, (_, index) => resource(`small${index}`, 3))
  const text = shortened([resource('giant', 9000, 'will be destroyed'), ...small].join('\n\n'), 30_000)
  expect(text).toMatch(/🔴 <code>aws_thing\.giant will be destroyed<\/code>[\s\S]*# … \d+ more lines/)
  expect(text.match(/attribute_2 = /g)).toHaveLength(21)
  expect(text).not.toContain('Only by name')
  expect(sizeOf(text)).toBeGreaterThan(20_000)
})

test('of more resources than there is room for, the first are named, what goes before what comes', () => {
  const many = Array.from({ length: 3000 }, (_, index) => resource(`r${index}`, 3))
  const text = shortened([...many, resource('gone', 3, 'will be destroyed')].join('\n\n'), 20_000)
  expect(text).toMatch(/Only by name, for want of room:\n\n```text\n# aws_thing\.gone will be destroyed\n/)
  expect(text).toMatch(/# … and \d+ more\n```/)
  expect(text).toContain('Show the plan (3001 resources, shortened)')
})

test('a line without end does not hide what follows it', () => {
  const long = resource('long', 2).replace('attribute_0 = ', `attribute_0 = ${'x'.repeat(50_000)}`)
  expect(shortened(long, 5000)).toMatch(/x…\n\+ {7}attribute_1/)
})

test('each resource of a big plan has a fold of its own, told by sign and words', () => {
  const diff = Array.from({ length: 11 }, (_, index) => resource(`r${index}`, 1)).join('\n\n')
  const full = diffBlock(planOf({ diff }), 1)?.full ?? ''
  expect(full.match(/<details>/g)).toHaveLength(12)
  expect(full).toContain('<summary>🟢 <code>aws_thing.r3 will be created</code></summary>')
  const few = Array.from({ length: 3 }, (_, index) => resource(`r${index}`, 1)).join('\n\n')
  expect(diffBlock(planOf({ diff: few }), 1)?.full.match(/<details>/g)).toHaveLength(1)
})

test('every resource of a diff is a section of its own', () => {
  const diff = [0, 1, 2].map((index) => resource(`r${index}`, 3)).join('\n\n')
  expect(splitDiff(diff).sections).toHaveLength(3)
})
