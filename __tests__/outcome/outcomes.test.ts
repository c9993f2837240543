import { expect, test } from '@jest/globals'
import { isSuccess } from '../../src/outcome/outcomes.ts'

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
