import { describe, expect, test } from '@jest/globals'
import { type ImageStanding, imageStandingOf } from '../../src/rollout/image-standing.ts'
import type { Observation } from '../../src/rollout/observation.ts'
import {
  expectation,
  fleet,
  instance,
  observation,
  oldAmi,
  refresh,
  target,
} from '../builders/values/observations.ts'

const { images } = expectation()

describe('how the image stands', () => {
  const old = instance({ id: 'i-old', imageId: oldAmi })
  test.each<[what: string, seen: Partial<Observation>, status: string, expected: ImageStanding]>([
    ['all of it is well while old instances stay', { instances: [instance(), old] }, 'Successful', 'cleared'],
    ['all of it is well, and somebody cancelled', { instances: [instance(), old] }, 'Cancelled', 'cleared'],
    ['all of it is well, and AWS gave up', { instances: [instance(), old] }, 'Failed', 'unproven'],
    [
      'all of it is well, and AWS goes back',
      { instances: [instance(), old] },
      'RollbackInProgress',
      'unproven',
    ],
    [
      'all of it is well, and an alarm rings',
      { instances: [instance()], alarms: [{ name: 'a', state: 'ALARM' }] },
      'InProgress',
      'unproven',
    ],
    ['there is none', { instances: [old] }, 'InProgress', 'unproven'],
    [
      'one still comes up',
      { instances: [instance(), instance({ lifecycleState: 'Pending' })] },
      'InProgress',
      'unproven',
    ],
    [
      'one is unhealthy',
      { instances: [instance(), instance({ healthStatus: 'Unhealthy' })] },
      'InProgress',
      'sick',
    ],
    [
      'one fails the checks of a target group',
      { instances: [instance({ targets: [target('unhealthy')] })] },
      'InProgress',
      'sick',
    ],
    [
      'one is registered just now',
      { instances: [instance({ targets: [target('initial')] })] },
      'InProgress',
      'unproven',
    ],
    [
      'an old one is unhealthy',
      { instances: [instance(), { ...old, healthStatus: 'Unhealthy' }] },
      'InProgress',
      'cleared',
    ],
  ])('%s', (_, seen, status, expected) => {
    expect(imageStandingOf(observation(seen), refresh(status), images)).toBe(expected)
  })

  test('without a refresh, and without instances', () => {
    expect(imageStandingOf(observation({ instances: fleet(2) }), undefined, images)).toBe('cleared')
    expect(imageStandingOf(observation({ instances: [] }), undefined, images)).toBe('unproven')
  })
})
