import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkpointFor, shareOf, thresholdAt, wantedAt } from '../../../src/rollout/holds/share.ts'
import { fleet, instance, newAmi, observation, oldAmi } from '../../builders/values/observations.ts'

const shares = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map(([all, fresh]) => ({ all, fresh: Math.min(all, fresh) }))
const steps = fc.integer({ min: 1, max: 99 })

describe('the checkpoint that brings a group to a step', () => {
  test('is for as many instances as the step asks for, where a percentage can tell that', () => {
    fc.assert(
      fc.property(shares, steps, (share, at) => {
        const checkpoint = checkpointFor(at, share)
        const missing = wantedAt(at, share) - share.fresh
        if (checkpoint === undefined) return expect(missing).toBeLessThanOrEqual(0)
        expect(missing).toBeGreaterThan(0)
        expect(checkpoint).toBeGreaterThanOrEqual(1)
        expect(checkpoint).toBeLessThanOrEqual(100)
        const rest = share.all - share.fresh
        const replaced = Math.ceil((rest * checkpoint) / 100)
        expect(replaced).toBeGreaterThanOrEqual(missing)
        // One percent of what is left is all that it may be more.
        expect(replaced - missing).toBeLessThanOrEqual(Math.ceil(rest / 100))
        if (rest <= 100) expect(replaced).toBe(missing)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    [10, { all: 10, fresh: 0 }, 10],
    [50, { all: 10, fresh: 1 }, 44],
    [10, { all: 2, fresh: 0 }, 50],
    [10, { all: 1, fresh: 0 }, 100],
    [50, { all: 3, fresh: 2 }, undefined],
  ])('at %i %% of %j is %p', (at, share, checkpoint) => {
    expect(checkpointFor(at, share)).toBe(checkpoint)
  })
})

describe('the share of a release', () => {
  const meant = { images: [newAmi] }

  test('counts what runs the image, and what comes up with it', () => {
    const instances = [...fleet(1, 2), instance({ id: 'i-next', lifecycleState: 'Pending:Wait' })]
    expect(shareOf(observation({ instances }), meant)).toEqual({ all: 4, fresh: 2 })
  })

  test('leaves out what goes', () => {
    const instances = fleet(1, 1).map((each) => ({ ...each, lifecycleState: 'Terminating' }))
    expect(shareOf(observation({ instances }), meant)).toEqual({ all: 0, fresh: 0 })
  })

  test('goes by what an instance was launched from, where a release changed the template alone', () => {
    const from = (version: number) => ({ origin: `lt-web ${version}` })
    const instances = [instance({ id: 'i-1', ...from(2) }), instance({ id: 'i-2', ...from(1) })]
    expect(shareOf(observation({ instances, origin: 'lt-web 2' }), meant)).toEqual({ all: 2, fresh: 1 })
    const mixed = { ...meant, origins: ['lt-web 2', 'lt-arm 4'] }
    expect(shareOf(observation({ instances }), mixed)).toEqual({ all: 2, fresh: 1 })
  })

  test('goes by who was there before, where nobody tells that', () => {
    const earlier = new Set(['i-fresh-0'])
    expect(shareOf(observation({ instances: fleet(3) }), { ...meant, earlier })).toEqual({ all: 3, fresh: 2 })
  })
})

test('with weights any that serve will do, since nobody knows whether AWS counts them', () => {
  expect(thresholdAt(25, observation())).toBe(25)
  const heavy = observation({ instances: [instance({ weight: 4 }), instance({ imageId: oldAmi })] })
  expect(thresholdAt(25, heavy)).toBe(1)
})
