import { describe, expect, test } from '@jest/globals'
import { causesOf, evidenceOf } from '../../src/rollout/evidence.ts'
import {
  expectation,
  fleet,
  instance,
  observation,
  oldAmi,
  refresh,
  target,
  unknownToEc2,
} from '../builders/values/observations.ts'

const { images } = expectation()
const nothing = { refresh: undefined, activities: [] }
const activity = (message: string, cause = '') => ({
  status: 'Failed',
  description: 'Launching',
  message,
  cause,
  startedAt: 0,
})

describe('what AWS says of a rollout that did not go well', () => {
  test('activities first, each once, then instances that are not right', () => {
    const latest = observation({
      instances: [
        instance(),
        instance({ id: 'i-old', imageId: oldAmi, protectedFromScaleIn: true }),
        instance({ id: 'i-sick', healthStatus: 'Unhealthy' }),
        instance({ id: 'i-new', lifecycleState: 'Pending' }),
        unknownToEc2(instance({ id: 'i-gone' })),
      ],
      suspended: ['Launch', 'Terminate'],
    })
    expect(
      evidenceOf(
        { latest, refresh: undefined, activities: [activity('No capacity.'), activity('No capacity.')] },
        images,
      ),
    ).toEqual([
      'Failed: Launching No capacity.',
      `i-old runs ${oldAmi}: InService, Healthy, protected from scale in`,
      `i-sick runs ${images[0]}: InService, Unhealthy`,
      `i-new runs ${images[0]}: Pending, Healthy`,
      'i-gone runs an image EC2 does not tell: InService, Healthy',
      'Suspended processes of the group: Launch, Terminate',
    ])
  })

  test('five of a kind, and how many more', () => {
    const lines = evidenceOf(
      {
        latest: observation({ instances: fleet(0, 100) }),
        refresh: undefined,
        activities: ['a', 'b', 'c', 'd', 'e', 'f'].map((message) => activity(message)),
      },
      images,
    )
    expect(lines).toHaveLength(12)
    expect(lines[5]).toBe('… and 1 more activities')
    expect(lines[11]).toBe('… and 95 more instances')
  })

  test('nothing, where all is well or nothing was seen', () => {
    expect(evidenceOf({ latest: observation(), ...nothing }, images)).toEqual([])
    expect(evidenceOf({ latest: undefined, ...nothing }, images)).toEqual([])
  })
})

test('an instance that its target group does not find healthy is not right, and says why', () => {
  const sick = instance({
    id: 'i-sick',
    targets: [
      target('healthy', { group: 'api' }),
      target('unhealthy', { reason: 'Target.Timeout' }),
      target('initial'),
    ],
  })
  const latest = observation({ instances: [sick, instance({ targets: [target('healthy')] })] })
  expect(evidenceOf({ latest, ...nothing }, images)).toEqual([
    `i-sick runs ${images[0]}: InService, Healthy, unhealthy in web (Target.Timeout), initial in web`,
  ])
})

const failed = [
  { kind: 'probe', name: 'version', state: 'failed', message: 'probe version: another one', at: 0 },
] as const

test('old instances tell nothing of a gate that failed', () => {
  const instances = [instance({ id: 'i-new', lifecycleState: 'Pending' }), instance({ imageId: oldAmi })]
  expect(evidenceOf({ latest: observation({ instances, gates: failed }), ...nothing }, images)).toEqual([
    `i-new runs ${images[0]}: Pending, Healthy`,
  ])
})

describe('the causes', () => {
  const idsOf = (testimony: Parameters<typeof causesOf>[0]) => causesOf(testimony, images).map(({ id }) => id)
  const sick = (state: string) =>
    observation({
      instances: [instance({ targets: [target(state, { reason: 'Target.Timeout: Request timed out' })] })],
    })

  test.each([
    [
      'the reason of the refresh',
      {
        latest: undefined,
        refresh: refresh('Failed', { statusReason: 'VcpuLimitExceeded' }),
        activities: [],
      },
      'quota',
    ],
    [
      'the message of an activity',
      { latest: undefined, refresh: undefined, activities: [activity('InsufficientInstanceCapacity')] },
      'capacity',
    ],
    [
      'the cause of an activity',
      {
        latest: undefined,
        refresh: undefined,
        activities: [
          activity(
            '',
            'an instance was taken out of service in response to an ELB system health check failure.',
          ),
        ],
      },
      'elb-health-check',
    ],
    ['a target that is unhealthy', { latest: sick('unhealthy'), ...nothing }, 'target-timeout'],
    [
      'suspended processes',
      { latest: observation({ suspended: ['Launch'] }), ...nothing },
      'suspended-processes',
    ],
  ] as const)('come from %s', (_, testimony, id) => {
    expect(idsOf(testimony)).toEqual([expect.stringContaining(id)])
  })

  test('do not come from a target that is only starting', () => {
    expect(idsOf({ latest: sick('initial'), ...nothing })).toEqual([])
  })

  test.each([
    ['unused', 'Target.NotInUse: Target group is not configured to receive traffic', 'target-not-in-use'],
    ['unavailable', 'Target.HealthCheckDisabled', 'target-checks-disabled'],
    ['unhealthy.draining', 'Target.Timeout: Request timed out', 'target-timeout'],
  ])('come from a target that is %s', (state, reason, id) => {
    const latest = observation({ instances: [instance({ targets: [target(state, { reason })] })] })
    expect(idsOf({ latest, ...nothing })).toEqual([id])
  })

  test('do not come from targets of old instances', () => {
    const targets = [target('unhealthy', { reason: 'Target.Timeout' })]
    const latest = observation({ instances: [instance({ imageId: oldAmi, targets })] })
    expect(idsOf({ latest, ...nothing })).toEqual([])
  })

  test('are what keeps old instances, where no new one is sick', () => {
    const old = (overrides: Partial<ReturnType<typeof instance>>) =>
      instance({ imageId: oldAmi, ...overrides })
    const instances = [
      old({ id: 'i-1', protectedFromScaleIn: true }),
      old({ id: 'i-2', lifecycleState: 'Standby' }),
    ]
    const ended = refresh('Successful', { preferences: { checkpointPercentages: [20, 50] } })
    const testimony = { refresh: ended, activities: [], group: 'web' }
    const latest = observation({ instances })
    expect(causesOf({ latest, ...testimony }, images)).toMatchObject([
      {
        id: 'scale-in-protected',
        title: expect.stringContaining(': i-1'),
        next: [expect.anything(), expect.stringContaining('--auto-scaling-group-name web')],
      },
      { id: 'standby', title: expect.stringContaining(': i-2') },
      { id: 'last-checkpoint', title: expect.stringContaining('50 %') },
    ])
    const sick = observation({ instances: [...instances, instance({ healthStatus: 'Unhealthy' })] })
    expect(idsOf({ latest: sick, ...testimony })).toEqual([])
    expect(idsOf({ latest: observation({ instances, gates: failed }), ...testimony })).toEqual([])
    expect(idsOf({ latest, ...testimony, extent: 'step' })).toEqual(['scale-in-protected', 'standby'])
  })

  test('are not guessed', () => {
    expect(
      idsOf({ latest: observation(), refresh: refresh('Failed'), activities: [activity('odd')] }),
    ).toEqual([])
  })
})
