import { describe, expect, test } from '@jest/globals'
import { guardPlan } from '../../../src/plan/guard/guard.ts'
import { entry, group, plan, template } from '../documents.ts'

const [old, next] = [{ 'eu-west-1': 'ami-old' }, { 'eu-west-1': 'ami-new' }]
const rollsOut = [template('web', 'ami-old', 'ami-new'), group('web', 'web', null)]
const stays = [template('web', 'ami-old', 'ami-old'), group('web', 'web', '1')]

const shown = (before: unknown, after: unknown, name = 'version') =>
  entry('aws_ssm_parameter', name, {
    before: { value: before, version: 1 },
    after: { value: after },
    after_unknown: before === after ? {} : { version: true },
    ...(before === after ? { actions: ['no-op'] } : {}),
  })

/** What blocks a plan that may change the image alone, beside one with all that serves. */
function blocked(changes: unknown[], already: unknown[]): string[] {
  const serving = { model: plan([...stays, ...already]), image: old }
  const model = plan([...rollsOut, ...changes])
  return guardPlan(model, { allow: 'image-only', image: next, serving }).blocked.map(
    ({ rule, address, attribute = '' }) => `${rule} ${address} ${attribute}`.trim(),
  )
}

describe('a plan that may change the image alone', () => {
  test('may change what follows from the values that the action sets', () => {
    expect(blocked([shown('sha-1', 'sha-2')], [shown('sha-1', 'sha-1')])).toEqual([])
    expect(blocked([shown('sha-1', 'sha-2')], [])).toEqual([])
  })

  test('may not change what changes with all that serves, too', () => {
    expect(blocked([shown('a', 'b')], [shown('a', 'b')])).toEqual(['not-image aws_ssm_parameter.version'])
    expect(blocked([shown('sha-1', 'sha-2'), shown('a', 'b', 'other')], [shown('a', 'b', 'other')])).toEqual([
      'not-image aws_ssm_parameter.other',
    ])
  })

  test('may not make a change wider that is there already, nor narrower', () => {
    const options = (to: unknown, actions = ['update']) =>
      entry('aws_launch_template', 'other', {
        actions,
        before: { id: 'lt-other', placement: [{ zone: 'a', tenancy: 'x' }] },
        after: { id: 'lt-other', placement: to },
      })
    const [one, other, none] = [[{ zone: 'b', tenancy: 'x' }], [{ zone: 'a', tenancy: 'y' }], []]
    const place = 'not-image aws_launch_template.other placement'
    expect(blocked([options(one)], [options(other)])).toEqual([])
    expect(blocked([options(one)], [options(one)])).toEqual([`${place}[0].zone`])
    expect(blocked([options(none)], [options(other)])).toEqual([place])
    expect(blocked([options(other)], [options(none)])).toEqual([`${place}[0].tenancy`])
    expect(blocked([options(one)], [options(other, ['create', 'delete'])])).toEqual([`${place}[0].zone`])
  })

  test('destroys nothing, whatever it follows from', () => {
    const gone = entry('aws_db_instance', 'web', { actions: ['delete'], before: { id: 'db' }, after: null })
    const made = entry('aws_db_instance', 'web', {
      actions: ['delete', 'create'],
      before: { name: 'db-sha-1' },
      after: { name: 'db-sha-2' },
    })
    expect(blocked([gone], [])).toEqual(['destroy aws_db_instance.web'])
    expect(blocked([made], [])).toEqual(['replace-destroy-first aws_db_instance.web'])
  })
})

test('without a plan of what serves, every change beside the image counts', () => {
  const { blocked } = guardPlan(plan([...rollsOut, shown('sha-1', 'sha-2')]), {
    allow: 'image-only',
    image: next,
    serving: undefined,
  })
  expect(blocked.map(({ address }) => address)).toContain('aws_ssm_parameter.version')
})
