import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatHold, holdTag, parseHold } from '../../../src/rollout/holds/record.ts'

const hex = (digits: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: digits, maxLength: digits })
    .map((all) => all.map((each) => each.toString(16)).join(''))

const records = fc
  .record({
    at: fc.integer({ min: 1, max: 99 }),
    time: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    state: fc.constantFrom('holding', 'promoted', 'aborted', 'replaced'),
    commit: fc.oneof(hex(40), hex(64)),
    plan: fc.option(hex(16), { nil: undefined }),
    run: fc.option(fc.integer({ min: 1, max: 10 ** 12 }), { nil: undefined }),
  })
  .map(({ time, plan, run, ...rest }) => ({
    ...{ since: new Date(time).toISOString(), ...rest },
    ...(plan !== undefined && { plan }),
    ...(run !== undefined && { run: `${run}-1` }),
  }))

describe('the record of a hold', () => {
  test('is read as it was written, and fits into a tag', () => {
    fc.assert(
      fc.property(records, (record) => {
        const value = formatHold(record)
        expect(parseHold(value)).toEqual(record)
        expect(value.length).toBeLessThanOrEqual(256)
        expect(value).toMatch(/^[\p{L}\p{N} _.:/=+@-]*$/u)
      }),
      { numRuns: 300 },
    )
  })

  test('sorts by its time, so that the later of two accounts counts', () => {
    const of = (since: string, state: 'holding' | 'promoted') =>
      formatHold({ since, state, at: 10, commit: 'a'.repeat(40) })
    expect(of('2026-03-02T09:31:00.000Z', 'promoted') > of('2026-03-02T09:30:00.000Z', 'holding')).toBe(true)
  })

  test('that cannot be read whole is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(parseHold(text)).toBeUndefined()),
      { numRuns: 200 },
    )
    const whole = formatHold({
      ...{ since: '2026-03-02T09:30:00.000Z', state: 'holding', at: 10, commit: 'a'.repeat(40) },
    })
    for (const [part, other] of [
      ['holding', 'waiting'],
      [' 10 ', ' 100 '],
      [' 10 ', ' 0 '],
      ['a'.repeat(40), 'a'.repeat(39)],
      ['2026-03-02T', 'yesterday T'],
    ] as const) {
      expect(parseHold(whole.replace(part, other))).toBeUndefined()
    }
  })
})

describe('the tag of a hold', () => {
  test('is one for each environment and stack, and no longer than EC2 takes', () => {
    const name = fc.string({ maxLength: 300, unit: 'grapheme' })
    fc.assert(
      fc.property(name, name, (environment, stack) => {
        const tag = holdTag(environment, stack)
        expect([...tag].length).toBeLessThanOrEqual(128)
        expect(tag).toMatch(/^immutable-deploy:holding:/)
      }),
      { numRuns: 200 },
    )
    expect(holdTag('production', 'a')).not.toBe(holdTag('production', 'b'))
    expect(holdTag('x'.repeat(200), 'a')).not.toBe(holdTag(`${'x'.repeat(200)}y`, 'a'))
  })
})
