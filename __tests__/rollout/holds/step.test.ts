import { describe, expect, test } from '@jest/globals'
import { nextAfter, stepsFrom } from '../../../src/rollout/holds/step.ts'

const steps = [
  { at: 10, hold: 60_000 },
  { at: 50, hold: 'until-promoted' },
  { at: 80, hold: 60_000 },
] as const
const since = '2026-03-02T09:30:00.000Z'
const held = (at: number, promoted: 'yes' | 'no') => ({ steps, held: { at, since, promoted } })

describe('the steps that are left', () => {
  test('are all of them where nothing holds', () => {
    expect(stepsFrom({ steps })).toBe(steps)
  })

  test('begin with that of the hold, which waits for nobody once it is promoted', () => {
    expect(stepsFrom(held(50, 'yes'))).toEqual([{ at: 50, hold: 0 }, steps[2]])
  })

  test('hold there again in another run of the deploy', () => {
    expect(stepsFrom(held(50, 'no'))).toEqual([steps[1], steps[2]])
  })

  test('go on from where it holds, also where the file has no such step any more', () => {
    expect(stepsFrom(held(30, 'no'))).toEqual([{ at: 30, hold: 0 }, steps[1], steps[2]])
    expect(stepsFrom({ steps: [], held: { at: 30, since, promoted: 'yes' } })).toEqual([{ at: 30, hold: 0 }])
  })
})

test('behind the last step comes all of it', () => {
  expect([5, 10, 79, 80].map((at) => nextAfter(steps, at))).toEqual([10, 50, 80, 100])
})
