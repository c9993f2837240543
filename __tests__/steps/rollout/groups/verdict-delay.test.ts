import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Shape, shapes, simulate } from '../../../builders/rollouts/simulated.ts'
import { watched } from '../../../builders/rollouts/watched.ts'

/** The delays of many rollouts, none of them longer than 10 s, none asked for more often than may be. */
async function delaysOf(all: fc.Arbitrary<Shape>): Promise<number[]> {
  const delays: number[] = []
  // With this seed: that not one of a thousand other rollouts is a second later, nobody promises.
  await fc.assert(
    fc.asyncProperty(all, async (shape) => {
      const ending = await watched(shape)
      delays.push(ending.delay)
      expect(ending.verdict).toBe(simulate(shape).ends === undefined ? 'reached' : 'failed')
      expect(ending.rests).toBeUndefined()
      expect(ending.delay).toBeGreaterThanOrEqual(0)
      expect(ending.delay).toBeLessThanOrEqual(10_000)
      expect(ending.most).toBeLessThanOrEqual(12)
      expect(ending.mostOfTargets).toBeLessThanOrEqual(12)
      // That somebody else has begun a refresh is seen within the minute, whatever else is waited for.
      expect(ending.unasked).toBeLessThanOrEqual(75_000)
      if (shape.how === 'unchanged') expect(ending.took).toBeLessThanOrEqual(5000)
    }),
    { numRuns: 250, seed: 15 },
  )
  return delays
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('from the truth to the verdict, at default settings', () => {
  test('without a target group', async () => {
    expect(mean(await delaysOf(shapes('none')))).toBeLessThanOrEqual(5000)
  })

  test('with a target group', async () => {
    expect(mean(await delaysOf(shapes('one')))).toBeLessThanOrEqual(5000)
  })
})
