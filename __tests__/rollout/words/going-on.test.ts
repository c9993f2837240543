import { expect, test } from '@jest/globals'
import { goingOn } from '../../../src/rollout/words/going-on.ts'
import { rolloutOf } from '../../report/build.ts'

const half = { group: 'web', percentage: 50, healthy: 1, desired: 2, refreshId: 'r-1' } as const

test('each refresh that nobody watches any more is named with its id and how far it is', () => {
  const rollouts = [
    rolloutOf({ ...half, verdict: 'cancelled', refreshStatus: 'InProgress' }),
    rolloutOf({ ...half, group: 'api', verdict: 'lost', refreshStatus: 'Baking' }),
    rolloutOf({ ...half, group: 'job', verdict: 'cancelled', refreshStatus: 'Successful' }),
  ]
  expect(goingOn(rollouts)).toEqual([
    'web (eu-west-1): refresh r-1 is InProgress at 50 %, 1 of 2 healthy; it goes on.',
    'api (eu-west-1): refresh r-1 is Baking at 50 %, 1 of 2 healthy; it goes on.',
    'job (eu-west-1): refresh r-1 ended Successful at 50 %, 1 of 2 healthy.',
  ])
})

test('a new group goes on without one', () => {
  const { refreshId: _, ...created } = rolloutOf({ ...half, how: 'created', verdict: 'cancelled' })
  expect(goingOn([created])).toEqual([
    'web (eu-west-1): a new group, at 50 %, 1 of 2 healthy; AWS goes on with it.',
  ])
})

test('a group that was watched to its end has nothing that goes on', () => {
  expect(
    goingOn([rolloutOf(), rolloutOf({ verdict: 'failed' }), rolloutOf({ how: 'none', verdict: 'reached' })]),
  ).toEqual([])
})
