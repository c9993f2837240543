import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../../src/plan/finding.ts'
import { imageChanges } from '../../../../src/plan/image/images.ts'
import { forecastGroups } from '../../../../src/plan/read/groups.ts'
import { readPlan } from '../../../../src/plan/read/read.ts'
import { forecastList } from '../../../../src/report/parts/groups/forecast.ts'
import { guardVariants } from '../../../../src/report/parts/guard.ts'
import { headlineText } from '../../../../src/report/parts/headline.ts'
import { recorded } from '../../../plan/documents.ts'
import { plannedReport, planOf } from '../../build.ts'

function planOfFixture(name: string, whenNoRefresh: 'start' | 'fail') {
  const model = readPlan(recorded(`${name}.json`))
  return planOf({ groups: forecastGroups(model), images: imageChanges(model), whenNoRefresh })
}

describe('a group that the plan does not refresh', () => {
  test.each(['latest', 'no-instance-refresh'])('%s: is refreshed where the action starts it', (name) => {
    const plan = planOfFixture(name, 'start')
    const table = forecastList(plan.groups, plan)
    expect(table).toMatch(/refreshed by the action.*<br><sub>3 instances · about 9 min: /)
    expect(headlineText(plannedReport({ plan }))).toMatch(/1 group to refresh; nothing is destroyed$/)
  })

  test.each([
    ['the action is not to', planOfFixture('latest', 'fail')],
    ['the image stays', { ...planOfFixture('latest', 'start'), images: [] }],
    [
      'the group stays on its version',
      planOf({
        whenNoRefresh: 'start',
        groups: [{ ...planOf().groups[0], effect: 'not-refreshed', startable: false } as never],
      }),
    ],
  ])('is left on the old image where %s, and takes no time', (_, plan) => {
    const table = forecastList(plan.groups, plan)
    expect(table).toMatch(/\*\*Instances not refreshed\*\*.*<br><sub>3 instances<\/sub>$/m)
    expect(table).not.toContain('estimates')
    expect(headlineText(plannedReport({ plan }))).toMatch(
      /1 group left on the old image; nothing is destroyed$/,
    )
  })
})

test('groups go by their addresses, with the name behind; one to come has none yet', () => {
  const [group] = planOf().groups
  if (group === undefined) throw new Error('the plan has a group')
  const far = { ...group, name: null, address: 'module.far.aws_autoscaling_group.web' }
  expect(forecastList([{ ...group, name: 'web' }, far]).match(/^- .*?<br>/gm)).toEqual([
    '- **`aws_autoscaling_group.web`** <sub>`web`</sub><br>',
    '- **`module.far.aws_autoscaling_group.web`** <sub>new</sub><br>',
  ])
})

describe('what the guard warns of', () => {
  const finding = (address: string, fix = 'Write: lifecycle { create_before_destroy = true }, and more.') =>
    ({ rule: 'r', address, risk: 'It goes.', fix, severity: 'warning' }) satisfies Finding
  const block = (...warnings: Finding[]) => guardVariants({ blocked: [], warnings })[0]

  test('has its HCL as code', () => {
    expect(block(finding('a.b'))).toMatch(
      /> - `a\.b`: It goes\.<br>→ Write: `lifecycle { create_before_destroy = true }`, and more\.$/,
    )
  })

  test('stands under its heading, with the attribute it is about', () => {
    const text = block({ ...finding('a.b'), attribute: 'c[0].d' })
    expect(text).toMatch(/^#### Findings\n\n> \[!WARNING\]\n.*\n> - `a\.b` `c\[0\]\.d`: It goes\./)
  })

  test('is said once for all resources that it is about', () => {
    const alike = Array.from({ length: 11 }, (_, index) => finding(`a.b${index}`))
    const text = block(...alike, finding('c.d', 'Another cure.'))
    expect(text.match(/^> - /gm)).toHaveLength(2)
    expect(text).toMatch(/`a\.b7` and 3 more: It goes\./)
  })

  test('breaks out of nothing', () => {
    const text = block(finding('a.b["`"]', 'Write: x { a = "`<b>`" } @octocat <i>'))
    expect(text).toContain('``x { a = "`<b>`" }``')
    expect(text).not.toMatch(/@octocat|<i>/)
  })
})
