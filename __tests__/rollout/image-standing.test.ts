import { describe, expect, test } from '@jest/globals'
import { type ImageStanding, imageStandingOf, imageStandingOver } from '../../src/rollout/image-standing.ts'
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
    ['all of it is well, and AWS gave up', { instances: [instance(), old] }, 'Failed', 'unclear'],
    [
      'all of it is well, and AWS goes back',
      { instances: [instance(), old] },
      'RollbackInProgress',
      'unclear',
    ],
    [
      'all of it is well, and an alarm rings',
      { instances: [instance()], alarms: [{ name: 'a', state: 'ALARM' }] },
      'InProgress',
      'unclear',
    ],
    ['there is none', { instances: [old] }, 'InProgress', 'none'],
    ['there is none, and AWS gave up', { instances: [old] }, 'Failed', 'none'],
    [
      'the group is gone',
      { exists: false, instances: [instance({ healthStatus: 'Unhealthy' })] },
      'Failed',
      'unseen',
    ],
    [
      'one still comes up, and AWS gave up',
      { instances: [instance({ lifecycleState: 'Pending' })] },
      'Failed',
      'unclear',
    ],
    [
      'one still comes up',
      { instances: [instance(), instance({ lifecycleState: 'Pending' })] },
      'InProgress',
      'coming',
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
      'coming',
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

  test.each<[what: string, status: string, expected: ImageStanding]>([
    ['AWS gave up', 'Failed', 'unclear'],
    ['it goes on', 'InProgress', 'coming'],
  ])('its instances came and are gone, and %s', (_, status, expected) => {
    const latest = observation({ instances: [old] })
    const none = refresh(status, { percentageComplete: 0 })
    expect(imageStandingOver({ latest, launched: true }, none, images)).toBe(expected)
    expect(imageStandingOver({ latest, launched: false }, none, images)).toBe('none')
  })

  test('AWS has replaced instances, and taken them back before anybody looked', () => {
    const latest = observation({ instances: [old] })
    const back = refresh('RollbackSuccessful', { percentageComplete: 33 })
    expect(imageStandingOver({ latest, launched: false }, back, images)).toBe('unclear')
  })

  test('sick ones were taken out, and none that came after them is well', () => {
    const warm = { warmupMs: 60_000, at: 100_000 }
    const coming = instance({ id: 'i-2', lifecycleState: 'Pending' })
    const young = instance({ id: 'i-3', launchedAt: 90_000 })
    const grown = instance({ id: 'i-4', launchedAt: 0 })
    const standing = (instances: Observation['instances'], ...sick: string[]) =>
      imageStandingOver(
        {
          ...{ latest: observation({ ...warm, instances }), launched: true },
          sick: sick.map((id) => ({ id })),
        },
        undefined,
        images,
      )
    expect(standing([coming, old], 'i-1')).toBe('sick')
    expect(standing([coming, young], 'i-1')).toBe('sick')
    expect(standing([coming, old])).toBe('coming')
    // One that is sick no more is none that AWS took out; and one that has grown well speaks for the image.
    expect(standing([coming, young], 'i-3')).toBe('coming')
    expect(standing([coming, grown], 'i-1')).toBe('coming')
    expect(standing([young, grown], 'i-1')).toBe('cleared')
  })

  test('nothing was ever seen', () => {
    expect(imageStandingOver({ latest: undefined, launched: false }, undefined, images)).toBe('unseen')
  })

  test('without a refresh, and without instances', () => {
    expect(imageStandingOf(observation({ instances: fleet(2) }), undefined, images)).toBe('cleared')
    expect(imageStandingOf(observation({ instances: [] }), undefined, images)).toBe('none')
  })
})
