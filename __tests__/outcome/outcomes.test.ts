import { expect, test } from '@jest/globals'
import { isSuccess, OUTCOMES } from '../../src/outcome/outcomes.ts'

test.each([
  ['planned', true],
  ['validated', true],
  ['built', true],
  ['deployed', true],
  ['unchanged', true],
  ['rolled-back', true],
  ['pruned', true],
  ['blocked', false],
  ['failed', false],
  ['cancelled', false],
] as const)('%s leaves with status 0: %s', (outcome, success) => expect(isSuccess(outcome)).toBe(success))

const entries = Object.entries(OUTCOMES)

test('a deployment is a success only where instances were found to serve the image', () => {
  const green = entries.filter(([, { deployment }]) => deployment === 'success').map(([outcome]) => outcome)
  expect(green).toEqual(['deployed', 'unchanged', 'rolled-back'])
})

test('what has failed looks like nothing that went well', () => {
  const iconsOf = (wanted: 'succeeds' | 'fails') =>
    entries.flatMap(([, { step, icon }]) => (step === wanted ? [icon] : []))
  expect(iconsOf('succeeds').filter((icon) => iconsOf('fails').some((failed) => failed === icon))).toEqual([])
})
