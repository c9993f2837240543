import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import { readPlan } from '../../../src/plan/read/read.ts'
import { entry, group, plan, recorded, template } from '../documents.ts'

function forecast(changes: unknown[]) {
  const [first, ...others] = forecastGroups(plan(changes))
  expect(others).toEqual([])
  return first
}

function groupEntry(change: Record<string, unknown>, extras: Record<string, unknown> = {}) {
  return entry('aws_autoscaling_group', 'web', change, extras)
}

describe('recorded plans', () => {
  test.each([
    ['create', 'created', 'new group'],
    ['ami-change', 'refreshed', 'launch template version changes'],
    ['capacity-change', 'refreshed', 'launch template version changes'],
    ['mixed-instances', 'refreshed', 'mixed instances policy changes'],
    ['latest', 'not-refreshed', '"$Latest": the plan starts no refresh'],
    [
      'no-instance-refresh',
      'not-refreshed',
      'launch template version changes, but the group has no instance_refresh block',
    ],
    ['no-change', 'unchanged', 'no changes'],
    ['destroy', 'destroyed', 'the plan destroys it'],
    ['replace-create-first', 'replaced', 'name forces it; the new one is created before the old one goes'],
    ['replace-destroy-first', 'replaced', 'name forces it; the old one is destroyed first'],
  ])('%s: %s, %s', (name, effect, because) => {
    const forecasts = forecastGroups(readPlan(recorded(`${name}.json`)))
    expect(forecasts).toMatchObject([{ address: 'aws_autoscaling_group.web', effect, because }])
  })

  test('capacity and preferences are the plan’s', () => {
    const [web] = forecastGroups(readPlan(recorded('ami-change.json')))
    expect(web).toMatchObject({ desired: 3, minHealthyPercentage: 90, maxHealthyPercentage: 100 })
    const [bare] = forecastGroups(readPlan(recorded('no-instance-refresh.json')))
    expect(bare).toMatchObject({ minHealthyPercentage: null, maxHealthyPercentage: null })
  })

  test('a group that gets its name at apply has none', () => {
    expect(forecastGroups(readPlan(recorded('create.json')))[0]?.name).toBeNull()
    expect(forecastGroups(readPlan(recorded('destroy.json')))[0]?.name).toMatch(/^web-/)
  })
})

describe('in-place updates', () => {
  const refresh = { instance_refresh: [{ triggers: ['tag'], preferences: [] }] }

  test('a changed trigger attribute starts a refresh', () => {
    const change = {
      before: { ...refresh, tag: [{ value: '1' }] },
      after: { ...refresh, tag: [{ value: '2' }] },
    }
    expect(forecast([groupEntry(change)])).toMatchObject({
      effect: 'refreshed',
      because: 'trigger "tag" changes',
    })
  })

  test('another attribute does not', () => {
    const change = {
      before: { ...refresh, max_size: 3 },
      after: { ...refresh, max_size: 5, desired_capacity: 4 },
    }
    expect(forecast([groupEntry(change)])).toMatchObject({
      effect: 'updated',
      because: 'desired_capacity, max_size changes',
      desired: 4,
    })
  })

  test.each([
    ['desired_capacity', 2, 4, true],
    ['vpc_zone_identifier', ['subnet-1'], ['subnet-2'], true],
    ['target_group_arns', [], ['arn'], true],
    ['an_attribute_of_tomorrow', 1, 2, true],
    ['termination_policies', ['Default'], ['OldestInstance'], undefined],
    ['wait_for_capacity_timeout', '0', '1m', undefined],
  ])('a change of %s bears on its instances: %s to %s, %s', (name, from, to, stirs) => {
    const change = { before: { ...refresh, [name]: from }, after: { ...refresh, [name]: to } }
    const seen = forecast([groupEntry(change)])
    expect([seen?.effect, seen?.stirs]).toEqual(['updated', stirs])
  })

  test('a launch configuration that gets its name at apply starts a refresh', () => {
    const change = {
      before: { ...refresh, launch_configuration: 'web-1' },
      after: refresh,
      after_unknown: { launch_configuration: true },
    }
    expect(forecast([groupEntry(change)])).toMatchObject({
      effect: 'refreshed',
      because: 'launch configuration changes',
    })
  })

  test('another template, not only another version of it', () => {
    const change = {
      before: { ...refresh, launch_template: [{ id: 'lt-1', version: '1' }] },
      after: { ...refresh, launch_template: [{ id: 'lt-2', version: '1' }] },
    }
    expect(forecast([groupEntry(change)])?.because).toBe('launch template changes')
  })

  test('false in after_unknown is no change', () => {
    const unknown = { launch_template: [{}], vpc_zone_identifier: [false] }
    const change = { before: refresh, after: refresh, after_unknown: unknown }
    expect(forecast([groupEntry(change)])?.effect).toBe('updated')
  })
})

describe('a template changes and the group is not refreshed', () => {
  test.each([
    ['$Latest', '"$Latest": the plan starts no refresh'],
    ['$Default', '"$Default": the plan starts no refresh'],
    ['', '"$Default": the plan starts no refresh'],
    ['1', 'aws_launch_template.web changes, but the group stays on version 1'],
  ])('group on version "%s"', (version, because) => {
    const forecasts = forecast([group('web', 'web', version), template('web', 'ami-1', 'ami-2')])
    expect(forecasts).toMatchObject({ effect: 'not-refreshed', because })
  })

  test('a group that updates something else meanwhile', () => {
    const block = { launch_template: [{ id: 'lt-web', version: '$Latest' }] }
    const change = { before: { ...block, max_size: 3 }, after: { ...block, max_size: 5 } }
    expect(forecast([groupEntry(change), template('web', 'ami-1', 'ami-2')])?.effect).toBe('not-refreshed')
  })

  test('a template of a mixed instances override, by name', () => {
    const specification = { launch_template_name: 'web', version: '$Latest' }
    const override = [{ launch_template_specification: [specification] }]
    const values = { mixed_instances_policy: [{ launch_template: [{ override }] }] }
    const held = groupEntry({ actions: ['no-op'], before: values, after: values })
    expect(forecast([held, template('web', 'ami-1', 'ami-2')])?.effect).toBe('not-refreshed')
  })

  test('a launch configuration replaced under the same name', () => {
    const values = { launch_configuration: 'web' }
    const held = groupEntry({ actions: ['no-op'], before: values, after: values })
    const holder = entry('aws_launch_configuration', 'web', {
      actions: ['delete', 'create'],
      before: { id: 'web', name: 'web', image_id: 'ami-1' },
      after: { name: 'web', image_id: 'ami-2' },
    })
    expect(forecast([held, holder])).toMatchObject({
      effect: 'not-refreshed',
      because: expect.stringContaining('still refers to the old one'),
    })
  })

  test('a group that leaves the state', () => {
    const forgotten = groupEntry({ actions: ['forget'], before: { name: 'web' }, after: null })
    expect(forecast([forgotten])).toMatchObject({ effect: 'not-refreshed', name: 'web' })
  })
})

describe('unchanged', () => {
  test('a template of another group changes', () => {
    expect(forecast([group('web', 'web', '$Latest'), template('other', 'ami-1', 'ami-2')])?.effect).toBe(
      'unchanged',
    )
  })

  test('a template changes that has the name of its launch configuration', () => {
    const values = { launch_configuration: 'web' }
    const held = groupEntry({ actions: ['no-op'], before: values, after: values })
    expect(forecast([held, template('web', 'ami-1', 'ami-2')])?.effect).toBe('unchanged')
  })

  test('only the tags of its template change', () => {
    const values = { id: 'lt-web', name: 'web', image_id: 'ami-1', latest_version: 1 }
    const tagged = entry('aws_launch_template', 'web', {
      before: values,
      after: { ...values, tags: { a: 'b' } },
    })
    expect(forecast([group('web', 'web', '$Latest'), tagged])?.effect).toBe('unchanged')
  })

  test('tags alone move no default version, also of a template whose new versions become the default', () => {
    const before = { id: 'lt-web', name: 'web', latest_version: 1, update_default_version: true, tags: {} }
    const tagged = entry('aws_launch_template', 'web', { before, after: { ...before, tags: { a: 'b' } } })
    expect(forecast([group('web', 'web', '$Default'), tagged])?.effect).toBe('unchanged')
  })

  test('the default version moves: only a group on $Default is affected', () => {
    const values = { id: 'lt-web', name: 'web', latest_version: 2 }
    const moved = entry('aws_launch_template', 'web', {
      before: { ...values, default_version: 1 },
      after: { ...values, default_version: 2 },
    })
    expect(forecast([group('web', 'web', '2'), moved])?.effect).toBe('unchanged')
    expect(forecast([group('web', 'web', '$Default'), moved])?.effect).toBe('not-refreshed')
  })

  test.each([
    ['$Latest', {}, true],
    ['$Default', {}, false],
    ['$Default', { update_default_version: true }, true],
    ['$Default', { update_default_version: false, default_version: 2 }, true],
  ])('a refresh brings a new version to a group on %s, where it says %j: %s', (version, more, startable) => {
    const before = { id: 'lt-web', name: 'web', latest_version: 1, default_version: 1, user_data: 'b2xk' }
    const changed = entry('aws_launch_template', 'web', {
      before,
      after: { ...before, latest_version: undefined, user_data: 'bmV3', ...more },
    })
    expect(forecast([group('web', 'web', version), changed])).toMatchObject({
      effect: 'not-refreshed',
      startable,
    })
  })
})

test('a replacement that keeps the old group says so', () => {
  const kept = groupEntry({ actions: ['create', 'forget'] }, { action_reason: 'replace_by_triggers' })
  expect(forecast([kept])).toMatchObject({
    effect: 'replaced',
    because: 'replace_triggered_by asks for it; the old one is not destroyed and leaves the state',
  })
})

describe('a replacement without desired_capacity', () => {
  const replaced = (min_size: number | undefined) =>
    forecast([
      groupEntry({
        actions: ['create', 'delete'],
        before: { min_size: 0, desired_capacity: 10 },
        after: { min_size },
        after_unknown: {
          name: true,
          desired_capacity: true,
          ...(min_size === undefined && { min_size: true }),
        },
        replace_paths: [['name']],
      }),
    ])

  test('starts with the minimum, and takes as long', () => {
    expect(replaced(1)).toMatchObject({
      because: 'name forces it; the new one is created before the old one goes',
      desired: 1,
      estimate: { batch: 1 },
    })
    expect(replaced(undefined)).toMatchObject({ desired: null })
  })

  test('promises nothing where the minimum is 0', () => {
    expect(replaced(0)).toMatchObject({
      because: 'name forces it; nobody waits for the instances of the new one before the old one goes',
      desired: 0,
    })
    expect(replaced(0)).not.toHaveProperty('estimate')
  })
})

test('remains of an earlier replacement are destroyed beside the group', () => {
  const model = plan([
    group('web', 'web', '1'),
    groupEntry({ actions: ['delete'], before: { name: 'old' }, after: null }, { deposed: 'ab12cd34' }),
  ])
  expect(forecastGroups(model).map(({ effect, name }) => [effect, name])).toEqual([
    ['unchanged', 'web'],
    ['destroyed', 'old'],
  ])
})

test('for all plans: unchanged only where neither the group nor its template changes', () => {
  const version = fc.constantFrom('$Latest', '$Default', '1', null)
  const images = fc.constantFrom(['ami-1', 'ami-1'] as const, ['ami-1', 'ami-2'] as const)
  const kinds = fc.constantFrom(
    ['no-op'],
    ['update'],
    ['create'],
    ['delete'],
    ['create', 'delete'],
    ['forget'],
  )
  fc.assert(
    fc.property(version, images, kinds, fc.boolean(), (to, [before, after], actions, refreshes) => {
      const made = group('web', 'web', to, refreshes ? {} : { instance_refresh: [] })
      const kept = to === null ? ['update'] : actions
      const changed = { ...made, change: { ...(made.change as object), actions: kept } }
      const effect = forecast([changed, template('web', before, after)])?.effect
      expect(effect === 'unchanged').toBe(kept[0] === 'no-op' && before === after)
      if (effect === 'refreshed') expect(refreshes && to === null).toBe(true)
    }),
  )
})
