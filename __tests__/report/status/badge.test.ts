import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { badgeOf, badgeSvg, stackBadge } from '../../../src/report/parts/status/badge.ts'
import { anyText } from '../../builders/values/text.ts'
import { someRows, statusRowOf } from './status.ts'

test('the badge of a stack has its name, its commit and how it stands', () => {
  expect(stackBadge(statusRowOf())).toEqual({
    label: 'web-production',
    message: '9f8e7d6 · healthy',
    color: '#1a7f37',
  })
  expect(badgeOf([statusRowOf()], '')).toEqual(stackBadge(statusRowOf()))
})

test('the badge of several has the colour of the worst', () => {
  const { message, color } = badgeOf(someRows(), '')
  expect(message).toContain('2 unwell, 1 unknown')
  expect(color).toBe(stackBadge(statusRowOf({ standing: 'unwell' })).color)
  expect(badgeOf([], '')).toMatchObject({ message: 'nothing runs', color: '#6e7781' })
})

test('of a stack without an instance it says that, and calls nothing healthy', () => {
  const idle = statusRowOf({ standing: 'idle' })
  expect(stackBadge(idle)).toMatchObject({ message: '9f8e7d6 · 0 instances', color: '#6e7781' })
  expect(badgeOf([statusRowOf(), idle], '')).toMatchObject({
    message: '1 with 0 instances, 1 as deployed',
    color: '#6e7781',
  })
})

test('only a stack that is as deployed is green', () => {
  for (const row of someRows()) expect(stackBadge(row).color === '#1a7f37').toBe(row.standing === 'steady')
})

test('it is well-formed whatever stands in it, and holds nothing but text', () => {
  const text = fc.oneof(anyText(80), fc.constantFrom('<script>alert(1)</script>', '"&\'', ']]>', '￾￿'))
  fc.assert(
    fc.property(text, text, (label, message) => {
      const svg = badgeSvg({ label, message, color: '#1a7f37' })
      const texts = svg.replace(/<\/?(svg|title|linearGradient|stop|clipPath|rect|g|text)\b[^<>]*>/g, '')
      expect(texts).not.toMatch(/[<>]/)
      expect(texts.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&')
      expect(svg).not.toMatch(/\p{Cc}(?<!\n)|\ufffe|\uffff|href|@import/u)
      expect(svg.isWellFormed()).toBe(true)
      expect(svg.length).toBeLessThan(4000)
    }),
    { numRuns: 200 },
  )
})
