import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import type { Observation } from '../../../src/rollout/observation.ts'
import { isThere, type Outlook } from '../../../src/rollout/preflight/outlook.ts'
import { preflight, withLive } from '../../../src/rollout/preflight/preflight.ts'
import { fleet, instance, newAmi, observation, oldAmi } from '../../builders/values/observations.ts'
import { group, plan, template } from '../../plan/documents.ts'

type Values = Record<string, unknown>

interface Scene {
  /** Values of the group, before and after. */
  readonly values?: Values
  readonly preferences?: Values
  readonly seen?: Partial<Observation>
  readonly threshold?: number
  readonly way?: Outlook['way']
  readonly warm?: Outlook['warm']
  readonly changes?: readonly unknown[]
  readonly version?: string | null
}

const image = { 'eu-west-1': newAmi }

function outlookOf(scene: Scene): Outlook {
  const { values = {}, preferences = {}, seen = {}, way = 'refreshed', changes = [], version = null } = scene
  const { warm = [] } = scene
  const instance_refresh = [{ strategy: 'Rolling', preferences: [preferences] }]
  const web = group('web', 'web', version, { instance_refresh, desired_capacity: 4, ...values })
  const model = plan([template('web', oldAmi, newAmi), web, ...changes])
  const change = model.changes.find(({ type }) => type === 'aws_autoscaling_group')
  if (change === undefined) throw new Error('the plan has a group')
  return {
    change,
    model,
    image,
    way,
    warm,
    observation: observation({ desired: 4, instances: fleet(0, 4), ...seen }),
  }
}

function look(scene: Scene) {
  return preflight(outlookOf(scene), scene.threshold ?? 100)
}

const facts = (scene: Scene) => look(scene).map(({ rule, severity }) => `${rule} ${severity}`)
const old = (changes: Parameters<typeof instance>[0]) => instance({ imageId: oldAmi, ...changes })

test('a group as it should be has nothing in its way', () => {
  expect(look({})).toEqual([])
  expect(forecastGroups(outlookOf({}).model as never)).toMatchObject([{ effect: 'refreshed' }])
})

describe('the last checkpoint', () => {
  test.each([
    [[50], 100, ['last-checkpoint error']],
    [[50], 51, ['last-checkpoint error']],
    [[50], 50, ['last-checkpoint warning']],
    [[10], 25, ['last-checkpoint warning']],
    [[10], 26, ['last-checkpoint error']],
    [[50, 100], 100, []],
  ])('%j with a threshold of %d', (checkpoint_percentages, threshold, found: string[]) => {
    expect(facts({ preferences: { checkpoint_percentages }, threshold })).toEqual(found)
  })

  test('of a group of one is its end', () => {
    const seen = { desired: 1, instances: fleet(0, 1) }
    const preferences = { checkpoint_percentages: [50] }
    expect(facts({ preferences, seen, values: { desired_capacity: 1 } })).toEqual(['last-checkpoint warning'])
  })

  test('leaves nothing where no instance is old', () => {
    const seen = { instances: fleet(4) }
    expect(facts({ preferences: { checkpoint_percentages: [50] }, seen })).toEqual([
      'last-checkpoint warning',
    ])
  })
})

describe('protected instances', () => {
  const seen = {
    desired: 3,
    instances: [
      old({ id: 'i-1', protectedFromScaleIn: true }),
      old({ id: 'i-2', protectedFromScaleIn: true }),
      old({ id: 'i-3' }),
    ],
  }
  const values = { desired_capacity: 3 }

  test('are named, with the line and the command that cure it', () => {
    const [found] = look({ seen, values })
    expect(found).toMatchObject({
      address: 'aws_autoscaling_group.web',
      attribute: 'instance_refresh[0].preferences[0].scale_in_protected_instances',
      severity: 'error',
    })
    expect(found?.risk).toMatch(/^2 of 3 instances .*\(i-1, i-2\).* still ends Successful\. At most 33 %/)
    expect(found?.fix).toContain('scale_in_protected_instances = "Refresh"')
    expect(found?.fix).toContain('--no-protected-from-scale-in --instance-ids i-1 i-2`')
  })

  test.each([
    [{ scale_in_protected_instances: 'Refresh' }, 100, []],
    [{ scale_in_protected_instances: 'Wait' }, 100, ['protected error']],
    [{ scale_in_protected_instances: 'Ignore' }, 34, ['protected error']],
    [{ scale_in_protected_instances: 'Ignore' }, 33, ['protected warning']],
  ])('%j with a threshold of %d', (preferences, threshold, found: string[]) => {
    expect(facts({ preferences, threshold, seen, values })).toEqual(found)
  })

  test('on the image already stand in nobody’s way', () => {
    const instances = [instance({ protectedFromScaleIn: true }), old({}), old({})]
    expect(facts({ seen: { desired: 3, instances }, values })).toEqual([])
  })

  test('count by their weight', () => {
    const instances = [old({ protectedFromScaleIn: true, weight: 1 }), old({ weight: 3 })]
    expect(facts({ seen: { instances }, threshold: 75 })).toEqual(['protected warning'])
    expect(facts({ seen: { instances }, threshold: 76 })).toEqual(['protected error'])
  })
})

describe('instances on standby', () => {
  const seen = { desired: 3, instances: [...fleet(0, 3), old({ id: 'i-9', lifecycleState: 'Standby' })] }
  const values = { desired_capacity: 3 }

  test.each([
    [{}, ['standby warning']],
    [{ standby_instances: 'Ignore' }, ['standby warning']],
    [{ standby_instances: 'Wait' }, ['standby error']],
    [{ standby_instances: 'Terminate' }, []],
  ])('%j', (preferences, found: string[]) => {
    expect(facts({ preferences, seen, values })).toEqual(found)
    for (const { risk, fix } of look({ preferences, seen, values })) {
      expect(risk).toContain('(i-9)')
      expect(fix).toContain('standby_instances = "Terminate"')
    }
  })
})

describe('beside a group, where no refresh comes', () => {
  const ways: Outlook['way'][] = ['settled', 'unknown']
  const seen = {
    desired: 3,
    instances: [...fleet(3), old({ id: 'i-8', lifecycleState: 'EnteringStandby' })],
  }

  test.each(ways)('an instance on standby is told of, whatever a refresh would do about it: %s', (way) => {
    const scene = { way, seen, preferences: { standby_instances: 'Terminate' } }
    expect(facts(scene)).toEqual(['standby warning'])
    expect(look(scene)[0]?.risk).toContain(`(i-8: ${oldAmi})`)
    expect(look(scene)[0]?.fix).toContain('aws autoscaling exit-standby --auto-scaling-group-name web')
  })

  test.each(ways)('one on the image is none: %s', (way) => {
    const right = instance({ id: 'i-8', lifecycleState: 'Standby' })
    expect(facts({ way, seen: { instances: [...fleet(3), right] } })).toEqual([])
  })
})

describe('instances of the warm pool', () => {
  const warm = (imageId: string | undefined, lifecycleState = 'Warmed:Stopped') => [
    { id: 'i-7', lifecycleState, ...(imageId === undefined ? {} : { imageId }) },
  ]
  const stray = 'ami-0ddddddddddddddd4'

  test.each<[string, Scene, string[]]>([
    ['on what serves now, which the refresh replaces', { warm: warm(oldAmi) }, []],
    ['on the image', { warm: warm(newAmi) }, []],
    ['on what neither serves nor will', { warm: warm(stray) }, ['old-pool warning']],
    ['that EC2 does not tell of', { warm: warm(undefined) }, ['old-pool warning']],
    ['that come up', { warm: warm(undefined, 'Warmed:Pending') }, []],
    ['that go', { warm: warm(stray, 'Warmed:Terminating') }, []],
    [
      'that the refresh does not come to',
      { warm: warm(oldAmi), preferences: { checkpoint_percentages: [50] }, threshold: 50 },
      ['last-checkpoint warning', 'old-pool warning'],
    ],
    ['where no refresh comes', { warm: warm(oldAmi), way: 'settled' }, ['old-pool warning']],
    ['where nobody starts one', { warm: warm(oldAmi), way: 'unknown' }, ['old-pool warning']],
    ['on the image, where no refresh comes', { warm: warm(newAmi), way: 'settled' }, []],
    [
      'of a group that wants none in service',
      {
        warm: warm(oldAmi),
        way: 'settled',
        seen: { desired: 0, instances: [] },
        values: { desired_capacity: 0 },
      },
      ['old-pool warning'],
    ],
  ])('%s', (_, scene, found) => {
    expect(facts(scene)).toEqual(found)
    const finding = look(scene).find(({ rule }) => rule === 'old-pool')
    if (finding === undefined) return
    expect(finding).toMatchObject({ address: 'aws_autoscaling_group.web', attribute: 'warm_pool' })
    expect(finding.risk).toContain('(i-7: ')
    expect(finding.fix).toContain('aws autoscaling start-instance-refresh --auto-scaling-group-name web')
  })
})

describe('suspended processes', () => {
  test.each([
    ['Launch', ['suspended error']],
    ['Terminate', ['suspended error']],
    ['AZRebalance', []],
    ['ScheduledActions', []],
  ])('%s, while the code does not look at them', (name, found: string[]) => {
    const values = { suspended_processes: [name] }
    expect(facts({ seen: { suspended: [name] }, values, threshold: 1 })).toEqual(found)
  })

  test.each<[string, Values, string[]]>([
    ['behind a load balancer', { target_group_arns: ['arn'] }, ['unregistered error']],
    ['without one', {}, []],
  ])('AddToLoadBalancer %s', (_, values, found) => {
    expect(facts({ seen: { suspended: ['AddToLoadBalancer'] }, values, threshold: 1 })).toEqual(found)
  })

  test('that nobody knew of when it was planned', () => {
    expect(facts({ seen: { suspended: ['Launch'] } })).toEqual(['suspended error'])
  })

  test('that the plan resumes are no hindrance', () => {
    const outlook = outlookOf({ seen: { suspended: ['Launch'] } })
    const change = {
      ...outlook.change,
      before: { ...outlook.change.before, suspended_processes: ['Launch'] },
    }
    expect(preflight({ ...outlook, change }, 100)).toEqual([])
  })

  test('have the command', () => {
    expect(look({ seen: { suspended: ['Launch', 'AZRebalance', 'Terminate'] } })[0]?.fix).toContain(
      '`aws autoscaling resume-processes --auto-scaling-group-name web --scaling-processes Launch Terminate`',
    )
  })
})

describe('a group that launches another image, whatever the plan does', () => {
  const stays = { way: { stays: [oldAmi] }, version: '1' } as const

  test('is told with what it launches', () => {
    const [found] = look(stays)
    expect(found).toMatchObject({
      rule: 'pinned',
      severity: 'error',
      attribute: 'launch_template[0].version',
    })
    expect(found?.risk).toContain(`launches ${oldAmi} (version 1 of its template)`)
    expect(found?.fix).toContain('version = aws_launch_template.web.latest_version')
  })

  test('is none where its instances run the image, or what it launches is not known', () => {
    expect(look({ ...stays, seen: { instances: fleet(4) } })).toEqual([])
    expect(look({ ...stays, way: 'unknown' })).toEqual([])
  })
})

describe('an override from another template', () => {
  const policy = {
    launch_template: [
      {
        launch_template_specification: [{ launch_template_id: 'lt-web', version: '$Latest' }],
        override: [{ launch_template_specification: [{ launch_template_id: 'lt-big', version: '$Latest' }] }],
      },
    ],
  }
  const scene = (kept: string, templateId: string) => ({
    values: { mixed_instances_policy: [policy] },
    changes: [template('big', kept, kept)],
    seen: { instances: [...fleet(0, 3), instance({ imageId: kept, templateId })] },
  })

  test('that keeps the old image keeps its instances on it', () => {
    const left = scene(oldAmi, 'lt-big')
    expect(facts(left)).toEqual(['other-image error'])
    expect(facts({ ...left, threshold: 75 })).toEqual(['other-image warning'])
    expect(look(left)[0]?.risk).toContain(
      `1 of 4 instances are launched from aws_launch_template.big, which keeps ${oldAmi}`,
    )
  })

  test('that launched nothing, or has an image of its own, is in nobody’s way', () => {
    expect(facts(scene(oldAmi, 'lt-web'))).toEqual([])
    expect(facts(scene('ami-arm', 'lt-big'))).toEqual([])
  })
})

test('what the live group says takes the place of what the plan said of the same', () => {
  const of = (rule: string, risk: string, severity: 'error' | 'warning' = 'warning') =>
    ({ rule, address: 'a', attribute: 'b', risk, fix: 'c', severity }) as const
  expect(
    withLive({ blocked: [], warnings: [of('x', 'plan'), of('y', 'plan')] }, [of('x', 'live', 'error')]),
  ).toEqual({
    blocked: [],
    warnings: [of('y', 'plan'), of('x', 'live')],
  })
})

test('nothing is refused with a threshold that enough instances meet already, nor anything that no instance is in the way of', () => {
  const fleets = fc.array(
    fc.record({
      imageId: fc.constantFrom(newAmi, oldAmi),
      protectedFromScaleIn: fc.boolean(),
      weight: fc.integer({ min: 1, max: 4 }),
      lifecycleState: fc.constantFrom('InService', 'Standby', 'Pending'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(fleets, fc.integer({ min: 1, max: 100 }), (members, threshold) => {
      const instances = members.map((member, index) => instance({ id: `i-${index}`, ...member }))
      const serving = instances.filter(({ lifecycleState }) => lifecycleState === 'InService')
      const desired = serving.reduce((sum, { weight }) => sum + weight, 0)
      const scene = { seen: { desired, instances }, values: { desired_capacity: desired }, threshold }
      const refused = look(scene).some(({ severity }) => severity === 'error')
      const stuck = serving.filter((each) => each.protectedFromScaleIn && each.imageId === oldAmi)
      if (isThere(outlookOf(scene), threshold) || stuck.length === 0) expect(refused).toBe(false)
    }),
    { numRuns: 200 },
  )
})

describe('what somebody else has done to the group', () => {
  test('health checks that are suspended are told of, and stand in nobody’s way', () => {
    const [found, ...rest] = look({ seen: { suspended: ['AZRebalance', 'HealthCheck', 'ReplaceUnhealthy'] } })
    expect(rest).toEqual([])
    expect(found).toMatchObject({ rule: 'unwatched', severity: 'warning' })
    expect(found?.risk).toMatch(/^HealthCheck and ReplaceUnhealthy are suspended/)
    expect(found?.fix).toContain(
      'resume-processes --auto-scaling-group-name web --scaling-processes HealthCheck ReplaceUnhealthy',
    )
    expect(facts({ seen: { suspended: ['AZRebalance'] } })).toEqual([])
  })

  test('instances that were not launched from the template are named', () => {
    const from = (id: string) => old({ id, templateId: 'lt-1' })
    const instances = [
      from('i-1'),
      from('i-2'),
      old({ id: 'i-attached' }),
      old({ id: 'i-new', lifecycleState: 'Pending' }),
    ]
    const [found, ...rest] = look({ seen: { instances, templateVersion: '7' } })
    expect(rest).toEqual([])
    expect(found).toMatchObject({ rule: 'attached', severity: 'warning' })
    expect(found?.fix).toContain('--instance-ids i-attached`')
    expect(facts({ seen: { instances } })).toEqual([])
  })
})
