import { expect, test } from '@jest/globals'
import type { GroupForecast } from '../../src/plan/plan.ts'
import { bystanderOf } from '../../src/rollout/bystander.ts'
import { fleet, group, newAmi, observation, oldAmi, refresh } from '../builders/values/observations.ts'
import { planOf } from '../report/build.ts'

const forecast = (effect: GroupForecast['effect'], because: string) => ({
  ...(planOf().groups[0] as GroupForecast),
  effect,
  because,
})

test.each([
  [undefined, 'The plan leaves it alone.'],
  [forecast('unchanged', 'no changes'), 'The plan leaves it alone.'],
  [forecast('updated', 'tag changes'), 'No instance moves: tag changes.'],
  [
    forecast('not-refreshed', '"$Latest": the plan starts no refresh'),
    'Nothing has begun to move it: "$Latest": the plan starts no refresh.',
  ],
  [
    forecast('refreshed', 'launch template version changes'),
    'Nothing has begun to move it: launch template version changes.',
  ],
])('says why it is left alone: %j', (forecast, message) => {
  const seen = observation({ instances: fleet(3) })
  expect(bystanderOf({ group, images: [newAmi], forecast, observation: seen })).toEqual({
    ...{ group: 'web', region: 'eu-west-1', address: 'aws_autoscaling_group.web' },
    ...{ desired: 3, healthy: 3, percentage: 100, images: [newAmi], message },
  })
})

test("tells of somebody else's refresh, of old instances, and of a group that is gone", () => {
  const refreshes = [refresh('InProgress', { id: 'theirs' }), refresh('Failed', { id: 'old' })]
  const seen = observation({ instances: fleet(1, 2), refreshes })
  const { message } = bystanderOf({ group, images: [newAmi], forecast: undefined, observation: seen })
  expect(message).toBe(
    'The plan leaves it alone. Refresh theirs is InProgress; it is not of this run. 2 of 3 in service do not run what its template says.',
  )
  const gone = observation({ exists: false, instances: [], desired: 0 })
  expect(bystanderOf({ group, images: [oldAmi], forecast: undefined, observation: gone }).message).toMatch(
    /The group is gone\.$/,
  )
})

test('counts nothing as healthy where nobody could tell what it is to run', () => {
  const seen = bystanderOf({
    group,
    images: [],
    forecast: undefined,
    trouble: 'It could not be looked at: x',
  })
  expect(seen).toMatchObject({
    healthy: 0,
    percentage: 0,
    message: 'The plan leaves it alone. It could not be looked at: x',
  })
})
