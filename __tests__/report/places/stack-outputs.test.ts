import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { StackOutputs } from '../../../src/plan/outputs/outputs.ts'
import { startRedaction } from '../../../src/redaction/redaction.ts'
import {
  outputsText,
  ROOM,
  withFittingOutputs,
  withheldLine,
} from '../../../src/report/places/stack-outputs.ts'
import { redactReport } from '../../../src/report/redaction/report.ts'
import { LINES, SECRET } from '../../redaction/forms/cases.ts'
import { reportOf } from '../build.ts'

const outputsOf = (values: Readonly<Record<string, unknown>>): StackOutputs => ({
  given: Object.entries(values).map(([name, value]) => ({ name, value })),
  withheld: [],
})
const reportWith = (values: Readonly<Record<string, unknown>>) => ({
  ...reportOf(),
  outputs: outputsOf(values),
})

/** All that is done to them before they leave. */
function published(values: Readonly<Record<string, unknown>>, secrets: readonly string[] = []) {
  const redaction = startRedaction()
  for (const secret of secrets) redaction.learn(secret)
  const report = withFittingOutputs(redactReport(reportWith(values), redaction))
  return { text: outputsText(report), line: withheldLine(report), warnings: report.warnings }
}

describe('the outputs of a stack', () => {
  test('are handed on as they are, whatever they are called', () => {
    const values = {
      url: 'https://example.com/',
      ids: ['a', 1, true, null],
      commit: { type: 'x' },
      none: null,
    }
    const { text, line, warnings } = published(values)
    expect(JSON.parse(text)).toEqual(values)
    expect(line).toBeUndefined()
    expect(warnings).toEqual(reportOf().warnings)
  })

  test('are all JSON that a state can hold', () => {
    const names = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue(), { noNullPrototype: true }), (values) => {
        const text = outputsText(reportWith(values))
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(values)))
      }),
      { numRuns: 100 },
    )
  })

  test('are nothing where they are not known, and an empty object where there are none', () => {
    expect(outputsText({})).toBe('')
    expect(published({}).text).toBe('{}')
  })

  test.each(LINES)('of which one that shows $what is left out and named', ({ text: secret }) => {
    const { text, line } = published({ type: secret, list: [{ environment: secret }], open: 'here' })
    expect(JSON.parse(text)).toEqual({ open: 'here' })
    expect(text).not.toContain(SECRET)
    expect(line).toBe(
      'Left out of terraform-outputs: type (looks like a secret), list (looks like a secret).',
    )
  })

  test('of which those are left out that the run knows as secrets, or that are called so', () => {
    const { text, line } = published(
      {
        host: 'db',
        copy: 'x-hunter22-y',
        db_password: 'plain-words-only',
        nested: { api_token: 'abcd-efgh' },
        keys: [{ 'x-hunter22-y': 1 }],
        pin: 90817263,
      },
      ['hunter22', '90817263'],
    )
    expect(JSON.parse(text)).toEqual({ host: 'db' })
    expect(line).toMatch(/copy .*db_password .*nested .*keys .*pin /)
  })

  test('of which the largest are left out where they are more than GitHub takes, with a warning', () => {
    const [large, larger] = ['words of it '.repeat(20_000), 'more words of it '.repeat(20_000)]
    const { text, line, warnings } = published({ small: 1, larger, large })
    expect(Object.keys(JSON.parse(text))).toEqual(['small', 'large'])
    expect(line).toBe('Left out of terraform-outputs: larger (too large).')
    expect(warnings.at(-1)).toBe(
      '`terraform-outputs` is without `larger`: GitHub takes no more than 1 MB of outputs.',
    )
  })

  test('take no more room than they have', () => {
    const texts = fc.array(fc.integer({ min: 0, max: ROOM }), { maxLength: 6 })
    fc.assert(
      fc.property(texts, (lengths) => {
        const values = Object.fromEntries(lengths.map((length, at) => [`o${at}`, 'ü'.repeat(length)]))
        const report = withFittingOutputs(reportWith(values))
        expect(Buffer.byteLength(outputsText(report), 'utf16le')).toBeLessThanOrEqual(ROOM)
        const all = Buffer.byteLength(outputsText(reportWith(values)), 'utf16le')
        if (all <= ROOM) expect(report.outputs?.given).toHaveLength(lengths.length)
      }),
      { numRuns: 50 },
    )
  })
})
