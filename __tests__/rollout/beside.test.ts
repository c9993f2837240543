import { describe, expect, test } from '@jest/globals'
import { isStillReplaced, leftBeside, type Surroundings } from '../../src/rollout/beside/beside.ts'
import { fleet, instance, newAmi, oldAmi, refresh, unknownToEc2 } from '../builders/values/observations.ts'

const standby = (changes = {}) =>
  instance({ id: 'i-standby', imageId: oldAmi, lifecycleState: 'Standby', ...changes })
const warm = (changes = {}) => ({
  id: 'i-warm',
  imageId: oldAmi,
  lifecycleState: 'Warmed:Stopped',
  ...changes,
})
const look = (changes: Partial<Surroundings> = {}, instances = fleet(3)) =>
  leftBeside({ group: 'web', images: [newAmi], latest: { instances }, warm: [], ...changes })
const places = (...given: Parameters<typeof look>) => look(...given).map(({ place }) => place)

describe('instances on standby', () => {
  test('with another image are told of, with what cures it', () => {
    const [left] = look({}, [...fleet(3), standby()])
    expect(left?.message).toBe(
      `web: 1 instance is on standby with another image (i-standby: ${oldAmi}): back in service, that image serves again.`,
    )
    for (const cure of [
      'standby_instances = "Terminate"',
      'exit-standby --auto-scaling-group-name web --instance-ids i-standby',
    ])
      expect(left?.fix).toContain(cure)
  })

  test.each<[string, Parameters<typeof instance>[0], readonly string[]]>([
    ['on its way there', { lifecycleState: 'EnteringStandby' }, ['standby']],
    ['with the image', { imageId: newAmi }, []],
    ['that goes', { lifecycleState: 'Terminating' }, []],
    ['in service, which the percentage counts', { lifecycleState: 'InService' }, []],
  ])('%s', (_, changes, expected) => {
    expect(places({}, [standby(changes)])).toEqual(expected)
  })

  test('whose image EC2 does not tell are not taken for right', () => {
    expect(look({}, [unknownToEc2(standby())])[0]?.message).toContain('i-standby: not told')
  })
})

describe('a warm pool', () => {
  test.each<[string, ReturnType<typeof warm> | Omit<ReturnType<typeof warm>, 'imageId'>, readonly string[]]>([
    ['with another image', warm(), ['warm-pool']],
    ['with the image', warm({ imageId: newAmi }), []],
    ['whose instance goes', warm({ lifecycleState: 'Warmed:Terminating:Wait' }), []],
    ['that runs', warm({ lifecycleState: 'Warmed:Running' }), ['warm-pool']],
    ['whose image EC2 does not tell', { id: 'i-warm', lifecycleState: 'Warmed:Stopped' }, ['warm-pool']],
    ['that was launched just now', { id: 'i-warm', lifecycleState: 'Warmed:Pending' }, []],
  ])('%s', (_, each, expected) => {
    expect(places({ warm: [each] })).toEqual(expected)
  })

  test('that a refresh is still to replace is not left; one that the refresh has left is', () => {
    const goesOn = { warm: [warm()], refresh: refresh('InProgress') }
    expect(places(goesOn)).toEqual([])
    expect(isStillReplaced({ group: 'web', images: [newAmi], latest: { instances: [] }, ...goesOn })).toBe(
      true,
    )
    expect(places({ warm: [warm()], refresh: refresh('Successful') })).toEqual(['warm-pool'])
  })

  test('of many is ten names, and how many more', () => {
    const [left] = look({ warm: Array.from({ length: 12 }, (_, n) => warm({ id: `i-${n}` })) })
    expect(left?.message).toMatch(/^web: 12 instances are in the warm pool .* and 2 more\)/)
  })
})
