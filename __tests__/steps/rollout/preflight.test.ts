import { describe, expect, test } from '@jest/globals'
import type { AutoScaling } from '../../../src/deps/aws.ts'
import { DeployError } from '../../../src/outcome/error.ts'
import { forecastGroups } from '../../../src/plan/read/groups.ts'
import type { HoldStep } from '../../../src/rollout/holds/step.ts'
import type { InstanceView, Observation } from '../../../src/rollout/observation.ts'
import { lookAtGroups, requireReachable } from '../../../src/steps/rollout/preflight.ts'
import type { Release } from '../../../src/steps/stack/prepare.ts'
import { failureFrom } from '../../builders/values/failures.ts'
import { inputsOf, type With } from '../../builders/values/inputs.ts'
import { fleet, instance, newAmi, observation, oldAmi } from '../../builders/values/observations.ts'
import { stateOf } from '../../builders/values/states.ts'
import { autoscalingWith } from '../../builders/world/autoscaling.ts'
import { journalOf, keptLog, steppingClock } from '../../builders/world/parts.ts'
import { entry, group, plan, template } from '../../plan/documents.ts'
import { planOf } from '../../report/build.ts'

interface Scene {
  readonly changes: unknown[]
  readonly stood?: Partial<Observation>
  readonly answers?: Partial<AutoScaling>
  readonly inputs?: With
  readonly steps?: readonly HoldStep[]
}

function scene({ changes, stood = {}, answers = {}, inputs = {}, steps }: Scene) {
  const model = plan(changes)
  const report = planOf({
    changes: model.changes,
    groups: forecastGroups(model),
    hasChanges: model.hasChanges,
  })
  const ready = {
    state: stateOf({ web: oldAmi }),
    image: { set: { 'eu-west-1': newAmi } },
    plan: { report },
  } as unknown as Release
  const seen = observation({ instances: fleet(0, 3), ...stood })
  const log = keptLog()
  const journal = journalOf()
  journal.record({ plan: report })
  const autoscaling = autoscalingWith({ observe: async () => seen, ...answers })
  const deps = { autoscaling, clock: steppingClock(), log }
  const ref = { name: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' }
  const before = new Map([['eu-west-1/web', { group: ref, observation: seen }]])
  const rollout = { ...inputsOf(inputs).rollout, steps }
  return {
    log,
    journal,
    refuse: () => requireReachable(ready, before, rollout, deps),
    look: () => lookAtGroups(ready, rollout, deps, journal),
  }
}

const moved = template('web', oldAmi, newAmi)
const suspended = { suspended: ['Launch'] }

test('a group that runs the image already is looked at where only a refresh brings the rest of its template', async () => {
  const changes = [template('web', oldAmi, newAmi), group('web', 'web', '$Latest')]
  const there = { changes, stood: { instances: fleet(3), ...suspended } }
  expect((await failureFrom(scene(there).refuse)).reason).toBe('plan-blocked')
  expect(await scene({ ...there, changes: [group('web', 'web', '$Latest')] }).refuse()).toEqual([])
})

describe('a group that the plan refreshes', () => {
  const changes = [moved, group('web', 'web', null)]

  test('and that nothing is in the way of is not refused', async () => {
    expect(await scene({ changes }).refuse()).toEqual([])
  })

  test('is refused where something is, before anything is applied', async () => {
    const failure = await failureFrom(scene({ changes, stood: suspended }).refuse)
    expect(failure).toMatchObject({
      reason: 'plan-blocked',
      message: expect.stringContaining('nothing was changed'),
      evidence: [
        expect.stringContaining('aws_autoscaling_group.web (suspended_processes): Launch is suspended'),
      ],
      next: [expect.stringContaining('resume-processes')],
    })
  })

  test('is refused where new instances would get into no target group', async () => {
    const balanced = [moved, group('web', 'web', null, { target_group_arns: ['arn'] })]
    const stood = { suspended: ['AddToLoadBalancer'] }
    expect(await failureFrom(scene({ changes: balanced, stood }).refuse)).toMatchObject({
      reason: 'plan-blocked',
      evidence: [expect.stringContaining('AddToLoadBalancer is suspended on the group')],
      next: [expect.stringContaining('--scaling-processes AddToLoadBalancer`')],
    })
    expect(await scene({ changes, stood }).refuse()).toEqual([])
  })

  test('is told of in report and log of a plan, which goes on', async () => {
    const { look, journal, log } = scene({ changes, stood: suspended })
    await look()
    expect(journal.findings.plan?.guard).toMatchObject({
      blocked: [],
      warnings: [{ rule: 'suspended', severity: 'warning' }],
    })
    expect(log.lines.join('\n')).toContain('Finding: aws_autoscaling_group.web (suspended_processes)')
  })

  test('and that may not be looked at is a line in the log of a plan', async () => {
    const observe = async () => Promise.reject(new DeployError('credentials', 'AWS refused it.'))
    const { look, log } = scene({ changes, answers: { observe } })
    await look()
    expect(log.lines.join('\n')).toContain('could not be looked at before the deploy: AWS refused it.')
  })
})

describe('a group with an image of its own that the plan refreshes', () => {
  const own = template('other', 'ami-8', 'ami-8')
  const preferences = (values: Record<string, unknown>) => ({
    instance_refresh: [{ strategy: 'Rolling', preferences: [values] }],
  })
  const changes = (values: Record<string, unknown> = {}) => [moved, own, group('web', 'other', null, values)]
  const others = (change: Partial<InstanceView> = {}) => fleet(0, 3).map((each) => ({ ...each, ...change }))
  const refusal = async (given: Scene) => {
    const found = await failureFrom(scene(given).refuse)
    expect(found.reason).toBe('plan-blocked')
    return found.evidence
  }

  test.each<[string, Scene, string]>([
    ['a suspended process', { changes: changes(), stood: suspended }, 'Launch is suspended on the group'],
    [
      'its last checkpoint',
      { changes: changes(preferences({ checkpoint_percentages: [50] })) },
      'ends Successful at its last checkpoint, 50 %',
    ],
    [
      'pauses that are too long',
      { changes: changes(preferences({ checkpoint_percentages: [20, 50, 100] })) },
      'The refresh pauses at 20, 50 %',
    ],
    [
      'instances that are protected, also on the image of this run',
      {
        changes: changes(preferences({})),
        stood: { instances: others({ imageId: newAmi, protectedFromScaleIn: true }) },
      },
      '3 of 3 instances are protected from scale in (i-old-0, i-old-1, i-old-2) and older than this plan',
    ],
  ])('is refused for %s', async (_, given, words) => {
    const evidence = await refusal(given)
    expect(evidence).toEqual([expect.stringContaining(words)])
    expect(evidence[0]).toContain('can come to run what this plan brings, and health-threshold is 100')
  })

  test('is not held against the image of this run', async () => {
    const standby = instance({ id: 'i-9', imageId: 'ami-8', lifecycleState: 'Standby' })
    expect(
      await scene({ changes: changes(), stood: { instances: [...others(), standby] } }).refuse(),
    ).toEqual([])
    const empty = { instances: [], desired: 0, ...suspended }
    expect(await scene({ changes: changes({ desired_capacity: 0 }), stood: empty }).refuse()).toEqual([])
  })
})

describe('a group that the plan does not refresh', () => {
  const launches = (...images: string[]) => ({ launchImages: async () => images })
  const same = template('web', newAmi, newAmi)

  test.each<[string, Scene, string]>([
    ['on a number', { changes: [moved, group('web', 'web', '1')], answers: launches(oldAmi) }, 'pinned'],
    [
      'on a number that holds the image',
      { changes: [moved, group('web', 'web', '1')], answers: launches(newAmi) },
      '',
    ],
    [
      'on $Latest, which moves',
      { changes: [moved, group('web', 'web', '$Latest')], answers: launches(oldAmi) },
      '',
    ],
    [
      'on $Latest, which somebody else has moved',
      { changes: [same, group('web', 'web', '$Latest')], answers: launches('ami-9') },
      'pinned',
    ],
    [
      'on $Latest, told to start none',
      {
        changes: [same, group('web', 'web', '$Latest')],
        answers: launches(newAmi),
        inputs: { 'when-no-refresh': 'fail' },
      },
      '',
    ],
    [
      'that is right already',
      {
        changes: [same, group('web', 'web', '1')],
        stood: { instances: fleet(3) },
        answers: launches(oldAmi),
      },
      '',
    ],
    [
      'without the block',
      { changes: [moved, group('web', 'web', null, { instance_refresh: [] })], answers: launches(oldAmi) },
      '',
    ],
    [
      'that the action would start a refresh of',
      { changes: [same, group('web', 'web', '1')], stood: suspended, answers: launches(newAmi) },
      'suspended',
    ],
    [
      'and that EC2 does not tell of',
      {
        changes: [moved, group('web', 'web', '1')],
        answers: { launchImages: async () => Promise.reject(new Error('no')) },
      },
      '',
    ],
    [
      'that is to run something else',
      { changes: [moved, template('other', 'ami-8', 'ami-8'), group('web', 'other', '1')], stood: suspended },
      '',
    ],
    [
      'that is replaced',
      {
        changes: [
          moved,
          {
            ...group('web', 'web', null),
            change: { actions: ['create', 'delete'], before: { name: 'web' }, after: {} },
          },
        ],
        stood: suspended,
      },
      '',
    ],
    [
      'that is gone',
      { changes: [moved, group('web', 'web', null)], stood: { ...suspended, exists: false } },
      '',
    ],
  ])('%s', async (_, given, rule) => {
    const found = await scene(given)
      .refuse()
      .then(
        () => '',
        (error: DeployError) => error.evidence.join(),
      )
    const words = { pinned: 'The group launches', suspended: 'Launch is suspended' }[rule]
    if (words === undefined) expect(found).toBe('')
    else expect(found).toContain(words)
  })
})

describe('lifecycle hooks of a group that is refreshed', () => {
  const changes = [moved, group('web', 'web', null)]
  const hook = (heartbeatMs: number) =>
    ({ name: 'boot', holds: 'new', heartbeatMs, otherwise: 'ABANDON' }) as const
  const look = async (lifecycleHooks: AutoScaling['lifecycleHooks']) => {
    const inputs = { 'rollout-timeout': '30m' }
    const { refuse, log } = scene({ changes, answers: { lifecycleHooks }, inputs })
    return { found: await refuse(), log }
  }

  test('that can outlast the rollout are told of, and refuse nothing', async () => {
    const { found } = await look(async () => [hook(1_800_000), hook(1_799_000)])
    expect(found).toEqual([expect.objectContaining({ rule: 'slow-hook', severity: 'warning' })])
    expect(found[0]?.risk).toContain('The lifecycle hook boot holds each new instance')
    expect(found[0]?.fix).toContain('--heartbeat-timeout 900`')
  })

  test('that may not be asked for are a line in the log', async () => {
    const refused = async () => Promise.reject(new DeployError('credentials', 'AWS refused it.'))
    const { found, log } = await look(refused)
    expect(found).toEqual([])
    expect(log.lines.join()).toContain('The lifecycle hooks of web could not be asked for: AWS refused it.')
  })
})

describe('pauses at checkpoints of a group that is refreshed', () => {
  const checkpoints = (...checkpoint_percentages: number[]) => [
    moved,
    group('web', 'web', null, {
      instance_refresh: [{ strategy: 'Rolling', preferences: [{ checkpoint_percentages }] }],
    }),
  ]
  const changes = checkpoints(20, 50, 100)

  test('that alone outlast the rollout refuse it, with the estimate', async () => {
    const failure = await failureFrom(scene({ changes }).refuse)
    expect(failure).toMatchObject({
      reason: 'plan-blocked',
      evidence: [expect.stringContaining('checkpoint_delay')],
      next: ['Write: checkpoint_delay = 1260, or set rollout-timeout above 2 h 06 min: the estimate.'],
    })
    expect(failure.evidence[0]).toContain('At most 66 % of the group can come to run the new image')
  })

  test('are told of in the report of a plan', async () => {
    const { look, journal } = scene({ changes })
    await look()
    expect(journal.findings.plan?.guard?.warnings).toMatchObject([{ rule: 'long-pauses' }])
  })

  test('that fit, or that the threshold does not wait for, are none', async () => {
    expect(await scene({ changes, inputs: { 'rollout-timeout': '121m' } }).refuse()).toEqual([])
    expect(await scene({ changes, inputs: { 'health-threshold': '66' } }).refuse()).toEqual([])
  })

  test('are none where the action goes step by step with refreshes of its own', async () => {
    expect(await scene({ changes, steps: [{ at: 10, hold: 0 }] }).refuse()).toEqual([])
  })

  test('are not told beside the last checkpoint that refuses it', async () => {
    const failure = await failureFrom(scene({ changes: checkpoints(20, 40, 60) }).refuse)
    expect(failure.evidence).toEqual([
      expect.stringContaining('ends Successful at its last checkpoint, 60 %'),
    ])
  })
})

describe('what stands beside a group that is right already', () => {
  const standing = instance({ id: 'i-9', imageId: oldAmi, lifecycleState: 'Standby' })
  const stood = { instances: [...fleet(3), standing], hasWarmPool: true }
  const warmPool = async () => [{ id: 'i-7', imageId: oldAmi, lifecycleState: 'Warmed:Stopped' }]
  const still = group('web', 'web', '1')
  const changes = [template('web', newAmi, newAmi), still]
  const aside = entry('aws_s3_bucket', 'logs')

  test('is told of before anything is applied, and refuses nothing', async () => {
    const found = await scene({ changes: [...changes, aside], stood, answers: { warmPool } }).refuse()
    expect(found).toEqual([
      expect.objectContaining({ rule: 'standby', severity: 'warning' }),
      expect.objectContaining({ rule: 'old-pool', severity: 'warning' }),
    ])
  })

  test('is left to the end of the run where there is nothing to apply', async () => {
    expect(await scene({ changes, stood, answers: { warmPool } }).refuse()).toEqual([])
  })

  test('a pool that may not be looked at is a line in the log, and one that is not there is not asked for', async () => {
    const refused = async () => Promise.reject(new DeployError('credentials', 'AWS refused it.'))
    const there = scene({ changes: [...changes, aside], stood, answers: { warmPool: refused } })
    expect(await there.refuse()).toEqual([expect.objectContaining({ rule: 'standby' })])
    expect(there.log.lines.join()).toContain('The warm pool of web could not be looked at: AWS refused it.')
    const answers = { warmPool: refused }
    const without = scene({ changes: [...changes, aside], stood: { ...stood, hasWarmPool: false }, answers })
    await without.refuse()
    expect(without.log.lines.join()).not.toContain('warm pool')
  })
})
