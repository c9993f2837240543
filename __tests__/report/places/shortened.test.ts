import { describe, expect, test } from '@jest/globals'
import { reportBlocks } from '../../../src/report/places/blocks.ts'
import type { Report } from '../../../src/report/report.ts'
import { diagnosticOf, failedReport, planOf, reportOf, rolloutOf } from '../build.ts'

/** What is left of a block, the shorter the page. */
function shortened(name: string, report: Report): string[] {
  const found = reportBlocks(report).find((block) => block.name === name)
  if (found === undefined) throw new Error(`there is no block ${name}`)
  const sizes = Array.from({ length: 40 }, (_, step) => Math.round((found.full.length * step) / 40))
  return [...new Set(sizes.map((bytes) => found.shorten(bytes)))].filter(
    (text) => text !== '' && text !== found.full,
  )
}

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

describe('a list that is shortened says how many more there are, and where they stand', () => {
  const warnings = many(60, (n) => `Warning number ${n} of a run that has many of them.`)
  const rollouts = many(60, (n) =>
    rolloutOf({ group: `web-${n}`, address: `aws_autoscaling_group.web["${n}"]` }),
  )
  const guard = {
    warnings: many(60, (n) => ({ address: `aws_instance.web_${n}`, risk: `Risk ${n}.`, fix: `Fix ${n}.` })),
  }
  const failed = failedReport()

  test.each<[string, Report]>([
    ['warnings', reportOf({ warnings })],
    ['some groups', reportOf({ rollouts })],
    ['findings of the guard', reportOf({ plan: planOf({ guard: guard as never }) })],
    [
      'what to do next',
      { ...failed, ...(failed.failure && { failure: { ...failed.failure, next: warnings } }) },
    ],
    [
      "some of the tools' warnings",
      reportOf({
        diagnostics: many(60, (n) => ({
          ...diagnosticOf({ severity: 'warning', summary: `Old ${n}` }),
          inRepository: true,
        })),
      }),
    ],
  ])('%s', (name, report) => {
    const texts = shortened(name, report)
    expect(texts).not.toEqual([])
    for (const text of texts) expect(text).toMatch(/… and \d+ more, in the (summary|log) of the run/)
  })
})
