import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { testedTag, testedValue, testRecordIn } from '../../../src/image/test/record.ts'
import { type Ended, verdictOf } from '../../../src/image/test/verdict.ts'

const limit = { timeoutMs: 60_000, limit: '1 min 00 s' }
const ended = (changes: Partial<Ended>): Ended => ({
  ...{
    kind: 'ended',
    status: 'Success',
    exitCode: 0,
    output: '',
    errors: 'immutable-deploy: code=0 seconds=12\n',
  },
  ...changes,
})

describe('how a test ended', () => {
  test.each<[string, Partial<Ended>, string]>([
    ['as it said itself', {}, 'passed'],
    [
      'with a code',
      { status: 'Failed', exitCode: 2, errors: 'immutable-deploy: code=2 seconds=1' },
      'failed',
    ],
    ['late by SSM', { kind: 'late', status: 'ExecutionTimedOut' }, 'failed'],
    ['late by its own limit', { exitCode: 124, errors: 'immutable-deploy: code=124 seconds=60' }, 'failed'],
    ['not at all', { kind: 'not-run', status: 'Undeliverable' }, 'not-run'],
    ['nobody knows how', { kind: 'unanswered', status: 'InProgress' }, 'not-run'],
    ['well by SSM, without a word of its own', { errors: '' }, 'not-run'],
    ['well by its own word, and not by SSM', { exitCode: 1, status: 'Failed' }, 'not-run'],
    ['before it began', { exitCode: 97, errors: 'gzip: no\nimmutable-deploy: not installed' }, 'not-run'],
  ])('%s: %j is %s', (_, changes, state) => {
    expect(verdictOf(ended(changes), limit).state).toBe(state)
  })

  test('never passes without a code of zero from both', () => {
    const code = fc.integer({ min: 0, max: 255 })
    const kind = fc.constantFrom('ended', 'late', 'not-run', 'unanswered') as fc.Arbitrary<Ended['kind']>
    fc.assert(
      fc.property(kind, code, code, fc.boolean(), (how, own, seen, isSaid) => {
        const errors = isSaid ? `immutable-deploy: code=${own} seconds=1` : 'some words'
        const { state } = verdictOf(ended({ kind: how, exitCode: seen, errors }), limit)
        expect(state === 'passed').toBe(how === 'ended' && isSaid && own === 0 && seen === 0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the record of a test', () => {
  const digest = '0123456789abcdef'
  const at = '2026-11-27T15:00:00.000Z'

  test.each(['passed', 'failed'] as const)('%s is read as it was written', (state) => {
    const tags = { [testedTag(digest)]: testedValue({ state, at, run: '123456-1' }) }
    expect(testRecordIn(tags, digest)).toEqual({ state, at, run: '123456-1' })
    expect(testRecordIn(tags, 'f'.repeat(16))).toBeUndefined()
  })

  test.each(['', 'passed', `${at} skipped 1-1`, `${at} passed 1-1 failed`])('%j is none', (value) => {
    expect(testRecordIn({ [testedTag(digest)]: value }, digest)).toBeUndefined()
  })
})
