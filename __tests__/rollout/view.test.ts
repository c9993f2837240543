import { describe, expect, test } from '@jest/globals'
import { viewOf } from '../../src/rollout/view.ts'
import { expectation, fleet, instance, observation, refresh, start } from '../builders/values/observations.ts'

describe('the refresh that is followed', () => {
  test('is the newest that is ours', () => {
    const refreshes = [
      refresh('InProgress', { id: 'refresh-of-last-week' }),
      refresh('Baking', { id: 'b' }),
      refresh('Failed', { id: 'a' }),
    ]
    const view = viewOf(observation({ refreshes }), expectation())
    expect(view).toMatchObject({ standing: 'open', refresh: { id: 'b' } })
  })

  test('is none where all were there before', () => {
    const refreshes = [refresh('InProgress', { id: 'refresh-of-last-week' })]
    const view = viewOf(observation({ refreshes }), expectation())
    expect(view.standing).toBe('none')
    expect(view).not.toHaveProperty('refresh')
  })
})

describe('the percentage', () => {
  const seen = (status: string, percentageComplete: number, fresh: number) =>
    viewOf(
      observation({
        refreshes: [refresh(status, { percentageComplete })],
        instances: fleet(fresh, 3 - fresh),
      }),
      expectation(),
    ).percentage

  test.each([
    ['InProgress', 33, 3, 33],
    ['InProgress', 100, 1, 33],
    ['Baking', 100, 3, 100],
    ['Successful', 33, 3, 100],
    ['Successful', 100, 1, 33],
    ['Paused', 0, 3, 0],
  ])('of a refresh that is %s at %d %%, with %d of 3 on the image, is %d %%', (status, aws, fresh, all) => {
    expect(seen(status, aws, fresh)).toBe(all)
  })
})

test('instances warm up by age only where no refresh vouches for them', () => {
  const look = { warmupMs: 60_000, desired: 1, instances: [instance({ launchedAt: start })] }
  expect(viewOf(observation(look), expectation()).health.healthy).toBe(0)
  expect(
    viewOf(observation({ ...look, refreshes: [refresh('InProgress')] }), expectation()).health.healthy,
  ).toBe(1)
})
