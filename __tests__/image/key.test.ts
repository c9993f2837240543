import { isDeepStrictEqual } from 'node:util'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { imageKey, type KeyFacts } from '../../src/image/key.ts'

const word = fc.constantFrom('a', 'b', 'variable', 'a=b', '"', ',', '')
const plain = { noNullPrototype: true }
const facts: fc.Arbitrary<KeyFacts> = fc.record(
  {
    tree: word,
    template: word,
    variables: fc.array(fc.record({ name: word, value: word }, plain), { maxLength: 3 }),
    variableFiles: fc.array(word, { maxLength: 3 }),
    environment: fc.dictionary(word, word, { maxKeys: 2, noNullPrototype: true }),
  },
  plain,
)

test('is 64 hex digits', () => {
  fc.assert(fc.property(facts, (each) => expect(imageKey(each)).toMatch(/^[0-9a-f]{64}$/)))
})

test('is the same for the same facts and another for others, wherever a word may end and the next begin', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(imageKey(one) === imageKey(other)).toBe(isDeepStrictEqual(one, other))
    }),
    { numRuns: 2000 },
  )
})

const base = { tree: 'tree', template: 'image', variables: [], variableFiles: [], environment: {} }

test('the order of variables and files is part of it: Packer lets the later of two win', () => {
  const reds = { name: 'colour', value: 'red' }
  const blues = { name: 'colour', value: 'blue' }
  expect(imageKey({ ...base, variables: [reds, blues] })).not.toBe(
    imageKey({ ...base, variables: [blues, reds] }),
  )
  expect(imageKey({ ...base, variableFiles: ['a', 'b'] })).not.toBe(
    imageKey({ ...base, variableFiles: ['b', 'a'] }),
  )
})

test('what else is known of a run is not in it', () => {
  const run = { ...base, gitSha: 'abc', ref: 'refs/heads/main', token: 'secret' }
  expect(imageKey(run)).toBe(imageKey(base))
})

test("the job's PKR_VAR_* are part of it, whatever their order", () => {
  const of = (environment: KeyFacts['environment']) => imageKey({ ...base, environment })
  expect(of({ PKR_VAR_a: '1', PKR_VAR_b: '2' })).toBe(of({ PKR_VAR_b: '2', PKR_VAR_a: '1' }))
  expect(of({ PKR_VAR_a: '1' })).not.toBe(of({ PKR_VAR_a: '2' }))
  expect(of({ PKR_VAR_a: '1' })).not.toBe(of({}))
})

// sha256sum of [["tree","t"],["template","i"],["variable","n","v"],["variable-file","f"]]
test('stays what it is from release to release, so that images are found again', () => {
  const known = {
    tree: 't',
    template: 'i',
    variables: [{ name: 'n', value: 'v' }],
    variableFiles: ['f'],
    environment: {},
  }
  expect(imageKey(known)).toBe('7f0acaafbe1209851600d581562a171f81c1adf81eaf20f242899d2a70dee64a')
})
