import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import Order, { FIRST } from '../../../scripts/tests/order.ts'

const path = (name: string) => `/any/where/__tests__/${name}.test.ts`

test('those that are named begin, in their order, and the others follow in that of their names', () => {
  const [one = '', two = ''] = FIRST
  const tests = ['text/fit', two, 'main', one].map((name) => ({ path: path(name) }))
  expect(new Order().sort(tests).map((each) => each.path)).toEqual([one, two, 'main', 'text/fit'].map(path))
})

test.each(FIRST)('%s is there', (name) => {
  expect(existsSync(new URL(`../../${name}.test.ts`, import.meta.url))).toBe(true)
})
