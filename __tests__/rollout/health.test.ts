import { describe, expect, test } from '@jest/globals'
import { isHealthy, measure, runsImage, warmUpLeft } from '../../src/rollout/health.ts'
import type { InstanceView } from '../../src/rollout/observation.ts'
import {
  expectation,
  fleet,
  instance,
  newAmi,
  newAmiElsewhere,
  observation,
  oldAmi,
  start,
  target,
  unknownToEc2,
} from '../builders/values/observations.ts'

const { images } = expectation()

describe('an instance', () => {
  test.each([
    [newAmi, true],
    [newAmiElsewhere, true],
    [oldAmi, false],
    [newAmi.slice(0, -1), false],
  ])('of %s runs the image: %s', (imageId, runs) =>
    expect(runsImage({ ...instance(), imageId }, images)).toBe(runs),
  )

  test('that EC2 does not describe does not run it', () => {
    expect(runsImage(unknownToEc2(), images)).toBe(false)
  })

  test.each([
    ['without a load balancer', [], true],
    ['in a target group that finds it healthy', ['healthy'], true],
    ['in two', ['healthy', 'healthy'], true],
    ['in two, of which one is still looking', ['healthy', 'initial'], false],
    ['that fails the check', ['unhealthy'], false],
    ['that is leaving', ['draining'], false],
    ['of a target group without a listener', ['unused'], false],
    ['whose health is not known', ['unavailable'], false],
    ['that is not registered', ['unregistered'], false],
    ['with a state of a later AWS', ['Healthy'], false],
  ] as const)('%s: %s is healthy: %s', (_, states, healthy) => {
    expect(isHealthy(instance({ targets: states.map((state) => target(state)) }))).toBe(healthy)
  })

  test('that Auto Scaling finds unhealthy is, whatever its target groups say', () => {
    expect(isHealthy(instance({ healthStatus: 'Unhealthy', targets: [target('healthy')] }))).toBe(false)
  })
})

describe('warm-up', () => {
  const launchedAgo = (ms: number) => instance({ launchedAt: start - ms })

  test.each([
    [0, 60_000],
    [59_999, 1],
    [60_000, 0],
    [3_600_000, 0],
    [-5_000, 65_000],
  ])('of a minute, launched %d ms ago: %d ms left', (ago, left) => {
    expect(warmUpLeft(launchedAgo(ago), observation({ warmupMs: 60_000 }))).toBe(left)
  })

  test('is all to come where EC2 does not tell when it was launched', () => {
    expect(warmUpLeft(unknownToEc2(), observation({ warmupMs: 60_000 }))).toBe(60_000)
  })

  test('by age: an instance counts when it is old enough', () => {
    const instances = [launchedAgo(59_999), launchedAgo(60_000), launchedAgo(90_000)]
    const look = observation({ warmupMs: 60_000, instances })
    expect(measure(look, images, 'by-age')).toMatchObject({
      healthy: 2,
      serving: 3,
      outdated: 0,
      percentage: 66,
    })
  })

  test("by refresh: AWS's percentage counts only instances that have warmed up, so age does not", () => {
    const look = observation({ warmupMs: 60_000, instances: [launchedAgo(0), ...fleet(2)] })
    expect(measure(look, images, 'by-refresh')).toMatchObject({ healthy: 3, percentage: 100 })
  })
})

describe('a group', () => {
  const cases: [string, number, InstanceView[], object][] = [
    ['as it should be', 3, fleet(3), { healthy: 3, serving: 3, outdated: 0, percentage: 100 }],
    ['half way', 3, fleet(2, 1), { healthy: 2, serving: 3, outdated: 1, percentage: 66 }],
    ['with an old one beside a full new set', 3, fleet(3, 1), { serving: 4, outdated: 1, percentage: 75 }],
    ['that EC2 does not describe', 1, [unknownToEc2()], { serving: 1, outdated: 1, percentage: 0 }],
    ['that wants and has nothing', 0, [], { healthy: 0, serving: 0, percentage: 100 }],
    ['that wants nothing, and still has an old one', 0, fleet(0, 1), { outdated: 1, percentage: 0 }],
    ['that has nothing', 2, [], { healthy: 0, serving: 0, outdated: 0, percentage: 0 }],
    [
      'with weights',
      6,
      [instance({ weight: 4 }), instance({ weight: 2, imageId: oldAmi })],
      { healthy: 4, serving: 6, outdated: 2, percentage: 66 },
    ],
    [
      'whose instance fails its target group',
      2,
      [instance(), instance({ targets: [target('unhealthy')] })],
      { healthy: 1, serving: 2, outdated: 0, percentage: 50 },
    ],
  ]
  test.each(cases)('%s', (_, desired, instances, health) => {
    expect(measure(observation({ desired, instances }), images, 'by-age')).toMatchObject({
      desired,
      ...health,
    })
  })
})
