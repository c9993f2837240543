import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Failure, FailureReason } from '../../../../src/outcome/reasons.ts'
import { evidenceVariants } from '../../../../src/report/parts/failure/evidence.ts'
import { reportOf, rolloutOf } from '../../build.ts'

const failureOf = (reason: FailureReason, evidence: readonly string[], message = 'It failed.'): Failure => ({
  reason,
  message,
  evidence,
  next: [],
})

/** The whole of what is shown. */
function shownOf(failure: Failure, ofGroup: readonly string[] = []): string {
  const rollouts = ofGroup.length === 0 ? [] : [rolloutOf({ verdict: 'failed', evidence: ofGroup })]
  return evidenceVariants(reportOf({ failure, rollouts }))[0]
}

describe('words are a list, which wraps on a phone; what has a layout is a code block', () => {
  test.each<[string, FailureReason, string[], string[]]>([
    [
      'of AWS',
      'rollout-failed',
      ['Failed: it is sick.', 'i-1 runs ami-1'],
      ['- Failed: it is sick.', '- i-1 runs ami-1'],
    ],
    ['without markup', 'rollout-failed', ['a_b_c <img> @octo'], ['- a\\_b\\_c &#60;img&#62; @\u2060octo']],
    [
      'of several lines',
      'drift-found',
      ['one', 'two\n  three'],
      ['- one', '', '```text', 'two', '  three', '```'],
    ],
    [
      'in columns',
      'drift-found',
      ['name    state', 'web    sick'],
      ['```text', 'name    state', 'web    sick', '```'],
    ],
    [
      'of Terraform',
      'plan-without-image',
      ['Error: A', 'Error: B'],
      ['```text', 'Error: A', '', 'Error: B', '```'],
    ],
    [
      'of a tool, line by line',
      'image-build-failed',
      ['web: no', 'it ended'],
      ['```text', 'web: no', 'it ended', '```'],
    ],
    ['to be copied', 'image-not-shared', ['Key 1', '{"a":1}'], ['```text', 'Key 1', '{"a":1}', '```']],
  ])('%s', (_, reason, evidence, lines) => {
    expect(shownOf(failureOf(reason, evidence))).toBe(['**Evidence**', '', ...lines].join('\n'))
  })

  test('what AWS says of groups is words also beside what a tool wrote', () => {
    const text = shownOf(failureOf('apply-failed', ['Error: A', 'B', 'Failed: no.']), [
      'Failed: no.',
      'i-1\nwaits',
    ])
    expect(text).toBe('**Evidence**\n\n```text\nError: A\nB\n```\n\n- Failed: no.\n- i-1 waits')
  })
})

describe('nothing is said twice', () => {
  const long = `it has ${'x'.repeat(300)}`
  test.each<[string, FailureReason, string[], string, boolean]>([
    ['a line that the alert quotes', 'alarm-active', ['web: it rings'], 'It failed.', false],
    ['a line that the message has', 'not-promoted', ['it rings'], 'It failed: it rings.', false],
    ['a line that the alert does not quote', 'not-promoted', ['it rings'], 'It failed.', true],
    ['a line that the alert cuts', 'alarm-active', [long], 'It failed.', true],
    ['a line in a message that is cut', 'not-promoted', ['it rings'], `${'x'.repeat(600)} it rings`, true],
    ['the first of two lines', 'alarm-active', ['web: it rings', 'api: it rings'], 'It failed.', true],
  ])('%s: shown below: %#', (_, reason, evidence, message, isShown) => {
    const text = shownOf(failureOf(reason, evidence, message))
    if (!isShown) expect(text).toBe('')
    else for (const line of evidence) expect(text).toContain(line)
  })

  test('a line of two sources', () => {
    expect(shownOf(failureOf('rollout-failed', ['a', 'b']), ['b', 'c'])).toBe('**Evidence**\n\n- a\n- b\n- c')
  })
})

test('whatever is said, shorter forms have its first lines and say how many are left out', () => {
  const line = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,60}$/)
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 2, maxLength: 60 }), (evidence) => {
      const [whole, ...shorter] = evidenceVariants(
        reportOf({ failure: failureOf('rollout-failed', evidence), rollouts: [] }),
      )
      expect(whole.split('\n').slice(2)).toEqual(evidence.map((text) => `- ${text}`))
      for (const text of shorter) {
        const told = text.split('\n').filter((each) => each.startsWith('- '))
        expect(whole).toContain(told.join('\n'))
        const left = evidence.length - told.length
        if (left > 0) expect(text).toContain(`… ${left} more line`)
        else expect(text).toBe(whole)
      }
    }),
    { numRuns: 50 },
  )
})
