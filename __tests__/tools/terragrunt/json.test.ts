import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jsonIn } from '../../../src/tools/terragrunt/json.ts'

describe('JSON', () => {
  const line = fc.string().filter((text) => !/^\{|\}$|[\r\n]/.test(text.trim()) && !text.startsWith('{'))

  test('is found whatever hooks print around it, on lines of their own', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue())
    const indent = fc.constantFrom(0, 2)
    fc.assert(
      fc.property(fc.array(line), value, indent, fc.array(line), (before, object, space, after) => {
        const json = JSON.stringify(object, null, space)
        expect(jsonIn([...before, json, ...after].join('\n'))).toBe(json)
      }),
      { numRuns: 200 },
    )
  })

  test('is nothing where there is none', () => {
    for (const text of ['', 'a hook', 'a {hook}', 'a\n}\n']) expect(jsonIn(text)).toBe('')
  })
})
