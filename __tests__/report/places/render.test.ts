import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commentMarker, renderComment } from '../../../src/report/places/comment.ts'
import { renderSummary } from '../../../src/report/places/summary.ts'
import type { Report } from '../../../src/report/report.ts'
import { sizeOf } from '../../../src/text/fit.ts'
import { anyText } from '../../builders/values/text.ts'
import { unbalanced } from '../balance.ts'
import * as build from '../build.ts'
import { imageTestFailedReport, testedReport } from '../image-test.ts'
import { probedReport } from '../probes.ts'
import { holdingReport, notPromotedReport, onItsWayReport } from '../promotion.ts'
import { analysisFailedReport, outsideWindowReport, probeFailedReport } from '../stopped.ts'

const REPORTS: Readonly<Record<string, Report>> = {
  planned: build.plannedReport(),
  regions: build.regionsReport(),
  sources: build.sourcesReport(),
  deployed: build.reportOf(),
  failed: build.failedReport(),
  diagnosed: build.diagnosedReport(),
  recovered: build.recoveredReport(),
  stuck: build.stuckReport(),
  drift: build.driftReport(),
  'rolled-back': build.rolledBackReport(),
  blocked: build.blockedReport(),
  cancelled: build.cancelledReport(),
  unchanged: build.unchangedReport(),
  'on-its-way': onItsWayReport(),
  'not-promoted': notPromotedReport(),
  holding: holdingReport(),
  probed: probedReport(),
  tested: testedReport(),
  'image-test-failed': imageTestFailedReport(),
  'probe-failed': await probeFailedReport(),
  'analysis-failed': await analysisFailedReport(),
  'outside-window': await outsideWindowReport(),
}

/** Compares with the file; a run with UPDATE_GOLDEN=1 writes it instead, to be read before it is committed. */
function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}.md`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  expect(existsSync(file)).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}

describe.each(Object.entries(REPORTS))('%s', (name, report) => {
  test('comment', () => {
    expectGolden(`${name}.comment`, renderComment(report))
    expect(unbalanced(renderComment(report))).toEqual([])
  })

  test('summary', () => {
    expectGolden(`${name}.summary`, renderSummary(report))
    expect(unbalanced(renderSummary(report))).toEqual([])
  })
})

/** A plan of so many resources, each with so many attributes. */
function hugePlan(resources: number, attributes: number) {
  const lines = Array.from(
    { length: attributes },
    (_, index) => `      + attribute_${index} = "${'ü`'.repeat(20)}"`,
  )
  const one = (index: number) =>
    `  # aws_thing.r${index} will be created\n  + resource "aws_thing" "r${index}" {\n${lines.join('\n')}\n    }`
  return build.planOf({ diff: Array.from({ length: resources }, (_, index) => one(index)).join('\n\n') })
}

test.each([
  [1, 5000],
  [200, 40],
  [5000, 4],
])('a plan of %d resources with %d attributes fits the comment and the summary', (resources, attributes) => {
  const report = build.plannedReport({ plan: hugePlan(resources, attributes) })
  const comment = renderComment(report)
  expect(sizeOf(comment)).toBeLessThanOrEqual(65_536)
  expect(sizeOf(comment)).toBeGreaterThan(30_000)
  expect(unbalanced(comment)).toEqual([])
  expect(comment).toContain('Left out to fit: part of the diff. The whole is in [the summary of the run](')
  expect(comment).toContain('### 📋 Plan for production')
  const summary = renderSummary(report)
  expect(sizeOf(summary)).toBeLessThanOrEqual(1024 * 1024)
  expect(unbalanced(summary)).toEqual([])
})

test('every text from outside, however long or hostile, leaves the comment whole and within its limit', () => {
  const texts = [
    'x'.repeat(90_000),
    '`'.repeat(70_000),
    '<!-- immutable-deploy:0 -->',
    '</details>',
    '|@a|#1',
  ]
  const pick = fc.nat({ max: texts.length - 1 })
  fc.assert(
    fc.property(pick, pick, pick, (...picked) => {
      const [one = '', two = '', three = ''] = picked.map((index) => texts[index])
      const report = build.failedReport()
      const failure = {
        reason: 'apply-failed',
        message: one,
        evidence: [two],
        next: [three],
        step: two,
      } as const
      const stack = { label: one, directory: two, workspace: three, backend: [one] }
      const rollouts = [build.rolloutOf({ group: one, region: two, message: three })]
      const hostile = {
        ...report,
        failure,
        stack,
        rollouts,
        environment: three,
        warnings: [one],
        note: two,
        diagnostics: (['error', 'warning'] as const).map((severity) =>
          build.diagnosticOf({ severity, summary: one, detail: two, snippet: three, file: two, line: 1 }),
        ),
        runUrl: two,
      }
      const comment = renderComment(hostile)
      expect(sizeOf(comment)).toBeLessThanOrEqual(65_536)
      expect(unbalanced(comment)).toEqual([])
      expect(comment.match(/<!--/g)).toHaveLength(2)
      for (const kept of ['### ❌ Deploy to', '[!CAUTION]', '`apply-failed`']) expect(comment).toContain(kept)
    }),
    { numRuns: 25 },
  )
})

/** A plan of which every text is from outside. */
function hostilePlan([one = '', two = '', three = '']: readonly string[]): Report {
  const [group] = build.planOf().groups
  const finding = {
    rule: 'r',
    address: one,
    risk: two,
    fix: `Write: x { ${three} }`,
    severity: 'warning',
  } as const
  const change = { ...build.changeOf(two, 'delete'), replacePaths: [[three]] }
  const sections = [one, two, three].map(
    (text) => `  # a.b["${text}"] will be destroyed\n      - x = ${text}`,
  )
  const report = build.regionsReport()
  const [image] = report.live?.images ?? []
  const commits = [{ sha: one, subject: two }]
  return {
    ...report,
    live: {
      ids: [one, two],
      images:
        image === undefined
          ? []
          : [
              { ...image, name: three },
              { ...image, id: one, gitSha: two },
            ],
      commits: { base: one, head: two, ahead: 3, behind: 1, direction: 'brought', commits },
    },
    plan: build.planOf({
      diff: `${sections.join('\n\n')}\n\nPlan: 0 to add, 3 to destroy.\n${two}`,
      changes: [change],
      groups: group === undefined ? [] : [{ ...group, name: one, because: two }],
      guard: { blocked: [], warnings: [finding, { ...finding, address: three }] },
      toolVersion: three,
    }),
  }
}

test('a plan of any text fits comment and summary, whole, and breaks out of neither', () => {
  const hostile = fc.constantFrom(
    'x'.repeat(90_000),
    '`'.repeat(70_000),
    '</details>',
    '🎉'.repeat(30_000),
    '|@a|#1',
  )
  const text = fc.oneof(anyText(80), hostile)
  fc.assert(
    fc.property(fc.array(text, { minLength: 3, maxLength: 3 }), (texts) => {
      const report = hostilePlan(texts)
      const comment = renderComment(report)
      const summary = renderSummary(report)
      expect(sizeOf(comment)).toBeLessThanOrEqual(65_536)
      expect(sizeOf(summary)).toBeLessThanOrEqual(1024 * 1024)
      for (const page of [comment, summary]) {
        expect(unbalanced(page)).toEqual([])
        expect(page.isWellFormed()).toBe(true)
        expect(page).toContain('### 📋 Plan for production')
      }
      expect(comment.match(/<!--/g)).toHaveLength(2)
      expect(summary).not.toContain('<!--')
    }),
    { numRuns: 20 },
  )
})

test('every stack has a marker of its own, which opens its comment', () => {
  const part = fc.string({ maxLength: 6 })
  const stack = fc.record({
    label: part,
    directory: part,
    workspace: part,
    backend: fc.array(part, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(stack, stack, (one, two) => {
      expect(commentMarker(one) === commentMarker(two)).toBe(
        JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(two)),
      )
      expect(commentMarker(one)).toMatch(/^<!-- immutable-deploy:[0-9a-f]{32} -->$/)
    }),
  )
  expect(renderComment(REPORTS['planned'] ?? build.reportOf())).toMatch(/^<!-- immutable-deploy:/)
})

test('a group that wants no instances is never called healthy', () => {
  const rollouts = [build.rolloutOf({ desired: 0, healthy: 0, percentage: 100 })]
  const comment = renderComment(build.reportOf({ rollouts }))
  expect(comment).toContain('0 instances wanted, so none was proven healthy')
  expect(comment).not.toContain('0 of 0')
})
