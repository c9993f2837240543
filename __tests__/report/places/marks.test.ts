import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkOf, labelsOf } from '../../../src/report/places/marks.ts'
import type { PlanReport } from '../../../src/report/report.ts'
import { cancelledReport, diagnosedReport, failedReport, plannedReport, planOf, reportOf } from '../build.ts'

const counts = planOf().counts
const bare = { label: '', directory: 'stack', workspace: 'default', backend: [] }
const labelled = (plan: Partial<PlanReport>) => labelsOf(plannedReport({ stack: bare, plan: planOf(plan) }))

describe('the label of a plan', () => {
  test.each<[string, Partial<PlanReport>]>([
    ['nothing', { hasChanges: false }],
    ['image', {}],
    ['stack', { images: [] }],
    ['destroys', { counts: { ...counts, destroy: 1 } }],
    ['destroys', { counts: { ...counts, replace: 1 }, images: [] }],
  ])('is `deploy: %s`, and no other of its kind stays', (kind, plan) => {
    const { wanted, others } = labelled(plan) ?? {}
    expect(wanted?.name).toBe(`deploy: ${kind}`)
    expect([...(others ?? []), wanted?.name].toSorted()).toEqual(
      ['destroys', 'image', 'nothing', 'stack'].map((each) => `deploy: ${each}`),
    )
  })

  test('is one of its stack alone, where that has a name', () => {
    expect(labelsOf(plannedReport())?.wanted?.name).toBe('deploy web: image')
  })

  test('is none where there is no plan: what it had is no longer true', () => {
    expect(labelsOf(diagnosedReport())).toMatchObject({ others: { length: 4 } })
    expect(labelsOf(diagnosedReport())).not.toHaveProperty('wanted')
  })

  test.each([
    ['of a deploy', reportOf({ pullRequest: 17 })],
    ['without a pull request', (({ pullRequest: _, ...rest }) => rest)(plannedReport())],
    ['of a fork that is only validated', plannedReport({ outcome: 'validated' })],
  ])('is not touched: %s', (_, report) => expect(labelsOf(report)).toBeUndefined())

  test('fits what GitHub takes, whatever the stack is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const { wanted, others = [] } = labelsOf(plannedReport({ stack: { ...bare, label } })) ?? {}
        for (const name of [wanted?.name ?? '', ...others]) expect(name.length).toBeLessThanOrEqual(50)
        expect(wanted?.description.length).toBeLessThanOrEqual(100)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the check run', () => {
  const repository = 'octo-org/shop'

  test.each([
    [plannedReport(), 'success', 'immutable-deploy: plan production'],
    [failedReport(), 'failure', 'immutable-deploy: deploy production'],
    [cancelledReport(), 'cancelled', 'immutable-deploy: deploy production'],
  ])('ends as the run does', (report, conclusion, name) => {
    expect(checkOf(report, repository)).toMatchObject({ conclusion, name, sha: report.commit?.sha })
  })

  test('has the headline as its title, and how safe it is', () => {
    expect(checkOf(plannedReport(), repository)).toMatchObject({
      title: 'Plan for production: new image, 1 group to refresh; nothing is destroyed',
      summary: expect.stringMatching(/^At least 2 of 3 instances serve.*\n\n0 to add, 2 to change/),
    })
  })

  test('is made for commits of the own repository alone', () => {
    expect(checkOf(plannedReport(), 'octo-org/other')).toBeUndefined()
    const { commit: _, ...unknown } = plannedReport()
    expect(checkOf(unknown, repository)).toBeUndefined()
  })
})
