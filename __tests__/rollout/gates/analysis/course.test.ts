import { describe, expect, test } from '@jest/globals'
import { LOOKBACK_MS, MOST_INSTANCES, witnessWith } from '../../../../src/rollout/gates/analysis/course.ts'
import { instance, newAmi, observation, oldAmi } from '../../../builders/values/observations.ts'

const MINUTE = 60_000
const START = 1_000 * MINUTE
const rollout = { images: [newAmi], startedAt: START }
const one = (id: string, imageId: string, launchedAt: number) => instance({ id, imageId, launchedAt })
const look = (at: number, ...instances: ReturnType<typeof one>[]) => observation({ at, instances })

describe('since when an analysis measures', () => {
  test('since the launch of the first new instance', () => {
    const seen = look(START + 5 * MINUTE, one('n', newAmi, START + 2 * MINUTE), one('o', oldAmi, 0))
    expect(witnessWith(undefined, seen, rollout)?.since).toBe(START + 2 * MINUTE)
  })

  test('not before the rollout, while old ones serve: as on the second try, or at a promotion', () => {
    const seen = look(START + 5 * MINUTE, one('n', newAmi, START - 30 * MINUTE), one('o', oldAmi, 0))
    expect(witnessWith(undefined, seen, rollout)?.since).toBe(START)
  })

  test('before it where all have the image, at most an hour', () => {
    const seen = (launchedAt: number) => look(START, one('n', newAmi, launchedAt))
    expect(witnessWith(undefined, seen(START - 30 * MINUTE), rollout)?.since).toBe(START - 30 * MINUTE)
    expect(witnessWith(undefined, seen(0), rollout)?.since).toBe(START - LOOKBACK_MS)
  })
})

test('who served is kept when it is gone, and no more than are asked about', () => {
  const olds = Array.from({ length: 30 }, (_, n) => one(`o${n}`, oldAmi, 0))
  const first = witnessWith(undefined, look(START, one('n', newAmi, START), ...olds), rollout)
  const later = witnessWith(first, look(START + MINUTE, one('m', newAmi, START)), rollout)
  expect(later).toMatchObject({
    fresh: ['n', 'm'],
    formerImages: [oldAmi],
    old: 0,
    settledAt: START + MINUTE,
  })
  expect(later?.former).toHaveLength(MOST_INSTANCES)
})
