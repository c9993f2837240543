import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { splitDiff, toDiffLanguage } from '../../../../src/report/parts/diff/diff.ts'

const PLANS = new URL('../../../fixtures/plans/', import.meta.url)
const texts = readdirSync(PLANS).filter((name) => name.endsWith('.txt'))

describe.each(texts)('%s', (name) => {
  const text = readFileSync(new URL(name, PLANS), 'utf8')
  const signs = (sign: string) => text.match(new RegExp(`^ *${sign} `, 'gm'))?.length ?? 0
  const coloured = (sign: string) => toDiffLanguage(text).match(new RegExp(`^${sign}`, 'gm'))?.length ?? 0

  test('every sign is coloured and nothing else', () => {
    expect(coloured('\\+')).toBe(signs('\\+'))
    expect(coloured('!')).toBe(signs('~') + signs('\\+/-'))
    expect(coloured('-')).toBe(signs('-') + signs('-/\\+'))
  })

  test('every resource is a section, destroys and replacements first', () => {
    const { sections, tail } = splitDiff(text)
    // Where there are no changes the whole text is one section.
    const heads = text.match(/^ {2}# .* (will|must) be /gm)?.length ?? 1
    expect(sections).toHaveLength(heads)
    if (text.includes('\nPlan: ')) expect(tail).toMatch(/^Plan: /)
  })
})

test('signs move to the first column and the text stays in its own', () => {
  expect(
    toDiffLanguage(
      '  ~ resource "a" "b" {\n      + x = 1\n      - y = 2 -> null\n        z = 3\n-/+ resource\n+/- resource',
    ),
  ).toBe(
    '!   resource "a" "b" {\n+       x = 1\n-       y = 2 -> null\n        z = 3\n-/+ resource\n!+/- resource',
  )
})

test('a dash in a heredoc is text, a sign there is a sign', () => {
  const text = [
    '      ~ user_data = <<-EOT',
    '            packages:',
    '          - - nginx',
    '          + - httpd',
    '              - curl',
    '        EOT',
    '      - other = 1 -> null',
  ]
  expect(toDiffLanguage(text.join('\n')).split('\n')).toEqual([
    '!       user_data = <<-EOT',
    '            packages:',
    '-           - nginx',
    '+           - httpd',
    '              - curl',
    '        EOT',
    '-       other = 1 -> null',
  ])
})

test('destroys come first, then replacements', () => {
  const heads = ['a.one will be updated in-place', 'a.two must be replaced', 'a.three will be destroyed']
  const text = heads.map((head) => `  # ${head}\n  ~ resource {\n    }`).join('\n\n')
  expect(splitDiff(text).sections.map((section) => section.split('\n')[0])).toEqual([
    '  # a.three will be destroyed',
    '  # a.two must be replaced',
    '  # a.one will be updated in-place',
  ])
})
