import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../../src/plan/finding.ts'
import { guardPlan } from '../../../../src/plan/guard/guard.ts'
import { hazardsOf } from '../../../../src/plan/guard/hazards/hazards.ts'
import { entry, plan } from '../../documents.ts'

type Values = Record<string, unknown>

const image = { 'eu-west-1': 'ami-b' }

const found = (...changes: unknown[]) =>
  hazardsOf({ model: plan(changes), image }).filter(({ rule }) => rule === 'template-gone')

const places = (...changes: unknown[]) => found(...changes).map(({ attribute }) => attribute)

/** The template with id lt-1, replaced by one with a name of its own. */
function replaced(change: Values = {}, extras: Values = {}) {
  const actions = ['create', 'delete']
  const before = { id: 'lt-1', name: 'web-1', image_id: 'ami-a' }
  const [after, after_unknown] = [{ image_id: 'ami-b' }, { id: true, name: true }]
  return entry('aws_launch_template', 'web', { actions, before, after, after_unknown, ...change }, extras)
}

const gone = replaced({ actions: ['delete'], after: null, after_unknown: {} })

function configuration(change: Values = {}) {
  const before = { id: 'web-1', name: 'web-1', image_id: 'ami-a' }
  const values = { before, after: { image_id: 'ami-b' }, after_unknown: { id: true, name: true } }
  return entry('aws_launch_configuration', 'web', { actions: ['create', 'delete'], ...values, ...change })
}

/** A group that stays as it is. */
function stays(values: Values, change: Values = {}) {
  return entry('aws_autoscaling_group', 'web', {
    actions: ['no-op'],
    before: values,
    after: values,
    ...change,
  })
}

const byId = stays({ launch_template: [{ id: 'lt-1', version: '1' }] })

const mixed = (specification: Values, ...override: Values[]) => ({
  mixed_instances_policy: [
    { launch_template: [{ launch_template_specification: [specification], override }] },
  ],
})

describe('a group that goes on to refer to a template which the plan destroys', () => {
  test('launches nothing any more', () => {
    expect(found(replaced(), byId)).toEqual([
      {
        rule: 'template-gone',
        address: 'aws_autoscaling_group.web',
        attribute: 'launch_template',
        risk: 'aws_launch_template.web is replaced, and the group still refers to the old one: no instance can be launched from it any more, not even in place of one that fails.',
        fix: 'Write: id = aws_launch_template.web.id, and, where it is there, take launch_template out of ignore_changes.',
        severity: 'warning',
      },
    ])
  })

  test.each([
    ['with the name of before', replaced(), { launch_template: [{ id: 'lt-1', name: 'web-1' }] }],
    ['by name', replaced(), { launch_template: [{ name: 'web-1', version: '1' }] }],
    ['to one that goes for good', gone, { launch_template: [{ id: 'lt-1', version: '1' }] }],
    [
      'to one that is destroyed first',
      replaced({ actions: ['delete', 'create'] }),
      { launch_template: [{ id: 'lt-1', version: '1' }] },
    ],
  ])('%s', (_, template, values) => {
    expect(places(template, stays(values))).toEqual(['launch_template'])
  })

  test('one that goes for good is to be put back', () => {
    const [one] = found(gone, byId)
    expect(one?.risk).toContain('aws_launch_template.web is destroyed, and the group still refers to it')
    expect(one?.fix).toContain('Put aws_launch_template.web back into the configuration')
  })

  test('a launch configuration', () => {
    const [one, ...more] = found(configuration(), stays({ launch_configuration: 'web-1' }))
    expect([one?.attribute, more]).toEqual(['launch_configuration', []])
    expect(one?.fix).toContain('launch_configuration = aws_launch_configuration.web.name')
  })

  test('somewhere in a mixed instances policy, told once for each template', () => {
    const [old, other] = [
      { launch_template_id: 'lt-1', version: '1' },
      { launch_template_id: 'lt-2', version: '1' },
    ]
    const own = (block: Values) => ({ launch_template_specification: [block] })
    const place = 'mixed_instances_policy[0].launch_template[0]'
    expect(places(replaced(), stays(mixed(old, own(old))))).toEqual([
      `${place}.launch_template_specification`,
    ])
    const [one, ...more] = found(replaced(), stays(mixed(other, {}, own(old))))
    expect([one?.attribute, more]).toEqual([`${place}.override[1].launch_template_specification`, []])
    expect(one?.fix).toContain('Write: launch_template_id = aws_launch_template.web.id')
  })

  test('while something else of the group changes', () => {
    const launch_template = [{ id: 'lt-1', version: '1' }]
    const change = { actions: ['update'], before: { launch_template, max_size: 2 } }
    expect(places(replaced(), stays({ launch_template, max_size: 4 }, change))).toEqual(['launch_template'])
  })
})

describe('is none', () => {
  const open = (after_unknown: Values) => ({ actions: ['update'], after_unknown })

  test.each([
    [
      'where the reference follows, and the plan shows the name of before',
      replaced(),
      stays({ launch_template: [{ name: 'web-1' }] }, open({ launch_template: [{ id: true }] })),
    ],
    [
      'where it follows by name, and the plan shows the id of before',
      replaced(),
      stays({ launch_template: [{ id: 'lt-1' }] }, open({ launch_template: [{ name: true }] })),
    ],
    ['where all of it is known after apply', replaced(), stays({}, open({ launch_template: true }))],
    [
      'where a mixed instances policy follows',
      replaced(),
      stays(
        mixed({ launch_template_name: 'web-1' }),
        open({
          mixed_instances_policy: [
            { launch_template: [{ launch_template_specification: [{ launch_template_id: true }] }] },
          ],
        }),
      ),
    ],
    [
      'where a launch configuration follows',
      configuration(),
      stays({}, { ...open({ launch_configuration: true }), before: { launch_configuration: 'web-1' } }),
    ],
    [
      'where the group moves to another template',
      replaced(),
      stays({ launch_template: [{ id: 'lt-2', version: '1' }] }, { actions: ['update'] }),
    ],
    ['where the old one is kept', replaced({ actions: ['create', 'forget'] }), byId],
    ['where it only leaves the state', replaced({ actions: ['forget'], after: null }), byId],
    ['where it is changed in place', replaced({ actions: ['update'], after: { id: 'lt-1' } }), byId],
    ['where it is a former object', replaced({ actions: ['delete'], after: null }, { deposed: 'ab' }), byId],
    ['where another template goes', gone, stays({ launch_template: [{ id: 'lt-2', name: 'web-2' }] })],
    [
      'where the name stays, and the reference may be by name',
      replaced({
        actions: ['delete', 'create'],
        after: { name: 'web-1', image_id: 'ami-b' },
        after_unknown: { id: true },
      }),
      stays({ launch_template: [{ id: 'lt-1', name: 'web-1' }] }),
    ],
    [
      'where the group goes with it',
      gone,
      stays({ launch_template: [{ id: 'lt-1' }] }, { actions: ['delete'], after: null }),
    ],
  ])('%s', (_, template, group) => {
    expect(found(template, group)).toEqual([])
  })

  test('where another template takes the name', () => {
    const other = entry('aws_launch_template', 'other', {
      actions: ['create'],
      before: null,
      after: { name: 'web-1' },
      after_unknown: { id: true },
    })
    const byName = stays({ launch_template: [{ name: 'web-1', version: '$Latest' }] })
    expect(found(gone, other, byName)).toEqual([])
    expect(places(gone, other, byId)).toEqual(['launch_template'])
  })
})

describe('what it stands against', () => {
  const model = plan([replaced(), byId])
  const of = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => rule === 'template-gone').map(({ severity }) => severity)

  test.each([
    ['image-only', ['error'], []],
    ['no-destroy', ['error'], []],
    ['any', [], ['warning']],
  ] as const)('%s', (allow, errors, warnings) => {
    const report = guardPlan(model, { allow, image })
    expect([of(report.blocked), of(report.warnings)]).toEqual([errors, warnings])
  })

  test('taking back a plan does not excuse it', () => {
    const launch_template = [{ id: 'lt-1', version: '1' }]
    const sized = (from: number, to: number) =>
      stays(
        { launch_template, max_size: to },
        { actions: ['update'], before: { launch_template, max_size: from } },
      )
    const back = plan([replaced(), sized(4, 2)])
    const undo = { applied: plan([replaced(), sized(2, 4)]) }
    const { blocked } = guardPlan(back, { allow: 'image-only', image, undo })
    expect(blocked.map(({ rule }) => rule)).toEqual(['template-gone'])
  })
})
