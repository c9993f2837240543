import { describe, expect, test } from '@jest/globals'
import type { AutoScaling } from '../../../../src/deps/aws.ts'
import { DeployError } from '../../../../src/outcome/error.ts'
import type { Observation } from '../../../../src/rollout/observation.ts'
import { lookBeside, type ReachedGroup } from '../../../../src/steps/rollout/groups/beside.ts'
import { group, newAmi, observation, oldAmi, refresh, start } from '../../../builders/values/observations.ts'
import { autoscalingWith } from '../../../builders/world/autoscaling.ts'
import { keptLog, neverAborted, steppingClock } from '../../../builders/world/parts.ts'

const stale = [{ id: 'i-warm', imageId: oldAmi, lifecycleState: 'Warmed:Stopped' }]
const fresh = [{ id: 'i-warm', imageId: newAmi, lifecycleState: 'Warmed:Stopped' }]

/** A pool that answers so, one a look, and the last again and again; the refresh goes on for so many looks. */
async function look(
  pools: readonly (readonly (typeof stale)[number][])[],
  { goesOn = 0, ...changes }: Partial<ReachedGroup> & { readonly goesOn?: number } = {},
  answers: Partial<AutoScaling> = {},
) {
  let asked = 0
  let looks = 0
  const at = (n: number): Partial<Observation> => ({
    hasWarmPool: true,
    refreshes: [refresh(n < goesOn ? 'InProgress' : 'Successful')],
  })
  const clock = steppingClock()
  const autoscaling = autoscalingWith({
    observe: async () => {
      looks += 1
      return observation(at(looks))
    },
    warmPool: async () => {
      asked += 1
      return pools[Math.min(asked, pools.length) - 1] ?? []
    },
    ...answers,
  })
  const latest = observation(at(0))
  const left = await lookBeside(
    {
      ...{ group, images: [newAmi], latest, refresh: latest.refreshes[0], pool: 'look' },
      ...{ pollIntervalMs: 10_000, deadline: start + 600_000 },
      ...changes,
    },
    { autoscaling, clock, log: keptLog(), signal: neverAborted },
  )
  return { places: left.map(({ place }) => place), left, asked, looks, sleeps: clock.sleeps }
}

describe('what stands beside a group that is reached', () => {
  test('a group without a pool is not asked for one', async () => {
    expect(await look([stale], { latest: observation() })).toMatchObject({ places: [], asked: 0, looks: 0 })
  })

  test('a pool is looked at once', async () => {
    expect(await look([stale])).toMatchObject({ places: ['warm-pool'], asked: 1, looks: 0, sleeps: [] })
    expect(await look([fresh])).toMatchObject({ places: [], asked: 1 })
  })

  test('one that the refresh is still to replace is let be, and with strict waited for', async () => {
    expect(await look([stale], { goesOn: 9 })).toMatchObject({ places: [], looks: 0 })
    const waited = await look([stale, stale, fresh], { goesOn: 9, pool: 'wait' })
    expect(waited).toMatchObject({ places: [], asked: 3, sleeps: [10_000, 10_000] })
  })

  test('one that a refresh leaves in the end, or does not come to in time, is left', async () => {
    expect(await look([stale], { goesOn: 3, pool: 'wait' })).toMatchObject({
      places: ['warm-pool'],
      looks: 3,
    })
    const late = await look([stale], { goesOn: 900, pool: 'wait', deadline: start + 30_000 })
    expect(late).toMatchObject({ places: ['warm-pool'], looks: 3 })
  })

  test('one that AWS does not answer for is asked for again', async () => {
    let asked = 0
    const warmPool = async () => {
      asked += 1
      if (asked < 3) throw new DeployError('aws-unavailable', 'AWS is down.')
      return []
    }
    expect((await look([], {}, { warmPool })).left).toEqual([])
    expect(asked).toBe(3)
  })

  test('one that may not be looked at is not taken for right, and standby is told of all the same', async () => {
    const refused = async () => Promise.reject(new DeployError('credentials', 'AWS refused it.'))
    const { left } = await look([], {}, { warmPool: refused })
    expect(left).toEqual([
      {
        place: 'warm-pool',
        message: 'web: its warm pool could not be looked at: AWS refused it.',
        fix: expect.stringContaining('autoscaling:DescribeWarmPool'),
      },
    ])
  })
})
