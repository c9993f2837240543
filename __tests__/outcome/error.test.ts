import { describe, expect, test } from '@jest/globals'
import { DeployError, errorMessage, failureOf, inStep } from '../../src/outcome/error.ts'

describe('a message for anything thrown', () => {
  test.each([
    [new Error('no'), 'no'],
    [new Error('no', { cause: new Error('really') }), 'no (really)'],
    [new TypeError(''), 'TypeError'],
    ['text', 'text'],
    [undefined, 'undefined'],
  ])('%p', (thrown, message) => expect(errorMessage(thrown)).toBe(message))
})

describe('an error in a step', () => {
  const known = new DeployError('apply-failed', 'No.', { evidence: ['e'], next: ['n'], cause: 'c' })

  test('of ours keeps all it has, and gets the step', () => {
    expect(inStep('Apply', known)).toMatchObject({
      reason: 'apply-failed',
      message: 'No.',
      evidence: ['e'],
      next: ['n'],
      step: 'Apply',
      cause: 'c',
    })
  })

  test('keeps the innermost step', () => {
    expect(inStep('Outer', inStep('Inner', known)).step).toBe('Inner')
  })

  test('of anybody else is an internal error with its cause', () => {
    const cause = new TypeError('x is undefined')
    expect(inStep('Apply', cause)).toMatchObject({
      reason: 'internal-error',
      message: 'Apply: x is undefined',
      cause,
    })
  })
})

describe('the failure of a report', () => {
  test('has no step where there was none, and no cause', () => {
    expect(failureOf(new DeployError('cancelled', 'Stop.', { cause: 'secret' }))).toEqual({
      reason: 'cancelled',
      message: 'Stop.',
      evidence: [],
      next: [],
    })
  })

  test('of anything thrown says what to do next', () => {
    const failure = failureOf('odd')
    expect(failure).toMatchObject({ reason: 'internal-error', message: 'run: odd' })
    expect(failure.next).not.toEqual([])
  })
})
