import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../../../src/rollout/gates/probe/answer.ts'
import {
  againstOf,
  among,
  fresh,
  heard,
  heardAmong,
  type Others,
  type Shared,
  stateAmong,
  stateOf,
} from '../../../../src/rollout/gates/probe/standing.ts'
import { atAddress, finding, probe } from '../../../builders/rollouts/probes.ts'

const spec = probe()
const each = 5_000

/** How an instance stands that was heard like this, an answer every five seconds. */
function heardSo(kinds: readonly Finding['kind'][], ready: 'vouched' | 'untold' = 'untold') {
  return kinds.reduce(
    (standing, kind, n) => heard(standing, { finding: finding(kind), at: n * each, ready }),
    fresh(0),
  )
}

const state = (kinds: readonly Finding['kind'][], ready?: 'vouched' | 'untold') =>
  stateOf(heardSo(kinds, ready), spec, Math.max(0, kinds.length - 1) * each)

const kinds = fc.constantFrom<Finding['kind']>('right', 'wrong', 'other-version', 'silent')
const heardOf = fc.array(kinds, { maxLength: 40 })

describe('an instance', () => {
  test.each([
    [[], 'waits'],
    [['right', 'right'], 'waits'],
    [['right', 'right', 'right'], 'holds'],
    [['right', 'right', 'silent', 'right'], 'waits'],
    [['other-version', 'other-version'], 'waits'],
    [['other-version', 'other-version', 'other-version'], 'failed'],
    [['silent', 'silent', 'silent', 'silent'], 'waits'],
    [['other-version', 'silent', 'other-version', 'other-version'], 'failed'],
    [['other-version', 'other-version', 'right', 'other-version'], 'waits'],
    [['right', 'right', 'right', 'wrong', 'wrong', 'wrong'], 'failed'],
  ] as const)('%j: %s', (seen, expected) => {
    expect(state(seen)).toBe(expected)
  })

  test('that may be starting up yet is not failed by what it answers then; one that is vouched for is', () => {
    expect(state(['wrong', 'wrong', 'wrong', 'wrong'])).toBe('waits')
    expect(state(['wrong', 'wrong', 'wrong'], 'vouched')).toBe('failed')
  })

  test('that does not get right in time has failed; nobody is blamed where it did not answer', () => {
    const silent = heardSo(['silent', 'silent'])
    expect(stateOf(silent, spec, spec.withinMs - 1)).toBe('waits')
    expect(stateOf(silent, spec, spec.withinMs)).toBe('failed')
    expect(againstOf(silent, spec)).toEqual({ against: 'nobody' })
    expect(againstOf(heardSo(['wrong', 'wrong']), spec)).toEqual({})
    // There was a way to it, and it has gone silent.
    expect(againstOf(heardSo(['right', 'silent', 'silent']), spec)).toEqual({})
    expect(againstOf(heardSo(['other-version', 'other-version', 'other-version', 'silent']), spec)).toEqual(
      {},
    )
  })

  test('is not blamed by a command on the runner that was never right: it may not have got there', () => {
    const by = (on: 'runner' | 'instances') => probe({ ask: { kind: 'command', argv: ['smoke'], on } })
    const nobody = { against: 'nobody' }
    expect(againstOf(heardSo(['wrong', 'wrong']), by('runner'))).toEqual(nobody)
    expect(againstOf(heardSo(['wrong', 'wrong']), by('instances'))).toEqual({})
    expect(againstOf(heardSo(['wrong', 'wrong', 'wrong'], 'vouched'), by('runner'))).toEqual({})
    expect(againstOf(heardSo(['right', 'wrong']), by('runner'))).toEqual({})
    const before = among(undefined, 'serve', 0)
    const seen = heardAmong(before, { finding: finding('right'), at: 0 })
    const after = heardAmong(among(seen, 'none', each), { finding: finding('wrong'), at: each })
    expect(againstOf(after.standing, by('runner'))).toEqual({})
    expect(againstOf(among(before, 'none', each).standing, by('runner'))).toEqual(nobody)
  })

  test('that was never asked again does not fail by that', () => {
    expect(stateOf(heardSo(['right']), spec, 10 * spec.withinMs)).toBe('waits')
    expect(stateOf(fresh(0), spec, 10 * spec.withinMs)).toBe('waits')
  })

  test('holds only by right answers in a row, the last ones, and never with a wrong version among them', () => {
    fc.assert(
      fc.property(heardOf, fc.constantFrom('vouched', 'untold'), (all, ready) => {
        const last = all.slice(-spec.inARow)
        const isRight = last.length === spec.inARow && last.every((kind) => kind === 'right')
        if (state(all, ready) === 'holds') expect(isRight).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('that answers another version all the time never holds, and fails as soon as it may', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Finding['kind']>('other-version', 'silent'), { maxLength: 40 }),
        (all) => {
          const wrong = all.filter((kind) => kind === 'other-version').length
          expect(state(all)).toBe(wrong >= spec.failures ? 'failed' : 'waits')
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** What an address that all share is heard to say, and who of another image may answer then. */
const among1 = fc.record({ kind: kinds, others: fc.constantFrom<Others>('serve', 'leave', 'none') })
const whole = { percentage: 100, isServing: true }

function shared(all: readonly { readonly kind: Finding['kind']; readonly others: Others }[]): Shared {
  return all.reduce<Shared | undefined>(
    (before, { kind, others }, n) =>
      heardAmong(among(before, others, n * each), { finding: finding(kind), at: n * each }),
    undefined,
  ) as Shared
}

const stateShared = (
  all: readonly { readonly kind: Finding['kind']; readonly others: Others }[],
  from: 'all-new' | 'first-instance' | number = 'all-new',
  reach = whole,
) => stateAmong(shared(all), atAddress({ from }), reach, (all.length - 1) * each)

const so = (others: Others, ...all: readonly Finding['kind'][]) => all.map((kind) => ({ kind, others }))

describe('an address that all instances share', () => {
  test('never fails while instances of another image may answer, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(among1, { minLength: 1, maxLength: 40 }), fc.nat(10_000_000), (all, later) => {
        const end = all.at(-1)?.others
        const judged = stateAmong(shared(all), atAddress(), whole, (all.length - 1) * each + later)
        if (end !== 'none') expect(judged).not.toBe('failed')
      }),
      { numRuns: 500 },
    )
  })

  test('holds only by right answers in a row since the last change of who may answer', () => {
    fc.assert(
      fc.property(fc.array(among1, { minLength: 1, maxLength: 40 }), (all) => {
        if (stateShared(all) !== 'holds') return
        const others = all.at(-1)?.others
        const last = all.slice(-spec.inARow)
        expect(others).not.toBe('serve')
        expect(last.map((one) => one.kind)).toEqual(Array(spec.inARow).fill('right'))
        expect(last.every((one) => one.others === others)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('that was right among others has to be right again without them', () => {
    const before = so('serve', 'right', 'right', 'right')
    expect(stateShared(before)).toBe('waits')
    expect(stateShared([...before, ...so('none', 'right', 'right')])).toBe('waits')
    expect(stateShared([...before, ...so('none', 'right', 'right', 'right')])).toBe('holds')
  })

  test('fails by what instances of the image alone answer', () => {
    const wrong = so('none', 'other-version', 'other-version', 'other-version')
    expect(stateShared(wrong)).toBe('failed')
    expect(stateShared([...so('serve', 'other-version', 'other-version'), ...wrong.slice(1)])).toBe('waits')
  })

  test('passes over another version while old ones serve, where it may hold then', () => {
    const mixed = so('serve', 'right', 'other-version', 'right', 'other-version', 'right', 'other-version')
    expect(stateShared(mixed, 'first-instance', { percentage: 10, isServing: true })).toBe('holds')
    expect(stateShared(mixed, 50, { percentage: 40, isServing: true })).toBe('waits')
    expect(stateShared(mixed, 50, { percentage: 50, isServing: true })).toBe('holds')
    expect(stateShared([...mixed, ...so('serve', 'wrong')], 'first-instance')).toBe('waits')
    expect(stateShared(mixed, 'first-instance', { percentage: 0, isServing: false })).toBe('waits')
  })
})
