import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { GroupForecast } from '../../../src/plan/plan.ts'
import { headlineText } from '../../../src/report/parts/headline.ts'
import { safetyLine } from '../../../src/report/parts/safety.ts'
import type { PlanReport } from '../../../src/report/report.ts'
import { blockedReport, changeOf, diagnosedReport, plannedReport, planOf, reportOf } from '../build.ts'

const [web] = planOf().groups as [GroupForecast]
const refreshed = (changes: Partial<GroupForecast>) => ({ ...web, ...changes })
const lineOf = (plan: Partial<PlanReport>) => safetyLine(plannedReport({ plan: planOf(plan) }))

describe('what serves while a plan is carried out', () => {
  test.each<[string, readonly GroupForecast[], string]>([
    [
      'within a minimum of 100 %',
      [refreshed({ minHealthyPercentage: 100 })],
      'Old instances serve until new ones are healthy.',
    ],
    [
      'a part of the only group',
      [refreshed({ desired: 10 })],
      'At least 9 of 10 instances serve while the others are replaced.',
    ],
    [
      'the least of several groups',
      [refreshed({ desired: 10 }), refreshed({ minHealthyPercentage: 50, desired: 4 })],
      'In each group at least 50 % of the instances serve while the others are replaced.',
    ],
    ['not where it may be none', [refreshed({ desired: 1 })], ''],
    ['not where the bounds are unknown', [refreshed({ minHealthyPercentage: null })], ''],
    ['not where the size is unknown', [refreshed({ desired: null })], ''],
    ['not beside a group that goes', [web, refreshed({ effect: 'destroyed' })], ''],
    ['not where a group is replaced', [refreshed({ effect: 'replaced' })], ''],
    ['not where none moves', [refreshed({ effect: 'updated' })], ''],
  ])('is told: %s', (_, groups, words) => {
    expect(lineOf({ groups })).toBe(
      [words, 'Nothing changes until this is merged and deployed.'].join(' ').trim(),
    )
  })

  test('is not told where instances have weights, become more or fewer, or keep their machines', () => {
    const mixed = [{ launch_template: [{ override: [{ weighted_capacity: '4' }] }] }]
    const change = {
      ...changeOf('aws_autoscaling_group.web', 'update'),
      after: { mixed_instances_policy: mixed },
    }
    expect(lineOf({ changes: [change] })).not.toContain('serve')
    expect(lineOf({ changes: [] })).not.toContain('serve')
    const sizes = { before: { desired_capacity: 3 }, after: { desired_capacity: 10 } }
    expect(lineOf({ changes: [{ ...change, ...sizes }] })).not.toContain('serve')
    const warning = { rule: 'root-volume', address: 'a', risk: '', fix: '', severity: 'warning' } as const
    expect(lineOf({ guard: { blocked: [], warnings: [warning] } })).not.toContain('serve')
  })
})

describe('when it changes anything', () => {
  test.each([
    ['a pull request', plannedReport(), /Nothing changes until this is merged and deployed\.$/],
    [
      'another event',
      (({ pullRequest: _, ...rest }) => rest)(plannedReport()),
      /Nothing changes until this is deployed\.$/,
    ],
    [
      'a rollback that is tried',
      plannedReport({ command: 'rollback' }),
      /Nothing changes until it is run without `dry-run`\.$/,
    ],
    ['a plan that failed', diagnosedReport(), /^Nothing was applied: what serves is as it was\.$/],
    ['a deploy that is stopped tells of what serves below', blockedReport(), /^$/],
    ['a deploy', reportOf(), /^$/],
    ['nothing to change', plannedReport({ plan: planOf({ hasChanges: false }) }), /^$/],
  ])('%s', (_, report, words) => expect(safetyLine(report)).toMatch(words))
})

describe('the headline', () => {
  const losses = { ...planOf().counts, destroy: 1, replace: 2 }

  test('has what goes, with its sign, also where that is allowed', () => {
    const plan = planOf({ counts: losses })
    expect(headlineText(plannedReport({ plan }))).toBe(
      'Plan for production: ⚠️ destroys 1, replaces 2; new image, 1 group to refresh',
    )
    expect(headlineText(reportOf({ plan }))).toMatch(/; ⚠️ 1 destroyed, 2 replaced$/)
  })

  test('says that nothing is destroyed only where the plan itself shows it', () => {
    const spoilt = fc.constantFrom<Partial<PlanReport>>(
      {},
      ...(['destroy', 'replace', 'forget', 'invoke'] as const).map((name) => ({
        counts: { ...planOf().counts, [name]: 1 },
      })),
      ...(['delete', 'replace-create-first', 'replace-destroy-first'] as const).map((kind) => ({
        changes: [changeOf('a.b', kind)],
      })),
      { extent: 'part' },
    )
    fc.assert(
      fc.property(spoilt, spoilt, (one, two) => {
        const isSafe = Object.keys(one).length + Object.keys(two).length === 0
        const report = plannedReport({ plan: planOf({ ...one, ...two }) })
        expect(headlineText(report).endsWith('; nothing is destroyed')).toBe(isSafe)
      }),
      { numRuns: 200 },
    )
  })
})
