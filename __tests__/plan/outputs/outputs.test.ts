import { expect, test } from '@jest/globals'
import { outputsIn } from '../../../src/plan/outputs/outputs.ts'
import { recorded } from '../documents.ts'

test('the same of a state as it is stored and as it is shown: sensitive ones by name alone', () => {
  const outputs = {
    zone: { value: { a: [1, null] }, type: ['object', {}] },
    password: { value: 'hunter2', type: 'string', sensitive: true },
    arn: { value: 'arn:x', type: 'string', sensitive: false },
    odd: { value: 'hunter3', type: 'string', sensitive: 'perhaps' },
  }
  const expected = {
    given: [
      { name: 'arn', value: 'arn:x' },
      { name: 'zone', value: { a: [1, null] } },
    ],
    withheld: [
      { name: 'odd', why: 'sensitive' },
      { name: 'password', why: 'sensitive' },
    ],
  }
  expect(outputsIn(JSON.stringify({ version: 4, outputs, resources: [] }))).toEqual(expected)
  expect(outputsIn(JSON.stringify({ format_version: '1.0', values: { outputs } }))).toEqual(expected)
})

test.each(['', '{"version":4}', '{"format_version":"1.0"}', '{"version":4,"outputs":[1]}'])(
  'none: %s',
  (state) => {
    expect(outputsIn(state)).toEqual({ given: [], withheld: [] })
  },
)

test('what is no JSON is told', () => {
  expect(() => outputsIn('{')).toThrow('The state JSON cannot be read')
})

test('a recorded state', () => {
  expect(outputsIn(recorded('after-create.state.json')).given).toEqual(expect.any(Array))
})
