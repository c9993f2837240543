import { describe, expect, test } from '@jest/globals'
import { expectationOf } from '../../src/rollout/expectation.ts'
import { leftBehind } from '../../src/rollout/left-behind.ts'
import type { InstanceView, Observation, RefreshView } from '../../src/rollout/observation.ts'
import { judge } from '../builders/rollouts/judged.ts'
import {
  expectation,
  fleet,
  instance,
  observation,
  policy,
  refresh,
  repeated,
  start,
} from '../builders/values/observations.ts'

/** How a run ends whose plan changes nothing. */
function judged(seen: Partial<Observation>) {
  const { images } = expectation()
  const expected = expectationOf(undefined, observation(seen), { images, startedAt: start })
  return judge(repeated(2, seen), expected, policy()).kind
}

const made = (origin: string) => fleet(3).map((each) => ({ ...each, origin }))
const late = { origin: 'lt-1 7', instances: made('lt-1 6') }

describe('what a refresh that succeeded left on purpose is not old', () => {
  const [began, over] = [start - 7_200_000, start - 3_600_000]
  /** Two that the refresh brought, and one that it left, unless told otherwise. */
  const mixed = (changes: Partial<InstanceView>, launchedAt: number | undefined = began + 60_000) => [
    ...made('lt-1 7')
      .slice(0, 2)
      .map((each) => ({ ...each, launchedAt })),
    ...made('lt-1 6')
      .slice(2)
      .map((each) => ({ ...each, ...changes })),
  ]
  const succeeded = (changes: Partial<RefreshView>) => [
    refresh('Successful', { id: 'before', startedAt: began, endedAt: over, ...changes }),
  ]
  const half = { preferences: { checkpointPercentages: [50] } }
  const told = (protectedInstances: string) => ({
    preferences: { checkpointPercentages: [], protectedInstances },
  })
  const inPlace = (desiredVersion: string) => ({ strategy: 'ReplaceRootVolume', desiredVersion })
  const spared = { protectedFromScaleIn: true }

  test.each<[string, Partial<Observation>, string]>([
    ['a protected one', { instances: mixed(spared), refreshes: succeeded({}) }, 'reached'],
    ['it was to', { instances: mixed(spared), refreshes: succeeded(told('Ignore')) }, 'reached'],
    ['after its last checkpoint', { instances: mixed({}), refreshes: succeeded(half) }, 'reached'],
    [
      'after a step of a rollout, the rest of which is to follow',
      {
        instances: mixed({}),
        refreshes: succeeded({ preferences: { checkpointPercentages: [50], checkpointDelayMs: 0 } }),
      },
      'not-started',
    ],
    ['in place', { ...late, refreshes: succeeded({ strategy: 'ReplaceRootVolume' }) }, 'reached'],
    ['in place, onto this version', { ...late, refreshes: succeeded(inPlace('7')) }, 'reached'],
    ['in place, onto another version', { ...late, refreshes: succeeded(inPlace('6')) }, 'not-started'],
    ['in place, onto one that floats', { ...late, refreshes: succeeded(inPlace('$Latest')) }, 'reached'],
    ['but it had to replace this one', { instances: mixed({}), refreshes: succeeded({}) }, 'not-started'],
    [
      'but it failed',
      { instances: mixed(spared), refreshes: succeeded({ status: 'Failed' }) },
      'not-started',
    ],
    [
      'but nobody has got what the group launches: it was not for that',
      { instances: made('lt-1 6').map((each) => ({ ...each, ...spared })), refreshes: succeeded({}) },
      'not-started',
    ],
    [
      'but it was to replace protected ones too',
      { instances: mixed(spared), refreshes: succeeded(told('Refresh')) },
      'not-started',
    ],
    [
      'but it was to fail where protected ones stay',
      { instances: mixed(spared), refreshes: succeeded(told('Wait')) },
      'not-started',
    ],
  ])('%s', (_, seen, kind) => expect(judged({ origin: 'lt-1 7', ...seen })).toBe(kind))

  test.each<[string, number, 'reached' | 'not-started']>([
    ['as it began', began, 'reached'],
    ['in the second in which it began: EC2 tells whole seconds', began - 900, 'reached'],
    ['as it ended', over, 'reached'],
    ['before it', began - 60_000, 'not-started'],
    ['after it, by scaling', over + 60_000, 'not-started'],
  ])('for which only those count that it can have brought: launched %s', (_, launchedAt, kind) => {
    for (const refreshes of [succeeded({}), succeeded(half)]) {
      expect(judged({ origin: 'lt-1 7', instances: mixed(spared, launchedAt), refreshes })).toBe(kind)
    }
  })

  test('and nobody is where it is not known what it brought', () => {
    const { endedAt: _, ...open } = refresh('Successful', { startedAt: began, endedAt: over })
    const { startedAt: __, ...unbegun } = refresh('Successful', { startedAt: began, endedAt: over })
    const instances = mixed(spared)
    for (const refreshes of [[open], [unbegun], []]) {
      expect(judged({ origin: 'lt-1 7', instances, refreshes })).toBe('not-started')
    }
    const untold = instances.map(({ launchedAt: ___, ...rest }) => rest)
    expect(judged({ origin: 'lt-1 7', instances: untold, refreshes: succeeded({}) })).toBe('not-started')
  })

  test('as one of before the template changed cannot have: a refused start leaves all, whatever scaling adds', () => {
    const old = fleet(4).map((each) => ({ ...each, ...spared, origin: 'lt-1 7', launchedAt: 1 }))
    const scaled = instance({ id: 'i-scaled', origin: 'lt-1 8', launchedAt: 99 })
    const refreshes = [refresh('Successful', { startedAt: 0, endedAt: 2 })]
    const seen = observation({ origin: 'lt-1 8', desired: 5, instances: [...old, scaled], refreshes })
    expect(leftBehind(seen)).toEqual(new Set(old.map(({ id }) => id)))
  })
})
